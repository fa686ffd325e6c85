/// The walk of a ``CandidateSearch`` through one graph, from one place of the observed word.
///
/// Depth first, the letter itself before confusions. A branch is followed only if what it has cost, the least
/// that the observed letters left can cost and the least that a word behind the node costs are together within
/// the bound; which confusions that leaves at a node is one `and` of three sets of letters: those that lead on,
/// those that may have been read so, and those that are cheap enough. Branches wait on a stack of their own, so
/// that the reads of siblings overlap; nothing is allocated and no reference counted.
@safe
struct Walk {
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

  /// A word that was reached.
  struct Ending {
    /// Its letters in ``Endings/letters``.
    var letters: Range<Int>
    var index: Int
    /// How far into the observed word it reads.
    var position: Int
    var channel: Float
    var word: Float
    var pairs: SIMD4<Int32>
    var pairCount: Int
  }

  /// The words that were reached, and their letters.
  struct Endings {
    var all: [Ending] = []
    var letters: [UInt8] = []

    mutating func removeAll() {
      all.removeAll(keepingCapacity: true)
      letters.removeAll(keepingCapacity: true)
    }
  }

  typealias Branch = WalkMemory.Branch

  private let space: WordSpace
  private let memory: WalkMemory
  private let table: MoveTable
  private let aim: Aim
  private let limits: CandidateSearch.Limits
  /// What every word costs beside its channel, and what a step of a node's look-ahead adds.
  private let base: Float
  private let scale: Float

  /// No word may cost more in all.
  private(set) var bound: Float
  /// How many nodes were visited since the word began.
  private(set) var visited: Int
  private var top = 0

  init(
    _ space: WordSpace, _ aim: Aim, _ memory: WalkMemory, _ table: MoveTable,
    _ limits: CandidateSearch.Limits, visited: Int
  ) {
    (self.space, self.memory, self.table) = (space, memory, table)
    (self.aim, self.limits, self.visited) = (aim, limits, visited)
    bound = aim.bound
    base = limits.wordWeight * (aim.extra + space.constant)
    scale = limits.wordWeight * NGramModel.step
  }

  /// Follows all branches from a node and adds the words that they reach.
  mutating func run(from start: WordGraph.Node, at first: Int, into endings: inout Endings) {
    let slots = unsafe space.graph.slots.pointer
    let (letters, own, codes) = unsafe (memory.letters, memory.own, memory.codes)
    let (rest, keep) = unsafe (memory.rest, memory.keep)
    let (singles, runs, within) = unsafe (table.singles, table.runs, table.within)
    let (lost, lostRuns, lostWithin) = unsafe (table.lost, table.lostRuns, table.lostWithin)
    let end = memory.count
    let (base, scale, mostChannel) = (base, scale, limits.channel)

    /// Takes a confusion whose first letter leads on from the node of a branch.
    @inline(__always)
    func follow(_ branch: Branch, _ move: Move) {
      let channel = branch.channel + move.cost
      let position = Int(branch.position) &+ Int(move.advance)
      var node = unsafe slots[branch.node.base &+ move.letter(0)]
      var skip = node.skip
      var place = 1
      while place < move.truthCount {
        let code = move.letter(place)
        guard node.letters & 1 << UInt64(code) != 0 else { return }
        node = unsafe slots[node.base &+ code]
        skip &+= node.skip
        place &+= 1
      }
      let lower = unsafe channel + base + scale * Float(node.ahead) + rest[position]
      guard lower <= bound, channel <= mostChannel else { return }
      push(
        Branch(
          node: node, index: branch.index &+ Int32(truncatingIfNeeded: skip), channel: channel, lower: lower,
          truth: move.truth, pair: move.index, position: UInt8(truncatingIfNeeded: position),
          length: branch.length &+ UInt8(truncatingIfNeeded: move.truthCount),
          pairCount: branch.pairCount &+ 1, isLost: move.advance == 0, isEdited: branch.isEdited))
    }

    push(
      Branch(
        node: start, index: Int32(truncatingIfNeeded: start.skip), channel: 0, lower: 0,
        position: UInt8(first)))
    while top > 0 {
      top &-= 1
      var branch = unsafe memory.branches[top]
      guard branch.lower <= bound else { continue }
      enter(branch)
      // The letters themselves are followed at once; confusions on the way wait for their turn.
      while branch.length < WalkMemory.mostLetters {
        visited &+= 1
        guard visited < limits.nodes else { return }
        let position = Int(branch.position)
        let node = branch.node
        if node.isWord, aim.isHead ? position < end : position == end, Int(branch.length) >= aim.leastLength {
          record(branch, &endings)
        }
        let left = bound - branch.channel - base - scale * Float(node.ahead)
        if let edit = aim.edit, !branch.isEdited, edit <= left { pushEdits(branch, edit) }
        if branch.pairCount < WalkMemory.mostPairs {
          if !branch.isLost {
            let budget = unsafe MoveTable.budget(left - rest[position])
            var bits = unsafe node.letters & lostWithin[budget]
            while bits != 0 {
              var place = unsafe Int(lostRuns[bits.trailingZeroBitCount])
              bits &= bits &- 1
              while true {
                let move = unsafe lost[place]
                follow(branch, move)
                if move.isLast { break }
                place &+= 1
              }
            }
          }
          if position < end {
            let letter = unsafe Int(letters[position])
            let budget = unsafe MoveTable.budget(left - rest[position &+ 1])
            var bits = unsafe node.letters & within[letter &* MoveTable.budgets &+ budget]
            while bits != 0 {
              var place = unsafe Int(runs[letter &* Alphabet.count &+ bits.trailingZeroBitCount])
              bits &= bits &- 1
              while true {
                let move = unsafe singles[place]
                follow(branch, move)
                if move.isLast { break }
                place &+= 1
              }
            }
            var place = unsafe Int(memory.longStarts[position])
            let last = unsafe Int(memory.longStarts[position &+ 1])
            while place < last {
              let move = unsafe memory.longs[place]
              if node.letters & 1 << UInt64(move.letter(0)) != 0 { follow(branch, move) }
              place &+= 1
            }
          }
        }
        guard unsafe node.letters & own[position] != 0 else { break }
        let code = unsafe codes[position]
        let child = unsafe slots[node.base &+ Int(code)]
        let channel = unsafe branch.channel + keep[position]
        let lower = unsafe channel + base + scale * Float(child.ahead) + rest[position &+ 1]
        guard lower <= bound, channel <= mostChannel else { break }
        unsafe memory.path[Int(branch.length)] = code
        branch.node = child
        branch.index &+= Int32(truncatingIfNeeded: child.skip)
        branch.channel = channel
        branch.position &+= 1
        branch.length &+= 1
        branch.isLost = false
      }
    }
  }

