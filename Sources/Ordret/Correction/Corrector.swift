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

  /// The corrections of `text`, with ranges in it. Linear in the text; memory for tokens and corrections
  /// only.
  func correct(
    _ text: SourceText, _ memory: CorrectionMemory, doubts: WordDoubts = WordDoubts()
  ) -> Result {
    let tokens = TextTokens(text, doubts)
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
    let evidence = evidence(tokens, foreign: reading.foreign)
    eachPass(text, tokens, reading, weighing: evidence, generator, memory) { pass in
      score += Double(pass.score)
      let foreign =
        settings.has(.languages)
        ? SentenceLanguage.isForeign(tokens.tokens[pass.start..<pass.start + pass.count], tokens.letters)
        : [Bool](repeating: false, count: pass.count)
      for index in pass.indices where !foreign[index] {
        let chosen = pass.chosen(index)
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
    func reading(foreign: Bool, weighing evidence: ConfidenceEvidence? = nil) -> (
      reading: DocumentReading, counts: DocumentReading.Counts, score: Float
    ) {
      let reading = memory.prior(foreign: foreign)
      let generator = memory.generator(reading)
      let stamp = generator.memory.nextStamp()
      var counts = DocumentReading.Counts()
      var score: Float = 0
      eachPass(text, tokens, first: 20_000, reading, weighing: evidence, generator, memory) { pass in
        count(pass, &counts) { generator.memory.countsFirst($0, stamp) }
        score += pass.score
      }
      return (reading, counts, score)
    }
    var best: (reading: DocumentReading, counts: DocumentReading.Counts, score: Float)
    if let foreign = DocumentReading.isForeign(text.bytes) {
      best = reading(foreign: foreign, weighing: evidence(tokens, foreign: foreign))
    } else {
      // Too few letters to tell: whichever explains the text better, by its words alone.
      let native = reading(foreign: false)
      let foreign = reading(foreign: true)
      best = foreign.score > native.score + settings.foreignMargin ? foreign : native
    }
    if text.bytes.count >= 150 { best.reading.adapt(to: best.counts) }
    return best.reading
  }

  /// What the recogniser's confidences say of these tokens; `nil` if it told none.
  private func evidence(_ tokens: TextTokens, foreign: Bool) -> ConfidenceEvidence? {
    tokens.doubts.grades.isEmpty ? nil : ConfidenceEvidence(foreign: foreign, settings)
  }

  /// Decodes every sentence as the document was read and calls `body` with some thousand tokens at a time.
  func eachFinalPass(_ text: SourceText, _ tokens: TextTokens, _ body: (DecodedTokens) -> Void) {
    memories.use { memory in
      let reading = reading(text, tokens, memory)
      let evidence = evidence(tokens, foreign: reading.foreign)
      eachPass(text, tokens, reading, weighing: evidence, memory.generator(reading), memory, body)
    }
  }

  /// Decodes every sentence once and calls `body` with some thousand tokens at a time.
  func eachPass(
    _ text: SourceText, _ all: TextTokens, first count: Int = .max, _ reading: DocumentReading,
    weighing evidence: ConfidenceEvidence? = nil, _ generator: HypothesisGenerator,
    _ memory: CorrectionMemory, _ body: (DecodedTokens) -> Void
  ) {
    let known = generator.memory
    let numbers = memory.numbers(of: all, known)
    memory.decoding(foreign: reading.foreign) { decoder, context in
      let calibration =
        settings.has(.calibration)
        ? PosteriorCalibration.of(foreign: reading.foreign, isClear: reading.isClear) : .identity
      var pass = DecodedTokens(
        all, letters: known.letters, foreign: reading.foreign, calibration: calibration)
      // Where the sentence begins.
      var start = 0
      func finish() {
        let sentence = start..<pass.count
        guard !sentence.isEmpty else { return }
        // The repaired text is mostly the same text, and nothing is known of it either.
        if !generator.isPrior || !known.sentences.recall(sentence, &pass) {
          pass.decode(sentence, &decoder)
          context.weigh(sentence, &pass)
          if generator.isPrior { known.sentences.remember(sentence, pass) }
        }
        start = pass.count
        if pass.count >= 4096 {
          body(pass)
          pass.goOn()
          start = 0
          if !generator.isPrior { generator.makeRoom() }
        }
      }
      let tokens = all.tokens.prefix(count)
      for index in tokens.indices {
        let gap = tokens[index].gap
        // A sentence without end is cut, so that memory stays bounded.
        if gap == .boundary || pass.count - start >= 400 { finish() }
        if all.letters.range(index).count > Self.mostLetters {
          pass.append(number: -1, core: -1) { $0.append(generator.flatAddress) }
          continue
        }
        let number = numbers[index]
        pass.append(number: number, core: known.places[number].core) { readings in
          let first = readings.count
          append(index, number, text, all, generator, &readings)
          evidence?.weigh(
            &readings, from: first, grade: all.doubts.grades[index], letters: all.letters.range(index).count)
          if let alternatives = all.doubts.alternatives[index] {
            generator.add(
              alternatives, of: all.letters.written(index),
              startsSentence: all.places[index].contains(.startsSentence), to: &readings, from: first)
          }
        }
      }
      finish()
      if pass.count > 0 { body(pass) }
    }
  }

  /// Nothing is remembered of a longer token, nor made of it: it is no word.
  private static let mostLetters = 1000

  /// Appends the readings of a token.
  private func append(
    _ index: Int, _ number: Int, _ text: SourceText, _ all: TextTokens, _ generator: HypothesisGenerator,
    _ readings: inout [TokenReading]
  ) {
    let place = all.places[index]
    if place.isDisjoint(with: [.isElided, .isAddress, .mayBeHalf]) {
      generator.appendReadings(of: number, to: &readings)
      return
    }
    func add(_ kept: [Hypothesis]) {
      let letters = all.letters.written(index)
      for reading in kept { readings.append(generator.flat(reading, letters.span, isKept: false)) }
    }
    if place.contains(.isElided) {
      let startsSentence = all.tokens[index].gap == .boundary
      add(generator.keptReadings(all.letters.written(index), startsSentence: startsSentence, channel: 0))
    } else if place.contains(.isAddress) || isHalf(index, text, all, generator) {
      add([generator.address])
    } else {
      let core = Int(generator.memory.places[number].core)
      let number = generator.memory.place(of: core, at: place.subtracting(.mayBeHalf))
      generator.appendReadings(of: number, to: &readings)
    }
  }

  /// The halves of a word that is hyphenated at the line's end are no words.
  private func isHalf(_ index: Int, _ text: SourceText, _ all: TextTokens, _ generator: HypothesisGenerator)
    -> Bool
  {
    LineHyphen.isHalf(text.bytes, all.tokens[...], index) {
      generator.isKnown($0) || generator.compoundCost($0) != nil
    }
  }

  /// Adds what the confident decisions of a pass say of the recogniser. A word counts once, however often it
  /// comes: one name that was mistaken ten times is no ten witnesses.
  private func count(
    _ pass: DecodedTokens, _ counts: inout DocumentReading.Counts, isFirst: (_ core: Int) -> Bool
  ) {
    for index in pass.indices where pass.cores[index] >= 0 && isFirst(Int(pass.cores[index])) {
      let chosen = pass.chosen(index)
      switch chosen.kind {
      case .keep:
        if pass.form(index).protection == .number { continue }
        counts.keep(pass.core(index))
      case .word where pass.posteriors[Int(pass.best[index])] > 0.5:
        counts.keep(pass.surface(chosen))
        for place in 0..<4 where chosen.pairs[place] >= 0 {
          let pair = Int(chosen.pairs[place])
          counts.pairs[pair, default: 0] += 1
          for letter in models.confusions.truth(ofPair: pair) { counts.kept[Int(letter)] -= 1 }
        }
      default: continue
      }
    }
  }
}
