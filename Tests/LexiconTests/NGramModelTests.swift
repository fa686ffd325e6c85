import TestSupport
import Testing

@testable import Lexicon

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

  private static func bytes(bigrams: Int, trigrams: Int) -> [UInt8] {
    var builder = NGramBuilder(vocabularySize: 13, boundary: 0)
    builder.beginSource(weight: 2)
    for word in text() { builder.add(word) }
    return TinyModel.bytes { builder.finish(bigramLimit: bigrams, trigramLimit: trigrams, into: &$0) }
  }

  private static func model(bigrams: Int, trigrams: Int) throws -> NGramModel {
    let bytes = bytes(bigrams: bigrams, trigrams: trigrams)
    let model = try NGramModel(ModelFile(name: "tiny.model", bytes: ModelBytes(bytes)))
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

  @Test(
    "a query is the trigram's entry, else the bigram's, else the word's own, with back-off",
    arguments: [(1000, 5000), (60, 100), (5, 5)], [1, 2, 3])
  func backsOffAsAMapDoes(_ limits: (bigrams: Int, trigrams: Int), order: Int) throws {
    let file = try ModelFile(
      name: "tiny.model", bytes: ModelBytes(Self.bytes(bigrams: limits.bigrams, trigrams: limits.trigrams)))
    let model = try NGramModel(file).limited(toOrder: order)
    let plain = try PlainModel(file)
    #expect(model.counts.bigrams == plain.bigrams.count && model.counts.trigrams == plain.trigrams.count)
    for before in 0..<13 {
      for word in 0..<13 {
        let context = model.context(before, word)
        let pair = model.pair(before, word)
        #expect(pair.context == context)
        #expect(context.isFollowed == (order == 3 && plain.contexts[before * 13 + word] != nil))
        for next in 0..<13 {
          let expected = plain.logProbability(of: next, before, word, order: order)
          #expect(model.logProbability(of: next, after: context) == expected)
          #expect(model.logProbability(of: model.pair(word, next), after: context) == expected)
          let step = model.step(from: context, by: next)
          #expect(step.logProbability == expected && step.context == model.context(word, next))
        }
      }
    }
  }

  @Test("many queries at once are as many queries", arguments: [1, 2, 3])
  func manyAtOnce(order: Int) throws {
    let model = try Self.model(bigrams: 100, trigrams: 300).limited(toOrder: order)
    var random = SeededGenerator(seed: 3)
    for count in [0, 1, 15, 16, 17, 400] {
      let words = (0..<count).map { _ in
        (before: Int32.random(in: 0..<13, using: &random), word: Int32.random(in: 0..<13, using: &random))
      }
      var pairs = [model.pair(1, 1)]
      model.pairs(words, into: &pairs)
      let expected = words.map { model.pair(Int($0.before), Int($0.word)) }
      #expect(pairs.map(\.context) == expected.map(\.context))
      #expect(pairs.map(\.logProbability) == expected.map(\.logProbability))
      let context = model.context(3, 5)
      var logarithms: [Float] = [1]
      model.logProbabilities(of: pairs, count / 3..<count, after: context, into: &logarithms)
      #expect(logarithms == pairs[(count / 3)...].map { model.logProbability(of: $0, after: context) })
      let links = pairs.indices.map {
        (pair: Int32($0), before: Int32.random(in: 0...Int32($0), using: &random))
      }
      model.logProbabilities(of: pairs, linked: links, into: &logarithms)
      #expect(
        logarithms
          == links.map { model.logProbability(of: pairs[Int($0.pair)], after: pairs[Int($0.before)].context) }
      )
    }
  }

  /// The sections of a model over thirteen words as dictionaries: the slow way to the same numbers.
  private struct PlainModel {
    var words: [UInt16] = []
    var bigrams: [Int: Float] = [:]
    var contexts: [Int: (number: Int, backoff: Float)] = [:]
    var trigrams: [Int: Float] = [:]

    init(_ file: ModelFile) throws {
      let unigrams = try file.values("ng.uni", of: UInt16.self)
      words = (0..<unigrams.count).map { unigrams[$0] }
      let backoffs = try file.values("ng.backoffs", of: UInt8.self)
      let firsts = try file.values("ng.contexts", of: UInt32.self)
      let pairs = try NGramTable(file, section: "ng.bigrams", keyBits: 8)
      for key in 0..<13 * 13 {
        let entry = pairs.find(UInt64((key / 13) << 4 | key % 13))
        guard entry.isFound else { continue }
        bigrams[key] = -0.1 * Float(entry.byte)
        guard entry.isMarked else { continue }
        let number = Int(firsts[entry.line] + entry.lane)
        contexts[key] = (number, Float(backoffs[number]) * 0.1 - 20)
      }
      #expect(Set(contexts.values.map(\.number)) == Set(0..<backoffs.count))
      let triples = try NGramTable(
        file, section: "ng.trigrams", keyBits: NGramModel.bits(backoffs.count) + 4)
      for (key, context) in contexts {
        for word in 0..<13 {
          let entry = triples.find(UInt64(context.number << 4 | word))
          if entry.isFound { trigrams[key * 13 + word] = -0.1 * Float(entry.byte) }
        }
      }
    }

    func logProbability(of word: Int, _ first: Int, _ second: Int, order: Int) -> Float {
      let own = -0.1 * Float(words[word] & 0xFF)
      if order == 1 { return own }
      let key = first * 13 + second
      var backoff: Float = 0
      if order == 3, let context = contexts[key] {
        if let known = trigrams[key * 13 + word] { return known }
        backoff = context.backoff
      }
      if let known = bigrams[second * 13 + word] { return backoff + known }
      return backoff + (Float(words[second] >> 8) * 0.1 - 20) + own
    }
  }

  @Test func aDamagedModelIsFoundOutOrAnswers() throws {
    let whole = Self.bytes(bigrams: 60, trigrams: 100)
    var random = SeededGenerator(seed: 17)
    var isDamaged = 0
    for _ in 0..<600 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 64..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let model = try NGramModel(ModelFile(name: "tiny.model", bytes: ModelBytes(bytes)))
        try model.verify(file: "tiny.model")
        guard model.vocabularySize == 13 else { continue }
        for query in 0..<13 * 13 * 13 {
          let context = model.context(query / 169, query / 13 % 13)
          #expect(model.logProbability(of: query % 13, after: context).isFinite)
        }
      } catch {
        isDamaged += 1
      }
    }
    #expect(isDamaged > 60)
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
