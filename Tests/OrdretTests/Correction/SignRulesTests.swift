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
    ("Vi ses 5; juni i skolen", "Vi ses 5. juni i skolen"),
    ("den 27, maj 2009", "den 27. maj 2009"),
    ("den 27.. maj 2009", "den 27. maj 2009"),
    ("servicelovens stk..2, nr. 3", "servicelovens stk. 2, nr. 3"),
    ("til ministeriet..Vi skriver", "til ministeriet. Vi skriver"),
    ("børn 0g unge", "børn og unge"),
    ("Det er sket. 0g nu", "Det er sket. Og nu"),
    ("Hvis.| giver afslag", "Hvis I giver afslag"),
    ("Tlf. 72.28 24.00", "Tlf. 72 28 24 00"),
    ("Telefon: 12 34 5678, fax", "Telefon: 12 34 56 78, fax"),
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
    "i uge 27, maj og juni", "den 41; maj", "5; Juni Dam", "fra a...b", "1..5", "og så ...nej",
    "vaegt 0g", "10 0g 12", "Navn.| alder", "Tlf. 72.28.24.00", "Tlf. 7228 2400", "Tlf. 72 28 24 00",
    "Tlf. 06 213996",
    "konto 12 34 5678", "Tlf. 12 34 567", "Tlf. 12 34 5678 9",
  ]

  @Test("any other sign", arguments: kept)
  func keeps(text: String) {
    #expect(SignRules.corrections(in: SourceText(text)).map(\.corrected) == [])
  }
}
