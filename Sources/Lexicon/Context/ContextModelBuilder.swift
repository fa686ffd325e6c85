/// Puts the weights of pairs together into the sections of a ``ContextModel``.
public struct ContextModelBuilder {
  /// A pair of words and its weights by feature, in nats for the first word.
  public struct Pair: Sendable {
    var first: [UInt8]
    var second: [UInt8]
    var weights: [(feature: UInt32, weight: Float)]

    /// A pair; its words differ, no feature comes twice.
    public init(_ first: [UInt8], _ second: [UInt8], weights: [(feature: UInt32, weight: Float)]) {
      (self.first, self.second, self.weights) = (first, second, weights)
    }
  }

  private var pairs: [Pair] = []

  /// A model without pairs.
  public init() {}

  /// Adds a pair; the same must not come twice.
  public mutating func add(_ pair: Pair) { pairs.append(pair) }

  /// Weights of fewer steps are left out: a quarter of them, and no word is decided by them.
  private static let leastSteps = 2

  /// Adds the sections and gives how many weights were kept. Throws if the words use too many letters.
  @discardableResult
  public func finish(into writer: inout ModelWriter) throws(WordGraphError) -> Int {
    let sorted = Set(pairs.flatMap { [$0.first, $0.second] }).sorted { $0.lexicographicallyPrecedes($1) }
    precondition(sorted.count < ContextModel.wordLimit, "pairs have less than 65,536 words")
    var numbers: [[UInt8]: UInt32] = [:]
    for (number, word) in sorted.enumerated() { numbers[word] = UInt32(number) }
    try WordGraphBuilder.sections(of: sorted, prefix: "words", into: &writer)
    let rows = pairs.map { pair -> (key: UInt32, weights: [UInt32]) in
      let (first, second) = (numbers[pair.first] ?? 0, numbers[pair.second] ?? 0)
      let sign: Float = first < second ? 1 : -1
      let weights = pair.weights.compactMap { feature, weight -> UInt32? in
        let steps = Int((sign * weight / ContextModel.step).rounded())
        return abs(steps) < Self.leastSteps ? nil : feature << 8 | UInt32(max(0, min(255, steps + 128)))
      }
      precondition(weights.count < ContextModel.wordLimit, "a pair has less than 65,536 weights")
      return (min(first, second) << 16 | max(first, second), weights.sorted())
    }.sorted { $0.key < $1.key }
    var starts: [UInt32] = [0]
    var (index, buckets): ([UInt32], [UInt16]) = ([], [])
    for row in rows {
      starts.append(starts[starts.count - 1] + UInt32(row.weights.count))
      index.append(UInt32(buckets.count))
      buckets += ContextModel.bucketStarts(row.weights)
    }
    writer.add("ctx.pairs", rows.map(\.key))
    writer.add("ctx.first", starts)
    writer.add("ctx.weights", rows.flatMap(\.weights))
    writer.add("ctx.index", index)
    writer.add("ctx.bucket", buckets)
    return rows.reduce(0) { $0 + $1.weights.count }
  }
}
