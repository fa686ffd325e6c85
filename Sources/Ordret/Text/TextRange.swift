/// A position in a text: how many UTF-8 bytes stand before it.
///
/// Line and column, and the code-point offsets of the JSON record, are computed from it for people and for
/// output only (``SourceText/codePointOffset(of:)``).
public struct TextOffset: Hashable, Comparable, Sendable {
  /// The count of UTF-8 bytes before this position.
  public var utf8: Int

  /// A position after `utf8` bytes.
  public init(_ utf8: Int) { self.utf8 = utf8 }

  /// By position.
  public static func < (a: TextOffset, b: TextOffset) -> Bool { a.utf8 < b.utf8 }
}

/// A half-open range of a text in UTF-8 bytes. Which text it counts in is said where the range is stored.
public struct TextRange: Hashable, Sendable {
  /// Where the range begins.
  public let start: TextOffset
  /// The first position after the range; never before ``start``.
  public let end: TextOffset

  /// The range from `start` up to `end`. It is a programming error if `end` lies before `start`.
  public init(_ start: TextOffset, _ end: TextOffset) {
    precondition(start <= end, "a range must not end before it begins")
    self.start = start
    self.end = end
  }

  /// The range of these bytes.
  public init(_ bytes: Range<Int>) {
    self.start = TextOffset(bytes.lowerBound)
    self.end = TextOffset(bytes.upperBound)
  }

  /// The same range as plain byte indices, for subscripting ``SourceText/bytes``.
  public var bytes: Range<Int> { start.utf8..<end.utf8 }
  /// The length in bytes.
  public var count: Int { end.utf8 - start.utf8 }
  /// Whether the range holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether all of `other` lies inside this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether `offset` lies inside this range; the end does not.
  public func contains(_ offset: TextOffset) -> Bool { start <= offset && offset < end }
  /// Whether the two ranges share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
  /// The same range `count` bytes further on, or back.
  func shifted(by count: Int) -> TextRange { TextRange((start.utf8 + count)..<(end.utf8 + count)) }
  /// The smallest range that holds both.
  public func cover(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// By start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
