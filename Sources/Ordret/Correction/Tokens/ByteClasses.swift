internal import Lexicon

/// What a byte of UTF-8 may be to the ``Tokeniser``.
enum ByteClasses {
  /// White space, or the first byte of what may be some.
  static let mayBeSpace: UInt8 = 1
  /// A letter, a digit or a sign that a recogniser reads for a letter, of one byte.
  static let core: UInt8 = 2

  static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    (byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF ? mayBeSpace : 0)
      | (isCore(byte) ? core : 0)
  }

  /// Whether an ASCII character belongs to a core.
  static func isCore(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return Letters.isLetter(byte) || Letters.isDigit(byte) || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "|")
  }
}
