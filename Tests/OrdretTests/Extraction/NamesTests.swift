import Dictionaries
import Ordret
import TestSupport
import Testing

@Suite struct NamesTests {
  static let registers = try? LanguageData.embedded().registers

  static func names(_ text: String) throws -> [Entity] {
    let registers = try #require(registers)
    let source = SourceText(text)
    return Names.find(in: source, layout: Layout(source), registers: registers)
  }

  /// A text with its names marked, and the sort of each.
  struct Row: Sendable, CustomTestStringConvertible {
    var marked: String
    var types: [Entity.Kind]
    var testDescription: String { marked }

    init(_ marked: String, _ types: Entity.Kind...) {
      self.marked = marked
      self.types = types
    }
  }

  @Test(
    "the marked names are found, and no others", arguments: persons + bodies + places + laws + others + none)
  func finds(_ row: Row) throws {
    let marked = MarkedText(row.marked)
    let found = try Self.names(marked.text)
    let source = SourceText(marked.text)
    let expected = zip(marked.ranges, row.types).map { "\($0.1.rawValue) \(source[$0.0])" }
    #expect(found.map { "\($0.type.rawValue) \(source[$0.range])" } == expected)
  }

  static let persons: [Row] = [
    Row("Brevet er underskrevet af ⟦Karen Holmgaard⟧.", .person),
    Row("Kontakt fuldmægtig ⟦Poul Krogsgaard-Lind⟧ for mere.", .person),
    Row("⟦Anne-Marie Dahl⟧ er ny formand.", .person),
    Row("Vi talte med ⟦Mette Louise Nørremark⟧ i går.", .person),
    Row("Mødet ledes af kontorchef ⟦Viktorija Petrauskas⟧.", .person),
    Row("Ring til hr. ⟦Jensen⟧ på kontoret.", .person),
    Row("Kære ⟦Astrid⟧\n\nTak for dit brev.", .person),
    Row("⟦Søren Bech⟧ ⟦Lone Agerskov⟧\nFormand Direktør", .person, .person),
    Row("Sagsbehandler: ⟦Jens Peter Vad⟧", .person),
    Row("⟦Hanne Brix⟧ og ⟦Ole Lund⟧ deltager.", .person, .person),
    Row("Det er ⟦Birgit Sørensen⟧s mappe.", .person),
    Row("Socialminister ⟦Grethe Toft⟧ svarede.", .person),
    Row("Vi skrev til ⟦Jan Toftemark⟧ i juni.", .person),
    Row("⟦H. Rasmussen⟧ skrev under.", .person),
    Row("⟦Bodil Kjærsgaard⟧ talte først. Bagefter fik ⟦Kjærsgaard⟧ spørgsmål.", .person, .person),
    Row("Tegningen er lavet af arkitekt ⟦Niels Ove Brask⟧.", .person),
  ]

  static let bodies: [Row] = [
    Row("⟦Sundhedsstyrelsen⟧ har sendt en vejledning.", .organisation),
    Row("Ansøgningen sendes til ⟦Børne- og Undervisningsministeriet⟧.", .organisation),
    Row("Efter ⟦Social- og Indenrigsministeriet⟧s opfattelse er det rigtigt.", .organisation),
    Row("Det er ⟦KL⟧'s holdning.", .organisation),
    Row("⟦Danske Regioner⟧ og ⟦KL⟧ er enige.", .organisation, .organisation),
    Row("Sagen behandles i ⟦Roskilde Kommune⟧.", .organisation),
    Row("Sagen behandles i ⟦Københavns Kommune⟧.", .organisation),
    Row("Beboere i ⟦Høje-Taastrup Kommune⟧ kan svare.", .organisation),
    Row("Det gælder også i ⟦Aarhus kommune⟧.", .organisation),
    Row("⟦Region Sjælland⟧ betaler.", .organisation),
    Row("Tilskud gives af ⟦Landsforeningen Grønne Haver⟧.", .organisation),
    Row("⟦Foreningen af Danske Havemænd⟧ er hørt.", .organisation),
    Row("⟦Ministeriet for Sundhed og Forebyggelse⟧ er hørt.", .organisation),
    Row("Klagen behandles af ⟦Ankestyrelsen⟧.", .organisation),
    Row("Kopi er sendt til ⟦Teknik- og Miljøforvaltningen⟧.", .organisation),
    Row("Der er spurgt i ⟦Folketingets Kultur- og Fritidsudvalg⟧.", .organisation),
    Row("Arbejdet udføres af ⟦Nordkyst Entreprise A/S⟧.", .organisation),
    Row("Regningen kom fra ⟦Hansen & Søn ApS⟧.", .organisation),
    Row("Børnene går på ⟦Lindehøj Skole⟧ i byen.", .organisation),
    Row("Turen går til ⟦Dueodde Vandrerhjem⟧ i år.", .organisation),
    Row("⟦Styrelsen for Patientsikkerhed⟧ fører tilsyn.", .organisation),
    Row("MØDE I ⟦MILJØ- OG ENERGIMINISTERIET⟧", .organisation),
    Row("Vi har spurgt ⟦Dansk Sygeplejeråd⟧ til råds.", .organisation),
    Row("Brevet er fra ⟦Socialstyrelsen⟧.", .organisation),
    Row("Pengene kommer fra ⟦TrygFonden⟧.", .organisation),
    Row("⟦Institut for Menneskerettigheder⟧ har svaret.", .organisation),
    Row("Vi hørte fra ⟦Kost- og Ernæringsrådet⟧ i maj.", .organisation),
    Row("⟦Odense Universitetshospital⟧ tager imod.", .organisation),
    Row("Det skriver ⟦Dansk Industri⟧ i et notat.", .organisation),
    Row("Mødet i ⟦Folketinget⟧ er åbent.", .organisation),
  ]

