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
    ("jf. 8 34, stk. 1", "jf. § 34, stk. 1"),
    ("litra b, og &$ 14, nr. 2", "litra b, og § 14, nr. 2"),
    ("af $ 5 i lov nr. 237", "af § 5 i lov nr. 237"),
    ("servicelovens 5 100", "servicelovens § 100"),
    ("i §$ 20", "i § 20"),
    ("stk. I: Virksomheden", "stk. 1: Virksomheden"),
    ("den I. marts 2012", "den 1. marts 2012"),
    ("tirsdag ki. 9.45", "tirsdag kl. 9.45"),
    ("mødet KI. 12.00", "mødet kl. 12.00"),
    ("TIf. 12 34 56 78", "Tlf. 12 34 56 78"),
    ("rikke.damQeksempel.dk", "rikke.dam@eksempel.dk"),
    ("postæ&eksempel.dk", "post@eksempel.dk"),
    ("mailæeksempel.dk", "mail@eksempel.dk"),
    ("simØsim.dk", "sim@sim.dk"),
    ("den ligger { dag ved", "den ligger i dag ved"),
    ("vi\n0g de andre", "vi\nog de andre"),
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
    "blæksprutteængen.dk", "karenæeksempel.dk", "postæske.dk", "www.sønæsby.dk",
    "10 8, stk. 2", "bilag 5 12, nr. 2", "$ 5 i lommen", "bilag I: Kort", "stk. II", "den I. Dam", "ki. 95",
    "med KI. 12 kommuner", "sket. Kl. 9", "stk. | pris",
    "kl. 9",
    "tif 1234", "valg [ ] ja", "se [ bilag ] her", "a { b", "tit 12345678", "Karen @eksempel.dk",
    "kl. @eksempel.dk", "januar 1999",
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
