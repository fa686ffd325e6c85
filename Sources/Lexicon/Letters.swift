/// Words as the lexicon sees them: one byte a letter, the code points of Latin-1, lower case.
///
/// All Danish words fit. What does not (`€`, Cyrillic) becomes ``unknown`` and is never in a lexicon.
public enum Letters {
  /// Stands for every letter outside Latin-1.
  public static let unknown: UInt8 = 0x1A

  /// Appends `text` (UTF-8) to `letters`, one byte a code point. Typographic apostrophes and hyphens become
  /// the plain ones.
  public static func append(utf8 text: ArraySlice<UInt8>, to letters: inout [UInt8]) {
    let bytes = text.span
    var index = 0
    while index < bytes.count { letters.append(next(utf8: bytes, &index, end: bytes.count)) }
  }

  /// The letter of the code point at `index` of a text in UTF-8, which goes on to the next; it must be below `end`.
  @inline(__always)
  public static func next(utf8 text: Span<UInt8>, _ index: inout Int, end: Int) -> UInt8 {
    let byte = text[index]
    index &+= 1
    return byte < 0x80 ? byte : next(utf8: text, lead: byte, &index, end: end)
  }

  private static func next(utf8 text: Span<UInt8>, lead byte: UInt8, _ index: inout Int, end: Int) -> UInt8 {
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (0xFF >> (UInt32(length) + 1))
    for _ in 1..<length where index < end {
      value = value << 6 | UInt32(text[index] & 0x3F)
      index &+= 1
    }
    switch value {
    case 0...0xFF: return UInt8(value)
    case 0x2018, 0x2019, 0x02BC: return UInt8(ascii: "'")
    case 0x2010, 0x2011: return UInt8(ascii: "-")
    default: return unknown
    }
  }

  /// `text` as letters.
  public static func encode(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    append(utf8: Array(text.utf8)[...], to: &letters)
    return letters
  }

  /// Letters as text.
  public static func decode(_ letters: some Sequence<UInt8>) -> String {
    var result = ""
    for letter in letters { result.unicodeScalars.append(Unicode.Scalar(letter)) }
    return result
  }

  /// The lower-case form of a letter.
  @inline(__always)
  public static func lowered(_ letter: UInt8) -> UInt8 { isUpper(letter) ? letter &+ 32 : letter }

  /// The upper-case form of a letter; `ß` and `ÿ` have none in Latin-1.
  @inline(__always)
  public static func raised(_ letter: UInt8) -> UInt8 {
    (letter >= 0x61 && letter <= 0x7A) || (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7)
      ? letter &- 32 : letter
  }

  /// Whether it is an upper-case letter.
  @inline(__always)
  public static func isUpper(_ letter: UInt8) -> Bool {
    (letter >= 0x41 && letter <= 0x5A) || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7)
  }

  /// Whether it is a letter of either case.
  @inline(__always)
  public static func isLetter(_ letter: UInt8) -> Bool {
    let low = lowered(letter)
    return (low >= 0x61 && low <= 0x7A) || (low >= 0xDF && low != 0xF7)
  }

  /// Whether it is a digit 0 to 9.
  @inline(__always)
  public static func isDigit(_ letter: UInt8) -> Bool { letter >= 0x30 && letter <= 0x39 }
}
