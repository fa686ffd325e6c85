/// The extended grapheme clusters of a text: what a reader takes for one character.
///
/// The rules are UAX #29, revision 45 (Unicode 16), section 3.1.1; the properties are ICU's. ICU's own
/// iterator is not used: it costs 3 us to open, more than a line needs, and which of these rules it has
/// depends on its version. Equal to `uniseg` 0.10.1 (which dinglehopper uses) and to Swift's `Character`, but
/// for what properties have changed since ICU's version of Unicode (15 in Debian 12): some Kannada, Balinese
/// and other vowel signs, and characters that are younger.
enum GraphemeClusters {
  /// The index behind each cluster, in order; the last is the number of code points. Cost: linear, 20 ns a
  /// code point.
  static func ends(in codePoints: [UInt32]) -> [Int] {
    guard let first = codePoints.first else { return [] }
    var result: [Int] = []
    result.reserveCapacity(codePoints.count)
    var state = State(first)
    for index in 1..<codePoints.count {
      if state.breaks(before: codePoints[index]) { result.append(index) }
    }
    result.append(codePoints.count)
    return result
  }

  /// Whether each code point of a text is surely a cluster of its own: all are below U+0300, and none is a
  /// carriage return.
  static func areSingle(_ codePoints: [UInt32]) -> Bool {
    codePoints.allSatisfy { $0 < 0x300 && $0 != 0x0D }
  }

  /// What the rules must know of the code points so far.
  private struct State {
    private var previous: ClusterBreak
    /// Whether an odd number of regional indicators came last.
    private var isHalfFlag: Bool
    /// A pictograph came, with nothing but marks behind it; and whether a joiner came last.
    private var pictograph: Bool
    private var isJoined = false
    /// A consonant came, with nothing but marks behind it; and whether a linker is among them.
    private var consonant: Bool
    private var isLinked = false

    init(_ codePoint: UInt32) {
      previous = ICU.clusterBreak(of: codePoint)
      isHalfFlag = previous == .regionalIndicator
      pictograph = ICU.isPictographic(codePoint)
      consonant = ICU.conjunctBreak(of: codePoint) == .consonant
    }

    mutating func breaks(before codePoint: UInt32) -> Bool {
      let current = ICU.clusterBreak(of: codePoint)
      let isPictograph = codePoint >= 0xA9 && ICU.isPictographic(codePoint)
      let conjunct = codePoint < 0x300 ? .none : ICU.conjunctBreak(of: codePoint)
      let result = breaks(current, isPictograph, conjunct)
      isHalfFlag = current == .regionalIndicator && !isHalfFlag
      isJoined = pictograph && current == .zeroWidthJoiner
      pictograph = isPictograph || pictograph && (current == .extend || current == .zeroWidthJoiner)
      switch conjunct {
      case .consonant: (consonant, isLinked) = (true, false)
      case .linker: isLinked = consonant
      case .extend: break
      case .none: (consonant, isLinked) = (false, false)
      }
      previous = current
      return result
    }

    private func breaks(_ current: ClusterBreak, _ isPictograph: Bool, _ conjunct: ConjunctBreak) -> Bool {
      switch (previous, current) {
      case (.carriageReturn, .lineFeed): false  // GB3
      case (.control, _), (.carriageReturn, _), (.lineFeed, _): true  // GB4
      case (_, .control), (_, .carriageReturn), (_, .lineFeed): true  // GB5
      case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV), (.hangulL, .hangulLVT): false
      case (.hangulLV, .hangulV), (.hangulLV, .hangulT), (.hangulV, .hangulV), (.hangulV, .hangulT): false
      case (.hangulLVT, .hangulT), (.hangulT, .hangulT): false  // GB6, GB7, GB8
      case (_, .extend), (_, .zeroWidthJoiner), (_, .spacingMark), (.prepend, _): false  // GB9, GB9a, GB9b
      case (.zeroWidthJoiner, _) where isJoined && isPictograph: false  // GB11
      case (.regionalIndicator, .regionalIndicator): !isHalfFlag  // GB12, GB13
      default: !(conjunct == .consonant && consonant && isLinked)  // GB9c, GB999
      }
    }
  }
}
