internal import Lexicon

/// The readings of a token at its place and in its document, among all that it may be.
///
/// The hot loop of the readings: some twenty candidates a token get the document's costs, and the best stay. All of it in
/// flat memory; what is rare (an edit, an abbreviation, a name nobody has listed, signs between words) is found on
/// the way.
extension HypothesisGenerator {
  /// Appends the readings of a found token, best first.
  func choose(_ number: Int, _ place: Neighbours, to result: inout [TokenReading]) {
    // What is found on the way may ask for the readings of other tokens.
    var scratch = self.scratch.popLast() ?? ChoiceScratch()
    scratch.clear()
    fill(&scratch, number, place)
    prune(&scratch, to: &result)
    self.scratch.append(scratch)
  }

  private func fill(_ scratch: inout ChoiceScratch, _ number: Int, _ place: Neighbours) {
    let token = memory.tokens[number]
    let keep = keepCost(token)
    let best = keep + token.keptCost
    var extra: Float = 0
    if !token.facts.contains(.isKnown), token.facts.contains(.isDotted) { extra = settings.dottedPenalty }
    for var reading in memory.readings[token.kept.range] {
      reading.channel += keep + extra
      scratch.readings.append(reading)
    }
    addCandidates(number, keep, best: best, &scratch)
    // `Ejendomsnr.`: whatever its first part, it is a number.
    let isStopped = place.contains(.isStopped)
    if isStopped, token.facts.contains(.endsWithNumber) { scratch.forgetChoices() }
    if isStopped, token.facts.isDisjoint(with: [.isInVocabulary, .isAbbreviation]) {
      addAbbreviations(number, keep, best: best, &scratch)
    }
    expand(number, &scratch)
    if place.contains(.hasDoubtfulCase) { add(smallReading(observed(token)), token, &scratch) }
    if token.facts.contains(.hasJoints) { add(severalWords(observed(token)), token, &scratch) }
    addLostSpaces(token, keep, &scratch)
    weighPlace(token, place, &scratch)
  }

  private func keepCost(_ token: FoundToken) -> Float {
    channel.keepCost(of: memory.letters[token.lowered].span)
  }

  /// What was found, with letters of its own, for what is rare.
  private func observed(_ token: FoundToken) -> Observed {
    Observed(
      core: Array(memory.letters[token.core]), lowered: Array(memory.letters[token.lowered]),
      letterCase: token.letterCase, startsSentence: token.facts.contains(.startsSentence),
      hidesCase: token.facts.contains(.hidesCase))
  }

  private func add(_ readings: [Hypothesis], _ token: FoundToken, _ scratch: inout ChoiceScratch) {
    guard !readings.isEmpty else { return }
    // A copy: the letters that are kept grow meanwhile.
    let core = Array(memory.letters[token.core])
    for reading in readings { scratch.readings.append(flat(reading, core.span, isKept: isPrior)) }
  }

  // MARK: Candidates

  private func addCandidates(_ number: Int, _ keep: Float, best: Float, _ scratch: inout ChoiceScratch) {
    let token = memory.tokens[number]
    var bound = best + limits.beyondBest
    weigh(token.words, keep, within: &bound, &scratch.choices)
    let isKnown = token.facts.contains(.isKnown)
    if scratch.choices.isEmpty, settings.has(.edits), !isKnown, token.letterCase == .small,
      token.lowered.count > 3
    {
      findEdits(number)
      weigh(memory.tokens[number].edits, keep, within: &bound, &scratch.choices)
      if scratch.choices.isEmpty {
        weigh(memory.tokens[number].formEdits, keep, within: &bound, &scratch.choices)
      }
    }
    addNames(token, keep, within: &bound, &scratch)
  }

  /// Appends the candidates that the document's costs leave. The best of them lowers the bound.
  private func weigh(
    _ section: TokenMemory.Section, _ keep: Float, within bound: inout Float,
    _ result: inout [ChoiceScratch.Choice]
  ) {
    let first = result.count
    let candidates = memory.candidates
    for number in section.range where !candidates[number].facts.contains(.continues) {
      let cost = channel.cost(of: candidates[number].reading.pairs, keep: keep) + candidates[number].offset
      let total = cost + settings.language * candidates[number].word
      guard cost <= limits.channel, total <= bound else { continue }
      bound = min(bound, total + limits.beyondBest)
      result.append(ChoiceScratch.Choice(candidate: Int32(number), channel: cost, total: total))
    }
    ChoiceScratch.remove(from: &result, first) { $0.total > bound }
  }

  private func findEdits(_ number: Int) {
    let token = memory.tokens[number]
    guard token.edits.count < 0 else { return }
    let observed = observed(token)
    let best = finder.channel.keepCost(of: observed.lowered) + token.keptCost
    let found = finder.edits(observed, best: best)
    memory.tokens[number].edits = remember(found.filter { $0.source != .form }, observed)
    memory.tokens[number].formEdits = remember(found.filter { $0.source == .form }, observed)
  }

  /// Adds the abbreviations that a misread word before a full stop may be (`TIf.` is `Tlf.`). Words that are
  /// no better explained are left out: an abbreviation is never made a common word.
  private func addAbbreviations(_ number: Int, _ keep: Float, best: Float, _ scratch: inout ChoiceScratch) {
    let token = memory.tokens[number]
    if token.abbreviations.count < 0 {
      let observed = observed(token)
      let best = finder.channel.keepCost(of: observed.lowered) + token.keptCost
      memory.tokens[number].abbreviations = remember(finder.abbreviations(observed, best: best), observed)
    }
    var bound = best + limits.beyondBest
    let first = scratch.choices.count
    weigh(memory.tokens[number].abbreviations, keep, within: &bound, &scratch.choices)
    guard let least = scratch.choices[first...].map(\.channel).min() else { return }
    let abbreviations = Array(scratch.choices[first...])
    scratch.choices.removeSubrange(first...)
    ChoiceScratch.remove(from: &scratch.choices, 0) { $0.channel >= least - 1 }
    scratch.restored.removeAll { $0.channel >= least - 1 }
    scratch.choices += abbreviations
  }

