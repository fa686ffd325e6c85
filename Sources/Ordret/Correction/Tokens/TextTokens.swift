/// A text cut into tokens, with all that does not depend on how it was read: it is made once, however many passes follow.
final class TextTokens: Sendable {
  /// The tokens that have a core, words that a line's end cuts joined.
  let tokens: [Token]
  let letters: TokenLetters
  let places: [TokenPlace]

  /// The tokens of a text. Linear: 15 ns a word for cutting, 25 for the letters and their forms, 10 for the places.
  init(_ text: SourceText) {
    tokens = Token.joined(Tokeniser.tokens(in: text.bytes), in: text.bytes)
    letters = TokenLetters(tokens, in: text.bytes)
    places = TokenPlaces.of(tokens, letters, in: text)
  }

  var count: Int { tokens.count }
  var isEmpty: Bool { tokens.isEmpty }
}
