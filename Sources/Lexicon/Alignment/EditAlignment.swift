/// A best alignment of two sequences by the Levenshtein distance.
///
/// Small tables are kept and walked back; greater ones are cut in the middle of the text, where the columns
/// computed from both ends meet in the row of the least sum (Hirschberg 1975), with the exact distances of
/// both parts as their bounds. Two texts of 2 MB with three errors in a hundred letters need some seconds and
/// 150 MB.
public enum EditAlignment {
  /// The edits that make `truth` `text`. Deterministic. For sequences whose table is kept whole (up to about
  /// 10,000 symbols) ties are decided as in RapidFuzz's `editops`.
  public static func runs(_ truth: [UInt32], _ text: [UInt32]) -> EditRuns {
    runs(truth, text, mostKept: 32 << 20)
  }

  /// The same with the number of bytes up to which a table is kept.
  static func runs(_ truth: [UInt32], _ text: [UInt32], mostKept: Int) -> EditRuns {
    runs(truth, text, cut: .above(bytes: mostKept))
  }

  /// The same as RapidFuzz's `editops` for sequences of any length: greater tables are cut where RapidFuzz 3
  /// cuts them (`levenshtein_align_hirschberg`), too. Takes up to twice as long.
  public static func runsAsRapidFuzz(_ truth: [UInt32], _ text: [UInt32]) -> EditRuns {
    runs(truth, text, cut: .asRapidFuzz)
  }

  /// Which tables are cut.
  private enum Cut {
    case above(bytes: Int)
    case asRapidFuzz

    /// Whether a table is kept whole. `distance` is that of the part, if it is known.
    func keeps(rows: Int, columns: Int, bound: Int, distance: Int?) -> Bool {
      switch self {
      case .above(let bytes):
        return min((rows + 63) / 64, bound / 64 + 3) * columns * 16 <= bytes || columns < 2
      case .asRapidFuzz:
        let band = min(rows, 2 * min(distance ?? .max, max(rows, columns)) + 1)
        return 2 * band * columns / 8 < 1 << 20 || rows < 65 || columns < 10
      }
    }
  }

  private static func runs(_ truth: [UInt32], _ text: [UInt32], cut: Cut) -> EditRuns {
    let (innerTruth, innerText) = SymbolNumbers.trimmed(truth[...], text[...])
    var result = EditRuns()
    result.append(.match, innerTruth.startIndex)
    if innerTruth.isEmpty || innerText.isEmpty {
      result.append(.deletion, innerTruth.count)
      result.append(.insertion, innerText.count)
    } else {
      var task = Task(numbers: SymbolNumbers(innerTruth, innerText), cut: cut)
      task.align(0..<innerTruth.count, 0..<innerText.count, distance: nil)
      result.append(task.runs)
    }
    result.append(.match, truth.count - innerTruth.endIndex)
    return result
  }

  private struct Task {
    let numbers: SymbolNumbers
    let cut: Cut
    var runs = EditRuns()

    /// Aligns a part of both sequences; `distance` is an upper bound, exact for the halves of a whole.
    mutating func align(_ rows: Range<Int>, _ columns: Range<Int>, distance: Int?) {
      let (truth, text) = SymbolNumbers.trimmed(numbers.truth[rows], numbers.text[columns])
      runs.append(.match, truth.startIndex - rows.lowerBound)
      if truth.isEmpty || text.isEmpty {
        runs.append(.deletion, truth.count)
        runs.append(.insertion, text.count)
      } else {
        var bound = distance ?? EditBound.least(truth, text)
        while !align(truth, text, within: min(bound, max(truth.count, text.count)), distance) { bound *= 2 }
      }
      runs.append(.match, rows.upperBound - truth.endIndex)
    }

    /// `false` if there is no way within the bound.
    private mutating func align(
      _ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>, within bound: Int, _ distance: Int?
    ) -> Bool {
      if cut.keeps(rows: truth.count, columns: text.count, bound: bound, distance: distance) {
        var trace = EditTrace()
        var columns = EditColumns(
          masks: SymbolMasks(pattern: truth, numbers), textCount: text.count, bound: bound)
        guard columns.run(over: text, keeping: &trace), let found = columns.lastCell(), found <= bound
        else { return false }
        runs.append(trace.edits(truth, text))
        return true
      }
      let middle = text.startIndex + text.count / 2
      guard let (row, before, after) = Self.crossing(truth, text, numbers, middle, bound) else {
        return false
      }
      align(truth.startIndex..<row, text.startIndex..<middle, distance: before)
      align(row..<truth.endIndex, middle..<text.endIndex, distance: after)
      return true
    }

    /// The row in which a best way crosses a column, and its distances before and after; `nil` if no way is
    /// within the bound.
    private static func crossing(
      _ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>, _ numbers: SymbolNumbers, _ middle: Int,
      _ bound: Int
    ) -> (row: Int, before: Int, after: Int)? {
      guard let forward = values(truth, text[..<middle], text.count, numbers, bound),
        let backward = values(
          ArraySlice(truth.reversed()), ArraySlice(text[middle...].reversed()), text.count, numbers, bound)
      else { return nil }
      var ends = [Int](repeating: .max, count: truth.count + 1)
      for (row, value) in backward { ends[truth.count - row] = value }
      var best: (row: Int, before: Int, after: Int)?
      for (row, value) in forward where ends[row] < .max {
        if let best, best.before + best.after <= value + ends[row] { continue }
        best = (truth.startIndex + row, value, ends[row])
      }
      return best.flatMap { $0.before + $0.after <= bound ? $0 : nil }
    }

    private static func values(
      _ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>, _ textCount: Int, _ numbers: SymbolNumbers,
      _ bound: Int
    ) -> [(row: Int, value: Int)]? {
      var columns = EditColumns(
        masks: SymbolMasks(pattern: truth, numbers), textCount: textCount, bound: bound)
      return columns.run(over: text) ? columns.values() : nil
    }
  }
}
