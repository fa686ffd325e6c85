internal import Lexicon

/// Corrects a text: tokens, readings, decoding, adaptation, decision.
struct Corrector {
  let models: CorrectionModels
  let settings: CorrectionSettings
  let memories: CorrectionMemories

  init(language: LanguageData, settings: PipelineSettings) {
    models = language.models.limited(
      toOrder: settings.without.contains(.context) ? 1 : settings.without.contains(.trigrams) ? 2 : 3)
    var adjusted = CorrectionSettings(without: settings.without)
    if let threshold = settings.threshold {
      (adjusted.threshold, adjusted.nativeThreshold) = (threshold, threshold)
    }
    let weights = adjusted
    self.settings = weights
    let names = weights.has(.names) ? language.listedNames : WordList()
    memories = CorrectionMemories { [models, names] in
      CorrectionMemory(models: models, settings: weights, names: names)
    }
  }

  /// What came of a text.
  struct Result {
    var corrections: [Correction] = []
    var reading = Reading()
  }

  /// One pass over the text: its tokens, their readings, what was decided.
  struct Pass {
    /// Whether the recogniser does not know Danish, and what posteriors are worth on this page.
    var foreign: Bool
    var calibration: PosteriorCalibration
    /// The number of its first token in the text.
    var start = 0
    var tokens: [Token] = []
    var cores: [[UInt8]] = []
    var hypotheses: [[Hypothesis]] = []
    var decisions: [LatticeDecoder.Decision] = []
    var score: Float = 0
  }

  /// The corrections of `text`, with ranges in it. Linear in the text; memory for tokens and corrections
  /// only.
  func correct(_ text: SourceText, _ memory: CorrectionMemory) -> Result {
    let tokens = TextTokens(text)
    guard !tokens.isEmpty else { return Result() }
    let reading = reading(text, tokens, memory)
    var result = Result()
    result.reading.profile = reading.profile
    result.reading.words = tokens.count
    var changes = 0
    var signals = PageSignals()
    var score: Double = 0
    var signs: [Correction] = []
    let generator = memory.generator(reading)
    var decoder = signDecoder(reading, generator)
    eachPass(text, tokens, reading, generator) { pass in
      score += Double(pass.score)
      let foreign =
        settings.has(.languages)
        ? SentenceLanguage.isForeign(
          tokens.tokens[pass.start..<pass.start + pass.tokens.count], tokens.letters)
        : [Bool](repeating: false, count: pass.tokens.count)
      for index in pass.tokens.indices where !foreign[index] {
        let chosen = pass.hypotheses[index][pass.decisions[index].best]
        if chosen.kind != .keep { changes += 1 }
        // Margins say nothing of the language.
        score += Double(chosen.margin)
        let correction = correction(text, pass, index)
        add(pass, index, correction, to: &signals)
        if let correction { result.corrections.append(correction) }
      }
      if settings.has(.signDecoder) { signs += decoder.corrections(text, pass, except: foreign) }
    }
    result.reading.fit = score / Double(tokens.count)
    // A page from a recogniser that knows Danish, with hardly a word to change: what is left are doubtful
    // words.
    let isClean = !reading.foreign && Double(changes) < settings.gate * Double(tokens.count)
    result.reading.isDanish =
      tokens.count < settings.leastFitWords
      || result.reading.fit >= (reading.foreign ? settings.leastFitForeign : settings.leastFitNative)
    if isClean || !result.reading.isDanish {
      signals.doubtAfter = signals.doubtBefore
      for index in result.corrections.indices { result.corrections[index].applied = false }
    } else {
      result.corrections = Self.merged(result.corrections, signs)
    }
    signals = self.signals(signals, signs, reading, tokens: tokens.count)
    result.reading.signals = signals
    result.reading.wordErrorEstimate = ErrorEstimate.before(signals, foreign: reading.foreign)
    result.reading.remainingWordErrorEstimate = ErrorEstimate.after(signals, foreign: reading.foreign)
    if settings.has(.signRules) {
      result.corrections = Self.merged(result.corrections, SignRules.corrections(in: text))
    }
    return result
  }

  func signDecoder(_ reading: DocumentReading, _ generator: HypothesisGenerator) -> SignDecoder {
    SignDecoder(
      models: models, settings: settings,
      unknownWeight: reading.foreign ? settings.unknownForeign : settings.unknownNative,
      generator: generator, channel: SignChannel(models.confusions, reading.probabilities))
  }

  /// Corrections of words and of signs in one order; where both touch a place, the sign's stands.
  private static func merged(_ words: [Correction], _ signs: [Correction]) -> [Correction] {
    guard !signs.isEmpty else { return words }
    var result: [Correction] = []
    var rest = signs[...]
    for word in words {
      while let sign = rest.first, sign.range.end <= word.range.start {
        result.append(sign)
        rest = rest.dropFirst()
      }
      if let sign = rest.first, sign.range.overlaps(word.range) { continue }
      result.append(word)
    }
    return result + rest
  }

