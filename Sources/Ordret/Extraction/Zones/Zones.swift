/// Says of each line of a letter what part of the letter it belongs to.
enum Zones {
  /// The zones in order. Blank lines belong to none. Cost: linear.
  static func find(in lines: LetterLines) -> [Zone] {
    var marker = ZoneMarker(lines)
    marker.run()
    var zones: [Zone] = []
    for (line, kind) in marker.kinds.enumerated() {
      guard let kind else { continue }
      let isNext =
        zones.last?.lines.last.map { previous in
          (previous + 1..<line).allSatisfy { lines.layout.lines[$0].form == .blank }
        } ?? false
      if let last = zones.indices.last, zones[last].kind == kind, isNext,
        kind == .body || zones[last].lines.last == line - 1
      {
        zones[last].lines.append(line)
      } else {
        zones.append(Zone(kind: kind, lines: [line]))
      }
    }
    return zones
  }
}

/// Marks the lines: first the frame (salutation, closing), then what lies before, inside and after it.
private struct ZoneMarker {
  let lines: LetterLines
  var kinds: [Zone.Kind?]
  private var bodyStart = 0
  private var closing: Int?

  init(_ lines: LetterLines) {
    self.lines = lines
    kinds = Array(repeating: nil, count: lines.layout.lines.count)
  }

  mutating func run() {
    for (index, line) in lines.layout.lines.enumerated() where line.form == .pageMark {
      kinds[index] = .pageMark
    }
    findFrame()
    markMargins()
    markHead()
    markSubject()
    markBody()
    markTail()
  }

  private func form(_ line: Int) -> Layout.Form { lines.layout.lines[line].form }
  private func isText(_ line: Int) -> Bool {
    ![.blank, .pageMark, .enclosureMark].contains(form(line))
  }

  /// The closing is the first after running text; the body begins at the salutation or with the first running
  /// text.
  private mutating func findFrame() {
    let facts = lines.facts
    let firstProse = facts.indices.first { facts[$0].isProse && !isLongAddress($0) }.map(blockStart)
    closing = facts.indices.first { facts[$0].isClosing && $0 > firstProse ?? -1 }
    let limit = min(closing ?? facts.count, firstProse ?? facts.count)
    let salutation = facts.indices.prefix(limit).first { facts[$0].isSalutation }
    bodyStart = salutation ?? firstProse ?? closing ?? facts.count
  }

  /// The first line of a paragraph of running text: lines of its block above it, up to a label, a salutation
  /// or a margin.
  private func blockStart(_ line: Int) -> Int {
    var start = line
    while start > 0, isText(start - 1), form(start - 1) == .text {
      let facts = lines.facts[start - 1]
      if facts.label != nil || facts.isSalutation || facts.isMargin || startsAddress(start - 1) { break }
      start -= 1
    }
    return start
  }

  /// A long line of addressees: `Til samtlige …` in the first block, without a stop.
  private func isLongAddress(_ line: Int) -> Bool {
    guard let first = lines.blocks.first, first.contains(line) else { return false }
    let content = lines.content(line)
    return content.last != UInt8(ascii: ".") && content.count < 240
      && LetterPhrases.prefix(of: content, in: ["til", "samtlige"]) != nil && lines.blocks.count > 2
  }

  /// Blocks of labels, addresses and dates: the letterhead, wherever the page's order has put it.
  private mutating func markMargins() {
    var isMargin: [Bool] = []
    var isStrong: [Bool] = []
    for block in lines.blocks {
      let margins = block.filter { lines.facts[$0].isMargin }
      let all = margins.count == block.count
      isMargin.append(all)
      let strong = block.contains { line in
        let facts = lines.facts[line]
        return facts.isDate || facts.label != nil
          || facts.identifiers.contains {
            [.address, .phone, .cvr, .ean].contains(lines.identifiers[$0].type)
          }
      }
      isStrong.append(all && (strong || block.lowerBound < bodyStart))
    }
    // A line with nothing but a net address is a margin only beside one.
    for index in isMargin.indices where isMargin[index] && !isStrong[index] {
      let before = index > 0 && isStrong[index - 1]
      let after = index + 1 < isStrong.count && isStrong[index + 1]
      isStrong[index] = before || after
    }
    for (index, block) in lines.blocks.enumerated() where isStrong[index] {
      for line in block where isText(line) {
        kinds[line] = lines.facts[line].isDate ? .dateLine : .letterhead
      }
    }
  }

