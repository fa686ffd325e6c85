import Testing

@testable import Ordret

/// Signs repaired by what stands around them; all others stay.
@Suite struct SignRulesTests {
  /// As read, as written.
  static let repaired: [(String, String)] = [
    ("efter servicelovens $ 12, stk. 2", "efter servicelovens § 12, stk. 2"),
    ("efter servicelovens & 12 b.", "efter servicelovens § 12 b."),
    ("efter servicelovens 8 100", "efter servicelovens § 100"),
    ("jf. forvaltningslovens 819.", "jf. forvaltningslovens § 19."),
    ("efter lovens\n$ 5a", "efter lovens\n§ 5a"),
    ("jf. $ 4, nr. 2", "jf. § 4, nr. 2"),
    ("Skriv til post&eksempel.dk.", "Skriv til post@eksempel.dk."),
    ("(karen.holm©eksempel.dk)", "(karen.holm@eksempel.dk)"),
    ("postæeksempel.dk\nwww.eksempel.dk", "post@eksempel.dk\nwww.eksempel.dk"),
    ("skriv til karen.holm @eksempel.dk, tak", "skriv til karen.holm@eksempel.dk, tak"),
    ("E-mail: karen @eksempel.dk", "E-mail: karen@eksempel.dk"),
    ("den 15. januar1999.", "den 15. januar 1999."),
  ]

  @Test("a sign with one reading", arguments: repaired)
  func repairs(read: String, written: String) {
    let text = SourceText(read)
    let found = SignRules.corrections(in: text)
    #expect(found.count == 1)
    #expect(text.applying(found.map { TextEdit($0.range, $0.corrected) }).text.string == written)
    #expect(SignRules.corrections(in: SourceText(written)).isEmpty)
  }

  static let kept = [
    "det koster $ 100", "loven & 3 andre regler", "jf. 8 100", "servicelovens 8 kapitler", "lovens 80 sider",
    "lovens\n\n8 100", "efter loven 8 100", "bilag 8 10", "R&D.dk afdeling", "Lund & Holm.dk", "a&b",
    "blæksprutteængen.dk", "postæeksempel.dk", "Karen @eksempel.dk", "kl. @eksempel.dk", "januar 1999",
    "januar1850", "version1999", "maj12", "Mødet er 8 10 og 12",
  ]

  @Test("any other sign", arguments: kept)
  func keeps(text: String) {
    #expect(SignRules.corrections(in: SourceText(text)).map(\.corrected) == [])
  }
}
