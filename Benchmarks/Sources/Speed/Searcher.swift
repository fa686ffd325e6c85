import Dictionaries
import Lexicon

/// The candidate search as the correction uses it, without cache and without context: the vocabulary, the dictionary's
/// forms, compounds.
///
/// The only place of these benchmarks that knows how a search is begun.
struct Searcher {
  let vocabulary: WordSpace
  let forms: WordSpace
  private let heads: WordSpace
  private let tails: WordSpace
  private let channel: Channel
  private var search = CandidateSearch()

  init() throws {
    vocabulary = try WordSpace(vocabulary: Self.file("language.model"))
    let graph = try WordGraph(Self.file("forms.model"), prefix: "forms")
    forms = Self.space(graph)
    let compounds = try Self.file("compounds.model")
    heads = try WordSpace(parts: compounds, prefix: "heads")
    tails = try WordSpace(parts: compounds, prefix: "tails")
    let confusions = try ConfusionModel(Self.file("confusions.model"), floors: [])
    let fitting = confusions.isForeign.map { $0 == true }
    let share = 1 / Float(fitting.count { $0 })
    channel = Channel(confusions, confusions.mixture(weights: fitting.map { $0 ? share : 0 }, foreign: true))
  }

  static func file(_ name: String) throws -> ModelFile {
    guard let bytes = Embedded.files[name] else { throw ModelError.missing(file: name) }
    return try ModelFile(name: name, bytes: bytes)
  }

  /// All words of a graph at the cost that the dictionary's forms have.
  static func space(_ graph: WordGraph) -> WordSpace {
    WordSpace(graph, cost: -Logarithm.of(0.35 / Float(graph.count)))
  }

  /// Searches everything for a word of lower-case letters. Gives how many nodes were visited.
  mutating func searchAll(_ word: [UInt8]) -> Int {
    search.begin(word, channel)
    search.know(total: 18)
    search.search(vocabulary)
    search.search(forms, extra: 9)
    search.searchCompounds(heads: heads, tails: tails, extra: 10, leastPart: 3)
    return search.visited
  }

  /// Searches one space for a word. Gives how many nodes were visited.
  mutating func search(_ space: WordSpace, _ word: [UInt8]) -> Int {
    search.begin(word, channel)
    search.know(total: 18)
    search.search(space)
    return search.visited
  }
}
