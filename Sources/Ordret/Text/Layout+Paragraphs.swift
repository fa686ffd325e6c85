extension Layout {
  /// The paragraphs of a text, those that something cuts in two joined again, by where they begin.
  static func paragraphs(of lines: [Line], in bytes: [UInt8], divides: WordDivision) -> [Paragraph] {
    let reader = BlockReader(lines: lines, bytes: bytes)
    let blocks = reader.blocks()
    var isTaken = [Bool](repeating: false, count: blocks.count)
    var paragraphs: [Paragraph] = []
    for index in blocks.indices where !isTaken[index] {
      var members = blocks[index].lines
      var ends = reader.sentenceEnds(in: blocks[index])
      var last = index
      while let next = reader.continuation(of: last, in: blocks), !isTaken[next] {
        isTaken[next] = true
        members += blocks[next].lines
        ends.formUnion(reader.sentenceEnds(in: blocks[next]))
        last = next
      }
      let divisions = divisions(of: members, ends: ends, lines: lines, in: bytes, divides)
      let sentences = sentences(of: members, ends: ends, divisions: divisions, lines: lines, in: bytes)
      paragraphs.append(
        Paragraph(lines: members, ends: ends.sorted(), divisions: divisions, sentences: sentences))
    }
    return paragraphs
  }

  /// The hyphens at the ends of a paragraph's lines that only divide a word.
  private static func divisions(
    of paragraph: [Int], ends: Set<Int>, lines: [Line], in bytes: [UInt8], _ divides: WordDivision
  ) -> [TextOffset] {
    zip(paragraph, paragraph.dropFirst()).compactMap { line, next in
      let hyphen = lines[line].content.end.utf8 - 1
      guard !ends.contains(line), 0 <= hyphen,
        let (left, right) = LineEndHyphen.halves(at: hyphen, next: lines[next].content.start.utf8, in: bytes)
      else { return nil }
      return divides(bytes[left], bytes[right]) ? TextOffset(hyphen) : nil
    }
  }
}

/// Lines that stand together, with what stands before them.
struct LineBlock {
  /// The indices of its lines.
  var lines: [Int]
  /// `text`, `heading` or `listItem`.
  var form: Layout.Form
  /// How many blank lines stand before it.
  var blanksBefore: Int
  /// Whether a page mark or a form feed stands before it.
  var startsPage: Bool
}

/// Finds the blocks of a text and which of them go on in a later one.
struct BlockReader {
  let lines: [Layout.Line]
  let bytes: [UInt8]
  /// Blocks of lines shorter than this are no running text: each of their lines stands for itself.
  let narrowWidth: Int

  init(lines: [Layout.Line], bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    // The letter's own width, where it has wrapped lines; otherwise as narrow as addresses are.
    let widths = lines.lazy.map(\.content.count).filter { $0 >= Self.runningWidth }.sorted()
    let width = widths.isEmpty ? 0 : widths[widths.count * 4 / 5]
    narrowWidth = max(Self.runningWidth, min(70, width * 7 / 10))
  }

  /// Bytes from which on a line is taken for running text; lines of addresses and margins are shorter.
  static let runningWidth = 45
  /// How many lines a letterhead or margin in the middle of a sentence may have.
  static let insertLimit = 40

  /// The blocks, in order. Blank lines and page marks belong to none; a mark in the margin cuts none.
  func blocks() -> [LineBlock] {
    var blocks: [LineBlock] = []
    var isOpen = false
    var blanks = 0
    var startsPage = false
    for (index, line) in lines.enumerated() {
      if line.startsPage {
        isOpen = false
        startsPage = true
      }
      switch line.form {
      case .blank:
        isOpen = false
        blanks += 1
      case .pageMark:
        isOpen = false
        startsPage = true
      case .enclosureMark: break
      case .text where isOpen:
        blocks[blocks.count - 1].lines.append(index)
      case .text, .heading, .listItem:
        blocks.append(
          LineBlock(lines: [index], form: line.form, blanksBefore: blanks, startsPage: startsPage))
        isOpen = line.form != .heading
        blanks = 0
        startsPage = false
      }
    }
    return blocks
  }

  /// The block in which the last sentence of block `index` goes on, if something cuts it.
  ///
  /// It must not be at its end, and what follows must begin with a small letter; where a page surely ends, a
  /// word that ends no sentence is as good. Between the two lie blank lines, a page mark, or blocks of short
  /// lines: a letterhead, a margin. Looks at no more than 40 lines.
  func continuation(of index: Int, in blocks: [LineBlock]) -> Int? {
    let block = blocks[index]
    guard block.form != .heading, isUnfinished(block), index + 1 < blocks.count else { return nil }
    let next = blocks[index + 1]
    let isPageEnd = next.startsPage || next.blanksBefore >= 2
    if next.form == .text, goesOn(next) {
      if isPageEnd { return index + 1 }
      // One blank line: a scan read with a blank line after each, if both sides look like running text.
      if !isMarginal(next), lastWidth(block) >= Self.runningWidth { return index + 1 }
    }
    if isPageEnd, next.form == .text, next.startsPage || next.blanksBefore >= 3, !isMarginal(next),
      endsInFunctionWord(block)
    {
      return index + 1
    }
    var skipped = 0
    var seesPageEnd = false
    var candidate = index + 1
    while candidate < blocks.count {
      let block = blocks[candidate]
      seesPageEnd = seesPageEnd || block.startsPage || block.blanksBefore >= 3
      guard isMarginal(block) || seesPageEnd && isShortHeading(block) else { break }
      skipped += block.lines.count
      guard skipped <= Self.insertLimit else { return nil }
      candidate += 1
    }
    guard skipped > 0, candidate < blocks.count, blocks[candidate].form == .text else { return nil }
    let isRest = goesOn(blocks[candidate]) || seesPageEnd && endsInFunctionWord(block)
    return isRest ? candidate : nil
  }

