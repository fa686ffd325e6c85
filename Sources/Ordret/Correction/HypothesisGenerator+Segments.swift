internal import Lexicon

extension HypothesisGenerator {
  /// Readings of one token as two words: a sign read for the space, or the space lost.
  mutating func twoWords(_ observed: Observed, isKnown: Bool) -> [Hypothesis] {
    guard !isKnown, observed.lowered.count >= 3, observed.lowered.count <= 40 else { return [] }
    let weight = foreign ? settings.segmentationForeign : settings.segmentationNative
    var result: [Hypothesis] = []
    for split in 1..<(observed.lowered.count - 1) {
      let sign = observed.lowered[split]
      guard Self.signs.contains(sign), settings.has(.signsForSpaces) else { continue }
      if sign == UInt8(ascii: "-"), observed.letterCase != .small || !isJoint(observed, split) { continue }
      addAroundSign(observed, split, weight * (channel.spaceRead[Int(sign)] + settings.margin), &result)
    }
    guard observed.letterCase == .small, !observed.lowered.contains(where: { !Letters.isLetter($0) }),
      settings.has(.lostSpaces)
    else { return result }
    for split in 1..<observed.lowered.count {
      let left = Array(observed.lowered[..<split])
      let right = Array(observed.lowered[split...])
      guard isCommon(left), isCommon(right) else { continue }
      addAsRead(observed, split, channel.spaceLost + settings.margin, &result)
    }
    return result
  }

  private static let signs: Set<UInt8> = Set(".-:,;_~'*".utf8)

  /// Whether a word is frequent enough to have been run together with another.
  private func isCommon(_ word: [UInt8]) -> Bool {
    guard word.count > 1 || word == [UInt8(ascii: "i")], let id = vocabularyWord(word) else { return false }
    return models.ngrams.logProbability(of: id) > -11
  }

  /// Whether a hyphen can stand for a space: on one side is a word that joins others (`og`, `i`, `at`), which
  /// no compound has beside its hyphen.
  private func isJoint(_ observed: Observed, _ split: Int) -> Bool {
    let left = Array(observed.lowered[..<split])
    let right = Array(observed.lowered[(split + 1)...])
    func joins(_ word: [UInt8]) -> Bool {
      guard word.count <= 5, let id = vocabularyWord(word) else { return false }
      return models.ngrams.logProbability(of: id) > -7.5
    }
    // `en-to`, `fem-seks`, `et-årig`
    guard !Self.numerals.contains(left) else { return false }
    return joins(left) || joins(right)
  }

  private static let numerals = Set(
    ["en", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"].map(Letters.encode))

  /// Two words as they stand, the space between them lost.
  private func addAsRead(_ observed: Observed, _ split: Int, _ cost: Float, _ result: inout [Hypothesis]) {
    let left = Array(observed.core[..<split])
    let right = Array(observed.core[split...])
    let loweredLeft = left.map(Letters.lowered)
    let loweredRight = right.map(Letters.lowered)
    guard isKnown(loweredLeft), isKnown(loweredRight) else { return }
    let first = words(
      loweredLeft, VocabularyKey.letterCase(of: left), startsSentence: observed.startsSentence)
    let second = words(loweredRight, VocabularyKey.letterCase(of: right), startsSentence: false)
    result.append(
      Hypothesis(
        first: first[0], second: second[0],
        channel: cost + channel.keepCost(of: loweredLeft) + channel.keepCost(of: loweredRight),
        surface: left + [UInt8(ascii: " ")] + right, pairs: SIMD4(repeating: -1), kind: .lostSpace))
  }

  /// Two words with a sign between them, each as it stands or as what it was misread from.
  private mutating func addAroundSign(
    _ observed: Observed, _ split: Int, _ cost: Float, _ result: inout [Hypothesis]
  ) {
    let left = observed.core[..<split]
    let right = observed.core[(split + 1)...]
    guard let head = left.first, let tail = right.first, Letters.isLetter(head), Letters.isLetter(tail) else {
      return
    }
    let firsts = wordReadings(left, startsSentence: observed.startsSentence)
    let seconds = wordReadings(right, startsSentence: false)
    for first in firsts {
      for second in seconds {
        var pairs = first.pairs
        var place = (0..<4).filter { pairs[$0] >= 0 }.count
        for other in 0..<4 where second.pairs[other] >= 0 && place < 4 {
          pairs[place] = second.pairs[other]
          place += 1
        }
        result.append(
          Hypothesis(
            first: first.first, second: second.first, channel: cost + first.channel + second.channel,
            surface: (first.surface.isEmpty ? Array(left) : first.surface) + [UInt8(ascii: " ")]
              + (second.surface.isEmpty ? Array(right) : second.surface), pairs: pairs, kind: .signForSpace))
      }
    }
  }

  /// The readings of a part that are words the lexicon has: the best three.
  private mutating func wordReadings(_ part: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
    let isKnown = self.isKnown(part.map(Letters.lowered))
    guard isKnown || part.allSatisfy(Letters.isLetter) else { return [] }
    let readings = hypotheses(of: part, Neighbours(startsSentence: startsSentence)).filter {
      $0.second == nil && ($0.kind == .keep ? isKnown : $0.kind == .word)
    }
    func total(_ reading: Hypothesis) -> Float {
      reading.channel + settings.language * wordCost(reading.first)
    }
    return Array(readings.sorted { total($0) < total($1) }.prefix(3))
  }

  /// Adds the abbreviations that a misread word before a full stop may be (`TIf.` is `Tlf.`). Words that are
  /// no better explained are left out: an abbreviation is never made a common word.
  mutating func addAbbreviations(_ observed: Observed, best: Float, _ found: inout [Found]) {
    search.begin(observed.lowered, channel)
    search.know(total: best)
    search.search(models.abbreviations, from: models.abbreviations.graph.root)
    var abbreviations: [Found] = []
    collect(.abbreviation, &abbreviations)
    guard let least = abbreviations.map(\.channel).min() else { return }
    found = found.filter { $0.channel < least - 1 } + abbreviations
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
