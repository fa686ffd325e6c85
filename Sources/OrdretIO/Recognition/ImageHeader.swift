/// What an image says of itself before it is decoded.
enum ImageHeader {
  /// The size of a page in pixels.
  struct Size: Hashable {
    var width: Int
    var height: Int
  }

  /// The sizes of the pages of an image file, in order. Throws if the file is cut off or damaged, or is a variant that
  /// is not read. Cost: the directories are looked at, nothing is decoded.
  static func sizes(_ bytes: [UInt8], _ format: ScanFormat, limit: Int) throws(RecognitionFault) -> [Size] {
    switch format {
    case .png: return [try png(bytes)]
    case .jpeg: return [try jpeg(bytes)]
    case .tiff: return try TIFFDirectories.sizes(bytes, limit: limit)
    case .pdf: return []
    }
  }

  private static func png(_ bytes: [UInt8]) throws(RecognitionFault) -> Size {
    guard 33 <= bytes.count else { throw .cutOff(.png) }
    guard bytes[12..<16].elementsEqual("IHDR".utf8) else { throw .broken(.png, "") }
    // The last of its parts is IEND.
    guard 57 <= bytes.count, bytes.suffix(64).containsRun("IEND") else { throw .cutOff(.png) }
    return try checked(number(bytes, 16, 4), number(bytes, 20, 4), .png)
  }

  /// Walks from segment to segment up to the frame's head (ITU T.81, B.2.2).
  private static func jpeg(_ bytes: [UInt8]) throws(RecognitionFault) -> Size {
    var position = 2
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { throw .broken(.jpeg, "") }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return try checked(number(bytes, position + 7, 2), number(bytes, position + 5, 2), .jpeg)
      }
      position += 2
      if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
      if marker == 0xDA || marker == 0xD9 { throw .broken(.jpeg, "") }
      position += max(2, number(bytes, position, 2))
    }
    throw .cutOff(.jpeg)
  }

  private static func checked(_ width: Int, _ height: Int, _ format: ScanFormat) throws(RecognitionFault)
    -> Size
  {
    guard 0 < width, 0 < height else { throw .broken(format, "") }
    return Size(width: width, height: height)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether these letters stand in it.
  fileprivate func containsRun(_ text: String) -> Bool {
    let text = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: text) }
  }
}
