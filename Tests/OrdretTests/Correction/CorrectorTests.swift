import Dictionaries
import Ordret
import Testing

@Suite struct CorrectorTests {
  /// A sentence as read without a Danish model, and as it was written. Each stands alone, so little is known
  /// of its recogniser.
  static let rows: [(observed: String, written: String)] = [
    ("Kzere borgmester", "Kære borgmester"),
    (
      "Det er vigtigt, at bgrnene far den hjalp, de har brug for.",
      "Det er vigtigt, at børnene får den hjælp, de har brug for."
    ),
    ("Vi star over for en stor opgave pa omradet.", "Vi står over for en stor opgave på området."),
    // In letters, unlike in debates, a clause behind a comma begins with `før` more often than with `for`.
    (
      "Du ma ikke begynde gravningen, for anlegget er godkendt.",
      "Du må ikke begynde gravningen, før anlægget er godkendt."
    ),
    (
      "Vi ma bede om svar snarest, for vi skal gere arbejdet feerdigt.",
      "Vi må bede om svar snarest, for vi skal gøre arbejdet færdigt."
    ),
    (
      "Kommunen skal sgrge for, at pedagogerne bliver hert.",
      "Kommunen skal sørge for, at pædagogerne bliver hørt."
    ),
    (
      "Ministeriet har ogsa modtaget et brev fra Kgbenhavn.",
      "Ministeriet har også modtaget et brev fra København."
    ),
    ("Ring pa TIf. 12 34 56 78 og hgr, hvad de siger.", "Ring på Tlf. 12 34 56 78 og hør, hvad de siger."),
    ("Bgrn og unge skal til.at have det godt.", "Børn og unge skal til at have det godt."),
    (
      "Jeg foreslar, at | tager bgrnene med, for hvis | venter, kan | ikke na det.",
      "Jeg foreslår, at I tager børnene med, for hvis I venter, kan I ikke nå det."
    ),
    ("Jeg haber, at | vil svare pa mit spgrgsmal.", "Jeg håber, at I vil svare på mit spørgsmål."),
    ("PA grund af de mange bgrn er modet aflyst.", "På grund af de mange børn er mødet aflyst."),
    ("En 34-arige mand fra Kgbenhavn er pa vej.", "En 34-årige mand fra København er på vej."),
    (
      "Bgrnene far den hjalp, som kommu-\nnerne betaler, og de pa-\nrgrende er glade.",
      "Børnene får den hjælp, som kommu-\nnerne betaler, og de på-\nrørende er glade."
    ),
    (
      "Kere Henrik Madsen\n\nDu har faet bgrn, og bade du og bgrnene far hjelp af kommunen.",
      "Kære Henrik Madsen\n\nDu har fået børn, og både du og børnene får hjælp af kommunen."
    ),
    (
      "KOMMUNALT TILSYN I ARHUS\n\nBgrnene far den hjalp, de har brug for.",
      "KOMMUNALT TILSYN I ÅRHUS\n\nBørnene får den hjælp, de har brug for."
    ),
    (
      "Ase Lundbek bor pa Osterbrogade 7, men har bgrn pa Mollevej og @stergade.",
      "Åse Lundbæk bor på Østerbrogade 7, men har børn på Møllevej og Østergade."
    ),
    (
      "Firmaet har adresse pa Speditgrvej ved hgjskolen.", "Firmaet har adresse på Speditørvej ved højskolen."
    ),
  ]

  private static let pipeline: Result<Pipeline, any Error> = Result { try Pipeline.standard(.embedded()) }

  private static func corrected(_ text: String) throws -> Document {
    var document = Document(source: SourceText(text))
    try pipeline.get().run(&document)
    return document
  }

  @Test("what was misread is read as it was written", arguments: rows)
  func repairs(observed: String, written: String) throws {
    #expect(try Self.corrected(observed).corrected.string == written)
  }

  /// Right text that must come back as it is: names, numbers, abbreviations, old and rare words, an author's
  /// own slips.
  static let clean: [String] = [
    // The full stop is there already.
    "Karen Holm, cand.med.vet.\n\nVenlig hilsen\n",
    "Kære Søren Ågård",
    "Sagsnr. 2020 - 4659, Doknr. 338326, J.nr. 00.00.00 001",
    "Ring på tlf. 72 28 24 00 eller skriv til sim@sim.dk senest den 3. maj kl. 12.30.",
    "Beløbet på 12.500 kr. er udbetalt på konto DK50 0040 0440 1162 43, jf. § 5, stk. 2, nr. 3.",
    "TrygFonden, KL og Danske Regioner deltager bl.a. i mødet på Østerbro.",
    "Efter nedlukningen er der behov for at skabe ekstra trykthed på væresteder.",
    "Hun bor på Æblevej 7, 8000 Aarhus C.",
    "| **Dato** | 2. november 2021 |\n|---|---|\n| **Sted** | rådhuset |",
    "Mvh. | tlf. 12345678 | www.kommune.dk",
    "Forbruget er 30 m3 og 2 t.kr. for matr. nr. 5 bx og 12 ae.",
    "Beregningen af de samlede udgif-\nter til børn og for-\nog bagside er vedlagt som bilag til brevet.",
    "De fem-seks børn går en-to dage i EU-skolen på Lolland-Falster.",
    "Ejendomsnr. 12345, ejendomsnr.: 54321 og telefonnr. 12345678",
    "Der er udgif-\nter, som kommu-\nnen betaler.",
    "Partneren skriver: We would like to ask you for the report before the end of the month. Det svarer vi på.",
    "Malene Holm skriver til Malene Dam om den sag, som Malene kender.",
  ]

