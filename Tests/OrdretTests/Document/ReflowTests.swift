import Dictionaries
import Testing

@testable import Ordret

@Suite struct ReflowTests {
  static let long = "Kommunen skal hvert år gøre rede for, hvordan den har brugt de midler, som"
  static let texts: [(String, String)] = [
    ("", ""),
    ("\n\n\u{C}\n", ""),
    ("En linje", "En linje\n"),
    ("\(long)\ner givet til formålet.\n", "\(long) er givet til formålet.\n"),
    ("\(long)\r\ner givet.\r\n\r\nVenlig hilsen\r\n", "\(long) er givet.\n\nVenlig hilsen\n"),
    // Lines of an address stay lines.
    (
      "Børne- og Ungdomsforvaltningen\nNygade 4\n4000 Roskilde\n",
      "Børne- og Ungdomsforvaltningen\nNygade 4\n4000 Roskilde\n"
    ),
    // Words that a line's end divides.
    ("\(long) kommu-\nnen har fået.\n", "\(long) kommunen har fået.\n"),
    // What a page cuts is whole, and what cut it follows.
    ("\(long)\n\n1/2\n\n\u{C}er givet til formålet.\n", "\(long) er givet til formålet.\n\n1/2\n"),
    (
      "Det gælder:\n- det første, som\n  er længere\n- det andet\n\nHilsen",
      "Det gælder:\n- det første, som er længere\n- det andet\n\nHilsen\n"
    ),
    ("### Overskrift\n\n> \(long)\n> er givet.\n", "### Overskrift\n\n> \(long) er givet.\n"),
    // Rows of a table stay rows.
    (
      "Undervisning i Danmark i hele 2019         2.000 kr.\nheraf lærere                               1.500 kr.\n",
      "Undervisning i Danmark i hele 2019         2.000 kr.\nheraf lærere                               1.500 kr.\n"
    ),
    ("Til\n\n-----\n\nFra", "Til\n\n-----\n\nFra\n"),
  ]

  @Test("one line a paragraph", arguments: texts)
  func reflowed(text: String, expected: String) throws {
    var document = Document(source: SourceText(text))
    let corrected = Stage("corrected", reads: [.source], writes: [.corrected]) { _ in }
    try Pipeline([corrected, .layout(.embedded())]).run(&document)
    #expect(String(decoding: document.reflowed, as: UTF8.self) == expected)
  }
}
