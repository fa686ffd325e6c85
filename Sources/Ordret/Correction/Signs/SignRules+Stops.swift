internal import Lexicon

/// Stops of dates, doubled stops, digits in the smallest words.
extension SignRules {
  /// `den 27, maj`, `5; juni`, `3: maj 2009`, `den 27..maj`: the day before a month has one full stop. A
  /// comma or two stops may be the writer's own, unless `den` or `d.` stands before.
  @Sendable static func dayOfMonth(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    let word = bytes[words.word]
    let digits = word.prefix(while: Letters.isDigit)
    guard (1...2).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.reduce(0, { $0 * 10 + Int($1) - 0x30 }) <= 31
    else { return nil }
    let signs = digits.endIndex..<words.word.upperBound
    let isSurelyMisread = bytes[signs].elementsEqual(":".utf8) || bytes[signs].elementsEqual(";".utf8)
    guard
      isSurelyMisread || bytes[signs].elementsEqual(",".utf8) || bytes[signs].elementsEqual("..".utf8),
      words.gap(words.word, words.after).elementsEqual([0x20]),
      Abbreviations.isMonth(bytes[words.after]), (0x61...0x7A).contains(bytes[words.after.lowerBound]),
      isSurelyMisread || ["den", "d.", "Den"].contains(where: { bytes[words.before].elementsEqual($0.utf8) })
    else { return nil }
    return (signs, ".")
  }

  /// `stk..2`, `ministeriet..Vi`: the second of two stops inside a word was read for a space. Two stops
  /// between digits or capitals (`1..5`) may be meant.
  @Sendable static func stopForSpace(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    let word = trimmed(words.word, in: bytes)
    guard (5...60).contains(word.count) else { return nil }
    var place: Int?
    for index in word.dropFirst().dropLast(2)
    where bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == UInt8(ascii: ".") {
      guard place == nil else { return nil }
      place = index
    }
    guard let place, isSmall(bytes, before: place),
      Letters.isDigit(bytes[place + 2]) || isLetter(bytes[place + 2]),
      !bytes[word].contains(UInt8(ascii: "@")), !bytes[word].contains(UInt8(ascii: "/")),
      bytes[word].suffix(3) != Array(".dk".utf8)[...]
    else { return nil }
    return (place + 1..<place + 2, " ")
  }

  /// `0g`, a word by itself between two words: `og`.
  @Sendable static func zeroForO(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    guard bytes[words.word].elementsEqual("0g".utf8),
      words.gap(words.before, words.word).count == 1,
      words.gap(words.word, words.after).count == 1, words.after.count >= 2,
      bytes[words.before].allSatisfy({ !Letters.isDigit($0) }), isLetter(bytes[words.after.lowerBound])
    else { return nil }
    let last = words.before.isEmpty ? 0 : bytes[words.before.upperBound - 1]
    return (words.word.lowerBound..<words.word.lowerBound + 1, ".!?".utf8.contains(last) ? "O" : "o")
  }

  /// `Hvis.| giver`, `skal.| svare`: the pronoun `I` with a stop read for the space before it.
  @Sendable static func pronounBehindStop(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    let word = words.word.dropLast(2)
    guard word.count >= 2, bytes[word.upperBound..<words.word.upperBound].elementsEqual(".|".utf8),
      PronounBar.isBefore(bytes[word]), words.gap(words.word, words.after).elementsEqual([0x20]),
      (0x61...0x7A).contains(bytes[words.after.lowerBound])
    else { return nil }
    return (word.upperBound..<words.word.upperBound, " I")
  }

  /// `ligger { dag`, `bor ] Odense`: a bracket by itself, without its partner, between a small word and
  /// another. `i` is misread so, and no other word.
  @Sendable static func bracketForPreposition(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    let before = bytes[words.before]
    guard words.word.count == 1, let sign = bytes[words.word].first, "{}[]".utf8.contains(sign),
      before.count >= 2,
      before.allSatisfy({ (0x61...0x7A).contains($0) || $0 >= 0x80 }),
      words.gap(words.before, words.word).elementsEqual([0x20]),
      words.gap(words.word, words.after).elementsEqual([0x20]), isLetter(bytes[words.after.lowerBound])
    else { return nil }
    let near = bytes[max(0, words.word.lowerBound - 80)..<min(bytes.count, words.word.upperBound + 80)]
    return near.count(where: { "{}[]".utf8.contains($0) }) == 1 ? (words.word, "i") : nil
  }

  private static func isSmall(_ bytes: [UInt8], before index: Int) -> Bool {
    let byte = bytes[index - 1]
    return (0x61...0x7A).contains(byte) || byte & 0xC0 == 0x80
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0xC3 }
}
