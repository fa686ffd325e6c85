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

  @Test func onePageHasNoInterval() {
    #expect(Bootstrap.intervals([[1, 2]]) { _ in [1, 2] } == [nil, nil])
    #expect(Bootstrap.intervals([]) { _ in [1] } == [nil])
  }
}
