extension JSONValue {
  /// How JSON text is laid out.
  public enum Layout: Sendable {
    /// One line without spaces, for JSON Lines.
    case oneLine
    /// Indented by two; what fits into 110 columns stands on one line. For people.
    case indented
  }

  /// The value as UTF-8 JSON text, ended by a line end. `/` and letters outside ASCII are written as they
  /// are.
  public func text(_ layout: Layout) -> [UInt8] {
    var text: [UInt8] = []
    append(to: &text, layout, indent: 0)
    text.append(0x0A)
    return text
  }

  private static let width = 110

  private func append(to text: inout [UInt8], _ layout: Layout, indent: Int) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      let isFlat = layout == .oneLine || fits(Self.width - indent)
      Self.appendList(to: &text, "[", "]", elements, layout, indent: indent, isFlat: isFlat) {
        element, text, indent in
        element.append(to: &text, layout, indent: indent)
      }
    case .object(let members) where !members.isEmpty:
      let isFlat = layout == .oneLine || fits(Self.width - indent)
      Self.appendList(to: &text, "{", "}", members, layout, indent: indent, isFlat: isFlat) {
        member, text, indent in
        Self.append(member.key, to: &text)
        text += layout == .oneLine ? [0x3A] : [0x3A, 0x20]
        member.value.append(to: &text, layout, indent: indent)
      }
    default: appendScalar(to: &text)
    }
  }

  private static func appendList<Element>(
    to text: inout [UInt8], _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ elements: [Element],
    _ layout: Layout,
    indent: Int, isFlat: Bool, _ append: (Element, inout [UInt8], Int) -> Void
  ) {
    text.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if 0 < index { text.append(0x2C) }
      if !isFlat {
        text.append(0x0A)
        text.append(contentsOf: repeatElement(0x20, count: indent + 2))
      } else if 0 < index, layout == .indented {
        text.append(0x20)
      }
      append(element, &text, indent + 2)
    }
    if !isFlat {
      text.append(0x0A)
      text.append(contentsOf: repeatElement(0x20, count: indent))
    }
    text.append(UInt8(ascii: close))
  }

  private func appendScalar(to text: inout [UInt8]) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .number(let value): text += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let value): Self.append(value, to: &text)
    case .array: text += "[]".utf8
    case .object: text += "{}".utf8
    }
  }

  private static func append(_ string: String, to text: inout [UInt8]) {
    text.append(0x22)
    for byte in string.utf8 {
      switch byte {
      case 0x22: text += [0x5C, 0x22]
      case 0x5C: text += [0x5C, 0x5C]
      case 0x0A: text += [0x5C, UInt8(ascii: "n")]
      case 0x0D: text += [0x5C, UInt8(ascii: "r")]
      case 0x09: text += [0x5C, UInt8(ascii: "t")]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: text.append(byte)
      }
    }
    text.append(0x22)
  }

  /// Whether the value fits into `columns` on one line. Looks at no more than that: the whole text stays
  /// linear.
  private func fits(_ columns: Int) -> Bool {
    var left = columns
    return take(from: &left)
  }

  private func take(from left: inout Int) -> Bool {
    switch self {
    case .null, .bool: left -= 5
    case .integer(let value): left -= String(value).utf8.count
    case .number: left -= 6
    case .string(let value): left -= value.utf8.count + 2
    case .array(let elements):
      left -= 2
      for element in elements {
        left -= 2
        guard element.take(from: &left) else { return false }
      }
    case .object(let members):
      left -= 2
      for member in members {
        left -= member.key.utf8.count + 6
        guard member.value.take(from: &left) else { return false }
      }
    }
    return 0 <= left
  }
}
