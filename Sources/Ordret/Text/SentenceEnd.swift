/// Whether a sentence ends at a place: what ICU's rules do not know of Danish abbreviations, ordinals and
/// initials.
enum SentenceEnd {
  /// Whether the text before `end` closes a sentence, whatever follows: `.`, `!`, `?`, `:` or `…`, brackets
  /// and quotes after it left aside, and no abbreviation that always goes on.
  static func isFinal(_ end: Int, in bytes: [UInt8]) -> Bool {
    let end = beforeClosers(end, in: bytes)
    guard end > 0 else { return false }
    switch UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: end)) {
    case "!", "?", ":", "…": return true
    case ".": return !Abbreviations.neverLast.contains(abbreviation(before: end, in: bytes))
    default: return false
    }
  }

  /// Whether a boundary that ICU found at `boundary`, inside the sentence that began at `start`, is none.
  ///
  /// Looks at 40 bytes before and after it, so its cost does not depend on the text.
  static func isFalse(_ boundary: Int, from start: Int, in bytes: [UInt8]) -> Bool {
    var end = boundary
    let floor = max(start, boundary - 8)
    while end > floor, UTF8Scan.isSpace(UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: end))) {
      end = UTF8Scan.start(bytes, before: end)
    }
    guard end > start, boundary < bytes.count else { return false }
    let stop = beforeClosers(end, in: bytes)
    guard stop > start else { return false }
    let next = UTF8Scan.scalar(bytes, at: boundary)
    let mark = bytes[stop - 1]
    // `Hvornår? spurgte hun.`
    if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") { return UTF8Scan.isLower(next) }
    guard mark == UInt8(ascii: ".") else { return false }

    let token = UTF8Scan.word(endingAt: stop, in: bytes)
    if bytes[token].elementsEqual("./.".utf8) { return true }
    let word = abbreviation(before: stop, in: bytes)
    if Abbreviations.neverLast.contains(word) { return true }
    if word.contains("."), Abbreviations.titles.contains(String(word.prefix { $0 != "." })) { return true }
    let goesOn = UTF8Scan.isLower(next) || UTF8Scan.isDigit(next) || "-–/%,;".unicodeScalars.contains(next)
    if Abbreviations.maybeLast.contains(word), goesOn { return true }
    if isOrdinal(token, stop: stop, from: start, boundary: boundary, next: next, in: bytes) { return true }
    return isInitial(stop, from: start, next: next, in: bytes)
  }

  /// The places where ICU sees no boundary, because a dash or a number comes next, and Danish has one:
  /// `Det er slut. – Nej.`, `Det var alt. 25 kommuner svarede.` Cost: linear.
  static func missed(in bytes: [UInt8]) -> [Int] {
    var result: [Int] = []
    for index in bytes.indices.dropLast(2) where bytes[index] == 0x20 && index > 0 {
      let stop = beforeClosers(index, in: bytes)
      guard stop > 0, ".!?".utf8.contains(bytes[stop - 1]) else { continue }
      let next = UTF8Scan.scalar(bytes, at: index + 1)
      if next == "-" || next == "–" {
        let after = index + 1 + UTF8Scan.length(of: bytes[index + 1])
        guard after + 1 < bytes.count, bytes[after] == 0x20 else { continue }
        if UTF8Scan.isUpper(UTF8Scan.scalar(bytes, at: after + 1)) { result.append(index + 1) }
      } else if UTF8Scan.isDigit(next), isPlainWord(before: stop - 1, in: bytes) {
        result.append(index + 1)
      }
    }
    return result
  }

  /// Whether a small word of five letters or more ends at `end`: shorter ones before a number may be
  /// abbreviations that no table knows.
  private static func isPlainWord(before end: Int, in bytes: [UInt8]) -> Bool {
    var start = end
    var letters = 0
    while start > 0, letters < 40 {
      let previous = UTF8Scan.start(bytes, before: start)
      guard UTF8Scan.isLower(UTF8Scan.scalar(bytes, at: previous)) else { break }
      start = previous
      letters += 1
    }
    guard letters >= 5, start == 0 || bytes[start - 1] == 0x20 else { return false }
    return !bytes[start..<end].suffix(2).elementsEqual("nr".utf8)
  }

  /// `3.` before a month or a digit, `2.-3.`, and numbers that begin a sentence (`1. Vi`, `2.1. Det`, `§ 3.
  /// Loven`).
  private static func isOrdinal(
    _ token: Range<Int>, stop: Int, from start: Int, boundary: Int, next: Unicode.Scalar, in bytes: [UInt8]
  ) -> Bool {
    let digits = bytes[token].filter { (0x30...0x39).contains($0) }.count
    guard digits > 0, bytes[token].allSatisfy({ (0x30...0x39).contains($0) || "().-§".utf8.contains($0) })
    else { return false }
    if digits <= 4, Abbreviations.isMonth(bytes[UTF8Scan.word(startingAt: boundary, in: bytes)]) {
      return true
    }
    if digits <= 2, UTF8Scan.isDigit(next) { return true }
    guard digits <= 3 else { return false }
    // The number itself begins the sentence, with or without a section sign.
    let before = UTF8Scan.trimmed(start..<max(start, token.lowerBound), in: bytes)
    return before.isEmpty || bytes[before].elementsEqual("§".utf8)
  }

  /// A capital letter alone before a name: `J. Jensen`, `H.C. Ørsted`.
  private static func isInitial(_ stop: Int, from start: Int, next: Unicode.Scalar, in bytes: [UInt8]) -> Bool
  {
    guard stop - start >= 2, UTF8Scan.isUpper(next) else { return false }
    let letterStart = UTF8Scan.start(bytes, before: stop - 1)
    guard UTF8Scan.isUpper(UTF8Scan.scalar(bytes, at: letterStart)) else { return false }
    guard letterStart > start else { return true }
    let before = UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: letterStart))
    if before == "." || before == "-" { return true }
    guard UTF8Scan.isSpace(before) else { return "([\"'”“«»’/".unicodeScalars.contains(before) }
    let previous = UTF8Scan.word(endingAt: UTF8Scan.start(bytes, before: letterStart), in: bytes)
    let word = String(decoding: bytes[previous], as: UTF8.self).lowercased()
    return !Abbreviations.beforeLetterNames.contains(word)
  }

  /// The word before a full stop that ends at `stop`, in lower case, opening marks left out: `bl.a` of
  /// `(bl.a.`.
  private static func abbreviation(before stop: Int, in bytes: [UInt8]) -> String {
    let token = UTF8Scan.word(endingAt: stop, in: bytes, limit: 24)
    var start = token.lowerBound
    while start < token.upperBound {
      let scalar = UTF8Scan.scalar(bytes, at: start)
      if UTF8Scan.isLetter(scalar) { break }
      start += UTF8Scan.length(of: bytes[start])
    }
    guard start < stop - 1 else { return "" }
    // Of `og/el.` and `København-fl.` only the last part.
    let letters = bytes[start..<(stop - 1)]
    let last =
      letters.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(") }.map { $0 + 1 } ?? start
    return String(decoding: bytes[last..<(stop - 1)], as: UTF8.self).lowercased()
  }

  /// The place before brackets and quotes that end at `end`.
  private static func beforeClosers(_ end: Int, in bytes: [UInt8]) -> Int {
    var end = end
    for _ in 0..<4 where end > 0 {
      let start = UTF8Scan.start(bytes, before: end)
      guard ")]}\"'”“«»’*_".unicodeScalars.contains(UTF8Scan.scalar(bytes, at: start)) else { break }
      end = start
    }
    return end
  }
}
