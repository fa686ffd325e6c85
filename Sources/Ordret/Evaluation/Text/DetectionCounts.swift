internal import Lexicon

/// How a correction scores in the two tasks of the ICDAR competitions on post-OCR text correction (2017, 2019): finding the
/// erroneous tokens, and correcting them.
///
/// There a token is what stands between spaces of the OCR text. Here it is an ``AlignedGroup``: where the recogniser
/// split or joined words, the tokens that belong together count as one, as the competition's evaluation aligns them.
public struct DetectionCounts: Sendable, Hashable {
  /// Groups that are wrong in the OCR text.
  public var erroneous = 0
  /// Groups that the correction changed.
  public var detected = 0
  /// Wrong groups that the correction changed.
  public var rightlyDetected = 0
  /// The sum of the Levenshtein distances of the OCR tokens to the truth.
  public var distanceBefore = 0
  /// The sum after the correction.
  public var distanceAfter = 0

  /// No tokens.
  public init() {}

  /// Adds a group.
  mutating func add(truth: [UInt8], observed: [UInt8], corrected: [UInt8]) {
    if truth == observed, truth == corrected { return }
    if truth != observed { erroneous += 1 }
    if observed != corrected { detected += 1 }
    if truth != observed, observed != corrected { rightlyDetected += 1 }
    let symbols = [truth, observed, corrected].map {
      String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value)
    }
    distanceBefore += EditDistance.distance(symbols[0], symbols[1])
    distanceAfter += EditDistance.distance(symbols[0], symbols[2])
  }

  /// Adds other counts.
  mutating func add(_ other: DetectionCounts) {
    erroneous += other.erroneous
    detected += other.detected
    rightlyDetected += other.rightlyDetected
    distanceBefore += other.distanceBefore
    distanceAfter += other.distanceAfter
  }

  /// Rightly detected of detected groups; `nil` where nothing was detected.
  public var precision: Double? { Self.ratio(rightlyDetected, detected) }
  /// Rightly detected of erroneous groups; `nil` where none is wrong.
  public var recall: Double? { Self.ratio(rightlyDetected, erroneous) }
  /// The harmonic mean of both.
  public var f1: Double? { Self.ratio(2 * rightlyDetected, detected + erroneous) }
  /// By how many per cent the sum of distances fell; negative if it rose; `nil` where it was 0.
  public var improvement: Double? {
    distanceBefore == 0 ? nil : 100 * Double(distanceBefore - distanceAfter) / Double(distanceBefore)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
