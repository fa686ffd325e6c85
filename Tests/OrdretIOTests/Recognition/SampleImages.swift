/// Images small enough to be written by hand: one grey point, however large they say they are.
enum SampleImages {
  static func png(width: Int, height: Int) -> [UInt8] {
    func part(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
      number(bytes.count, 4) + Array(name.utf8) + bytes + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + part("IHDR", number(width, 4) + number(height, 4) + [8, 0, 0, 0, 0]) + part("IDAT", [0])
      + part("IEND", [])
  }

  /// A JPEG with a comment before the frame's head.
  static func jpeg(width: Int, height: Int) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 0xFF, 0xC0, 0xFF, 0xC2, 0, 11, 8] + number(height, 2) + number(width, 2)
      + [1, 1, 0x11, 0, 0xFF, 0xDA, 0xFF, 0xD9]
  }

  /// A TIFF of pages, each with its bytes in one strip before its directory; `next` is what the last one points to.
  static func tiff(
    _ pages: [(width: Int, height: Int)], bytes: Int = 1, isLittleEndian: Bool = true, next: Int = 0
  ) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLittleEndian ? Self.number(value, count).reversed() : Self.number(value, count)
    }
    let mark = Array((isLittleEndian ? "II" : "MM").utf8)
    var file = mark + number(42, 2)
    for (index, page) in pages.enumerated() {
      file += number(file.count + 4 + bytes, 4)
      let strip = file.count
      file += [UInt8](repeating: 128, count: bytes)
      let entries = [(256, page.width), (257, page.height), (273, strip), (279, bytes)]
      file += number(entries.count, 2)
      for (tag, value) in entries { file += number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4) }
      if index == pages.count - 1 { file += number(next, 4) }
    }
    return pages.isEmpty ? file + number(0, 4) : file
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