  static let places: [Row] = [
    Row("Vi mødes i ⟦Aalborg⟧ på onsdag.", .location),
    Row("⟦Danmark⟧ har mange øer.", .location),
    Row("Færgen går fra ⟦Ærø⟧ til ⟦Svendborg⟧.", .location, .location),
    Row("Postboks 12, 1060 ⟦København K⟧", .location),
    Row("Hun bor i ⟦Nykøbing Falster⟧ nu.", .location),
    Row("Debatten på ⟦Christiansborg⟧ fortsætter.", .location),
    Row("Det er ⟦Bornholm⟧s største skov.", .location),
    Row("De kom fra ⟦Ukraine⟧ i marts.", .location),
    Row("Toget kører til ⟦Kongens Lyngby⟧ hver time.", .location),
    Row("Møder holdes i ⟦Vejle⟧, ⟦Horsens⟧ og ⟦Kolding⟧.", .location, .location, .location),
    Row("Vi rejser til ⟦Give⟧ i morgen.", .location),
    Row("Konferencen er i ⟦Bruxelles⟧.", .location),
  ]

  static let laws: [Row] = [
    Row("Det følger af ⟦serviceloven⟧.", .law),
    Row("Se ⟦servicelovens § 100, stk. 1 og 3⟧.", .law),
    Row("Efter ⟦retssikkerhedslovens § 11⟧ har du pligt.", .law),
    Row("Reglen står i ⟦forvaltningsloven⟧.", .law),
    Row("Der er sat penge af på ⟦finansloven for 2014⟧.", .law),
    Row("Ved ⟦lov nr. 325 af 14. maj 1997⟧ blev det ændret.", .law),
    Row("Det fremgår af ⟦lov om social service⟧.", .law),
    Row("⟦Barnets Reform⟧ trådte i kraft.", .law),
    Row("Reglerne i ⟦databeskyttelsesforordningen⟧ gælder.", .law),
    Row("Det kræver ændring af ⟦campingpladsloven⟧.", .law),
    Row("Efter ⟦folkeskolelovens § 50⟧ opkræves betaling.", .law),
    Row("⟦Bekendtgørelse nr. 12 af 3. juni 2008⟧ ophæves.", .law),
  ]

  static let others: [Row] = [
    Row("Vi ses på årets ⟦Havnetopmøde⟧ til efteråret.", .event),
    Row("De mødtes på ⟦Folkemødet⟧ i sommer.", .event),
    Row("Svar sendes med ⟦Digital Post⟧.", .product),
    Row("Log ind med ⟦MitID⟧.", .product),
    Row("Oplysningerne står på ⟦Tilbudsportalen⟧.", .product),
    Row("Penge fra puljen \"⟦Sammen om Søen⟧\" er brugt.", .product),
  ]

  /// Texts without names.
  static let none: [Row] = [
    Row("Kommunen behandler sagen. Styrelsen svarer. Foreningen venter."),
    Row("Vejen er lukket. Give os ret ville de ikke."),
    Row("Maj var kold. Rose og tulipan blomstrer."),
    Row("Loven gælder alle. Bestyrelsen mødes."),
    Row("Venstre side af vejen er spærret."),
    Row("Hans bog er god. Mine børn læser den."),
    Row("Udvalget holder møde hver måned."),
    Row("Ministeren svarede ikke. Direktøren gjorde."),
    Row("Skolen åbner igen. Centret holder lukket."),
    Row("August blev våd, og juni var tør."),
    Row("Budgetoverslaget er vedlagt. Bilag følger."),
    Row("I skal svare. De kan klage. Du må vente."),
  ]

  @Test func canonicalNamesComeFromTheRegister() throws {
    let rows: [(String, String)] = [
      ("Vi spurgte Kommunernes Landsforening.", "KL"), ("Han bor i Silkeborg kommune.", "Silkeborg Kommune"),
      ("Det er KL's sag.", "KL"), ("Efter serviceloven er det sådan.", "lov om social service"),
      ("KULTURMINISTERIET svarer.", "Kulturministeriet"),
    ]
    for (text, canonical) in rows {
      let found = try Self.names(text)
      #expect(found.first?.canonical == canonical, "\(text)")
    }
  }

  @Test func abbreviationIsLearntFromTheLetter() throws {
    let found = try Self.names("Styrelsen for Grønne Veje (SGV) har svaret.\n\nNu venter SGV på os.")
    #expect(
      found.map(\.canonical) == [
        "Styrelsen for Grønne Veje", "Styrelsen for Grønne Veje", "Styrelsen for Grønne Veje",
      ])
  }

  @Test func longListOfNamesIsReadInLinearTime() throws {
    let line = "Karen Holmgaard, "
    let found = try Self.names(String(repeating: line, count: 2_000))
    #expect(found.count == 2_000)
  }
}
