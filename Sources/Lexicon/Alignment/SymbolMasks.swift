/// Where each symbol stands in a pattern, as bits: bit r of block b is set if row 64·b + r has the symbol.
///
/// The obvious choice is a row of blocks for every symbol; for a book's words that is gigabytes. Frequent symbols
/// have such a row, rare ones a list of places that is laid out when a column needs it.
struct SymbolMasks: Sendable {
  /// Rows of the pattern.
  let rowCount: Int
  /// Blocks of 64 rows, the last one padded with rows that no symbol matches.
  let blockCount: Int
  /// Symbols below this one have a row of blocks in ``rows``.
  let denseCount: Int
  /// The rows of blocks of the frequent symbols, one after the other.
  let rows: [UInt64]
  /// Where the places of a rare symbol begin, counted from the first rare one; one more at the end.
  let starts: [Int]
  /// The places of rare symbols, in order for each.
  let places: [Int32]

  /// At most this many blocks are laid out for frequent symbols: 64 MB.
  static let mostBlocks = 8 << 20

  /// The masks of a part of the first sequence. Cost: linear in it, and in the blocks laid out.
  init(pattern: ArraySlice<UInt32>, _ numbers: SymbolNumbers, mostBlocks: Int = Self.mostBlocks) {
    rowCount = pattern.count
    blockCount = (pattern.count + 63) / 64
    denseCount = min(numbers.symbolCount, mostBlocks / max(1, blockCount))
    var rows = [UInt64](repeating: 0, count: denseCount * blockCount)
    var starts = [Int](repeating: 0, count: numbers.symbolCount - denseCount + 1)
    for (row, symbol) in pattern.enumerated() {
      if Int(symbol) < denseCount {
        rows[Int(symbol) * blockCount + row / 64] |= 1 << UInt64(row % 64)
      } else {
        starts[Int(symbol) - denseCount + 1] += 1
      }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var places = [Int32](repeating: 0, count: starts.last ?? 0)
    if !places.isEmpty {
      for (row, symbol) in pattern.enumerated() where denseCount <= Int(symbol) {
        places[next[Int(symbol) - denseCount]] = Int32(row)
        next[Int(symbol) - denseCount] += 1
      }
    }
    (self.rows, self.starts, self.places) = (rows, starts, places)
  }

  /// The places of a rare symbol from a row on; empty for a symbol that the pattern does not have.
  func places(of symbol: Int, from row: Int) -> ArraySlice<Int32> {
    let index = symbol - denseCount
    guard index + 1 < starts.count else { return [] }
    var (low, high) = (starts[index], starts[index + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < row { low = middle + 1 } else { high = middle }
    }
    return places[low..<end]
  }
}
