/// Which words of a text stand for which words of its truth.
///
/// A word of the truth may stand for one word, for two (it was split), for half of one (two were joined) or
/// for none. The cheapest alignment is found in a band around the diagonal; words cost by how many letters
/// differ.
enum WordAlignment {
  /// For each word of `truth`, what stands for it in `text`: words joined by one space, empty if nothing
  /// does.
  static func aligned(_ truth: [[UInt8]], to text: [[UInt8]], band: Int = 250) -> [[UInt8]] {
    let width = 2 * band + 1
    var costs = [Float](repeating: .infinity, count: (truth.count + 1) * width)
    var moves = [UInt8](repeating: 0, count: costs.count)
    // The middle of the band follows the straight line from corner to corner.
    func middle(_ line: Int) -> Int { truth.isEmpty ? 0 : line * text.count / truth.count }
    func place(_ line: Int, _ column: Int) -> Int? {
      let offset = column - middle(line) + band
      return offset >= 0 && offset < width && column >= 0 && column <= text.count && line >= 0
        ? line * width + offset : nil
    }
    for line in 0...truth.count {
      for column in max(0, middle(line) - band)...min(text.count, middle(line) + band) {
        guard let here = place(line, column) else { continue }
        if line == 0 && column == 0 { costs[here] = 0 }
        for (move, step) in steps.enumerated() {
          guard line >= step.truth, column >= step.text,
            let from = place(line - step.truth, column - step.text),
            costs[from] < .infinity
          else { continue }
          let cost =
            costs[from]
            + Self.cost(truth[(line - step.truth)..<line], text[(column - step.text)..<column])
          if cost < costs[here] {
            costs[here] = cost
            moves[here] = UInt8(move)
          }
        }
      }
    }
    var result = [[UInt8]](repeating: [], count: truth.count)
    var line = truth.count
    var column = text.count
    while line > 0 || column > 0, let here = place(line, column), costs[here] < .infinity {
      let step = steps[Int(moves[here])]
      let joined = Array(text[(column - step.text)..<column].joined(separator: [0x20]))
      for word in (line - step.truth)..<line { result[word] = joined }
      line -= step.truth
      column -= step.text
    }
    return result
  }

  private static let steps: [(truth: Int, text: Int)] = [
    (1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1),
  ]

  private static func cost(_ truth: ArraySlice<[UInt8]>, _ text: ArraySlice<[UInt8]>) -> Float {
    if truth.count == 1, text.count == 1 {
      let (a, b) = (truth[truth.startIndex], text[text.startIndex])
      if a == b { return 0 }
      return 0.1 + 1.8 * Float(distance(a, b)) / Float(max(a.count, b.count))
    }
    if truth.isEmpty || text.isEmpty { return 1 }
    let (a, b) = (Array(truth.joined()), Array(text.joined()))
    // Only what is nearly the same letters can be a split or a join.
    guard abs(a.count - b.count) <= 3 else { return .infinity }
    return 0.6 + 1.8 * Float(distance(a, b)) / Float(max(a.count, b.count))
      * Float(max(truth.count, text.count))
  }

  /// The Levenshtein distance of two words.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (line, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in b.indices {
        let best = min(diagonal + (letter == b[column] ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        diagonal = row[column + 1]
        row[column + 1] = best
      }
    }
    return row[b.count]
  }
}
