/// What a page shows of how many of its words are wrong, without its truth.
///
/// All are shares of its tokens but for the spaces.
public struct PageSignals: Sendable, Hashable {
  /// How improbable it is, in the mean, that a token stands as it was written.
  public var doubtBefore = 0.0
  /// The same of the corrected text: a token that was changed is as doubtful as its correction.
  public var doubtAfter = 0.0
  /// Tokens left alone that no lexicon has, nor as a compound.
  public var unknown = 0.0
  /// Doubtful signs behind words, whether they were changed or not.
  public var signs = 0.0
  /// How often a space is lost, by the page's error profiles.
  public var lostSpaces = 0.0
  /// How often a sign is read for a space.
  public var readSpaces = 0.0
  /// Tokens left alone with a capital behind a small letter.
  public var innerCapitals = 0.0

  /// Nothing seen.
  public init() {}

  /// The signals by name, in the order of declaration.
  public var named: [(name: String, value: Double)] {
    [
      ("doubtBefore", doubtBefore), ("doubtAfter", doubtAfter), ("unknown", unknown), ("signs", signs),
      ("lostSpaces", lostSpaces), ("readSpaces", readSpaces), ("innerCapitals", innerCapitals),
    ]
  }

  /// Sums over tokens as means.
  func divided(by count: Int) -> PageSignals {
    var means = self
    for key in [\PageSignals.doubtBefore, \.doubtAfter, \.unknown, \.signs, \.innerCapitals] {
      means[keyPath: key] /= Double(max(1, count))
    }
    return means
  }
}
