/// The marks that begin a list item: `- `, `* `, `• `, `1. `, `2) `, `a) `, `(iii) `.
enum ListMarker {
  /// What stands after the marker at the start of `content`, or `nil` if there is none.
  ///
  /// A dash and a number with a full stop also begin lines of running text (`– også over for pressen`,
  /// `3. juni 2020`). There the line before decides: running text that is not at its end goes on.
  /// In a list whose last item stands in the same block, the marker that must come next is one; so is a marker whose
  /// successor or predecessor is near (``ListSequences``).
  static func content(
    after content: Range<Int>, in bytes: [UInt8], previous: Layout.Line?, in list: OpenList, isSequence: Bool
  ) -> Range<Int>? {
    guard let (end, isDoubtful) = marker(at: content, in: bytes, isSequence: isSequence) else { return nil }
    guard end < content.upperBound, UTF8Scan.isSpace(UTF8Scan.scalar(bytes, at: end)) else { return nil }
    let rest = UTF8Scan.trimmed(end..<content.upperBound, in: bytes)
    guard !rest.isEmpty else { return nil }
    if isDoubtful {
      let isNext = isSequence || list.expects(content.lowerBound..<end, in: bytes)
      if !isNext, let previous, previous.form == .text, previous.content.count >= 40,
        !endsLeadIn(previous.content.end.utf8, in: bytes)
      {
        return nil
      }
      let follows = isNext ? nil : previous
      if bytes[end - 1] == UInt8(ascii: "."), continuesOrdinal(rest, in: bytes, previous: follows) {
        return nil
      }
    }
    return rest
  }

  /// Where the marker ends, and whether it may as well be text.
  private static func marker(at content: Range<Int>, in bytes: [UInt8], isSequence: Bool) -> (
    end: Int, isDoubtful: Bool
  )? {
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
    // A number's stop was misread, or the number was lost.
    if isSequence, let last = bytes[word].last,
      ",:".utf8.contains(last) || word.count == 1 && last == UInt8(ascii: "."),
      bytes[word].dropLast().allSatisfy({ (0x30...0x39).contains($0) })
    {
      return (word.upperBound, false)
    }
    guard word.count >= 2, let last = bytes[word].last else { return nil }
    let inBrackets = bytes[start] == UInt8(ascii: "(")
    let label = bytes[(inBrackets ? start + 1 : start)..<(word.upperBound - 1)]
    let isNumber = label.allSatisfy { (0x30...0x39).contains($0) }
    if last == UInt8(ascii: ".") {
      if isSequence, !inBrackets, !isNumber { return (word.upperBound, false) }
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

  /// Whether a number is an ordinal: a month follows, or a small letter in the middle of running text, which
  /// a colon ends.
  private static func continuesOrdinal(_ rest: Range<Int>, in bytes: [UInt8], previous: Layout.Line?) -> Bool
  {
    let word = UTF8Scan.word(startingAt: rest.lowerBound, in: bytes)
    if Abbreviations.isMonth(bytes[word]) { return true }
    guard UTF8Scan.isLower(UTF8Scan.scalar(bytes, at: rest.lowerBound)) else { return false }
    guard let previous, previous.form == .text else { return false }
    return previous.content.isEmpty || bytes[previous.content.end.utf8 - 1] != UInt8(ascii: ":")
  }
}

/// The list that lines stand in: which marker its next item must have.
struct OpenList {
  /// The number of the last item; 0 for an item with a dash; `nil` where no list is open.
  private var last: Int?

  /// Takes in a line: an item opens the list or goes on with it; anything but text ends it.
  mutating func add(_ line: Layout.Line, in bytes: [UInt8]) {
    switch line.form {
    case .text: return
    case .listItem:
      let start = UTF8Scan.trimmed(line.range.bytes, in: bytes).lowerBound
      last = Self.number(start..<line.content.start.utf8, in: bytes)
    default: last = nil
    }
  }

  /// Whether a marker is the next of the list.
  func expects(_ marker: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let last, let number = Self.number(marker, in: bytes) else { return false }
    return last == 0 ? number == 0 : number == last + 1
  }

  /// The number of `12.`, 0 for a dash, `nil` for other markers.
  private static func number(_ marker: Range<Int>, in bytes: [UInt8]) -> Int? {
    let marker = UTF8Scan.trimmed(marker, in: bytes)
    if ["-", "–", "—"].contains(where: { bytes[marker].elementsEqual($0.utf8) }) { return 0 }
    guard marker.count <= 3, bytes[marker].last == UInt8(ascii: ".") else { return nil }
    let digits = bytes[marker].dropLast()
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
