/// A confusion in one machine word: sorted by what was read, then by what was written.
struct SegmentPair: Hashable, Comparable, Sendable {
  /// From the top: the observed letters (3 bytes), their number, the true letters (3 bytes), their number.
  let packed: UInt64

  init(packed: UInt64) { self.packed = packed }

  init(truth: some Collection<UInt8>, observed: some Collection<UInt8>) {
    func pack(_ letters: some Collection<UInt8>) -> UInt64 {
      var value: UInt64 = 0
      for letter in letters.prefix(3) { value = value << 8 | UInt64(letter) }
      return value << UInt64(8 * (4 - min(letters.count, 3))) | UInt64(letters.count)
    }
    packed = pack(observed) << 32 | pack(truth)
  }

  var truthCount: Int { Int(packed & 0xFF) }
  var observedCount: Int { Int(packed >> 32 & 0xFF) }
  @inline(__always)
  func truth(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(24 - 8 * index)) }
  @inline(__always)
  func observed(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(56 - 8 * index)) }

  /// The true segment, one to three letters.
  var truth: [UInt8] { (0..<truthCount).map { truth($0) } }
  /// What was read for it, none to three letters.
  var observed: [UInt8] { (0..<observedCount).map { observed($0) } }
  /// The true segment as a key of its own.
  var segment: SegmentPair { SegmentPair(packed: packed & 0xFFFF_FFFF) }

  /// Whether the lengths are those of a confusion.
  var isSound: Bool { 1...3 ~= truthCount && observedCount <= 3 }

  /// How often a confusion must have been seen to be believed: once is noise, unless it is of the letters
  /// that matter; a lost letter needs more.
  var leastCount: Int {
    if (0..<truthCount).contains(where: { ConfusionModel.isDanish(truth($0)) }) { return 1 }
    return observedCount == 0 ? 5 : 2
  }

  static func < (a: SegmentPair, b: SegmentPair) -> Bool { a.packed < b.packed }
}
