/// HTML as bytes. What stands in a literal is markup; a string that is put into it is escaped, so that no
/// text can become markup: `HTML("<td>\(name)</td>")`.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(stringLiteral markup: String) { bytes = Array(markup.utf8) }

  init(stringInterpolation interpolation: Interpolation) { bytes = interpolation.bytes }

  /// Several after one another.
  init(parts: [HTML]) { bytes = parts.flatMap(\.bytes) }

  /// A sentence in which each `{name}` is the place of a part.
  init(filling sentence: String, with parts: [String: HTML]) {
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      append(text: rest[..<open].utf8)
      self += parts[String(rest[rest.index(after: open)..<close])] ?? HTML()
      rest = rest[rest.index(after: close)...]
    }
    append(text: rest.utf8)
  }

  /// Markup that is not written as a literal: style, script.
  init(markup: String) { bytes = Array(markup.utf8) }

  struct Interpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ markup: String) { bytes += markup.utf8 }
    mutating func appendInterpolation(_ text: String) { HTML.append(escaped: text.utf8, to: &bytes) }
    mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
    mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { bytes += part.bytes } }

    /// A number with a fixed count of decimals, for places and lengths in drawings.
    mutating func appendInterpolation(_ number: Double, _ decimals: Int = 1) {
      bytes += Figure.decimal(number, decimals).utf8
    }
  }

  static func + (first: HTML, second: HTML) -> HTML { HTML(parts: [first, second]) }

  static func += (html: inout HTML, other: HTML) { html.bytes += other.bytes }

  mutating func append(markup byte: UInt8) { bytes.append(byte) }

  /// Bytes that are no text and hold no markup, such as Base64.
  mutating func append(bytes: [UInt8]) { self.bytes += bytes }

  mutating func append(markup: String) { bytes += markup.utf8 }

  mutating func append(text: some Collection<UInt8>) { Self.append(escaped: text, to: &bytes) }

  /// Control characters, which HTML does not know, become the sign for what is unknown; so do those that turn
  /// the direction of what stands beside them.
  private static func append(escaped text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      case 0xC2, 0xD8, 0xE2:
        let length = controlLength(byte, rest)
        if 0 < length {
          rest = rest.dropFirst(length)
          bytes += "\u{FFFD}".utf8
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
  }

  /// How many bytes behind `first` belong to a control character: U+0080 to U+009F, U+061C, U+200E, U+200F,
  /// U+202A to U+202E, U+2066 to U+2069; 0 if it is none.
  private static func controlLength(_ first: UInt8, _ rest: some Collection<UInt8>) -> Int {
    var bytes = rest.prefix(2).makeIterator()
    return switch (first, bytes.next() ?? 0, bytes.next() ?? 0) {
    case (0xC2, 0x80..<0xA0, _), (0xD8, 0x9C, _): 1
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): 2
    default: 0
    }
  }
}

extension [HTML] {
  /// All after one another.
  func joined(_ separator: HTML = "") -> HTML {
    var result = HTML()
    for (index, part) in enumerated() {
      if 0 < index { result += separator }
      result += part
    }
    return result
  }
}
