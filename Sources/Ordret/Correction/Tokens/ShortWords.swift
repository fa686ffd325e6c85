internal import Lexicon

/// Words of at most eight letters, each with a value, in one open-addressed table of 64-bit keys.
///
/// The obvious choice is a set of byte arrays: it hashes every letter with SipHash and follows a pointer for every
/// comparison, 30 to 60 ns a word. Eight letters fit into one integer, so that a look-up is one multiplication and
/// mostly one comparison: 2 ns.
struct ShortWords: Sendable {
  /// A word's letters, the first in the lowest byte. 0 is no word: empty, or longer than ``longest``.
  typealias Key = UInt64

  /// No longer word is in a table.
  static let longest = 8

  private var keys: [Key]
  private var values: [UInt8]
  private let shift: UInt64

  /// The words with their values, which are above 0. Those of a word that comes again are joined by `|`. Longer words
  /// than ``longest`` have no place: it is a programming error to give one.
  init(_ words: [(word: [UInt8], value: UInt8)]) {
    let bits = max(4, UInt64(Int.bitWidth - (2 * words.count).leadingZeroBitCount))
    shift = 64 - bits
    keys = [Key](repeating: 0, count: 1 << bits)
    values = [UInt8](repeating: 0, count: 1 << bits)
    for (word, value) in words {
      precondition(1...Self.longest ~= word.count, "a short word has one to eight letters")
      let place = place(of: Self.key(word))
      keys[place] = Self.key(word)
      values[place] |= value
    }
  }

  /// A set of words.
  init(_ words: some Sequence<String>) {
    self.init(words.map { (Array($0.utf8), 1) })
  }

  /// The value of a word; 0 if it is none of the table's.
  @inline(__always)
  subscript(key: Key) -> UInt8 { values[place(of: key)] }

  /// Whether a word is in the table.
  @inline(__always)
  func contains(_ key: Key) -> Bool { values[place(of: key)] != 0 }

  /// The key of a word.
  static func key(_ letters: some Collection<UInt8>) -> Key {
    guard letters.count <= longest else { return 0 }
    return letters.reversed().reduce(0) { $0 << 8 | Key($1) }
  }

  /// The key of a word.
  static func key(_ letters: Span<UInt8>) -> Key {
    guard letters.count <= longest else { return 0 }
    var key: Key = 0
    for index in letters.indices { key |= Key(letters[index]) &<< Key(index &* 8) }
    return key
  }

  /// The key of a word in lower case.
  static func key(lowering letters: Span<UInt8>) -> Key {
    guard letters.count <= longest else { return 0 }
    var key: Key = 0
    for index in letters.indices { key |= Key(Letters.lowered(letters[index])) &<< Key(index &* 8) }
    return key
  }

  /// Where a key stands, or the free place where it would.
  @inline(__always)
  private func place(of key: Key) -> Int {
    // The table is at most half full: the search ends.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while keys[place] != key, keys[place] != 0 { place = (place &+ 1) & (keys.count &- 1) }
    return place
  }
}
