/// Reading characters out of valid UTF-8 bytes, forwards and backwards, without making a `String`.
enum UTF8Scan {
  /// The character that begins at `index`, which must be a character's first byte.
  static func scalar(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar {
    let first = UInt32(bytes[index])
    if first < 0x80 { return Unicode.Scalar(UInt8(first)) }
    let length = Self.length(of: bytes[index])
    var value = first & (0x7F >> UInt32(length))
    var next = index + 1
    while next < index + length, next < bytes.count {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
      next += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Where the character begins that ends before `index`; `index` must be above 0.
  static func start(_ bytes: [UInt8], before index: Int) -> Int {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// How many bytes a character has that begins with `first`.
  static func length(of first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Whether the character is white space, a no-break space or a byte order mark.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// Whether the character is a lower-case letter.
  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
  }

  /// Whether the character is an upper-case letter.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  /// Whether the character is a letter.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
  }

  /// Whether the character is a digit 0 to 9.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// `range` without white space at its ends.
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(scalar(bytes, at: start)) { start += length(of: bytes[start]) }
    while start < end {
      let last = self.start(bytes, before: end)
      guard isSpace(scalar(bytes, at: last)) else { break }
      end = last
    }
    return start..<end
  }

  /// The word (up to white space, at most `limit` bytes) that ends at `end`.
  static func word(endingAt end: Int, in bytes: [UInt8], limit: Int = 40) -> Range<Int> {
    var start = end
    while start > 0, end - start < limit {
      let previous = self.start(bytes, before: start)
      if isSpace(scalar(bytes, at: previous)) { break }
      start = previous
    }
    return start..<end
  }

  /// The word (up to white space, at most `limit` bytes) that begins at `start`.
  static func word(startingAt start: Int, in bytes: [UInt8], limit: Int = 40) -> Range<Int> {
    var end = start
    while end < bytes.count, end - start < limit, !isSpace(scalar(bytes, at: end)) {
      end += length(of: bytes[end])
    }
    return start..<min(end, bytes.count)
  }
}
