/// What a correction did to the tokens of the truth. Counts of several texts are added, then divided.
public struct CorrectionCounts: Sendable, Hashable {
  /// Tokens of the truth.
  public var words = 0
  /// Tokens that the OCR text has wrong.
  public var damaged = 0
  /// Damaged tokens that the corrected text has right.
  public var repaired = 0
  /// Tokens for which the corrected text has something else than the OCR text.
  public var changed = 0
  /// Right tokens that the correction made wrong.
  public var broken = 0

  /// No tokens.
  public init() {}

  /// Adds other counts.
  public mutating func add(_ other: CorrectionCounts) {
    words += other.words
    damaged += other.damaged
    repaired += other.repaired
    changed += other.changed
    broken += other.broken
  }

  /// Tokens that the OCR text has right.
  public var right: Int { words - damaged }
  /// Damaged tokens that were changed, but to something wrong.
  public var changedWrongly: Int { changed - repaired - broken }
  /// Repaired of damaged tokens; `nil` where nothing is damaged.
  public var recall: Double? { Self.ratio(repaired, damaged) }
  /// Repaired of changed tokens; `nil` where nothing was changed.
  public var precision: Double? { Self.ratio(repaired, changed) }
  /// The harmonic mean of both; `nil` where there is nothing damaged and nothing changed.
  public var f1: Double? { Self.ratio(2 * repaired, damaged + changed) }
  /// Right tokens made wrong, for each 10,000 right ones; `nil` where none is right.
  public var brokenPer10000: Double? { Self.ratio(10_000 * broken, right) }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
