/// Danish civil registration numbers (CPR): ten digits, the first six a day of birth, `DDMMYY-NNNN`.
///
/// Form: CPR-kontoret, "Personnummeret i CPR". A substitute number has 60 added to the day. The check digit
/// is not asked for: since 2007 valid numbers exist that fail it.
public enum CPRNumber {
  /// Where CPR numbers stand in a UTF-8 text, as byte ranges in order.
  ///
  /// `DDMMYYNNNN`, with a space or a dash (spaces or a line end around it) before the last four digits, with
  /// a date that exists, and no digit right before or after. With a dash, up to three digits may be misread
  /// (`O` for 0, `l` for 1): a number that the scanner damaged still names the person. Cost: linear.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if let end = match(bytes, at: index) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The text with every CPR number replaced by `x`s, length kept.
  public static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let found = ranges(in: bytes)
    guard !found.isEmpty else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for range in found {
      result += bytes[position..<range.lowerBound]
      result += blanked(bytes[range])
      position = range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Every letter and digit as `x`; one for each code point.
  static func blanked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.append(UInt8(ascii: "x"))
      } else {
        result += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return result
  }

  /// The end of the number that begins at `start`, if one does.
  private static func match(_ bytes: [UInt8], at start: Int) -> Int? {
    guard digit(bytes[start]) != nil, start == 0 || !isDigit(bytes[start - 1]) else { return nil }
    var digits: [Int] = []
    var exact = 0
    var index = start
    func read(_ count: Int) -> Bool {
      for _ in 0..<count {
        guard index < bytes.count, let value = digit(bytes[index]) else { return false }
        if isDigit(bytes[index]) { exact += 1 }
        digits.append(value)
        index += 1
      }
      return true
    }
    // Typewritten numbers have signs between day, month and year: `14 05 72 - 3019`, `14.05.72-3019`.
    guard read(2) else { return nil }
    index += partLength(bytes, at: index)
    guard read(2) else { return nil }
    index += partLength(bytes, at: index)
    guard read(2), isDate(digits) else { return nil }
    let separator = separatorLength(bytes, at: index)
    index += separator.length
    // Below a label the number may be broken over two lines without a dash.
    if !separator.hasDash, index < bytes.count, bytes[index] == 0x0A, isLabelled(bytes, start) { index += 1 }
    guard read(4), index == bytes.count || !isDigit(bytes[index]) else { return nil }
    if exact == 10 { return index }
    let isWord =
      (start == 0 || !isLetter(bytes[start - 1])) && (index == bytes.count || !isLetter(bytes[index]))
    return separator.hasDash && 7 <= exact && isWord ? index : nil
  }

  /// Whether `cpr` or `personn(ummer)` stands shortly before. Looks at 32 bytes at most.
  private static func isLabelled(_ bytes: [UInt8], _ start: Int) -> Bool {
    let before = bytes[max(0, start - 32)..<start].map { $0 | 0x20 }
    return ["cpr", "personn"].contains { label in
      before.indices.contains { before[$0...].starts(with: label.utf8) }
    }
  }

  private static func isDate(_ digits: [Int]) -> Bool {
    let written = digits[0] * 10 + digits[1]
    let day = 60 < written ? written - 60 : written
    let month = digits[2] * 10 + digits[3]
    let year = digits[4] * 10 + digits[5]
    guard 1 <= month, month <= 12, 1 <= day else { return false }
    // A two-digit year is a leap year in every century the numbers are given for, 1900 alone excepted.
    let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  /// One space, stop, dash or stroke between the parts of the date.
  private static func partLength(_ bytes: [UInt8], at index: Int) -> Int {
    if let space = spaceLength(bytes, at: index) { return space }
    return index < bytes.count && ".-/".utf8.contains(bytes[index]) ? 1 : 0
  }

  /// Spaces and at most one dash; after a dash the line may end.
  private static func separatorLength(_ bytes: [UInt8], at start: Int) -> (length: Int, hasDash: Bool) {
    var index = start
    var hasDash = false
    if let space = spaceLength(bytes, at: index) { index += space }
    if let dash = dashLength(bytes, at: index) {
      index += dash
      hasDash = true
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      if let space = spaceLength(bytes, at: index) { index += space }
    }
    return (index - start, hasDash)
  }

  /// A space or a no-break space.
  private static func spaceLength(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x20 || bytes[index] == 0x09 { return 1 }
    return bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil
  }

  /// A hyphen, a dash of any length, a minus sign, or what a scanner makes of one.
  private static func dashLength(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "="):
      return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xB7: return 2
    case 0xE2 where index + 2 < bytes.count:
      let isDash = bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
      let isMinus = bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
      return isDash || isMinus ? 3 : nil
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30 <= byte && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41 <= byte & 0xDF && byte & 0xDF <= 0x5A) || 0x80 <= byte
  }

  /// The digit a byte stands for, misread letters included.
  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "D"), UInt8(ascii: "Q"): 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "|"): 1
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): 2
    case UInt8(ascii: "S"), UInt8(ascii: "s"): 5
    case UInt8(ascii: "b"), UInt8(ascii: "G"): 6
    case UInt8(ascii: "B"): 8
    case UInt8(ascii: "g"), UInt8(ascii: "q"): 9
    default: nil
    }
  }
}
