import Lexicon
import Testing

@Suite struct WordListTests {
  private static func list(_ words: [String]) -> WordList {
    var list = WordList()
    for word in words { list.insert(utf8: Array(word.utf8)[...]) }
    return list
  }

  static let rows: [(word: String, isThere: Bool)] = [
    ("astrid", true), ("åse", true), ("søren", true), ("anne-marie", true), ("astri", false),
    ("astridd", false),
    ("Astrid", false), ("", false),
  ]

  @Test("words are found in small letters", arguments: rows)
  func finds(word: String, isThere: Bool) {
    let list = Self.list(["Astrid", "Åse", "Søren", "Anne-Marie", "ASTRID", "astrid"])
    #expect(list.count == 4)
    #expect(list.contains(Letters.encode(word)) == isThere)
  }

  @Test func holdsAsMuchAsASet() {
    let words = (0..<5000).map { String($0 * $0 % 7919, radix: 26) }
    let list = Self.list(words)
    #expect(list.count == Set(words).count)
    for word in words { #expect(list.contains(Array(word.utf8))) }
    for number in 8000..<9000 { #expect(!list.contains(Array(String(number, radix: 10).utf8 + [0x2E]))) }
  }
}
