/// Reads a content stream of a PDF, operation by operation (ISO 32000-1, 7.8.2).
///
/// What is broken is passed over: a scanner never fails, and never reads beyond the bytes.
struct ContentScanner {
  /// An operator with its operands.
  struct Operation {
    /// The operator's letters; empty at the end of the stream.
    var name: Range<Int> = 0..<0
    /// The operands. An array or a dictionary is one.
    var operands: [Range<Int>] = []
    /// All its bytes: from the first operand to the operator.
    var range: Range<Int> { (operands.first?.lowerBound ?? name.lowerBound)..<name.upperBound }
  }

  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes on to the next operation. `false` at the end.
  mutating func next(_ operation: inout Operation) -> Bool {
    operation.operands.removeAll(keepingCapacity: true)
    while let token = token() {
      guard Self.isOperator(bytes[token.lowerBound]) else {
        operation.operands.append(token)
        continue
      }
      switch bytes[token] {
      case [0x74, 0x72, 0x75, 0x65], [0x66, 0x61, 0x6C, 0x73, 0x65], [0x6E, 0x75, 0x6C, 0x6C]:
        // true, false, null
        operation.operands.append(token)
        continue
      case [0x49, 0x44]:  // ID: the bytes of an image up to EI
        skipImage()
      default: break
      }
      operation.name = token
      return true
    }
    return false
  }

  /// A number; `nil` if it is none.
  func number(_ range: Range<Int>) -> Double? {
    Double(String(decoding: bytes[range], as: UTF8.self))
  }

  /// A name as qpdf writes it, with its slash.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: tokens

  private mutating func token() -> Range<Int>? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"): skipNested(depth: 0)
    case UInt8(ascii: "<"):
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      position += 1
    case UInt8(ascii: "["): skipNested(depth: 0)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ">"):
      position += 1
      return token()
    default:
      position += 1
      while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    }
    position = min(position, bytes.count)
    return start..<position
  }

  /// Past an array or a dictionary with all that lies in it.
  private mutating func skipNested(depth: Int) {
    let isArray = bytes[position] == UInt8(ascii: "[")
    position += isArray ? 1 : 2
    while true {
      skipSpace()
      guard position < bytes.count else { return }
      switch bytes[position] {
      case UInt8(ascii: "]") where isArray:
        position += 1
        return
      case UInt8(ascii: ">") where !isArray:
        position += 2
        return
      case UInt8(ascii: "[") where depth < 64: skipNested(depth: depth + 1)
      case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<") && depth < 64: skipNested(depth: depth + 1)
      case UInt8(ascii: "("): skipString()
      default: position += 1
      }
    }
  }

  /// Past a string in parentheses.
  private mutating func skipString() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if Self.isSpace(bytes[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Past the bytes of an image in the stream: up to an EI between white space that text follows.
  private mutating func skipImage() {
    position += 1
    while position + 1 < bytes.count {
      defer { position += 1 }
      guard bytes[position] == UInt8(ascii: "E"), bytes[position + 1] == UInt8(ascii: "I"),
        Self.isSpace(bytes[position - 1])
      else { continue }
      let behind = bytes[(position + 2)...].prefix(12)
      guard behind.first.map(Self.isSpace) ?? true,
        behind.allSatisfy({ Self.isSpace($0) && $0 != 0 || 0x20 < $0 && $0 < 0x7F })
      else { continue }
      position += 1
      return
    }
    position = bytes.count
  }

  private func peek(_ ahead: Int) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["):
      false
    default: true
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }
}
