/// From the posterior of the lattice to how often corrections with such a posterior are right.
///
/// The lattice knows nothing of letters that were written wrong, of words next to lost ones and of its own models'
/// errors. The map is monotone and piecewise linear: isotonic regression (Zadrozny & Elkan, "Transforming classifier
/// scores into accurate multiclass probability estimates", KDD 2002, §3) over the ten bins of the calibration table on
/// the development pages. `Benchmarks/calibrate.py` fits it, tests it on pages it was not fitted on, and writes it here.
struct PosteriorCalibration: Sendable, Hashable {
  /// Posteriors, ascending, and what each is worth.
  var knots: [SIMD2<Double>]

  /// The map for a page read without a Danish model or with one: on a dark, faint or faxed page a correction that looks as
  /// sure is wrong more often.
  static func of(foreign: Bool, isClear: Bool) -> PosteriorCalibration {
    foreign ? (isClear ? foreignClear : foreignPoor) : (isClear ? nativeClear : nativePoor)
  }

  /// How probable a correction with this posterior is. Below the first knot proportional, above the last constant.
  func calibrated(_ posterior: Double) -> Double {
    var last = SIMD2<Double>(0, 0)
    for knot in knots {
      if posterior <= knot.x {
        let share = (posterior - last.x) / max(knot.x - last.x, 1e-9)
        return last.y + share * (knot.y - last.y)
      }
      last = knot
    }
    return last.y
  }

  /// The map that changes nothing.
  static let identity = PosteriorCalibration(knots: [SIMD2(1, 1)])

  // fitted: begin
  private static let foreignClear = PosteriorCalibration(knots: [
    SIMD2(0.2433, 0.3525), SIMD2(0.3466, 0.5), SIMD2(0.4453, 0.5), SIMD2(0.5493, 0.6776),
    SIMD2(0.6455, 0.6776), SIMD2(0.7556, 0.7986), SIMD2(0.8611, 0.9179), SIMD2(0.9962, 0.9871),
    SIMD2(1, 0.9871),
  ])
  private static let foreignPoor = PosteriorCalibration(knots: [
    SIMD2(0.2481, 0.305), SIMD2(0.3496, 0.4591), SIMD2(0.4448, 0.4591), SIMD2(0.5515, 0.6928),
    SIMD2(0.6527, 0.7372), SIMD2(0.7498, 0.7372), SIMD2(0.8568, 0.8618), SIMD2(0.9953, 0.9553),
    SIMD2(1, 0.9553),
  ])
  private static let nativeClear = PosteriorCalibration(knots: [
    SIMD2(0.2122, 0.1), SIMD2(0.4261, 0.895), SIMD2(0.9781, 0.895), SIMD2(1, 0.895),
  ])
  private static let nativePoor = PosteriorCalibration(knots: [
    SIMD2(0.2469, 0.5781), SIMD2(0.3389, 0.5781), SIMD2(0.4407, 0.8077), SIMD2(0.6626, 0.8077),
    SIMD2(0.7496, 0.875), SIMD2(0.8598, 0.875), SIMD2(0.9924, 0.9355), SIMD2(1, 0.9355),
  ])
  // fitted: end
}
