/// What each line of a letter looks like: the facts that zones and fields are decided by.
struct LetterLines: Sendable {
  let text: SourceText
  let layout: Layout
  let scan: TokenScan
  let identifiers: [Entity]
  /// One for each line of the layout.
  private(set) var facts: [Facts] = []
  /// Lines at the top or bottom of their page that stand on other pages too, as far as the recogniser told places.
  var running: [Int: Zone.Kind] = [:]
  /// Lines that are no text.
  var unreadable: [Int] = []
  /// Runs of lines that are not blank; a page mark or an enclosure mark ends a run and is in none.
  private(set) var blocks: [Range<Int>] = []

  /// What a line is by its own content.
  struct Facts: Sendable {
    /// The tokens of its content.
    var tokens: Range<Int> = 0..<0
    var label: ReadLabel?
    /// Identifiers that lie on the line, as indices.
    var identifiers: [Int] = []
    /// Running text: long, or with a sentence's end inside.
    var isProse = false
    /// A label with its value, or a value under its label, or nothing but identifiers.
    var isMargin = false
    /// A date alone, with perhaps a place before it.
    var isDate = false
    var isSalutation = false
    var isClosing = false
  }

  init(text: SourceText, layout: Layout, identifiers: [Entity]) {
    self.text = text
    self.layout = layout
    self.identifiers = identifiers
    scan = TokenScan(text)
    readFacts()
    readValuesUnderLabels()
    readBlocks()
    readParagraphs()
  }

  /// The bytes of a line's content.
  func content(_ line: Int) -> ArraySlice<UInt8> { text.bytes[layout.lines[line].content.bytes] }

  private mutating func readFacts() {
    facts = Array(repeating: Facts(), count: layout.lines.count)
    var token = 0
    var identifier = 0
    for (index, line) in layout.lines.enumerated() {
      guard line.form != .blank else { continue }
      while token < scan.tokens.count, Int(scan.tokens[token].start) < line.content.start.utf8 { token += 1 }
      let first = token
      while token < scan.tokens.count, Int(scan.tokens[token].end) <= line.content.end.utf8 { token += 1 }
      while identifier < identifiers.count, identifiers[identifier].range.end <= line.range.start {
        identifier += 1
      }
      var known: [Int] = []
      var next = identifier
      while next < identifiers.count, identifiers[next].range.start < line.range.end {
        known.append(next)
        next += 1
      }
      facts[index] = Facts(tokens: first..<token, identifiers: known)
      facts[index].isProse = isProse(index)
      guard line.content.count <= 260 else { continue }
      facts[index].label = readLabel(index)
      let bytes = text.bytes[line.content.bytes]
      facts[index].isSalutation =
        line.content.count <= 100 && LetterPhrases.prefix(of: bytes, in: LetterPhrases.salutations) != nil
      facts[index].isClosing = isClosing(bytes)
      facts[index].isDate = isDateAlone(index)
      facts[index].isMargin =
        facts[index].isDate || isContact(index) || facts[index].label.map(isField) ?? false
    }
  }

  /// The label a line begins with: an ordinary word only with a colon, or with a value of the right kind.
  private func readLabel(_ line: Int) -> ReadLabel? {
    let tokens = facts[line].tokens
    guard var label = FieldLabel.read(scan, at: tokens.lowerBound) else { return nil }
    if tokens.upperBound < label.next {
      // The stars behind a label in bold are no part of the line's content.
      guard (tokens.upperBound..<label.next).allSatisfy({ scan.mark($0) == 0x2A }) else { return nil }
      label = ReadLabel(label: label.label, next: tokens.upperBound, isMarked: label.isMarked)
    }
    let isAlone = label.next == tokens.upperBound
    if facts[line].isProse && !label.isMarked && label.label != .to { return nil }
    switch label.label {
    case .to:
      // `Til. 33 70 30 50` is a misread `Tlf.`
      let isPhone = facts[line].identifiers.contains {
        identifiers[$0].type == .phone && label.next < tokens.upperBound
          && identifiers[$0].range.start == scan.tokens[label.next].range.start
      }
      return isPhone ? ReadLabel(label: .phone, next: label.next, isMarked: true) : label
    case .subject: return label.isMarked || scan.key(tokens.lowerBound) == WordKey("vedrørende") ? label : nil
    case .copies, .enclosures, .attention:
      return label.isMarked || isAlone || tokens.upperBound - label.next <= 12 && !facts[line].isProse
        ? label : nil
    // A title below a name is a word like `Sagsbehandler` too: alone it announces a value as the head of a block.
    // `Deres brev af 4. juli`: of two words and more, before a number.
    case .other:
      let isBeforeNumber =
        !isAlone && tokens.lowerBound + 2 < label.next && scan.tokens[label.next].kind == .digits
      return label.isMarked || isAlone && announcesValue(line) || isBeforeNumber ? label : nil
    case .email, .url, .phone, .fax, .cvr, .ean:
      return isAlone || facts[line].identifiers.contains { identifiers[$0].type != .location } ? label : nil
    case .date:
      return isAlone || label.isMarked || scan.tokens[label.next].kind == .digits
        || scan.key(label.next) == WordKey("den") ? label : nil
    default:
      // Numbers: the value has a digit, or stands on the next line.
      let hasDigits = (label.next..<tokens.upperBound).contains { scan.tokens[$0].kind == .digits }
      return isAlone || hasDigits || label.isMarked ? label : nil
    }
  }

