internal import Lexicon

/// Finds the candidates of words: all searches of the correction core, with the costs of a recogniser's kind.
///
/// What may have been written where a word was read hardly depends on the document. Words are searched with the
/// costs of a ``DocumentReading`` that has seen nothing of the text, and ``allowance`` wider than readings are
/// chosen; a document's own costs are put to the candidates afterwards (``HypothesisGenerator``), which is a few
/// additions each.
final class CandidateFinder {
  let models: CorrectionModels
  let settings: CorrectionSettings
  let foreign: Bool
  let channel: Channel
  private var search: CandidateSearch

  /// By how many nats a document's own costs may make one reading better against another.
  static let allowance: Float = 4

  init(models: CorrectionModels, settings: CorrectionSettings, foreign: Bool, channel: Channel) {
    (self.models, self.settings, self.foreign, self.channel) = (models, settings, foreign, channel)
    var limits = CandidateSearch.Limits()
    limits.wordWeight = settings.language
    limits.beyondBest += Self.allowance
    limits.channel += Self.allowance
    limits.nodes *= 3
    search = CandidateSearch(limits: limits)
  }

  typealias Observed = HypothesisGenerator.Observed

  /// The words that a word may have been; `best` is the total of the reading that leaves it as it stands. Names
  /// are looked for right after, with the bound that the words have left.
  func words(_ observed: Observed, best: Float, isKnown: Bool) -> [Found] {
    var found: [Found] = []
    let keep = channel.keepCost(of: observed.lowered)
    search.begin(observed.lowered, channel)
    search.know(total: best)
    search.search(models.vocabulary)
    collect(.small, keep, &found)
    if observed.letterCase != .small || observed.hidesCase {
      search.search(models.vocabulary, from: models.capitalNode)
      collect(.capital, keep, &found)
    }
    // The large dictionary and compounds only where the vocabulary alone does not explain the word.
    if !isKnown {
      findForms(observed, -models.ngrams.logProbability(of: models.unknown), keep, &found)
    }
    return found
  }

  private func findForms(_ observed: Observed, _ unknownCost: Float, _ keep: Float, _ found: inout [Found]) {
    if settings.has(.forms) {
      search.search(models.forms, extra: unknownCost)
      collect(.form, keep, &found)
    }
    guard settings.has(.compounds) else { return }
    let price = unknownCost - Logarithm.of(0.30)
    search.searchCompounds(heads: models.heads, tails: models.tails, extra: price, leastPart: 3)
    collect(.compound, keep, &found)
    // A recogniser without Danish spoils what no list has too: `Østerbrogade`, `spånudsugning`.
    guard foreign, observed.lowered.count >= 8 else { return }
    var loose: [Found] = []
    search.searchCompounds(heads: models.forms, tails: models.tails, extra: price, leastPart: 4)
    search.searchCompounds(heads: models.heads, tails: models.forms, extra: price, leastPart: 4)
    collect(.compound, keep, &loose)
    found += loose.filter { models.restoresDanishOnly($0.pairs) }
  }

  /// The names that the word of the last ``words(_:best:isKnown:)`` may have been, listed and made of parts.
  func names(_ observed: Observed, isKnown: Bool) -> (listed: [Found], ofParts: [Found]) {
    guard settings.has(.names), observed.letterCase != .small || observed.hidesCase,
      observed.lowered.count >= 3
    else { return ([], []) }
    let keep = channel.keepCost(of: observed.lowered)
    let price = -models.ngrams.logProbability(of: models.unknownName)
    var listed: [Found] = []
    search.search(models.names.whole, extra: price)
    collect(.name, keep, &listed)
    guard foreign, !isKnown, observed.letterCase != .upper,
      observed.lowered.count >= NameModel.leastCompound
    else { return (listed, []) }
    let model = models.names
    let extra = price + NameModel.compound
    for tails in [model.tails, model.streets] {
      search.searchCompounds(heads: model.heads, tails: tails, extra: extra, leastPart: NameModel.leastPart)
    }
    search.searchCompounds(heads: model.wordHeads, tails: model.streets, extra: extra, leastPart: 3)
    var made: [Found] = []
    collect(.nameOfParts, keep, &made)
    // The search joins three parts too: too short ones make anything.
    return (
      listed,
      made.filter {
        models.restoresDanishOnly($0.pairs) && model.compoundCost(of: $0.lowered) != nil
      }
    )
  }

  /// The words that one edit makes of a word which nothing else explains: those of the vocabulary, and forms of the
  /// dictionary, which count only where no word of the vocabulary is left.
  func edits(_ observed: Observed, best: Float) -> [Found] {
    var found: [Found] = []
    let keep = channel.keepCost(of: observed.lowered)
    let price = settings.edit + settings.editMargin
    search.begin(observed.lowered, channel)
    search.know(total: best - Self.allowance)
    search.search(models.vocabulary, edits: price)
    collect(.small, keep, &found)
    if settings.has(.forms) {
      search.begin(observed.lowered, channel)
      search.know(total: best - Self.allowance)
      let extra = -models.ngrams.logProbability(of: models.unknown)
      search.search(models.forms, extra: extra, edits: price)
      collect(.form, keep, &found)
    }
    // `uafklaret` without its first letter is the contrary.
    guard observed.lowered.first == UInt8(ascii: "u") else { return found }
    return found.filter { !$0.lowered.elementsEqual(observed.lowered.dropFirst()) }
  }

  /// The abbreviations that a word before a full stop may be.
  func abbreviations(_ observed: Observed, best: Float) -> [Found] {
    var found: [Found] = []
    search.begin(observed.lowered, channel)
    search.know(total: best)
    search.search(models.abbreviations)
    collect(.abbreviation, channel.keepCost(of: observed.lowered), &found)
    return found
  }

  /// Moves the candidates of the last search to `result`.
  private func collect(_ source: Found.Source, _ keep: Float, _ result: inout [Found]) {
    for candidate in search.candidates {
      if source == .form, !models.formClasses[candidate.index].contains(.word) { continue }
      let offset = candidate.channel - channel.cost(of: candidate.pairs, keep: keep)
      result.append(
        Found(
          lowered: Array(search.letters[candidate.letters]), source: source,
          channel: candidate.channel, word: candidate.word, pairs: candidate.pairs,
          offset: abs(offset) < 0.01 ? 0 : offset))
    }
    search.forget()
  }
}
