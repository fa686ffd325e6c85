/// Signs that no lexicon can repair and whose surroundings leave one reading: the section sign after a law,
/// the `@` of an e-mail address, the space between a month and its year.
///
/// Each rule has examples that must match and examples that must not in `SignRulesTests`.
enum SignRules {
  /// A rule's name and what it finds at the start of a word that shows one of its triggers.
  struct Rule: Sendable {
    let name: String
    let on: Trigger
    let kind: Correction.Kind
    let probability: Double
    let find: @Sendable (Words) -> (range: Range<Int>, replacement: String)?
  }

  /// The rules, the first that finds something wins.
  static let all: [Rule] = [
    Rule(
      name: "section sign after a law", on: .sectionSign, kind: .punctuation, probability: 0.98,
      find: sectionSign),
    Rule(
      name: "section sign before a subsection", on: .sectionSign, kind: .punctuation, probability: 0.98,
      find: sectionBefore),
    Rule(
      name: "one of a subsection or a day", on: .letterForOne, kind: .punctuation, probability: 0.97,
      find: letterForOne),
    Rule(name: "hour with its label", on: .hour, kind: .spelling, probability: 0.97, find: clock),
    Rule(
      name: "label of a telephone number", on: .telephone, kind: .spelling, probability: 0.97,
      find: telephoneLabel),
    Rule(
      name: "at-sign of an e-mail address", on: .stopInside, kind: .punctuation, probability: 0.95,
      find: atSign),
    Rule(
      name: "space in an e-mail address", on: .address, kind: .join, probability: 0.97, find: splitAddress),
    Rule(
      name: "space between month and year", on: .digitInside, kind: .split, probability: 0.99,
      find: monthAndYear),
    Rule(name: "full stop of a day", on: .number, kind: .punctuation, probability: 0.97, find: dayOfMonth),
    Rule(
      name: "space after a full stop", on: .stopInside, kind: .split, probability: 0.95, find: stopForSpace),
    Rule(name: "pairs of a telephone number", on: .number, kind: .split, probability: 0.97, find: telephone),
    Rule(name: "pronoun behind a stop", on: .bar, kind: .split, probability: 0.95, find: pronounBehindStop),
    Rule(
      name: "i with a bracket", on: .bracket, kind: .spelling, probability: 0.9, find: bracketForPreposition),
    Rule(name: "og with a zero", on: .number, kind: .spelling, probability: 0.98, find: zeroForO),
  ]

  /// The corrections of a text, in order. Cost: linear, one look at each byte; the obvious choice, all rules at every
  /// word, took 800 ns a word, and the triggers leave 10 of it.
  static func corrections(in text: SourceText) -> [Correction] {
    var result: [Correction] = []
    var words = Words(bytes: text.bytes)
    let rules = all
    while words.advance() {
      if words.trigger.isEmpty { continue }
      for rule in rules where !rule.on.isDisjoint(with: words.trigger) {
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
    guard domain.count >= 5, bytes[domain.lowerBound] == UInt8(ascii: "@"),
      words.gap(local, words.after).elementsEqual([0x20]), isLocal(bytes[local]),
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
    guard year.count == 4, bytes[month].allSatisfy({ (0x61...0x7A).contains($0) }),
      bytes[year].allSatisfy({ (0x30...0x39).contains($0) }), Abbreviations.isMonth(bytes[month]),
      bytes[year].starts(with: "19".utf8) || bytes[year].starts(with: "20".utf8)
    else { return nil }
    return (word, String(decoding: bytes[month] + [0x20] + bytes[year], as: UTF8.self))
  }

  // MARK: Shapes

  /// A word without the marks a sentence puts around it.
  static func trimmed(_ word: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var word = word
    while let first = word.first, isMark(bytes[first], opening) { word = word.dropFirst() }
    while let last = word.last, isMark(bytes[last], closing) { word = word.dropLast() }
    return word
  }

  /// A bit for each ASCII character up to `?`, the only ones that are marks here.
  private static func isMark(_ byte: UInt8, _ marks: UInt64) -> Bool {
    byte < 64 && marks >> UInt64(byte) & 1 == 1
  }
  private static func marks(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 | 1 << UInt64($1) } }
  private static let opening = marks("(<\"")
  private static let closing = marks(".,;:!?)>\"")

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
