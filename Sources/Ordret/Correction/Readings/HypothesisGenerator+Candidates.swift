internal import Lexicon

/// What may have been written instead: the candidates of every graph, in the case of the text.
extension HypothesisGenerator {
  /// The candidates of every source that may beat `best`.
  mutating func candidates(_ observed: Observed, best: Float, isKnown: Bool) -> [Found] {
    search.begin(observed.lowered, channel)
    search.know(total: best)
    var result: [Found] = []
    let graph = models.vocabulary.graph
    let unknownCost = -models.ngrams.logProbability(of: models.unknown)
    let edits =
      !isKnown && settings.has(.edits) && observed.letterCase == .small && observed.lowered.count > 3
    search.search(models.vocabulary, from: graph.root)
    collect(.small, &result)
    if observed.letterCase != .small || observed.hidesCase {
      search.search(models.vocabulary, from: models.capitalNode.node, index: models.capitalNode.skip)
      collect(.capital, &result)
    }
    // The large dictionary and compounds only where the vocabulary alone does not explain the word.
    if !isKnown {
      if settings.has(.forms) {
        search.search(models.forms, from: models.forms.graph.root, extra: unknownCost)
        collect(.form, &result)
      }
      if settings.has(.compounds) {
        search.searchCompounds(
          heads: models.heads, tails: models.tails, extra: unknownCost - Logarithm.of(0.30), leastPart: 3)
        collect(.compound, &result)
      }
      // A recogniser without Danish spoils what no list has too: `Østerbrogade`, `spånudsugning`.
      if foreign, settings.has(.compounds), observed.lowered.count >= 8 {
        let before = result.count
        search.searchCompounds(
          heads: models.forms, tails: models.tails, extra: unknownCost - Logarithm.of(0.30), leastPart: 4)
        search.searchCompounds(
          heads: models.heads, tails: models.forms, extra: unknownCost - Logarithm.of(0.30), leastPart: 4)
        collect(.compound, &result)
        let loose = result[before...].filter { restoresDanishOnly($0.pairs) }
        result.replaceSubrange(before..., with: loose)
      }
      if edits, result.isEmpty {
        search.search(models.vocabulary, from: graph.root, edits: settings.edit + settings.editMargin)
        collect(.small, &result)
        if result.isEmpty, settings.has(.forms) {
          search.search(
            models.forms, from: models.forms.graph.root, extra: unknownCost,
            edits: settings.edit + settings.editMargin)
          collect(.form, &result)
        }
      }
    }
    addNames(observed, isKnown: isKnown, &result)
    return result
  }

  /// Moves the candidates of the last search to `result`, the observed word itself left out.
  mutating func collect(_ source: Source, _ result: inout [Found]) {
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
  func readings(of found: Found, _ observed: Observed) -> [Hypothesis] {
    // A full stop at the end is a sign beside the word, which has it already or not: it is not the word's to change.
    let lowered = found.lowered.last == UInt8(ascii: ".") ? found.lowered.dropLast() : found.lowered[...]
    guard !lowered.elementsEqual(observed.lowered) else { return [] }
    let isCapital =
      observed.hidesCase && observed.letterCase == .small
      && (found.source == .capital || found.source == .name || observed.startsSentence)
    let surface =
      isCapital ? Self.capitalised(Array(lowered)) : Self.surface(Array(lowered), like: observed.core)
    guard surface != observed.core else { return [] }
    // Names are written with `aa` as people like: that is no misread `å`.
    if observed.letterCase != .small, (0..<4).contains(where: { isDoubledA(found.pairs[$0]) }) { return [] }
    var result = readings(of: found, surface, observed)
    guard foreign, !observed.startsSentence, let first = lowered.first, ConfusionModel.isDanish(first),
      observed.lowered.first != first
    else { return result }
    if observed.letterCase == .capital {
      // A large `A` or `G` is read for `å` too: `Abne` is `åbne`.
      if first == Self.smallA, found.source == .small {
        result += readings(of: found, Array(lowered), observed, extra: settings.hiddenSmall)
      }
    } else if observed.hidesCase, !isCapital, found.source != .small {
      // What no list has may be a name: `@stergaard`.
      for index in result.indices { result[index].channel += settings.hiddenSmall }
      result += readings(of: found, Self.capitalised(Array(lowered)), observed)
    }
    return result
  }

  private static let smallA: UInt8 = 0xE5

  private func readings(of found: Found, _ surface: [UInt8], _ observed: Observed, extra: Float = 0)
    -> [Hypothesis]
  {
    let isDanish = foreign && restoresDanishOnly(found.pairs)
    let isStray = foreign && found.source != .abbreviation
    var margin = isDanish ? settings.danishMargin : isStray ? settings.strayMargin : settings.nativeMargin
    if observed.letterCase == .capital, !observed.startsSentence {
      margin += isDanish ? settings.danishCapitalMargin : settings.capitalMargin
    }
    let words =
      found.source == .name
      ? [nameWord(found)]
      : words(found.lowered, VocabularyKey.letterCase(of: surface), startsSentence: observed.startsSentence)
    return words.map { word in
      Hypothesis(
        first: word, channel: found.channel + margin + extra, margin: margin, surface: surface,
        pairs: found.pairs,
        kind: found.pairs[0] < 0 ? .edit : .word)
    }
  }

  private func isDoubledA(_ pair: Int32) -> Bool {
    pair >= 0 && models.isDanishPair[Int(pair)]
      && models.confusions.observed(ofPair: Int(pair)) == [UInt8(ascii: "a"), UInt8(ascii: "a")]
  }

  /// Whether all that a change does is to bring back æ, ø and å.
  func restoresDanishOnly(_ pairs: SIMD4<Int32>) -> Bool {
    pairs[0] >= 0 && (0..<4).allSatisfy { pairs[$0] < 0 || models.isDanishPair[Int(pairs[$0])] }
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

  static func capitalised(_ lowered: [UInt8]) -> [UInt8] {
    lowered.prefix(1).map(Letters.raised) + lowered.dropFirst()
  }

  /// Adds the abbreviations that a misread word before a full stop may be (`TIf.` is `Tlf.`). Words that are
  /// no better explained are left out: an abbreviation is never made a common word.
  mutating func addAbbreviations(_ observed: Observed, best: Float, _ found: inout [Found]) {
    search.begin(observed.lowered, channel)
    search.know(total: best)
    search.search(models.abbreviations, from: models.abbreviations.graph.root)
    var abbreviations: [Found] = []
    collect(.abbreviation, &abbreviations)
    guard let least = abbreviations.map(\.channel).min() else { return }
    found = found.filter { $0.channel < least - 1 } + abbreviations
  }
}
