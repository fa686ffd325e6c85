/// The CRC-32 of ISO 3309 and zlib (polynomial 0xEDB88320, reflected), over bytes.
///
/// It guards model files against accidental damage, and picks the corpus lines that are withheld from
/// counting.
public struct CRC32: Sendable {
  private var state: UInt32 = 0xFFFF_FFFF

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// The checksum of no bytes yet.
  public init() {}

  /// Adds one byte.
  @inline(__always)
  public mutating func add(_ byte: UInt8) {
    state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8)
  }

  /// The checksum of all bytes added.
  public var value: UInt32 { ~state }

  /// The checksum of `bytes`.
  public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var crc = CRC32()
    for byte in bytes { crc.add(byte) }
    return crc.value
  }
}
