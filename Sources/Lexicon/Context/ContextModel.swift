/// How much the words around a place speak for one of two words that are read for each other, beyond what a
/// trigram model says of them.
///
/// A pair of words (`for`, `før`) has a sparse linear model: the sum of its features' weights is added to the
/// logarithm of the odds of the first word (in the order of the letters) against the second. Golding & Roth,
/// "A Winnow-based approach to context-sensitive spelling correction", Machine Learning 34 (1999), whose
/// confusion sets these pairs are.
///
/// Sections: the graph `words`; `ctx.pairs`, both word numbers of a pair, ascending; `ctx.first`, where the
/// pair's run in `ctx.weights` begins; `ctx.weights`, ascending in each run: 24 bits feature, 8 bits weight
/// in steps of ``step``, from -4.
///
/// Cost: a binary search a feature, about 1 us a pair.
public struct ContextModel: Sendable {
  /// The words of all pairs, lower-case.
  public let words: WordGraph

  private let pairs: ModelArray<UInt32>
  private let firstWeights: ModelArray<UInt32>
  private let weights: ModelArray<UInt32>

  /// The width of a weight's step, in nats.
  public static let step: Float = 1.0 / 32
  /// Features are below this.
  public static let featureLimit: UInt32 = 1 << 24

  /// Opens the sections of a model.
  public init(_ file: ModelFile) throws(ModelError) {
    words = try WordGraph(file, prefix: "words")
    pairs = try file.values("ctx.pairs", of: UInt32.self)
    firstWeights = try file.values("ctx.first", of: UInt32.self)
    weights = try file.values("ctx.weights", of: UInt32.self)
    guard firstWeights.count == pairs.count + 1 else {
      throw .damaged(file: file.name, what: "the parts of its context model do not fit together")
    }
  }

  /// How many pairs and weights there are.
  public var counts: (pairs: Int, weights: Int) { (pairs.count, weights.count) }

  /// Reads the whole model: pairs of known words and their runs in order, inside the file. Linear.
  public func verify(file: String) throws(ModelError) {
    try words.verify(file: file)
    for index in 0..<pairs.count {
      let (low, high) = (Int(pairs[index] >> 16), Int(pairs[index] & 0xFFFF))
      guard low < high, high < words.count, index == 0 || pairs[index - 1] < pairs[index] else {
        throw .damaged(file: file, what: "its pairs of words are out of order")
      }
      let (start, end) = (Int(firstWeights[index]), Int(firstWeights[index + 1]))
      guard start <= end, end <= weights.count,
        (start..<end).allSatisfy({ $0 == start || weights[$0 - 1] >> 8 < weights[$0] >> 8 })
      else { throw .damaged(file: file, what: "its weights are out of order") }
    }
  }

  /// By how many nats `features` speak for the word with the number `word` against `other`; `nil` if these
  /// are no pair.
  public func evidence(for word: Int, against other: Int, features: [UInt32]) -> Float? {
    let pair = UInt32(clamping: min(word, other)) << 16 | UInt32(clamping: max(word, other))
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    guard low < pairs.count, pairs[low] == pair else { return nil }
    // A damaged file gives a wrong sum, never a place outside.
    let end = min(Int(firstWeights[low + 1]), weights.count)
    let start = min(Int(firstWeights[low]), end)
    var steps = 0
    for feature in features { steps += weight(of: feature, in: start..<end) }
    return Float(word < other ? steps : -steps) * Self.step
  }

  /// The weight of a feature in steps; 0 if the run has none.
  private func weight(of feature: UInt32, in run: Range<Int>) -> Int {
    var (low, high) = (run.lowerBound, run.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if weights[middle] >> 8 < feature { low = middle + 1 } else { high = middle }
    }
    guard low < run.upperBound, weights[low] >> 8 == feature else { return 0 }
    return Int(weights[low] & 0xFF) - 128
  }
}

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
    precondition(sorted.count <= 1 << 16, "pairs have at most 65,536 words")
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
      return (min(first, second) << 16 | max(first, second), weights.sorted())
    }.sorted { $0.key < $1.key }
    var starts: [UInt32] = [0]
    for row in rows { starts.append(starts[starts.count - 1] + UInt32(row.weights.count)) }
    writer.add("ctx.pairs", rows.map(\.key))
    writer.add("ctx.first", starts)
    writer.add("ctx.weights", rows.flatMap(\.weights))
    return rows.reduce(0) { $0 + $1.weights.count }
  }
}
