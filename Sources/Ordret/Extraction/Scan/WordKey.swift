/// A short word in lower case, packed for look-up: a hash of three machine words instead of a string.
///
/// Holds words of up to 24 bytes; rule tables have no longer ones.
struct WordKey: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64

  /// The key of a word's UTF-8 bytes, or `nil` if it has more than 24.
  init?(_ word: ArraySlice<UInt8>) {
    guard word.count <= 24 else { return nil }
    var parts: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var afterC3 = false
    var index = 0
    for byte in word {
      var lower = byte
      if byte >= 0x41 && byte <= 0x5A { lower = byte + 0x20 }
      // U+00C0...U+00DE: the second byte differs by 0x20 between the cases.
      if afterC3 && byte >= 0x80 && byte <= 0x9E { lower = byte + 0x20 }
      afterC3 = byte == 0xC3
      if index < 8 {
        parts.0 = parts.0 << 8 | UInt64(lower)
      } else if index < 16 {
        parts.1 = parts.1 << 8 | UInt64(lower)
      } else {
        parts.2 = parts.2 << 8 | UInt64(lower)
      }
      index += 1
    }
    (first, second, third) = parts
  }

  /// The key of a word, or `nil` if it has more than 24 bytes.
  init?(_ word: String) { self.init(Array(word.utf8)[...]) }
}
