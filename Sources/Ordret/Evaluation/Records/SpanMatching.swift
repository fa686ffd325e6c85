/// Which predicted span answers for which gold span, told from their texts alone: gold has no offsets.
///
/// Two spans of one class overlap if they share at least one token (``RecordText/tokens(_:)``). Pairs are
/// made one to one, the longest overlap first; of equal overlaps the pair with the same text, then the earlier
/// gold span, then the earlier predicted one. A pair with the same text always stays one: no other overlap of
/// either span is longer.
///
/// Lenient on purpose: `12. maj 2018` and `21. maj 2018` overlap, if nothing fits either better.
enum SpanMatching {
  /// A span with the class that both spans of a pair must have.
  struct Span: Hashable {
    var name: String
    var text: String

    /// A span whose text is folded.
    init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Indices of spans that are a pair.
  struct Pair: Hashable {
    var gold: Int
    var predicted: Int
  }

  /// The pairs, in the order of gold. Cost: the pairs of spans of one class, times their length.
  static func pairs(_ gold: [Span], _ predicted: [Span]) -> [Pair] {
    let goldTokens = gold.map { RecordText.tokens($0.text) }
    let predictedTokens = predicted.map { RecordText.tokens($0.text) }
    let ofClass = Dictionary(grouping: predicted.indices) { predicted[$0].name }
    var candidates: [(pair: Pair, overlap: Int, differs: Int)] = []
    for one in gold.indices {
      for other in ofClass[gold[one].name] ?? [] {
        let overlap = RecordText.overlap(goldTokens[one], predictedTokens[other])
        let isSame = gold[one].text == predicted[other].text
        guard isSame || 0 < overlap else { continue }
        candidates.append((Pair(gold: one, predicted: other), overlap, isSame ? 0 : 1))
      }
    }
    candidates.sort {
      (-$0.overlap, $0.differs, $0.pair.gold, $0.pair.predicted)
        < (-$1.overlap, $1.differs, $1.pair.gold, $1.pair.predicted)
    }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    return candidates.map(\.pair).filter { pair in
      guard !usedGold.contains(pair.gold), !usedPredicted.contains(pair.predicted) else { return false }
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      return true
    }.sorted { $0.gold < $1.gold }
  }
}
