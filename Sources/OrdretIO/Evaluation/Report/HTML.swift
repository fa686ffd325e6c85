/// HTML as bytes. What stands in a literal is markup; a string that is put into it is escaped, so that no text can
/// become markup: `HTML("<td>\(name)</td>")`.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(stringLiteral markup: String) { bytes = Array(markup.utf8) }

  init(stringInterpolation interpolation: Interpolation) { bytes = interpolation.bytes }

  /// Several after one another.
  init(parts: [HTML]) { bytes = parts.flatMap(\.bytes) }

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

  mutating func append(markup: String) { bytes += markup.utf8 }

  mutating func append(text: [UInt8]) { Self.append(escaped: text, to: &bytes) }

  /// Control characters, which HTML does not know, become the sign for what is unknown.
  private static func append(escaped text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
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
