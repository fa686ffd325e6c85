import Dictionaries
import TestSupport
import Testing

@testable import Ordret

@Suite struct ActionsTests {
  static let registers = try? LanguageData.embedded().registers

  /// The actions of a text, read with its names but without zones and dates.
  static func actions(_ string: String) throws -> [Action] {
    let registers = try #require(registers)
    var document = Document(source: SourceText(string))
    document.layout = Layout(document.corrected)
    document.entities = Names.find(in: document.corrected, layout: document.layout, registers: registers)
    return Actions.find(in: document, registers: registers)
  }

  @Test("a construction reads its sentence", arguments: ConstructionRow.all)
  func reads(_ row: ConstructionRow) throws {
    let found = try Self.actions(row.yes)
    #expect(
      found.contains { $0.rule == row.rule && $0.verb == row.verb },
      "\(row.yes) gave \(found.map { "\($0.rule) \($0.verb)" })")
  }

  @Test("a sentence that only looks like it holds no action", arguments: ConstructionRow.all)
  func leaves(_ row: ConstructionRow) throws {
    let found = try Self.actions(row.no)
    #expect(found.isEmpty, "\(row.no) gave \(found.map { "\($0.rule) \($0.verb)" })")
  }

  @Test func everyConstructionHasARow() {
    let named = Set(ConstructionRow.all.map(\.rule))
    let missing = Constructions.all.map(\.name).filter { !named.contains($0) }
    #expect(missing.isEmpty)
    #expect(Constructions.all.count >= 60)
    #expect(Set(Constructions.all.map(\.name)).count == Constructions.all.count, "a name is used twice")
  }

  /// What a text must give, in order: modality, verb, who (actor or addressee), the marked words of the
  /// action.
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var acts: [String]
    var testDescription: String { text }

    init(_ text: String, _ acts: String...) {
      self.text = text
      self.acts = acts
    }
  }

  @Test("acts, and whose they are", arguments: who)
  func whose(_ row: Row) throws {
    let found = try Self.actions(row.text)
    #expect(found.map { "\($0.modality) \($0.verb) \($0.actor ?? "-")>\($0.addressee ?? "-")" } == row.acts)
  }

  static let who: [Row] = [
    Row(
      "Vi opfordrer skolerne til at lukke porten og slukke lyset.", "request lukke ->skolerne",
      "request slukke ->skolerne"),
    Row(
      "Jeg vil bede de kommuner, der endnu ikke har svaret, om at svare snarest.",
      "request svare ->de kommuner, der endnu ikke har svaret"),
    Row("Derfor er De velkommen til at ringe til os.", "permission ringe De>-"),
    Row("Alle lejere bedes flytte deres cykler.", "request flytte ->Alle lejere"),
    Row("Bilagene bedes vedlagt ansøgningen.", "request vedlægge ->-"),
    Row("Vi beder jer om hurtigst muligt at svare på brevet.", "request svare ->jer"),
    Row("Vi beder jer oplyse jeres adresse.", "request oplyse ->jer"),
    Row("Derfor skal skolelederen orientere forældrene.", "obligation orientere skolelederen>-"),
    Row(
      "Planen skal udarbejdes og indsendes af kommunen.", "obligation udarbejde ->-",
      "obligation indsende kommunen>-"),
    Row("Klagen skal du sende til os.", "obligation sende du>-"),
    Row("Vi vil i næste måned udsende en pjece.", "commitment udsende Vi>-"),
    Row("Pjecen vil blive udsendt i maj.", "commitment udsende ->-"),
    Row("Det anbefales, at I holder jer orienteret om vejret.", "recommendation holde sig orienteret I>-"),
    Row("Nøglen må ikke udleveres eller kopieres.", "prohibition udlevere ->-", "prohibition kopiere ->-"),
    Row("Hvis du er syg, skal du ringe til skolen.", "obligation ringe du>-"),
    Row("Udfyld skemaet, og send det til os.", "request udfylde ->-", "request sende ->-"),
    Row("Husk at vedlægge en kopi.", "request vedlægge ->-"),
    Row(
      "Det er vigtigt, at lærerne taler sammen, og at de lytter.", "recommendation tale sammen lærerne>-",
      "recommendation lytte de>-"),
    Row("Vi skal undgå flere fejl.", "obligation undgå Vi>-"),
    Row("Vi skal forsøge at undgå flere fejl.", "obligation undgå Vi>-"),
    Row("Du har mulighed for at søge aktindsigt.", "permission søge aktindsigt Du>-"),
    Row(
      "Rådet foreslår følgende:\n\n- At kommunerne opretter et netværk.\n- At der udarbejdes en plan.",
      "recommendation oprette kommunerne>-", "recommendation udarbejde ->-"),
    Row(
      "Vi beder kommunen om\n\n- at sende en liste og\n- at udpege en kontaktperson.",
      "request sende ->kommunen",
      "request udpege ->kommunen"),
    Row(
      "Skolerne skal:\n\n1. indberette fravær,\n2. orientere forældrene.", "obligation indberette Skolerne>-",
      "obligation orientere Skolerne>-"),
  ]

  @Test(
    "what is told, reported, wished, able or only polite is no action",
    arguments: [
      "Loven skal have været overtrådt flere gange.", "Vi vil gerne takke for jeres store indsats.",
      "Midlerne går til projekter, som skal skabe tryghed.", "Aftalen skal sikre, at flere får en plads.",
      "De ansatte kan tale med hinanden.", "Hvis planen skal ændres, sker det næste år.",
      "Kommunerne fik besked om at svare hurtigt.", "Vi har bedt om flere oplysninger.",
      "Det var vigtigt at komme godt i gang.", "Jeg skal beklage ventetiden.",
      "Jeg kan oplyse, at sagen er afsluttet.", "Vi ved ikke, om taget skal skiftes.",
      "Regnen vil fortsætte i morgen.", "Vi ser frem til et godt samarbejde.",
      "Med venlig hilsen\n\nKaren Holmgaard\nDirektør", "Afgørelse om tilskud",
      "Svar på jeres brev af 3. maj",
      "Kære borgere i Nordby", "Mange har oplevet, at hjælpen skulle omlægges.",
      "Skal du kun bruge en nøgle, ligger den i skuffen.", "Er du i tvivl om reglerne?",
      "Der er behov for penge for at nå målet.", "Det skal understreges, at der ikke er tale om en fejl.",
      "Vi forstår, at I må vente længe.",
    ])
  func isNoAction(_ text: String) throws {
    let found = try Self.actions(text)
    #expect(found.isEmpty, "gave \(found.map { "\($0.rule) \($0.verb)" })")
  }

  @Test func actionsText() throws {
    let rows = [
      "⟦Vi opfordrer skolerne til at lukke porten⟧ og ⟦slukke lyset, når alle er gået⟧. Det er nemt.",
      "Huset er gammelt, og ⟦det skal rives ned⟧.",
      "Når I er færdige, ⟦skal I ringe til os⟧.",
      "⟦Beløbet må ikke overstige 150 kr.⟧",
    ]
    for row in rows {
      let marked = MarkedText(row)
      let found = try Self.actions(marked.text)
      let source = SourceText(marked.text)
      #expect(found.map { source[$0.range] } == marked.ranges.map { source[$0] })
    }
  }

  @Test func deadlineComesFromTheDatesAndIsSharedByCoordinatedActs() throws {
    let text = "Vi beder jer om senest den 3. maj 2021 at udfylde skemaet og sende det til os."
    let registers = try #require(Self.registers)
    var document = Document(source: SourceText(text))
    document.layout = Layout(document.corrected)
    let offset = "Vi beder jer om senest ".utf8.count
    document.dates = [
      DateMention(range: TextRange(offset..<offset + 15), value: "2021-05-03", confidence: 1, rule: "test")
    ]
    let found = Actions.find(in: document, registers: registers)
    #expect(found.map(\.verb) == ["udfylde", "sende"])
    #expect(found.map(\.deadline) == ["2021-05-03", "2021-05-03"])
  }

  @Test func conditionIsKept() throws {
    let found = try Self.actions("Du skal ringe til os, hvis du flytter.")
    #expect(found.first?.condition == "hvis du flytter")
  }

  @Test func longSentenceIsReadInLinearTime() throws {
    let found = try Self.actions(String(repeating: "at hvis når som vi skal sende brevet og ", count: 3_000))
    #expect(found.count < 10_000)
  }
}
