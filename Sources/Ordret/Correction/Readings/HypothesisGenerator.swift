internal import Lexicon

/// Makes the readings of tokens: what stands there, what the lexicon and the channel offer, two words for
/// one.
///
/// One a document pass: it puts the document's costs to the candidates of a ``CandidateFinder`` and remembers the
/// words it has seen.
final class HypothesisGenerator {
  let models: CorrectionModels
  let channel: Channel
  let settings: CorrectionSettings
  let foreign: Bool
  /// Whether the page is neither dark nor faint nor faxed.
  let isClear: Bool
  /// Names that are known beforehand, as lower-case letters.
  let names: WordList
  let finder: CandidateFinder
  let memory: TokenMemory
  let limits: CandidateSearch.Limits
  private var cache = RecentValues<Key, [Hypothesis]>(limit: 1024)

  private struct Key: Hashable {
    var core: [UInt8]
    var neighbours: Neighbours
  }

  /// What a token's place says of it.
  struct Neighbours: Hashable {
    var startsSentence: Bool
    /// Whether it opens a short line that goes on with a capital: the place of `Kære`.
    var opensLetter = false
    /// Whether it stands between a comma and the subject of a clause.
    var opensClause = false
    /// Whether it stands among words in capitals.
    var isAmongCapitals = false
    /// Whether the word before has a digit: two letters after a number are a unit or a part of it.
    var followsNumber = false
    /// Whether a full stop follows: the word may be an abbreviation.
    var isStopped = false
    /// Whether a `|` here can be the pronoun `I`.
    var isPronounPlace = false
    /// Whether it is one letter or digit that no sign touches.
    var isSingle = false
    /// Whether it is of two letters and a quotation mark opens it.
    var isQuoted = false
    /// Whether it begins with a capital that looks like a small letter, directly behind a small word.
    var hasDoubtfulCase = false
  }

  init(memory: TokenMemory, channel: Channel, isClear: Bool, names: WordList) {
    (self.memory, finder) = (memory, memory.finder)
    (models, settings, foreign) = (finder.models, finder.settings, finder.foreign)
    (self.isClear, self.names) = (isClear, names)
    self.channel = channel
    var limits = CandidateSearch.Limits()
    limits.wordWeight = settings.language
    self.limits = limits
  }

  /// The readings of a core (letters with case), best first; the first that keeps is always among them.
  func hypotheses(of core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    let key = Key(core: Array(core), neighbours: neighbours)
    if let known = cache[key] { return known }
    let made = make(core, neighbours)
    cache[key] = made
    return made
  }

  private func make(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    let startsSentence = neighbours.startsSentence
    switch Protection.of(core) {
    case .number:
      return afterNumber(core) ?? wordWithDigit(core, neighbours)
        ?? besideNumber(core, startsSentence: startsSentence)
    case .address where isStopBeforeWord(core): break
    case .address: return [address]
    case .form where isJoinedByStop(core) || isCapitalsWithSign(core): break
    case .form:
      if let readings = smallWordInCapitals(core, neighbours) { return readings }
      if let readings = singleLetter(core, neighbours) { return readings }
      if !(foreign && neighbours.isAmongCapitals && core.allSatisfy(Letters.isUpper)) {
        return keptReadings(core, startsSentence: startsSentence, channel: 0)
      }
    case .none: break
    }
    return open(core, neighbours)
  }

  /// The readings of a core that its form does not protect.
  func open(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    let startsSentence = neighbours.startsSentence
    if core.elementsEqual([UInt8(ascii: "|")]) {
      return neighbours.isPronounPlace ? barReadings(startsSentence: startsSentence) : [address]
    }
    if neighbours.followsNumber, core.count <= 2 {
      let lowered = core.map(Letters.lowered)
      if vocabularyWord(lowered) == nil,
        !(foreign && lowered.last == UInt8(ascii: "a") && lowered.elementsEqual(core))
      {
        return keptReadings(core, startsSentence: startsSentence, channel: 0)
      }
    }
    if core.dropFirst().dropLast().contains(UInt8(ascii: "-")),
      vocabularyWord(core.map(Letters.lowered)) == nil
    {
      var readings = hyphenated(core, startsSentence: startsSentence)
      let several = severalWords(
        observed(core, startsSentence: startsSentence), isKnown: false, lostSpaces: [])
      // A compound has no `og`, `er` or `i` beside its hyphen.
      if !several.isEmpty {
        for index in readings.indices { readings[index].channel += settings.jointPenalty }
      }
      return pruned(readings + several)
    }
    // `cand.med.vet.`: several stops and one behind make an abbreviation, known or not.
    if neighbours.isStopped, 2 <= core.count(where: { $0 == UInt8(ascii: ".") }) {
      return keptReadings(core, startsSentence: startsSentence, channel: 0)
    }
    return choose(memory.readings(of: core, startsSentence: startsSentence, self), neighbours)
  }

