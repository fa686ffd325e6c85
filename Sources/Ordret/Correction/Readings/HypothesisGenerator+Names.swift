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
  mutating func addNames(_ observed: Observed, isKnown: Bool, _ found: inout [Found]) {
    guard settings.has(.names), observed.letterCase != .small || observed.hidesCase,
      observed.lowered.count >= 3
    else { return }
    let price = -models.ngrams.logProbability(of: models.unknownName)
    var names: [Found] = []
    search.search(models.names.whole, from: models.names.whole.graph.root, extra: price)
    collect(.name, &names)
    for index in names.indices { names[index].channel += settings.nameMargin }
    if isKnown || observed.letterCase == .upper {
      names = foreign ? names.filter { restoresDanishOnly($0.pairs) } : []
    } else {
      // Any other change makes a name of a name: only where it is long and well known.
      names = names.filter {
        restoresDanishOnly($0.pairs) || 5 <= $0.lowered.count && $0.word - price <= Self.wellKnown
      }
      if foreign { names += compoundNames(observed, price) }
    }
    if names.isEmpty, !isKnown, !found.contains(where: { restoresDanishOnly($0.pairs) }) {
      names = restoredNames(observed, price)
    }
    // The vocabulary's names have their own cost, and are there already.
    found += names.filter {
      models.vocabulary.graph.index(of: VocabularyKey.key($0.lowered, .capital)) == nil
    }
  }

  /// Names made of parts, with their æ, ø and å brought back.
  private mutating func compoundNames(_ observed: Observed, _ price: Float) -> [Found] {
    guard observed.lowered.count >= NameModel.leastCompound else { return [] }
    let model = models.names
    let extra = price + NameModel.compound
    for tails in [model.tails, model.streets] {
      search.searchCompounds(heads: model.heads, tails: tails, extra: extra, leastPart: NameModel.leastPart)
    }
    search.searchCompounds(heads: model.wordHeads, tails: model.streets, extra: extra, leastPart: 3)
    var made: [Found] = []
    collect(.name, &made)
    for index in made.indices { made[index].channel += settings.nameMargin }
    // The search joins three parts too: too short ones make anything.
    return made.filter { restoresDanishOnly($0.pairs) && model.compoundCost(of: $0.lowered) != nil }
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
        Found(lowered: letters, index: -1, source: .name, channel: cost, word: word, pairs: pairs))
    }
    return result
  }

  /// The word that a found name is for the language model.
  func nameWord(_ found: Found) -> Hypothesis.Word {
    Hypothesis.Word(
      id: models.unknownName, cost: found.word + models.ngrams.logProbability(of: models.unknownName))
  }
}
