/// Pieces of a text put together for reading, with the way back to where each byte stands.
///
/// Pieces on different lines are joined by a space; pieces that only markup parts are joined by nothing, and so are the
/// halves of a word that a line's end divides: where the hyphen goes, it is in no piece.
public struct JoinedText: Sendable, Hashable {
  /// The joined text, valid UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  private struct Segment: Sendable, Hashable {
    var start: Int
    var source: Range<Int>
  }

  /// Nothing yet.
  init() {}

  /// The pieces of a sentence, as they stand in `text`. Cost: the length of the pieces.
  public init(_ sentence: Layout.Sentence, in text: SourceText) {
    for piece in sentence.pieces { append(piece.bytes, of: text.bytes) }
  }

  /// The joined text as a Swift string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where in the text the bytes `range` of the joined text stand: from the first to the last, whatever lies
  /// between. Cost: a binary search.
  public func source(_ range: Range<Int>) -> TextRange {
    let parts = sources(range)
    guard let first = parts.first, let last = parts.last else {
      let place = segments.last?.source.upperBound ?? 0
      return TextRange(place..<place)
    }
    return TextRange(first.lowerBound..<max(last.upperBound, first.lowerBound))
  }

  /// The parts of the text that the bytes `range` of the joined text are made of, one for each piece.
  func sources(_ range: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let segment = segments[middle]
      if segment.start + segment.source.count <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [Range<Int>] = []
    while low < segments.count, segments[low].start < range.upperBound {
      let segment = segments[low]
      let from = max(range.lowerBound, segment.start) - segment.start
      let to = min(range.upperBound - segment.start, segment.source.count)
      result.append((segment.source.lowerBound + from)..<(segment.source.lowerBound + to))
      low += 1
    }
    return result
  }

  /// Adds a piece of `text` that follows the pieces before it.
  mutating func append(_ piece: Range<Int>, of text: [UInt8]) {
    guard !piece.isEmpty else { return }
    if let last = segments.last, needsSpace(between: last.source.upperBound, and: piece.lowerBound, in: text)
    {
      bytes.append(0x20)
    }
    segments.append(Segment(start: bytes.count, source: piece))
    bytes += text[piece]
  }

  /// Pieces with white space between them, such as a line end, are different words, unless a hyphen joins them.
  private func needsSpace(between end: Int, and start: Int, in text: [UInt8]) -> Bool {
    guard end < start else { return end != start }
    if text[end] == UInt8(ascii: "-") { return false }
    guard LineEndHyphen.halves(at: end - 1, next: start, in: text) == nil else { return false }
    guard start - end <= 4096 else { return true }
    var index = end
    while index < start {
      if UTF8Scan.isSpace(UTF8Scan.scalar(text, at: index)) { return true }
      index += UTF8Scan.length(of: text[index])
    }
    return false
  }
}
