internal import Lexicon

extension Corrector {
  /// Adds what a token shows, decided with a correction or without one, to sums over tokens.
  func add(_ pass: DecodedTokens, _ index: Int, _ correction: Correction?, to signals: inout PageSignals) {
    let doubt = Double(1 - keepProbability(pass, index))
    signals.doubtBefore += doubt
    if let correction, correction.applied {
      signals.doubtAfter += 1 - correction.probability
      return
    }
    signals.doubtAfter += doubt
    // A word of the dictionary is unknown to the language model only.
    let kept = pass.readings[pass.readings(of: index).lowerBound].lattice
    if Int(kept.first) == models.unknown || Int(kept.first) == models.unknownName,
      models.formCost + 0.1 < kept.firstCost
    {
      signals.unknown += 1
    }
    if pass.form(index).contains(.isCamel) { signals.innerCapitals += 1 }
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
