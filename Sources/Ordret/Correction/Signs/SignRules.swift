/// Signs that no lexicon can repair and whose surroundings leave one reading: the section sign after a law,
/// the `@` of an e-mail address, the space between a month and its year.
///
/// Each rule has examples that must match and examples that must not in `SignRulesTests`.
enum SignRules {
  /// A rule's name and what it finds at the start of a word.
  struct Rule: Sendable {
    let name: String
    let kind: Correction.Kind
    let probability: Double
    let find: @Sendable (Words) -> (range: Range<Int>, replacement: String)?
  }

  /// The rules, the first that finds something wins.
  static let all: [Rule] = [
    Rule(name: "section sign after a law", kind: .punctuation, probability: 0.98, find: sectionSign),
    Rule(
      name: "section sign before a subsection", kind: .punctuation, probability: 0.98, find: sectionBefore),
    Rule(name: "one of a subsection or a day", kind: .punctuation, probability: 0.97, find: letterForOne),
    Rule(name: "hour with its label", kind: .spelling, probability: 0.97, find: clock),
    Rule(name: "label of a telephone number", kind: .spelling, probability: 0.97, find: telephoneLabel),
    Rule(name: "at-sign of an e-mail address", kind: .punctuation, probability: 0.95, find: atSign),
    Rule(name: "space in an e-mail address", kind: .join, probability: 0.97, find: splitAddress),
    Rule(name: "space between month and year", kind: .split, probability: 0.99, find: monthAndYear),
    Rule(name: "full stop of a day", kind: .punctuation, probability: 0.97, find: dayOfMonth),
    Rule(name: "space after a full stop", kind: .split, probability: 0.95, find: stopForSpace),
    Rule(name: "pairs of a telephone number", kind: .split, probability: 0.97, find: telephone),
    Rule(name: "pronoun behind a stop", kind: .split, probability: 0.95, find: pronounBehindStop),
    Rule(name: "i with a bracket", kind: .spelling, probability: 0.9, find: bracketForPreposition),
    Rule(name: "og with a zero", kind: .spelling, probability: 0.98, find: zeroForO),
  ]

  /// The corrections of a text, in order. Cost: linear, one look at each word.
  static func corrections(in text: SourceText) -> [Correction] {
    var result: [Correction] = []
    var words = Words(bytes: text.bytes)
    while words.advance() {
      for rule in all {
        guard let (bytes, replacement) = rule.find(words) else { continue }
        let range = TextRange(bytes)
        if let last = result.last, last.range.end > range.start { break }
        result.append(
          Correction(
            original: text[range], corrected: replacement, range: range, kind: rule.kind,
            probability: rule.probability, applied: true, reason: rule.name))
        break
      }
    }
    return result
  }

  /// A word between white space, with the word before and the word after it on the same line or the next.
  struct Words {
    let bytes: [UInt8]
    /// Empty at the start of the text and after a blank line.
    private(set) var before = 0..<0
    private(set) var word = 0..<0
    private(set) var after = 0..<0
    private var isAhead = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Goes on to the next word; `false` at the end.
    mutating func advance() -> Bool {
      if !isAhead { after = next(from: 0) }
      isAhead = true
      before = word
      word = after
      guard !word.isEmpty else { return false }
      after = next(from: word.upperBound)
      return true
    }

    /// What stands between two neighbours.
    func gap(_ a: Range<Int>, _ b: Range<Int>) -> ArraySlice<UInt8> {
      a.isEmpty || b.isEmpty ? [] : bytes[a.upperBound..<b.lowerBound]
    }

    private func next(from start: Int) -> Range<Int> {
      var start = start
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      return start..<end
    }
  }

  // MARK: The rules

