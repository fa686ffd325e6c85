import Testing

@testable import Ordret

@Suite struct LineEndTests {
  /// A text, and its words with `+` where a line's end cut them.
  static let rows: [(text: String, words: [String])] = [
    ("de udgif-\nter, som", ["de", "udgif+ter", "som"]),
    ("de udgif-\n  ter", ["de", "udgif+ter"]),
    ("de udgif-\r\nter", ["de", "udgif+ter"]),
    // What is no half of a word: another paragraph, a second part to come, a name, a number, a hyphen within the line.
    ("de udgif-\n\nter", ["de", "udgif", "ter"]),
    ("for-\nog bagside", ["for", "og", "bagside"]),
    ("Nord-\nJylland", ["Nord", "Jylland"]),
    ("2020-\nplanen", ["2020", "planen"]),
    ("for- ter", ["for", "ter"]),
    ("de udgif -\nter", ["de", "udgif", "ter"]),
    ("a-\nb", ["a", "b"]),
    // Only two lines: a word cut twice is two.
    ("kom-\nmu-\nnen", ["kom+mu", "nen"]),
  ]

  @Test("halves of a word at a line's end are one token", arguments: rows)
  func joins(text: String, words: [String]) {
    let bytes = Array(text.utf8)
    let tokens = Token.joined(Tokeniser.tokens(in: bytes).filter { !$0.core.isEmpty }, in: bytes)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let found = tokens.map { token in
      guard let joint = token.joint else { return string(token.core) }
      return string(token.core.lowerBound..<joint.lowerBound) + "+"
        + string(joint.upperBound..<token.core.upperBound)
    }
    #expect(found == words)
  }

  @Test(
    "a new reading is cut where the halves meet",
    arguments: [
      ("tilførsel", "tilfor", "sel", 6), ("hjælpe", "hjzel", "pe", 4), ("ændring", "an", "dring", 2),
      ("børne", "bør", "ne", 3), ("på", "p", "a", 1),
    ])
  func cuts(surface: String, left: String, right: String, expected: Int) {
    func letters(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    let cut = Token.cut(letters(surface), left: letters(left), right: letters(right))
    #expect(cut == expected)
  }
}
