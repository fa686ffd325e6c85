/// What the recogniser's own confidence in a word says against changing it, or for it.
///
/// The logarithm of how much more often right words have such a confidence than wrong ones, weighed and
/// bounded by ``CorrectionSettings``: the candidates know much of it already. A recogniser without æ, ø and
/// å may be sure of what it reads for one, of short words mostly: readings that bring them back have tables
/// of their own. `Benchmarks/confidence.py` fits the tables to Tesseract's confidences on the development
/// pages and writes them here.
struct ConfidenceEvidence: Sendable {
  /// What a change costs more, in nats, by ``WordDoubts/OfTokens/grades``.
  private let short: [Float]
  private let restoring: [Float]
  private let other: [Float]

  /// The evidence on pages of a recogniser that knows Danish or does not.
  init(foreign: Bool, _ settings: CorrectionSettings) {
    func costs(_ knots: [SIMD2<Float>]) -> [Float] {
      Self.costs(knots, doubt: foreign ? settings.doubtForeign : settings.doubtNative, settings)
    }
    short = costs(foreign ? Self.foreignShort : Self.native)
    restoring = costs(foreign ? Self.foreignRestoring : Self.native)
    other = costs(foreign ? Self.foreignOther : Self.native)
  }

  /// Puts it to the readings of a token of so many letters, those from `first` on. What is kept costs what
  /// it did.
  @inline(__always)
  func weigh(_ readings: inout [TokenReading], from first: Int, grade: UInt8, letters: Int) {
    guard grade > 0 else { return }
    for index in first..<readings.count where readings[index].kind != .keep {
      let table =
        !readings[index].restoresDanishOnly ? other : letters <= Self.shortLength ? short : restoring
      readings[index].channel += table[Int(grade)]
      // A margin: it says nothing of the language.
      readings[index].margin += table[Int(grade)]
    }
  }

  /// So many letters has a short word.
  private static let shortLength = 3

  private static func costs(_ knots: [SIMD2<Float>], doubt: Float, _ settings: CorrectionSettings) -> [Float]
  {
    [0]
      + (0...100).map { percent in
        let evidence = value(knots, Float(percent))
        return evidence < 0
          ? max(-settings.mostDoubt, doubt * evidence)
          : min(settings.mostTrust, settings.trust * evidence)
      }
  }

  /// A piecewise linear function, level beyond its ends.
  private static func value(_ knots: [SIMD2<Float>], _ place: Float) -> Float {
    guard var last = knots.first, last.x < place else { return knots.first?.y ?? 0 }
    for knot in knots.dropFirst() {
      if place <= knot.x { return last.y + (knot.y - last.y) * (place - last.x) / (knot.x - last.x) }
      last = knot
    }
    return last.y
  }

  // fitted: begin
  private static let foreignShort: [SIMD2<Float>] = [
    SIMD2(23.5, -1.98), SIMD2(57.9, -1.93), SIMD2(74.3, -1.75), SIMD2(81.3, -1.40), SIMD2(86.2, -1.16),
    SIMD2(89, -0.74), SIMD2(90.6, -0.57), SIMD2(91.6, -0.07), SIMD2(92.6, 0.18), SIMD2(93.8, 0.41),
    SIMD2(96.7, 0.54),
  ]
  private static let foreignRestoring: [SIMD2<Float>] = [
    SIMD2(9.11, -3.09), SIMD2(31.7, -3.01), SIMD2(45, -2.77), SIMD2(55.1, -2.46), SIMD2(65.3, -2.19),
    SIMD2(74.3, -1.95), SIMD2(81.3, -1.52), SIMD2(86.3, -0.93), SIMD2(89.2, -0.42), SIMD2(90.6, 0.16),
    SIMD2(91.6, 0.68), SIMD2(92.5, 1.22), SIMD2(93.6, 2.02), SIMD2(96.6, 2.30),
  ]
  private static let foreignOther: [SIMD2<Float>] = [
    SIMD2(7.9, -3.71), SIMD2(31.6, -3.48), SIMD2(45.1, -3.22), SIMD2(55.4, -2.98), SIMD2(65.3, -2.53),
    SIMD2(74.4, -2.05), SIMD2(81.2, -1.83), SIMD2(86.4, -1.08), SIMD2(89.2, -0.34), SIMD2(90.6, 0.51),
    SIMD2(91.6, 0.94), SIMD2(92.5, 1.81), SIMD2(93.7, 2.51), SIMD2(96.6, 3.01),
  ]
  private static let native: [SIMD2<Float>] = [
    SIMD2(26, -3.41), SIMD2(55.4, -3.02), SIMD2(65.1, -2.94), SIMD2(74.3, -2.77), SIMD2(83.9, -2.35),
    SIMD2(89.1, -2.22), SIMD2(90.6, -1.76), SIMD2(91.6, -1.21), SIMD2(92.5, -0.22), SIMD2(93.7, 0.71),
    SIMD2(95.7, 1.38), SIMD2(96.6, 2.79),
  ]
  // fitted: end
}
