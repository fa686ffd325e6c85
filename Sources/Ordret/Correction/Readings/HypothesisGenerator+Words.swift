internal import Lexicon

/// What stands there: words as the language model sees them, known or not.
extension HypothesisGenerator {
  /// The one reading of an e-mail address or URL.
  var address: Hypothesis { kept(Hypothesis.Word(id: models.unknown, cost: 8), channel: 0) }

  func kept(_ word: Hypothesis.Word, channel: Float) -> Hypothesis {
    Hypothesis(first: word, channel: channel, surface: [], pairs: SIMD4(repeating: -1), kind: .keep)
  }

  /// The readings that change nothing: a word that begins a sentence may be a name or not.
  func keptReadings(_ core: ArraySlice<UInt8>, startsSentence: Bool, channel: Float)
    -> [Hypothesis]
  {
    let lowered = core.map(Letters.lowered)
    return words(
      lowered, VocabularyKey.letterCase(of: core), startsSentence: startsSentence
    ).map {
      kept(spared($0, lowered, VocabularyKey.letterCase(of: core)), channel: channel)
    }
  }

  /// What a word in a case may be for the language model.
  func words(_ lowered: [UInt8], _ letterCase: LetterCase, startsSentence: Bool)
    -> [Hypothesis.Word]
  {
    var result: [Hypothesis.Word] = []
    func add(_ letterCase: LetterCase) {
      if let id = models.vocabulary.graph.index(of: VocabularyKey.key(lowered, letterCase)) {
        result.append(Hypothesis.Word(id: id, cost: 0))
      }
    }
    switch letterCase {
    case .small: add(.small)
    case .capital:
      add(.capital)
      if startsSentence { add(.small) }
    case .upper:
      add(.upper)
      if 5 <= lowered.count {
        add(.small)
        add(.capital)
      }
    }
    if result.isEmpty {
      result.append(unknownWord(lowered, letterCase, startsSentence: startsSentence))
    } else if letterCase == .capital, let cost = listedNameCost(lowered) {
      result.append(Hypothesis.Word(id: models.unknownName, cost: cost))
    }
    return result
  }

  /// A word the vocabulary lacks: in the dictionary, a compound, a known name, or letters.
  func unknownWord(_ lowered: [UInt8], _ letterCase: LetterCase, startsSentence: Bool)
    -> Hypothesis.Word
  {
    let asName = letterCase == .capital && !startsSentence || letterCase == .upper && lowered.count < 5
    var cost =
      -Logarithm.of(0.35) - models.characters.logProbability(of: lowered, start: asName ? .capital : .small)
    if formIndex(lowered) != nil { cost = min(cost, models.formCost) }
    if let compound = compoundCost(lowered) { cost = min(cost, compound) }
    // An abbreviation is a word, though no lexicon has it.
    if Abbreviations.isLong(lowered) { cost = min(cost, 5) }
    if letterCase == .capital {
      if let name = nameCost(lowered) { cost = min(cost, name) }
      // A capital mid-sentence: a name, or a common word in a title.
      if let id = models.vocabulary.graph.index(of: lowered) {
        cost = min(cost, -Logarithm.of(0.25) - models.ngrams.logProbability(of: id))
      }
    }
    return Hypothesis.Word(id: asName ? models.unknownName : models.unknown, cost: cost)
  }

  func wordCost(_ word: Hypothesis.Word) -> Float {
    word.cost - models.ngrams.logProbability(of: word.id)
  }

  func vocabularyWord(_ lowered: [UInt8]) -> Int? { models.vocabulary.graph.index(of: lowered) }

  func vocabularyWord(_ lowered: ArraySlice<UInt8>) -> Int? { models.vocabulary.graph.index(of: lowered) }

  func formIndex(_ lowered: [UInt8]) -> Int? {
    guard settings.has(.forms), let index = models.forms.graph.index(of: lowered),
      models.formClasses[index].contains(.word)
    else {
      return nil
    }
    return index
  }

