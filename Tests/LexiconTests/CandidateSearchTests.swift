import Lexicon
import TestSupport
import Testing

@Suite struct CandidateSearchTests {
  /// Confusions as text: true segment, observed segment, probability.
  private static let floors: [(truth: String, observed: String, probability: Float)] = [
    ("ø", "g", 0.2), ("æ", "ze", 0.1), ("m", "rn", 0.05), ("å", "a", 0.5), ("l", "i", 0.01),
    ("ab", "c", 0.02),
  ]

  private static func channel() throws -> (ConfusionModel, Channel) {
    var trainer = ConfusionTrainer()
    trainer.add(truth: Array("abcdegilmnorzæøå".utf8), observed: Array("abcdegilmnorzæøå".utf8))
    let table = ConfusionTable(learning: [("tiny-eng", trainer)])
    let file = try TinyModel.file { $0.add(confusions: table) }
    let model = ConfusionModel(try ConfusionTable(file), floors: floors)
    return (model, Channel(model, model.mixture(weights: [1], foreign: true)))
  }

  private static func search(_ observed: String, in words: [String]) throws -> [String: Float] {
    let (_, channel) = try channel()
    let space = WordSpace(try TinyModel.graph(words), cost: 1)
    var limits = CandidateSearch.Limits()
    limits.beyondBest = 100
    limits.channel = 100
    var search = CandidateSearch(limits: limits)
    search.begin(Letters.encode(observed), channel)
    search.search(space)
    var found: [String: Float] = [:]
    for candidate in search.candidates {
      let word = Letters.decode(search.letters[candidate.letters])
      found[word] = min(found[word] ?? .infinity, candidate.channel)
    }
    return found
  }

  static let rows: [(observed: String, words: [String], expected: [String])] = [
    ("bgrn", ["børn", "barn", "bern"], ["børn"]),
    ("kzere", ["kære", "kage"], ["kære"]),
    ("rnad", ["mad", "rad"], ["mad"]),
    ("pa", ["på", "pa", "pi"], ["på", "pa"]),
    ("c", ["ab", "c", "a"], ["ab", "c"]),
    ("", ["a"], []),
  ]

  @Test("confusions lead to the words that were written", arguments: rows)
  func findsWords(observed: String, words: [String], expected: [String]) throws {
    #expect(Set(try Self.search(observed, in: words).keys) == Set(expected))
  }

  @Test func findsWhatASlowSearchFinds() throws {
    var random = SeededGenerator(seed: 11)
    let letters = Array("abcmrnøgæzeåli")
    func word(_ lengths: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: lengths, using: &random)).compactMap { _ in letters.randomElement(using: &random)
        })
    }
    let (model, _) = try Self.channel()
    for _ in 0..<40 {
      let words = (0..<30).map { _ in word(1...4) }
      let observed = word(1...5)
      let found = try Self.search(observed, in: words)
      for candidate in Set(words) {
        let slow = Self.slowCost(Array(Letters.encode(candidate)), Array(Letters.encode(observed)), model)
        switch (found[candidate], slow) {
        case (let a?, let b?): #expect(abs(a - b) < 0.001, "\(candidate) for \(observed)")
        case (nil, nil): break
        default:
          Issue.record(
            "\(candidate) for \(observed): \(String(describing: found[candidate])) against \(String(describing: slow))"
          )
        }
      }
    }
  }

  /// The plain way: the cheapest cut of both words into segments, by a table over all positions.
  private static func slowCost(_ truth: [UInt8], _ observed: [UInt8], _ model: ConfusionModel) -> Float? {
    let probabilities = model.mixture(weights: [1], foreign: true)
    var best = [[Float]](
      repeating: [Float](repeating: .infinity, count: observed.count + 1), count: truth.count + 1)
    best[0][0] = 0
    for i in 0...truth.count {
      for j in 0...observed.count where best[i][j] < .infinity {
        if i < truth.count, j < observed.count, truth[i] == observed[j] {
          best[i + 1][j + 1] = min(
            best[i + 1][j + 1], best[i][j] - Logarithm.of(probabilities.kept[Int(truth[i])]))
        }
        for pair in 0..<model.pairCount where probabilities.pairs[pair] > 0 {
          let from = model.truth(ofPair: pair)
          let to = model.observed(ofPair: pair)
          guard truth[i...].starts(with: from), observed[j...].starts(with: to) else { continue }
          let cost = best[i][j] - Logarithm.of(min(1, probabilities.pairs[pair]))
          best[i + from.count][j + to.count] = min(best[i + from.count][j + to.count], cost)
        }
      }
    }
    let cost = best[truth.count][observed.count]
    return cost < .infinity ? cost : nil
  }

  @Test func randomWordsOfConfusableLettersCostBoundedWork() throws {
    let (_, channel) = try Self.channel()
    var random = SeededGenerator(seed: 23)
    func word(_ length: Int) -> [UInt8] {
      (0..<length).map { _ in Letters.encode("abcegimnorzæøå.-'4@ÿ").randomElement(using: &random) ?? 97 }
    }
    let letters = Letters.encode("abcegimnorzæøå")
    let words = (0..<400).map { _ in
      Letters.decode(
        (0..<Int.random(in: 1...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? 97 })
    }
    let space = WordSpace(try TinyModel.graph(words), cost: 1)
    var search = CandidateSearch()
    for length in [1, 2, 3, 8, 20, 63, 64, 65, 1000, 10_000] {
      for _ in 0..<8 {
        search.begin(word(length), channel)
        search.know(total: 60)
        search.search(space)
        search.search(space, edits: 1)
        search.searchCompounds(heads: space, tails: space, extra: 0, leastPart: 1)
        // At the limit every walk ends with its first node; there is one a place and part.
        #expect(search.visited <= 2 * CandidateSearch.Limits().nodes)
        if length > 64 { #expect(search.candidates.isEmpty) }
      }
    }
  }

  @Test func aHostileWordCostsBoundedWork() throws {
    let words = (1...30).map { String(repeating: "m", count: $0) }
    #expect(try Self.search(String(repeating: "rn", count: 200), in: words).isEmpty)
    // A word has at most four confusions.
    #expect(try Self.search(String(repeating: "rn", count: 20), in: words).isEmpty)
    #expect(try Self.search(String(repeating: "rn", count: 4), in: words).keys.first == "mmmm")
  }
}
