internal import Lexicon

/// Corrects a text: tokens, readings, decoding, adaptation, decision.
struct Corrector {
  let models: CorrectionModels
  let settings: CorrectionSettings
  let names: Set<[UInt8]>

  init(language: LanguageData, settings: PipelineSettings) {
    models = language.models
    var weights = CorrectionSettings()
    if let threshold = settings.threshold { weights.threshold = threshold }
    self.settings = weights
    names = Set(
      language.registers.firstNames.union(language.registers.lastNames).map {
        Letters.encode($0).map(Letters.lowered)
      })
  }

  /// What came of a text.
  struct Result {
    var corrections: [Correction] = []
    var reading = Reading()
  }

  /// One pass over the text: its tokens, their readings, what was decided.
  struct Pass {
    var tokens: [Token] = []
    var cores: [[UInt8]] = []
    var hypotheses: [[Hypothesis]] = []
    var decisions: [LatticeDecoder.Decision] = []
    var score: Float = 0
  }

  /// The corrections of `text`, with ranges in it. Linear in the text.
  func correct(_ text: SourceText) -> Result {
    let tokens = Tokeniser.tokens(in: text.bytes).filter { !$0.core.isEmpty }
    guard !tokens.isEmpty else { return Result() }
    let (reading, pass) = decide(text, tokens)
    var result = Result()
    result.reading.profile = reading.profile
    result.reading.words = tokens.count
    var changes = 0
    var damaged: Float = 0
    for index in tokens.indices {
      let keep = keepProbability(pass, index)
      damaged += 1 - keep
      if pass.hypotheses[index][pass.decisions[index].best].kind != .keep { changes += 1 }
    }
    result.reading.wordErrorEstimate = Double(damaged) / Double(tokens.count)
    let isGated = !reading.foreign && Double(changes) < settings.gate * Double(tokens.count)
    for index in tokens.indices {
      if let correction = correction(text, pass, index, isGated: isGated) {
        result.corrections.append(correction)
      }
    }
    return result
  }

  /// The passes over a text: the first with the profiles' mixture, the second with what the first found in
  /// the text itself.
  func decide(_ text: SourceText, _ tokens: [Token]) -> (reading: DocumentReading, pass: Pass) {
    var reading: DocumentReading
    var pass: Pass
    if let foreign = DocumentReading.isForeign(text.bytes) {
      reading = DocumentReading(model: models.confusions, settings: settings, foreign: foreign)
      pass = decode(text, tokens, reading)
    } else {
      // Too few letters to tell: whichever explains the text better.
      let native = DocumentReading(model: models.confusions, settings: settings, foreign: false)
      let foreign = DocumentReading(model: models.confusions, settings: settings, foreign: true)
      let nativePass = decode(text, tokens, native)
      let foreignPass = decode(text, tokens, foreign)
      let isForeign = foreignPass.score > nativePass.score
      reading = isForeign ? foreign : native
      pass = isForeign ? foreignPass : nativePass
    }
    guard text.bytes.count >= 150 else { return (reading, pass) }
    reading.adapt(to: counts(pass))
    return (reading, decode(text, tokens, reading))
  }

  /// Decodes every sentence once.
  private func decode(_ text: SourceText, _ tokens: [Token], _ reading: DocumentReading) -> Pass {
    var generator = HypothesisGenerator(
      models: models, channel: reading.channel, settings: settings, foreign: reading.foreign, names: names)
    let decoder = LatticeDecoder(
      ngrams: models.ngrams, settings: settings,
      unknownWeight: reading.foreign ? settings.unknownForeign : settings.unknownNative,
      boundary: models.boundary, comma: models.comma)
    var pass = Pass()
    pass.tokens = tokens
    var sentence: [LatticeDecoder.Position] = []
    func finish() {
      guard !sentence.isEmpty else { return }
      let (decisions, score) = decoder.decode(sentence)
      pass.decisions += decisions
      pass.score += score
      sentence = []
    }
    for (index, token) in tokens.enumerated() {
      // A sentence without end is cut, so that memory stays bounded.
      if token.gap == .boundary || sentence.count >= 400 { finish() }
      var core: [UInt8] = []
      Letters.append(utf8: text.bytes[token.core], to: &core)
      // `navn @kommune.dk`: the recogniser put a space into an e-mail address.
      let isAddress =
        index + 1 < tokens.count && text.bytes[tokens[index + 1].range.lowerBound] == UInt8(ascii: "@")
        && token.core.upperBound == token.range.upperBound && core.contains(UInt8(ascii: "."))
      let hypotheses =
        isAddress
        ? [generator.address] : generator.hypotheses(of: core[...], startsSentence: token.gap == .boundary)
      pass.cores.append(core)
      pass.hypotheses.append(hypotheses)
      sentence.append(LatticeDecoder.Position(hypotheses: hypotheses, gap: token.gap))
    }
    finish()
    return pass
  }

