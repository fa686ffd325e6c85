/// Where the edges of every state lie in the one array of a ``WordGraph``: each state's set of letters is laid
/// into the gaps that others leave.
///
/// First fit, the states with most letters first. A set that comes again is looked for behind the place where
/// it fitted last, so that the cost stays near linear.
struct SlotPlacement {
  /// By state, the slot of the letter with number 0.
  private(set) var bases: [Int]
  /// The slot of the root, which no edge leads to.
  private(set) var root = 0
  /// How many slots there are.
  private(set) var count = 0
  /// A bit a slot.
  private var taken: [UInt64] = [0, 0]

  init(_ states: [UInt64]) {
    bases = [Int](repeating: 0, count: states.count)
    var lastPlace: [UInt64: Int] = [:]
    /// The first word of ``taken`` with a gap.
    var firstGap = 0
    for state in states.indices.sorted(by: {
      let (a, b) = (states[$0].nonzeroBitCount, states[$1].nonzeroBitCount)
      return a == b ? $0 < $1 : a > b
    }) where states[state] != 0 {
      let letters = states[state]
      while taken[firstGap] == .max { firstGap += 1 }
      let start = max(0, 64 * firstGap - 63, lastPlace[letters] ?? 0)
      let base = place(letters, from: start)
      lastPlace[letters] = base + 1
      bases[state] = base
    }
    root = place(1, from: 64 * firstGap)
    count = 64 * taken.count - (taken.last ?? 0).leadingZeroBitCount
    while taken.last == 0 {
      taken.removeLast()
      count = 64 * taken.count - (taken.last ?? 0).leadingZeroBitCount
    }
  }

  /// Takes the first slots that are free for all letters of a set.
  private mutating func place(_ letters: UInt64, from start: Int) -> Int {
    var base = start
    while true {
      let (word, bit) = (base / 64, UInt64(base % 64))
      while word + 2 > taken.count { taken.append(0) }
      let window = taken[word] >> bit | (bit == 0 ? 0 : taken[word + 1] << (64 - bit))
      if window & letters == 0 {
        taken[word] |= letters << bit
        if bit > 0 { taken[word + 1] |= letters >> (64 - bit) }
        return base
      }
      base += 1
    }
  }
}
