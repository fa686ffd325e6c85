import Lexicon
import TestSupport
import Testing

@testable import Ordret

@Suite struct ContextDecisionTests {
  /// `kom` and `mand` tell `før` from `for`, five words away, where no trigram reaches.
  private static func corpus() -> Corpus {
    var random = SeededGenerator(seed: 31)
    let fillers = ["sten", "sand", "vand", "ler", "grus", "muld", "tang", "sod"]
    func filler() -> String { fillers[Int.random(in: 0..<fillers.count, using: &random)] }
    var lines: [String] = []
    for index in 0..<600 {
      let (cue, word) = index % 2 == 0 ? ("kom", "før") : ("gik", "for")
      lines.append("\(filler()) \(cue) \(filler()) \(filler()) \(filler()) \(word) \(filler()) \(filler()).")
    }
    return Corpus(
      name: "tiny", text: Array(lines.joined(separator: "\n").utf8), weight: 1, withheldModulus: nil)
  }

  private static func file(_ writer: ModelWriter) throws -> ModelFile {
    try ModelFile(
      name: "tiny.model", bytes: ModelBytes(writer.bytes { _ in String(repeating: "0", count: 64) }))
  }

  private static func trained() throws -> (model: ContextModel, bytes: [UInt8]) {
    var language = ModelWriter()
    var trainer = LanguageModelTrainer(corpora: [corpus()])
    _ = try trainer.train(into: &language)
    var writer = ModelWriter()
    let notes = try ContextTrainer(corpora: [corpus()], language: file(language)).train(into: &writer)
    #expect(notes.first?.value == "1")
    let bytes = writer.bytes { _ in String(repeating: "0", count: 64) }
    let model = try ContextModel(ModelFile(name: "tiny.model", bytes: ModelBytes(bytes)))
    try model.verify(file: "tiny.model")
    return (model, bytes)
  }

  private static func reading(
    _ surface: String, _ kind: Hypothesis.Kind, _ letters: ReadingLetters, _ model: ContextModel,
    core: [UInt8]
  ) -> TokenReading {
    let surface = Letters.encode(surface)
    return TokenReading(
      lattice: LatticeReading(first: 0, channel: 0), margin: 0, wordCost: 0, pairs: SIMD4(repeating: -1),
      letters: letters.keep(surface),
      contextWord: Int32(model.number(of: kind == .keep ? core.span : surface.span) ?? -1), kind: kind,
      restoresDanishOnly: false)
  }

  /// What comes of a sentence in which `for`, in whatever case, may be `før`, after the lattice gave `before` to the
  /// reading that keeps it.
  private static func weighed(_ sentence: String, before: Float) throws -> (best: Int, posteriors: [Float]) {
    let model = try trained().model
    let letters = ReadingLetters()
    let text = TextTokens(SourceText(sentence))
    var pass = DecodedTokens(text, letters: letters, foreign: false, calibration: .identity)
    var doubtful = 0
    for index in 0..<text.count {
      let core = Array(text.letters.written(index))
      pass.append(number: index, core: Int32(index)) { readings in
        readings.append(reading("", .keep, letters, model, core: core))
        if core.map(Letters.lowered) == Letters.encode("for") {
          doubtful = index
          readings.append(reading("før", .word, letters, model, core: core))
        }
      }
    }
    var posteriors = [Float](repeating: 1, count: doubtful)
    posteriors += [before, 1 - before] + [Float](repeating: 1, count: text.count - doubtful - 1)
    pass.add(0, posteriors: posteriors[...]) { _ in 0 }
    var context = ContextDecision(model: model, settings: CorrectionSettings())
    context.weigh(pass.indices, &pass)
    let readings = pass.readings(of: doubtful)
    return (Int(pass.best[doubtful]) - readings.lowerBound, Array(pass.posteriors[readings]))
  }

  @Test(
    "a word far away decides",
    arguments: [
      ("sten kom sand vand ler for grus muld", Float(0.6), 1),
      ("sten gik sand vand ler for grus muld", 0.4, 0),
    ])
  func aWordFarAwayDecides(text: String, before: Float, best: Int) throws {
    let decision = try Self.weighed(text, before: before)
    #expect(decision.best == best)
    #expect(abs(decision.posteriors.reduce(0, +) - 1) < 1e-5)
    #expect(decision.posteriors[best] > 0.7)
  }

  @Test("names and words in capitals are left alone", arguments: ["For", "FOR"])
  func namesAreLeftAlone(word: String) throws {
    #expect(try Self.weighed("sten kom \(word) sand", before: 0.75).posteriors == [0.75, 0.25])
  }

  @Test func trainedAgainTheModelIsTheSame() throws {
    #expect(try Self.trained().bytes == Self.trained().bytes)
  }

  @Test func featuresEndWithTheSentenceAndCountAWordOnce() {
    func window(_ words: [Int: String]) -> [ContextWord] {
      (0..<ContextFeatures.windowLength).map { place in
        words[place - ContextFeatures.reach].map {
          ContextWord(Letters.encode($0).span, isName: false, followsComma: false)
        } ?? .edge
      }
    }
    func features(_ words: [Int: String]) -> Set<UInt32> {
      var features = [UInt32](repeating: 0, count: ContextFeatures.most)
      let count = ContextFeatures.fill(&features, from: window(words).span)
      features.removeLast(features.count - count)
      #expect(Set(features).count == features.count)
      #expect(features.allSatisfy { $0 < ContextModel.featureLimit })
      return Set(features)
    }
    let plain = features([-1: "kom", 0: "for", 1: "sent"])
    // Its own word tells nothing, nor what lies beyond the sentence.
    #expect(features([-1: "kom", 0: "før", 1: "sent"]) == plain)
    #expect(features([-3: "sten", -1: "kom", 0: "før", 1: "sent", 3: "sand"]).isSuperset(of: plain) == false)
    #expect(features([-8: "sten", -1: "kom", 0: "for", 1: "sent", 8: "sand"]) == plain)
    let twice = features([-1: "kom", 0: "for", 1: "sent", 2: "kom", 3: "x", 4: "kom"])
    let once = features([-1: "kom", 0: "for", 1: "sent", 2: "kom", 3: "x", 4: "y"])
    #expect(twice.count == once.count - 1)
  }
}
