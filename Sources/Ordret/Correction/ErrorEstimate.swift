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
    0.8251, 0.6351, 1.9363, 3.1664, 1.9398, 1.4952, 0.0168,
  ])
  private static let beforeNative = ErrorEstimate(weights: [
    1.7826, 0.0429, 3.903, 0.0, 2.6966, 1.1993, 0.0001,
  ])
  private static let afterForeign = ErrorEstimate(weights: [
    0.8373, 0.3465, 2.7632, 2.5774, 0.1616, 3.46, 0.0,
  ])
  private static let afterNative = ErrorEstimate(weights: [4.1769, 0.0332, 3.4298, 0.0, 1.5616, 1.2607, 0.0])
  // fitted: end
}
