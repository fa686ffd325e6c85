/// A map from whole numbers to a byte and a mark, in cache lines: a look-up reads one line, hit or miss.
///
/// The obvious table keeps the whole key (8 bytes), or a check of it and is wrong at times. Here an entry
/// takes 4 bytes and is exact: the key, of `keyBits` bits, is mixed by a one-to-one function; the top of the
/// mixed key times the number of lines is the line, and the rest of it, with the distance to that line,
/// stands in the entry (quotienting: Knuth, The Art of Computer Programming 3, §6.4).
///
///     bits 0-7     the byte
///     8            the mark; marked entries come first in a line
///     9-11         1 + how many lines behind its own the entry stands, because they are full; 0 is no entry
///     12-31        the rest of the key
///
/// Lines are about two thirds full: one in nine is full, and a look-up there may read the next one too.
struct NGramTable: Sendable {
  /// How many entries a line has.
  static let lanes = 16
  static let mark: UInt32 = 1 << 8
  static let distance: UInt32 = 1 << 9
  static let restShift: UInt32 = 12
  /// All but the byte and the mark.
  private static let keyMask: UInt32 = ~(distance - 1)
  /// The farthest an entry stands from its own line, and how wide the rest of a key may be.
  static let mostDistance = 6
  static let restBits = 20

  private let entries: ModelArray<UInt32>
  private let place: Place

  /// How many lines there are.
  var lines: Int { place.lines }

  /// Where a key belongs.
  struct Place: Sendable {
    let lines: Int
    private let keyBits: UInt64
    private let shift: UInt64

    /// `nil` if so few lines cannot tell such keys apart, or there are too many.
    init?(lines: Int, keyBits: Int) {
      guard lines >= 1, lines <= 1 << 21 else { return nil }
      let shift = Int.bitWidth - 1 - lines.leadingZeroBitCount
      guard (0...NGramTable.restBits).contains(keyBits - shift) else { return nil }
      (self.lines, self.keyBits, self.shift) = (lines, UInt64(keyBits), UInt64(shift))
    }

    /// The line of a key, and the bits of its entry there but for the byte and the mark.
    @inline(__always)
    func callAsFunction(_ key: UInt64) -> (line: Int, bits: UInt32) {
      let all: UInt64 = 1 &<< keyBits &- 1
      var mixed = key &* 0x9E37_79B9_7F4A_7C15 & all
      mixed ^= mixed &>> ((keyBits &+ 1) &>> 1)
      mixed = mixed &* 0xD6E8_FEB8_6659_FD93 & all
      // Keys of one line differ by the number of lines at least, so that `shift` low bits tell nothing.
      let product = mixed &* UInt64(truncatingIfNeeded: lines)
      let rest = UInt32(truncatingIfNeeded: (product & all) &>> shift)
      return (
        Int(truncatingIfNeeded: product &>> keyBits), rest &<< NGramTable.restShift | NGramTable.distance
      )
    }
  }

  /// What is known of a key. `bits` is 0 if nothing is.
  struct Entry {
    var bits: UInt32
    var line: Int
    var lane: UInt32

    var isFound: Bool { bits != 0 }
    var byte: UInt8 { UInt8(truncatingIfNeeded: bits) }
    var isMarked: Bool { bits & NGramTable.mark != 0 }
  }

  /// Opens a section of whole lines for keys below 2 to the `keyBits`.
  init(_ file: ModelFile, section: String, keyBits: Int) throws(ModelError) {
    entries = try file.values(section, of: UInt32.self)
    guard entries.count % Self.lanes == 0,
      let place = Place(lines: entries.count / Self.lanes, keyBits: keyBits)
    else { throw .damaged(file: file.name, what: "the section '\(section)' has a wrong length") }
    self.place = place
  }

  /// The entry of a key.
  @inline(__always)
  func find(_ key: UInt64) -> Entry {
    var (line, bits) = place(key)
    for _ in 0...Self.mostDistance {
      let (value, lane) = entries.match(line: line, bits, mask: Self.keyMask)
      if value != 0 { return Entry(bits: value, line: line, lane: lane) }
      if entries[line &* Self.lanes &+ Self.lanes &- 1] == 0 { break }
      bits &+= Self.distance
      line = line &+ 1 == lines ? 0 : line &+ 1
    }
    return Entry(bits: 0, line: 0, lane: 0)
  }

  /// Reads of a key's line, so that it is in the cache. Gives the line and what was read.
  @inline(__always)
  func touch(_ key: UInt64) -> (line: Int, value: UInt32) {
    let line = place(key).line
    return (line, entries[line &* Self.lanes])
  }

  /// How many entries there are. Reads all.
  var count: Int { (0..<entries.count).count { entries[$0] != 0 } }

  /// How many marked entries a line has, or `nil` if one stands behind another entry, or if two are of one
  /// key.
  func marks(line: Int) -> Int? {
    var marks = 0
    for lane in 0..<Self.lanes {
      let entry = entries[line * Self.lanes + lane]
      if entry & Self.mark != 0 {
        guard marks == lane else { return nil }
        marks += 1
      }
      if entry != 0 {
        let found = entries.match(line: line, entry & Self.keyMask, mask: Self.keyMask)
        guard found == (entry, UInt32(lane)) else { return nil }
      }
    }
    return marks
  }
}
