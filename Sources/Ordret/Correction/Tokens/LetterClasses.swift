internal import Lexicon

/// What sort of letter each of the 256 is, as bits, together with its lower-case form.
enum LetterClasses {
  static let letter: UInt16 = 1 << 8
  static let capital: UInt16 = 1 << 9
  static let digit: UInt16 = 1 << 10
  /// Neither letter nor digit.
  static let sign: UInt16 = 1 << 11
  /// Stands for a letter outside Latin-1.
  static let unknown: UInt16 = 1 << 12
  /// A letter that is no capital.
  static let small: UInt16 = 1 << 13

  /// By letter: its lower-case form in the lower byte, its class above.
  static let table: [UInt16] = (UInt8.min...UInt8.max).map { byte in
    var entry = UInt16(Letters.lowered(byte))
    if Letters.isLetter(byte) { entry |= letter | (Letters.isUpper(byte) ? capital : small) }
    if Letters.isDigit(byte) { entry |= digit }
    if !Letters.isLetter(byte), !Letters.isDigit(byte) { entry |= sign }
    if byte == Letters.unknown { entry |= unknown }
    return entry
  }
}