  /// Everything before the salutation or the running text.
  private mutating func markHead() {
    var hasAddressees = false
    for (index, block) in lines.blocks.enumerated() where block.lowerBound < bodyStart {
      let block = block.lowerBound..<min(block.upperBound, bodyStart)
      let isSender = isSenderBlock(block, index, hasAddressees: hasAddressees)
      let hasContact = block.contains { line in
        lines.facts[line].identifiers.contains {
          [.phone, .email, .url, .cvr, .ean].contains(lines.identifiers[$0].type)
        }
      }
      var copies: Zone.Kind?
      for line in block where kinds[line] == nil && isText(line) {
        let facts = lines.facts[line]
        switch facts.label?.label {
        case .subject: kinds[line] = .subject
        case .copies: copies = .copies
        case .enclosures: copies = .enclosures
        case .to, .attention: kinds[line] = .address
        default: break
        }
        if kinds[line] != nil { continue }
        if let copies {
          kinds[line] = copies
        } else if facts.isDate {
          kinds[line] = .dateLine
        } else if facts.isMargin && (hasContact || facts.label != nil) {
          kinds[line] = .letterhead
        } else if form(line) == .heading {
          kinds[line] = isBody(line) ? .letterhead : .subject
        } else if hasContact && !startsAddress(block.lowerBound) {
          kinds[line] = .letterhead
        } else if isSender || isUnknownField(line) {
          kinds[line] = .letterhead
        } else {
          kinds[line] = .address
        }
      }
      hasAddressees = hasAddressees || block.contains { kinds[$0] == .address }
    }
    keepOneHeading()
  }

  /// A label no table knows, with its value (`Brevid: 17`), or a number of something (`Brev nr. 12`).
  private func isUnknownField(_ line: Int) -> Bool {
    let tokens = lines.facts[line].tokens
    guard tokens.count >= 3, !startsAddress(line) else { return false }
    let isLabel = tokens.dropLast().prefix(5).contains { lines.scan.mark($0) == 0x3A }
    let isNumber =
      tokens.dropLast().contains { lines.scan.key($0) == ZoneMarker.number }
      && tokens.suffix(1).contains { lines.scan.tokens[$0].kind == .digits }
    return isLabel || isNumber
  }

  private static let number = WordKey("nr")

  /// Whether a block is the sender's: the name of a body at the top, or a street below the addressees, and
  /// then how to reach it; or the name of a body with addressees below.
  private func isSenderBlock(_ block: Range<Int>, _ index: Int, hasAddressees: Bool) -> Bool {
    guard index + 1 < lines.blocks.count else { return false }
    if index > 0 {
      let hasStreet = block.contains { line in
        lines.facts[line].identifiers.contains { lines.identifiers[$0].type == .address }
      }
      guard hasStreet, hasAddressees else { return false }
    } else {
      guard isBody(block.lowerBound) else { return false }
      if block.count == 1 { return true }
    }
    let isReached = lines.blocks[index + 1].contains { line in
      lines.facts[line].identifiers.contains { [.phone, .email, .url].contains(lines.identifiers[$0].type) }
    }
    if isReached { return true }
    return index == 0
      && lines.blocks.dropFirst().prefix(6).contains {
        $0.lowerBound < bodyStart && startsAddress($0.lowerBound)
      }
  }

  /// Of several headings before the body only the last is the subject.
  private mutating func keepOneHeading() {
    let subjects = kinds.indices.filter { kinds[$0] == .subject }
    if subjects.contains(where: { lines.facts[$0].label?.label == .subject }) {
      for line in subjects where lines.facts[line].label?.label != .subject && !continuesSubject(line) {
        kinds[line] = .letterhead
      }
      return
    }
    var first = subjects.last ?? 0
    while first > 0, kinds[first - 1] == .subject { first -= 1 }
    for line in subjects where line < first { kinds[line] = .letterhead }
  }

  private func continuesSubject(_ line: Int) -> Bool {
    line > 0 && lines.facts[line - 1].label?.label == .subject
  }

  /// Whether a line is the name of a public body.
  private func isBody(_ line: Int) -> Bool { BodyName.isName(lines.content(line)) }