  /// `servicelovens $ 100`, `servicelovens 8 100`, `servicelovens 811`: after a law in the genitive only a
  /// section follows. After a law in the nominative (`barnets lov $ 5`, `loven & 3 andre`) only `$` is sure.
  @Sendable private static func sectionSign(_ words: Words) -> (Range<Int>, String)? {
    let bytes = words.bytes
    let before = bytes[words.before]
    guard words.gap(words.before, words.word).count == 1, (3...60).contains(before.count) else { return nil }
    let isGenitive = genitives.contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    let isLaw = isGenitive || nominatives.contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    guard isLaw else { return nil }
    let sign = bytes[words.word]
    if sign.elementsEqual("$".utf8) || isGenitive && isSectionSign(sign) {
      guard words.gap(words.word, words.after).elementsEqual([0x20]), isSection(bytes[words.after]) else {
        return nil
      }
      return (words.word, "§")
    }
    guard isGenitive, sign.count >= 3, let byte = sign.first, "8$&".utf8.contains(byte),
      isSection(sign.dropFirst())
    else { return nil }
    return (words.word.lowerBound..<words.word.lowerBound + 1, "§ ")
  }

  /// One to three digits, perhaps with a letter, then nothing or a mark.
  private static func isSection(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), digits.first != 0x30 else { return false }
    let rest = word.dropFirst(digits.count).drop { (0x61...0x7A).contains($0) }
    return rest.allSatisfy { ".,;:)".utf8.contains($0) } && rest.count <= 2
      && word.count - digits.count - rest.count <= 1
  }

  /// `navn.navnesen @kommune.dk`, `E-mail: navn @kommune.dk`.
  @Sendable private static func splitAddress(_ words: Words) -> (Range<Int>, String)? {
    let bytes = words.bytes
    let local = words.word
    let domain = trimmed(words.after, in: bytes)
    guard words.gap(local, words.after).elementsEqual([0x20]), domain.count >= 5,
      bytes[domain.lowerBound] == UInt8(ascii: "@"), isLocal(bytes[local]),
      isDomain(bytes[domain.dropFirst()])
    else { return nil }
    let isLabelled = labels.contains { label in
      bytes[words.before].count == label.utf8.count
        && LetterPhrases.lowercased(bytes[words.before]).elementsEqual(label.utf8)
    }
    guard isLabelled || bytes[local].contains(UInt8(ascii: ".")) else { return nil }
    return (
      local.lowerBound..<domain.upperBound, String(decoding: bytes[local] + bytes[domain], as: UTF8.self)
    )
  }

  /// `15. januar1999`: a month and a year without the space.
  @Sendable private static func monthAndYear(_ words: Words) -> (Range<Int>, String)? {
    let bytes = words.bytes
    let word = trimmed(words.word, in: bytes)
    let month = word.prefix { !(0x30...0x39).contains(bytes[$0]) }
    let year = month.upperBound..<word.upperBound
    guard year.count == 4, Abbreviations.isMonth(bytes[month]),
      bytes[month].allSatisfy({ (0x61...0x7A).contains($0) }),
      bytes[year].allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[year].starts(with: "19".utf8) || bytes[year].starts(with: "20".utf8)
    else { return nil }
    return (word, String(decoding: bytes[month] + [0x20] + bytes[year], as: UTF8.self))
  }

  // MARK: Shapes

  /// A word without the marks a sentence puts around it.
  static func trimmed(_ word: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var word = word
    while let first = word.first, "(<\"".utf8.contains(bytes[first]) { word = word.dropFirst() }
    while let last = word.last, ".,;:!?)>\"".utf8.contains(bytes[last]) { word = word.dropLast() }
    return word
  }

  static func isLocal(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 2, bytes.first != 0x2E, bytes.last != 0x2E else { return false }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || ".-_".utf8.contains($0)
    }
  }

  static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    isLocal(bytes) && bytes.suffix(3).elementsEqual(".dk".utf8) && bytes.count > 4
  }

  private static let genitives = ["lovens", "bekendtgørelsens", "cirkulærets", "forordningens", "vedtægtens"]
  private static let nominatives = ["lov", "loven", "bekendtgørelsen", "bekendtgørelse", "jf.", "efter"]
  static let labels = ["e-mail:", "email:", "mail:", "e-post:", "e-mail"]
}
