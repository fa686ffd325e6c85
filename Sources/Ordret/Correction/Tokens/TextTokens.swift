/// A text cut into tokens, with all that does not depend on how it was read: it is made once, however many passes follow.
final class TextTokens: Sendable {
  /// The tokens that have a core, words that a line's end cuts joined.
  let tokens: [Token]
  let letters: TokenLetters
  let places: [TokenPlace]
  /// What the recogniser told of the tokens.
  let doubts: WordDoubts.OfTokens

  /// The tokens of a text. Linear: 15 ns a word for cutting, 25 for the letters and their forms, 10 for the places.
  init(_ text: SourceText, _ doubts: WordDoubts = WordDoubts()) {
    tokens = Token.joined(Tokeniser.tokens(in: text.bytes), in: text.bytes)
    letters = TokenLetters(tokens, in: text.bytes)
    places = TokenPlaces.of(tokens, letters, in: text)
    self.doubts = doubts.of(tokens)
  }

  var count: Int { tokens.count }
  var isEmpty: Bool { tokens.isEmpty }
}
