import Foundation
import Lexicon

/// The candidate search alone, on the distinct words that the recogniser got wrong in the corpus: no cache, no context.
struct CandidateSearches {
  private let vocabulary: WordSpace
  private let forms: WordSpace
  private let heads: WordSpace
  private let tails: WordSpace
  private let channel: Channel
  /// The words, as lower-case letters.
  let words: [[UInt8]]

  init(repository: URL) throws {
    func file(_ name: String) throws -> ModelFile {
      let url = repository.appendingPathComponent("Dictionaries/Compiled").appendingPathComponent(name)
      return try ModelFile(name: name, bytes: ModelBytes([UInt8](try Data(contentsOf: url))))
    }
    vocabulary = try WordSpace(vocabulary: try file("language.model"))
    let graph = try WordGraph(try file("forms.model"), prefix: "forms")
    forms = WordSpace(graph, cost: -Logarithm.of(0.35 / Float(graph.count)))
    let compounds = try file("compounds.model")
    heads = try WordSpace(parts: compounds, prefix: "heads")
    tails = try WordSpace(parts: compounds, prefix: "tails")
    let confusions = ConfusionModel(try ConfusionTable(try file("confusions.model")), floors: [])
    let fitting = confusions.isForeign.map { $0 == true }
    let share = 1 / Float(fitting.count { $0 })
    channel = Channel(confusions, confusions.mixture(weights: fitting.map { $0 ? share : 0 }, foreign: true))
    words = try Self.damagedWords(repository.appendingPathComponent("Corpus"))
  }

  /// The words of the pages of train and dev that were read without a Danish model and that no truth has.
  private static func damagedWords(_ corpus: URL) throws -> [[UInt8]] {
    var written: Set<[UInt8]> = []
    var read: Set<[UInt8]> = []
    for split in ["train", "dev"].map(corpus.appendingPathComponent) {
      for case let file as URL in FileManager.default.enumerator(at: split, includingPropertiesForKeys: nil)
        ?? .init()
      where file.pathExtension == "txt" {
        let words = Letters.encode(try String(contentsOf: file, encoding: .utf8)).map(Letters.lowered)
          .split { !Letters.isLetter($0) }.filter { $0.count >= 3 }.map(Array.init)
        if file.pathComponents.contains("truth") { written.formUnion(words) }
        if file.deletingLastPathComponent().lastPathComponent.hasSuffix("-eng") { read.formUnion(words) }
      }
    }
    return read.subtracting(written).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Searches every word as the correction does: the vocabulary, the dictionary's forms, compounds. Gives how many nodes were
  /// visited.
  func run(_ search: inout CandidateSearch) -> Int {
    var nodes = 0
    for word in words {
      search.begin(word, channel)
      search.know(total: 18)
      search.search(vocabulary, from: vocabulary.graph.root)
      search.search(forms, from: forms.graph.root, extra: 9)
      search.searchCompounds(heads: heads, tails: tails, extra: 10, leastPart: 3)
      nodes += search.visited
    }
    return nodes
  }
}
