/// Puts sections together into the bytes of a ``ModelFile``.
public struct ModelWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// A model without sections.
  public init() {}

  /// Adds a section of plain values, stored little-endian. The name has at most 16 bytes.
  public mutating func add<Element: FixedWidthInteger>(_ name: String, _ values: [Element]) {
    precondition(name.utf8.count <= 16, "a section's name has at most 16 bytes")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * MemoryLayout<Element>.stride)
    for value in values {
      var rest = value
      for _ in 0..<MemoryLayout<Element>.stride {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        if Element.bitWidth > 8 { rest >>= 8 }
      }
    }
    sections.append((name, bytes))
  }

  /// Adds the notes for people, in this order.
  public mutating func add(notes: [(key: String, value: String)]) {
    add("notes", Array(notes.map { "\($0.key): \($0.value)\n" }.joined().utf8))
  }

  /// The bytes of the file. `sha256` computes the digest of what follows the header, in hexadecimal.
  public func bytes(sha256: ([UInt8]) -> String) -> [UInt8] {
    var offset = ModelFile.headerLength + sections.count * ModelFile.entryLength
    var table: [UInt8] = []
    var body: [UInt8] = []
    let bodyStart = offset
    for section in sections {
      let padding = (64 - offset % 64) % 64
      body += [UInt8](repeating: 0, count: padding)
      offset += padding
      table += Array(section.name.utf8) + [UInt8](repeating: 0, count: 16 - section.name.utf8.count)
      table += Self.littleEndian(UInt64(offset)) + Self.littleEndian(UInt64(section.bytes.count))
      body += section.bytes
      offset += section.bytes.count
    }
    precondition(bodyStart + body.count == offset)
    let content = table + body
    var header = ModelFile.magic
    header += Self.littleEndian(ModelFile.version) + Self.littleEndian(CRC32.checksum(content))
    header += Self.littleEndian(UInt64(ModelFile.headerLength + content.count))
    header += Self.littleEndian(UInt32(sections.count)) + Self.littleEndian(UInt32(0))
    let digits = Array(sha256(content).utf8).map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x61 + 10 }
    header += stride(from: 0, to: min(digits.count, 64), by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    header += [UInt8](repeating: 0, count: ModelFile.headerLength - header.count)
    return header + content
  }

  private static func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    (0..<MemoryLayout<Value>.size).map { UInt8(truncatingIfNeeded: value >> (8 * Value($0))) }
  }
}
