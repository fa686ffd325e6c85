internal import Lexicon

/// Names as readings: those of the lists, and those made of known parts (`Østerbrogade`, `Møllevej`).
extension HypothesisGenerator {
  /// The dearest name that a change other than of æ, ø and å may bring about.
  private static let wellKnown: Float = 7.5

  /// Whether a lower-case word is a name of the lists.
  func isListedName(_ lowered: [UInt8]) -> Bool { listedNameCost(lowered) != nil }

  /// What a listed name costs, in nats within the class of unknown names; `nil` if a lower-case word is none.
  func listedNameCost(_ lowered: [UInt8]) -> Float? {
    guard settings.has(.names) else { return nil }
    return names.contains(lowered) ? settings.nameCost : models.names.cost(of: lowered)
  }

  /// What a lower-case word costs as a name, listed or made of parts.
  func nameCost(_ lowered: [UInt8]) -> Float? {
    guard settings.has(.names) else { return nil }
    return listedNameCost(lowered) ?? models.names.compoundCost(of: lowered)
  }

  /// A word that stands there already: every listed name is as good as another, however rare.
  func spared(_ word: Hypothesis.Word, _ lowered: [UInt8], _ letterCase: LetterCase) -> Hypothesis.Word {
    guard letterCase == .capital, word.id == models.unknownName || word.id == models.unknown,
      settings.nameCost < word.cost, isListedName(lowered)
    else { return word }
    return Hypothesis.Word(id: word.id, cost: settings.nameCost)
  }

  /// Adds the names that may have been written. Where the word is known, or in capitals, only such as bring
  /// back æ, ø and å: that is what a recogniser without Danish does to every name.
  func addNames(
    _ token: TokenReadings, _ keep: Float, within bound: inout Float, _ choices: inout [Choice]
  ) {
    let observed = token.observed
    guard settings.has(.names), observed.letterCase != .small || observed.hidesCase,
      observed.lowered.count >= 3
    else { return }
    let price = -models.ngrams.logProbability(of: models.unknownName)
    var names = weighed(token.names, keep, within: &bound)
    if token.isKnown || observed.letterCase == .upper {
      names = foreign ? names.filter { restoresDanishOnly($0.found.pairs) } : []
    } else {
      // Any other change makes a name of a name: only where it is long and well known.
      names = names.filter {
        restoresDanishOnly($0.found.pairs)
          || 5 <= $0.found.lowered.count && $0.found.word - price <= Self.wellKnown
      }
      names += weighed(token.nameParts, keep, within: &bound)
    }
    for index in names.indices { names[index].found.channel += settings.nameMargin }
    if names.isEmpty, !token.isKnown, !choices.contains(where: { restoresDanishOnly($0.found.pairs) }) {
      names = restoredNames(observed, price).map {
        Choice(found: $0, readings: readings(of: $0, observed))
      }
    }
    // The vocabulary's names have their own cost, and are there already.
    choices += names.filter {
      models.vocabulary.graph.index(of: $0.found.lowered[...], from: models.capitalNode) == nil
    }
  }

  /// Names that nobody has listed, with one æ, ø or å brought back where the letters then fit a Danish name
  /// better (`Kleebel`). They cost what their letters cost.
  private func restoredNames(_ observed: Observed, _ price: Float) -> [Found] {
    guard foreign, observed.letterCase == .capital, 5 <= observed.lowered.count,
      observed.lowered.allSatisfy(Letters.isLetter)
    else { return [] }
    // One letter read for one says too little: `Weidekampsgade` is no `-gåde`.
    func isWide(_ pair: Int) -> Bool {
      models.isDanishPair[pair] && models.confusions.observed(ofPair: pair).count > 1
    }
    var result: [Found] = []
    channel.forEachRestoration(of: observed.lowered, by: isWide) { letters, cost, pair in
      let word =
        price - Logarithm.of(0.35) - models.characters.logProbability(of: letters, start: .capital)
        + settings.unlistedName
      var pairs = SIMD4<Int32>(repeating: -1)
      pairs[0] = pair
      result.append(
        Found(lowered: letters, source: .name, channel: cost, word: word, pairs: pairs))
    }
    return result
  }

  /// The word that a found name is for the language model.
  func nameWord(_ found: Found) -> Hypothesis.Word {
    Hypothesis.Word(
      id: models.unknownName, cost: found.word + models.ngrams.logProbability(of: models.unknownName))
  }
}
