internal import Lexicon

/// How texts are compared.
public enum Convention: String, Sendable, CaseIterable {
  /// Ordret's own.
  case ordret

  func errors(truth: [UInt8], text: [UInt8]) -> TextErrors {
    let (a, b) = (TokenisedText(truth), TokenisedText(text))
    func scalars(_ text: TokenisedText) -> [UInt32] {
      String(decoding: text.joined(text.tokens.indices), as: UTF8.self).unicodeScalars.map(\.value)
    }
    let (c, d) = (scalars(a), scalars(b))
    var errors = TextErrors()
    errors.characters.hits = c.count
    errors.characters.substitutions = EditDistance.distance(c, d)
    errors.words.hits = a.tokens.count
    errors.words.substitutions = WordAlignment.beads(a.tokens, b.tokens).count {
      a.tokens[$0.truth] != b.tokens[$0.text]
    }
    return errors
  }
  /// The rate.
  public func rate(_ errors: UnitErrors) -> Double? {
    errors.hits == 0 ? nil : Double(errors.errors) / Double(errors.hits)
  }
}
/// Counts.
public struct UnitErrors: Sendable, Hashable {
  /// A count.
  public var hits = 0
  /// A count.
  public var substitutions = 0
  /// A count.
  public var deletions = 0
  /// A count.
  public var insertions = 0
  /// All.
  public var errors: Int { substitutions + deletions + insertions }
  /// The reference.
  public var reference: Int { hits }
  /// None.
  public init() {}
  mutating func add(_ other: UnitErrors) {
    hits += other.hits
    substitutions += other.substitutions
    deletions += other.deletions
    insertions += other.insertions
  }
}
/// Both.
public struct TextErrors: Sendable, Hashable {
  /// Characters.
  public var characters = UnitErrors()
  /// Words.
  public var words = UnitErrors()
  /// None.
  public init() {}
  mutating func add(_ other: TextErrors) {
    characters.add(other.characters)
    words.add(other.words)
  }
}
