/// Heads and feet of pages.
extension ZoneMarker {
  /// Marks what stands at the head of the later pages and at the foot of all but the last.
  mutating func markPages() {
    for (line, kind) in lines.running where bodyStart < line && line < kinds.count && isText(line) {
      kinds[line] = kind
    }
    let boundaries = pageBoundaries()
    for (number, boundary) in boundaries.enumerated() {
      if let below = boundary.below, bodyStart < lines.blocks[below].lowerBound {
        markRunningHead(lines.blocks[below])
      }
      if let above = boundary.above, bodyStart < lines.blocks[above].lowerBound || number > 0 {
        if boundary.below != nil, isRunningHead(lines.blocks[above]) {
          for line in lines.blocks[above] where isText(line) { kinds[line] = .footer }
        } else {
          markFoot(of: lines.blocks[above])
        }
      }
    }
  }

  /// Marks the foot of the last page, below the signature.
  mutating func markFoot() {
    guard let closing, let last = lines.blocks.last(where: { isText($0.lowerBound) }),
      closing < last.upperBound - 1
    else {
      return
    }
    markFoot(of: (closing + 1)..<max(closing + 1, last.upperBound))
  }

  /// The blocks above and below each place where a page ends: a page mark, a form feed or three blank lines.
  private func pageBoundaries() -> [(above: Int?, below: Int?)] {
    var result: [(above: Int?, below: Int?)] = []
    for index in 0...lines.blocks.count {
      let start = index == 0 ? 0 : lines.blocks[index - 1].upperBound
      let end = index == lines.blocks.count ? kinds.count : lines.blocks[index].lowerBound
      guard start < kinds.count, start <= end else { continue }
      let between = start..<end
      let isEnd =
        between.contains { form($0) == .pageMark } || between.count { form($0) == .blank } >= 3
        || end < kinds.count && lines.layout.lines[end].startsPage
      guard isEnd else { continue }
      result.append((index == 0 ? nil : index - 1, index == lines.blocks.count ? nil : index))
    }
    return result
  }

  /// The block at the head of a later page, if each of its lines is a name of a body, a number with its label, a date, or says
  /// again what the head of the letter said.
  private mutating func markRunningHead(_ block: Range<Int>) {
    if isRunningHead(block) {
      for line in block where isText(line) { kinds[line] = .header }
    } else if let first = block.first, first + 1 < block.upperBound, isBody(first) || repeatsHead(first),
      lines.content(first).count <= 60, let next = lines.content(first + 1).first,
      !NameShape.isCapital(lines.content(first + 1)),
      0x61 <= next
    {
      // The text goes on right below.
      kinds[first] = .header
    }
  }

  private func isRunningHead(_ block: Range<Int>) -> Bool {
    let isHead =
      block.count <= 5
      && block.allSatisfy { line in
        let content = lines.content(line)
        return content.count <= 60 && !lines.facts[line].isClosing
          && (isBody(line) || lines.facts[line].isDate || isLabelledNumber(line) || repeatsHead(line))
      }
    return isHead && block.contains { isBody($0) || repeatsHead($0) || isLabelledNumber($0) }
      && !isWholeLetterhead(block)
  }

  /// A letterhead set into a later page has a way to reach the sender; a running head has none.
  private func isWholeLetterhead(_ block: Range<Int>) -> Bool {
    block.contains { line in
      lines.facts[line].identifiers.contains {
        [.phone, .email, .address].contains(lines.identifiers[$0].type)
      }
    }
  }

  func isLabelledNumber(_ line: Int) -> Bool {
    switch lines.facts[line].label?.label {
    case .caseNumber, .documentNumber, .journalNumber, .ourReference, .date: true
    default: lines.isNumberField(line)
    }
  }

  /// Whether a line begins, or goes on, as a line of the letter's head did: its letterhead, subject or addressees.
  private func repeatsHead(_ line: Int) -> Bool {
    guard lines.content(line).count <= 160 else { return false }
    let own = letters(line)
    guard 6 <= own.count else { return false }
    return (0..<min(bodyStart, line, Self.headLines)).contains { other in
      guard [.letterhead, .subject, .address].contains(kinds[other]) else { return false }
      let head = letters(other)
      guard 6 <= head.count else { return false }
      return own.starts(with: head) || head.starts(with: own)
    }
  }

  /// How many lines the head of a letter has at most that is repeated on later pages.
  private static let headLines = 60

  /// A line's letters and digits, in lower case.
  private func letters(_ line: Int) -> [UInt8] {
    LetterPhrases.lowercased(lines.content(line)).filter {
      0x80 <= $0 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0
    }
  }

  /// Marks the lines at the end of a block that are the foot of a page: the sender with ways to reach them in one line, and
  /// lines below and above that hold such ways only.
  private mutating func markFoot(of block: Range<Int>) {
    var start = block.upperBound
    var isFoot = false
    for line in block.reversed().prefix(5) {
      if !isText(line) {
        if start < block.upperBound, isFoot { break }
        continue
      }
      guard lines.content(line).count <= 160, !lines.facts[line].isClosing else { break }
      let contacts = contacts(line)
      let isNamed = namesSender(line)
      guard contacts > 0 || isNamed else { break }
      // The name alone, or one number alone, may be a signature's.
      if contacts >= 2 || isNamed && contacts >= 1 {
        isFoot = true
      } else if !isFoot && !isSeparated(line) {
        break
      }
      start = line
    }
    guard isFoot, start < block.upperBound else { return }
    // One below the other with a thing each: the letterhead, wherever it stands.
    let rows = (start..<block.upperBound).filter { isText($0) }
    guard rows.contains(where: { isSeparated($0) }) else { return }
    for line in rows { kinds[line] = .footer }
  }

  /// How many ways to reach someone, numbers and addresses stand in a line.
  private func contacts(_ line: Int) -> Int {
    let labels = isLabelledNumberInside(line) ? 1 : 0
    return labels
      + lines.facts[line].identifiers.count {
        [.phone, .email, .url, .cvr, .ean, .address, .iban].contains(lines.identifiers[$0].type)
      }
  }

  /// Whether a number with its label stands in the middle of a line: `Styrelsen - J.nr. 2020-29`.
  private func isLabelledNumberInside(_ line: Int) -> Bool {
    lines.facts[line].tokens.dropFirst().contains { token in
      guard let label = FieldLabel.read(lines.scan, at: token)?.label else { return false }
      return [.caseNumber, .documentNumber, .journalNumber].contains(label)
    }
  }

  /// Whether parts of a line stand side by side: `A · B`, `A - B`, `A | B`, `A, B, C`.
  private func isSeparated(_ line: Int) -> Bool {
    let tokens = lines.facts[line].tokens
    let marks = tokens.dropFirst().dropLast().filter { token in
      [0x2D, 0xB7, 0x7C, 0x2022, 0x2013, 0x2F].contains(lines.scan.mark(token))
        && lines.scan.tokens[token].gap != .none
    }
    return !marks.isEmpty || tokens.count { lines.scan.mark($0) == 0x2C } >= 2
  }

  /// Whether a line begins with the first line of the letterhead.
  private func namesSender(_ line: Int) -> Bool {
    guard let first = kinds.indices.prefix(Self.headLines).first(where: { kinds[$0] == .letterhead }),
      first < line
    else {
      return false
    }
    let name = LetterPhrases.lowercased(lines.content(first))
    return 4 <= name.count && LetterPhrases.lowercased(lines.content(line)).starts(with: name)
  }
}
