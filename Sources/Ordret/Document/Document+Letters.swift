/// Which part of its input a letter is, where that holds several letters.
public struct LetterPart: Codable, Hashable, Sendable {
  /// Which letter it is, from 1.
  public var number: Int
  /// How many letters the input holds.
  public var count: Int
  /// Where it stands in the input's whole text, in code points.
  public var range: CodePointRange
}

extension Document {
  /// The documents of the letters that begin at these lines of the corrected text, and of what stands before the first:
  /// each with its own source, corrections and findings, as if it had been read alone. Later layers are empty.
  ///
  /// The corrections are those of the whole. Without lines, the document itself. Cost: linear; all findings are looked at
  /// for each letter.
  func letters(atLines starts: [Int]) -> [Document] {
    guard !starts.isEmpty, source.lineStarts.count == corrected.lineStarts.count else { return [self] }
    let cuts = [0] + starts.map { source.lineStarts[$0] } + [source.bytes.count]
    let ranges = zip(cuts, cuts.dropFirst()).map { TextRange($0..<$1) }
    return ranges.enumerated().compactMap { number, range in
      letter(range, LetterPart(number: number + 1, count: ranges.count, range: source.codePoints(range)))
    }
  }

  private func letter(_ range: TextRange, _ part: LetterPart) -> Document? {
    guard let text = SourceText(validating: Array(source.bytes[range.bytes])) else { return nil }
    var origin = origin
    origin.id += "#\(part.number)"
    origin.part = part
    var document = Document(
      source: text, origin: origin, recognised: recognised.part(range),
      findings: findings.compactMap { finding in
        guard let place = finding.range else { return finding }
        guard range.contains(place) else { return nil }
        var finding = finding
        finding.range = place.shifted(by: -range.start.utf8)
        return finding
      })
    document.normalisation = normalisation.inside(range, by: \.range).map {
      TextEdit($0.range.shifted(by: -range.start.utf8), $0.replacement)
    }
    document.normalised = text.applying(document.normalisation).text
    document.reading = reading
    // Its share, by length.
    document.reading.words = reading.words * range.count / max(1, source.bytes.count)
    document.corrections = corrections.inside(range, by: \.range).map { correction in
      var correction = correction
      correction.range = correction.range.shifted(by: -range.start.utf8)
      return correction
    }
    let edits = document.corrections.filter(\.applied).map { TextEdit($0.range, $0.corrected) }
    (document.corrected, document.correctedMap) = text.applying(edits)
    return document
  }
}

extension RecognisedWords {
  /// The words and lines inside a range of the source, counted from its beginning. The words of a range follow each other.
  fileprivate func part(_ range: TextRange) -> RecognisedWords {
    var part = self
    let shift = -range.start.utf8
    let kept = words.inside(range, by: \.range)
    let first = kept.startIndex
    part.words = kept.map { word in
      var word = word
      word.range = word.range.shifted(by: shift)
      return word
    }
    part.lines = lines.inside(range, by: \.range).map { line in
      var line = line
      line.range = line.range.shifted(by: shift)
      line.words = (line.words.lowerBound - first)..<(line.words.upperBound - first)
      line.cells = line.cells.map { $0.shifted(by: shift) }
      return line
    }
    return part
  }
}

extension Array {
  /// The elements inside a range, of an array in the order of their ranges, none of which reaches over its edge. Binary search.
  fileprivate func inside(_ range: TextRange, by place: KeyPath<Element, TextRange>) -> ArraySlice<Element> {
    func first(where isBehind: (TextRange) -> Bool) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(self[middle][keyPath: place]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { range.start <= $0.start }
    return self[start..<Swift.max(start, first { range.end < $0.end })]
  }
}
