/// Words as the lexicon sees them: one byte a letter, the code points of Latin-1, lower case.
///
/// All Danish words fit. What does not (`€`, Cyrillic) becomes ``unknown`` and is never in a lexicon.
public enum Letters {
  /// Stands for every letter outside Latin-1.
  public static let unknown: UInt8 = 0x1A

  /// Appends `text` (UTF-8) to `letters`, one byte a code point. Typographic apostrophes and hyphens become
  /// the plain ones.
  public static func append(utf8 text: ArraySlice<UInt8>, to letters: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var value = UInt32(byte) & (length == 1 ? 0x7F : 0xFF >> (UInt32(length) + 1))
      text.formIndex(after: &index)
      for _ in 1..<length where index < text.endIndex {
        value = value << 6 | UInt32(text[index] & 0x3F)
        text.formIndex(after: &index)
      }
      switch value {
      case 0...0xFF: letters.append(UInt8(value))
      case 0x2018, 0x2019, 0x02BC: letters.append(UInt8(ascii: "'"))
      case 0x2010, 0x2011: letters.append(UInt8(ascii: "-"))
      default: letters.append(unknown)
      }
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
