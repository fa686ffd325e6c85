/// Finds the pieces of an XML text by their bytes: tags, text, comments. It decodes nothing and checks
/// little: libxml2 does both, and is kept in step with it (``PageElements``).
///
/// For encodings in which ASCII is ASCII only. Cost: linear, one look at each byte.
struct XMLScanner {
  /// A piece of the text.
  struct Piece {
    var kind: Kind
    /// All its bytes.
    var range: Range<Int>
    /// The name of a tag, with its prefix; else empty.
    var name: Range<Int>
    /// Whether the bytes end before the piece does.
    var isAtEnd = false
  }

  /// The sorts of piece.
  enum Kind {
    case text, start, empty, end, comment, instruction, data
    /// `<?xml …?>`
    case declaration
    /// `<!DOCTYPE …>`
    case documentType
  }

  /// The bytes end inside a piece.
  struct Unfinished: Error {}

  private let bytes: ArraySlice<UInt8>
  /// Where the next piece begins.
  private(set) var position: Int
  /// Whether a declaration or document type stood before the first tag.
  private(set) var sawProlog = false

  /// A scanner over `bytes`, from `position` on.
  init(_ bytes: ArraySlice<UInt8>, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next piece; `nil` at the end.
  mutating func next() throws(Unfinished) -> Piece? {
    let start = position
    guard start < bytes.endIndex else { return nil }
    guard bytes[start] == UInt8(ascii: "<") else {
      position = index(of: UInt8(ascii: "<"), from: start) ?? bytes.endIndex
      return Piece(kind: .text, range: start..<position, name: start..<start)
    }
    guard start + 1 < bytes.endIndex else { throw Unfinished() }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return try markup(start)
    case UInt8(ascii: "?"):
      position = try end(of: "?>", from: start + 2)
      let isDeclaration = bytes[start...].starts(with: "<?xml".utf8) && bytes[start + 5] <= 0x20
      if isDeclaration { sawProlog = true }
      return Piece(
        kind: isDeclaration ? .declaration : .instruction, range: start..<position, name: start..<start)
    case UInt8(ascii: "/"):
      position = try end(of: ">", from: start + 2)
      return Piece(kind: .end, range: start..<position, name: name(from: start + 2))
    default:
      position = try tagEnd(from: start + 1)
      let isEmpty = bytes[position - 2] == UInt8(ascii: "/")
      return Piece(kind: isEmpty ? .empty : .start, range: start..<position, name: name(from: start + 1))
    }
  }

  /// The next tag; what lies before it is passed over. `nil` at the end.
  mutating func nextTag() throws(Unfinished) -> Piece? {
    while let piece = try next() {
      switch piece.kind {
      case .start, .empty, .end: return piece
      default: continue
      }
    }
    return nil
  }

  private mutating func markup(_ start: Int) throws(Unfinished) -> Piece {
    let rest = bytes[start...]
    let (kind, mark): (Kind, String)
    if rest.starts(with: "<!--".utf8) {
      (kind, mark) = (.comment, "-->")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      (kind, mark) = (.data, "]]>")
    } else {
      sawProlog = true
      position = try documentTypeEnd(from: start + 2)
      return Piece(kind: .documentType, range: start..<position, name: start..<start)
    }
    position = try end(of: mark, from: start + 4)
    return Piece(kind: kind, range: start..<position, name: start..<start)
  }

  /// Behind the `>` that ends a document type: quotes, comments and a part in brackets may hold others.
  private func documentTypeEnd(from start: Int) throws(Unfinished) -> Int {
    var depth = 0
    var index = start
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = self.index(of: bytes[index], from: index + 1) else { throw Unfinished() }
        index = close
      case UInt8(ascii: "<") where bytes[index...].starts(with: "<!--".utf8):
        index = try end(of: "-->", from: index + 4) - 1
      case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"):
        if depth == 0 { return index + 1 }
        depth -= 1
      default: break
      }
      index += 1
    }
    throw Unfinished()
  }

  /// Behind the `>` that ends a tag; attributes may hold others.
  private func tagEnd(from start: Int) throws(Unfinished) -> Int {
    var quote: UInt8 = 0
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    throw Unfinished()
  }

  private func end(of mark: String, from start: Int) throws(Unfinished) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while let found = self.index(of: mark[0], from: index) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      index = found + 1
    }
    throw Unfinished()
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.endIndex, 0x20 < bytes[end], bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return start..<end
  }
}

/// One attribute of a tag, by its bytes.
struct XMLAttribute {
  /// From the white space before it to behind its closing quote.
  var range: Range<Int>
  /// The name, with its prefix.
  var name: Range<Int>
  /// What stands between the quotes, not decoded.
  var value: Range<Int>

  /// The attributes of the tag that takes all of `bytes`.
  static func all(in bytes: ArraySlice<UInt8>) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    var index = bytes.startIndex
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    while index < bytes.endIndex, !isSpace(bytes[index]) { index += 1 }
    while index < bytes.endIndex {
      let start = index
      while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
      let nameStart = index
      while index < bytes.endIndex, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
      let name = nameStart..<index
      while index < bytes.endIndex, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard index < bytes.endIndex, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]),
        let close = bytes[(index + 1)...].firstIndex(of: bytes[index])
      else { return result }
      result.append(XMLAttribute(range: start..<(close + 1), name: name, value: (index + 1)..<close))
      index = close + 1
    }
    return result
  }
}
