/// A set of words to search, and what each costs: a graph with its costs by word number.
public struct WordSpace: Sendable {
  /// The words.
  public let graph: WordGraph
  let costs: Costs
  /// By node, the least cost of any word that passes it; `nil` if none was computed.
  let ahead: ModelArray<UInt8>?

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
    let ahead = try file.values("vocab.ahead", of: UInt8.self)
    guard unigrams.count == graph.count, ahead.count == graph.nodeCount else {
      throw .damaged(file: file.name, what: "its vocabulary and its n-grams do not fit together")
    }
    costs = .words(unigrams)
    self.ahead = ahead
  }

  /// The parts of compounds under a prefix, `heads` or `tails`.
  public init(parts file: ModelFile, prefix: String) throws(ModelError) {
    graph = try WordGraph(file, prefix: prefix)
    let bytes = try file.values("\(prefix).cost", of: UInt8.self)
    guard bytes.count == graph.count else {
      throw .damaged(file: file.name, what: "its compound parts and their costs do not fit together")
    }
    let ahead = try file.values("\(prefix).ahead", of: UInt8.self)
    guard ahead.count == graph.nodeCount else {
      throw .damaged(file: file.name, what: "its compound parts and their look-ahead do not fit together")
    }
    costs = .bytes(bytes)
    self.ahead = ahead
  }

  /// All words of a graph at one cost.
  public init(_ graph: WordGraph, cost: Float) {
    self.graph = graph
    costs = .constant(cost)
    ahead = nil
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

  @inline(__always)
  func leastCost(beyond node: Int) -> Float {
    if let ahead { return NGramModel.step * Float(ahead[node]) }
    if case .constant(let cost) = costs { return cost }
    return 0
  }

  /// What the cheapest word costs.
  var leastCost: Float { leastCost(beyond: graph.root) }

  /// For every node of the compound parts under a prefix, the least cost of the parts that pass it.
  public static func lookAhead(parts file: ModelFile, prefix: String) throws(ModelError) -> [UInt8] {
    let graph = try WordGraph(file, prefix: prefix)
    let costs = try file.values("\(prefix).cost", of: UInt8.self)
    return lookAhead(of: graph) { costs[$0] }
  }

  /// For every node of a graph, the least cost of the words that pass it: the look-ahead of the search.
  public static func lookAhead(of graph: WordGraph, cost: (Int) -> UInt8) -> [UInt8] {
    var ahead = [UInt8](repeating: 255, count: graph.nodeCount)
    func visit(_ node: Int, _ index: Int) -> UInt8 {
      var least: UInt8 = graph.isWord(node) ? cost(index) : 255
      graph.forEachEdge(from: node) { _, target, skip in least = min(least, visit(target, index + skip)) }
      ahead[node] = min(ahead[node], least)
      return least
    }
    _ = visit(graph.root, 0)
    return ahead
  }
}
