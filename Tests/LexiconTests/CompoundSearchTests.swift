import Lexicon
import TestSupport
import Testing

/// The search of compounds beside a slow one, which tries every head with every tail at every place.
@Suite struct CompoundSearchTests {
  private static let floors: [(truth: String, observed: String, probability: Float)] = [
    ("ø", "o", 0.4), ("å", "a", 0.5), ("æ", "ae", 0.3), ("m", "rn", 0.05), ("l", "i", 0.02),
  ]

  static let rows: [(observed: String, heads: [String], tails: [String], expected: [String])] = [
    ("stovkammer", ["støv", "stav"], ["kammer", "hammer"], ["støvkammer"]),
    ("vandvaerksbro", ["vand", "værks"], ["bro", "brøl"], ["vandværksbro"]),
    ("rnadolie", ["mad"], ["olie"], ["madolie"]),
    // Three heads are no compound, and a head alone is none.
    ("vandvandvandbro", ["vand"], ["bro"], []),
    ("vand", ["vand"], ["vand"], []),
    // Parts have three letters or more.
    ("vandby", ["vand"], ["by"], []),
  ]

  @Test("compounds are found by their parts", arguments: rows)
  func findsCompounds(observed: String, heads: [String], tails: [String], expected: [String]) throws {
    #expect(Set(try Self.search(observed, heads, tails, leastPart: 3).keys) == Set(expected))
  }

