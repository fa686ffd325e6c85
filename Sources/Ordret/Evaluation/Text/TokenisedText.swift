/// A text cut into tokens for comparison, by Ordret's convention: tokens lie between white space; they are in
/// NFC; quotes and dashes are folded; punctuation and case count.
public struct TokenisedText: Sendable {
  /// Each token's bytes as they are compared.
  public private(set) var tokens: [[UInt8]] = []
  /// Where each token stands in the text.
  public private(set) var ranges: [TextRange] = []
  /// How many line ends stand before each token.
  public private(set) var lines: [Int] = []

  /// Cuts a text. Cost: linear.
  public init(_ text: SourceText) { self.init(text.bytes) }

  /// Cuts text in valid UTF-8.
  init(_ bytes: [UInt8]) {
    var index = 0
    var start: Int?
    var line = 0
    while index < bytes.count {
      let length = UTF8Scan.length(of: bytes[index])
      let isSpace = bytes[index] <= 0x20 || 1 < length && UTF8Scan.isSpace(UTF8Scan.scalar(bytes, at: index))
      if isSpace {
        if let start { add(bytes, start..<index, line: line) }
        start = nil
        if bytes[index] == 0x0A { line += 1 }
      } else if start == nil {
        start = index
      }
      index += length
    }
    if let start { add(bytes, start..<bytes.count, line: line) }
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, line: Int) {
    tokens.append(Self.comparable(bytes[range]))
    ranges.append(TextRange(range))
    lines.append(line)
  }

  /// A token's bytes in NFC, with quotes and dashes folded.
  static func comparable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { 0x80 <= $0 }) else { return Array(bytes) }
    var token = Array(bytes)
    // Nothing below U+0300 can be out of NFC.
    if bytes.contains(where: { 0xCC <= $0 }), let edits = try? ICU.nfcEdits(of: token) {
      for edit in edits.reversed() { token.replaceSubrange(edit.range, with: edit.replacement) }
    }
    return Folding.folded(token)
  }

  /// The tokens of a range with one space between each.
  public func joined(_ range: Range<Int>) -> [UInt8] {
    range.count == 1 ? tokens[range.lowerBound] : Array(tokens[range].joined(separator: [0x20]))
  }
}
