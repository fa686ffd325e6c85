internal import Lexicon

extension HypothesisGenerator {
  /// Readings of one token that is no word as two words or three, with signs read for the spaces.
  func severalWords(_ observed: Observed) -> [Hypothesis] {
    guard 3...40 ~= observed.lowered.count, settings.has(.signsForSpaces) else { return [] }
    var result: [Hypothesis] = []
    addAroundSigns(observed, &result)
    return result
  }

  // MARK: Signs

  private static let signs: Set<UInt8> = Set(".-:,;_~'*".utf8)
  /// Those that stand behind a word: the space after them may be lost.
  private static let closing: Set<UInt8> = Set(".,:;".utf8)

  /// A place within a token where one or two signs stand between two words, and what it costs to read it as a
  /// space or as a sign with its space.
  private struct Joint {
    var range: Range<Int>
    var sign: UInt8
    /// The sign that stays behind the first word.
    var kept: UInt8?
    var cost: Float
  }

  /// Whether signs stand between two parts of a token.
  func hasJoints(_ observed: Observed) -> Bool {
    3...40 ~= observed.lowered.count
      && observed.lowered.dropFirst().dropLast().contains(where: Self.signs.contains)
  }

  private func joints(_ observed: Observed) -> [Joint] {
    let letters = observed.lowered
    let weight = foreign ? settings.segmentationForeign : settings.segmentationNative
    var result: [Joint] = []
    var index = 1
    while index < letters.count - 1 {
      guard Self.signs.contains(letters[index]) else {
        index += 1
        continue
      }
      let end = letters[index...].firstIndex { !Self.signs.contains($0) } ?? letters.endIndex
      let (first, last) = (letters[index], letters[end - 1])
      if end < letters.count, end - index == 1 {
        result.append(
          Joint(
            range: index..<end, sign: first, cost: weight * (channel.spaceRead[Int(first)] + settings.margin))
        )
        if Self.closing.contains(first) {
          result.append(
            Joint(
              range: index..<end, sign: first, kept: first,
              cost: weight * (channel.spaceLost + settings.margin)))
        }
      } else if end < letters.count, end - index == 2 {
        let cost = weight * (channel.spaceRead[Int(last)] + settings.margin)
        if Self.closing.contains(first) || first == UInt8(ascii: "-") {
          result.append(Joint(range: index..<end, sign: first, kept: first, cost: cost))
        }
        // Two specks in one space are hardly two events.
        result.append(Joint(range: index..<end, sign: first, cost: cost + weight * 3))
      }
      index = end
    }
    return result
  }

  /// Two or three words with signs between them, each as it stands or as what it was misread from.
  private func addAroundSigns(_ observed: Observed, _ result: inout [Hypothesis]) {
    let joints = joints(observed)
    guard !joints.isEmpty, joints.count <= 8 else { return }
    let core = observed.core
    for joint in joints {
      var firsts = partReadings(core[..<joint.range.lowerBound], startsSentence: observed.startsSentence)
      guard !firsts.isEmpty else { continue }
      let seconds = partReadings(core[joint.range.upperBound...], startsSentence: startsSentence(joint))
      // `Telefon.35`: a label opens its line.
      if seconds.first?.isNumber ?? false, core[0] != observed.lowered[0] {
        firsts = partReadings(core[..<joint.range.lowerBound], startsSentence: true)
      }
      for first in firsts {
        for second in seconds where allows(joint, first, second) {
          result.append(joined(first, joint, second))
        }
      }
    }
    for (number, one) in joints.enumerated() where one.kept == nil {
      for two in joints[(number + 1)...] where two.kept == nil && two.range.lowerBound > one.range.upperBound
      {
        let firsts = partReadings(core[..<one.range.lowerBound], startsSentence: observed.startsSentence)
        let middles = partReadings(core[one.range.upperBound..<two.range.lowerBound], startsSentence: false)
        guard let middle = middles.first, middle.word.second == nil else { continue }
        let lasts = partReadings(core[two.range.upperBound...], startsSentence: false)
        for first in firsts.prefix(2) where allows(one, first, middle) {
          for last in lasts.prefix(2) where allows(two, middle, last) {
            result.append(joined(joined(first, one, middle), two, last, middle: middle))
          }
        }
      }
    }
  }

  private func startsSentence(_ joint: Joint) -> Bool {
    joint.kept == UInt8(ascii: ".") || joint.kept == UInt8(ascii: ":")
  }

