/// Whether stated probabilities come true: of corrections given 0.9, nine in ten should be right.
///
/// Ten bins of equal width. The expected calibration error is the mean distance between what was stated and what came
/// true in each bin, weighted by its size (Naeini, Cooper and Hauskrecht 2015).
public struct Calibration: Sendable, Hashable {
  /// The bins, from the least probable on.
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)

  /// Corrections whose stated probabilities lie close together.
  public struct Bin: Sendable, Hashable {
    /// How many there are.
    public var count = 0
    /// How many of them are right.
    public var right = 0
    /// The sum of their stated probabilities.
    public var stated = 0.0

    /// The mean of the stated probabilities; `nil` in an empty bin.
    public var meanStated: Double? { count == 0 ? nil : stated / Double(count) }
    /// The share that is right; `nil` in an empty bin.
    public var shareRight: Double? { count == 0 ? nil : Double(right) / Double(count) }
  }

  /// No corrections.
  public init() {}

  /// Adds a correction with its stated probability, 0 to 1.
  mutating func add(_ probability: Double, isRight: Bool) {
    let index = min(bins.count - 1, max(0, Int(probability * Double(bins.count))))
    bins[index].count += 1
    bins[index].stated += probability
    if isRight { bins[index].right += 1 }
  }

  /// Adds the corrections of other texts.
  mutating func add(_ other: Calibration) {
    for (index, bin) in other.bins.enumerated() {
      bins[index].count += bin.count
      bins[index].right += bin.right
      bins[index].stated += bin.stated
    }
  }

  /// How many corrections there are.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// The expected calibration error, 0 to 1; `nil` without corrections.
  public var expectedError: Double? {
    guard 0 < count else { return nil }
    return bins.reduce(0) { $0 + abs($1.stated - Double($1.right)) } / Double(count)
  }
}