  /// The lines of a block after which no sentence goes on: the lines of addresses and signatures, and lines
  /// that end far from the margin.
  func sentenceEnds(in block: LineBlock) -> Set<Int> {
    guard block.lines.count > 1 else { return [] }
    let widest = block.lines.map { lines[$0].content.count }.max() ?? 0
    var ends: Set<Int> = []
    for (index, next) in zip(block.lines, block.lines.dropFirst()) {
      let line = lines[index]
      if hasCells(line) || hasCells(lines[next]) {
        ends.insert(index)
        continue
      }
      if startsSmall(lines[next]) && !Self.isContact(lines[next], in: bytes) { continue }
      if widest <= 200, endsOpen(line) { continue }
      let width = line.content.count
      let word = UTF8Scan.word(startingAt: lines[next].content.start.utf8, in: bytes).count
      // Lines this long are whole paragraphs; lines of a narrow block stand for themselves; in any other
      // block the next word would have had room.
      if widest > 200 || widest < narrowWidth || Double(width + 1 + word) < 0.6 * Double(widest) {
        ends.insert(index)
      }
    }
    return ends
  }

  /// Whether white space as wide as three letters, or a tab, parts a line: a row of a table.
  private func hasCells(_ line: Layout.Line) -> Bool {
    var gap = 0
    for byte in bytes[line.content.bytes] {
      gap = byte == 0x20 ? gap + 1 : byte == 0x09 ? gap + 3 : 0
      if 3 <= gap { return true }
    }
    return false
  }

  // MARK: What a block looks like

  /// Whether a block is running text whose last sentence is not at its end.
  private func isUnfinished(_ block: LineBlock) -> Bool {
    guard let last = block.lines.last else { return false }
    let isRunning = block.lines.suffix(4).contains { lines[$0].content.count >= Self.runningWidth }
    return isRunning && !SentenceEnd.isFinal(lines[last].content.end.utf8, in: bytes)
      && !Self.isContact(lines[last], in: bytes)
  }

  /// Whether a block begins as the rest of a sentence does.
  private func goesOn(_ block: LineBlock) -> Bool {
    guard let first = block.lines.first else { return false }
    return startsSmall(lines[first]) && !Self.isContact(lines[first], in: bytes)
  }

  /// Whether a block may be a letterhead or margin: short lines, and no sentence that ends, or begins small,
  /// in it.
  private func isMarginal(_ block: LineBlock) -> Bool {
    guard block.form == .text, let first = block.lines.first, let last = block.lines.last else {
      return false
    }
    guard block.lines.count <= Self.insertLimit, block.lines.allSatisfy({ lines[$0].content.count <= 50 })
    else {
      return false
    }
    if Self.isContact(lines[first], in: bytes) { return true }
    if startsSmall(lines[first]), block.lines.count == 1 || !Self.isContact(lines[last], in: bytes) {
      return false
    }
    let end = lines[last].content.end.utf8
    return !SentenceEnd.isFinal(end, in: bytes) || bytes[end - 1] == UInt8(ascii: ":")
  }

  /// A line in bold at the head of a page may be the sender's name.
  private func isShortHeading(_ block: LineBlock) -> Bool {
    block.form == .heading && block.lines.allSatisfy { lines[$0].content.count <= 50 }
  }

  private func lastWidth(_ block: LineBlock) -> Int { block.lines.last.map { lines[$0].content.count } ?? 0 }

  private func startsSmall(_ line: Layout.Line) -> Bool {
    !line.content.isEmpty && UTF8Scan.isLower(UTF8Scan.scalar(bytes, at: line.content.start.utf8))
  }

  private func endsInFunctionWord(_ block: LineBlock) -> Bool {
    block.lines.last.map { Self.endsInFunctionWord(lines[$0], in: bytes) } ?? false
  }

  /// Whether the sentence surely goes on in the next line: a comma, a hyphen or a small word ends this one.
  private func endsOpen(_ line: Layout.Line) -> Bool {
    let end = line.content.end.utf8
    guard !line.content.isEmpty else { return false }
    let last = UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: end))
    return "-–".unicodeScalars.contains(last) || Self.endsInFunctionWord(line, in: bytes)
  }
}
