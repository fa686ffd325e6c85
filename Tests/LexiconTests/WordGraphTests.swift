import Lexicon
import TestSupport
import Testing

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

  @Test func refusesMoreLettersThanANodeHasRoomFor() {
    let words = (1...64).map { [UInt8($0)] }
    #expect(throws: WordGraphError.tooManyLetters(64)) {
      var writer = ModelWriter()
      try WordGraphBuilder.sections(of: words, prefix: "w", into: &writer)
    }
  }
}
