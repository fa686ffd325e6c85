import Lexicon
import TestSupport
import Testing

@testable import Ordret

@Suite struct ShortWordsTests {
  @Test func everyWordIsFoundAndNoOther() {
    var random = SeededGenerator(seed: 3)
    func word() -> [UInt8] {
      (0..<Int.random(in: 1...8, using: &random)).map { _ in UInt8.random(in: 1...255, using: &random) }
    }
    for count in [0, 1, 2, 7, 8, 9, 500] {
      let words = (0..<count).map { _ in word() }
      let table = ShortWords(words.enumerated().map { (word: $0.element, value: UInt8($0.offset % 255 + 1)) })
      for word in words { #expect(table.contains(ShortWords.key(word))) }
      let known = Set(words)
      for _ in 0..<1000 {
        let other = word()
        #expect(table.contains(ShortWords.key(other)) == known.contains(other))
      }
      #expect(!table.contains(0))
    }
  }

  @Test func theValuesOfAWordThatComesAgainAreJoined() {
    let table = ShortWords([(Letters.encode("og"), 1), (Letters.encode("ö"), 2), (Letters.encode("og"), 4)])
    #expect(table[ShortWords.key(Letters.encode("og"))] == 5)
    #expect(table[ShortWords.key(Letters.encode("ö"))] == 2)
    #expect(table[ShortWords.key(Letters.encode("o"))] == 0)
  }

  @Test func keysOfSpansAreThoseOfWords() {
    for word in ["", "a", "Øl", "sag.nr", "FORKORTE", "forkortes", "Sydøstjylland"] {
      let letters = Letters.encode(word)
      let keys = [ShortWords.key(letters.span), ShortWords.key(lowering: letters.span)]
      #expect(keys == [ShortWords.key(letters), ShortWords.key(letters.map(Letters.lowered))])
    }
    #expect(ShortWords.key(Letters.encode("forkortes")) == 0)
  }
}
