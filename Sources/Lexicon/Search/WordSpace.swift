/// A set of words to search, and what each costs: a graph with its costs by word number.
public struct WordSpace: Sendable {
  /// The words.
  public let graph: WordGraph
  let costs: Costs
  enum Costs: Sendable {
    /// One byte a word, in steps of 0.1 nats.
    case bytes(ModelArray<UInt8>)
    /// The low byte of two.
    case words(ModelArray<UInt16>)
    /// The same for all.
    case constant(Float)
  }

  /// The vocabulary of a language model: words cost their unigram probability.
  public init(vocabulary file: ModelFile) throws(ModelError) {
    graph = try WordGraph(file, prefix: "vocab")
    let unigrams = try file.values("ng.uni", of: UInt16.self)
    guard unigrams.count == graph.count else {
      throw .damaged(file: file.name, what: "its vocabulary and its n-grams do not fit together")
    }
    costs = .words(unigrams)
  }

  /// The parts of compounds under a prefix, `heads` or `tails`.
  public init(parts file: ModelFile, prefix: String) throws(ModelError) {
    graph = try WordGraph(file, prefix: prefix)
    let bytes = try file.values("\(prefix).cost", of: UInt8.self)
    guard bytes.count == graph.count else {
      throw .damaged(file: file.name, what: "its compound parts and their costs do not fit together")
    }
    costs = .bytes(bytes)
  }

  /// All words of a graph at one cost.
  public init(_ graph: WordGraph, cost: Float) {
    self.graph = graph
    costs = .constant(cost)
  }

  /// What a word costs.
  @inline(__always)
  public func cost(of index: Int) -> Float {
    switch costs {
    case .bytes(let bytes): NGramModel.step * Float(bytes[index])
    case .words(let words): NGramModel.step * Float(words[index] & 0xFF)
    case .constant(let cost): cost
    }
  }

  /// What all words cost beside the look-ahead of the graph, which knows nothing of words of one cost.
  var constant: Float {
    if case .constant(let cost) = costs { return cost }
    return 0
  }

  /// What the cheapest word costs.
  var leastCost: Float { constant + NGramModel.step * Float(graph.root.ahead) }
}
