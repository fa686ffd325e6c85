internal import Lexicon

/// Words within forms that are left alone otherwise: behind a number, in capitals, with a digit.
extension HypothesisGenerator {
  /// The readings of `34-arige`: those of the word behind the number and the hyphen. `nil` for all else.
  func afterNumber(_ core: ArraySlice<UInt8>) -> [Hypothesis]? {
    guard let hyphen = core.firstIndex(of: UInt8(ascii: "-")), core.endIndex - hyphen > 4,
      1...4 ~= hyphen - core.startIndex, core[..<hyphen].allSatisfy(Letters.isDigit)
    else { return nil }
    var word = core[(hyphen + 1)...]
    // A large `A` is read for `å` too.
    if foreign, word.first == UInt8(ascii: "A") { word = [UInt8(ascii: "a")] + word.dropFirst() }
    guard word.allSatisfy({ Letters.isLetter($0) && !Letters.isUpper($0) }) else { return nil }
    return hypotheses(of: word, []).map {
      var reading = $0
      if !reading.surface.isEmpty { reading.surface.insert(contentsOf: core[...hyphen], at: 0) }
      return reading
    }
  }

  /// The readings of `PA` and `P&` for `På`: a recogniser without Danish reads `å` as a large `A` too. Only
  /// at the begin of a sentence or quotation, where a capital is due, and not among words in capitals.
  func smallWordInCapitals(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis]? {
    guard foreign, neighbours.contains(.startsSentence) || neighbours.contains(.isQuoted),
      !neighbours.contains(.isAmongCapitals),
      core.count == 2,
      let first = core.first, let last = core.last, Letters.isUpper(first), "A&4".utf8.contains(last)
    else { return nil }
    let readings = openReadings([first, Letters.lowered(last)], neighbours).filter {
      $0.kind == .word && $0.surface.count == 2 && restoresDanishOnly($0.pairs)
    }
    return keptReadings(core, startsSentence: true, channel: 0) + readings
  }

  /// Whether a core is a word in capitals with a sign that is read for a letter: `MILJ@`.
  func isCapitalsWithSign(_ core: ArraySlice<UInt8>) -> Bool {
    foreign && core.count >= 4 && core.count(where: Letters.isUpper) == core.count - 1
      && core.contains(UInt8(ascii: "@"))
  }

  /// The readings of `4r`, `0g`, `1a` and of `1` alone beside the number that stands there.
  func wordWithDigit(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis]? {
    guard let first = core.first, Letters.isDigit(first) else { return nil }
    let number = kept(Hypothesis.Word(id: models.number, cost: settings.digitCost), channel: 0)
    if first == UInt8(ascii: "1"), neighbours.contains(.isSingle), !neighbours.contains(.startsSentence) {
      return [number] + preposition(settings.oneAsPreposition)
    }
    guard foreign, core.count == 2, core.last.map({ Letters.isLetter($0) && !Letters.isUpper($0) }) ?? false
    else { return nil }
    let readings = openReadings(core, neighbours).filter {
      $0.kind == .word && $0.surface.count == 2 && $0.surface.allSatisfy(Letters.isLetter)
    }
    return readings.isEmpty ? nil : [number] + readings
  }

  /// The readings of a single letter between words: `s` for `så`, `t` for `i`.
  func singleLetter(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis]? {
    guard let letter = core.first, neighbours.contains(.isSingle), !neighbours.contains(.startsSentence),
      !neighbours.contains(.followsNumber)
    else { return nil }
    let kept = keptReadings(core, startsSentence: false, channel: 0)
    if "jtl".utf8.contains(letter) { return kept + preposition(settings.letterAsPreposition) }
    guard foreign, Letters.isLetter(letter), !Letters.isUpper(letter) else { return nil }
    let readings = openReadings(core, neighbours).filter {
      $0.kind == .word && $0.surface.count <= 2 && restoresDanishOnly($0.pairs)
    }
    return readings.isEmpty ? nil : kept + readings
  }

  /// `|` alone is the pronoun `I` or the preposition `i`.
  func barReadings(startsSentence: Bool) -> [Hypothesis] {
    let id =
      models.vocabulary.graph.index(of: VocabularyKey.key(Letters.encode("i"), .capital))
      ?? models.unknownName
    let pronoun = Hypothesis(
      first: Hypothesis.Word(id: id, cost: 0), channel: settings.barAsPronoun, surface: Letters.encode("I"),
      pairs: SIMD4(repeating: -1), kind: .word)
    return [kept(Hypothesis.Word(id: models.unknown, cost: 14), channel: 0), pronoun]
      + preposition(settings.barAsPreposition, startsSentence: startsSentence)
  }

  private func preposition(_ cost: Float, startsSentence: Bool = false) -> [Hypothesis] {
    let word = Letters.encode("i")
    guard let id = vocabularyWord(word) else { return [] }
    return [
      Hypothesis(
        first: Hypothesis.Word(id: id, cost: 0), channel: cost,
        surface: startsSentence ? Self.capitalised(word) : word,
        pairs: SIMD4(repeating: -1), kind: .word)
    ]
  }

  /// `Kommunen` inside a sentence as `kommunen`.
  func smallReading(_ observed: Observed) -> [Hypothesis] {
    guard !observed.startsSentence, let id = vocabularyWord(observed.lowered) else { return [] }
    let cost = observed.lowered.first == UInt8(ascii: "k") ? settings.caseOfK : settings.caseOfOthers
    return [
      Hypothesis(
        first: Hypothesis.Word(id: id, cost: 0),
        channel: cost + settings.caseMargin + channel.keepCost(of: observed.lowered),
        margin: settings.caseMargin,
        surface: observed.lowered, pairs: SIMD4(repeating: -1), kind: .word)
    ]
  }
}
