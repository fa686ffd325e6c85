/// A cheap upper bound of the edit distance of long sequences, from an alignment made window by window.
///
/// With it the band of the exact search is right at once. Each window is aligned whole, and the first half of its way is kept.
/// Texts of the same page keep in step, and the bound is then the distance or a little more.
enum EditBound {
  private static let window = 1024

  /// What to begin the search with: the bound if the texts keep in step, else a small number to be doubled.
  static func least(_ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>) -> Int {
    let first = EditDistance.firstBound(truth.count, text.count)
    guard 16 * window < max(truth.count, text.count) else { return first }
    let bound = stepwise(truth, text)
    return bound < max(truth.count, text.count) / 5 ? max(bound, abs(truth.count - text.count)) : first
  }

  /// The number of edits of the way found window by window.
  static func stepwise(_ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>) -> Int {
    var (row, column, edits) = (truth.startIndex, text.startIndex, 0)
    while row < truth.endIndex, column < text.endIndex {
      let rows = truth[row..<min(row + window, truth.endIndex)]
      let columns = text[column..<min(column + window, text.endIndex)]
      let isLast = rows.endIndex == truth.endIndex && columns.endIndex == text.endIndex
      var steps = isLast ? Int.max : window / 2
      for run in EditAlignment.runs(Array(rows), Array(columns)).runs {
        let length = min(run.length, steps)
        if run.kind != .insertion { row += length }
        if run.kind != .deletion { column += length }
        if run.kind != .match { edits += length }
        steps -= length
        if steps == 0 { break }
      }
    }
    return edits + (truth.endIndex - row) + (text.endIndex - column)
  }
}
