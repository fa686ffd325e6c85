internal import Lexicon

/// The alignment of the tokens between two anchors by how many letters differ.
///
/// A token of the truth may stand for one token, for two or three (it was split), for half of one (two or three were joined) or for
/// none. The cheapest alignment is found in a band around the diagonal.
enum GapAlignment {
  /// The greatest distance from the diagonal in tokens.
  private static let band = 250

  /// How many tokens a step takes on either side. Where costs are equal the first step is taken.
  private static let steps: [(truth: Int, text: Int)] = [
    (1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1),
  ]

  /// The beads of two ranges of tokens.
  static func beads(
    _ truth: [[UInt8]], _ lines: Range<Int>, _ text: [[UInt8]], _ columns: Range<Int>
  ) -> [WordAlignment.Bead] {
    if lines.isEmpty || columns.isEmpty {
      return lines.map { .init($0..<$0 + 1, columns.lowerBound..<columns.lowerBound) }
        + columns.map { .init(lines.upperBound..<lines.upperBound, $0..<$0 + 1) }
    }
    if lines.count == 1, columns.count == 1 { return [.init(lines, columns)] }
    let table = Table(lines.map { scalars(truth[$0]) }, columns.map { scalars(text[$0]) })
    return table.way().map { step in
      .init(
        lines.lowerBound + step.truth.lowerBound..<lines.lowerBound + step.truth.upperBound,
        columns.lowerBound + step.text.lowerBound..<columns.lowerBound + step.text.upperBound)
    }
  }

  /// The characters of a token; the spaces of letters set apart do not count here.
  private static func scalars(_ token: [UInt8]) -> [UInt32] {
    String(decoding: token, as: UTF8.self).unicodeScalars.map(\.value).filter { $0 != 0x20 }
  }

  private struct Table {
    let truth: [[UInt32]]
    let text: [[UInt32]]
    private let reach: Int
    private var costs: [Float]
    private var moves: [UInt8]

    init(_ truth: [[UInt32]], _ text: [[UInt32]]) {
      self.truth = truth
      self.text = text
      reach = min(band, text.count)
      costs = [Float](repeating: .infinity, count: (truth.count + 1) * (2 * reach + 1))
      moves = [UInt8](repeating: 0, count: costs.count)
      costs[reach] = 0
      for line in 0...truth.count {
        for column in max(0, middle(line) - reach)...min(text.count, middle(line) + reach) {
          fill(line, column)
        }
      }
    }

    /// The band's middle follows the straight line from corner to corner.
    private func middle(_ line: Int) -> Int { line * text.count / truth.count }

    private func place(_ line: Int, _ column: Int) -> Int? {
      let offset = column - middle(line) + reach
      return 0 <= offset && offset <= 2 * reach ? line * (2 * reach + 1) + offset : nil
    }

    private mutating func fill(_ line: Int, _ column: Int) {
      guard let here = place(line, column) else { return }
      for (move, step) in steps.enumerated() {
        guard step.truth <= line, step.text <= column,
          let from = place(line - step.truth, column - step.text),
          costs[from] < costs[here]
        else { continue }
        let cost = costs[from] + cost(line - step.truth..<line, column - step.text..<column)
        if cost < costs[here] {
          costs[here] = cost
          moves[here] = UInt8(move)
        }
      }
    }

    func way() -> [WordAlignment.Bead] {
      var beads: [WordAlignment.Bead] = []
      var (line, column) = (truth.count, text.count)
      while 0 < line || 0 < column {
        guard let here = place(line, column) else { break }
        let step = steps[Int(moves[here])]
        beads.append(.init(line - step.truth..<line, column - step.text..<column))
        line -= step.truth
        column -= step.text
      }
      return beads.reversed()
    }

    private func cost(_ lines: Range<Int>, _ columns: Range<Int>) -> Float {
      if lines.isEmpty || columns.isEmpty { return 1 }
      if lines.count == 1, columns.count == 1 {
        let (a, b) = (truth[lines.lowerBound], text[columns.lowerBound])
        return a == b ? 0 : 0.1 + 1.8 * share(a, b)
      }
      let (a, b) = (Array(truth[lines].joined()), Array(text[columns].joined()))
      // Only what is nearly the same letters can be a split or a join.
      guard abs(a.count - b.count) <= 3 else { return .infinity }
      return 0.6 + 1.8 * share(a, b) * Float(max(lines.count, columns.count))
    }

    /// The Levenshtein distance of two tokens as a share of the longer one.
    private func share(_ a: [UInt32], _ b: [UInt32]) -> Float {
      Float(EditDistance.distance(a, b)) / Float(max(a.count, b.count, 1))
    }
  }
}