  private func startsAddress(_ line: Int) -> Bool {
    LetterPhrases.prefix(of: lines.content(line), in: ["til", "att", "samtlige"]) != nil
  }

  /// A short block without a stop right before the body, after addressees or letterhead, is what the letter
  /// is about.
  private mutating func markSubject() {
    guard !kinds.contains(.subject) else { return }
    guard let index = lines.blocks.lastIndex(where: { $0.lowerBound < bodyStart }) else {
      return markSubjectAfterSalutation()
    }
    // The salutation may stand right below, without a blank line.
    let block = lines.blocks[index].clamped(to: 0..<bodyStart)
    let between = (block.upperBound..<bodyStart).allSatisfy { !isText($0) }
    let hasAddress = kinds[..<block.lowerBound].contains(.address)
    guard between, index > 0, block.count <= 2,
      block.allSatisfy({ kinds[$0] == .address && lines.facts[$0].label == nil }),
      let first = block.first, let last = block.last, looksLikeSubject(first, last),
      hasAddress || !namesAddressees(first)
    else {
      if between, markSubjectBelowAddressees(block) { return }
      return markSubjectAfterSalutation()
    }
    for line in block { kinds[line] = .subject }
  }

  /// `Til samtlige …` and what the letter is about, without the blank line that stood between. Whether one was
  /// found.
  private mutating func markSubjectBelowAddressees(_ block: Range<Int>) -> Bool {
    let own = block.filter { isText($0) }
    guard let addressee = own.lastIndex(where: { lines.facts[$0].label?.label == .to }) else { return false }
    // A label alone on its line has its value below.
    let label = lines.facts[own[addressee]]
    let isAlone = label.label.map { $0.next >= label.tokens.upperBound } ?? false
    let rest = own.dropFirst(addressee + (isAlone ? 2 : 1))
    guard let first = rest.first, let last = rest.last, rest.count <= 2,
      rest.allSatisfy({ kinds[$0] == .address && lines.facts[$0].label == nil }),
      isTopic(first), looksLikeSubject(first, last), !namesAddressees(first), !goesOn(first - 1)
    else { return false }
    for line in rest { kinds[line] = .subject }
    return true
  }

  /// Whether a line is a phrase rather than a name: at least four words and numbers, two of them small words
  /// that stand in no name of a body.
  private func isTopic(_ line: Int) -> Bool {
    let words = lines.facts[line].tokens.filter { lines.scan.tokens[$0].kind != .mark }
    let small = words.filter { token in
      guard lines.scan.tokens[token].kind == .word, let key = lines.scan.key(token) else { return false }
      return !NameShape.isCapital(lines.text.bytes[lines.scan.tokens[token].range.bytes])
        && !ZoneMarker.inNames.contains(key)
    }
    return words.count >= 4 && small.count >= 2
  }

  /// Whether a line ends in a word after which it must go on.
  private func goesOn(_ line: Int) -> Bool {
    lines.facts[line].tokens.last.map {
      lines.scan.mark($0) == 0x2C || lines.scan.mark($0) == 0x2D
        || lines.scan.key($0).map { ZoneMarker.inNames.contains($0) } ?? false
    } ?? false
  }

  private static let inNames = IdentifierSearch.keys("og for i af til samt med den det de")

  /// `Kære …`, then a heading or `Vedr.: …`.
  private mutating func markSubjectAfterSalutation() {
    guard bodyStart < kinds.count, lines.facts[bodyStart].isSalutation else { return }
    let rest = (bodyStart + 1)..<min(kinds.count, bodyStart + 6)
    guard let next = rest.first(where: { isText($0) && kinds[$0] == nil }) else { return }
    if form(next) == .heading || lines.facts[next].label?.label == .subject { kinds[next] = .subject }
  }

  private func looksLikeSubject(_ first: Int, _ last: Int) -> Bool {
    let words = lines.facts[first].tokens.filter { lines.scan.tokens[$0].kind == .word }.count
    guard words >= 2, !startsAddress(first), !isBody(first), NameShape.isCapital(lines.content(first)),
      let end = lines.content(last).last, !".,:;".utf8.contains(end)
    else { return false }
    return !(first...last).contains { line in
      lines.facts[line].isMargin
        || lines.facts[line].identifiers.contains { lines.identifiers[$0].type == .address }
    }
  }

