/// The encodings of XML in which words can be put in place: ASCII is ASCII in them.
enum XMLEncoding: String {
  case utf8 = "UTF-8"
  case latin1 = "ISO-8859-1"

  /// The encoding that the first bytes of a file declare.
  static func declared(in head: ArraySlice<UInt8>) throws(PageFault) -> XMLEncoding {
    for mark in [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0], [0x3C, 0]] as [[UInt8]] where head.starts(with: mark) {
      throw .encoding("UTF-16 or UTF-32")
    }
    let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
    var scanner = XMLScanner(head, at: head.startIndex + (isMarked ? 3 : 0))
    guard let piece = try? scanner.next(), piece.kind == .declaration else { return .utf8 }
    for attribute in XMLAttribute.all(in: head[piece.range])
    where head[attribute.name].elementsEqual("encoding".utf8) {
      let name = String(decoding: head[attribute.value], as: UTF8.self)
      switch name.lowercased() {
      case "utf-8", "utf8", "us-ascii", "ascii": return .utf8
      case "iso-8859-1", "latin1", "iso_8859-1": return .latin1
      default: throw .encoding(name)
      }
    }
    return .utf8
  }

  /// Appends text as it may stand between tags, or between quotes of this sort. What the encoding has not is
  /// written as a number.
  func append(_ text: some Sequence<UInt8>, quote: UInt8? = nil, to bytes: inout [UInt8]) {
    let text = Array(text)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\"") where quote == byte: bytes += "&quot;".utf8
      case UInt8(ascii: "'") where quote == byte: bytes += "&#39;".utf8
      case 0..<0x80: bytes.append(byte)
      default:
        if self == .utf8 {
          bytes.append(byte)
        } else {
          index -= 1
          let scalar = Self.scalar(text, at: &index)
          if scalar < 0x100 { bytes.append(UInt8(scalar)) } else { bytes += "&#\(scalar);".utf8 }
        }
      }
    }
  }

  /// The text as it may stand between tags, or between quotes of this sort.
  func escaped(_ text: some Sequence<UInt8>, quote: UInt8? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, quote: quote, to: &bytes)
    return bytes
  }

  /// The text that raw bytes between tags or quotes stand for, and for each of its bytes where it comes from;
  /// the last offset is the end. Unknown references stay as they are.
  func decoded(_ raw: ArraySlice<UInt8>) -> (text: [UInt8], offsets: [Int]) {
    var text: [UInt8] = []
    var offsets: [Int] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      let start = index
      let byte = raw[index]
      if byte == UInt8(ascii: "&"), let (scalar, end) = Self.reference(raw, at: index) {
        text += String(scalar).utf8
        index = end
      } else if byte == 0x0D {
        text.append(0x0A)
        index += index + 1 < raw.endIndex && raw[index + 1] == 0x0A ? 2 : 1
      } else {
        if self == .latin1, 0x80 <= byte {
          text += String(Unicode.Scalar(byte)).utf8
        } else {
          text.append(byte)
        }
        index += 1
      }
      while offsets.count < text.count { offsets.append(start) }
    }
    offsets.append(raw.endIndex)
    return (text, offsets)
  }

  private static func reference(_ raw: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
    guard let end = raw[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: raw[(start + 1)..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      case _ where name.hasPrefix("#"): UInt32(name.dropFirst(1)).flatMap(Unicode.Scalar.init)
      default: XMLEntities.text(name)?.unicodeScalars.first
      }
    return scalar.map { ($0, end + 1) }
  }

  /// The character at `index` of valid UTF-8, which is moved behind it.
  private static func scalar(_ text: [UInt8], at index: inout Int) -> UInt32 {
    let first = UInt32(text[index])
    let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = first & (0x3F >> UInt32(more))
    index += 1
    for _ in 0..<more where index < text.count {
      value = value << 6 | UInt32(text[index] & 0x3F)
      index += 1
    }
    return value
  }
}