  /// Right words in a letter read without a Danish model: nothing around them may make them damage.
  static let spared: [String] = [
    "Ejlersgaard", "udgif-\nter", "Madsen", "hende", "Hasle", "Tvermose", "Nygade", "Lundberg", "Moltkes",
  ]

  @Test("right words among damaged ones stay", arguments: spared)
  func sparesRightWords(word: String) throws {
    let text = "Vi har talt med \(word) om bgrnene. De far den hjalp, de har brug for, pa skolen."
    #expect(try Self.corrected(text).corrected.string.contains(word))
  }

  @Test("right text comes back byte for byte", arguments: clean)
  func harmsNothing(text: String) throws { #expect(try Self.corrected(text).corrected.string == text) }

  @Test(
    "correcting twice changes nothing more, and the corrections lead back",
    arguments: rows.map(\.observed) + clean)
  func isIdempotentAndReversible(text: String) throws {
    let once = try Self.corrected(text)
    #expect(try Self.corrected(once.corrected.string).corrected == once.corrected)
    let edits = once.corrections.filter(\.applied).map { TextEdit($0.range, $0.corrected) }
    #expect(once.source.applying(edits).text == once.corrected)
    for correction in once.corrections {
      #expect(once.source[correction.range] == correction.original)
      #expect((0...1).contains(correction.probability))
    }
    for correction in once.corrections where correction.applied {
      #expect(once.corrected[once.correctedMap.derived(correction.range)] == correction.corrected)
    }
  }

  /// Other languages must come back as they are, with a finding that says so.
  static let foreign: [String] = [
    """
    Thank you for your letter of 3 May concerning the hospital in your region. The government has decided to postpone \
    the reform until the next session, and we would like to ask you to send your comments before the end of the month.
    """,
    """
    Vielen Dank für Ihr Schreiben vom 3. Mai über das Krankenhaus in Ihrer Region. Die Regierung hat beschlossen, die \
    Reform bis zur nächsten Sitzung zu verschieben, und wir möchten Sie bitten, uns Ihre Bemerkungen zu senden.
    """,
    """
    Takk for brevet av 3. mai om sykehuset i regionen. Regjeringen har besluttet å utsette reformen til neste sesjon, \
    og vi vil gjerne be dere om å sende merknader innen utgangen av måneden, slik at departementet kan utarbeide et forslag.
    """,
  ]

  @Test("a letter in another language is left as it is", arguments: foreign)
  func leavesOtherLanguagesAlone(text: String) throws {
    let document = try Self.corrected(text)
    #expect(document.corrected.string == text)
    #expect(document.findings.map(\.kind) == ["other-language"])
  }

  @Test func theReasonNamesTheConfusion() throws {
    let document = try Self.corrected("Vi har bgrn i skolen, og bgrn er glade for bgger om sommeren.")
    #expect(document.corrections.contains { $0.original == "bgrn" && $0.reason == "ø→g" })
  }

  @Test func explainsEveryWord() throws {
    let language = try LanguageData.embedded()
    let document = try Self.corrected("Det gavner bgrn og unge.")
    let explanations = language.explanations(of: document)
    #expect(explanations.map(\.observed) == ["Det", "gavner", "bgrn", "og", "unge"])
    #expect(explanations[2].decided == "børn")
    for explanation in explanations {
      let sum = explanation.readings.reduce(0) { $0 + $1.probability }
      #expect(abs(sum - 1) < 0.01)
    }
  }

  @Test(
    "odd texts are read without harm and without end",
    arguments: [
      String(repeating: "a", count: 5000), String(repeating: "rn ", count: 3000),
      String(repeating: ".", count: 3000),
      String(repeating: "AAAA ", count: 500), "1 2 3 4 5 6 7 8 9", "🇩🇰 👍🏽 ﷽", "\u{0}\u{1}\u{2}",
      String(repeating: "x-", count: 500),
      "дорогой мэр", String(repeating: "bgrn.", count: 200),
    ])
  func survives(text: String) throws { _ = try Self.corrected(text).corrected }
}
