/// Code points as numbers, and the classes of them that the conventions ask for.
enum CodePoints {
  /// The code points of valid UTF-8.
  static func of(_ text: [UInt8]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        result.append(UInt32(byte))
        index += 1
      } else {
        result.append(UTF8Scan.scalar(text, at: index).value)
        index += UTF8Scan.length(of: byte)
      }
    }
    return result
  }

  /// Code points as UTF-8.
  static func bytes(_ codePoints: some Sequence<UInt32>) -> [UInt8] {
    var result: [UInt8] = []
    for codePoint in codePoints {
      result += UTF8.encode(Unicode.Scalar(codePoint) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    }
    return result
  }

  /// The code points with each run of white space as one space, and none at the ends.
  static func collapsed(_ codePoints: [UInt32], _ isSpace: (UInt32) -> Bool) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(codePoints.count)
    var isPending = false
    for codePoint in codePoints {
      if isSpace(codePoint) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(0x20) }
        isPending = false
        result.append(codePoint)
      }
    }
    return result
  }

  /// The code points without those of a class at the ends.
  static func trimmed(_ codePoints: ArraySlice<UInt32>, _ isDropped: (UInt32) -> Bool) -> ArraySlice<UInt32> {
    guard let first = codePoints.firstIndex(where: { !isDropped($0) }),
      let last = codePoints.lastIndex(where: { !isDropped($0) })
    else { return [] }
    return codePoints[first...last]
  }

  /// Whether it is white space, a no-break space or a byte order mark.
  static func isSpace(_ codePoint: UInt32) -> Bool {
    codePoint > 0x20 && codePoint < 0x85 ? false : UTF8Scan.isSpace(scalar(codePoint))
  }

  /// Whether Python's `str.isspace` holds, which its `str.strip` and the `\s` of its `re` follow.
  static func isPythonSpace(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether it is a byte order mark or a mark of direction.
  static func isDirectional(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xFEFF, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether it makes a segment a word for dinglehopper: it is no mark, punctuation, separator, symbol,
  /// control or format character. (Characters of private use and such as are not assigned are none of these.)
  static func isWordPart(_ codePoint: UInt32) -> Bool {
    switch category(codePoint) {
    case .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .control, .format:
      false
    default: true
    }
  }

  /// The general category; below U+0300 from a table.
  static func category(_ codePoint: UInt32) -> Unicode.GeneralCategory {
    codePoint < 0x300 ? latin[Int(codePoint)] : scalar(codePoint).properties.generalCategory
  }

  private static let latin = (0..<0x300).map { scalar($0).properties.generalCategory }

  static func scalar(_ codePoint: UInt32) -> Unicode.Scalar { Unicode.Scalar(codePoint) ?? "\u{FFFD}" }
}
