import Lexicon
import TestSupport
import Testing

@Suite struct NGramModelTests {
  /// A random text over twelve words with some structure, so that all orders matter.
  private static func text() -> [Int] {
    var random = SeededGenerator(seed: 7)
    var words = [0]
    for _ in 0..<6000 {
      let last = words[words.count - 1]
      words.append(
        Int.random(in: 0..<3, using: &random) == 0
          ? Int.random(in: 0..<12, using: &random) : (last * 5 + 3) % 12)
    }
    return words
  }

  private static func model(bigrams: Int, trigrams: Int) throws -> NGramModel {
    var builder = NGramBuilder(vocabularySize: 13, boundary: 0)
    builder.beginSource(weight: 2)
    for word in text() { builder.add(word) }
    var writer = ModelWriter()
    builder.finish(bigramLimit: bigrams, trigramLimit: trigrams, into: &writer)
    let file = try ModelFile(
      name: "tiny.model", bytes: ModelBytes(writer.bytes { _ in String(repeating: "0", count: 64) }))
    let model = try NGramModel(file)
    try model.verify(file: "tiny.model")
    return model
  }

  @Test(
    "probabilities after any two words add up to one, pruned or not",
    arguments: [(1000, 5000), (60, 100), (5, 5)])
  func addsUp(bigrams: Int, trigrams: Int) throws {
    let model = try Self.model(bigrams: bigrams, trigrams: trigrams)
    for before in 0..<12 {
      for word in 1..<12 {
        let context = model.context(before, word)
        let sum = (0..<13).reduce(Float(0)) {
          $0 + Logarithm.exponential(model.logProbability(of: $1, after: context))
        }
        // A step of the quantisation is a tenth of a nat, so each term may be five per cent off.
        #expect(abs(sum - 1) < 0.07, "after \(before) \(word)")
      }
    }
  }

  @Test func prefersWhatItHasSeen() throws {
    let model = try Self.model(bigrams: 1000, trigrams: 5000)
    for word in 1..<12 {
      let expected = (word * 5 + 3) % 12
      let context = model.context((word + 1) % 12, word)
      let best = (0..<13).max {
        model.logProbability(of: $0, after: context) < model.logProbability(of: $1, after: context)
      }
      #expect(best == expected)
    }
  }

  @Test func letterModelTellsDanishFromNoise() throws {
    var builder = CharacterModelBuilder()
    for word in ["kommune", "kommunen", "kommunal", "borgere", "borgeren", "borgmester", "skole", "skolen"] {
      builder.add(Letters.encode(word), start: .small, times: 3)
    }
    let file = try TinyModel.file { builder.finish(into: &$0) }
    let model = try CharacterModel(file)
    func cost(_ word: String) -> Float { -model.logProbability(of: Letters.encode(word), start: .small) }
    #expect(cost("kommunens") < cost("kxmmzncqs"))
    #expect(cost("skoleborger") < cost("rlekosgrobe"))
  }

  @Test func wordsAreCountedLikeInADictionary() {
    var random = SeededGenerator(seed: 3)
    var counter = WordCounter()
    var plain: [[UInt8]: Int] = [:]
    for _ in 0..<5000 {
      let word = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        UInt8.random(in: 97...101, using: &random)
      }
      counter.add(word)
      plain[word, default: 0] += 1
    }
    #expect(counter.count == plain.count)
    for (word, count) in plain { #expect(counter.number(of: word).map { counter.counts[$0] } == count) }
  }
}
