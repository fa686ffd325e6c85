/// How many of a page's words are wrong, told from its ``PageSignals`` without its truth.
///
/// A weighted sum and a constant, none below 0, so that more doubt never makes less of an estimate; fitted to
/// word error rates by Ordret's convention on the development pages, apart for recognisers with and without a
/// Danish model. `Benchmarks/estimate.py` fits the weights, tests them on pages left out, and writes them here.
struct ErrorEstimate: Sendable, Hashable {
  /// A weight for the doubt, for each signal behind it in the order of ``PageSignals/named``, and the constant.
  var weights: [Double]

  /// The share of wrong words before the correction.
  static func before(_ signals: PageSignals, foreign: Bool) -> Double {
    (foreign ? beforeForeign : beforeNative).value(signals.doubtBefore, signals)
  }

  /// The share of wrong words after the correction.
  static func after(_ signals: PageSignals, foreign: Bool) -> Double {
    (foreign ? afterForeign : afterNative).value(signals.doubtAfter, signals)
  }

  private func value(_ doubt: Double, _ signals: PageSignals) -> Double {
    let values = [doubt] + signals.named.dropFirst(2).map(\.value) + [1]
    return min(1, zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 })
  }

  // fitted: begin
  private static let beforeForeign = ErrorEstimate(weights: [
    0.8081, 0.5956, 1.8407, 2.827, 1.8742, 1.467, 0.0203,
  ])
  private static let beforeNative = ErrorEstimate(weights: [
    1.7652, 0.0375, 3.6429, 0.0, 2.3263, 1.1125, 0.0013,
  ])
  private static let afterForeign = ErrorEstimate(weights: [
    0.7054, 0.3175, 2.8468, 2.062, 0.0469, 3.3514, 0.0,
  ])
  private static let afterNative = ErrorEstimate(weights: [5.5973, 0.0845, 2.6584, 0.0, 0.8279, 0.9241, 0.0])
  // fitted: end
}
