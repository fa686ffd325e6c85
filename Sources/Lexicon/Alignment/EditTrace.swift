/// The bands of all columns of a table of edit distances, for the way back.
struct EditTrace {
  /// For each column the first block of its band, and where its blocks begin.
  private var bands: [(first: Int, start: Int)] = []
  private var plus: [UInt64] = []
  private var minus: [UInt64] = []

  /// Keeps a column's band.
  mutating func append(first: Int, plus: ArraySlice<UInt64>, minus: ArraySlice<UInt64>) {
    bands.append((first, self.plus.count))
    self.plus.append(contentsOf: plus)
    self.minus.append(contentsOf: minus)
  }

  /// A way from the last corner of the table to its first, as edits in order of the text.
  ///
  /// Where several ways are best, going back a deletion is taken before an insertion and that before a
  /// substitution, as in RapidFuzz's `editops`. The vertical differences alone decide: a row that is one
  /// greater than the row above it can have come from there; else, if in the column before it is one less
  /// than the row above, it has come from the left; else from the corner between.
  func edits(_ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>) -> EditRuns {
    var back = EditRuns()
    var (row, column) = (truth.count, text.count)
    while 0 < row, 0 < column {
      if has(plus, row, column) {
        row -= 1
        back.append(.deletion, 1)
      } else {
        column -= 1
        if 0 < column, has(minus, row, column) {
          back.append(.insertion, 1)
        } else {
          row -= 1
          let isEqual = truth[truth.startIndex + row] == text[text.startIndex + column]
          back.append(isEqual ? .match : .substitution, 1)
        }
      }
    }
    back.append(.deletion, row)
    back.append(.insertion, column)
    return back.reversed()
  }

  /// Whether a row's bit is set in a column, both counted from 1.
  private func has(_ bits: [UInt64], _ row: Int, _ column: Int) -> Bool {
    let band = bands[column - 1]
    let block = (row - 1) / 64 - band.first
    let end = column < bands.count ? bands[column].start : plus.count
    guard 0 <= block, band.start + block < end else { return false }
    return (bits[band.start + block] >> UInt64((row - 1) % 64)) & 1 == 1
  }
}
