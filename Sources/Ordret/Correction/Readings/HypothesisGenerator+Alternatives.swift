internal import Lexicon

/// What the recogniser itself thought of beside the word it chose.
extension HypothesisGenerator {
  /// Puts the recogniser's other readings of a token to its readings, those from `first` on. One that is
  /// there already costs no more than the recogniser's doubt; another is added if it is a word or a name
  /// that is known.
  ///
  /// Only where nothing knows what was read. A corrected file keeps what was read before as another
  /// reading, and a word that was repaired must not go back to it.
  func add(
    _ alternatives: [WordDoubts.Alternative], of core: ArraySlice<UInt8>, startsSentence: Bool,
    to readings: inout [TokenReading], from first: Int
  ) {
    guard Protection.of(core) == .none, !isWordOrName(core), let keep = readings[first...].first?.channel
    else { return }
    for alternative in alternatives where !alternative.letters.elementsEqual(core) {
      let letters = alternative.letters
      let letterCase = VocabularyKey.letterCase(of: letters)
      let margin = letterCase == .capital && !startsSentence ? settings.capitalMargin : 0
      let cost = keep + alternative.cost + margin
      let known = readings.indices[first...].filter {
        readings[$0].kind != .keep && memory.letters.areEqual(readings[$0].letters, letters.span)
      }
      for index in known where cost < readings[index].channel {
        (readings[index].channel, readings[index].margin) = (cost, margin)
      }
      guard known.isEmpty, Protection.of(letters[...]) == .none, isWordOrName(letters[...]) else { continue }
      let lowered = letters.map(Letters.lowered)
      for word in words(lowered, letterCase, startsSentence: startsSentence) {
        let reading = Hypothesis(
          first: word, channel: cost, margin: margin, surface: letters, pairs: SIMD4(repeating: -1),
          kind: .alternative)
        readings.append(flat(reading, core.span, isKept: false))
      }
    }
  }

  private func isWordOrName(_ letters: ArraySlice<UInt8>) -> Bool {
    let lowered = letters.map(Letters.lowered)
    return isKnown(lowered) || compoundCost(lowered) != nil
      || VocabularyKey.letterCase(of: letters) == .capital && isListedName(lowered)
  }
}