  @Test func findsWhatASlowSearchFinds() throws {
    var random = SeededGenerator(seed: 5)
    let letters = Array("amløærnio")
    func word(_ lengths: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: lengths, using: &random)).compactMap { _ in letters.randomElement(using: &random)
        })
    }
    let (model, _) = try Self.channel()
    var count = 0
    for _ in 0..<30 {
      let (heads, tails) = ((0..<6).map { _ in word(2...3) }, (0..<6).map { _ in word(2...3) })
      let written =
        [heads.randomElement(using: &random), heads.randomElement(using: &random)].prefix(
          Int.random(in: 1...2, using: &random)) + [tails.randomElement(using: &random)]
      let observed = Self.spoilt(written.compactMap(\.self).joined(), &random)
      let found = try Self.search(observed, heads, tails, leastPart: 2)
      let slow = Self.slow(observed, Set(heads), Set(tails), model)
      #expect(Set(found.keys) == Set(slow.keys), "\(observed) from \(heads) and \(tails)")
      for (compound, total) in found {
        #expect(abs(total - (slow[compound] ?? .infinity)) < 0.001, "\(compound) for \(observed)")
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test func aHostileWordCostsBoundedWork() throws {
    let parts = (2...20).map { String(repeating: "m", count: $0) }
    for observed in ["rn", "m", "o", "ae"].map({ String(repeating: $0, count: 64 / $0.count) }) {
      let (_, channel) = try Self.channel()
      let space = WordSpace(try TinyModel.graph(parts), cost: 1)
      var search = CandidateSearch()
      search.begin(Letters.encode(observed), channel)
      search.searchCompounds(heads: space, tails: space, extra: 1, leastPart: 2)
      #expect(search.visited <= CandidateSearch.Limits().nodes)
    }
  }

  // MARK: Both searches

  /// A word with some of its letters misread.
  private static func spoilt(_ word: String, _ random: inout SeededGenerator) -> String {
    var result = ""
    for letter in word {
      let misread = floors.first { $0.truth == String(letter) }?.observed
      result += Bool.random(using: &random) ? misread ?? String(letter) : String(letter)
    }
    return result
  }

  private static let price: Float = 3

  private static func channel() throws -> (ConfusionModel, Channel) {
    var trainer = ConfusionTrainer()
    trainer.add(truth: Array("abceilmnorvsztkhdyæøå".utf8), observed: Array("abceilmnorvsztkhdyæøå".utf8))
    let file = try TinyModel.file { $0.add(confusions: ConfusionTable(learning: [("tiny-eng", trainer)])) }
    let model = ConfusionModel(try ConfusionTable(file), floors: floors)
    return (model, Channel(model, model.mixture(weights: [1], foreign: true)))
  }

  /// A part's own cost: longer words are dearer, so that parts differ.
  private static func cost(_ part: String) -> UInt8 { UInt8(10 * part.count) }

  private static func space(_ parts: [String], _ prefix: String) throws -> WordSpace {
    let words = Set(parts.map(Letters.encode)).sorted { $0.lexicographicallyPrecedes($1) }
    return try WordSpace(
      parts: try TinyModel.file { writer in
        try WordGraphBuilder.sections(
          of: words, cost: { cost(Letters.decode(words[$0])) }, prefix: prefix, into: &writer)
        writer.add("\(prefix).cost", words.map { cost(Letters.decode($0)) })
      }, prefix: prefix)
  }

  /// The least total of every compound.
  private static func search(_ observed: String, _ heads: [String], _ tails: [String], leastPart: Int) throws
    -> [String: Float]
  {
    var limits = CandidateSearch.Limits()
    limits.beyondBest = 100
    limits.channel = 100
    var search = CandidateSearch(limits: limits)
    search.begin(Letters.encode(observed), try channel().1)
    search.searchCompounds(
      heads: try space(heads, "heads"), tails: try space(tails, "tails"), extra: price, leastPart: leastPart)
    var found: [String: Float] = [:]
    for candidate in search.candidates {
      let word = Letters.decode(search.letters[candidate.letters])
      found[word] = min(found[word] ?? .infinity, candidate.channel + limits.wordWeight * candidate.word)
    }
    return found
  }

  private static func slow(
    _ observed: String, _ heads: Set<String>, _ tails: Set<String>, _ model: ConfusionModel
  ) -> [String: Float] {
    let read = Letters.encode(observed)
    var best: [String: Float] = [:]
    func extend(_ parts: [String], from place: Int, _ costs: [Float]) {
      for (isTail, words) in [(false, heads), (true, tails)] where isTail ? !parts.isEmpty : parts.count < 2 {
        for word in words {
          for end in isTail ? read.count...read.count : (place + 1)...max(place + 1, read.count - 1)
          where end > place && (isTail || end < read.count) {
            let sums = joined(costs, channelCosts(Letters.encode(word), Array(read[place..<end]), model))
            guard let channel = sums.min(), channel < .infinity else { continue }
            let whole = parts + [word]
            if isTail {
              let own = whole.reduce(0) { $0 + Float(cost($1)) * NGramModel.step } + Float(whole.count - 2)
              let total = channel + CandidateSearch.Limits().wordWeight * (price + own)
              best[whole.joined()] = min(best[whole.joined()] ?? .infinity, total)
            } else {
              extend(whole, from: end, sums)
            }
          }
        }
      }
    }
    extend([], from: 0, [0, .infinity, .infinity, .infinity, .infinity])
    return best
  }

  /// The least costs of two parts together, by the number of confusions.
  private static func joined(_ a: [Float], _ b: [Float]) -> [Float] {
    var sums = [Float](repeating: .infinity, count: 5)
    for i in 0..<5 { for j in 0..<(5 - i) { sums[i + j] = min(sums[i + j], a[i] + b[j]) } }
    return sums
  }

  /// The least costs of reading a part so, by the number of confusions, up to four.
  private static func channelCosts(_ truth: [UInt8], _ observed: [UInt8], _ model: ConfusionModel) -> [Float]
  {
    let probabilities = model.mixture(weights: [1], foreign: true)
    var best = [[[Float]]](
      repeating: [[Float]](
        repeating: [Float](repeating: .infinity, count: 5), count: observed.count + 1), count: truth.count + 1
    )
    best[0][0][0] = 0
    for i in 0...truth.count {
      for j in 0...observed.count {
        for count in 0..<5 where best[i][j][count] < .infinity {
          if i < truth.count, j < observed.count, truth[i] == observed[j] {
            let cost = best[i][j][count] - Logarithm.of(probabilities.kept[Int(truth[i])])
            best[i + 1][j + 1][count] = min(best[i + 1][j + 1][count], cost)
          }
          for pair in 0..<model.pairCount where probabilities.pairs[pair] > 0 && count < 4 {
            let (from, to) = (model.truth(ofPair: pair), model.observed(ofPair: pair))
            guard truth[i...].starts(with: from), observed[j...].starts(with: to) else { continue }
            let cost = best[i][j][count] - Logarithm.of(min(1, probabilities.pairs[pair]))
            best[i + from.count][j + to.count][count + 1] = min(
              best[i + from.count][j + to.count][count + 1], cost)
          }
        }
      }
    }
    return best[truth.count][observed.count]
  }
}
