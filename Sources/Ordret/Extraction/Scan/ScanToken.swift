/// A word, a run of digits or a mark, as the extraction rules see a text. White space is no token: each token
/// says what stands between it and the one before.
struct ScanToken: Sendable, Hashable {
  /// The first byte.
  let start: UInt32
  /// The byte after the last.
  let end: UInt32
  let kind: Kind
  /// What stands before it.
  let gap: Gap

  /// What a token is made of.
  enum Kind: UInt8, Sendable { case word, digits, mark }

  /// What stands between two tokens; ordered by size.
  enum Gap: UInt8, Sendable, Comparable {
    case none, space, line, blank

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  var range: TextRange { TextRange(Int(start)..<Int(end)) }
  var count: Int { Int(end - start) }
}

/// A text cut into ``ScanToken``s. Cost: linear, 12 bytes a token.
struct TokenScan: Sendable {
  let bytes: [UInt8]
  private(set) var tokens: [ScanToken] = []

  /// The tokens of a text, or of one range of it.
  init(_ text: SourceText, in range: TextRange? = nil) {
    bytes = text.bytes
    scan(from: range?.start.utf8 ?? 0, to: range?.end.utf8 ?? bytes.count)
  }

  /// The first token that begins at or after a byte. Binary search.
  func index(atOrAfter byte: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mark at a token as a folded scalar value, or 0 if the token is no mark.
  func mark(_ index: Int) -> UInt32 {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return 0 }
    return TokenScan.fold(mark: bytes[Int(tokens[index].start)..<Int(tokens[index].end)])
  }

  /// The number a token of at most nine digits stands for.
  func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .digits, tokens[index].count <= 9 else {
      return nil
    }
    var value = 0
    for byte in bytes[Int(tokens[index].start)..<Int(tokens[index].end)] {
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }

  /// The word at a token in lower case, or `nil` if it is none or longer than the key holds.
  func key(_ index: Int) -> WordKey? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    return WordKey(bytes[Int(tokens[index].start)..<Int(tokens[index].end)])
  }

  private mutating func scan(from first: Int, to limit: Int) {
    var position = first
    var gap = ScanToken.Gap.none
    while position < limit {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B {
        if gap < .space { gap = .space }
        position += 1
        continue
      }
      if byte == 0x0A || byte == 0x0C {
        gap = gap < .line ? .line : .blank
        position += 1
        continue
      }
      let length = TokenScan.length(lead: byte, left: limit - position)
      if length > 1, TokenScan.isSpace(bytes[position..<(position + length)]) {
        if gap < .space { gap = .space }
        position += length
        continue
      }
      let start = position
      let kind: ScanToken.Kind
      if TokenScan.isDigit(byte) {
        kind = .digits
        while position < limit, TokenScan.isDigit(bytes[position]) { position += 1 }
      } else if isLetter(position, limit) {
        kind = .word
        while position < limit, isLetter(position, limit) {
          position += TokenScan.length(lead: bytes[position], left: limit - position)
        }
      } else {
        kind = .mark
        position += length
      }
      tokens.append(ScanToken(start: UInt32(start), end: UInt32(position), kind: kind, gap: gap))
      gap = .none
    }
  }

  private func isLetter(_ position: Int, _ limit: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    // Latin-1's signs (§ ° » nbsp …) and the blocks of general punctuation, arrows and symbols are no
    // letters.
    if byte == 0xC2 { return false }
    if byte == 0xE2 { return position + 1 < limit && bytes[position + 1] > 0xAF }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func length(lead: UInt8, left: Int) -> Int {
    min(left, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
  }

  private static func isSpace(_ scalar: ArraySlice<UInt8>) -> Bool {
    if scalar.elementsEqual([0xC2, 0xA0]) { return true }
    guard scalar.count == 3, scalar.starts(with: [0xE2, 0x80]), let last = scalar.last else { return false }
    return last <= 0x8B || last == 0xAF
  }

  /// Dashes become `-`, single quotes `'`, double quotes `"`; other marks stay.
  private static func fold(mark: ArraySlice<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    if let lead = mark.first, mark.count == 1 {
      value = UInt32(lead)
    } else {
      value = String(decoding: mark, as: UTF8.self).unicodeScalars.first?.value ?? 0
    }
    switch value {
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x2018, 0x2019, 0xB4, 0x60: return 0x27
    case 0x201C...0x201F, 0xAB, 0xBB: return 0x22
    default: return value
    }
  }
}