  /// The readings of a token at its place and in its document, among all that it may be.
  private func choose(_ token: TokenReadings, _ neighbours: Neighbours) -> [Hypothesis] {
    let (observed, lowered) = (token.observed, token.observed.lowered)
    let keep = channel.keepCost(of: lowered)
    var result = token.kept
    for index in result.indices { result[index].channel += keep }
    let best = keep + token.keptCost
    if !token.isKnown, isDotted(lowered) {
      for index in result.indices { result[index].channel += settings.dottedPenalty }
    }
    var choices = candidates(token, keep, best: best)
    // `Ejendomsnr.`: whatever its first part, it is a number.
    if neighbours.isStopped, lowered.count > 4, lowered.suffix(2).elementsEqual("nr".utf8) { choices = [] }
    if neighbours.isStopped, vocabularyWord(lowered) == nil, !Abbreviations.contains(lowered) {
      addAbbreviations(token, keep, best: best, &choices)
    }
    for choice in choices {
      for var reading in choice.readings ?? readings(of: choice.found, observed) {
        reading.channel += choice.found.channel
        result.append(reading)
      }
    }
    if neighbours.hasDoubtfulCase { result += smallReading(observed) }
    result += severalWords(observed, isKnown: token.isKnown, lostSpaces: token.lostSpaces)
    if neighbours.opensLetter {
      for index in result.indices
      where (result[index].kind == .keep ? observed.core : result[index].surface) == Self.salutation {
        result[index].channel -= settings.salutation
      }
    }
    if neighbours.opensClause, lowered == Self.conjunction {
      for index in result.indices where result[index].kind == .keep {
        result[index].channel += settings.conjunction
      }
    }
    // A capitalised word that nothing knows, and that its æ, ø or å would make a known one.
    if token.isUnknownCapital,
      result.contains(where: { $0.kind == .word && $0.second == nil && restoresDanishOnly($0.pairs) })
    {
      for index in result.indices where result[index].kind == .keep {
        result[index].channel += settings.unknownCapital
      }
    }
    return pruned(result)
  }

  /// All that a core may be, whatever its document: the searches, and all that is asked of the lexicon. What
  /// ``TokenMemory`` remembers.
  func find(_ core: ArraySlice<UInt8>, startsSentence: Bool) -> TokenReadings {
    let observed = observed(core, startsSentence: startsSentence)
    let lowered = observed.lowered
    let isKnown = self.isKnown(lowered) || observed.letterCase == .capital && isListedName(lowered)
    let kept = keptReadings(core, startsSentence: startsSentence, channel: 0)
    let token = TokenReadings(
      observed: observed, isKnown: isKnown, kept: kept,
      keptCost: kept.map { settings.language * wordCost($0.first) }.min() ?? .infinity)
    let best = finder.channel.keepCost(of: lowered) + token.keptCost
    var bound = best + limits.beyondBest
    func choices(_ found: [Found]) -> [Choice] {
      let sorted = found.sorted { $0.total(settings) < $1.total(settings) }.prefix(Self.mostChoices)
      bound = min(bound, sorted.first.map { $0.total(settings) + limits.beyondBest } ?? bound)
      return sorted.map { found in
        guard found.total(settings) <= bound else { return Choice(found: found) }
        var choice = Choice(found: found, readings: readings(of: found, observed))
        // Of names alone the letters are asked for again.
        if !found.source.isName { choice.found.lowered = [] }
        return choice
      }
    }
    token.words = choices(finder.words(observed, best: best, isKnown: isKnown))
    let names = finder.names(observed, isKnown: isKnown)
    token.names = choices(names.listed)
    token.nameParts = choices(names.ofParts)
    token.lostSpaces = lostSpaces(observed, isKnown: isKnown)
    token.isUnknownCapital =
      foreign && !isKnown && observed.letterCase != .small && lowered.allSatisfy(Letters.isLetter)
      && compoundCost(lowered) == nil
    return token
  }

  private func observed(_ core: ArraySlice<UInt8>, startsSentence: Bool) -> Observed {
    Observed(
      core: Array(core), lowered: core.map(Letters.lowered), letterCase: VocabularyKey.letterCase(of: core),
      startsSentence: startsSentence, hidesCase: core.first.map { !Letters.isLetter($0) } ?? false)
  }

  /// So many candidates of a sort are remembered, the best: a few times as many as readings are kept.
  private static let mostChoices = 24

  private static let conjunction = Letters.encode("for")
  private static let salutation = Letters.encode("Kære")

  /// What a token is, for making its readings.
  struct Observed: Sendable {
    var core: [UInt8]
    var lowered: [UInt8]
    var letterCase: LetterCase
    var startsSentence: Bool
    /// Whether it begins with a sign or digit read for a letter, so that nobody knows its case.
    var hidesCase: Bool
  }

  /// The best readings by their cost without context; the keeping ones always stay.
  func pruned(_ readings: [Hypothesis]) -> [Hypothesis] {
    func total(_ reading: Hypothesis) -> Float {
      reading.channel + settings.language
        * (wordCost(reading.first) + (reading.middle.map(wordCost) ?? 0)
          + (reading.second.map(wordCost) ?? 0))
    }
    var kept = readings.filter { $0.kind == .keep }
    guard kept.count < readings.count else { return kept }
    let changed = readings.filter { $0.kind != .keep }.map { (reading: $0, total: total($0)) }.sorted {
      ($0.total, $0.reading.surface.count) < ($1.total, $1.reading.surface.count)
    }
    let first = kept.count
    for (reading, _) in changed where kept.count < settings.readings + 2 {
      // The same word from two graphs counts once; a name and a common word of one form are two.
      let isThere = kept[first...].contains {
        $0.first.id & 0xFFFF == reading.first.id & 0xFFFF && $0.surface == reading.surface
      }
      if !isThere { kept.append(reading) }
    }
    return kept
  }
}