  /// A part of a token as a word.
  private struct Part {
    var word: Hypothesis
    /// What stands in the text.
    var surface: [UInt8]
    var isNumber: Bool
  }

  /// The readings of a part: a number, or the best three that are words.
  private func partReadings(_ part: ArraySlice<UInt8>, startsSentence: Bool) -> [Part] {
    guard let head = part.first, let tail = part.last else { return [] }
    if Letters.isDigit(head), Letters.isDigit(tail) {
      guard part.count <= 9,
        part.allSatisfy({ Letters.isDigit($0) || ".,:/-".utf8.contains($0) })
      else { return [] }
      return [
        Part(
          word: kept(Hypothesis.Word(id: models.number, cost: 0), channel: 0), surface: Array(part),
          isNumber: true)
      ]
    }
    guard Letters.isLetter(head), Letters.isLetter(tail) else { return [] }
    if part.count == 1, Letters.lowered(head) != UInt8(ascii: "i") { return [] }
    return wordReadings(part, startsSentence: startsSentence).map {
      Part(word: $0, surface: $0.surface.isEmpty ? Array(part) : $0.surface, isNumber: false)
    }
  }

  /// The readings of a part that are words: the best three.
  private func wordReadings(_ part: ArraySlice<UInt8>, startsSentence: Bool) -> [Hypothesis] {
    let lowered = part.map(Letters.lowered)
    let isKnown = self.isKnown(lowered) || Abbreviations.contains(lowered)
    // A name may be unknown.
    let isName =
      part.count >= 4 && Letters.isUpper(part[part.startIndex])
      && !part.dropFirst().contains(where: Letters.isUpper)
    let isWord = isKnown || isName || compoundCost(lowered) != nil || isHyphenated(lowered)
    guard isWord || part.allSatisfy(Letters.isLetter) else { return [] }
    // An abbreviation and a compound with a hyphen stay.
    let staysOnly = Abbreviations.contains(lowered) || lowered.contains(UInt8(ascii: "-"))
    let readings = hypotheses(of: part, startsSentence ? .startsSentence : []).filter {
      $0.second == nil && ($0.kind == .keep ? isWord : $0.kind == .word && !staysOnly)
    }
    func total(_ reading: Hypothesis) -> Float {
      reading.channel + settings.language * wordCost(reading.first)
    }
    return Array(readings.sorted { total($0) < total($1) }.prefix(3))
  }

