internal import Lexicon

/// What may have been written instead: the candidates of every graph, in the case of the text.
extension HypothesisGenerator {
  /// The hypotheses that a candidate gives in the case of the observed word. Their costs count from that of the
  /// candidate.
  func readings(of found: Found, _ observed: Observed) -> [Hypothesis] {
    // A full stop at the end is a sign beside the word, which has it already or not: it is not the word's to change.
    let lowered = found.lowered.last == UInt8(ascii: ".") ? found.lowered.dropLast() : found.lowered[...]
    guard !lowered.elementsEqual(observed.lowered) else { return [] }
    let isCapital =
      observed.hidesCase && observed.letterCase == .small
      && (found.source == .capital || found.source.isName || observed.startsSentence)
    let surface =
      isCapital ? Self.capitalised(Array(lowered)) : Self.surface(Array(lowered), like: observed.core)
    guard surface != observed.core else { return [] }
    // Names are written with `aa` as people like: that is no misread `å`.
    if observed.letterCase != .small, (0..<4).contains(where: { isDoubledA(found.pairs[$0]) }) { return [] }
    var result = readings(of: found, surface, observed)
    guard foreign, !observed.startsSentence, let first = lowered.first, ConfusionModel.isDanish(first),
      observed.lowered.first != first
    else { return result }
    if observed.letterCase == .capital {
      // A large `A` or `G` is read for `å` too: `Abne` is `åbne`.
      if first == Self.smallA, found.source == .small {
        result += readings(of: found, Array(lowered), observed, extra: settings.hiddenSmall)
      }
    } else if observed.hidesCase, !isCapital, found.source != .small {
      // What no list has may be a name: `@stergaard`.
      for index in result.indices { result[index].channel += settings.hiddenSmall }
      result += readings(of: found, Self.capitalised(Array(lowered)), observed)
    }
    return result
  }

  private static let smallA: UInt8 = 0xE5

  private func readings(of found: Found, _ surface: [UInt8], _ observed: Observed, extra: Float = 0)
    -> [Hypothesis]
  {
    let isDanish = foreign && restoresDanishOnly(found.pairs)
    let isStray = foreign && found.source != .abbreviation
    var margin = isDanish ? settings.danishMargin : isStray ? settings.strayMargin : settings.nativeMargin
    if observed.letterCase == .capital, !observed.startsSentence {
      margin += isDanish ? settings.danishCapitalMargin : settings.capitalMargin
    }
    let words =
      found.source.isName
      ? [nameWord(found)]
      : words(found.lowered, VocabularyKey.letterCase(of: surface), startsSentence: observed.startsSentence)
    return words.map { word in
      Hypothesis(
        first: word, channel: margin + extra, margin: margin, surface: surface,
        pairs: found.pairs,
        kind: found.pairs[0] < 0 ? .edit : .word)
    }
  }

  private func isDoubledA(_ pair: Int32) -> Bool {
    pair >= 0 && models.isDanishPair[Int(pair)]
      && models.confusions.observed(ofPair: Int(pair)) == [UInt8(ascii: "a"), UInt8(ascii: "a")]
  }

  /// Whether all that a change does is to bring back æ, ø and å.
  func restoresDanishOnly(_ pairs: SIMD4<Int32>) -> Bool { models.restoresDanishOnly(pairs) }

  /// A lower-case word in the case of the observed one: small, capital or upper; hyphenated parts one by one.
  static func surface(_ lowered: [UInt8], like observed: [UInt8]) -> [UInt8] {
    switch VocabularyKey.letterCase(of: observed) {
    case .small: return lowered
    case .upper: return lowered.map(Letters.raised)
    case .capital:
      // `I` read for a small `l` is no capital.
      if observed.first == UInt8(ascii: "I"), lowered.first == UInt8(ascii: "l") { return lowered }
      return capitalised(lowered)
    }
  }

  static func capitalised(_ lowered: [UInt8]) -> [UInt8] {
    lowered.prefix(1).map(Letters.raised) + lowered.dropFirst()
  }
}
