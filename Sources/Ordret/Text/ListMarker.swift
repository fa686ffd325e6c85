/// The marks that begin a list item: `- `, `* `, `• `, `1. `, `2) `, `a) `, `(iii) `.
enum ListMarker {
  /// What stands after the marker at the start of `content`, or `nil` if there is none.
  ///
  /// A dash and a number with a full stop also begin lines of running text (`– også over for pressen`,
  /// `3. juni 2020`). There the line before decides: running text that is not at its end goes on.
  static func content(after content: Range<Int>, in bytes: [UInt8], previous: Layout.Line?) -> Range<Int>? {
    guard let (end, isDoubtful) = marker(at: content, in: bytes) else { return nil }
    guard end < content.upperBound, UTF8Scan.isSpace(UTF8Scan.scalar(bytes, at: end)) else { return nil }
    let rest = UTF8Scan.trimmed(end..<content.upperBound, in: bytes)
    guard !rest.isEmpty else { return nil }
    if isDoubtful {
      if let previous, previous.form == .text, previous.content.count >= 40,
        !endsLeadIn(previous.content.end.utf8, in: bytes)
      {
        return nil
      }
      if bytes[end - 1] == UInt8(ascii: "."), continuesOrdinal(rest, in: bytes, previous: previous) {
        return nil
      }
    }
    return rest
  }

  /// Where the marker ends, and whether it may as well be text.
  private static func marker(at content: Range<Int>, in bytes: [UInt8]) -> (end: Int, isDoubtful: Bool)? {
    let start = content.lowerBound
    switch UTF8Scan.scalar(bytes, at: start) {
    case "*", "+", "•", "▪", "◦", "●", "○", "■", "□", "·", "‣", "\u{F0B7}", "✓", "➢":
      return (start + UTF8Scan.length(of: bytes[start]), false)
    case "o" where isBulletO(content, bytes):
      return (start + 1, false)
    case "-", "–", "—":
      return (start + UTF8Scan.length(of: bytes[start]), true)
    default: break
    }
    let word = UTF8Scan.word(startingAt: start, in: bytes, limit: 8)
    guard word.count >= 2, let last = bytes[word].last else { return nil }
    let inBrackets = bytes[start] == UInt8(ascii: "(")
    let label = bytes[(inBrackets ? start + 1 : start)..<(word.upperBound - 1)]
    let isNumber = label.allSatisfy { (0x30...0x39).contains($0) }
    if last == UInt8(ascii: ".") {
      return isNumber && !inBrackets && (1...2).contains(label.count) ? (word.upperBound, true) : nil
    }
    guard last == UInt8(ascii: ")"), !label.isEmpty else { return nil }
    let isLetter = label.count == 1 && label.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    let isRoman = label.count <= 4 && label.allSatisfy { "ivx".utf8.contains($0) }
    return isNumber && label.count <= 3 || isLetter || isRoman ? (word.upperBound, false) : nil
  }

  /// Word processors write a round bullet that copying turns into the letter `o`; here only before an
  /// upper-case letter.
  private static func isBulletO(_ content: Range<Int>, _ bytes: [UInt8]) -> Bool {
    content.count > 2 && bytes[content.lowerBound + 1] == 0x20
      && UTF8Scan.isUpper(UTF8Scan.scalar(bytes, at: content.lowerBound + 2))
  }

  /// Whether a line that ends at `end` may be followed by a list: it ends a sentence, or leads to what
  /// follows.
  private static func endsLeadIn(_ end: Int, in bytes: [UInt8]) -> Bool {
    guard end > 0 else { return true }
    return ".:;,!?".unicodeScalars.contains(UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: end)))
  }

  /// Whether a number is an ordinal: a month follows, or a small letter in the middle of running text.
  private static func continuesOrdinal(_ rest: Range<Int>, in bytes: [UInt8], previous: Layout.Line?) -> Bool
  {
    let word = UTF8Scan.word(startingAt: rest.lowerBound, in: bytes)
    if Abbreviations.isMonth(bytes[word]) { return true }
    guard UTF8Scan.isLower(UTF8Scan.scalar(bytes, at: rest.lowerBound)) else { return false }
    return previous?.form == .text
  }
}
