/// The forms of marks that stand on a line of their own, as data.
enum LineForms {
  /// Page marks in lower case, without white space, each number written `#`. Numbers have at most three
  /// digits.
  ///
  /// `1/2` (matches), `Side 1 af 2` (matches), `- 2 -` (matches), `3/2` (no: more than there are), `12` (no:
  /// the value of some field, unless white space around it says otherwise).
  static let pageMarks: Set<String> = [
    "#/#", "#af#", "#(#)", "-#-", "–#–", "—#—", "[#]",
    "side#", "side#/#", "side#af#", "side#af#sider", "side#(#)", "-side#-", "–side#–", "s.#", "sd.#",
    "side:#", "side:#/#", "side:#af#", "page#", "page#/#", "page#of#", "pag.#",
  ]

  /// Marks for an enclosure in the margin, without white space: the typed `./.`, and what scanners read for
  /// it.
  static let enclosureMarks: Set<String> = [
    "./.", "./.:", "·/·", "•/•", ".//.", "./,", ",/.", "-/-", ".l.", ".J.", "-J-", ".I.", "·/.", "./·", "+/+",
  ]

  /// Whether a line of this content is a page mark.
  static func isPageMark(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard (1...24).contains(content.count), let (shape, numbers) = shape(content, in: bytes) else {
      return false
    }
    // Specks beside the word `Side` are read as signs.
    let isMark =
      pageMarks.contains(shape)
      || shape.contains("side") && pageMarks.contains(shape.filter { !"\"'.,:".contains($0) })
    guard isMark else { return false }
    return numbers.count < 2 || numbers[0] <= numbers[1] && numbers[0] > 0
  }

  /// Whether a line of this content is a number of one or two digits: a page mark if it stands far from other
  /// text.
  static func isBareNumber(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
    (1...2).contains(content.count) && bytes[content].allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a line of this content is an enclosure mark.
  static func isEnclosureMark(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard (3...12).contains(content.count) else { return false }
    return enclosureMarks.contains(String(decoding: bytes[content].filter { $0 != 0x20 }, as: UTF8.self))
  }

  /// Whether a line of this content is a rule across the page: `-----`, `_____`, `.....`.
  static func isRule(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
    let marks = bytes[content].lazy.filter { $0 != 0x20 && $0 != 0x09 }
    guard let first = marks.first, "-_=*~.".utf8.contains(first) else { return false }
    var count = 0
    for mark in marks {
      guard mark == first else { return false }
      count += 1
    }
    return count >= (first == UInt8(ascii: ".") ? 4 : 3)
  }

  private static func shape(_ content: Range<Int>, in bytes: [UInt8]) -> (String, [Int])? {
    var shape: [UInt8] = []
    var numbers: [Int] = []
    var digits = 0
    for byte in bytes[content] {
      if (0x30...0x39).contains(byte) {
        if digits == 0 {
          shape.append(UInt8(ascii: "#"))
          numbers.append(0)
        }
        digits += 1
        guard digits <= 3 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else {
        digits = 0
        if byte == 0x20 || byte == 0x09 { continue }
        shape.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return (String(decoding: shape, as: UTF8.self), numbers)
  }
}
