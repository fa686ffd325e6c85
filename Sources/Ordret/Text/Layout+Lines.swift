extension Layout {
  /// Whether a hyphen at a line's end, between these halves of a word, stands there only because the line ends.
  typealias WordDivision = (_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool

  /// The lines, paragraphs and sentences of a text; a hyphen at a line's end stays in its word. Cost: linear, 13 to 25 ms a
  /// megabyte; 0.3 ms a letter.
  public init(_ text: SourceText) { self.init(text, divides: { _, _ in false }) }

  /// The lines, paragraphs and sentences of a text, words that a line's end divides put together again.
  init(_ text: SourceText, divides: WordDivision) {
    self.init()
    var lines: [Line] = []
    lines.reserveCapacity(text.lineStarts.count)
    var list = OpenList()
    let sequences = ListSequences(text)
    for index in text.lineStarts.indices {
      let line = LineReader.line(
        text.lineRange(index).bytes, in: text.bytes, after: lines.last, in: list,
        isSequence: sequences.isMember[index])
      list.add(line, in: text.bytes)
      lines.append(line)
    }
    LineReader.markBareNumbers(in: &lines, bytes: text.bytes)
    self.lines = lines
    self.paragraphs = Self.paragraphs(of: lines, in: text.bytes, divides: divides)
  }
}

/// Reads what a line is from its own form and, where that is not enough, from the line before it.
enum LineReader {
  /// The line in `range`, which follows `previous` in `list`.
  static func line(
    _ range: Range<Int>, in bytes: [UInt8], after previous: Layout.Line?, in list: OpenList, isSequence: Bool
  ) -> Layout.Line {
    var content = UTF8Scan.trimmed(range, in: bytes)
    let startsPage = bytes[range.lowerBound..<content.lowerBound].contains(0x0C)
    func line(_ content: Range<Int>, _ form: Layout.Form) -> Layout.Line {
      Layout.Line(
        range: TextRange(range), content: TextRange(content), form: form, startsPage: startsPage)
    }
    let empty = content.lowerBound..<content.lowerBound
    if content.isEmpty { return line(empty, startsPage ? .pageMark : .blank) }
    if LineForms.isPageMark(content, in: bytes) { return line(content, .pageMark) }
    if LineForms.isEnclosureMark(content, in: bytes) { return line(content, .enclosureMark) }
    if LineForms.isRule(content, in: bytes) { return line(empty, .blank) }

    while bytes[content.lowerBound] == UInt8(ascii: ">"), content.count > 1,
      bytes[content.lowerBound + 1] == 0x20
    {
      content = UTF8Scan.trimmed((content.lowerBound + 1)..<content.upperBound, in: bytes)
    }
    // A backslash at the line's end is Markdown's other hard break.
    if content.count > 1, bytes[content.upperBound - 1] == UInt8(ascii: "\\") {
      content = UTF8Scan.trimmed(content.lowerBound..<(content.upperBound - 1), in: bytes)
    }
    var form = Layout.Form.text
    if let heading = headingContent(content, in: bytes) {
      (content, form) = (heading, .heading)
    } else if let item = ListMarker.content(
      after: content, in: bytes, previous: previous, in: list, isSequence: isSequence)
    {
      (content, form) = (item, .listItem)
    }
    let (inner, isBold) = withoutEmphasis(content, in: bytes)
    if inner.isEmpty { return line(empty, .blank) }
    if isBold, form == .text, inner.count <= 160, !SentenceEnd.isFinal(inner.upperBound, in: bytes) {
      form = .heading
    }
    return line(inner, form)
  }

  /// A number alone on its line is a page mark if the text ends there or much white space stands beside it.
  static func markBareNumbers(in lines: inout [Layout.Line], bytes: [UInt8]) {
    func isBlank(_ index: Int) -> Bool { !lines.indices.contains(index) || lines[index].form == .blank }
    for index in lines.indices where lines[index].form == .text {
      guard LineForms.isBareNumber(lines[index].content.bytes, in: bytes) else { continue }
      let nextStartsPage = index + 1 < lines.count && lines[index + 1].startsPage
      guard isBlank(index - 1), isBlank(index + 1) || nextStartsPage else { continue }
      let farBefore = isBlank(index - 2) && index > 0
      let farAfter = isBlank(index + 2)
      if nextStartsPage || farBefore && farAfter { lines[index].form = .pageMark }
    }
  }

  /// What stands after `### `, without closing number signs.
  private static func headingContent(_ content: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var index = content.lowerBound
    while index < content.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - content.lowerBound
    guard (1...6).contains(level), index < content.upperBound, bytes[index] == 0x20 else { return nil }
    let rest = UTF8Scan.trimmed(index..<content.upperBound, in: bytes)
    var end = rest.upperBound
    while end > rest.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    // `C#` keeps its sign: closing signs stand after a space.
    guard end < rest.upperBound, end > rest.lowerBound, bytes[end - 1] == 0x20 else { return rest }
    return UTF8Scan.trimmed(rest.lowerBound..<end, in: bytes)
  }

  /// A line without the stars and underscores at its ends, and whether all of it is bold.
  private static func withoutEmphasis(_ content: Range<Int>, in bytes: [UInt8]) -> (Range<Int>, isBold: Bool)
  {
    guard "*_".utf8.contains(bytes[content.lowerBound]) || "*_".utf8.contains(bytes[content.upperBound - 1])
    else { return (content, false) }
    let pieces = InlineMarkup.pieces(of: content, in: bytes)
    guard let first = pieces.first, let last = pieces.last else {
      return (content.lowerBound..<content.lowerBound, false)
    }
    let bold =
      "**".utf8.elementsEqual(bytes[content].prefix(2)) || "__".utf8.elementsEqual(bytes[content].prefix(2))
    let isBold = bold && pieces.count == 1 && first.upperBound + 2 <= content.upperBound
    return (UTF8Scan.trimmed(first.lowerBound..<last.upperBound, in: bytes), isBold)
  }
}
