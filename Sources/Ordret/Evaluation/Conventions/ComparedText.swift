/// A text as a convention sees it: its characters and its words, as numbers.
struct ComparedText {
  /// The characters, in order.
  let characters: [UInt32]
  /// The words, in order.
  let words: [UInt32]

  /// Reads valid UTF-8 by the rules of a convention other than ``Convention/icdar``.
  init(_ text: [UInt8], by convention: Convention, _ numbers: inout UnitNumbers) {
    switch convention {
    case .ordret: self.init(ordret: text, &numbers)
    case .dinglehopper: self.init(dinglehopper: text, &numbers)
    case .jiwer: self.init(jiwer: text, &numbers)
    case .ocrD: self.init(ocrD: text, &numbers)
    case .isri, .icdar: self.init(isri: text, &numbers)
    }
  }

  private init(ordret text: [UInt8], _ numbers: inout UnitNumbers) {
    let codePoints = CodePoints.collapsed(CodePoints.of(Folding.folded(Normaliser.composed(text)))) {
      CodePoints.isSpace($0)
    }
    characters = numbers.clusters(in: codePoints)
    words = codePoints.split(separator: 0x20).map { numbers.number(word: $0) }
  }

  private init(dinglehopper text: [UInt8], _ numbers: inout UnitNumbers) {
    let codePoints = CodePoints.of(Normaliser.composed(text))
    characters = numbers.clusters(in: codePoints)
    words = Self.segments(codePoints[...]).filter { $0.contains(where: CodePoints.isWordPart) }
      .map { numbers.number(word: $0) }
  }

  private init(jiwer text: [UInt8], _ numbers: inout UnitNumbers) {
    let stripped = CodePoints.trimmed(CodePoints.of(text)[...], CodePoints.isPythonSpace)
    characters = Array(stripped)
    // A run of white space is one space, but a single one stays what it is.
    var spaced: [UInt32] = []
    spaced.reserveCapacity(stripped.count)
    for codePoint in stripped {
      if CodePoints.isPythonSpace(codePoint), let last = spaced.last, CodePoints.isPythonSpace(last) {
        spaced[spaced.count - 1] = 0x20
      } else {
        spaced.append(codePoint)
      }
    }
    words = spaced.split(separator: 0x20).map { numbers.number(word: $0) }
  }

  private init(ocrD text: [UInt8], _ numbers: inout UnitNumbers) {
    let codePoints = PrivateUse.spelledOut(
      CodePoints.of(Normaliser.composed(text)).filter { !CodePoints.isDirectional($0) })
    characters = numbers.clusters(in: codePoints)
    words = codePoints.split(whereSeparator: CodePoints.isSpace).compactMap { token in
      // Between letters or digits there is nothing to take off.
      if let first = token.first, let last = token.last, Self.isLetterOrDigit(first),
        Self.isLetterOrDigit(last)
      {
        return numbers.number(word: token)
      }
      let segments = Self.segments(token)
      guard let first = segments.firstIndex(where: { $0.contains(where: CodePoints.isWordPart) }),
        let last = segments.lastIndex(where: { $0.contains(where: CodePoints.isWordPart) })
      else { return nil }
      return numbers.number(word: token[segments[first].startIndex..<segments[last].endIndex])
    }
  }

  private init(isri text: [UInt8], _ numbers: inout UnitNumbers) {
    let codePoints = ISRI.spaced(CodePoints.of(text).filter { $0 != ISRI.suspectMarker })
    characters = codePoints
    let lower = codePoints.map(ISRI.lowercased)
    words = Self.segments(lower[...]).filter { ISRI.isWordStart($0[$0.startIndex]) }.map { word in
      word.allSatisfy { $0 < 0x300 }
        ? numbers.number(word: word)
        : numbers.number(word: CodePoints.of(Normaliser.composed(CodePoints.bytes(word)))[...])
    }
  }

  private static func isLetterOrDigit(_ codePoint: UInt32) -> Bool {
    let kind = WordBreak.of(codePoint)
    return (kind.isLetter || kind == .numeric) && CodePoints.isWordPart(codePoint)
  }

  private static func segments(_ codePoints: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    var start = codePoints.startIndex
    return WordSegments.ends(in: Array(codePoints)).map { end in
      let end = codePoints.startIndex + end
      defer { start = end }
      return codePoints[start..<end]
    }
  }
}
