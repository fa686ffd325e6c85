/// One change of the text, made or only suggested, with its reason and its runners-up.
public struct Correction: Hashable, Sendable {
  /// What stands in the source there.
  public var original: String
  /// What Ordret reads instead.
  public var corrected: String
  /// The range in the source.
  public var range: TextRange
  /// What sort of change it is.
  public var kind: Kind
  /// How probable it is that `corrected` is what was written, 0 to 1.
  public var probability: Double
  /// Whether the corrected text has it. Below the threshold a correction is a suggestion only.
  public var applied: Bool
  /// Why: the confusions, such as `g→ø`, or the rule.
  public var reason: String
  /// Other readings with their probabilities, best first; the original word is among them.
  public var alternatives: [Alternative]

  /// Another reading of the same place.
  public struct Alternative: Hashable, Sendable {
    /// The reading.
    public var text: String
    /// Its probability, 0 to 1.
    public var probability: Double

    /// A reading with its probability.
    public init(text: String, probability: Double) {
      self.text = text
      self.probability = probability
    }
  }

  /// The sorts of change.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// NFC, ligatures, look-alike letters, invisible characters: decided by tables, not by context.
    case normalisation
    /// Letters read as others.
    case spelling
    /// A word of the language read as another word of the language, decided by context.
    case realWord = "real-word"
    /// A space lost, or a character read for a space: one word becomes two.
    case split
    /// A space too many: two words become one.
    case join
    /// A stray or missing punctuation mark.
    case punctuation
  }

  /// A correction with all its parts.
  public init(
    original: String, corrected: String, range: TextRange, kind: Kind, probability: Double, applied: Bool,
    reason: String, alternatives: [Alternative] = []
  ) {
    self.original = original
    self.corrected = corrected
    self.range = range
    self.kind = kind
    self.probability = probability
    self.applied = applied
    self.reason = reason
    self.alternatives = alternatives
  }
}
