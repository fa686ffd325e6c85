import TestSupport
import Testing

@testable import Lexicon

@Suite struct WordGraphTests {
  static let sets: [[String]] = [
    [], ["a"], ["", "a"], ["bord", "borde", "ord", "ordret", "ret"], ["år", "ål", "øl"],
    ["aa", "ab", "ba", "bb"],
  ]

  @Test("the graph holds just the words it was built of, numbered in order", arguments: sets)
  func holdsItsWords(words: [String]) throws { try check(words.map(Letters.encode)) }

  @Test func holdsRandomSets() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<60 {
      let words = (0..<Int.random(in: 1...80, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 97...100, using: &random) }
      }
      try check(words)
    }
  }

  private func check(_ words: [[UInt8]]) throws {
    let file = try TinyModel.file { try WordGraphBuilder.sections(of: words, prefix: "w", into: &$0) }
    let graph = try WordGraph(file, prefix: "w")
    try graph.verify(file: "tiny.model")
    // The plain way: a sorted array without doubles.
    let sorted = Array(Set(words)).sorted { $0.lexicographicallyPrecedes($1) }
    #expect(graph.count == sorted.count)
    for (index, word) in sorted.enumerated() { #expect(graph.index(of: word) == index) }
    for word in sorted {
      for other in [word + [97], Array(word.dropLast()), [100] + word] where !sorted.contains(other) {
        #expect(graph.index(of: other) == nil)
      }
    }
    var visited: [[UInt8]] = []
    graph.forEachWord { word, index in
      #expect(index == visited.count)
      visited.append(word)
    }
    #expect(visited == sorted)
  }

  @Test func seesWhatTheCheapestWordBehindANodeCosts() throws {
    let words = ["bar", "barn", "børn", "båd"].map(Letters.encode)
    let costs: [UInt8] = [50, 30, 20, 70]
    let file = try TinyModel.file {
      try WordGraphBuilder.sections(of: words, cost: { costs[$0] }, prefix: "w", into: &$0)
    }
    let graph = try WordGraph(file, prefix: "w")
    func ahead(_ prefix: String) -> UInt8? {
      var node: WordGraph.Node? = graph.root
      for letter in Letters.encode(prefix) { node = node.flatMap { graph.step(from: $0, by: letter) } }
      return node?.ahead
    }
    // The words in the order of the letters: bar, barn, båd, børn.
    for (prefix, cost) in [("", 20), ("b", 20), ("ba", 30), ("barn", 30), ("bå", 20), ("bø", 70)] {
      #expect(ahead(prefix) == UInt8(cost), "\(prefix)")
    }
  }

  static let refused: [(word: [UInt8], error: WordGraphError)] = [
    (Letters.encode("p4"), .otherLetter(0x34, Letters.encode("p4"))),
    (Letters.encode("Ord"), .otherLetter(0x4F, Letters.encode("Ord"))),
    ([UInt8](repeating: 97, count: 256), .tooLong([UInt8](repeating: 97, count: 256))),
  ]

  @Test("words that no graph can hold", arguments: refused)
  func refuses(word: [UInt8], error: WordGraphError) {
    #expect(throws: error) {
      var writer = ModelWriter()
      try WordGraphBuilder.sections(of: [word], prefix: "w", into: &writer)
    }
  }

  @Test func damageIsFoundBeforeItIsUsed() throws {
    let words = ["ord", "ordet", "ordret", "ret"].map(Letters.encode)
    let whole = try TinyModel.bytes { try WordGraphBuilder.sections(of: words, prefix: "w", into: &$0) }
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      var bytes = whole
      let place = Int.random(in: 64..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      // It opens and verifies, or throws; it never traps.
      guard let file = try? ModelFile(name: "w", bytes: ModelBytes(bytes)),
        let graph = try? WordGraph(file, prefix: "w"), (try? graph.verify(file: "w")) != nil
      else { continue }
      for word in words { _ = graph.index(of: word) }
      graph.forEachWord { _, _ in }
    }
  }
}
