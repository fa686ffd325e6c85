/// What stands from the closing on.
extension ZoneMarker {
  /// A block below the signature that says who sends and how to reach them: mostly contact lines.
  func isFootBlock(_ block: Range<Int>) -> Bool {
    let margins = block.filter { lines.facts[$0].isMargin }.count
    return block.count >= 2 && margins * 2 >= block.count && margins < block.count
      && lines.facts[block.lowerBound].label == nil && !lines.facts[block.lowerBound].isMargin
      && persons(block.lowerBound) == false
  }

  /// Whether a line looks like a signature rather than a body: it follows the closing closely.
  func persons(_ line: Int) -> Bool {
    guard let closing else { return false }
    return !isBody(line) && line < closing + 8
  }

  /// Everything from the closing on.
  mutating func markTail() {
    guard let closing else { return }
    kinds[closing] = .closing
    for block in lines.blocks where block.lowerBound > closing && isFootBlock(block) {
      for line in block where kinds[line] == nil { kinds[line] = .letterhead }
    }
    var current: Zone.Kind? = .signature
    for line in (closing + 1)..<max(closing + 1, kinds.count) where kinds[line] == nil && isText(line) {
      let facts = lines.facts[line]
      if let label = facts.label?.label, label == .copies || label == .enclosures,
        !(current == .enclosures && isItem(line))
      {
        current = label == .copies ? .copies : .enclosures
      } else if facts.isClosing && current == .signature || isOnBehalf(line, closing) {
        kinds[line] = .closing
        continue
      } else if facts.isMargin && current == .signature {
        // What stands right below a name belongs to it.
        kinds[line] = kinds[line - 1] == .signature ? .signature : .letterhead
        continue
      } else if facts.isProse || (form(line) == .heading && line > closing + 8) {
        current = .body
      } else if current == .copies || current == .enclosures, form(line) != .listItem, line > 0,
        !isText(line - 1),
        kinds[..<line].last(where: { $0 != nil }) == current, line - lastMarked(before: line) > 3
      {
        current = .body
      }
      kinds[line] = current
    }
  }

  func lastMarked(before line: Int) -> Int { kinds[..<line].lastIndex { $0 != nil } ?? 0 }

  /// Whether a line is an item of a list: a copy of a paper among what is enclosed.
  private func isItem(_ line: Int) -> Bool {
    form(line) == .listItem || lines.facts[line].label.map { !$0.isMarked } ?? false
  }

  /// Whether a line right below the closing says for whom one signs: `For ombudsmanden`, `På laugets vegne`.
  private func isOnBehalf(_ line: Int, _ closing: Int) -> Bool {
    let tokens = lines.facts[line].tokens
    guard line <= closing + 3, tokens.count <= 6,
      LetterPhrases.prefix(of: lines.content(line), in: LetterPhrases.behalf) != nil,
      !(closing + 1..<line).contains(where: { kinds[$0] == .signature })
    else { return false }
    let begins = lines.scan.key(tokens.lowerBound)
    let ends = tokens.last.flatMap { lines.scan.key($0) }
    return begins == WordKey("for") || ends == WordKey("vegne")
  }
}
