internal import Lexicon

extension Corrector {
  /// Adds what a token shows, decided with a correction or without one, to sums over tokens.
  func add(_ pass: Pass, _ index: Int, _ correction: Correction?, to signals: inout PageSignals) {
    let doubt = Double(1 - keepProbability(pass, index))
    signals.doubtBefore += doubt
    if let correction, correction.applied {
      signals.doubtAfter += 1 - correction.probability
      return
    }
    signals.doubtAfter += doubt
    // A word of the dictionary is unknown to the language model only.
    if let kept = pass.hypotheses[index].first(where: { $0.kind == .keep })?.first,
      kept.id == models.unknown || kept.id == models.unknownName, models.formCost + 0.1 < kept.cost
    {
      signals.unknown += 1
    }
    let core = pass.cores[index]
    let isCamel = zip(core, core.dropFirst()).contains {
      Letters.isLetter($0) && !Letters.isUpper($0) && Letters.isUpper($1)
    }
    if isCamel { signals.innerCapitals += 1 }
  }

  /// Adds what the signs behind words and the error profiles show, and makes means of the sums.
  func signals(
    _ sums: PageSignals, _ signs: [Correction], _ reading: DocumentReading, tokens: Int
  ) -> PageSignals {
    var signals = sums
    for sign in signs { signals.signs += sign.applied ? 1 - sign.probability : sign.probability }
    signals.lostSpaces = Double(reading.probabilities.spaceLost)
    signals.readSpaces = Double(reading.probabilities.spaceRead.reduce(0, +))
    return signals.divided(by: tokens)
  }
}
