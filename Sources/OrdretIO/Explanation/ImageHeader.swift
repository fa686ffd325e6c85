/// What the first bytes of an image say. Only images that a browser shows are known.
struct ImageHeader: Hashable {
  var kind: Kind
  /// In pixels.
  var (width, height): (Int, Int)

  /// The kinds, by their media types.
  enum Kind: String {
    case png = "image/png"
    case jpeg = "image/jpeg"
  }

  /// Reads the header of a PNG or JPEG; `nil` if it is neither, or broken.
  init?(_ bytes: [UInt8]) {
    let found: (Kind, Int, Int)? =
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      ? Self.png(bytes) : bytes.starts(with: [0xFF, 0xD8]) ? Self.jpeg(bytes) : nil
    guard let found, 0 < found.1, 0 < found.2 else { return nil }
    (kind, width, height) = found
  }

  private static func png(_ bytes: [UInt8]) -> (Kind, Int, Int)? {
    guard 24 <= bytes.count, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return (.png, number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// Goes from segment to segment up to the frame that states the size.
  private static func jpeg(_ bytes: [UInt8]) -> (Kind, Int, Int)? {
    var position = 2
    while position + 9 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      // Any number of these bytes may fill the space before a marker.
      if marker == 0xFF {
        position += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        return (
          .jpeg, number(bytes[(position + 7)..<(position + 9)]),
          number(bytes[(position + 5)..<(position + 7)])
        )
      }
      position += 2 + max(2, number(bytes[(position + 2)..<(position + 4)]))
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
