internal import Lexicon

/// A piece of text between white space, as the correction core sees it. Ranges are bytes of the text it was
/// cut from.
struct Token: Sendable, Hashable {
  /// The whole piece.
  var range: Range<Int>
  /// The piece without the signs at its edges; empty where it has no letter or digit.
  var core: Range<Int>
  /// What stands between the word before and this one.
  var gap: Gap
  /// The hyphen and the line break within the core, where a line's end cuts the word in two.
  var joint: Range<Int>?

  /// How much a word knows of the one before it.
  enum Gap: Sendable, Hashable {
    case none
    /// A comma, semicolon or free dash.
    case comma
    /// The end of a sentence, heading, list item or paragraph.
    case boundary
  }
}

/// Cuts text into ``Token``s. The same rules serve counting and decoding, so that both see the same words.
///
/// A table of byte classes finds the end of a piece, and its core where it begins and ends with a letter; only what is
/// left is looked at sign by sign.
enum Tokeniser {
  /// The tokens of a text in valid UTF-8 that have a core. Linear, 20 ns a word.
  static func tokens(in bytes: [UInt8], range: Range<Int>? = nil) -> [Token] {
    let range = range ?? 0..<bytes.count
    var tokens: [Token] = []
    // A word has six letters and a space in the mean.
    tokens.reserveCapacity(range.count / 6)
    let text = bytes.span
    let table = ByteClasses.table
    let classes = table.span
    var index = range.lowerBound
    var gap = Token.Gap.boundary
    var newlines = 0
    while index < range.upperBound {
      let first = classes[Int(text[index])]
      if first & ByteClasses.mayBeSpace != 0 {
        let space = whiteSpace(text, at: index, end: range.upperBound)
        if space > 0 {
          if text[index] == 0x0A || text[index] == 0x0C { newlines += 1 }
          index += space
          continue
        }
      }
      let start = index
      index += 1
      var last = first
      while index < range.upperBound {
        let next = classes[Int(text[index])]
        if next & ByteClasses.mayBeSpace != 0, whiteSpace(text, at: index, end: range.upperBound) > 0 {
          break
        }
        last = next
        index += 1
      }
      let piece = start..<index
      // Most pieces begin and end with an ASCII letter.
      let core = first & last & ByteClasses.core != 0 ? piece : self.core(text, piece)
      if newlines > 0, newlines > 1 || beginsBlock(text, piece, core) {
        // A paragraph that goes on in small letters after a page end is one sentence still.
        if !(gap == .none && newlines > 2 && !core.isEmpty && isLower(text, core.lowerBound)) {
          gap = .boundary
        }
      }
      newlines = 0
      guard !core.isEmpty else {
        gap = max(gap, gapOfSigns(text, piece))
        continue
      }
      tokens.append(Token(range: piece, core: core, gap: gap))
      gap = core.upperBound == piece.upperBound ? .none : gapAfter(text, piece, core)
    }
    return tokens
  }

  private static func max(_ a: Token.Gap, _ b: Token.Gap) -> Token.Gap {
    a == .boundary || b == .boundary ? .boundary : a == .comma || b == .comma ? .comma : .none
  }

  /// The length of the white space at `index`: ASCII spaces, NBSP, BOM, the spaces of U+2000-200B, U+202F.
  private static func whiteSpace(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2 else { return 0 }
    if byte == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] <= 0x8B || bytes[index + 2] == 0xAF {
      return 3
    }
    if byte == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return 3 }
    return 0
  }

  /// The part of a piece from its first letter, digit or sign that a recogniser reads for a letter, to its
  /// last.
  private static func core(_ bytes: Span<UInt8>, _ piece: Range<Int>) -> Range<Int> {
    var start = piece.lowerBound
    while start < piece.upperBound, !isCore(bytes, start) { start = next(bytes, start) }
    guard start < piece.upperBound else { return piece.lowerBound..<piece.lowerBound }
    var end = piece.upperBound
    while end > start {
      let last = previous(bytes, end)
      if isCore(bytes, last) { break }
      end = last
    }
    return start..<end
  }

  private static func next(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var index = index + 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private static func previous(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var index = index - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private static func isCore(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return ByteClasses.isCore(byte) }
    // Latin-1's signs are at C2; punctuation at E2 80-81. `£` (C2 A3) is read for a letter.
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA3 }
    return byte != 0xE2 && byte & 0xC0 == 0xC0
  }

  private static func isLower(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
    return byte == 0xC3 && index + 1 < bytes.count && bytes[index + 1] >= 0x9F
  }

  /// Whether a line that begins with this piece begins something new: a list item, a heading.
  private static func beginsBlock(_ bytes: Span<UInt8>, _ piece: Range<Int>, _ core: Range<Int>) -> Bool {
    let first = bytes[piece.lowerBound]
    return
      (core.isEmpty
      && (first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "#")
        || first == 0xE2))
      || first == UInt8(ascii: "#")
  }

  private static func gapOfSigns(_ bytes: Span<UInt8>, _ piece: Range<Int>) -> Token.Gap {
    for index in piece {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return .boundary
      default: continue
      }
    }
    return .comma
  }

  private static func gapAfter(_ bytes: Span<UInt8>, _ piece: Range<Int>, _ core: Range<Int>) -> Token.Gap {
    var gap = Token.Gap.none
    for index in core.upperBound..<piece.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return .boundary
      case UInt8(ascii: "."):
        if !isAbbreviation(bytes.extracting(core)) { return .boundary }
      case UInt8(ascii: ","), UInt8(ascii: ";"): gap = .comma
      default: continue
      }
    }
    return gap
  }

  /// Whether a full stop after this word is part of it: a number (`3.`), one letter, letters with stops
  /// between (`bl.a`), or a listed abbreviation.
  private static func isAbbreviation(_ core: Span<UInt8>) -> Bool {
    if core.count == 1 { return true }
    var (isNumber, hasStop, hasOther) = (true, false, false)
    for index in core.indices {
      let byte = core[index]
      if !Letters.isDigit(byte) { isNumber = false }
      if byte == UInt8(ascii: ".") { hasStop = true } else if byte < 0x41 { hasOther = true }
    }
    if isNumber || hasStop { return isNumber || !hasOther }
    return abbreviations.contains(ShortWords.key(lowering: core))
  }

  /// Those of at most eight letters, all ASCII.
  private static let abbreviations = ShortWords(
    Abbreviations.neverLast.union(Abbreviations.maybeLast).filter {
      $0.utf8.count <= ShortWords.longest && $0.utf8.allSatisfy { $0 < 0x80 }
    })
}
