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

  @Test func findsWhatTryingEverythingFinds() throws {
    let model = try Self.model()
    var settings = CorrectionSettings()
    settings.beam = 1000
    let decoder = LatticeDecoder(ngrams: model, settings: settings, unknownWeight: 0.9, boundary: 0, comma: 1)
    var random = SeededGenerator(seed: 9)
    for _ in 0..<40 {
      let positions = (0..<Int.random(in: 1...5, using: &random)).map { index in
        LatticeDecoder.Position(
          hypotheses: (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.hypothesis(&random) },
          gap: index > 0 && Bool.random(using: &random) ? .comma : .none)
      }
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

  private static func hypothesis(_ random: inout SeededGenerator) -> Hypothesis {
    func word() -> Hypothesis.Word {
      Hypothesis.Word(
        id: Int.random(in: 2..<10, using: &random), cost: Float.random(in: 0...2, using: &random))
    }
    return Hypothesis(
      first: word(), second: Int.random(in: 0..<4, using: &random) == 0 ? word() : nil,
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
