internal import Lexicon

/// Two words run together.
extension HypothesisGenerator {
  /// Adds the readings of a token as two words whose space was lost.
  func addLostSpaces(_ observed: Observed, isKnown: Bool, _ result: inout [Hypothesis]) {
    let letters = observed.lowered
    guard observed.letterCase != .upper, letters.allSatisfy(Letters.isLetter) else { return }
    let isSmall = observed.letterCase == .small
    // A word of its own is two only where spaces are often lost, and if it is a rare one.
    if isKnown {
      guard letters.count <= 9, channel.spaceLost <= settings.lostInWord, !names.contains(letters) else {
        return
      }
      if let id = vocabularyWord(letters), models.ngrams.logProbability(of: id) > -10.5 { return }
    }
    if !isSmall, channel.spaceLost > settings.lostAtCapital { return }
    let cost = channel.spaceLost + (isClear ? settings.clearSpaceMargin : settings.margin)
    for split in 1..<letters.count {
      let left = Array(letters[..<split])
      let right = Array(letters[split...])
      guard isCommon(left, isKnown || !isSmall ? -8 : -11), isCommon(right, isKnown ? -8 : -11) else {
        continue
      }
      addAsRead(observed, split, cost, &result)
    }
  }

  /// Whether a word is frequent enough to have been run together with another.
  func isCommon(_ word: [UInt8], _ least: Float) -> Bool {
    guard word.count > 1 || word == [UInt8(ascii: "i")], let id = vocabularyWord(word) else { return false }
    return models.ngrams.logProbability(of: id) > least
  }

  /// Two words as they stand, the space between them lost.
  private func addAsRead(_ observed: Observed, _ split: Int, _ cost: Float, _ result: inout [Hypothesis]) {
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
        channel: cost + channel.keepCost(of: loweredLeft) + channel.keepCost(of: loweredRight),
        surface: left + [UInt8(ascii: " ")] + right, pairs: SIMD4(repeating: -1), kind: .lostSpace))
  }
}
