/// The Levenshtein distance: the least number of insertions, deletions and substitutions of symbols that make
/// one sequence another.
///
/// Symbols are any numbers: code points, or numbers given to grapheme clusters or words. The plain way is a
/// table of all pairs of places. Here 64 of its rows are one step (Myers 1999, "A fast bit-vector algorithm
/// for approximate string matching based on dynamic programming"; blocks as in Hyyrö 2003, "A bit-vector
/// algorithm for computing Levenshtein and Damerau edit distances"), and only the blocks that a way of at
/// most `bound` edits can reach are computed (Ukkonen 1985). The bound doubles until it holds.
///
/// Cost: about n·d/64 steps of 2 ns for n symbols at distance d; memory is linear.
public enum EditDistance {
  /// The distance of two sequences.
  public static func distance(_ truth: [UInt32], _ text: [UInt32]) -> Int {
    let (truth, text) = SymbolNumbers.trimmed(truth[...], text[...])
    if truth.isEmpty || text.isEmpty { return max(truth.count, text.count) }
    let numbers = SymbolNumbers(truth, text)
    return distance(numbers)
  }

  static func distance(_ numbers: SymbolNumbers, mostBlocks: Int = SymbolMasks.mostBlocks) -> Int {
    let most = max(numbers.truth.count, numbers.text.count)
    let masks = SymbolMasks(pattern: numbers.truth[...], numbers, mostBlocks: mostBlocks)
    var bound = firstBound(numbers.truth.count, numbers.text.count)
    while true {
      bound = min(bound, most)
      var columns = EditColumns(masks: masks, textCount: numbers.text.count, bound: bound)
      if columns.run(over: numbers.text[...]), let distance = columns.lastCell(), distance <= bound {
        return distance
      }
      precondition(bound < most, "no distance is greater than the longer sequence")
      bound *= 2
    }
  }

  /// A small bound to begin with: what the lengths demand, and one block.
  static func firstBound(_ truth: Int, _ text: Int) -> Int { abs(truth - text) + 64 }
}