  /// Whether a part is a compound with a hyphen whose parts are words.
  private func isHyphenated(_ lowered: [UInt8]) -> Bool {
    lowered.contains(UInt8(ascii: "-"))
      && lowered.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
        $0.count >= 2 && (isKnown(Array($0)) || compoundCost(Array($0)) != nil)
      }
  }

  /// Whether two parts can be words with this sign between them.
  private func allows(_ joint: Joint, _ first: Part, _ second: Part) -> Bool {
    if first.isNumber && second.isNumber { return false }
    let lowered = first.surface.map(Letters.lowered)
    let hyphen = UInt8(ascii: "-")
    let isShort = Abbreviations.isNoWord(String(decoding: first.surface.map(Letters.lowered), as: UTF8.self))
    let isSmall = second.surface.first.map { Letters.isLetter($0) && !Letters.isUpper($0) } ?? false
    if second.surface.map(Letters.lowered).elementsEqual("nr".utf8) { return joint.sign == UInt8(ascii: "'") }
    // `maks.-benstræk`
    if joint.range.count == 2, joint.sign == UInt8(ascii: "."), Abbreviations.contains(lowered) {
      return false
    }
    guard let kept = joint.kept else {
      // The sign belongs to the abbreviation or the number: `kl.10`, `1.th`, `1,5`; `pc'er`, `Carlsson'er`.
      if isShort, joint.sign != hyphen, joint.sign != UInt8(ascii: "'") { return false }
      if first.isNumber, ".,".utf8.contains(joint.sign) { return false }
      if joint.sign == UInt8(ascii: "'"), isInflected(first, second) { return false }
      // `Brdr.Gade`
      if joint.sign == UInt8(ascii: "."), first.word.first.id == models.unknownName, !isSmall,
        !second.isNumber
      {
        return false
      }
      if joint.range.count == 2, joint.sign == hyphen, isConjunction(second) { return false }
      return joint.sign != hyphen && joint.range.count == 1 || isJoined(first, second)
    }
    switch kept {
    case hyphen: return isConjunction(second) && lowered.count >= 3 && lowered.allSatisfy(Letters.isLetter)
    case UInt8(ascii: ","), UInt8(ascii: ";"): return !second.isNumber
    // Behind a sentence's end stands no small letter; people write `2.sal`.
    case UInt8(ascii: ":"): return !isSmall && !second.isNumber
    default:
      if first.isNumber { return joint.range.count == 2 || !isSmall }
      return isShort || !isSmall && !second.isNumber
    }
  }

  /// Whether a word joins a part of a compound to another: `børne- og ungdomspolitik`.
  private func isConjunction(_ part: Part) -> Bool {
    ["og", "eller", "samt"].contains { $0.utf8.elementsEqual(part.surface) }
  }

  /// Whether an apostrophe stands before an ending: behind a name or a short form.
  private func isInflected(_ first: Part, _ second: Part) -> Bool {
    guard Self.endings.contains(second.surface) else { return false }
    return first.surface.contains(where: Letters.isUpper)
      || first.surface.count <= 3 && !isCommon(first.surface.map(Letters.lowered)[...], -8)
  }

  /// Whether a hyphen can stand for a space: beside a word that joins others (`og`, `i`, `at`), which no
  /// compound has beside its hyphen, or between words that often come together.
  private func isJoined(_ first: Part, _ second: Part) -> Bool {
    func isSmall(_ part: Part) -> Bool { part.surface.first.map { !Letters.isUpper($0) } ?? false }
    func joins(_ part: Part) -> Bool {
      let lowered = part.surface.map(Letters.lowered)
      guard !part.isNumber, lowered.count <= 5, let id = vocabularyWord(lowered) else { return false }
      return models.ngrams.logProbability(of: id) > settings.joins
    }
    if first.isNumber {
      return joins(second) && isSmall(second)
        || first.surface.count == 4 && !isSmall(second) && second.surface.count > 2
          && first.surface.allSatisfy(Letters.isDigit)
    }
    // `et-årig`, `en-to`, `fem-seks`
    let lowered = first.surface.map(Letters.lowered)
    let isNumeral = Self.numerals.contains(lowered)
    if isNumeral, !isSmall(second) || Self.numerals.contains(second.surface) { return false }
    if second.isNumber { return lowered.count >= 3 && vocabularyWord(lowered) != nil }
    // A name of two names; `Nord- og Sydsjælland` has lost another space.
    guard isSmall(second) else { return false }
    if joins(first), !isNumeral { return true }
    guard isSmall(first) else { return joins(second) && !isConjunction(second) }
    if joins(second), !isNumeral { return true }
    guard second.word.first.id != models.unknown, first.word.first.id != models.unknown else { return false }
    let context = models.ngrams.context(models.unknown, first.word.first.id)
    return models.ngrams.logProbability(of: second.word.first.id, after: context) > settings.pairs
  }

  private static let endings = Set(
    ["er", "en", "et", "erne", "ene", "s", "ens", "ers", "r", "ne"].map(Letters.encode))

  private static let numerals = Set(
    ["en", "et", "én", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"].map(
      Letters.encode))

  /// Two parts with the space between them.
  private func joined(_ first: Part, _ joint: Joint, _ second: Part) -> Hypothesis {
    joined(
      Hypothesis(
        first: first.word.first, channel: first.word.channel, surface: first.surface, pairs: first.word.pairs,
        kind: .signForSpace), joint, second)
  }

  /// A reading with one more part behind it.
  private func joined(_ before: Hypothesis, _ joint: Joint, _ last: Part, middle: Part? = nil) -> Hypothesis {
    var result = before
    result.channel += joint.cost + last.word.channel
    result.surface += (joint.kept.map { [$0] } ?? []) + [UInt8(ascii: " ")] + last.surface
    result.second = last.word.first
    if let middle {
      result.middle = middle.word.first
    } else if let kept = joint.kept, kept != UInt8(ascii: "-"), !last.isNumber {
      let lowered = before.surface.map(Letters.lowered)
      let isSign =
        kept != UInt8(ascii: ".") || !(Abbreviations.contains(lowered) || before.first.id == models.number)
      let word = kept == UInt8(ascii: ".") || kept == UInt8(ascii: ":") ? models.boundary : models.comma
      if isSign { result.middle = Hypothesis.Word(id: word, cost: 0) }
    }
    var place = (0..<4).filter { result.pairs[$0] >= 0 }.count
    for other in 0..<4 where last.word.pairs[other] >= 0 && place < 4 {
      result.pairs[place] = last.word.pairs[other]
      place += 1
    }
    if joint.kept != nil, joint.range.count == 1 { result.kind = .lostSpace }
    return result
  }
}
