/// A set of words as a minimal acyclic graph, with a perfect hash: every word has a number from 0 to
/// ``count`` - 1.
///
/// A word is a string of letters of the ``Alphabet``. A node is a mask of the letters that lead on and a base:
/// the letter with the number `c` leads to the slot `base + c`, so that no step scans siblings or counts bits.
/// The slots of all nodes lie in one array, in each other's gaps (a double array without a check, for the mask
/// tells what is there: Aoe, "An efficient digital search algorithm by using a double-array structure", 1989).
/// The number of a word is the sum, over its path, of how many words stand before it in the order of the
/// letters.
///
/// Cost: a step is one memory read of 16 bytes, which tells all of the node it leads to. Sources: Daciuk et
/// al., "Incremental construction of minimal acyclic finite-state automata", Computational Linguistics 26
/// (2000); numbering: Lucchesi & Kowaltowski 1993.
public struct WordGraph: Sendable {
  /// How many words the graph holds.
  public let count: Int
  /// The node where every word begins.
  public let root: Node
  let slots: ModelArray<Node>

  /// A node, as it is reached by one of its edges.
  public struct Node: Sendable, Hashable, BitwiseCopyable {
    /// The letters that lead on.
    let letters: UInt64
    /// From the lowest bit: 31 bits base, whether a word ends here, 24 bits ``skip``, 8 bits ``ahead``.
    private let rest: UInt64

    init(letters: UInt64, base: Int, isWord: Bool, skip: Int, ahead: UInt8) {
      self.letters = letters
      rest = UInt64(base) | (isWord ? 1 << 31 : 0) | UInt64(skip) << 32 | UInt64(ahead) << 56
    }

    /// Whether a word ends here.
    @inline(__always)
    public var isWord: Bool { rest & 1 << 31 != 0 }
    /// How many words to add to the number for the edge that led here.
    @inline(__always)
    public var skip: Int { Int(rest >> 32 & 0xFF_FFFF) }
    /// The least cost of the words that pass this edge, in steps of ``NGramModel/step``; 0 if words have none.
    @inline(__always)
    var ahead: UInt8 { UInt8(truncatingIfNeeded: rest >> 56) }
    @inline(__always)
    var base: Int { Int(truncatingIfNeeded: rest & 0x7FFF_FFFF) }

    var halves: [UInt64] { [letters, rest] }
  }

  /// Opens the graph in the sections `<prefix>.info` and `.slots` of a model.
  public init(_ file: ModelFile, prefix: String) throws(ModelError) {
    let info = try file.values("\(prefix).info", of: UInt32.self)
    slots = try file.values("\(prefix).slots", of: Node.self)
    guard info.count == 2, Int(info[1]) < slots.count else {
      throw .damaged(file: file.name, what: "the parts of its word graph do not fit together")
    }
    count = Int(info[0])
    root = slots[Int(info[1])]
  }

  /// The longest word of a graph.
  public static let mostLetters = 255
  /// A number has 24 bits.
  public static let mostWords = 1 << 24

  /// Reads the whole graph: every edge leads inside, none in a circle, and the words add up. Linear in the
  /// edges.
  public func verify(file: String) throws(ModelError) {
    /// By slot, one more than the words from there on; 0 before it is known.
    var words = [UInt32](repeating: 0, count: slots.count)
    func visit(_ node: Node, _ depth: Int) throws(ModelError) -> Int {
      guard depth <= Self.mostLetters,
        node.base + Alphabet.count - node.letters.leadingZeroBitCount <= slots.count
      else { throw .damaged(file: file, what: "an edge of its word graph leads astray") }
      var sum = node.isWord ? 1 : 0
      var rest = node.letters
      while rest != 0 {
        let slot = node.base + rest.trailingZeroBitCount
        rest &= rest - 1
        let child = slots[slot]
        guard child.skip == sum else {
          throw .damaged(file: file, what: "the numbers of the words in its graph do not add up")
        }
        if words[slot] == 0 { words[slot] = UInt32(clamping: try visit(child, depth + 1)) + 1 }
        sum += Int(words[slot]) - 1
        guard sum <= count else { break }
      }
      return sum
    }
    guard try visit(root, 0) == count else {
      throw .damaged(file: file, what: "its word graph does not hold the words it should")
    }
  }

  /// The node that `byte` leads to from `node`; `nil` if no word goes on so.
  @inline(__always)
  public func step(from node: Node, by byte: UInt8) -> Node? {
    let code = Alphabet.code(byte)
    guard code != Alphabet.none, node.letters & 1 << UInt64(code) != 0 else { return nil }
    return slots[node.base &+ code]
  }

  /// The number of a word, or `nil` if the graph does not hold it. About 5 ns a letter.
  public func index(of word: [UInt8]) -> Int? { index(of: word[...]) }

  /// The number of a word, or `nil` if the graph does not hold it.
  public func index(of word: ArraySlice<UInt8>) -> Int? { index(of: word, from: root) }

  /// The number of the word that is a prefix, which leads to `node`, and then `word`; `nil` if there is none.
  /// The prefix's own share of the number is that of `node` alone: right for prefixes of one letter.
  public func index(of word: ArraySlice<UInt8>, from node: Node) -> Int? {
    var node = node
    var index = node.skip
    for byte in word {
      guard let next = step(from: node, by: byte) else { return nil }
      node = next
      index &+= next.skip
    }
    return node.isWord ? index : nil
  }

  /// Calls `body` with the letters that lead on from `node`, as bytes, in order.
  public func forEachEdge(from node: Node, _ body: (_ byte: UInt8, _ target: Node) -> Void) {
    var rest = node.letters
    while rest != 0 {
      let code = rest.trailingZeroBitCount
      body(Alphabet.byte(code), slots[node.base + code])
      rest &= rest - 1
    }
  }

  /// Calls `body` with every word and its number, in order. Linear; for builders and reports.
  public func forEachWord(_ body: (_ word: [UInt8], _ index: Int) -> Void) {
    var word: [UInt8] = []
    func visit(_ node: Node, _ index: Int) {
      if node.isWord { body(word, index) }
      forEachEdge(from: node) { byte, target in
        word.append(byte)
        visit(target, index + target.skip)
        word.removeLast()
      }
    }
    visit(root, 0)
  }
}