  /// Whether a word is in the vocabulary in any case, in the dictionary, or a listed name.
  func isKnown(_ lowered: [UInt8]) -> Bool {
    vocabularyWord(lowered) != nil || formIndex(lowered) != nil
      || models.vocabulary.graph.index(of: VocabularyKey.key(lowered, .capital)) != nil
      || names.contains(lowered)
      || Abbreviations.isLong(lowered)
  }

  /// The least cost of reading a word as head and tail, exactly; `nil` if it is no compound of parts of three
  /// letters or more.
  func compoundCost(_ lowered: [UInt8]) -> Float? {
    settings.has(.compounds) ? models.compoundCost(lowered) : nil
  }

  /// Whether a core that looks like an abbreviation is two common words with a stop read for their space:
  /// `til.at`, `om.en`, but not `sv.t`, `stk.pr`.
  func isJoinedByStop(_ core: ArraySlice<UInt8>) -> Bool {
    let lowered = core.map(Letters.lowered)
    let parts = lowered.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count, parts.allSatisfy({ $0.count >= 2 || $0.elementsEqual("i".utf8) }),
      parts.contains(where: { $0.count >= 2 }), parts.count == 2 || parts.allSatisfy({ isKnown(Array($0)) }),
      core.split(separator: UInt8(ascii: ".")).allSatisfy({ !isCapitals($0) })
    else { return false }
    guard !Abbreviations.contains(lowered) else { return false }
    if parts.contains(where: { Abbreviations.contains(Array($0)) }) {
      // `kr.med`, but not `cand.med`, `stk.pr`.
      let first = String(decoding: parts[0], as: UTF8.self)
      return parts.count == 2 && Abbreviations.isNoWord(first)
        && !Abbreviations.titles.contains(first) && !Abbreviations.contains(Array(parts[1]))
        && vocabularyWord(Array(parts[1])).map { models.ngrams.logProbability(of: $0) > -7 } ?? false
    }
    return parts.contains {
      vocabularyWord(Array($0)).map { models.ngrams.logProbability(of: $0) > -8 } ?? false
    }
  }

  /// Whether a core that looks like an address is a word and `de`, `se` or `nu` with a stop read for the
  /// space.
  func isStopBeforeWord(_ core: ArraySlice<UInt8>) -> Bool {
    let parts = core.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2,
      ["de", "se", "nu"].contains(where: { $0.utf8.elementsEqual(parts[1].map(Letters.lowered)) })
    else { return false }
    let word = parts[0].map(Letters.lowered)
    // Names with such an ending are sites.
    guard vocabularyWord(word) != nil || formIndex(word) != nil else { return false }
    return parts[0].allSatisfy(Letters.isLetter)
      && !isCapitals(parts[0])
  }

  /// The readings of a number, and of `fra.1926`, `4.000-for`: a word beside it with a sign read for the
  /// space.
  func besideNumber(_ core: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
    var number = kept(Hypothesis.Word(id: models.number, cost: 0), channel: 0)
    guard core.contains(where: Letters.isLetter) else { return [number] }
    let several = severalWords(observed(core, startsSentence: startsSentence, hidesCase: false))
    if !several.isEmpty { number.channel += settings.numberPenalty }
    return pruned([number] + several)
  }

  private func isCapitals(_ core: ArraySlice<UInt8>) -> Bool {
    core.dropFirst().contains(where: Letters.isUpper)
  }

  func isDotted(_ lowered: [UInt8]) -> Bool {
    for index in lowered.indices.dropFirst().dropLast()
    where lowered[index] == UInt8(ascii: ".") || lowered[index] == UInt8(ascii: ":")
      || (lowered[index] == UInt8(ascii: ",") || lowered[index] == UInt8(ascii: ";"))
    {
      if index >= 2, lowered.count - index > 2 { return true }
    }
    return false
  }
}
