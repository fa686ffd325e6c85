import Testing

@testable import Ordret

@Suite struct PosteriorCalibrationTests {
  static let bent = PosteriorCalibration(knots: [SIMD2(0.2, 0.4), SIMD2(0.6, 0.6), SIMD2(0.9, 0.95)])

  @Test(
    "between knots it is linear, before the first proportional, behind the last constant",
    arguments: [
      (0, 0), (0.1, 0.2), (0.2, 0.4), (0.4, 0.5), (0.6, 0.6), (0.75, 0.775), (0.9, 0.95), (1, 0.95),
    ])
  func interpolates(posterior: Double, expected: Double) {
    #expect(abs(Self.bent.calibrated(posterior) - expected) < 1e-9)
  }

  @Test(
    "what is more probable stays so, and nothing leaves 0 to 1",
    arguments: [true, false], [true, false])
  func isMonotone(foreign: Bool, isClear: Bool) {
    let map = PosteriorCalibration.of(foreign: foreign, isClear: isClear)
    var last = 0.0
    for step in 0...1000 {
      let value = map.calibrated(Double(step) / 1000)
      #expect(last <= value && value <= 1)
      last = value
    }
    #expect(last > 0.85)
  }

  @Test func aPoorPageIsTrustedLess() {
    let clear = PosteriorCalibration.of(foreign: true, isClear: true)
    let poor = PosteriorCalibration.of(foreign: true, isClear: false)
    #expect(poor.calibrated(0.999) < clear.calibrated(0.999))
  }
}
