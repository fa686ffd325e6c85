/// Lines that are no text: what a recogniser makes of stamps, signatures by hand, rules and stains.
enum UnreadableLine {
  /// Whether a line is no text: signs that no text has, or scraps of one and two letters, and not a word among them.
  ///
  /// `tf /~ll |. ii` (yes: odd signs, scraps, no word), `~~ =| _ ii` (yes), `x = 4 + y` (no: signs of sums), `12 34 56 78` (no: numbers), `A/S` (no: short),
  /// `kr. 1.000,-` (no: a number with signs of sums). Cost: a look-up a word in lines with odd signs.
  static func isSo(_ line: Range<Int>, in bytes: [UInt8], isWord: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var odd = 0
    var letters = 0
    var digits = 0
    var visible = 0
    for byte in bytes[line] where byte != 0x20 && byte != 0x09 {
      visible += byte & 0xC0 == 0x80 ? 0 : 1
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x61...0x7A, 0x41...0x5A, 0xC3: letters += 1
      case UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "^"),
        UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"),
        UInt8(ascii: "#"):
        odd += 1
      default: break
      }
    }
    // A rule, a table's strokes or a heading's marks are one sign over and over.
    guard 0 < odd, 4 <= visible, visible <= 60, 0 < letters,
      odd * 8 >= visible || 3 * letters < 2 * (visible - digits)
    else {
      return false
    }
    var words = 0
    var scraps = 0
    for part in bytes[line].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
      let core = part.drop { !isInner($0) }
      let end = core.lastIndex(where: isInner).map { $0 + 1 } ?? core.startIndex
      let word = core[core.startIndex..<end]
      if 3 <= word.count, isWord(word) { return false }
      if word.contains(where: { 0x30...0x39 ~= $0 }), 4 <= word.count { return false }
      words += 1
      if word.count <= 2 || !word.allSatisfy(isInner) { scraps += 1 }
    }
    return 2 <= words && words <= 2 * scraps
  }

  private static func isInner(_ byte: UInt8) -> Bool {
    0x80 <= byte || 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }
}
