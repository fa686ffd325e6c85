internal import Lexicon

/// Tells hyphens that divide a word at a line's end (`kommu-` `nen`) from those that belong to it (`dansk-` `svensk`).
///
/// The word without its hyphen is weighed against the word with it, by what they cost in the vocabulary, the dictionary
/// and as compounds; the parts of a word with a hyphen are words themselves.
struct WordDivision {
  let models: CorrectionModels

  init(_ models: CorrectionModels) { self.models = models }

  /// How much oftener a hyphen at a line's end divides a word than it belongs to one, in nats.
  private static let prior: Float = 1.7
  /// How much likelier a word of the vocabulary that has a hyphen is among all that have one than among all words.
  private static let hyphenShare: Float = 5
  /// What a word costs that is in no list, as a whole and for each letter: names, rare compounds of three parts.
  private static let unknown: (word: Float, letter: Float) = (16, 0.9)

  /// Whether a hyphen between these halves stands there only because the line ends. Cost: some look-ups, about 2 us.
  func isDivided(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    // Of words with hyphens the parts beside this one count.
    let first = letters(left.split(separator: UInt8(ascii: "-")).last ?? left)
    let second = letters(right.split(separator: UInt8(ascii: "-")).first ?? right)
    guard let last = first.last, let next = second.first, Letters.isLetter(last), Letters.isLetter(next)
    else {
      return false
    }
    let isLoud = VocabularyKey.letterCase(of: first) == .upper
    if Letters.isUpper(next) != isLoud || first.count == 1 { return false }
    let (lowerLeft, lowerRight) = (first.map(Letters.lowered), second.map(Letters.lowered))
    let whole = lowerLeft + lowerRight
    let hyphenated = lowerLeft + [UInt8(ascii: "-")] + lowerRight
    let apart = cost(lowerLeft) + cost(lowerRight)
    let kept = min(apart, vocabularyCost(hyphenated).map { $0 - Self.hyphenShare } ?? apart)
    return cost(whole) < kept + Self.prior
  }

  private func letters(_ part: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    Letters.append(utf8: part, to: &letters)
    return letters
  }

  /// What a lower-case word costs, in nats.
  private func cost(_ word: [UInt8]) -> Float {
    if let cost = vocabularyCost(word) { return cost }
    let unknown = Self.unknown.word + Self.unknown.letter * Float(word.count)
    if models.forms.graph.index(of: word) != nil { return min(models.formCost + 2, unknown) }
    return models.compoundCost(word).map { min($0 + 2, unknown) } ?? unknown
  }

  private func vocabularyCost(_ word: [UInt8]) -> Float? {
    [LetterCase.small, .capital, .upper].compactMap {
      models.vocabulary.graph.index(of: VocabularyKey.key(word, $0)).map(models.vocabulary.cost)
    }.min()
  }
}
