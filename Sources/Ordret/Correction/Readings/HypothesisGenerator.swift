internal import Lexicon

/// Makes the readings of tokens: what stands there, what the lexicon and the channel offer, two words for
/// one.
///
/// One a thread and document pass: it owns the search's scratch memory and remembers the words it has seen.
struct HypothesisGenerator {
  let models: CorrectionModels
  let channel: Channel
  let settings: CorrectionSettings
  let foreign: Bool
  /// Whether the page is neither dark nor faint nor faxed.
  let isClear: Bool
  /// Names that are known beforehand, as lower-case letters.
  let names: WordList
  var search: CandidateSearch
  private var cache: [Key: [Hypothesis]] = [:]

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

  /// A candidate without its channel cost, in the case of the text.
  struct Found {
    var lowered: [UInt8]
    var index: Int
    var source: Source
    var channel: Float
    var word: Float
    var pairs: SIMD4<Int32>
  }

  enum Source { case small, capital, upper, form, compound, abbreviation, name }

  init(
    models: CorrectionModels, channel: Channel, settings: CorrectionSettings, foreign: Bool,
    isClear: Bool, names: WordList
  ) {
    self.models = models
    self.channel = channel
    self.settings = settings
    self.foreign = foreign
    self.isClear = isClear
    self.names = names
    var limits = CandidateSearch.Limits()
    limits.wordWeight = settings.language
    search = CandidateSearch(limits: limits)
  }

  /// The readings of a core (letters with case), best first; the first that keeps is always among them.
  mutating func hypotheses(of core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    let key = Key(core: Array(core), neighbours: neighbours)
    if let known = cache[key] { return known }
    let made = make(core, neighbours)
    cache[key] = made
    return made
  }

  private mutating func make(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
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
  mutating func open(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    let startsSentence = neighbours.startsSentence
    if core.elementsEqual([UInt8(ascii: "|")]) {
      return neighbours.isPronounPlace ? barReadings(startsSentence: startsSentence) : [address]
    }
    let lowered = core.map(Letters.lowered)
    let observed = Observed(
      core: Array(core), lowered: lowered, letterCase: VocabularyKey.letterCase(of: core),
      startsSentence: startsSentence,
      hidesCase: core.first.map { !Letters.isLetter($0) } ?? false)
    if neighbours.followsNumber, core.count <= 2, vocabularyWord(lowered) == nil,
      !(foreign && lowered.last == UInt8(ascii: "a") && lowered.elementsEqual(core))
    {
      return keptReadings(core, startsSentence: startsSentence, channel: 0)
    }
    if lowered.dropFirst().dropLast().contains(UInt8(ascii: "-")), vocabularyWord(lowered) == nil {
      var readings = hyphenated(core, startsSentence: startsSentence)
      let several = severalWords(observed, isKnown: false)
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
    var result = keptReadings(
      core, startsSentence: startsSentence, channel: channel.keepCost(of: lowered))
    let best = result.map { $0.channel + settings.language * wordCost($0.first) }.min() ?? .infinity
    let isKnown = self.isKnown(lowered) || observed.letterCase == .capital && isListedName(lowered)
    if !isKnown, isDotted(lowered) {
      for index in result.indices { result[index].channel += settings.dottedPenalty }
    }
    var found = candidates(observed, best: best, isKnown: isKnown)
    // `Ejendomsnr.`: whatever its first part, it is a number.
    if neighbours.isStopped, lowered.count > 4, lowered.suffix(2).elementsEqual("nr".utf8) { found = [] }
    if neighbours.isStopped, vocabularyWord(lowered) == nil, !Abbreviations.contains(lowered) {
      addAbbreviations(observed, best: best, &found)
    }
    for found in found { result += readings(of: found, observed) }
    if neighbours.hasDoubtfulCase { result += smallReading(observed) }
    result += severalWords(observed, isKnown: isKnown)
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
    if foreign, !isKnown, observed.letterCase != .small, lowered.allSatisfy(Letters.isLetter),
      compoundCost(lowered) == nil,
      result.contains(where: { $0.kind == .word && $0.second == nil && restoresDanishOnly($0.pairs) })
    {
      for index in result.indices where result[index].kind == .keep {
        result[index].channel += settings.unknownCapital
      }
    }
    return pruned(result)
  }

  private static let conjunction = Letters.encode("for")
  private static let salutation = Letters.encode("Kære")

  /// What a token is, for making its readings.
  struct Observed {
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
    var changed = readings.filter { $0.kind != .keep }
    changed.sort { (total($0), $0.surface.count) < (total($1), $1.surface.count) }
    var seen: Set<[UInt8]> = []
    for reading in changed where kept.count < settings.readings + 2 {
      // The same word from two graphs counts once; a name and a common word of one form are two.
      if seen.insert(
        reading.surface + [
          UInt8(truncatingIfNeeded: reading.first.id), UInt8(truncatingIfNeeded: reading.first.id >> 8),
        ]
      ).inserted {
        kept.append(reading)
      }
    }
    return kept
  }
}
