/// Where the letters of a text begin that holds several, one after the other.
///
/// A letter begins where a block begins like one (date, case number, addressees, salutation) after the letter before
/// has closed, or at the top of a page with more of all that. Each sign has a weight; the sum decides.
struct LetterBoundaries {
  private let lines: LetterLines

  init(_ lines: LetterLines) { self.lines = lines }

  /// The lines at which letters begin, the first of the text not among them. Cost: linear; looks at no more than
  /// ``headLimit`` lines from where a letter may begin.
  func starts() -> [Int] {
    var result: [Int] = []
    var closing: Int?
    var last = 0
    var blocksSinceClosing = 0
    for (number, block) in lines.blocks.enumerated() {
      let start = block.lowerBound
      if start > last {
        let isPage = startsPage(start)
        let needed: Int
        if closing == nil {
          needed = isPage ? Self.neededWithoutClosing : .max
        } else {
          // What stands below a closing is a signature, copies, a foot: without a new page the head must be a whole one.
          blocksSinceClosing += 1
          needed = isPage ? Self.neededOnPage : 1 < blocksSinceClosing ? Self.neededAfterClosing : .max
        }
        if needed < .max, needed <= weightOfHead(from: start), isPage || !beginsLaterPage(after: number) {
          result.append(start)
          (last, closing) = (start, nil)
        }
      }
      if closing == nil {
        closing = block.first { lines.facts[$0].isClosing }
        blocksSinceClosing = 0
      }
    }
    return result
  }

  /// The lines at which pages begin that hold text, the first not among them.
  func pages() -> [Int] {
    lines.blocks.map(\.lowerBound).filter { $0 > (lines.blocks.first?.lowerBound ?? 0) && startsPage($0) }
  }

  /// Weights that a head must reach: after a closing at the top of a page, after a closing elsewhere, and at the top of a
  /// page though no closing came before. A date with the name of a body (4) may be the running head of an enclosure.
  private static let neededOnPage = 5
  private static let neededAfterClosing = 7
  private static let neededWithoutClosing = 8
  /// How many lines a head may have.
  private static let headLimit = 40

  /// Whether a page begins with a block: a form feed, a page mark or three blank lines stand before it.
  private func startsPage(_ line: Int) -> Bool {
    if lines.layout.lines[line].startsPage { return true }
    var blanks = 0
    var before = line - 1
    while 0 <= before {
      let other = lines.layout.lines[before]
      if other.form == .pageMark { return true }
      guard other.form == .blank else { return false }
      if other.startsPage { return true }
      blanks += 1
      if blanks == 3 { return true }
      before -= 1
    }
    return false
  }

  /// Whether a later page begins a letter within the reach of a head: what stands above it is the end of the letter before.
  private func beginsLaterPage(after number: Int) -> Bool {
    let start = lines.blocks[number].lowerBound
    return lines.blocks[(number + 1)...].prefix { $0.lowerBound < start + Self.headLimit }.contains { block in
      let line = block.lowerBound
      return startsPage(line)
        && !(start..<line).contains { lines.facts[$0].isProse || lines.facts[$0].isSalutation }
        && Self.neededOnPage <= weightOfHead(from: line)
    }
  }

  /// How much speaks for a letter's head from a line on.
  private func weightOfHead(from start: Int) -> Int {
    var seen = Head()
    var isOwnPage = false
    for line in start..<min(lines.facts.count, start + Self.headLimit) {
      let form = lines.layout.lines[line].form
      // What comes is another page.
      if line > start, lines.layout.lines[line].startsPage { break }
      if form == .pageMark { isOwnPage = isOwnPage || isFirstPage(line) }
      guard form != .blank, form != .pageMark else { continue }
      let facts = lines.facts[line]
      if facts.isSalutation {
        seen.hasSalutation = true
        break
      }
      if facts.isClosing { break }
      if facts.isProse { break }
      if facts.isDate { seen.hasDate = true }
      seen.add(facts.label?.label)
      if facts.identifiers.contains(where: { lines.identifiers[$0].type == .address }) {
        seen.hasAddress = true
      }
      if BodyName.isName(lines.content(line)) { seen.hasBody = true }
    }
    if isEnclosure(start) { return 0 }
    return seen.weight + (isOwnPage ? 3 : 0)
  }

  /// Whether a page mark is that of a first page: `1/2`, `Side 1 af 3`.
  private func isFirstPage(_ line: Int) -> Bool {
    let numbers = lines.content(line).split { !(0x30...0x39).contains($0) }
    return numbers.count <= 2 && numbers.first?.elementsEqual("1".utf8) ?? false
  }

  /// Whether what begins is a part of the letter before: `Bilag 1`.
  private func isEnclosure(_ line: Int) -> Bool {
    lines.facts[line].label?.label == .enclosures || lines.facts[line].label?.label == .copies
      || LetterPhrases.prefix(of: lines.content(line), in: ["bilag", "appendiks", "vedlagt", "kopi"]) != nil
  }

  /// The signs of a head that were seen.
  private struct Head {
    var hasSalutation = false
    var hasDate = false
    var hasAddress = false
    var hasBody = false
    var hasRecipient = false
    var numbers = 0

    mutating func add(_ label: FieldLabel?) {
      switch label {
      case .date: hasDate = true
      case .to, .attention: hasRecipient = true
      case .caseNumber, .documentNumber, .journalNumber, .ourReference, .yourReference: numbers += 1
      default: break
      }
    }

    var weight: Int {
      (hasSalutation ? 3 : 0) + (hasDate ? 3 : 0) + (hasAddress ? 1 : 0) + (hasBody ? 1 : 0)
        + (hasRecipient ? 1 : 0) + min(numbers, 2)
    }
  }
}
