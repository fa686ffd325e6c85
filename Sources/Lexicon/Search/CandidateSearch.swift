/// Finds the words that may have been written where `observed` was read: the cheapest ways through a word
/// graph and the confusions of a ``Channel``.
///
/// Depth first, the cheapest move first, with the best total found so far as bound (``Walk``). The scratch memory belongs
/// to the value: keep one a thread and use it for every word. After warming up a search allocates nothing. Cost: some
/// hundred nodes a word.
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
  private(set) var observed: [UInt8] = []
  private(set) var moves = Moves()
  var bound: Float = 0
  private var endings: [Walk.Ending] = []
  var compounds = CompoundParts()

  /// The most letters of an observed word.
  static let mostObserved = 64
  /// The most confusions of a word.
  static let mostPairs = 4

  /// A search with these limits.
  public init(limits: Limits = Limits()) { self.limits = limits }

  /// Begins with a new observed word, in lower-case letters: forgets all candidates. Words over 64 letters
  /// have none.
  public mutating func begin(_ word: [UInt8], _ channel: Channel) {
    forget()
    observed.removeAll(keepingCapacity: true)
    bound = .infinity
    visited = 0
    guard word.count <= Self.mostObserved else { return }
    observed += word
    moves.find(observed, channel)
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
    endings.removeAll(keepingCapacity: true)
    let start = Walk.Place(node: node, index: index, position: 0)
    var (endings, letters) = ([Walk.Ending](), [UInt8]())
    swap(&endings, &self.endings)
    swap(&letters, &self.letters)
    bound = walk(
      space, from: start, Aim(bound: bound, extra: extra, edit: edits), into: &endings, &letters)
    swap(&endings, &self.endings)
    swap(&letters, &self.letters)
    for ending in self.endings {
      candidates.append(
        Candidate(
          letters: ending.letters, index: ending.index, channel: ending.channel, word: ending.word,
          pairs: ending.pairs))
    }
  }

  /// What a walk looks for, beside the start.
  struct Aim {
    var bound: Float
    /// What is added to every word's own cost.
    var extra: Float = 0
    /// The price of one edit that no confusion explains, where one is allowed.
    var edit: Float?
    /// Whether words are sought that end before the observed word does.
    var isHead = false
    var leastLength = 0
  }

  /// Walks a space and adds the words that it reaches. Gives the bound after it.
  mutating func walk(
    _ space: WordSpace, from place: Walk.Place, _ aim: Aim, into endings: inout [Walk.Ending],
    _ letters: inout [UInt8]
  ) -> Float {
    let (observed, moves) = (observed, moves)
    return unsafe observed.withUnsafeBufferPointer { observed in
      unsafe moves.all.withUnsafeBufferPointer { all in
        unsafe moves.starts.withUnsafeBufferPointer { starts in
          unsafe moves.rest.withUnsafeBufferPointer { rest in
            unsafe moves.lost.withUnsafeBufferPointer { lost in
              unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Walk.mostLetters) { path in
                var walk = unsafe Walk(
                  space: space, aim: aim, limits: limits, visited: visited, observed: observed, moves: all,
                  starts: starts, rest: rest, lost: lost, path: path)
                swap(&walk.endings, &endings)
                swap(&walk.letters, &letters)
                walk.go(place)
                swap(&walk.endings, &endings)
                swap(&walk.letters, &letters)
                visited = walk.visited
                return walk.bound
              }
            }
          }
        }
      }
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
