extension Layout {
  /// The sentences of a paragraph. `ends` are those of its lines after which no sentence goes on, `divisions` the hyphens
  /// that only divide words.
  static func sentences(
    of paragraph: [Int], ends: Set<Int>, divisions: [TextOffset], lines: [Line], in bytes: [UInt8]
  ) -> [Sentence] {
    var joined = JoinedText()
    var stops: [Int] = []
    var division = divisions[...]
    for index in paragraph {
      for piece in InlineMarkup.pieces(of: lines[index].content.bytes, in: bytes) {
        let isDivided = division.first.map { $0.utf8 == piece.upperBound - 1 } ?? false
        if isDivided { division.removeFirst() }
        joined.append(piece.lowerBound..<(piece.upperBound - (isDivided ? 1 : 0)), of: bytes)
      }
      if ends.contains(index) { stops.append(joined.bytes.count) }
    }
    stops.append(joined.bytes.count)

    var sentences: [Sentence] = []
    var start = 0
    func close(at end: Int) {
      let pieces = joined.sources(UTF8Scan.trimmed(start..<end, in: joined.bytes)).compactMap {
        piece -> TextRange? in
        let piece = UTF8Scan.trimmed(piece, in: bytes)
        return piece.isEmpty ? nil : TextRange(piece)
      }
      if !pieces.isEmpty { sentences.append(Sentence(pieces: pieces)) }
      start = end
    }
    var stop = stops[...]
    for boundary in boundaries(in: joined.bytes) {
      while let next = stop.first, next <= boundary {
        if next > start { close(at: next) }
        stop.removeFirst()
      }
      if boundary > start, !SentenceEnd.isFalse(boundary, from: start, in: joined.bytes) {
        close(at: boundary)
      }
    }
    return sentences
  }

  /// ICU's sentence boundaries and those it misses. Should ICU fail, which it does only without memory, the
  /// text is one sentence.
  private static func boundaries(in bytes: [UInt8]) -> [Int] {
    // Lines of addresses and names have no mark that could end a sentence; most of the cost is opening ICU.
    guard bytes.contains(where: { ".!?".utf8.contains($0) || $0 > 0xC3 }) else { return [bytes.count] }
    guard let boundaries = try? ICU.boundaries(.sentence, in: bytes), boundaries.last == bytes.count else {
      return [bytes.count]
    }
    let missed = SentenceEnd.missed(in: bytes)
    return missed.isEmpty ? boundaries : Set(boundaries + missed).sorted()
  }
}
