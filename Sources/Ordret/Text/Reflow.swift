extension Document {
  /// The corrected text with one line a paragraph, a blank line between two. Needs ``layout``.
  ///
  /// What the end of a page or a letterhead cuts in two is one paragraph again; what cut it follows. Hyphens that only
  /// divided a word at a line's end are gone. Lines of addresses, signatures and tables stay lines, items of a list
  /// stand below each other. No other word is lost. Cost: linear.
  public var reflowed: [UInt8] { Reflow(text: corrected, layout: layout).result }
}

/// Puts paragraphs on lines of their own.
private struct Reflow {
  private let bytes: [UInt8]
  private let layout: Layout
  private(set) var result: [UInt8] = []
  private var lastLine = -1

  init(text: SourceText, layout: Layout) {
    bytes = text.bytes
    self.layout = layout
    result.reserveCapacity(bytes.count)
    var isInParagraph = [Bool](repeating: false, count: layout.lines.count)
    for paragraph in layout.paragraphs {
      for line in paragraph.lines { isInParagraph[line] = true }
    }
    var next = 0
    for paragraph in layout.paragraphs {
      let first = paragraph.lines.first ?? next
      while next < first {
        if !isInParagraph[next] { addMark(next) }
        next += 1
      }
      add(paragraph)
    }
    for line in next..<max(next, layout.lines.count) where !isInParagraph[line] { addMark(line) }
    if !result.isEmpty { result.append(0x0A) }
  }

  /// A line that is in no paragraph: a page mark, a rule, nothing.
  private mutating func addMark(_ line: Int) {
    let content = inner(line)
    guard !content.isEmpty else { return }
    begin(line)
    result += bytes[content]
    lastLine = line
  }

  private mutating func add(_ paragraph: Layout.Paragraph) {
    guard let first = paragraph.lines.first else { return }
    begin(first)
    let ends = Set(paragraph.ends)
    let divisions = Set(paragraph.divisions.map(\.utf8))
    for (line, next) in zip(paragraph.lines, paragraph.lines.dropFirst()) {
      let content = inner(line, isFirst: line == first)
      let end = content.upperBound - 1
      if ends.contains(line) {
        result += bytes[content]
        result.append(0x0A)
      } else if divisions.contains(end) {
        result += bytes[content.dropLast()]
      } else {
        result += bytes[content]
        let isGlued =
          LineEndHyphen.halves(at: end, next: layout.lines[next].content.start.utf8, in: bytes) != nil
        if !isGlued { result.append(0x20) }
      }
    }
    if let last = paragraph.lines.last {
      result += bytes[inner(last, isFirst: last == first)]
      lastLine = last
    }
  }

  /// What parts a line from what was put before it: a line end between items of a list that stand below each other, else
  /// a blank line.
  private mutating func begin(_ line: Int) {
    guard !result.isEmpty else { return }
    let isBelow = lastLine == line - 1 && layout.lines[line].form == .listItem
    result += isBelow ? [0x0A] : [0x0A, 0x0A]
  }

  /// A line without white space around it; but for the first of a paragraph without the marks of a quotation.
  private func inner(_ line: Int, isFirst: Bool = true) -> Range<Int> {
    var range = UTF8Scan.trimmed(layout.lines[line].range.bytes, in: bytes)
    while !isFirst, range.count > 1, bytes[range.lowerBound] == UInt8(ascii: ">"),
      bytes[range.lowerBound + 1] == 0x20
    {
      range = UTF8Scan.trimmed((range.lowerBound + 1)..<range.upperBound, in: bytes)
    }
    return range
  }
}
