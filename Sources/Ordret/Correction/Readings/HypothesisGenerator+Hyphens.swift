internal import Lexicon

/// Compounds with hyphens, part by part.
extension HypothesisGenerator {
  /// Readings of a word with hyphens that the vocabulary lacks as a whole: each part by itself, all parts the
  /// best.
  func hyphenated(_ core: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
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
        part.isEmpty ? [] : hypotheses(of: part, startsSentence && number == 0 ? .startsSentence : [])
      func cost(_ reading: Hypothesis) -> Float {
        reading.first.cost - models.ngrams.logProbability(of: reading.first.id)
      }
      let keeping = readings.filter { $0.kind == .keep }.map { (reading: $0, cost: cost($0)) }.min {
        $0.cost < $1.cost
      }
      keepCost += keeping?.cost ?? 0
      keepChannel += keeping?.reading.channel ?? 0
      // Half of a compound with a hyphen is often a foreign word: `self-defense`.
      let changing = readings.filter { $0.kind == .word && $0.second == nil }
        .map { reading in
          var reading = reading
          if !restoresDanishOnly(reading.pairs) { reading.channel += settings.hyphenMargin }
          return reading
        }
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
