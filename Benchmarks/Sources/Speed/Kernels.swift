import Dictionaries
import Ordret

/// The hot loops, so many rounds of each: the difference of two runs is what a round costs in instructions.
enum Kernels {
  static func run(_ kernel: String, _ path: String, rounds: Int) throws {
    switch kernel {
    case "search":
      let words = try Words.read(path).enumerated().filter { $0.offset % 8 == 0 }.map(\.element)
      var searcher = try Searcher()
      for _ in 0..<rounds { for word in words { _ = searcher.searchAll(word) } }
      Speed.row("rounds of", Double(words.count), "words")
    case "look-up":
      let words = try Words.read(path)
      let graph = try Searcher().forms.graph
      var found = 0
      for _ in 0..<rounds { for word in words where graph.index(of: word) != nil { found += 1 } }
      Speed.row("rounds of", Double(words.count), "words")
      Speed.row("found", Double(found), "")
    case "text":
      let letters = try Texts.read(path).prefix(4)
      let pipeline = try Pipeline.correction(.embedded())
      var words = letters.reduce(0) { $0 + Texts.correct(pipeline, $1) }
      for _ in 0..<rounds { words = letters.reduce(0) { $0 + Texts.correct(pipeline, $1) } }
      Speed.row("rounds of", Double(words), "words")
    default: throw Speed.Usage()
    }
  }
}
