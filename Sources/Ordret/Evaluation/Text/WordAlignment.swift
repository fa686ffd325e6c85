internal import Lexicon

/// Which tokens of a text stand for which tokens of its truth.
///
/// First whole tokens are aligned by the Levenshtein distance: tokens that match are anchors. What lies between two
/// anchors is aligned by ``GapAlignment``, which sees letters and knows splits and joins. Cost: that of the distance;
/// gaps are short unless a page is unreadable.
public enum WordAlignment {
  /// Some tokens of the truth and what stands for them: one for one, one for several (split), several for one
  /// (joined), or an empty range on one side (missing, added).
  public struct Bead: Sendable, Hashable {
    /// Tokens of the truth.
    public var truth: Range<Int>
    /// Tokens of the text.
    public var text: Range<Int>

    /// A bead of token ranges.
    public init(_ truth: Range<Int>, _ text: Range<Int>) {
      self.truth = truth
      self.text = text
    }
  }

  /// Beads in order, which hold every token of both texts once.
  public static func beads(_ truth: [[UInt8]], _ text: [[UInt8]]) -> [Bead] {
    let (truthNumbers, textNumbers) = numbers(truth, text)
    var beads: [Bead] = []
    beads.reserveCapacity(max(truth.count, text.count))
    var (line, column) = (0, 0)
    var (gapLine, gapColumn) = (0, 0)
    func closeGap() {
      if gapLine < line || gapColumn < column {
        beads += GapAlignment.beads(truth, gapLine..<line, text, gapColumn..<column)
      }
    }
    for run in EditAlignment.runs(truthNumbers, textNumbers).runs {
      switch run.kind {
      case .match:
        closeGap()
        for index in 0..<run.length {
          beads.append(
            Bead(line + index..<line + index + 1, column + index..<column + index + 1))
        }
        line += run.length
        column += run.length
        (gapLine, gapColumn) = (line, column)
      case .substitution:
        line += run.length
        column += run.length
      case .deletion: line += run.length
      case .insertion: column += run.length
      }
    }
    closeGap()
    return beads
  }

  /// Each different token as a number.
  private static func numbers(_ truth: [[UInt8]], _ text: [[UInt8]]) -> ([UInt32], [UInt32]) {
    var table: [[UInt8]: UInt32] = [:]
    func number(_ token: [UInt8]) -> UInt32 {
      if let number = table[token] { return number }
      table[token] = UInt32(table.count)
      return UInt32(table.count - 1)
    }
    return (truth.map(number), text.map(number))
  }
}
