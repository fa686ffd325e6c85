/// The walk of a ``CandidateSearch`` through one graph, from one place of the observed word.
///
/// Depth first, cheapest move first. A branch ends where what it has cost, the least that the observed letters left can
/// cost and the least that a word behind the node costs are together over the bound. All memory belongs to the search and
/// is borrowed while the walk lasts, so that a step allocates nothing and counts no references.
@safe
struct Walk {
  private let space: WordSpace
  private let aim: CandidateSearch.Aim
  private let limits: CandidateSearch.Limits
  private let observed: UnsafeBufferPointer<UInt8>
  private let moves: UnsafeBufferPointer<Move>
  private let starts: UnsafeBufferPointer<Int32>
  private let rest: UnsafeBufferPointer<Float>
  private let lost: UnsafeBufferPointer<Move>
  /// The letters of the word so far.
  private let path: UnsafeMutableBufferPointer<UInt8>
  private let length: Int
  private let lostCount: Int
  private let weight: Float
  private let extra: Float

  /// No word may cost more in all.
  private(set) var bound: Float
  private(set) var visited: Int
  var endings: [Ending] = []
  var letters: [UInt8] = []

  init(
    space: WordSpace, aim: CandidateSearch.Aim, limits: CandidateSearch.Limits, visited: Int,
    observed: UnsafeBufferPointer<UInt8>, moves: UnsafeBufferPointer<Move>,
    starts: UnsafeBufferPointer<Int32>, rest: UnsafeBufferPointer<Float>, lost: UnsafeBufferPointer<Move>,
    path: UnsafeMutableBufferPointer<UInt8>
  ) {
    (self.space, self.aim, self.limits, self.visited) = (space, aim, limits, visited)
    unsafe (self.observed, self.moves, self.starts) = (observed, moves, starts)
    unsafe (self.rest, self.lost, self.path) = (rest, lost, path)
    (length, lostCount) = (observed.count, lost.count)
    (weight, extra, bound) = (limits.wordWeight, aim.extra, aim.bound)
  }

  /// A word that was reached.
  struct Ending {
    /// Its letters in ``Walk/letters``.
    var letters: Range<Int>
    var index: Int
    /// How far into the observed word it reads.
    var position: Int
    var channel: Float
    var word: Float
    var pairs: SIMD4<Int32>
    var pairCount: Int
  }

  /// A place in the graph and in the observed word.
  struct Place {
    var node: Int
    var index: Int
    var position: Int
    var length: Int
    var channel: Float
    var pairs: SIMD4<Int32>
    var pairCount: Int
    /// Whether the last move read nothing: two lost letters in a row are one confusion or none.
    var isLost: Bool
    var isEdited: Bool

    init(node: Int, index: Int, position: Int) {
      (self.node, self.index, self.position) = (node, index, position)
      (length, channel, pairs, pairCount) = (0, 0, SIMD4(repeating: -1), 0)
      (isLost, isEdited) = (false, false)
    }
  }

  mutating func go(_ place: Place) {
    visited += 1
    guard visited < limits.nodes, place.length <= Self.mostLetters - 3 else { return }
    let position = place.position
    if aim.isHead ? position < length : position == length, place.length >= aim.leastLength,
      space.graph.isWord(place.node)
    {
      record(place)
    }
    let spent = place.channel + weight * (extra + space.leastCost(beyond: place.node))
    let end = unsafe Int(starts[position + 1])
    var number = unsafe Int(starts[position])
    while number < end {
      let move = unsafe moves[number]
      guard spent + move.ahead <= bound else { break }
      follow(place, move)
      number += 1
    }
    if !place.isLost {
      let behind = unsafe spent + rest[position]
      for number in 0..<lostCount {
        let move = unsafe lost[number]
        guard behind + move.cost <= bound else { break }
        follow(place, move)
      }
    }
    if let edit = aim.edit, !place.isEdited, spent + edit <= bound { goEdited(place, edit) }
  }

  static let mostLetters = 256

  @inline(__always)
  private mutating func follow(_ place: Place, _ move: Move) {
    var (node, index) = (place.node, place.index)
    for letter in 0..<move.truthCount {
      guard let step = space.graph.step(from: node, by: move.letter(letter)) else { return }
      node = step.node
      index &+= step.skip
      unsafe path[place.length + letter] = move.letter(letter)
    }
    var next = place
    next.channel += move.cost
    guard next.channel <= limits.channel else { return }
    if move.index >= 0 {
      guard place.pairCount < CandidateSearch.mostPairs else { return }
      next.pairs[place.pairCount] = move.index
      next.pairCount += 1
    }
    next.node = node
    next.index = index
    next.position += Int(move.advance)
    next.length += move.truthCount
    next.isLost = move.advance == 0
    go(next)
  }

  /// One letter replaced, added or left out.
  private mutating func goEdited(_ place: Place, _ edit: Float) {
    var next = place
    next.isEdited = true
    next.isLost = false
    if place.position < length {
      next.position += 1
      next.channel = place.channel + edit + 1
      go(next)
    }
    for letter in space.graph.letters(from: place.node) {
      guard Letters.isLetter(letter), let step = space.graph.step(from: place.node, by: letter) else {
        continue
      }
      next.node = step.node
      next.index = place.index + step.skip
      next.length = place.length + 1
      unsafe path[place.length] = letter
      if place.position < length, unsafe letter != observed[place.position] {
        next.position = place.position + 1
        next.channel = place.channel + edit
        go(next)
      }
      next.position = place.position
      next.channel = place.channel + edit + 1
      go(next)
    }
  }

  private mutating func record(_ place: Place) {
    let word = extra + space.cost(of: place.index)
    let total = place.channel + weight * word
    guard total <= bound else { return }
    if !aim.isHead { bound = min(bound, total + limits.beyondBest) }
    let start = letters.count
    for number in 0..<place.length { unsafe letters.append(path[number]) }
    endings.append(
      Ending(
        letters: start..<letters.count, index: place.index, position: place.position, channel: place.channel,
        word: word, pairs: place.pairs, pairCount: place.pairCount))
  }
}
