/// Finds the words that may have been written where `observed` was read: the cheapest ways through a word
/// graph and the confusions of a ``Channel``.
///
/// Depth first, the letter itself before its confusions and cheap confusions before dear ones, with the best
/// total found so far as bound. The scratch memory belongs to the value: keep one a thread and use it for
/// every word. After warming up a search allocates nothing. Cost: some hundred nodes a word.
public struct CandidateSearch {
  /// How far and how wide to search.
  public struct Limits: Sendable {
    /// A candidate may cost so much more than the best.
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
  public private(set) var candidates: [Candidate] = []
  /// The letters of all candidates.
  public private(set) var letters: [UInt8] = []

  private let limits: Limits
  private var observed: [UInt8] = []
  /// For each position of the observed word the confusions that fit there, and itself.
  private var moves: [Move] = []
  private var moveStarts: [Int] = []
  private var keep: [Float] = []
  private var path: [UInt8] = []
  private var bound: Float = 0
  private var visited = 0
  private var extra: Float = 0

  private struct Move {
    var pair: SegmentPair
    var cost: Float
    /// -1 for the letter itself.
    var index: Int32
  }

  private struct State {
    var node: Int
    var index: Int
    var position: Int
    var channel: Float
    var pairs: SIMD4<Int32>
    var pairCount: Int
    /// Whether the last move read nothing: two lost letters in a row are one confusion or none.
    var lost: Bool
    /// Whether an edit that no confusion explains was made.
    var edited: Bool
  }

  /// A search with these limits.
  public init(limits: Limits = Limits()) { self.limits = limits }

  /// Begins with a new observed word, in lower-case letters: forgets all candidates. Words over 64 letters
  /// have none.
  public mutating func begin(_ word: [UInt8], _ channel: Channel) {
    candidates.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    observed.removeAll(keepingCapacity: true)
    moves.removeAll(keepingCapacity: true)
    moveStarts.removeAll(keepingCapacity: true)
    bound = .infinity
    visited = 0
    guard word.count <= 64 else { return }
    observed += word
    for position in 0...observed.count {
      moveStarts.append(moves.count)
      guard position < observed.count else {
        add(channel, first: 0, at: position)
        continue
      }
      let letter = observed[position]
      moves.append(Move(pair: SegmentPair(truth: letter), cost: channel.keep[Int(letter)], index: -1))
      add(channel, first: letter, at: position)
      add(channel, first: 0, at: position)
    }
    moveStarts.append(moves.count)
  }

  private mutating func add(_ channel: Channel, first: UInt8, at position: Int) {
    for step in channel.starts[Int(first)]..<channel.starts[Int(first) + 1] {
      let pair = channel.steps[step].pair
      let count = pair.observedCount
      guard position + count <= observed.count else { continue }
      if count > 1, observed[position + 1] != pair.observed(1) { continue }
      if count > 2, observed[position + 2] != pair.observed(2) { continue }
      moves.append(Move(pair: pair, cost: channel.steps[step].cost, index: channel.steps[step].index))
    }
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
    _ space: WordSpace, from node: Int, index: Int = 0, extra: Float = 0, edits: Float? = nil
  ) {
    guard !observed.isEmpty else { return }
    self.extra = extra
    path.removeAll(keepingCapacity: true)
    let start = State(
      node: node, index: index, position: 0, channel: 0, pairs: SIMD4(repeating: -1), pairCount: 0,
      lost: false, edited: false)
    walk(space, start, edits)
  }

  private mutating func walk(_ space: WordSpace, _ state: State, _ edits: Float?) {
    visited += 1
    guard visited < limits.nodes else { return }
    if state.position == observed.count, space.graph.isWord(state.node) {
      let word = extra + space.cost(of: state.index)
      record(state, word: word)
    }
    let least = limits.wordWeight * (extra + space.leastCost(beyond: state.node))
    for move in moveStarts[state.position]..<moveStarts[state.position + 1] {
      let cost = state.channel + moves[move].cost
      guard cost + least <= bound, cost <= limits.channel else {
        // Confusions of one kind stand cheapest first, but two kinds follow each other: go on.
        continue
      }
      guard let next = follow(space.graph, state, moves[move], cost) else { continue }
      let length = path.count
      for letter in 0..<moves[move].pair.truthCount { path.append(moves[move].pair.truth(letter)) }
      walk(space, next, edits)
      path.removeLast(path.count - length)
    }
    if let edits, !state.edited, state.channel + edits + least <= bound { edit(space, state, edits) }
  }

