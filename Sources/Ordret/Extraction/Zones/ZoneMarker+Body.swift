/// What stands between the salutation and the closing.
extension ZoneMarker {
  mutating func markBody() {
    let end = closing ?? kinds.count
    guard bodyStart < end else { return }
    let isItem = linesOfItems()
    for line in bodyStart..<end where kinds[line] == nil && isText(line) {
      if line == bodyStart && lines.facts[line].isSalutation {
        kinds[line] = .salutation
      } else {
        kinds[line] = isItem[line] ? .list : .body
      }
    }
  }

  /// Whether each line is one of a list's item: its first line, the lines of its paragraph, and indented lines below.
  private func linesOfItems() -> [Bool] {
    var isItem = [Bool](repeating: false, count: kinds.count)
    for paragraph in lines.layout.paragraphs {
      guard let first = paragraph.lines.first, form(first) == .listItem else { continue }
      for line in paragraph.lines { isItem[line] = true }
    }
    for line in isItem.indices.dropFirst() where !isItem[line] && isItem[line - 1] && form(line) == .text {
      let layoutLine = lines.layout.lines[line]
      let isIndented = layoutLine.range.start.utf8 + 2 <= layoutLine.content.start.utf8
      isItem[line] = isIndented || layoutLine.content.count > 0 && !NameShape.isCapital(lines.content(line))
    }
    return isItem
  }
}
