import Lexicon
import Testing

@testable import Ordret

@Suite struct TokenLettersTests {
  /// A text of one token, its letters, and its form.
  static let rows: [(text: String, letters: String, form: TokenForm)] = [
    ("kommune", "kommune", TokenForm([.hasLetter, .isLetters, .isSmallInText], .small, .none)),
    ("Kommune", "Kommune", TokenForm([.hasLetter, .isLetters, .isCapitalised], .capital, .none)),
    ("ÆØÅ", "ÆØÅ", TokenForm([.hasLetter, .isLetters, .isCapitals, .isSmallInText], .upper, .form)),
    ("KL", "KL", TokenForm([.hasLetter, .isLetters, .isCapitals], .upper, .form)),
    ("TrygFonden", "TrygFonden", TokenForm([.hasLetter, .isLetters, .isCamel], .capital, .form)),
    ("b0rn", "b0rn", TokenForm([.hasLetter, .hasDigit], .small, .none)),
    ("2020", "2020", TokenForm([.hasDigit], .small, .number)),
    ("bl.a", "bl.a", TokenForm([.hasLetter, .hasStop], .small, .form)),
    ("udgif-\nter", "udgifter", TokenForm([.hasLetter, .isLetters, .isJoined], .small, .none)),
    ("d’Hondt", "d'Hondt", TokenForm([.hasLetter], .small, .none)),
    ("børn", "børn", TokenForm([.hasLetter, .isLetters, .isSmallInText], .small, .none)),
    ("œuvre", "\u{1A}uvre", TokenForm([.hasLetter, .isSmallInText], .small, .form)),
    ("|", "|", TokenForm([], .small, .none)),
  ]

  @Test("letters and form of a token", arguments: rows)
  func check(text: String, letters: String, form: TokenForm) {
    let all = TextTokens(SourceText("og \(text) og")).letters
    #expect(all.count == 3)
    #expect(Letters.decode(all.written(1)) == letters)
    #expect(all.lowered(1).elementsEqual(all.written(1).map(Letters.lowered)))
    #expect(all.keys[1] == ShortWords.key(all.lowered(1)))
    #expect(all.forms[1] == form)
    #expect(all.forms[1].letterCase == VocabularyKey.letterCase(of: all.written(1)))
    #expect(all.forms[1].protection == Protection.of(all.written(1)))
  }

  @Test func ofNoTokenNoLetters() {
    let letters = TextTokens(SourceText(" \n")).letters
    #expect(letters.count == 0 && letters.written.isEmpty && letters.starts == [0])
  }
}
