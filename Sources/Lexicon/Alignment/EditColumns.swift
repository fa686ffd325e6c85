/// The columns of the table of edit distances, computed one after the other in blocks of 64 rows.
///
/// Rows are the symbols of the pattern, columns those of the text. Of a column only the last state is kept: for each block
/// which rows are one greater than the row above (`plus`) or one less (`minus`), and the value of its last
/// row. Only blocks in which a way of at most `bound` edits through the whole table can lie are computed; all others
/// count as unreachable, and values beside the band may be too great, never too small. A value on a way within
/// the bound is exact.
struct EditColumns {
  private(set) var plus: [UInt64]
  private(set) var minus: [UInt64]
  /// The value in the last row of each block.
  private(set) var ends: [Int]
  /// The first block of the band.
  private(set) var first = 0
  /// The last block of the band; less than ``first`` if there is no way within the bound.
  private(set) var last: Int
  private(set) var column = 0

  private let masks: SymbolMasks
  private let textCount: Int
  private let bound: Int
  /// The masks of a rare symbol, laid out for one column.
  private var scratch: [UInt64]

  /// The column before the first symbol.
  init(masks: SymbolMasks, textCount: Int, bound: Int) {
    self.masks = masks
    self.textCount = textCount
    self.bound = bound
    plus = [UInt64](repeating: .max, count: masks.blockCount)
    minus = [UInt64](repeating: 0, count: masks.blockCount)
    ends = (0..<masks.blockCount).map { 64 * ($0 + 1) }
    scratch = [UInt64](repeating: 0, count: masks.blockCount)
    // A way that goes down first needs as many edits.
    last = min(masks.blockCount - 1, bound / 64)
  }

  /// Computes the columns of the next symbols. `false` if no way within the bound is left.
  mutating func run(over text: ArraySlice<UInt32>) -> Bool {
    for symbol in text {
      guard advance(Int(symbol)) else { return false }
    }
    return true
  }

  /// The same, and keeps every column's band.
  mutating func run(over text: ArraySlice<UInt32>, keeping trace: inout EditTrace) -> Bool {
    for symbol in text {
      guard advance(Int(symbol)) else { return false }
      trace.append(first: first, plus: plus[first...last], minus: minus[first...last])
    }
    return true
  }

  /// The value in the last row, if the band reaches it.
  func lastCell() -> Int? {
    first <= last && last == masks.blockCount - 1 ? values().last?.value : nil
  }

  /// The values of the band's rows, each with the row above it counted as `row` 0, 1, ...; the row before the
  /// first block is among them if it is the table's edge.
  func values() -> [(row: Int, value: Int)] {
    guard first <= last else { return [] }
    var result: [(row: Int, value: Int)] = []
    result.reserveCapacity((last - first + 1) * 64 + 1)
    if first == 0 { result.append((0, column)) }
    for block in first...last {
      var value = ends[block]
      for bit in 0..<64 {
        value -= Int((plus[block] >> UInt64(bit)) & 1)
        value += Int((minus[block] >> UInt64(bit)) & 1)
      }
      for bit in 0..<64 where 64 * block + bit < masks.rowCount {
        value += Int((plus[block] >> UInt64(bit)) & 1)
        value -= Int((minus[block] >> UInt64(bit)) & 1)
        result.append((64 * block + bit + 1, value))
      }
    }
    return result
  }

  /// One column. The plain line it replaces, for each row of the band: `new[i] = min(old[i - 1] + (equal ? 0 : 1), old[i] + 1,
  /// new[i - 1] + 1)`.
  private mutating func advance(_ symbol: Int) -> Bool {
    column += 1
    if last + 1 < masks.blockCount, isReachable(ends[last] - 3, row: 64 * (last + 1)) {
      last += 1
      plus[last] = .max
      minus[last] = 0
      ends[last] = ends[last - 1] + 64
    }
    if symbol < masks.denseCount {
      step(masks.rows, from: symbol * masks.blockCount)
    } else {
      let end = 64 * (last + 1)
      let places = masks.places(of: symbol, from: 64 * first)
      for place in places {
        if end <= Int(place) { break }
        scratch[Int(place) / 64] |= 1 << UInt64(place % 64)
      }
      step(scratch, from: 0)
      for place in places {
        if end <= Int(place) { break }
        scratch[Int(place) / 64] = 0
      }
    }
    while first <= last, !isReachable(ends[last] - 126, row: min(64 * (last + 1), masks.rowCount)) {
      last -= 1
    }
    while first <= last, !isReachable(ends[first] - 126, row: min(64 * (first + 1), masks.rowCount)) {
      first += 1
    }
    return first <= last
  }

  /// Whether a way within the bound can have `value` in a row of this column: the rest of the way needs as
  /// many edits as it leaves the diagonal of the table's last corner.
  private func isReachable(_ value: Int, row: Int) -> Bool {
    value + abs((textCount - column) - (masks.rowCount - row)) <= bound
  }

  /// The steps of the band's blocks for one symbol, whose masks begin at `start`.
  private mutating func step(_ rows: [UInt64], from start: Int) {
    let (first, last) = (first, last)
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe plus.withUnsafeMutableBufferPointer { plus in
        unsafe minus.withUnsafeMutableBufferPointer { minus in
          unsafe ends.withUnsafeMutableBufferPointer { ends in
            // Above the band every value is one more than to its left.
            var (above, below): (UInt64, UInt64) = (1, 0)
            for block in first...last {
              let equal = unsafe rows[start + block]
              let (p, m) = unsafe (plus[block], minus[block])
              let vertical = equal | m
              let e = equal | below
              let horizontal = (((e & p) &+ p) ^ p) | e
              let more = m | ~(horizontal | p)
              let less = p & horizontal
              let shiftedMore = (more << 1) | above
              let shiftedLess = (less << 1) | below
              unsafe plus[block] = shiftedLess | ~(vertical | shiftedMore)
              unsafe minus[block] = shiftedMore & vertical
              above = more >> 63
              below = less >> 63
              unsafe ends[block] += Int(above) - Int(below)
            }
          }
        }
      }
    }
  }
}
