/// The costs of reading one segment as another, for one document: what the candidate search runs on.
///
/// A cost is a negative natural logarithm of a probability (nats). Confusions dearer than ``ceiling`` are
/// left out.
public struct Channel: Sendable {
  /// The dearest confusion that is tried.
  static let ceiling: Float = 11

  /// A confusion as the search uses it.
  struct Step: Sendable {
    var pair: SegmentPair
    var cost: Float
    /// The pair's place in the ``ConfusionModel``.
    var index: Int32
  }

  /// The cost of reading a letter as itself.
  let keep: [Float]
  /// The confusions by the first letter read (0: nothing), cheapest first.
  let steps: [Step]
  /// Where the confusions of each first letter begin in ``steps``.
  let starts: [Int]
  /// The same confusions as the search wants them.
  let table: MoveTable?
  /// By place of a confusion in the ``ConfusionModel``, what it costs beyond the letters it reads as themselves;
  /// infinity for those that are left out.
  private let excess: [Float]
  /// The cost of losing the space between two words.
  public let spaceLost: Float
  /// The cost of a space where none was written.
  public let spaceInvented: Float
  /// The cost of each sign for a space.
  public let spaceRead: [Float]

  /// The costs that belong to `probabilities` over the confusions of `model`. Where nothing is searched with them, they are
  /// made in half the time without the moves of a search.
  public init(_ model: ConfusionModel, _ probabilities: ConfusionProbabilities, isSearched: Bool = true) {
    keep = probabilities.kept.map { -Logarithm.of($0) }
    var steps: [Step] = []
    // Only letters are read as something else; signs that were lost or invented are no matter of words.
    func isWord(_ pair: SegmentPair) -> Bool {
      (0..<pair.truthCount).allSatisfy { Letters.isLetter(pair.truth($0)) }
    }
    for (index, probability) in probabilities.pairs.enumerated()
    where probability > 0 && isWord(model.pairs[index]) {
      let cost = -Logarithm.of(min(probability, 1))
      if cost <= Self.ceiling {
        steps.append(Step(pair: model.pairs[index], cost: cost, index: Int32(index)))
      }
    }
    func first(_ step: Step) -> UInt8 { step.pair.observedCount == 0 ? 0 : step.pair.observed(0) }
    steps.sort { (first($0), $0.cost, $0.index) < (first($1), $1.cost, $1.index) }
    var starts = [Int](repeating: 0, count: 257)
    for step in steps { starts[Int(first(step)) + 1] += 1 }
    for letter in 0..<256 { starts[letter + 1] += starts[letter] }
    self.steps = steps
    self.starts = starts
    table = isSearched ? MoveTable(steps: steps, keep: keep) : nil
    var excess = [Float](repeating: .infinity, count: probabilities.pairs.count)
    for step in steps {
      var own: Float = 0
      for place in 0..<step.pair.observedCount { own += keep[Int(step.pair.observed(place))] }
      excess[Int(step.index)] = step.cost - own
    }
    self.excess = excess
    spaceLost = -Logarithm.of(max(probabilities.spaceLost, 1e-9))
    spaceInvented = -Logarithm.of(max(probabilities.spaceInvented, 1e-9))
    spaceRead = probabilities.spaceRead.map { -Logarithm.of(max($0, 1e-9)) }
  }

  /// The cost of reading a whole word as itself.
  public func keepCost(of word: [UInt8]) -> Float { keepCost(of: word.span) }

  /// The same of letters in a span.
  public func keepCost(of word: Span<UInt8>) -> Float {
    let keep = keep.span
    var cost: Float = 0
    for index in word.indices { cost += keep[Int(word[index])] }
    return cost
  }

  /// The cost of reading a word with these confusions (-1 for none) as what costs `keep` to read as itself.
  public func cost(of pairs: SIMD4<Int32>, keep: Float) -> Float {
    var cost = keep
    for place in 0..<4 where pairs[place] >= 0 { cost += excess[Int(pairs[place])] }
    return cost
  }
}
