/// The errors of a text in characters and in words.
public struct TextErrors: Sendable, Hashable {
  /// Errors in characters.
  public var characters = UnitErrors()
  /// Errors in words.
  public var words = UnitErrors()

  /// No text.
  public init() {}

  /// The errors of a text by a convention; both in valid UTF-8.
  init(truth: SourceText, text: SourceText, convention: Convention) {
    (characters, words) = convention.errors(truth: truth.bytes, text: text.bytes)
  }

  /// Adds the errors of another text.
  mutating func add(_ other: TextErrors) {
    characters.add(other.characters)
    words.add(other.words)
  }
}
