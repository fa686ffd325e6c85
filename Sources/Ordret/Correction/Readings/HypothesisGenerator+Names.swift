internal import Lexicon

/// Names as readings: those of the lists, and those made of known parts (`Østerbrogade`, `Møllevej`).
extension HypothesisGenerator {
  /// The dearest name that a change other than of æ, ø and å may bring about.
  static let wellKnown: Float = 7.5

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

  /// Names that nobody has listed, with one æ, ø or å brought back where the letters then fit a Danish name
  /// better (`Kleebel`). They cost what their letters cost.
  func restoredNames(_ observed: Observed) -> [Found] {
    guard foreign, observed.letterCase == .capital, 5 <= observed.lowered.count,
      observed.lowered.allSatisfy(Letters.isLetter)
    else { return [] }
    // One letter read for one says too little: `Weidekampsgade` is no `-gåde`.
    func isWide(_ pair: Int) -> Bool {
      models.isDanishPair[pair] && models.confusions.observed(ofPair: pair).count > 1
    }
    let price = -models.ngrams.logProbability(of: models.unknownName)
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
