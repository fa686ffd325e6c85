/// Rows that are read across.
extension ZoneMarker {
  /// Marks runs of two rows and more in the body, with the head above them and the headings between.
  mutating func markTables() {
    let end = closing ?? kinds.count
    var run: [Int] = []
    var line = bodyStart
    func isOpen(_ line: Int) -> Bool { kinds[line] == .body || kinds[line] == .list && hasCells(line) }
    while line <= end {
      if line < end, isText(line), isOpen(line), isRow(line) {
        run.append(line)
      } else if line < end, !isText(line) || isRowGap(line, end) {
        // A blank line, a page's end or the heading of a group parts rows, but ends no table.
      } else {
        if 2 <= run.count, let first = run.first, let last = run.last { mark(rows: first, last) }
        run.removeAll()
      }
      line += 1
    }
  }

  private mutating func mark(rows first: Int, _ last: Int) {
    for line in first...last where isText(line) && (kinds[line] == .body || kinds[line] == .list) {
      kinds[line] = .table
    }
    let head = first - 1
    guard bodyStart < head, kinds[head] == .body, isText(head), isShort(head), !isText(head - 1)
    else { return }
    kinds[head] = .table
  }

  /// Whether a line reads across: cells far apart or between strokes, or words with a number at the end.
  private func isRow(_ line: Int) -> Bool {
    hasCells(line)
      || isShort(line, 90) && endsInNumber(line) && !startsSmall(line)
        && (line + 1 >= kinds.count || !isText(line + 1) || !startsSmall(line + 1))
  }

  /// Whether a line has cells: strokes between them, or white space as wide as three letters before a short cell or one with a
  /// number.
  private func hasCells(_ line: Int) -> Bool {
    let content = lines.content(line)
    if content.first == UInt8(ascii: "|") { return content.count > 2 }
    var gap = 0
    var last = content.startIndex
    for index in content.indices {
      if content[index] == 0x20 {
        gap += 1
      } else if content[index] == 0x09 {
        gap += 3
      } else {
        if 3 <= gap { last = index }
        gap = 0
      }
    }
    guard content.startIndex < last else { return false }
    let cell = content[last...]
    return cell.count <= 24 || cell.count <= 48 && cell.contains { (0x30...0x39).contains($0) }
  }

  /// Whether a line ends in a number, an amount or a time.
  private func endsInNumber(_ line: Int) -> Bool {
    var tokens = lines.facts[line].tokens
    guard let first = tokens.first, lines.scan.tokens[first].kind != .mark else { return false }
    while let last = tokens.last {
      let isFilling =
        [0x2E, 0x2C, 0x2D, 0x25, 0x28, 0x29].contains(lines.scan.mark(last))
        || lines.scan.key(last).map { Self.units.contains($0) } ?? false
      guard isFilling else { break }
      tokens = tokens.lowerBound..<(tokens.upperBound - 1)
    }
    guard let last = tokens.last, lines.scan.tokens[last].kind == .digits else { return false }
    return tokens.contains { lines.scan.tokens[$0].kind == .word }
  }

  private static let units = IdentifierSearch.keys(
    "kr kroner mio mia pct procent stk m m2 m3 km kg l ha timer dage db a")

  /// The heading of a group: a few words between two rows.
  private func isRowGap(_ line: Int, _ end: Int) -> Bool {
    guard isShort(line, 40), kinds[line] == .body, !startsSmall(line) else { return false }
    let next = (line + 1..<end).first { isText($0) }
    return next.map { $0 <= line + 2 && isRow($0) } ?? false
  }

  private func isShort(_ line: Int, _ limit: Int = 80) -> Bool {
    let content = lines.content(line)
    return content.count <= limit && !".:;,".utf8.contains(content.last ?? UInt8(ascii: "."))
      || content.count <= limit && content.suffix(3).elementsEqual("kr.".utf8)
  }

  private func startsSmall(_ line: Int) -> Bool {
    let content = lines.content(line)
    return !content.isEmpty && UTF8Scan.isLower(UTF8Scan.scalar(lines.text.bytes, at: content.startIndex))
  }
}
