internal import Lexicon

extension HypothesisGenerator {
  /// Readings of one token as two words: a sign read for the space, or the space lost.
  func twoWords(_ observed: Observed, isKnown: Bool) -> [Hypothesis] {
    guard !isKnown, observed.lowered.count >= 3, observed.lowered.count <= 40 else { return [] }
    let weight = foreign ? settings.segmentationForeign : settings.segmentationNative
    var result: [Hypothesis] = []
    for split in 1..<(observed.lowered.count - 1) {
      let sign = observed.lowered[split]
      if Self.signs.contains(sign), !(sign == UInt8(ascii: "-") && observed.letterCase != .small) {
        add(
          observed, split, split + 1, weight * (channel.spaceRead[Int(sign)] + settings.margin),
          .signForSpace, &result)
      }
    }
    guard observed.letterCase == .small, !observed.lowered.contains(where: { !Letters.isLetter($0) }) else {
      return result
    }
    for split in 1..<observed.lowered.count {
      let left = Array(observed.lowered[..<split])
      let right = Array(observed.lowered[split...])
      guard isCommon(left), isCommon(right) else { continue }
      add(observed, split, split, channel.spaceLost + settings.margin, .lostSpace, &result)
    }
    return result
  }

  private static let signs: Set<UInt8> = Set(".-:,;_~'*".utf8)

  /// Whether a word is frequent enough to have been run together with another.
  private func isCommon(_ word: [UInt8]) -> Bool {
    guard word.count > 1 || word == [UInt8(ascii: "i")], let id = vocabularyWord(word) else { return false }
    return models.ngrams.logProbability(of: id) > -11
  }

  private func add(
    _ observed: Observed, _ end: Int, _ begin: Int, _ cost: Float, _ kind: Hypothesis.Kind,
    _ result: inout [Hypothesis]
  ) {
    let left = Array(observed.core[..<end])
    let right = Array(observed.core[begin...])
    let loweredLeft = left.map(Letters.lowered)
    let loweredRight = right.map(Letters.lowered)
    guard isKnown(loweredLeft), isKnown(loweredRight), !left.isEmpty, !right.isEmpty else { return }
    guard Letters.isLetter(loweredLeft[0]), Letters.isLetter(loweredRight[0]) else { return }
    let first = words(
      loweredLeft, VocabularyKey.letterCase(of: left), startsSentence: observed.startsSentence)
    let second = words(loweredRight, VocabularyKey.letterCase(of: right), startsSentence: false)
    result.append(
      Hypothesis(
        first: first[0], second: second[0],
        channel: cost + channel.keepCost(of: loweredLeft) + channel.keepCost(of: loweredRight),
        surface: left + [UInt8(ascii: " ")] + right, pairs: SIMD4(repeating: -1), kind: kind))
  }

  /// Readings of a word with hyphens that the vocabulary lacks as a whole: each part by itself, all parts the
  /// best.
  mutating func hyphenated(_ core: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
    let parts = core.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    var keepCost: Float = 1.2
    var keepChannel: Float = 0
    var bestChannel: Float = 0
    var bestCost: Float = 1.2
    var surface: [UInt8] = []
    var pairs = SIMD4<Int32>(repeating: -1)
    var pairCount = 0
    var changed = false
    for (number, part) in parts.enumerated() {
      if number > 0 { surface.append(UInt8(ascii: "-")) }
      let readings =
        part.isEmpty ? [] : hypotheses(of: part, Neighbours(startsSentence: startsSentence && number == 0))
      func cost(_ reading: Hypothesis) -> Float {
        reading.first.cost - models.ngrams.logProbability(of: reading.first.id)
      }
      let keeping = readings.filter { $0.kind == .keep }.map { (reading: $0, cost: cost($0)) }.min {
        $0.cost < $1.cost
      }
      keepCost += keeping?.cost ?? 0
      keepChannel += keeping?.reading.channel ?? 0
      let changing = readings.filter { $0.kind == .word && $0.second == nil }
        .min { $0.channel + settings.language * cost($0) < $1.channel + settings.language * cost($1) }
      if let changing, let keeping,
        changing.channel + settings.language * cost(changing) < keeping.reading.channel + settings.language
          * keeping.cost
      {
        changed = true
        surface += changing.surface
        bestChannel += changing.channel
        bestCost += cost(changing)
        for place in 0..<4 where changing.pairs[place] >= 0 && pairCount < 4 {
          pairs[pairCount] = changing.pairs[place]
          pairCount += 1
        }
      } else {
        surface += part
        bestChannel += keeping?.reading.channel ?? 0
        bestCost += keeping?.cost ?? 0
      }
    }
    let isName = VocabularyKey.letterCase(of: core) != .small && !startsSentence
    let id = isName ? models.unknownName : models.unknown
    var result = [kept(Hypothesis.Word(id: id, cost: keepCost), channel: keepChannel)]
    if changed {
      result.append(
        Hypothesis(
          first: Hypothesis.Word(id: id, cost: bestCost), channel: bestChannel, surface: surface,
          pairs: pairs, kind: .word))
    }
    return result
  }
}
