internal import Lexicon

/// All that a core may be, whatever its document: the searches, and all that is asked of the lexicon.
extension HypothesisGenerator {
  /// So many candidates of a sort are remembered, the best: a few times as many as readings are kept.
  private static let mostChoices = 24

  /// Finds what ``TokenMemory`` remembers of a core, whose letters are kept at `place`.
  func find(_ core: ArraySlice<UInt8>, at place: ReadingLetters.Place, startsSentence: Bool) -> FoundToken {
    let observed = observed(core, startsSentence: startsSentence)
    let lowered = observed.lowered
    let isKnown = self.isKnown(lowered) || observed.letterCase == .capital && isListedName(lowered)
    let kept = keptReadings(core, startsSentence: startsSentence, channel: 0)
    let keptCost = kept.map { settings.language * wordCost($0.first) }.min() ?? .infinity
    let best = finder.channel.keepCost(of: lowered) + keptCost
    var bound = best + limits.beyondBest
    func remembered(_ found: [Found]) -> TokenMemory.Section {
      let sorted = found.sorted { $0.total(settings) < $1.total(settings) }.prefix(Self.mostChoices)
      bound = min(bound, sorted.first.map { $0.total(settings) + limits.beyondBest } ?? bound)
      return remember(sorted, observed) { $0.total(settings) <= bound }
    }
    let words = remembered(finder.words(observed, best: best, isKnown: isKnown))
    let names = finder.names(observed, isKnown: isKnown)
    return FoundToken(
      core: place, lowered: memory.letters.keep(lowered),
      letterCase: observed.letterCase, facts: facts(observed, isKnown: isKnown),
      kept: remember(kept, observed), keptCost: keptCost, words: words, names: remembered(names.listed),
      nameParts: remembered(names.ofParts),
      lostSpaces: remember(lostSpaces(observed, isKnown: isKnown), observed))
  }

  private func facts(_ observed: Observed, isKnown: Bool) -> FoundToken.Facts {
    let lowered = observed.lowered
    var facts: FoundToken.Facts = []
    if isKnown { facts.insert(.isKnown) }
    if observed.startsSentence { facts.insert(.startsSentence) }
    if observed.hidesCase { facts.insert(.hidesCase) }
    if isDotted(lowered) { facts.insert(.isDotted) }
    if vocabularyWord(lowered) != nil { facts.insert(.isInVocabulary) }
    if Abbreviations.contains(lowered) { facts.insert(.isAbbreviation) }
    if lowered.count > 4, lowered.suffix(2).elementsEqual("nr".utf8) { facts.insert(.endsWithNumber) }
    if !isKnown, hasJoints(observed) { facts.insert(.hasJoints) }
    if foreign, !isKnown, observed.letterCase != .small, lowered.allSatisfy(Letters.isLetter),
      compoundCost(lowered) == nil
    {
      facts.insert(.isUnknownCapital)
    }
    return facts
  }

  /// Remembers readings.
  private func remember(_ readings: [Hypothesis], _ observed: Observed) -> TokenMemory.Section {
    let start = memory.readings.count
    for reading in readings { memory.readings.append(flat(reading, observed.core.span, isKept: true)) }
    return TokenMemory.Section(from: start, to: memory.readings.count)
  }

  /// Remembers candidates with the readings they give; those that are too dear by `isMade` without.
  func remember(
    _ found: some Sequence<Found>, _ observed: Observed, isMade: (Found) -> Bool = { _ in true }
  ) -> TokenMemory.Section {
    let start = memory.candidates.count
    for found in found {
      var readings: [Hypothesis] = []
      var facts = self.facts(found)
      if isMade(found) {
        readings = self.readings(of: found, observed)
        if readings.isEmpty { facts.insert(.isEmpty) }
      } else {
        facts.insert(.isUnmade)
      }
      if readings.isEmpty {
        // Its letters, and its confusions.
        let word = Hypothesis.Word(id: models.unknown, cost: 0)
        readings = [
          Hypothesis(first: word, channel: 0, surface: found.lowered, pairs: found.pairs, kind: .word)
        ]
      }
      for (number, reading) in readings.enumerated() {
        if number > 0 { facts.insert(.continues) }
        memory.candidates.append(
          Candidate(
            reading: flat(reading, observed.core.span, isKept: true), word: found.word, offset: found.offset,
            source: found.source, facts: facts))
      }
    }
    return TokenMemory.Section(from: start, to: memory.candidates.count)
  }

  private func facts(_ found: Found) -> Candidate.Facts {
    guard found.source.isName else { return [] }
    var facts: Candidate.Facts = []
    let price = -models.ngrams.logProbability(of: models.unknownName)
    if 5 <= found.lowered.count, found.word - price <= Self.wellKnown { facts.insert(.isWellKnownName) }
    if models.vocabulary.graph.index(of: found.lowered[...], from: models.capitalNode) != nil {
      facts.insert(.isInVocabulary)
    }
    return facts
  }
}
