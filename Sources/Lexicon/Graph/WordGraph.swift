/// A set of words as a minimal acyclic graph, with a perfect hash: every word has a number from 0 to
/// ``count`` - 1.
///
/// A word is a string of bytes over at most 63 different letters. A node is a mask of the letters that lead
/// on and the place of its first edge; the edge of a letter is found by counting the mask's bits below it, so
/// no step scans siblings. The number of a word is the sum, over its path, of how many words stand before it
/// in the order of the letters.
///
/// Cost: a step is two memory reads (node, edge). Source: Daciuk et al., "Incremental construction of minimal
/// acyclic finite-state automata", Computational Linguistics 26 (2000); numbering: Lucchesi & Kowaltowski
/// 1993.
public struct WordGraph: Sendable {
  /// How many words the graph holds.
  public let count: Int
  /// The node where every word begins.
  public let root: Int

  private let masks: ModelArray<UInt64>
  private let firstEdges: ModelArray<UInt32>
  private let edges: ModelArray<UInt64>
  /// For each byte its letter, 0 to 62, or 255.
  private let letters: [UInt8]
  /// The byte of each letter.
  private let alphabet: [UInt8]

  static let terminalBit: UInt64 = 1 << 63

  /// Opens the graph in the sections `<prefix>.info`, `.letters`, `.masks`, `.first`, `.edges` of a model.
  public init(_ file: ModelFile, prefix: String) throws(ModelError) {
    let info = try file.values("\(prefix).info", of: UInt32.self)
    let table = try file.values("\(prefix).letters", of: UInt8.self)
    masks = try file.values("\(prefix).masks", of: UInt64.self)
    firstEdges = try file.values("\(prefix).first", of: UInt32.self)
    edges = try file.values("\(prefix).edges", of: UInt64.self)
    guard info.count == 2, table.count == 256, masks.count == firstEdges.count, Int(info[1]) < masks.count
    else {
      throw .damaged(file: file.name, what: "the parts of its word graph do not fit together")
    }
    count = Int(info[0])
    root = Int(info[1])
    let letters = (0..<256).map { table[$0] }
    self.letters = letters
    alphabet = (0..<63).map { letter in UInt8(letters.firstIndex(of: UInt8(letter)) ?? 0) }
  }

  /// Reads the whole graph: every edge leads to an earlier node and the words add up. Linear in the edges.
  public func verify(file: String) throws(ModelError) {
    var words = [Int](repeating: 0, count: masks.count)
    for node in 0..<masks.count {
      let mask = masks[node]
      var sum = mask & Self.terminalBit == 0 ? 0 : 1
      let degree = (mask & ~Self.terminalBit).nonzeroBitCount
      guard Int(firstEdges[node]) + degree <= edges.count else {
        throw .damaged(file: file, what: "a node of its word graph has edges outside the graph")
      }
      for edge in Int(firstEdges[node])..<Int(firstEdges[node]) + degree {
        let target = Int(edges[edge] & 0xFFFF_FFFF)
        guard target < node, Int(edges[edge] >> 32) == sum else {
          throw .damaged(file: file, what: "an edge of its word graph leads astray")
        }
        sum += words[target]
      }
      words[node] = sum
    }
    guard words[root] == count, letters.allSatisfy({ $0 < 63 || $0 == 255 }) else {
      throw .damaged(file: file, what: "its word graph does not hold the words it should")
    }
  }

  /// The node that `byte` leads to from `node`, and how many words to add to the number; `nil` if none begins
  /// so.
  @inline(__always)
  public func step(from node: Int, by byte: UInt8) -> (node: Int, skip: Int)? {
    let letter = letters[Int(byte)]
    guard letter != 255 else { return nil }
    let mask = masks[node]
    let bit: UInt64 = 1 << UInt64(letter)
    guard mask & bit != 0 else { return nil }
    let edge = edges[Int(firstEdges[node]) &+ (mask & (bit &- 1)).nonzeroBitCount]
    return (Int(edge & 0xFFFF_FFFF), Int(edge >> 32))
  }

  /// Whether a word ends at `node`.
  @inline(__always)
  public func isWord(_ node: Int) -> Bool { masks[node] & Self.terminalBit != 0 }

  /// The number of a word, or `nil` if the graph does not hold it. About 10 ns a letter.
  public func index(of word: [UInt8]) -> Int? { index(of: word[...], from: root) }

  /// The number of a word, or `nil` if the graph does not hold it.
  public func index(of word: ArraySlice<UInt8>) -> Int? { index(of: word, from: root) }

  /// The number of the word that `word` completes from `node`, counted from that node.
  func index(of word: ArraySlice<UInt8>, from node: Int) -> Int? {
    var node = node
    var index = 0
    for byte in word {
      guard let next = step(from: node, by: byte) else { return nil }
      node = next.node
      index += next.skip
    }
    return isWord(node) ? index : nil
  }

  /// How many nodes there are; every node's number is below.
  public var nodeCount: Int { masks.count }

  /// Calls `body` with the letters that lead on from `node`, as bytes, in order.
  public func forEachEdge(from node: Int, _ body: (_ byte: UInt8, _ target: Int, _ skip: Int) -> Void) {
    var rest = masks[node] & ~Self.terminalBit
    var place = Int(firstEdges[node])
    while rest != 0 {
      let edge = edges[place]
      body(alphabet[rest.trailingZeroBitCount], Int(edge & 0xFFFF_FFFF), Int(edge >> 32))
      rest &= rest - 1
      place += 1
    }
  }

  /// Calls `body` with every word and its number, in order. Linear; for builders and reports.
  public func forEachWord(_ body: (_ word: [UInt8], _ index: Int) -> Void) {
    var word: [UInt8] = []
    func visit(_ node: Int, _ index: Int) {
      if isWord(node) { body(word, index) }
      forEachEdge(from: node) { byte, target, skip in
        word.append(byte)
        visit(target, index + skip)
        word.removeLast()
      }
    }
    visit(root, 0)
  }
}
