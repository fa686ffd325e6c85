/// An interval that holds a figure with a probability of 95 %.
public struct Interval: Sendable, Hashable {
  /// Its lower end.
  public var low: Double
  /// Its upper end.
  public var high: Double

  /// The interval between two ends.
  public init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// Both ends times a factor.
  public func scaled(by factor: Double) -> Interval { Interval(low * factor, high * factor) }
}