  private func namesAddressees(_ line: Int) -> Bool {
    let tokens = lines.facts[line].tokens
    if tokens.filter({ lines.scan.tokens[$0].kind == .word }).count <= 3 { return true }
    return tokens.prefix(4).contains {
      lines.scan.key($0).map { ZoneMarker.addressees.contains($0) } ?? false
    }
  }

  private static let addressees = IdentifierSearch.keys(
    "samtlige alle landets kommunerne kommuner regionerne regioner kommunalbestyrelser borgmestre høringsparter "
      + "regionsråd kommunalbestyrelserne borgmestrene direktører medlemmer medlemmerne folketingets forældre "
      + "forældrene borgere borgerne ansatte medarbejdere ledere skoler skolerne institutioner læger beboere "
      + "beboerne ejere grundejere politikredse styrelser ministerier organisationer foreninger")

  private mutating func markBody() {
    let end = closing ?? kinds.count
    guard bodyStart < end else { return }
    for line in bodyStart..<end where kinds[line] == nil && isText(line) {
      if isRunningHead(line) {
        kinds[line] = .header
      } else if line == bodyStart && lines.facts[line].isSalutation {
        kinds[line] = .salutation
      } else {
        kinds[line] = form(line) == .listItem ? .list : .body
      }
    }
  }

  /// Whether a line is the name of a body alone, right after a page mark.
  private func isRunningHead(_ line: Int) -> Bool {
    guard isBody(line), line + 1 < kinds.count, !isText(line + 1) else { return false }
    let before = lines.layout.lines[max(0, line - 6)..<line].last { $0.form != .blank }
    return before?.form == .pageMark
  }

  /// A block below the signature that says who sends and how to reach them: mostly contact lines.
  private func isFootBlock(_ block: Range<Int>) -> Bool {
    let margins = block.filter { lines.facts[$0].isMargin }.count
    return block.count >= 2 && margins * 2 >= block.count && margins < block.count
      && lines.facts[block.lowerBound].label == nil && !lines.facts[block.lowerBound].isMargin
      && persons(block.lowerBound) == false
  }

  /// Whether a line looks like a signature rather than a body: it follows the closing closely.
  private func persons(_ line: Int) -> Bool {
    guard let closing else { return false }
    return !isBody(line) && line < closing + 8
  }

  /// Everything from the closing on.
  private mutating func markTail() {
    guard let closing else { return }
    kinds[closing] = .closing
    for block in lines.blocks where block.lowerBound > closing && isFootBlock(block) {
      for line in block where kinds[line] == nil { kinds[line] = .letterhead }
    }
    var current: Zone.Kind? = .signature
    for line in (closing + 1)..<max(closing + 1, kinds.count) where kinds[line] == nil && isText(line) {
      let facts = lines.facts[line]
      if let label = facts.label?.label, label == .copies || label == .enclosures {
        current = label == .copies ? .copies : .enclosures
      } else if facts.isClosing && current == .signature {
        kinds[line] = .closing
        continue
      } else if facts.isMargin && current == .signature {
        kinds[line] = .letterhead
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

  private func lastMarked(before line: Int) -> Int { kinds[..<line].lastIndex { $0 != nil } ?? 0 }
}

/// The names of public bodies and associations, by their form.
enum BodyName {
  /// Whether a line is nothing but the name of a body: `Social- og Indenrigsministeriet`, `Region Syd`, `KL`.
  static func isName(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 70, NameShape.isCapital(line), let last = line.split(separator: 0x20).last else {
      return false
    }
    let words = line.split(separator: 0x20)
    if LetterPhrases.bodies.contains(String(decoding: line, as: UTF8.self)) { return true }
    let lower = LetterPhrases.lowercased(line)
    if words.count <= 8, LetterPhrases.bodyBeginnings.contains(where: { lower.starts(with: $0.utf8) }),
      NameShape.isCapital(last), !".,:".utf8.contains(lower.last ?? 0)
    {
      return true
    }
    if words[0].elementsEqual("Til".utf8) || words[0].elementsEqual("Alle".utf8) { return false }
    return words.count <= 7 && LetterPhrases.ends(last, like: LetterPhrases.bodyEndings)
  }
}
