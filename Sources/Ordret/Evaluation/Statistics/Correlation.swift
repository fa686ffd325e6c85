/// How closely two figures of the same pages go together, from -1 to 1.
public enum Correlation {
  /// Pearson's coefficient: how near the points lie to a straight line. `nil` with fewer than three points or
  /// where one of the figures is always the same. Cost: linear.
  public static func pearson(_ points: [(Double, Double)]) -> Double? {
    guard 2 < points.count else { return nil }
    let count = Double(points.count)
    let (x, y) = points.reduce((0.0, 0.0)) { ($0.0 + $1.0 / count, $0.1 + $1.1 / count) }
    var (both, first, second) = (0.0, 0.0, 0.0)
    for point in points {
      both += (point.0 - x) * (point.1 - y)
      first += (point.0 - x) * (point.0 - x)
      second += (point.1 - y) * (point.1 - y)
    }
    guard 0 < first, 0 < second else { return nil }
    return max(-1, min(1, both / (first * second).squareRoot()))
  }

  /// Spearman's coefficient: that of the ranks, so that only the order counts. Equal figures share the mean of
  /// their ranks. Cost: that of sorting.
  public static func spearman(_ points: [(Double, Double)]) -> Double? {
    pearson(Array(zip(ranks(points.map(\.0)), ranks(points.map(\.1)))))
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }
}
