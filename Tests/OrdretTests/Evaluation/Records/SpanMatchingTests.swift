import TestSupport
import Testing

@testable import Ordret

/// Which predicted span answers for which gold one.
@Suite struct SpanMatchingTests {
  static func spans(_ texts: [String]) -> [SpanMatching.Span] {
    texts.map { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      return parts.count == 2
        ? SpanMatching.Span(name: parts[0], text: parts[1]) : SpanMatching.Span(name: "", text: text)
    }
  }

  /// Gold, predicted (`CLASS:TEXT` or a text), and the pairs by index.
  static let rows: [(gold: [String], predicted: [String], pairs: [[Int]])] = [
    (["2. maj"], ["2. maj"], [[0, 0]]),
    (["2. maj"], ["den 2. maj 2001"], [[0, 0]]),
    (["2. maj"], ["3. juni"], []),
    ([], ["2. maj"], []),
    // Signs at the edges are no part of a token, and no token of their own.
    (["(Ida Holm)"], ["Holm,"], [[0, 0]]),
    (["§ 1"], ["§ 2"], []),
    (["§"], ["§"], [[0, 0]]),
    // The longest overlap first.
    (["a b c", "b c"], ["b c d", "a b c d"], [[0, 1], [1, 0]]),
    // Of equal overlaps the same text.
    (["a b", "a b c"], ["a b"], [[0, 0]]),
    (["a b c", "a b"], ["a b"], [[1, 0]]),
    // Then the earlier one.
    (["a b", "a c"], ["a d", "a e"], [[0, 0], [1, 1]]),
    // A token counts as often as both have it.
    (["a a b", "a b"], ["a x b", "a a"], [[0, 0], [1, 1]]),
    // One to one, and within a class.
    (["a b"], ["a", "b"], [[0, 0]]),
    (["x:a b"], ["y:a b", "x:b"], [[0, 1]]),
  ]

  @Test(arguments: rows)
  func pairs(gold: [String], predicted: [String], pairs: [[Int]]) {
    let found = SpanMatching.pairs(Self.spans(gold), Self.spans(predicted))
    #expect(found.map { [$0.gold, $0.predicted] } == pairs)
  }

  /// The definition, word for word: as long as there is a pair, the best of all that are left.
  static func plainPairs(_ gold: [SpanMatching.Span], _ predicted: [SpanMatching.Span]) -> [SpanMatching.Pair]
  {
    var result: [SpanMatching.Pair] = []
    while true {
      var best: (pair: SpanMatching.Pair, overlap: Int, isSame: Bool)?
      for one in gold.indices where !result.contains(where: { $0.gold == one }) {
        for other in predicted.indices where !result.contains(where: { $0.predicted == other }) {
          guard gold[one].name == predicted[other].name else { continue }
          var rest = predicted[other].text.split(separator: " ")
          var overlap = 0
          for word in gold[one].text.split(separator: " ") {
            guard let place = rest.firstIndex(of: word) else { continue }
            rest.remove(at: place)
            overlap += 1
          }
          let isSame = gold[one].text == predicted[other].text
          guard 0 < overlap || isSame else { continue }
          let isBetter = best.map { overlap > $0.overlap || overlap == $0.overlap && isSame && !$0.isSame }
          if isBetter ?? true { best = (SpanMatching.Pair(gold: one, predicted: other), overlap, isSame) }
        }
      }
      guard let best else { return result.sorted { $0.gold < $1.gold } }
      result.append(best.pair)
    }
  }

  @Test func agreesWithThePlainDefinition() {
    var generator = SeededGenerator(seed: 7)
    func spans() -> [SpanMatching.Span] {
      let spans = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        let words = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          ["a", "b", "c", "d"].randomElement(using: &generator) ?? ""
        }
        return SpanMatching.Span(
          name: Bool.random(using: &generator) ? "x" : "y", text: words.joined(separator: " "))
      }
      return spans.distinct
    }
    for _ in 0..<2000 {
      let (gold, predicted) = (spans(), spans())
      let pairs = SpanMatching.pairs(gold, predicted)
      #expect(pairs == Self.plainPairs(gold, predicted), "\(gold) \(predicted)")
      // What is right strictly is right leniently.
      let same = Set(pairs.filter { gold[$0.gold] == predicted[$0.predicted] }.map { gold[$0.gold] })
      #expect(same == Set(gold).intersection(predicted), "\(gold) \(predicted)")
    }
  }
}
