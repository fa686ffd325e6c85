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
  /// Names that are known beforehand, as lower-case letters.
  let names: Set<[UInt8]>
  var search: CandidateSearch
  private var cache: [Key: [Hypothesis]] = [:]

  private struct Key: Hashable {
    var core: [UInt8]
    var startsSentence: Bool
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

  enum Source { case small, capital, upper, form, compound }

  init(
    models: CorrectionModels, channel: Channel, settings: CorrectionSettings, foreign: Bool,
    names: Set<[UInt8]>
  ) {
    self.models = models
    self.channel = channel
    self.settings = settings
    self.foreign = foreign
    self.names = names
    var limits = CandidateSearch.Limits()
    limits.wordWeight = settings.language
    search = CandidateSearch(limits: limits)
  }

  /// The readings of a core (letters with case), best first; the first that keeps is always among them.
  mutating func hypotheses(of core: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
    let key = Key(core: Array(core), startsSentence: startsSentence)
    if let known = cache[key] { return known }
    let made = make(core, startsSentence: startsSentence)
    cache[key] = made
    return made
  }

  private mutating func make(_ core: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
    switch Protection.of(core) {
    case .number: return [kept(Hypothesis.Word(id: models.number, cost: 0), channel: 0)]
    case .address: return [address]
    case .form: return keptReadings(core, startsSentence: startsSentence, channel: 0)
    case .none: break
    }
    if core.elementsEqual([UInt8(ascii: "|")]) { return barReadings() }
    let lowered = core.map(Letters.lowered)
    if lowered.dropFirst().dropLast().contains(UInt8(ascii: "-")), vocabularyWord(lowered) == nil {
      return hyphenated(core, startsSentence: startsSentence)
    }
    let observed = Observed(
      core: Array(core), lowered: lowered, letterCase: VocabularyKey.letterCase(of: core),
      startsSentence: startsSentence,
      hidesCase: core.first.map { !Letters.isLetter($0) } ?? false)
    var result = keptReadings(core, startsSentence: startsSentence, channel: channel.keepCost(of: lowered))
    let best = result.map { $0.channel + settings.language * wordCost($0.first) }.min() ?? .infinity
    let isKnown = self.isKnown(lowered)
    if !isKnown, isDotted(lowered) {
      for index in result.indices { result[index].channel += settings.dottedPenalty }
    }
    for found in candidates(observed, best: best, isKnown: isKnown) {
      result += readings(of: found, observed)
    }
    result += twoWords(observed, isKnown: isKnown)
    return pruned(result)
  }

  /// What a token is, for making its readings.
  struct Observed {
    var core: [UInt8]
    var lowered: [UInt8]
    var letterCase: LetterCase
    var startsSentence: Bool
    /// Whether it begins with a sign or digit read for a letter, so that nobody knows its case.
    var hidesCase: Bool
  }

  // MARK: Keeping

  /// The one reading of an e-mail address or URL.
  var address: Hypothesis { kept(Hypothesis.Word(id: models.unknown, cost: 8), channel: 0) }

  func kept(_ word: Hypothesis.Word, channel: Float) -> Hypothesis {
    Hypothesis(first: word, channel: channel, surface: [], pairs: SIMD4(repeating: -1), kind: .keep)
  }

  /// The readings that change nothing: a word that begins a sentence may be a name or not.
  private func keptReadings(_ core: ArraySlice<UInt8>, startsSentence: Bool, channel: Float) -> [Hypothesis] {
    let lowered = core.map(Letters.lowered)
    return words(lowered, VocabularyKey.letterCase(of: core), startsSentence: startsSentence).map {
      kept($0, channel: channel)
    }
  }

  /// What a word in a case may be for the language model.
  func words(_ lowered: [UInt8], _ letterCase: LetterCase, startsSentence: Bool) -> [Hypothesis.Word] {
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
    if result.isEmpty || (letterCase == .capital && !startsSentence && result.isEmpty) {
      result.append(unknownWord(lowered, letterCase, startsSentence: startsSentence))
    }
    return result
  }

  /// A word the vocabulary lacks: in the dictionary, a compound, a known name, or letters.
  private func unknownWord(_ lowered: [UInt8], _ letterCase: LetterCase, startsSentence: Bool)
    -> Hypothesis.Word
  {
    let asName = letterCase == .capital && !startsSentence || letterCase == .upper && lowered.count < 5
    var cost =
      -Logarithm.of(0.35) - models.characters.logProbability(of: lowered, start: asName ? .capital : .small)
    if formIndex(lowered) != nil { cost = min(cost, models.formCost) }
    if let compound = compoundCost(lowered) { cost = min(cost, compound) }
    // An abbreviation is a word, though no lexicon has it.
    if Self.abbreviations.contains(lowered) { cost = min(cost, 5) }
    if letterCase == .capital {
      if names.contains(lowered) { cost = min(cost, 10) }
      // A capital mid-sentence: a name, or a common word in a title.
      if let id = models.vocabulary.graph.index(of: lowered) {
        cost = min(cost, -Logarithm.of(0.25) - models.ngrams.logProbability(of: id))
      }
    }
    return Hypothesis.Word(id: asName ? models.unknownName : models.unknown, cost: cost)
  }

  private func wordCost(_ word: Hypothesis.Word) -> Float {
    word.cost - models.ngrams.logProbability(of: word.id)
  }

  // MARK: Knowing

  func vocabularyWord(_ lowered: [UInt8]) -> Int? { models.vocabulary.graph.index(of: lowered) }

  private func formIndex(_ lowered: [UInt8]) -> Int? {
    guard let index = models.forms.graph.index(of: lowered), models.formClasses[index].contains(.word) else {
      return nil
    }
    return index
  }

  /// Whether a word is in the vocabulary in any case, in the dictionary, or a listed name.
  func isKnown(_ lowered: [UInt8]) -> Bool {
    vocabularyWord(lowered) != nil || formIndex(lowered) != nil
      || models.vocabulary.graph.index(of: VocabularyKey.key(lowered, .capital)) != nil
      || names.contains(lowered)
      || Self.abbreviations.contains(lowered)
  }

  /// Abbreviations that are no words of their own. Shorter ones are too like words that were misread.
  private static let abbreviations = Set(Abbreviations.neverLast.map(Letters.encode).filter { $0.count >= 3 })

  /// The least cost of reading a word as head and tail, exactly; `nil` if it is no compound of parts of three
  /// letters or more.
  private func compoundCost(_ lowered: [UInt8]) -> Float? {
    guard lowered.count >= 6, lowered.count <= 64 else { return nil }
    var best: Float?
    for split in 3...(lowered.count - 3) {
      guard let tail = models.tails.graph.index(of: lowered[split...]) else { continue }
      guard let head = models.heads.graph.index(of: lowered[..<split]) else { continue }
      let cost = -Logarithm.of(0.30) + models.heads.cost(of: head) + models.tails.cost(of: tail)
      best = min(best ?? cost, cost)
    }
    return best
  }

  private func isDotted(_ lowered: [UInt8]) -> Bool {
    for index in lowered.indices.dropFirst().dropLast()
    where lowered[index] == UInt8(ascii: ".") || lowered[index] == UInt8(ascii: ":") {
      if index >= 2, lowered.count - index > 2 { return true }
    }
    return false
  }

  // MARK: Changing

  /// The candidates of every source that may beat `best`.
  private mutating func candidates(_ observed: Observed, best: Float, isKnown: Bool) -> [Found] {
    search.begin(observed.lowered, channel)
    search.know(total: best)
    var result: [Found] = []
    let graph = models.vocabulary.graph
    let unknownCost = -models.ngrams.logProbability(of: models.unknown)
    let edits = !isKnown && observed.letterCase == .small && observed.lowered.count > 3
    search.search(models.vocabulary, from: graph.root)
    collect(.small, &result)
    if observed.letterCase != .small || observed.hidesCase {
      search.search(models.vocabulary, from: models.capitalNode.node, index: models.capitalNode.skip)
      collect(.capital, &result)
    }
    // The large dictionary and compounds only where the vocabulary alone does not explain the word.
    if !isKnown {
      search.search(models.forms, from: models.forms.graph.root, extra: unknownCost)
      collect(.form, &result)
      search.searchCompounds(
        heads: models.heads, tails: models.tails, extra: unknownCost - Logarithm.of(0.30), leastPart: 3)
      collect(.compound, &result)
      if edits, result.isEmpty {
        search.search(models.vocabulary, from: graph.root, edits: settings.edit + settings.editMargin)
        collect(.small, &result)
        if result.isEmpty {
          search.search(
            models.forms, from: models.forms.graph.root, extra: unknownCost,
            edits: settings.edit + settings.editMargin)
          collect(.form, &result)
        }
      }
    }
    return result
  }

  /// Moves the candidates of the last search to `result`, the observed word itself left out.
  private mutating func collect(_ source: Source, _ result: inout [Found]) {
    for candidate in search.candidates {
      let lowered = Array(search.letters[candidate.letters])
      if source == .form, !models.formClasses[candidate.index].contains(.word) { continue }
      let found = Found(
        lowered: lowered, index: candidate.index, source: source, channel: candidate.channel,
        word: candidate.word,
        pairs: candidate.pairs)
      result.append(found)
    }
    search.forget()
  }

  /// The hypotheses that a candidate gives in the case of the observed word.
  private func readings(of found: Found, _ observed: Observed) -> [Hypothesis] {
    guard found.lowered != observed.lowered else { return [] }
    let isCapital =
      observed.hidesCase && observed.letterCase == .small
      && (found.source == .capital || observed.startsSentence)
    let surface =
      isCapital ? Self.capitalised(found.lowered) : Self.surface(found.lowered, like: observed.core)
    guard surface != observed.core else { return [] }
    var margin = settings.margin
    if observed.letterCase == .capital, !observed.startsSentence { margin += settings.capitalMargin }
    return words(
      found.lowered, VocabularyKey.letterCase(of: surface), startsSentence: observed.startsSentence
    ).map { word in
      Hypothesis(
        first: word, channel: found.channel + margin, surface: surface, pairs: found.pairs,
        kind: found.pairs[0] < 0 ? .edit : .word)
    }
  }

  /// A lower-case word in the case of the observed one: small, capital or upper; hyphenated parts one by one.
  static func surface(_ lowered: [UInt8], like observed: [UInt8]) -> [UInt8] {
    switch VocabularyKey.letterCase(of: observed) {
    case .small: return lowered
    case .upper: return lowered.map(Letters.raised)
    case .capital:
      // `I` read for a small `l` is no capital.
      if observed.first == UInt8(ascii: "I"), lowered.first == UInt8(ascii: "l") { return lowered }
      return capitalised(lowered)
    }
  }

  private static func capitalised(_ lowered: [UInt8]) -> [UInt8] {
    lowered.prefix(1).map(Letters.raised) + lowered.dropFirst()
  }

  /// `|` alone is the pronoun `I`.
  private func barReadings() -> [Hypothesis] {
    let id =
      models.vocabulary.graph.index(of: VocabularyKey.key(Letters.encode("i"), .capital))
      ?? models.unknownName
    return [
      kept(Hypothesis.Word(id: models.unknown, cost: 14), channel: 0),
      Hypothesis(
        first: Hypothesis.Word(id: id, cost: 0), channel: 1, surface: Letters.encode("I"),
        pairs: SIMD4(repeating: -1), kind: .word),
    ]
  }

  /// The best readings by their cost without context; the keeping ones always stay.
  func pruned(_ readings: [Hypothesis]) -> [Hypothesis] {
    func total(_ reading: Hypothesis) -> Float {
      reading.channel + settings.language * (wordCost(reading.first) + (reading.second.map(wordCost) ?? 0))
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
