/// Builds the minimal ``WordGraph`` of a set of words.
///
/// Words are added in sorted order; states that can no longer change are shared as they arise (Daciuk et al.
/// 2000, §3), so memory stays near that of the finished graph.
public struct WordGraphBuilder {
  private struct State: Hashable {
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
  }

  private let letters: [UInt8]
  private var finished: [State] = []
  private var register: [State: Int] = [:]
  /// The path of the last word: states that may still change.
  private var path: [State] = [State()]
  private var last: [UInt8] = []

  /// A graph of `words`; the same word twice counts once. Throws if they use more than 63 different bytes.
  public static func sections(of words: [[UInt8]], prefix: String, into writer: inout ModelWriter)
    throws(WordGraphError)
  {
    var used = [Bool](repeating: false, count: 256)
    for word in words { for byte in word { used[Int(byte)] = true } }
    let alphabet = (0..<256).filter { used[$0] }
    guard alphabet.count <= 63 else { throw .tooManyLetters(alphabet.count) }
    var letters = [UInt8](repeating: 255, count: 256)
    for (letter, byte) in alphabet.enumerated() { letters[byte] = UInt8(letter) }

    var builder = WordGraphBuilder(letters: letters)
    // Letters are numbered in the order of the bytes, so byte order is letter order.
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) { builder.add(word) }
    builder.finish(prefix: prefix, into: &writer)
  }

  private init(letters: [UInt8]) { self.letters = letters }

  private mutating func add(_ word: [UInt8]) {
    let coded = word.map { letters[Int($0)] }
    guard coded != last || (coded.isEmpty && !path[0].isWord) else { return }
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

  private mutating func finish(prefix: String, into writer: inout ModelWriter) {
    freeze(downTo: 0)
    finished.append(path[0])
    var masks: [UInt64] = []
    var firstEdges: [UInt32] = []
    var edges: [UInt64] = []
    var words: [UInt64] = []
    for state in finished {
      var sum: UInt64 = state.isWord ? 1 : 0
      var mask: UInt64 = state.isWord ? WordGraph.terminalBit : 0
      firstEdges.append(UInt32(edges.count))
      for edge in state.edges {
        mask |= 1 << UInt64(edge.letter)
        edges.append(UInt64(edge.target) | sum << 32)
        sum += words[edge.target]
      }
      masks.append(mask)
      words.append(sum)
    }
    writer.add("\(prefix).info", [UInt32(words[words.count - 1]), UInt32(finished.count - 1)])
    writer.add("\(prefix).letters", letters)
    writer.add("\(prefix).masks", masks)
    writer.add("\(prefix).first", firstEdges)
    writer.add("\(prefix).edges", edges)
  }
}

/// Why no graph could be built.
public enum WordGraphError: Error, Hashable, Sendable {
  /// The words use more than 63 different letters; a node's mask has no room for them.
  case tooManyLetters(Int)
}