  @inline(__always)
  private mutating func push(_ branch: Branch) {
    guard top < WalkMemory.mostBranches else { return }
    unsafe memory.branches[top] = branch
    top &+= 1
  }

  /// Writes the last move of a branch on the way.
  @inline(__always)
  private func enter(_ branch: Branch) {
    let count = Int(branch.truth & 0xFF)
    let start = Int(branch.length) - count
    // Three at once: what lies behind the way is of no matter.
    unsafe memory.path[start] = UInt8(truncatingIfNeeded: branch.truth >> 24)
    if count > 1 {
      unsafe memory.path[start + 1] = UInt8(truncatingIfNeeded: branch.truth >> 16)
      unsafe memory.path[start + 2] = UInt8(truncatingIfNeeded: branch.truth >> 8)
    }
    if branch.pair >= 0 { unsafe memory.pairs[Int(branch.pairCount) - 1] = branch.pair }
  }

  /// One letter left out, replaced or added.
  private mutating func pushEdits(_ branch: Branch, _ edit: Float) {
    let position = Int(branch.position)
    var next = branch
    (next.isEdited, next.isLost, next.pair) = (true, false, -1)
    func add(_ channel: Float, _ position: Int) {
      let lower = unsafe channel + base + scale * Float(next.node.ahead) + memory.rest[position]
      guard lower <= bound else { return }
      (next.channel, next.lower, next.position) = (channel, lower, UInt8(position))
      push(next)
    }
    next.truth = 0
    if position < memory.count { add(branch.channel + edit + 1, position + 1) }
    var bits = branch.node.letters
    next.length += 1
    while bits != 0 {
      let code = bits.trailingZeroBitCount
      bits &= bits &- 1
      guard Letters.isLetter(Alphabet.byte(code)) else { continue }
      next.node = unsafe space.graph.slots.pointer[branch.node.base &+ code]
      next.index = branch.index &+ Int32(truncatingIfNeeded: next.node.skip)
      next.truth = UInt32(code) << 24 | 1
      if position < memory.count, unsafe memory.own[position] != 1 << UInt64(code) {
        add(branch.channel + edit, position + 1)
      }
      add(branch.channel + edit + 1, position)
    }
  }

  private mutating func record(_ branch: Branch, _ endings: inout Endings) {
    let index = Int(branch.index)
    let word = aim.extra + space.cost(of: index)
    let total = branch.channel + limits.wordWeight * word
    guard total <= bound else { return }
    if !aim.isHead { bound = min(bound, total + limits.beyondBest) }
    let start = endings.letters.count
    for place in 0..<Int(branch.length) {
      endings.letters.append(Alphabet.byte(unsafe Int(memory.path[place])))
    }
    var pairs = SIMD4<Int32>(repeating: -1)
    for place in 0..<Int(branch.pairCount) { pairs[place] = unsafe memory.pairs[place] }
    endings.all.append(
      Ending(
        letters: start..<endings.letters.count, index: index, position: Int(branch.position),
        channel: branch.channel, word: word, pairs: pairs, pairCount: Int(branch.pairCount)))
  }
}
