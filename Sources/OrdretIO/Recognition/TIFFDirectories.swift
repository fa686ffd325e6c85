/// The directories of a TIFF file, one a page (TIFF 6.0, section 2).
struct TIFFDirectories {
  private let bytes: [UInt8]
  private let isLittleEndian: Bool

  /// The sizes of the pages, in order. Throws if a directory lies outside of the file, or if there is none.
  static func sizes(_ bytes: [UInt8], limit: Int) throws(RecognitionFault) -> [ImageHeader.Size] {
    guard 8 <= bytes.count else { throw .cutOff(.tiff) }
    let file = TIFFDirectories(bytes: bytes, isLittleEndian: bytes[0] == 0x49)
    guard file.number(at: 2, 2) == 42 else { throw .variant("a BigTIFF image") }
    var result: [ImageHeader.Size] = []
    var seen: Set<Int> = []
    var start = file.number(at: 4, 4)
    while start != 0 {
      guard seen.insert(start).inserted else { throw .broken(.tiff, "its pages lead in a circle") }
      guard result.count < limit else { throw .tooManyPages(limit: limit) }
      guard 8 <= start, start + 6 <= bytes.count else { throw .cutOff(.tiff) }
      let end = start + 2 + 12 * file.number(at: start, 2)
      guard end + 4 <= bytes.count else { throw .cutOff(.tiff) }
      result.append(try file.page(start + 2..<end))
      start = file.number(at: end, 4)
    }
    if result.isEmpty { throw .noPages(.tiff) }
    return result
  }

  /// The size that the entries of a directory state. Throws if what they point to is not there.
  private func page(_ entries: Range<Int>) throws(RecognitionFault) -> ImageHeader.Size {
    var size = ImageHeader.Size(width: 0, height: 0)
    var places: [Int] = []
    var lengths: [Int] = []
    for entry in stride(from: entries.lowerBound, to: entries.upperBound, by: 12) {
      switch number(at: entry, 2) {
      case 256: size.width = try values(entry).first ?? 0
      case 257: size.height = try values(entry).first ?? 0
      // Strips and tiles: where they are, and how long.
      case 273, 324: places = try values(entry)
      case 279, 325: lengths = try values(entry)
      default: break
      }
    }
    if zip(places, lengths).contains(where: { bytes.count < $0 + $1 }) { throw .cutOff(.tiff) }
    guard 0 < size.width, 0 < size.height else { throw .broken(.tiff, "a page has no size") }
    return size
  }

  /// The values of an entry of whole numbers.
  private func values(_ entry: Int) throws(RecognitionFault) -> [Int] {
    let width = number(at: entry + 2, 2) == 3 ? 2 : 4
    let count = number(at: entry + 4, 4)
    let start = count * width <= 4 ? entry + 8 : number(at: entry + 8, 4)
    guard start + count * width <= bytes.count else { throw .cutOff(.tiff) }
    return (0..<count).map { number(at: start + $0 * width, width) }
  }

  private func number(at offset: Int, _ count: Int) -> Int {
    let digits = bytes[offset..<offset + count]
    return isLittleEndian
      ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
  }
}
