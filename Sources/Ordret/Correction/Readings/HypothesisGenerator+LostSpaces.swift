internal import Lexicon

/// Two words run together.
extension HypothesisGenerator {
  /// The readings of a token as two words whose space was lost, whatever the document. Their costs count from
  /// that of reading the word as itself and of losing a space.
  func lostSpaces(_ observed: Observed, isKnown: Bool) -> [Hypothesis] {
    let letters = observed.lowered
    guard settings.has(.lostSpaces), 3...40 ~= letters.count, observed.letterCase != .upper,
      letters.allSatisfy(Letters.isLetter)
    else { return [] }
    let isSmall = observed.letterCase == .small
    // A word of its own is two only where spaces are often lost, and if it is a rare one.
    if isKnown {
      guard letters.count <= 9, !names.contains(letters) else { return [] }
      if let id = vocabularyWord(letters), models.ngrams.logProbability(of: id) > -10.5 { return [] }
    }
    var result: [Hypothesis] = []
    for split in 1..<letters.count {
      guard isCommon(letters[..<split], isKnown || !isSmall ? -8 : -11),
        isCommon(letters[split...], isKnown ? -8 : -11)
      else { continue }
      addAsRead(observed, split, &result)
    }
    return result
  }

  /// Whether a word is frequent enough to have been run together with another.
  func isCommon(_ word: ArraySlice<UInt8>, _ least: Float) -> Bool {
    guard word.count > 1 || word.first == UInt8(ascii: "i"), let id = vocabularyWord(word) else {
      return false
    }
    return models.ngrams.logProbability(of: id) > least
  }

  /// Two words as they stand, the space between them lost.
  private func addAsRead(_ observed: Observed, _ split: Int, _ result: inout [Hypothesis]) {
    let left = Array(observed.core[..<split])
    let right = Array(observed.core[split...])
    let loweredLeft = left.map(Letters.lowered)
    let loweredRight = right.map(Letters.lowered)
    guard isKnown(loweredLeft), isKnown(loweredRight) else { return }
    // A capital that opens a joined word is that of a small word.
    let first = words(loweredLeft, VocabularyKey.letterCase(of: left), startsSentence: true)
    let second = words(loweredRight, VocabularyKey.letterCase(of: right), startsSentence: false)
    result.append(
      Hypothesis(
        first: first.last ?? first[0], second: second[0],
        channel: 0, surface: left + [UInt8(ascii: " ")] + right, pairs: SIMD4(repeating: -1), kind: .lostSpace
      ))
  }
}
