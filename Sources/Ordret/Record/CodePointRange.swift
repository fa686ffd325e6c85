/// A half-open range in Unicode code points: the unit of every offset in the record. Written as
/// `[start,end]`.
public struct CodePointRange: Codable, Hashable, Sendable {
  /// How many code points stand before the range.
  public let start: Int
  /// How many code points stand before its end.
  public let end: Int

  /// The range from `start` up to `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Reads `[start,end]`.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    start = try container.decode(Int.self)
    end = try container.decode(Int.self)
  }

  /// Writes `[start,end]`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}

extension SourceText {
  /// A range of this text in code points.
  func codePoints(_ range: TextRange) -> CodePointRange {
    CodePointRange(codePointOffset(of: range.start), codePointOffset(of: range.end))
  }
}
