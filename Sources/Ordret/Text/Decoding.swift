/// A text read from bytes, and how it was written.
public struct Decoded: Sendable, Hashable {
  /// The text. A UTF-8 byte order mark stays as its first character, so that nothing is lost where nothing
  /// changes.
  public var text: SourceText
  /// The IANA name of the character encoding, such as `UTF-8`, `windows-1252` or `UTF-16LE`.
  public var encoding: String
  /// Whether the bytes began with a byte order mark.
  public var hadByteOrderMark: Bool
}

extension SourceText {
  /// Reads the bytes of a file as text, whatever encoding of Danish they are in.
  ///
  /// Valid UTF-8 is UTF-8. Otherwise: UTF-16 by its mark or its zero bytes; the encodings of Windows, ISO,
  /// DOS and Macintosh by where their Danish letters stand; any other that ICU is sure of. Cost: linear.
  public static func decode(_ bytes: [UInt8]) throws(DecodingError) -> Decoded {
    let mark = byteOrderMarks.first { bytes.starts(with: $0.bytes) }
    guard bytes.count > (mark?.bytes.count ?? 0) else { throw .empty }
    if let mark {
      if mark.encoding == "UTF-8" {
        guard let text = SourceText(validating: bytes) else {
          throw .undecodable(encoding: "UTF-8", offset: UTF8Check(bytes).firstBad ?? 0)
        }
        return Decoded(text: text, encoding: "UTF-8", hadByteOrderMark: true)
      }
      return try converted(
        Array(bytes.dropFirst(mark.bytes.count)), from: mark.encoding, skipped: mark.bytes.count)
    }
    if let format = BinaryFormat.of(bytes) ?? BinaryFormat.ofMarkup(bytes) { throw .notText(format) }
    if let encoding = zeroByteEncoding(of: bytes) { return try converted(bytes, from: encoding, skipped: 0) }
    if let zero = bytes.firstIndex(of: 0) { throw .binary(offset: zero) }
    if let text = SourceText(validating: bytes) {
      return Decoded(text: text, encoding: "UTF-8", hadByteOrderMark: false)
    }
    let check = UTF8Check(bytes)
    // One broken byte does not make a UTF-8 text another encoding: read as one, every Danish letter would be
    // lost.
    if let bad = check.firstBad, check.sequences >= check.badBytes {
      throw .undecodable(encoding: "UTF-8", offset: bad)
    }
    let sample = bytes.prefix(65_536)
    let controls = sample.lazy.filter { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B || $0 == 0x7F }
      .count
    if controls * 20 > sample.count {
      throw .binary(offset: bytes.firstIndex { $0 < 0x09 } ?? 0)
    }
    guard let encoding = LegacyEncoding.guess(bytes) else {
      throw .undecodable(encoding: nil, offset: check.firstBad ?? 0)
    }
    return try converted(bytes, from: encoding, skipped: 0)
  }

  private static let byteOrderMarks: [(bytes: [UInt8], encoding: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"),
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"),
    ([0xFE, 0xFF], "UTF-16BE"),
  ]

  private static func converted(
    _ bytes: [UInt8], from encoding: String, skipped: Int
  ) throws(DecodingError) -> Decoded {
    let utf8: [UInt8]
    do {
      utf8 = try ICU.utf8(bytes, from: encoding)
    } catch {
      throw .undecodable(encoding: encoding, offset: skipped + (error.offset ?? 0))
    }
    if let zero = utf8.firstIndex(of: 0) { throw .binary(offset: zero) }
    guard let text = SourceText(validating: utf8) else {
      throw .undecodable(encoding: encoding, offset: skipped)
    }
    return Decoded(text: text, encoding: encoding, hadByteOrderMark: skipped > 0)
  }

  /// UTF-16 without a mark: most characters of a Latin text have a zero for one of their two bytes.
  private static func zeroByteEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let sample = bytes.prefix(8192)
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let pairs = sample.count / 2
    if zeros[1] * 10 >= pairs * 7, zeros[0] * 50 <= pairs { return "UTF-16LE" }
    if zeros[0] * 10 >= pairs * 7, zeros[1] * 50 <= pairs { return "UTF-16BE" }
    return nil
  }
}

/// How far bytes are UTF-8.
struct UTF8Check {
  /// The first byte that belongs to no valid sequence; `nil` if all do.
  private(set) var firstBad: Int?
  /// How many bytes belong to no valid sequence.
  private(set) var badBytes = 0
  /// How many valid sequences of more than one byte there are.
  private(set) var sequences = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = Self.sequence(at: index, in: bytes)
      if length == 0 {
        if firstBad == nil { firstBad = index }
        badBytes += 1
      } else if length > 1 {
        sequences += 1
      }
      index += max(length, 1)
    }
  }

  /// The length of the valid sequence at `index`, 0 if there is none (Unicode 15, table 3-7).
  private static func sequence(at index: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    guard (0xC2...0xF4).contains(first) else { return 0 }
    let length = UTF8Scan.length(of: first)
    guard index + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[index + 1]) else { return 0 }
    return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
