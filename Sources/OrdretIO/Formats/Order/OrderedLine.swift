/// A line of the text that comes out: words of one line of a column, or the cells of one row of a table.
struct OrderedLine: Hashable {
  /// The cells: a line that is no row has one. Numbers of words as they were read, run by run: one run for
  /// each piece.
  var cells: [[Range<Int>]]
  /// The number of the block on its page.
  var block: Int
  /// The number of the column, and how many stand side by side.
  var column = 0
  var columns = 1
  /// Whether white space as high as an empty line stands over it.
  var isApart = false

  /// The words in order.
  var words: [Int] { cells.joined().flatMap { $0 } }
  /// The first and the last word.
  var first: Int { cells[0][0].lowerBound }
  var last: Int { (cells.last?.last?.upperBound ?? 1) - 1 }
}
