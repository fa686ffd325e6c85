import Testing

@testable import Ordret

@Suite struct TokenPlacesTests {
  /// A text, the number of a token in it, and what its place says.
  static let rows: [(text: String, token: Int, place: TokenPlace)] = [
    ("Vi svarer nu", 0, .startsSentence), ("Vi svarer nu", 1, []),
    ("Slut.\n\nKære Søren\n\nVi", 1, [.startsSentence, .opensLetter]),
    ("Kære Søren", 0, [.startsSentence, .opensLetter]), ("Kære Søren, tak", 1, []),
    ("Kære alle", 0, .startsSentence),
    ("og, for sagen er", 1, .opensClause), ("og, for jeg er", 1, []), ("og, for Jeg er", 1, .opensClause),
    ("vi KOMMUNEN vi", 1, .isAmongCapitals), ("vi KL MENER", 1, .isAmongCapitals), ("vi KL mener", 1, []),
    ("vi KL EU", 1, []),
    ("de 5 m2 nu", 2, .followsNumber), ("de 5, 6 nu", 2, .isSingle), ("de 5, ab nu", 2, .followsNumber),
    ("nr. 5 ab", 0, [.startsSentence, .isStopped]), ("en a her", 1, .isSingle), ("en (a) her", 1, []),
    ("en \"to\" her", 1, .isQuoted), ("en \"tre\" her", 1, []),
    ("når | har", 1, [.isPronounPlace, .isSingle]), ("| a | b |", 1, .isSingle),
    ("en Kommune", 1, .hasDoubtfulCase), ("en Minister", 1, []), ("en, Kommune", 1, []), ("en Ko", 1, []),
    ("En Kommune", 1, []), ("en KrF", 1, []), ("en Svar", 1, .hasDoubtfulCase),
    ("navn.navn @kl.dk", 0, [.startsSentence, .isAddress]), ("navn @kl.dk", 0, .startsSentence),
    ("de ka' godt", 1, .isElided), ("de ka’ godt", 1, .isElided), ("de kan' godt", 1, []),
    ("nu Nord-\nJylland", 1, .mayBeHalf), ("nu Nord-\nJylland", 2, .mayBeHalf), ("nu Nord- Jylland", 1, []),
  ]

  @Test("the place of a token", arguments: rows)
  func check(text: String, token: Int, place: TokenPlace) {
    #expect(TextTokens(SourceText(text)).places[token] == place)
  }
}