  /// The state after a move, if the graph has its letters.
  @inline(__always)
  private func follow(_ graph: WordGraph, _ state: State, _ move: Move, _ cost: Float) -> State? {
    var next = state
    let count = move.pair.truthCount
    if move.pair.observedCount == 0 {
      if state.lost { return nil }
      next.lost = true
    } else {
      next.lost = false
    }
    for letter in 0..<count {
      guard let step = graph.step(from: next.node, by: move.pair.truth(letter)) else { return nil }
      next.node = step.node
      next.index += step.skip
    }
    next.position += move.pair.observedCount
    next.channel = cost
    if move.index >= 0 {
      guard next.pairCount < 4 else { return nil }
      next.pairs[next.pairCount] = move.index
      next.pairCount += 1
    }
    return next
  }

  /// One letter replaced, added or left out.
  private mutating func edit(_ space: WordSpace, _ state: State, _ cost: Float) {
    var next = state
    next.edited = true
    next.lost = false
    if state.position < observed.count {
      next.position += 1
      next.channel = state.channel + cost + 1
      walk(space, next, nil)
    }
    let graph = space.graph
    for letter in graph.letters(from: state.node) {
      guard letter >= 0x20, let step = graph.step(from: state.node, by: letter) else { continue }
      next.node = step.node
      next.index = state.index + step.skip
      path.append(letter)
      if state.position < observed.count, letter != observed[state.position] {
        next.position = state.position + 1
        next.channel = state.channel + cost
        walk(space, next, nil)
      }
      next.position = state.position
      next.channel = state.channel + cost + 1
      walk(space, next, nil)
      path.removeLast()
    }
  }

  private mutating func record(_ state: State, word: Float) {
    let total = state.channel + limits.wordWeight * word
    guard total <= bound else { return }
    bound = min(bound, total + limits.beyondBest)
    let start = letters.count
    letters += path
    candidates.append(
      Candidate(
        letters: start..<letters.count, index: state.index, channel: state.channel, word: word,
        pairs: state.pairs))
  }

  /// Searches compounds: a head, at most one more head, a tail. `extra` is the price of a compound.
  public mutating func searchCompounds(heads: WordSpace, tails: WordSpace, extra: Float, leastPart: Int) {
    guard observed.count >= 2 * leastPart - 1 else { return }
    path.removeAll(keepingCapacity: true)
    let start = State(
      node: heads.graph.root, index: 0, position: 0, channel: 0, pairs: SIMD4(repeating: -1), pairCount: 0,
      lost: false,
      edited: false)
    walkPart(heads, tails, start, Part(number: 0, begin: 0, word: extra, inTail: false, least: leastPart))
  }

  private struct Part {
    var number: Int
    /// Where the part begins in the path.
    var begin: Int
    /// The price of the parts so far.
    var word: Float
    var inTail: Bool
    var least: Int
  }

  private mutating func walkPart(_ heads: WordSpace, _ tails: WordSpace, _ state: State, _ part: Part) {
    visited += 1
    guard visited < limits.nodes else { return }
    let space = part.inTail ? tails : heads
    if space.graph.isWord(state.node), path.count - part.begin >= part.least {
      let word = part.word + space.cost(of: state.index)
      if part.inTail {
        if state.position == observed.count {
          var whole = state
          whole.index = -1
          record(whole, word: word)
        }
      } else if state.position < observed.count, state.channel + limits.wordWeight * word <= bound {
        var next = state
        next.index = 0
        next.node = tails.graph.root
        walkPart(
          heads, tails, next,
          Part(number: part.number + 1, begin: path.count, word: word, inTail: true, least: part.least))
        if part.number == 0 {
          next.node = heads.graph.root
          // A third part makes a compound a little less likely than two.
          walkPart(
            heads, tails, next,
            Part(number: 1, begin: path.count, word: word + 1, inTail: false, least: part.least))
        }
      }
    }
    for move in moveStarts[state.position]..<moveStarts[state.position + 1] {
      let cost = state.channel + moves[move].cost
      guard cost + limits.wordWeight * part.word <= bound, cost <= limits.channel else { continue }
      guard let next = follow(space.graph, state, moves[move], cost) else { continue }
      let length = path.count
      for letter in 0..<moves[move].pair.truthCount { path.append(moves[move].pair.truth(letter)) }
      walkPart(heads, tails, next, part)
      path.removeLast(path.count - length)
    }
  }
}

extension SegmentPair {
  /// A letter read as itself.
  @inline(__always)
  init(truth letter: UInt8) {
    let side = UInt64(letter) << 24 | 1
    packed = side << 32 | side
  }
}

extension WordGraph {
  /// The letters that lead on from a node.
  func letters(from node: Int) -> [UInt8] {
    var result: [UInt8] = []
    forEachEdge(from: node) { byte, _, _ in result.append(byte) }
    return result
  }
}
