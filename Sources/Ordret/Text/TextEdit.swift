/// One replacement in a text.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced, in the text before the edit.
  public var range: TextRange
  /// What stands there afterwards.
  public var replacement: String

  /// A replacement of `range` by `replacement`.
  public init(_ range: TextRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension SourceText {
  /// The text after `edits`, and the map between both texts.
  ///
  /// The edits must be sorted and must not overlap; it is a programming error if they do. Cost: linear.
  public func applying(_ edits: [TextEdit]) -> (text: SourceText, map: TextMap) {
    let map = TextMap(edits)
    guard !edits.isEmpty else { return (self, map) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count * 2)
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.range.start.utf8]
      result += edit.replacement.utf8
      position = edit.range.end.utf8
    }
    result += bytes[position...]
    return (SourceText(validating: result) ?? SourceText(String(decoding: result, as: UTF8.self)), map)
  }
}

/// Translates positions between a text (the base) and the text that a list of edits makes of it (the
/// derived).
///
/// A range that begins or ends inside an edit grows to hold all of it, in both directions: what was replaced
/// as one is mapped as one. Cost of a translation: a binary search over the edits.
public struct TextMap: Sendable, Hashable {
  private struct Piece: Sendable, Hashable {
    var base: Range<Int>
    var derived: Range<Int>
  }
  private let pieces: [Piece]

  /// The map of a sorted list of edits that do not overlap.
  public init(_ edits: [TextEdit]) {
    var shift = 0
    var pieces: [Piece] = []
    pieces.reserveCapacity(edits.count)
    for edit in edits {
      let base = edit.range.bytes
      precondition(
        pieces.last.map { $0.base.upperBound <= base.lowerBound } ?? true,
        "edits must be sorted and must not overlap")
      let start = base.lowerBound + shift
      let length = edit.replacement.utf8.count
      pieces.append(Piece(base: base, derived: start..<(start + length)))
      shift += length - base.count
    }
    self.pieces = pieces
  }

  /// The range of the derived text that comes from a range of the base.
  public func derived(_ range: TextRange) -> TextRange { translate(range, from: \.base, to: \.derived) }
  /// The range of the base that a range of the derived text comes from.
  public func base(_ range: TextRange) -> TextRange { translate(range, from: \.derived, to: \.base) }

  private func translate(
    _ range: TextRange, from: KeyPath<Piece, Range<Int>>, to: KeyPath<Piece, Range<Int>>
  ) -> TextRange {
    let start = translate(range.start.utf8, atEnd: false, from, to)
    let end = range.isEmpty ? start : translate(range.end.utf8, atEnd: true, from, to)
    return TextRange(start..<max(start, end))
  }

  /// A start takes the last piece that begins at or before it; an end the last piece that begins before it.
  private func translate(
    _ position: Int, atEnd: Bool, _ from: KeyPath<Piece, Range<Int>>, _ to: KeyPath<Piece, Range<Int>>
  ) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let begin = pieces[middle][keyPath: from].lowerBound
      if atEnd ? begin < position : begin <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return position }
    let piece = pieces[low - 1]
    let source = piece[keyPath: from]
    let target = piece[keyPath: to]
    if position >= source.upperBound && !(position == source.lowerBound && !atEnd && !source.isEmpty) {
      return target.upperBound + position - source.upperBound
    }
    return atEnd ? target.upperBound : target.lowerBound
  }
}
