import Lexicon
import TestSupport
import Testing

@Suite struct ContextModelTests {
  private static let words = ["bor", "bør", "bær", "far", "får", "for", "før"]

  /// Random pairs over the words, each with some random features.
  private static func pairs() -> [(first: String, second: String, weights: [UInt32: Float])] {
    var random = SeededGenerator(seed: 11)
    return words.indices.flatMap { second in
      words.indices.prefix(second).compactMap { first in
        guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
        var weights: [UInt32: Float] = [:]
        for _ in 0..<20 {
          let feature = UInt32.random(in: 0..<60, using: &random)
          let steps = Int.random(in: -100...100, using: &random)
          if abs(steps) > 1 { weights[feature] = Float(steps) * ContextModel.step }
        }
        let isTurned = Bool.random(using: &random)
        return isTurned ? (words[second], words[first], weights) : (words[first], words[second], weights)
      }
    }
  }

  private static func bytes() throws -> [UInt8] {
    var builder = ContextModelBuilder()
    for pair in pairs() {
      builder.add(
        ContextModelBuilder.Pair(
          Letters.encode(pair.first), Letters.encode(pair.second),
          weights: pair.weights.map { (feature: $0.key, weight: $0.value) }))
    }
    return try TinyModel.bytes { writer in try builder.finish(into: &writer) }
  }

  private static func model(_ bytes: [UInt8]) throws -> ContextModel {
    let file = try ModelFile(name: "tiny.model", bytes: ModelBytes(bytes))
    let model = try ContextModel(file)
    try model.verify(file: "tiny.model")
    return model
  }

  @Test func evidenceIsTheSumOfThePairsWeights() throws {
    let model = try Self.model(Self.bytes())
    let pairs = Self.pairs()
    #expect(model.counts.pairs == pairs.count)
    var random = SeededGenerator(seed: 12)
    for word in Self.words {
      for other in Self.words where other != word {
        let features = Array(Set((0..<25).map { _ in UInt32.random(in: 0..<80, using: &random) }))
        var expected: Float?
        for pair in pairs where [pair.first, pair.second].contains(word) {
          guard [pair.first, pair.second].contains(other) else { continue }
          let sum = features.reduce(Float(0)) { $0 + (pair.weights[$1] ?? 0) }
          expected = pair.first == word ? sum : -sum
        }
        let numbers = try [word, other].map { try #require(model.words.index(of: Letters.encode($0))) }
        let evidence = model.evidence(for: numbers[0], against: numbers[1], features: features.span)
        #expect(evidence == expected, "\(word) against \(other)")
      }
    }
  }

  private static func evidence(_ model: ContextModel, _ features: [UInt32]) -> Float? {
    model.evidence(for: 0, against: 1, features: features.span)
  }

  @Test func weightsAreHeldToTheScale() throws {
    var builder = ContextModelBuilder()
    builder.add(
      ContextModelBuilder.Pair(
        Letters.encode("for"), Letters.encode("før"), weights: [(1, 9), (2, -9), (3, 0.04)]))
    let model = try ContextModel(
      TinyModel.file { writer in
        let kept = try builder.finish(into: &writer)
        #expect(kept == 2)
      })
    #expect(Self.evidence(model, [1]) == 127 * ContextModel.step)
    #expect(Self.evidence(model, [2]) == -4)
    #expect(Self.evidence(model, [3, 4]) == 0)
  }

  @Test("a weight is found in any bucket of a run of any length", arguments: [1, 3, 4, 8, 9, 100, 3000])
  func bucketsHoldAllWeights(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    // Hashes spread over the buckets, and some that crowd in one.
    var weights: [UInt32: Float] = [:]
    while weights.count < count {
      let limit = weights.count % 3 == 0 ? 4096 : ContextModel.featureLimit
      weights[UInt32.random(in: 0..<limit, using: &random)] =
        Float(Int.random(in: 2...127, using: &random)) * ContextModel.step
    }
    var builder = ContextModelBuilder()
    builder.add(
      ContextModelBuilder.Pair([97], [98], weights: weights.map { (feature: $0.key, weight: $0.value) }))
    // The next run begins with a feature of the first.
    let first = weights.keys.max() ?? 0
    builder.add(ContextModelBuilder.Pair([97], [99], weights: [(first, 1)]))
    let model = try Self.model(TinyModel.bytes { writer in try builder.finish(into: &writer) })
    for (feature, weight) in weights { #expect(Self.evidence(model, [feature]) == weight) }
    let all = Array(weights.keys)
    #expect(Self.evidence(model, all) == weights.values.reduce(0, +))
    #expect(Self.evidence(model, [0xFF_FFFE].filter { weights[$0] == nil }) == 0)
    for (word, number) in [("A", 0), ("b", 1), ("c", 2), ("ab", nil)] {
      let letters = Letters.encode(word)
      let found = model.number(of: letters.span)
      #expect(found == number)
    }
  }

  @Test func aDamagedFileIsATypedErrorOrWrongButNeverATrap() throws {
    let bytes = try Self.bytes()
    var errors = 0
    for index in bytes.indices where index >= 64 && index % 5 == 0 {
      var changed = bytes
      changed[index] ^= 0x81
      do {
        let model = try ContextModel(ModelFile(name: "tiny.model", bytes: ModelBytes(changed)))
        for word in 0..<7 {
          for other in 0..<7 where other != word {
            let features: [UInt32] = [0, 7, 33, 0xFF_FFFF]
            _ = model.evidence(for: word, against: other, features: features.span)
          }
        }
        try model.verify(file: "tiny.model")
      } catch {
        errors += 1
      }
    }
    #expect(errors > 100)
  }

  @Test(
    "what is missing or does not fit is named",
    arguments: [("ctx.pairs", "no section 'ctx.pairs'"), ("ctx.first", "do not fit together")])
  func partsMustFit(section: String, says: String) throws {
    var builder = ContextModelBuilder()
    builder.add(ContextModelBuilder.Pair([97], [98], weights: [(1, 1)]))
    var error: (any Error)?
    do {
      var writer = ModelWriter()
      try WordGraphBuilder.sections(of: [[97], [98]], prefix: "words", into: &writer)
      if section != "ctx.pairs" { writer.add("ctx.pairs", [1] as [UInt32]) }
      writer.add("ctx.first", [0] as [UInt32])
      writer.add("ctx.weights", [] as [UInt32])
      let bytes = writer.bytes { _ in String(repeating: "0", count: 64) }
      _ = try ContextModel(ModelFile(name: "tiny.model", bytes: ModelBytes(bytes)))
    } catch let caught {
      error = caught
    }
    #expect(error.map { "\($0)" }?.contains(says) == true)
  }
}
