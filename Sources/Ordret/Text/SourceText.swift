/// An immutable text in valid UTF-8, with its lines.
///
/// Positions in it are ``TextOffset``s (UTF-8 bytes). Copying costs nothing: the bytes are shared.
public struct SourceText: Sendable, Hashable {
  /// The text, always valid UTF-8.
  public let bytes: [UInt8]
  /// The byte at which each line begins; line 0 begins at 0. A line ends with `\n`, `\r\n` or the text's end.
  public let lineStarts: [Int]
  /// For every ``stride`` bytes, how many code points begin before them.
  private let codePointSamples: [Int]

  private static let stride = 512

  /// The text of a Swift string.
  public init(_ string: String) {
    self.init(valid: Array(string.utf8))
  }

  /// A text of `bytes`, or `nil` if they are not valid UTF-8.
  public init?(validating bytes: [UInt8]) {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    self.init(valid: bytes)
  }

  private init(valid bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 48 + 1)
    var samples: [Int] = []
    samples.reserveCapacity(bytes.count / Self.stride + 1)
    var codePoints = 0
    let span = bytes.span
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      samples.append(codePoints)
      let block = span.extracting(start..<min(start + Self.stride, bytes.count))
      // Two plain loops: the compiler makes vectors of the first.
      var begun: UInt16 = 0
      for index in 0..<block.count { begun &+= block[index] & 0xC0 == 0x80 ? 0 : 1 }
      codePoints += Int(begun)
      for index in 0..<block.count where block[index] == 0x0A { starts.append(start &+ index &+ 1) }
    }
    self.lineStarts = starts
    self.codePointSamples = samples
    self.codePointCount = codePoints
  }

  /// How many Unicode code points the text has.
  public let codePointCount: Int

  /// All of the text.
  public var range: TextRange { TextRange(0..<bytes.count) }
  /// The whole text as a Swift string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text in a range, as a Swift string.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }

  /// How many code points stand before a position: the unit of the JSON record. Costs at most 512 byte reads.
  public func codePointOffset(of offset: TextOffset) -> Int {
    let target = min(offset.utf8, bytes.count)
    guard target < bytes.count else { return codePointCount }
    var index = target / Self.stride * Self.stride
    var count = codePointSamples[target / Self.stride]
    while index < target {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// The number of the line, from 0, that holds a position. Binary search over the line table.
  public func line(of offset: TextOffset) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset.utf8 { low = middle } else { high = middle }
    }
    return low
  }

  /// A line's range without its line end.
  public func lineRange(_ line: Int) -> TextRange {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if start < end, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return TextRange(start..<end)
  }
}
