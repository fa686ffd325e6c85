/// What a code point is in the rules for grapheme clusters (UAX #29, table 2). The numbers are ICU's.
enum ClusterBreak: UInt8, Sendable {
  case other = 0
  case control, carriageReturn, extend, hangulL, lineFeed, hangulLV, hangulLVT, hangulT, hangulV
  case spacingMark, prepend, regionalIndicator
  case zeroWidthJoiner = 17
}

/// What a code point is in the rules for words (UAX #29, table 3). The numbers are ICU's.
enum WordBreak: UInt8, Sendable {
  case other = 0
  case letter, format, katakana, midLetter, midNumber, numeric, extendNumberLetter, carriageReturn, extend
  case lineFeed, midNumberLetter, newline, regionalIndicator, hebrewLetter, singleQuote, doubleQuote
  case zeroWidthJoiner = 21
  case space = 22
}

/// A code point's part in an Indic conjunct (UAX #44, Indic_Conjunct_Break).
enum ConjunctBreak: UInt8, Sendable {
  case none = 0
  case consonant, linker, extend
}

extension WordBreak {
  /// The property of a code point; those below U+0300 come from a table.
  static func of(_ codePoint: UInt32) -> WordBreak {
    codePoint < 0x300 ? latin[Int(codePoint)] : ICU.wordBreak(of: codePoint)
  }

  private static let latin: [WordBreak] = (0..<0x300).map { ICU.wordBreak(of: $0) }

  /// A letter of any alphabet.
  var isLetter: Bool { self == .letter || self == .hebrewLetter }
  /// What may stand between two letters.
  var joinsLetters: Bool { self == .midLetter || self == .midNumberLetter || self == .singleQuote }
  /// What may stand between two digits.
  var joinsDigits: Bool { self == .midNumber || self == .midNumberLetter || self == .singleQuote }
  /// What belongs to the character before it.
  var isIgnored: Bool { self == .extend || self == .format || self == .zeroWidthJoiner }
  /// The end of a line.
  var isNewline: Bool { self == .newline || self == .carriageReturn || self == .lineFeed }
}
