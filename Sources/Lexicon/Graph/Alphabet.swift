/// The 64 letters that words are made of, numbered in the order of their bytes: the small letters of Latin-1,
/// apostrophe, hyphen, full stop, the marks of a vocabulary (`^`, `~`) and ``classMark``.
///
/// One alphabet for all graphs: a set of letters is one 64-bit mask, and the moves of a search are prepared
/// once for every graph.
public enum Alphabet {
  /// How many letters there are.
  public static let count = 64
  /// Words that stand for classes of words are made of it, so that no text contains them.
  public static let classMark: UInt8 = 0x01
  /// The number of what is no letter.
  static let none = 255

  /// The number of a byte's letter, 0 to 63, or ``none``. Arithmetic alone: no table to fetch.
  @inline(__always)
  static func code(_ byte: UInt8) -> Int {
    if byte >= 0x61, byte <= 0x7A { return Int(byte) - 0x61 + 5 }
    if byte >= 0xDF { return byte == 0xF7 ? none : Int(byte) - 0xDF + 32 - (byte > 0xF7 ? 1 : 0) }
    switch byte {
    case classMark: return 0
    case 0x27: return 1
    case 0x2D: return 2
    case 0x2E: return 3
    case 0x5E: return 4
    case 0x7E: return 31
    default: return none
    }
  }

  /// The byte of a letter's number.
  @inline(__always)
  static func byte(_ code: Int) -> UInt8 {
    switch code {
    case 5...30: UInt8(truncatingIfNeeded: code - 5 + 0x61)
    case 32...55: UInt8(truncatingIfNeeded: code - 32 + 0xDF)
    case 56...63: UInt8(truncatingIfNeeded: code - 32 + 0xE0)
    case 0: classMark
    case 1: 0x27
    case 2: 0x2D
    case 3: 0x2E
    case 4: 0x5E
    default: 0x7E
    }
  }

  /// Whether words can hold a byte.
  public static func contains(_ byte: UInt8) -> Bool { code(byte) != none }
}
