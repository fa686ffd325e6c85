/// A way on from a place in the observed word: letters of a word, read as the next letters observed.
struct Move {
  /// What it costs, in nats.
  var cost: Float
  /// The same and the least that the observed letters behind it can cost.
  var ahead: Float
  /// The letters of the word from the top byte on, and their number in the lowest: the lower half of a ``SegmentPair``.
  var truth: UInt32
  /// The confusion's place in the ``ConfusionModel``; -1 for the letter itself.
  var index: Int32
  /// How many observed letters it reads.
  var advance: Int32

  @inline(__always)
  var truthCount: Int { Int(truth & 0xFF) }

  @inline(__always)
  func letter(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: truth >> UInt32(24 - 8 * place)) }
}

/// The moves from every place of an observed word, the cheapest first.
struct Moves {
  private(set) var all: [Move] = []
  /// Where the moves of each place begin in ``all``, and the end.
  private(set) var starts: [Int32] = []
  /// By place, the least that all letters from there on can cost.
  private(set) var rest: [Float] = []
  /// Letters lost anywhere, cheapest first. Their ``Move/ahead`` is their cost alone.
  private(set) var lost: [Move] = []

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    rest.removeAll(keepingCapacity: true)
  }

  /// Finds the moves of a word. Linear in the word, times the confusions of a letter.
  mutating func find(_ observed: [UInt8], _ channel: Channel) {
    removeAll()
    lost.removeAll(keepingCapacity: true)
    for step in channel.steps[channel.starts[0]..<channel.starts[1]] {
      lost.append(Move(step))
    }
    for (position, letter) in observed.enumerated() {
      starts.append(Int32(all.count))
      all.append(
        Move(
          cost: channel.keep[Int(letter)], ahead: 0, truth: UInt32(letter) << 24 | 1, index: -1, advance: 1))
      for place in channel.starts[Int(letter)]..<channel.starts[Int(letter) + 1] {
        let pair = channel.steps[place].pair
        let count = pair.observedCount
        guard position + count <= observed.count else { continue }
        if count > 1, observed[position + 1] != pair.observed(1) { continue }
        if count > 2, observed[position + 2] != pair.observed(2) { continue }
        all.append(Move(channel.steps[place]))
      }
    }
    // No moves lead on from the end.
    starts.append(Int32(all.count))
    starts.append(Int32(all.count))
    order(observed.count)
  }

  /// Adds to every move what lies behind it, and sorts the moves of each place by the sum.
  private mutating func order(_ count: Int) {
    rest.append(contentsOf: repeatElement(0, count: count + 1))
    for position in (0..<count).reversed() {
      let (first, end) = (Int(starts[position]), Int(starts[position + 1]))
      for place in first..<end {
        var move = all[place]
        move.ahead = move.cost + rest[position + Int(move.advance)]
        // The confusions come in the order of their costs, so that they are nearly sorted.
        var free = place
        while free > first, all[free - 1].ahead > move.ahead {
          all[free] = all[free - 1]
          free -= 1
        }
        all[free] = move
      }
      rest[position] = all[first].ahead
    }
  }
}

extension Move {
  init(_ step: Channel.Step) {
    self.init(
      cost: step.cost, ahead: step.cost, truth: UInt32(truncatingIfNeeded: step.pair.packed),
      index: step.index,
      advance: Int32(step.pair.observedCount))
  }
}
