/// Finds the words that may have been written where `observed` was read: the cheapest ways through a word
/// graph and the confusions of a ``Channel``.
///
/// Depth first, with the best total found so far as bound (``Walk``). The scratch memory belongs to the search:
/// keep one a thread and use it for every word. After warming up it allocates nothing. Cost: some hundred nodes
/// a word, 25 ns each where the graph is in the processor's cache, else 50.
public struct CandidateSearch {
  /// How far and how wide to search.
  public struct Limits: Sendable {
    /// A candidate may cost so much more than the best, or than a reading that is known already.
    public var beyondBest: Float = 9
    /// The dearest reading of a word, in nats of the channel.
    public var channel: Float = 22
    /// How much a nat of the word's own cost weighs against one of the channel.
    public var wordWeight: Float = 0.65
    /// How many nodes a search may visit: bounds the time of a hostile word.
    public var nodes = 20_000

    /// The defaults.
    public init() {}
  }

  /// A word that may have been written.
  public struct Candidate: Sendable {
    /// Its letters, in ``CandidateSearch/letters``.
    public var letters: Range<Int>
    /// Its number in the graph it was found in; -1 for a compound.
    public var index: Int
    /// The cost of reading it as what was observed.
    public var channel: Float
    /// Its own cost, without context.
    public var word: Float
    /// The confusions on the way, by their place in the ``ConfusionModel``; -1 where there is none.
    public var pairs: SIMD4<Int32>
  }

  /// What was found, in no order; a word may come twice.
  public internal(set) var candidates: [Candidate] = []
  /// The letters of all candidates.
  public internal(set) var letters: [UInt8] = []
  /// How many nodes were visited since the word began.
  public private(set) var visited = 0

  let limits: Limits
  private let memory = WalkMemory()
  private var table: MoveTable?
  var bound: Float = 0
  private var endings = Walk.Endings()
  var compounds = CompoundParts()

  /// The most confusions of a word.
  static let mostPairs = WalkMemory.mostPairs

  /// A search with these limits.
  public init(limits: Limits = Limits()) { self.limits = limits }

  /// Begins with a new observed word, in lower-case letters: forgets all candidates. Words over 64 letters
  /// have none.
  public mutating func begin(_ word: some Collection<UInt8>, _ channel: Channel) {
    forget()
    memory.clear()
    bound = .infinity
    visited = 0
    guard word.count <= WalkMemory.mostObserved else { return }
    guard let moves = channel.table else {
      preconditionFailure("the channel was made without moves to search with")
    }
    if table !== moves { table = moves }
    memory.begin(word, moves)
  }

  /// No candidate may cost more than this in all: the total of a reading that is known already, plus the
  /// allowance.
  public mutating func know(total: Float) { bound = min(bound, total + limits.beyondBest) }

  /// Forgets the candidates found so far, but not the word nor the bound.
  public mutating func forget() {
    candidates.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
  }

  /// Searches a space from a node of its graph. `extra` is added to every word's own cost (the price of an
  /// unknown word); `edits` allows one edit of a single letter, at this cost, that no confusion explains.
  public mutating func search(
    _ space: WordSpace, from node: WordGraph.Node? = nil, extra: Float = 0, edits: Float? = nil
  ) {
    var endings = Walk.Endings()
    swap(&endings, &self.endings)
    defer { swap(&endings, &self.endings) }
    endings.removeAll()
    bound = walk(
      space, from: node ?? space.graph.root, at: 0, Walk.Aim(bound: bound, extra: extra, edit: edits),
      into: &endings)
    let offset = letters.count
    letters += endings.letters
    for ending in endings.all {
      candidates.append(
        Candidate(
          letters: ending.letters.lowerBound + offset..<ending.letters.upperBound + offset,
          index: ending.index, channel: ending.channel, word: ending.word, pairs: ending.pairs))
    }
  }

  /// How many letters the observed word has.
  var observedCount: Int { memory.count }

  /// The least that the observed letters from a place on can cost.
  func rest(_ place: Int) -> Float { memory.leastRest(place) }

  /// Walks a space and adds the words that it reaches. Gives the bound after it.
  mutating func walk(
    _ space: WordSpace, from node: WordGraph.Node, at position: Int, _ aim: Walk.Aim,
    into endings: inout Walk.Endings
  ) -> Float {
    guard let table, memory.count > 0 else { return aim.bound }
    var walk = Walk(space, aim, memory, table, limits, visited: visited)
    walk.run(from: node, at: position, into: &endings)
    visited = walk.visited
    return walk.bound
  }
}
