/// A TrueType font of two empty glyphs: readers expect a file behind every font of this kind.
///
/// It has the tables that ISO 32000-1, 9.9 asks for: `glyf`, `head`, `hhea`, `hmtx`, `loca`, `maxp`.
enum GlyphlessFontFile {
  /// The bytes of the file.
  static let bytes: [UInt8] = {
    var file = assembled(checkSumAdjustment: 0)
    let head = 12 + 16 * tables(checkSumAdjustment: 0).count + padded(glyph).count
    let adjustment = 0xB1B0_AFBA &- checkSum(file)
    file.replaceSubrange((head + 8)..<(head + 12), with: long(adjustment))
    return file
  }()

  /// A glyph without an outline: no contour, an empty box, no instruction.
  private static let glyph = shorts([0, 0, 0, 0, 0, 0])

  private static func tables(checkSumAdjustment: UInt32) -> [(tag: String, bytes: [UInt8])] {
    let head =
      long(0x0001_0000) + long(0x0001_0000) + long(checkSumAdjustment) + long(0x5F0F_3CF5)
      // Flags, units an em, made and changed (never), the box of all glyphs.
      + shorts([0, 1000]) + [UInt8](repeating: 0, count: 16) + shorts([0, 0, 500, 1000])
      // No style, smallest size, direction, short offsets, form of the glyphs.
      + shorts([0, 8, 2, 0, 0])
    // Ascender, descender, gap, greatest width, bearings, extent, caret, reserved, form, one width.
    let hhea = long(0x0001_0000) + shorts([1000, 0, 0, 500, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    let maxp = long(0x0001_0000) + shorts([2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    return [
      ("glyf", glyph), ("head", head), ("hhea", hhea), ("hmtx", shorts([500, 0, 0])),
      ("loca", shorts([0, 0, glyph.count / 2])), ("maxp", maxp),
    ]
  }

  private static func assembled(checkSumAdjustment: UInt32) -> [UInt8] {
    let tables = tables(checkSumAdjustment: checkSumAdjustment)
    // The count, and three numbers that help to search by halves.
    var directory = long(0x0001_0000) + shorts([tables.count, 64, 2, 16 * tables.count - 64])
    var body: [UInt8] = []
    for table in tables {
      directory += Array(table.tag.utf8) + long(checkSum(padded(table.bytes)))
      directory += long(UInt32(12 + 16 * tables.count + body.count)) + long(UInt32(table.bytes.count))
      body += padded(table.bytes)
    }
    return directory + body
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  /// The sum of all numbers of four bytes.
  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    stride(from: 0, to: bytes.count, by: 4).reduce(0) { sum, start in
      sum &+ bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  private static func long(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func shorts(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }
}
