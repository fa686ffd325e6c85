/// Builds the minimal ``WordGraph`` of a set of words.
///
/// Words are added in sorted order; states that can no longer change are shared as they arise (Daciuk et al.
/// 2000, §3), so memory stays near that of the finished graph.
public struct WordGraphBuilder {
  struct State: Hashable {
    var isWord = false
    /// Letter and target, in order of the letters.
    var edges: [(letter: UInt8, target: Int)] = []

    static func == (a: State, b: State) -> Bool {
      a.isWord == b.isWord
        && a.edges.elementsEqual(b.edges) { $0.letter == $1.letter && $0.target == $1.target }
    }
    func hash(into hasher: inout Hasher) {
      hasher.combine(isWord)
      for edge in edges {
        hasher.combine(edge.letter)
        hasher.combine(edge.target)
      }
    }
    var letters: UInt64 { edges.reduce(0) { $0 | 1 << UInt64($1.letter) } }
  }

  private var finished: [State] = []
  private var register: [State: Int] = [:]
  /// The path of the last word: states that may still change.
  private var path: [State] = [State()]
  private var last: [UInt8] = []
  private var isEmpty = true

  /// Adds the graph of `words`; the same word twice counts once. `cost` gives what the word with a number
  /// costs, in steps of ``NGramModel/step``, so that a search sees ahead. Throws if a word has a letter outside
  /// the ``Alphabet`` or more than 255, or if there are too many words.
  public static func sections(
    of words: [[UInt8]], cost: ((Int) -> UInt8)? = nil, prefix: String, into writer: inout ModelWriter
  ) throws(WordGraphError) {
    guard words.count < WordGraph.mostWords else { throw .tooManyWords(words.count) }
    var builder = WordGraphBuilder()
    // Letters are numbered in the order of the bytes, so byte order is letter order.
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) { try builder.add(word) }
    builder.finish(cost, prefix: prefix, into: &writer)
  }

  private mutating func add(_ word: [UInt8]) throws(WordGraphError) {
    guard word.count <= WordGraph.mostLetters else { throw .tooLong(word) }
    for byte in word where !Alphabet.contains(byte) { throw .otherLetter(byte, word) }
    let coded = word.map { UInt8(Alphabet.code($0)) }
    guard isEmpty || coded != last else { return }
    isEmpty = false
    var shared = 0
    while shared < min(coded.count, last.count), coded[shared] == last[shared] { shared += 1 }
    freeze(downTo: shared)
    for _ in shared..<coded.count { path.append(State()) }
    path[coded.count].isWord = true
    last = coded
  }

  /// Shares the states of the last word beyond its first `length` letters.
  private mutating func freeze(downTo length: Int) {
    while path.count > length + 1 {
      let state = path.removeLast()
      let target: Int
      if let known = register[state] {
        target = known
      } else {
        target = finished.count
        finished.append(state)
        register[state] = target
      }
      path[path.count - 1].edges.append((last[path.count - 1], target))
    }
  }

  private mutating func finish(_ cost: ((Int) -> UInt8)?, prefix: String, into writer: inout ModelWriter) {
    freeze(downTo: 0)
    finished.append(path[0])
    register = [:]
    let placement = SlotPlacement(finished.map(\.letters))
    // By state, how many words begin there; by slot, what the cheapest word through its edge costs.
    var words: [Int] = []
    for state in finished {
      words.append(state.edges.reduce(state.isWord ? 1 : 0) { $0 + words[$1.target] })
    }
    var ahead = [UInt8](repeating: cost == nil ? 0 : 255, count: placement.count)
    if let cost {
      let least = look(ahead: &ahead, placement, words, finished.count - 1, 0, cost)
      ahead[placement.root] = least
    }

    var slots = [UInt64](repeating: 0, count: 2 * placement.count)
    func fill(_ slot: Int, _ target: Int, skip: Int) {
      let node = WordGraph.Node(
        letters: finished[target].letters, base: placement.bases[target], isWord: finished[target].isWord,
        skip: skip, ahead: ahead[slot])
      slots.replaceSubrange(2 * slot..<2 * slot + 2, with: node.halves)
    }
    for (number, state) in finished.enumerated() {
      var skip = state.isWord ? 1 : 0
      for edge in state.edges {
        fill(placement.bases[number] + Int(edge.letter), edge.target, skip: skip)
        skip += words[edge.target]
      }
    }
    fill(placement.root, finished.count - 1, skip: 0)
    writer.add("\(prefix).info", [UInt32(words[words.count - 1]), UInt32(placement.root)])
    writer.add("\(prefix).slots", slots)
  }

  /// Notes at every edge from a state on what the cheapest word through it costs, and gives the least of all.
  /// `number` is that of the state's first word.
  private func look(
    ahead: inout [UInt8], _ placement: SlotPlacement, _ words: [Int], _ state: Int, _ number: Int,
    _ cost: (Int) -> UInt8
  ) -> UInt8 {
    var number = number
    var least: UInt8 = 255
    if finished[state].isWord {
      least = cost(number)
      number += 1
    }
    for edge in finished[state].edges {
      let slot = placement.bases[state] + Int(edge.letter)
      let beyond = look(ahead: &ahead, placement, words, edge.target, number, cost)
      ahead[slot] = min(ahead[slot], beyond)
      least = min(least, beyond)
      number += words[edge.target]
    }
    return least
  }
}

/// Why no graph could be built.
public enum WordGraphError: Error, Hashable, Sendable {
  /// A word has a letter that is not in the ``Alphabet``.
  case otherLetter(UInt8, [UInt8])
  /// A word has more than ``WordGraph/mostLetters`` letters.
  case tooLong([UInt8])
  /// There are more words than ``WordGraph/mostWords``.
  case tooManyWords(Int)
}