  /// What the confident decisions of a pass say of the recogniser.
  private func counts(_ pass: Pass) -> DocumentReading.Counts {
    var counts = DocumentReading.Counts()
    for index in pass.tokens.indices {
      let hypothesis = pass.hypotheses[index][pass.decisions[index].best]
      let posterior = pass.decisions[index].posteriors[pass.decisions[index].best]
      switch hypothesis.kind {
      case .keep:
        if Protection.of(pass.cores[index][...]) == .number { continue }
        for letter in pass.cores[index] {
          counts.written[Int(Letters.lowered(letter))] += 1
          counts.kept[Int(Letters.lowered(letter))] += 1
        }
      case .word where posterior > 0.5:
        for letter in hypothesis.surface {
          counts.written[Int(Letters.lowered(letter))] += 1
          counts.kept[Int(Letters.lowered(letter))] += 1
        }
        for place in 0..<4 where hypothesis.pairs[place] >= 0 {
          let pair = Int(hypothesis.pairs[place])
          counts.pairs[pair, default: 0] += 1
          for letter in models.confusions.truth(ofPair: pair) { counts.kept[Int(letter)] -= 1 }
        }
      default: continue
      }
    }
    return counts
  }

  private func keepProbability(_ pass: Pass, _ index: Int) -> Float {
    zip(pass.hypotheses[index], pass.decisions[index].posteriors).reduce(0) {
      $0 + ($1.0.kind == .keep ? $1.1 : 0)
    }
  }

  /// The correction of a token, if there is one to make or to suggest.
  private func correction(_ text: SourceText, _ pass: Pass, _ index: Int, isGated: Bool) -> Correction? {
    let readings = Self.readings(pass, index)
    let core = pass.cores[index]
    guard let best = readings.first(where: { !$0.surface.isEmpty }) else { return nil }
    let decided = pass.hypotheses[index][pass.decisions[index].best]
    let isChosen = decided.kind != .keep && decided.surface == best.surface
    let isApplied = isChosen && Double(best.probability) >= settings.threshold && !isGated
    // What is neither chosen nor a serious rival is no suggestion.
    guard isApplied || best.probability >= 0.2 else { return nil }
    let original = text[TextRange(pass.tokens[index].core)]
    let corrected = Letters.decode(best.surface)
    guard original != corrected else { return nil }
    let observedIsWord = models.vocabulary.graph.index(of: core.map(Letters.lowered)) != nil
    return Correction(
      original: original, corrected: corrected, range: TextRange(pass.tokens[index].core),
      kind: best.hypothesis.second != nil ? .split : observedIsWord ? .realWord : .spelling,
      probability: Double(min(best.probability, 1)), applied: isApplied, reason: reason(best.hypothesis),
      alternatives: readings.filter { $0.surface != best.surface }.prefix(3).map {
        Correction.Alternative(
          text: $0.surface.isEmpty ? original : Letters.decode($0.surface),
          probability: Double(min($0.probability, 1)))
      })
  }

  /// The readings of a token by what would stand in the text, the most probable first; an empty surface
  /// changes nothing.
  static func readings(_ pass: Pass, _ index: Int) -> [(
    surface: [UInt8], probability: Float, hypothesis: Hypothesis
  )] {
    var result: [(surface: [UInt8], probability: Float, hypothesis: Hypothesis)] = []
    for (hypothesis, posterior) in zip(pass.hypotheses[index], pass.decisions[index].posteriors) {
      if let known = result.firstIndex(where: { $0.surface == hypothesis.surface }) {
        result[known].probability += posterior
      } else {
        result.append((hypothesis.surface, posterior, hypothesis))
      }
    }
    return result.sorted { ($1.probability, $0.surface.count) < ($0.probability, $1.surface.count) }
  }

  func reason(_ hypothesis: Hypothesis) -> String {
    switch hypothesis.kind {
    case .keep: return "kept"
    case .edit: return "one letter"
    case .signForSpace: return "sign read for a space"
    case .lostSpace: return "space lost"
    case .word:
      let pairs = (0..<4).filter { hypothesis.pairs[$0] >= 0 }.map {
        models.confusions.description(ofPair: Int(hypothesis.pairs[$0]))
      }
      return pairs.isEmpty ? "sign read for a letter" : pairs.joined(separator: ", ")
    }
  }
}