  /// How a document was read. A first pass with the mixture of all profiles shows what the recogniser made of
  /// this very document; a long one shows it in its first part.
  func reading(_ text: SourceText, _ tokens: TextTokens, _ memory: CorrectionMemory) -> DocumentReading {
    func reading(foreign: Bool) -> (reading: DocumentReading, counts: DocumentReading.Counts, score: Float) {
      let reading = memory.prior(foreign: foreign)
      var counts = DocumentReading.Counts()
      var score: Float = 0
      eachPass(text, tokens, first: 20_000, reading, memory.generator(reading)) { pass in
        count(pass, &counts)
        score += pass.score
      }
      return (reading, counts, score)
    }
    var best: (reading: DocumentReading, counts: DocumentReading.Counts, score: Float)
    if let foreign = DocumentReading.isForeign(text.bytes) {
      best = reading(foreign: foreign)
    } else {
      // Too few letters to tell: whichever explains the text better.
      let native = reading(foreign: false)
      let foreign = reading(foreign: true)
      best = foreign.score > native.score + settings.foreignMargin ? foreign : native
    }
    if text.bytes.count >= 150 { best.reading.adapt(to: best.counts) }
    return best.reading
  }

  /// Decodes every sentence as the document was read and calls `body` with some thousand tokens at a time.
  func eachFinalPass(_ text: SourceText, _ tokens: TextTokens, _ body: (Pass) -> Void) {
    memories.use { memory in
      let reading = reading(text, tokens, memory)
      eachPass(text, tokens, reading, memory.generator(reading), body)
    }
  }

  /// Decodes every sentence once and calls `body` with some thousand tokens at a time.
  func eachPass(
    _ text: SourceText, _ all: TextTokens, first count: Int = .max, _ reading: DocumentReading,
    _ generator: HypothesisGenerator, _ body: (Pass) -> Void
  ) {
    var decoder = LatticeDecoder(
      ngrams: models.ngrams, settings: settings,
      unknownWeight: reading.foreign ? settings.unknownForeign : settings.unknownNative,
      boundary: models.boundary, comma: models.comma)
    var context = ContextDecision(model: models.context, settings: settings)
    let calibration =
      settings.has(.calibration)
      ? PosteriorCalibration.of(foreign: reading.foreign, isClear: reading.isClear) : .identity
    var pass = Pass(foreign: reading.foreign, calibration: calibration)
    var sentence: [LatticeDecoder.Position] = []
    func finish() {
      guard !sentence.isEmpty else { return }
      var (decisions, score) = decoder.decode(sentence)
      context.weigh(
        ContextDecision.Sentence(
          cores: pass.cores.suffix(sentence.count), positions: sentence), &decisions)
      pass.decisions += decisions
      pass.score += score
      sentence.removeAll(keepingCapacity: true)
      if pass.tokens.count >= 4096 {
        body(pass)
        let start = pass.start + pass.tokens.count
        pass = Pass(foreign: reading.foreign, calibration: calibration, start: start)
      }
    }
    let tokens = all.tokens.prefix(count)
    for (index, token) in zip(tokens.indices, tokens) {
      // A sentence without end is cut, so that memory stays bounded.
      if token.gap == .boundary || sentence.count >= 400 { finish() }
      let core = Array(all.letters.written(index))
      let place = all.places[index]
      let neighbours = HypothesisGenerator.Neighbours(place)
      // The halves of a word that is hyphenated at the line's end are no words.
      let isHalf =
        place.contains(.mayBeHalf)
        && LineHyphen.isHalf(text.bytes, tokens, index) {
          generator.isKnown($0) || generator.compoundCost($0) != nil
        }
      let hypotheses =
        place.contains(.isElided)
        ? generator.keptReadings(core[...], startsSentence: token.gap == .boundary, channel: 0)
        : place.contains(.isAddress) || isHalf
          ? [generator.address] : generator.hypotheses(of: core[...], neighbours)
      pass.tokens.append(token)
      pass.cores.append(core)
      pass.hypotheses.append(hypotheses)
      sentence.append(LatticeDecoder.Position(hypotheses: hypotheses, gap: token.gap))
    }
    finish()
    if !pass.tokens.isEmpty { body(pass) }
  }

  /// Adds what the confident decisions of a pass say of the recogniser. A word counts once, however often it
  /// comes: one name that was mistaken ten times is no ten witnesses.
  private func count(_ pass: Pass, _ counts: inout DocumentReading.Counts) {
    for index in pass.tokens.indices where counts.seen.insert(pass.cores[index]).inserted {
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
  }
}
