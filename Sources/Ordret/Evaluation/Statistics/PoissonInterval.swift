internal import Lexicon

/// The exact 95 % interval of the mean of a Poisson distribution of which one count was seen (Garwood 1936).
///
/// Rare events that do not depend on each other, such as right words made wrong, follow that distribution.
public enum PoissonInterval {
  /// The interval for a count. 0 gives 0 to 3.69. Cost: linear in the count.
  public static func of(_ count: Int) -> Interval {
    let logarithms = logFactorials(count)
    let low = count == 0 ? 0 : bisect(count) { tail(count - 1, $0, logarithms) < 1 - 0.025 }
    return Interval(low, bisect(count) { tail(count, $0, logarithms) < 0.025 })
  }

  /// The probability of at most `count` events when `mean` are expected.
  private static func tail(_ count: Int, _ mean: Double, _ logarithms: [Double]) -> Double {
    guard 0 < mean else { return 1 }
    let logMean = Logarithm.of(mean)
    var sum = 0.0
    for events in stride(from: count, through: 0, by: -1) {
      let term = Logarithm.exponential(Double(events) * logMean - mean - logarithms[events])
      sum += term
      // Below the mean terms only fall.
      if term < sum * 1e-17, Double(events) < mean { break }
    }
    return sum
  }

  /// The mean at which `isBelow` becomes true.
  private static func bisect(_ count: Int, _ isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 2 * Double(count) + 20)
    while true {
      let middle = (low + high) / 2
      guard low < middle, middle < high, 1e-12 * high < high - low else { return middle }
      if isBelow(middle) { high = middle } else { low = middle }
    }
  }

  private static func logFactorials(_ count: Int) -> [Double] {
    var result = [0.0]
    for number in 1..<max(1, count + 1) { result.append(result[number - 1] + Logarithm.of(Double(number))) }
    return result
  }
}
