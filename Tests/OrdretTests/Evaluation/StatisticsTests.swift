import Ordret
import TestSupport
import Testing

@Suite struct StatisticsTests {
  /// The exact limits as tables of the Poisson distribution have them (Garwood 1936; Ulm 1990, table 1).
  @Test(
    arguments: [
      (0, 0.0, 3.689), (1, 0.0253, 5.572), (2, 0.2422, 7.225), (5, 1.623, 11.668), (10, 4.795, 18.390),
      (20, 12.217, 30.888), (100, 81.364, 121.627),
    ])
  func poissonInterval(count: Int, low: Double, high: Double) {
    let interval = PoissonInterval.of(count)
    #expect(abs(interval.low - low) < 0.001 * max(1, low))
    #expect(abs(interval.high - high) < 0.001 * max(1, high))
  }

  @Test func largeCounts() {
    // For large counts the distribution is nearly normal.
    let interval = PoissonInterval.of(40_000)
    #expect(abs(interval.low - (40_000 - 1.96 * 200)) < 5)
    #expect(abs(interval.high - (40_000 + 1.96 * 200)) < 5)
  }

  /// The interval of a mean is as wide as its standard error says.
  @Test func bootstrapOfAMean() throws {
    var random = SeededGenerator(seed: 3)
    let pages = (0..<400).map { _ in [Int.random(in: 0...10, using: &random), 1] }
    let found = Bootstrap.intervals(pages) { [$0[1] == 0 ? nil : Double($0[0]) / Double($0[1])] }
    let interval = try #require(found[0])
    let mean = Double(pages.reduce(0) { $0 + $1[0] }) / 400
    let deviation = (pages.reduce(0) { $0 + (Double($1[0]) - mean) * (Double($1[0]) - mean) } / 400)
      .squareRoot()
    let error = deviation / 20
    #expect(abs(interval.low - (mean - 1.96 * error)) < 0.3 * error)
    #expect(abs(interval.high - (mean + 1.96 * error)) < 0.3 * error)
    #expect(Bootstrap.intervals(pages) { [Double($0[0])] } == Bootstrap.intervals(pages) { [Double($0[0])] })
  }

  /// Pearson and Spearman; the third has equal figures, as worked by hand with mean ranks.
  @Test(
    arguments: [
      ([1, 2, 3, 4], [2, 4, 6, 8], 1, 1), ([1, 2, 3, 4], [1, 4, 9, 16], 0.9844, 1),
      ([1, 2, 2, 3], [1, 3, 2, 4], 0.9487, 0.9487), ([1, 2, 3], [3, 2, 1], -1, -1),
      ([1, 2, 3], [5, 5, 5], nil, nil), ([1, 2], [1, 2], nil, nil), ([], [], nil, nil),
    ] as [([Double], [Double], Double?, Double?)])
  func correlation(_ x: [Double], _ y: [Double], pearson: Double?, spearman: Double?) {
    let points = Array(zip(x, y))
    for (found, expected) in [
      (Correlation.pearson(points), pearson), (Correlation.spearman(points), spearman),
    ] {
      #expect((found == nil) == (expected == nil))
      if let found, let expected { #expect(abs(found - expected) < 1e-4) }
    }
  }

  @Test func onePageHasNoInterval() {
    #expect(Bootstrap.intervals([[1, 2]]) { _ in [1, 2] } == [nil, nil])
    #expect(Bootstrap.intervals([]) { _ in [1] } == [])
  }
}