  /// Adds the names that may have been written. Where the word is known, or in capitals, only such as bring
  /// back æ, ø and å: that is what a recogniser without Danish does to every name.
  private func addNames(
    _ token: FoundToken, _ keep: Float, within bound: inout Float, _ scratch: inout ChoiceScratch
  ) {
    guard settings.has(.names), token.letterCase != .small || token.facts.contains(.hidesCase),
      token.lowered.count >= 3
    else { return }
    let isKnown = token.facts.contains(.isKnown)
    let candidates = memory.candidates
    let first = scratch.choices.count
    weigh(token.names, keep, within: &bound, &scratch.choices)
    if isKnown || token.letterCase == .upper {
      let mayRestore = foreign
      ChoiceScratch.remove(from: &scratch.choices, first) {
        !mayRestore || !candidates[Int($0.candidate)].reading.restoresDanishOnly
      }
    } else {
      // Any other change makes a name of a name: only where it is long and well known.
      ChoiceScratch.remove(from: &scratch.choices, first) {
        let candidate = candidates[Int($0.candidate)]
        return !candidate.reading.restoresDanishOnly && !candidate.facts.contains(.isWellKnownName)
      }
      weigh(token.nameParts, keep, within: &bound, &scratch.choices)
    }
    for index in scratch.choices.indices[first...] { scratch.choices[index].channel += settings.nameMargin }
    if first == scratch.choices.count, !isKnown,
      !scratch.choices.contains(where: { candidates[Int($0.candidate)].reading.restoresDanishOnly })
    {
      addRestoredNames(token, &scratch)
    }
    // The vocabulary's names have their own cost, and are there already.
    ChoiceScratch.remove(from: &scratch.choices, first) {
      candidates[Int($0.candidate)].facts.contains(.isInVocabulary)
    }
  }

  private func addRestoredNames(_ token: FoundToken, _ scratch: inout ChoiceScratch) {
    guard foreign, token.letterCase == .capital, 5 <= token.lowered.count else { return }
    let observed = observed(token)
    for name in restoredNames(observed)
    where models.vocabulary.graph.index(of: name.lowered[...], from: models.capitalNode) == nil {
      for var reading in readings(of: name, observed) {
        reading.channel += name.channel
        scratch.restored.append((name.channel, reading))
      }
    }
  }

  /// The readings of all choices.
  private func expand(_ number: Int, _ scratch: inout ChoiceScratch) {
    let candidates = memory.candidates
    let token = memory.tokens[number]
    for choice in scratch.choices {
      var place = Int(choice.candidate)
      let facts = candidates[place].facts
      if facts.contains(.isEmpty) { continue }
      if facts.contains(.isUnmade) {
        let made = readings(of: found(candidates[place]), observed(token))
        add(
          made.map {
            var reading = $0
            reading.channel += choice.channel
            return reading
          }, token, &scratch)
        continue
      }
      repeat {
        var reading = candidates[place].reading
        reading.channel += choice.channel
        scratch.readings.append(reading)
        place += 1
      } while place < candidates.count && candidates[place].facts.contains(.continues)
    }
    add(scratch.restored.map(\.reading), token, &scratch)
  }

  private func found(_ candidate: Candidate) -> Found {
    Found(
      lowered: Array(memory.letters[candidate.reading.letters]), source: candidate.source, channel: 0,
      word: candidate.word, pairs: candidate.reading.pairs, offset: candidate.offset)
  }

  // MARK: The place

  /// Two words whose space was lost, where the document's recogniser loses spaces.
  private func addLostSpaces(_ token: FoundToken, _ keep: Float, _ scratch: inout ChoiceScratch) {
    guard token.lostSpaces.count > 0,
      !token.facts.contains(.isKnown) || channel.spaceLost <= settings.lostInWord,
      token.letterCase == .small || channel.spaceLost <= settings.lostAtCapital
    else { return }
    let cost = channel.spaceLost + (isClear ? settings.clearSpaceMargin : settings.margin) + keep
    for var reading in memory.readings[token.lostSpaces.range] {
      reading.channel += cost
      scratch.readings.append(reading)
    }
  }

  private static let conjunction = Letters.encode("for")
  private static let salutation = Letters.encode("Kære")

  /// What the place makes likelier, or less likely.
  private func weighPlace(_ token: FoundToken, _ place: Neighbours, _ scratch: inout ChoiceScratch) {
    if place.contains(.opensLetter) {
      for index in scratch.readings.indices {
        let reading = scratch.readings[index]
        let letters = reading.kind == .keep ? token.core : reading.letters
        if memory.letters[letters].elementsEqual(Self.salutation) {
          scratch.readings[index].channel -= settings.salutation
        }
      }
    }
    if place.contains(.opensClause), memory.letters[token.lowered].elementsEqual(Self.conjunction) {
      for index in scratch.readings.indices where scratch.readings[index].kind == .keep {
        scratch.readings[index].channel += settings.conjunction
      }
    }
    // A capitalised word that nothing knows, and that its æ, ø or å would make a known one.
    if token.facts.contains(.isUnknownCapital),
      scratch.readings.contains(where: {
        $0.kind == .word && $0.lattice.second < 0 && $0.restoresDanishOnly
      })
    {
      for index in scratch.readings.indices where scratch.readings[index].kind == .keep {
        scratch.readings[index].channel += settings.unknownCapital
      }
    }
  }
}
