import TestSupport
import Testing

@testable import Lexicon

@Suite struct EditAlignmentTests {
  /// The plain way: the whole table.
  static func table(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = Array(0...b.count)
    for (line, symbol) in a.enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for column in b.indices {
        let best = min(corner + (symbol == b[column] ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        corner = row[column + 1]
        row[column + 1] = best
      }
    }
    return row[b.count]
  }

  private func check(_ truth: [UInt32], _ text: [UInt32], mostKept: Int = 32 << 20) {
    let distance = Self.table(truth, text)
    #expect(EditDistance.distance(truth, text) == distance)
    let edits = EditAlignment.runs(truth, text, mostKept: mostKept)
    #expect(edits.distance == distance)
    #expect(Self.applied(edits, truth, text) == text)
    #expect(edits.count(.match) + edits.count(.substitution) + edits.count(.deletion) == truth.count)
  }

  /// What the edits make of `truth`, taking new symbols from `text`.
  private static func applied(_ edits: EditRuns, _ truth: [UInt32], _ text: [UInt32]) -> [UInt32] {
    var (row, column, result) = (0, 0, [UInt32]())
    for run in edits.runs {
      switch run.kind {
      case .match: result += truth[row..<row + run.length]
      case .substitution, .insertion: result += text[column..<column + run.length]
      case .deletion: break
      }
      if run.kind != .insertion { row += run.length }
      if run.kind != .deletion { column += run.length }
    }
    return result
  }

  @Test func smallSequences() {
    var all: [[UInt32]] = [[]]
    for length in 1...4 {
      for shorter in all where shorter.count == length - 1 {
        for symbol in 0..<3 { all.append(shorter + [UInt32(symbol)]) }
      }
    }
    #expect(all.count == 121)
    for truth in all { for text in all { check(truth, text) } }
  }

  /// Sequences of some kinds and lengths, the second made of the first by random edits.
  @Test(
    arguments: [
      // symbols, length, edits in a hundred
      (4, 70, 10), (3, 200, 60), (60, 500, 5), (60, 1500, 3), (60, 700, 100), (70_000, 600, 10), (2, 900, 30),
    ])
  func randomSequences(symbols: UInt32, length: Int, edits: Int) {
    var random = SeededGenerator(seed: UInt64(length + edits))
    for round in 0..<12 {
      let truth = (0..<length).map { _ in UInt32.random(in: 0..<symbols, using: &random) }
      var text = truth
      for _ in 0..<(length * edits / 100) {
        let place = Int.random(in: 0..<max(1, text.count), using: &random)
        let symbol = UInt32.random(in: 0..<symbols, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0 where !text.isEmpty: text.remove(at: place)
        case 1: text.insert(symbol, at: min(place, text.count))
        default: if !text.isEmpty { text[place] = symbol }
        }
      }
      // A small table forces the division in the middle.
      check(truth, text, mostKept: round.isMultiple(of: 2) ? 32 << 20 : 2000)
    }
  }

  @Test func aMissingPartAndAnUnrelatedText() {
    var random = SeededGenerator(seed: 7)
    let truth = (0..<4000).map { _ in UInt32.random(in: 0..<40, using: &random) }
    check(truth, Array(truth[..<900] + truth[2900...]), mostKept: 4000)
    check(truth, (0..<500).map { _ in UInt32.random(in: 40..<60, using: &random) })
  }

  /// Rare symbols have no row of masks of their own.
  @Test func fewMasks() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<10 {
      let truth = (0..<600).map { _ in UInt32.random(in: 0..<50, using: &random) }
      var text = truth
      for _ in 0..<60 {
        text[Int.random(in: 0..<600, using: &random)] = UInt32.random(in: 0..<60, using: &random)
      }
      let distance = Self.table(truth, text)
      for mostBlocks in [0, 100, 300, 10_000] {
        let numbers = SymbolNumbers(truth[...], text[...])
        #expect(EditDistance.distance(numbers, mostBlocks: mostBlocks) == distance)
      }
    }
  }

  /// The cheap bound is never below the distance.
  @Test func windows() {
    var random = SeededGenerator(seed: 11)
    for edits in [0, 100, 1000] {
      let truth = (0..<3000).map { _ in UInt32.random(in: 0..<30, using: &random) }
      var text = truth
      for _ in 0..<edits { text.remove(at: Int.random(in: 0..<text.count, using: &random)) }
      let bound = EditBound.stepwise(truth[...], text[...])
      #expect(Self.table(truth, text) <= bound)
      #expect(bound <= 3000)
    }
  }
}
