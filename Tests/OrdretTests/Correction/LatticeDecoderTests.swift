import Lexicon
import TestSupport
import Testing

@testable import Ordret

@Suite struct LatticeDecoderTests {
  /// A random model over ten words; 0 is the boundary, 1 the comma.
  private static func model() throws -> NGramModel {
    var random = SeededGenerator(seed: 5)
    var builder = NGramBuilder(vocabularySize: 10, boundary: 0)
    builder.beginSource(weight: 1)
    for index in 0..<4000 {
      builder.add(index % 9 == 0 ? 0 : Int.random(in: 1..<10, using: &random) * 7 % 10)
    }
    var writer = ModelWriter()
    builder.finish(bigramLimit: 80, trigramLimit: 300, into: &writer)
    return try NGramModel(
      ModelFile(
        name: "tiny.model", bytes: ModelBytes(writer.bytes { _ in String(repeating: "0", count: 64) })))
  }

  private static func decoder(_ model: NGramModel, _ settings: CorrectionSettings) -> LatticeDecoder {
    LatticeDecoder(ngrams: model, settings: settings, unknownWeight: 0.9, boundary: 0, comma: 1)
  }

  private static func positions(
    _ count: Int, readings: Int, _ random: inout SeededGenerator
  ) -> [LatticeDecoder.Position] {
    (0..<count).map { index in
      LatticeDecoder.Position(
        hypotheses: (0..<Int.random(in: 1...readings, using: &random)).map { _ in Self.hypothesis(&random) },
        gap: index > 0 && Bool.random(using: &random) ? .comma : .none)
    }
  }

  @Test func findsWhatTryingEverythingFinds() throws {
    let model = try Self.model()
    var settings = CorrectionSettings()
    settings.beam = 1000
    var decoder = Self.decoder(model, settings)
    var random = SeededGenerator(seed: 9)
    for _ in 0..<80 {
      let positions = Self.positions(Int.random(in: 1...5, using: &random), readings: 3, &random)
      let (decisions, total) = decoder.decode(positions)
      let ways = Self.allWays(positions, model, settings)
      let best = ways.max { $0.score < $1.score }
      #expect(best?.choice == decisions.map(\.best))
      let sum = ways.reduce(Float(0)) { $0 + Logarithm.exponential($1.score) }
      #expect(abs(Logarithm.of(sum) - total) < 0.01)
      for (index, decision) in decisions.enumerated() {
        for (number, posterior) in decision.posteriors.enumerated() {
          let expected =
            ways.filter { $0.choice[index] == number }.reduce(Float(0)) {
              $0 + Logarithm.exponential($1.score)
            } / sum
          #expect(abs(expected - posterior) < 0.01)
        }
      }
    }
  }

  @Test func whatWasDecodedBeforeDoesNotMatter() throws {
    let model = try Self.model()
    var used = Self.decoder(model, CorrectionSettings())
    var random = SeededGenerator(seed: 23)
    for _ in 0..<60 {
      let positions = Self.positions(Int.random(in: 0...12, using: &random), readings: 6, &random)
      var new = Self.decoder(model, CorrectionSettings())
      let (decisions, total) = used.decode(positions)
      let expected = new.decode(positions)
      #expect(total == expected.score)
      #expect(decisions.map(\.best) == expected.decisions.map(\.best))
      #expect(decisions.map(\.posteriors) == expected.decisions.map(\.posteriors))
      #expect(decisions.map(\.posteriors.count) == positions.map(\.hypotheses.count))
    }
  }

  @Test("a token with one reading has it for sure", arguments: [1, 2, 40, 400])
  func oneReadingIsSure(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let positions = Self.positions(count, readings: 1, &random)
    var settings = CorrectionSettings()
    settings.beam = 1
    var decoder = Self.decoder(try Self.model(), settings)
    let (decisions, total) = decoder.decode(positions)
    #expect(decisions.allSatisfy { $0.best == 0 && $0.posteriors == [1] })
    #expect(abs(total - Self.allWays(positions, try Self.model(), settings)[0].score) < 1e-3 * abs(total))
  }

  private static func hypothesis(_ random: inout SeededGenerator) -> Hypothesis {
    func word() -> Hypothesis.Word {
      Hypothesis.Word(
        id: Int.random(in: 2..<10, using: &random), cost: Float.random(in: 0...2, using: &random))
    }
    let words = Int.random(in: 0..<6, using: &random)
    return Hypothesis(
      first: word(), second: words == 0 || words == 1 ? word() : nil, middle: words == 1 ? word() : nil,
      channel: Float.random(in: 0...3, using: &random), surface: [], pairs: SIMD4(repeating: -1), kind: .word)
  }

  /// The plain way: every choice of readings with its score.
  private static func allWays(
    _ positions: [LatticeDecoder.Position], _ model: NGramModel, _ settings: CorrectionSettings
  ) -> [(choice: [Int], score: Float)] {
    var ways: [(choice: [Int], words: [Int], score: Float)] = [([], [0, 0], 0)]
    func step(_ words: inout [Int], _ score: inout Float, _ word: Int, _ cost: Float) {
      let context = model.context(words[words.count - 2], words[words.count - 1])
      score += settings.language * (model.logProbability(of: word, after: context) - 0.9 * cost)
      words.append(word)
    }
    for position in positions {
      ways = ways.flatMap { way in
        position.hypotheses.indices.map { number in
          var (words, score) = (way.words, way.score)
          let hypothesis = position.hypotheses[number]
          if position.gap == .comma { step(&words, &score, 1, 0) }
          step(&words, &score, hypothesis.first.id, hypothesis.first.cost)
          if let middle = hypothesis.middle { step(&words, &score, middle.id, middle.cost) }
          if let second = hypothesis.second { step(&words, &score, second.id, second.cost) }
          return (way.choice + [number], words, score - hypothesis.channel)
        }
      }
    }
    return ways.map { way in
      var (words, score) = (way.words, way.score)
      step(&words, &score, 0, 0)
      return (way.choice, score)
    }
  }
}