  /// Whether a line begins a block of a few short lines.
  private func announcesValue(_ line: Int) -> Bool {
    let isFirst = line == 0 || layout.lines[line - 1].form == .blank
    guard isFirst, line + 1 < layout.lines.count else { return false }
    let next = layout.lines[line + 1]
    return [.text, .heading].contains(next.form) && next.content.count <= 40
  }

  private func isField(_ label: ReadLabel) -> Bool {
    switch label.label {
    case .to, .subject, .copies, .enclosures, .attention: false
    default: true
    }
  }

  /// Running text: more than 90 bytes, or a stop inside with a sentence after it, or a stop after many words.
  private func isProse(_ line: Int) -> Bool {
    let content = layout.lines[line].content
    if content.count > 90 { return true }
    let tokens = facts[line].tokens
    guard tokens.count >= 8, let last = text.bytes[content.bytes].last,
      5 <= tokens.count(where: { scan.tokens[$0].kind == .word && 2 <= scan.tokens[$0].count })
    else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ",")].contains(last)
  }

  private func isClosing(_ content: ArraySlice<UInt8>) -> Bool {
    for phrases in [LetterPhrases.closings, LetterPhrases.onBehalf] {
      guard let count = LetterPhrases.prefix(of: content, in: phrases) else { continue }
      let rest = content.dropFirst(count).drop { " .,:;!/".utf8.contains($0) }
      // Nothing more, or a name.
      if rest.isEmpty || (rest.count <= 40 && NameShape.isCapital(rest) && rest.last != 0x2E) { return true }
    }
    return false
  }

  /// Nothing but identifiers and marks, or part of an address.
  private func isContact(_ line: Int) -> Bool {
    let content = layout.lines[line].content
    guard content.count <= 120 else { return false }
    var covered = 0
    for index in facts[line].identifiers where identifiers[index].type != .location {
      let range = identifiers[index].range
      covered += max(0, min(range.end, content.end).utf8 - max(range.start, content.start).utf8)
    }
    guard covered > 0 else { return false }
    let short = content.count - covered <= 6
    let labelled = facts[line].label.map(isField) ?? false
    return short || (labelled && content.count - covered <= 40)
  }

  /// `Den 7. januar 2020`, `København, den 3. maj 2019`, `07-01-2020`.
  private func isDateAlone(_ line: Int) -> Bool {
    let content = layout.lines[line].content
    guard content.count <= 60, facts[line].tokens.contains(where: { scan.tokens[$0].kind == .digits }),
      let mention = Dates.find(in: text, within: content).mentions.last
    else { return false }
    return DateLine(mention: mention, in: content, of: text) != nil
  }

  /// A label that ends its line has its value on the next one; a row of labels has a row of values.
  private mutating func readValuesUnderLabels() {
    for line in facts.indices.dropLast() {
      guard let label = facts[line].label, isField(label),
        label.next >= facts[line].tokens.upperBound || FieldLabel.read(scan, at: label.next) != nil
      else { continue }
      let next = line + 1
      guard layout.lines[next].form != .blank, facts[next].label == nil,
        layout.lines[next].content.count <= 60
      else {
        continue
      }
      facts[next].isMargin = true
    }
  }

  /// In a block the lines before running text are running text too, if they are long and it goes on small.
  private mutating func readParagraphs() {
    for block in blocks where block.count > 1 {
      for line in block.dropLast().reversed()
      where !facts[line].isProse && layout.lines[line].content.count > 60 {
        let next = content(line + 1)
        let goesOn = facts[line + 1].isProse && layout.lines[line + 1].form == .text
        facts[line].isProse = goesOn && facts[line].label == nil && !NameShape.isCapital(next)
      }
    }
    for block in blocks where isRunning(block) {
      for line in block { facts[line].isProse = true }
    }
  }

  /// Whether a block is running text by its shape: lines about as long as the longest but for the last, of which one begins
  /// small or holds the end of a sentence, and none looks like a part of the frame.
  private func isRunning(_ block: Range<Int>) -> Bool {
    guard block.count > 1, block.allSatisfy({ layout.lines[$0].form == .text }),
      !block.contains(where: {
        facts[$0].label != nil || facts[$0].isMargin || facts[$0].isSalutation || facts[$0].isClosing
      })
    else { return false }
    let widths = block.map { layout.lines[$0].content.count }
    guard let widest = widths.max(), 50 <= widest, widths.dropLast().allSatisfy({ widest * 7 <= $0 * 10 })
    else {
      return false
    }
    let goesOn = block.dropFirst().contains {
      !NameShape.isCapital(content($0)) && content($0).first.map { $0 >= 0x61 } ?? false
    }
    let ends = content(block.upperBound - 1).last.map { ".:?".utf8.contains($0) } ?? false
    return block.count > 2 ? goesOn || ends : goesOn && ends
  }

  private mutating func readBlocks() {
    var start: Int?
    var address = 0
    for (index, line) in layout.lines.enumerated() {
      // A blank line inside an address is the recogniser's.
      while address < identifiers.count,
        identifiers[address].type != .address || identifiers[address].range.end <= line.range.start
      {
        address += 1
      }
      let isInside = address < identifiers.count && identifiers[address].range.start < line.range.start
      if line.form == .blank, isInside { facts[index].isMargin = true }
      let ends = [.blank, .pageMark, .enclosureMark].contains(line.form) && !isInside
      // A page begins a block, whatever stands above.
      if line.startsPage, !isInside, let first = start {
        blocks.append(first..<index)
        start = nil
      }
      if ends {
        if let first = start { blocks.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let first = start { blocks.append(first..<layout.lines.count) }
  }
}

/// A date on a line of its own, with perhaps a place before it.
struct DateLine: Sendable {
  let mention: DateMention
  /// The place, such as `København`.
  let place: TextRange?

  /// The date line a mention makes of a line's content; `nil` if there is other text, or the mention is no
  /// full day.
  init?(mention: DateMention, in content: TextRange, of text: SourceText) {
    guard mention.kind == .date, mention.start != nil, mention.start == mention.end, !mention.inferred,
      mention.range.start >= content.start, mention.range.end <= content.end
    else { return nil }
    guard text.bytes[mention.range.end.utf8..<content.end.utf8].allSatisfy({ " .,".utf8.contains($0) }) else {
      return nil
    }
    let scan = TokenScan(text, in: TextRange(content.start, mention.range.start))
    var last = scan.tokens.count
    let filling = Set(["den", "d", "dato"].compactMap { WordKey($0) })
    let weekdays = Set(
      ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"].compactMap { WordKey($0) })
    while last > 0 {
      let isWord = scan.key(last - 1).map { filling.contains($0) || weekdays.contains($0) } ?? false
      guard isWord || [0x2E, 0x2C, 0x3A].contains(scan.mark(last - 1)) else { break }
      last -= 1
    }
    self.mention = mention
    guard last > 0 else {
      place = nil
      return
    }
    let isPlace =
      last <= 3
      && scan.tokens[..<last].allSatisfy {
        $0.kind == .word && NameShape.isCapital(text.bytes[$0.range.bytes])
      }
    guard isPlace else { return nil }
    place = scan.tokens[0].range.cover(scan.tokens[last - 1].range)
  }
}
