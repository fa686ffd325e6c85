/// How many of something the gold has, how many were predicted, and how many of those are right. The counts of
/// several letters are added, then divided.
public struct RecordCount: Sendable, Hashable {
  /// How many the gold has.
  public var gold: Int
  /// How many were predicted.
  public var predicted: Int
  /// How many of them are right.
  public var right: Int

  /// Counts; nothing by default.
  public init(gold: Int = 0, predicted: Int = 0, right: Int = 0) {
    self.gold = gold
    self.predicted = predicted
    self.right = right
  }

  /// Right of predicted; `nil` where nothing was predicted.
  public var precision: Double? { predicted == 0 ? nil : Double(right) / Double(predicted) }
  /// Right of gold; `nil` where the gold has nothing.
  public var recall: Double? { gold == 0 ? nil : Double(right) / Double(gold) }
  /// The harmonic mean of the two; `nil` where there is neither gold nor prediction.
  public var f1: Double? { gold + predicted == 0 ? nil : 2 * Double(right) / Double(gold + predicted) }
  /// What the gold has and no prediction got right.
  public var missed: Int { gold - right }
  /// What was predicted and is not right.
  public var falseAlarms: Int { predicted - right }

  /// Adds the counts of another.
  public static func += (count: inout RecordCount, other: RecordCount) {
    count.gold += other.gold
    count.predicted += other.predicted
    count.right += other.right
  }
}
