/// The smallest part of a page that can be compared across all three texts: some tokens of the truth, what the
/// OCR text has for them, and what the corrected text has.
///
/// Mostly one token each. Where a word was split, joined, lost or added in one of the texts, a group holds all
/// tokens that belong together.
public struct AlignedGroup: Sendable, Hashable {
  /// Tokens of the truth.
  public var truth: Range<Int>
  /// Tokens of the OCR text.
  public var before: Range<Int>
  /// Tokens of the corrected text.
  public var after: Range<Int>

  /// A group of token ranges.
  public init(truth: Range<Int>, before: Range<Int>, after: Range<Int>) {
    self.truth = truth
    self.before = before
    self.after = after
  }

  /// The groups of two alignments of the same truth, in order; they hold every token of the three texts once.
  static func groups(before: [WordAlignment.Bead], after: [WordAlignment.Bead]) -> [AlignedGroup] {
    var groups: [AlignedGroup] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      var group = AlignedGroup(
        truth: empty(before, i, \.truth, or: after, j), before: empty(before, i, \.text),
        after: empty(after, j, \.text))
      // What is only added stands in a group of its own, before the next token of the truth.
      while i < before.count, before[i].truth.isEmpty { take(before, &i, \.before, &group) }
      while j < after.count, after[j].truth.isEmpty { take(after, &j, \.after, &group) }
      if group.before.isEmpty && group.after.isEmpty {
        repeat {
          // The side that is behind goes on: what is only added after the group's last token is not drawn in.
          if i < before.count, j == after.count || end(before, i) <= end(after, j) {
            take(before, &i, \.before, &group)
          } else {
            take(after, &j, \.after, &group)
          }
        } while !isClosed(before, i, after, j)
      }
      groups.append(group)
    }
    return groups
  }

  /// Whether both alignments have come to the same token of the truth.
  private static func isClosed(
    _ before: [WordAlignment.Bead], _ i: Int, _ after: [WordAlignment.Bead], _ j: Int
  ) -> Bool {
    end(before, i) == end(after, j)
  }

  /// Where the tokens of the truth end that the first beads hold.
  private static func end(_ beads: [WordAlignment.Bead], _ count: Int) -> Int {
    0 < count ? beads[count - 1].truth.upperBound : 0
  }

  private static func take(
    _ beads: [WordAlignment.Bead], _ index: inout Int, _ side: WritableKeyPath<AlignedGroup, Range<Int>>,
    _ group: inout AlignedGroup
  ) {
    let bead = beads[index]
    group.truth = group.truth.lowerBound..<max(group.truth.upperBound, bead.truth.upperBound)
    group[keyPath: side] = group[keyPath: side].lowerBound..<bead.text.upperBound
    index += 1
  }

  private static func empty(
    _ beads: [WordAlignment.Bead], _ index: Int, _ side: KeyPath<WordAlignment.Bead, Range<Int>>,
    or others: [WordAlignment.Bead] = [], _ other: Int = 0
  ) -> Range<Int> {
    let start =
      index < beads.count
      ? beads[index][keyPath: side].lowerBound
      : other < others.count
        ? others[other][keyPath: side].lowerBound : beads.last?[keyPath: side].upperBound ?? 0
    return start..<start
  }
}
