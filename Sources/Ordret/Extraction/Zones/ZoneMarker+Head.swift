/// What stands before the salutation or the running text.
extension ZoneMarker {
  /// A long line of addressees: `Til samtlige …` in the first block, without a stop.
  func isLongAddress(_ line: Int) -> Bool {
    guard let first = lines.blocks.first, first.contains(line) else { return false }
    let content = lines.content(line)
    return content.last != UInt8(ascii: ".") && content.count < 240
      && LetterPhrases.prefix(of: content, in: ["til", "samtlige"]) != nil && lines.blocks.count > 2
  }

  /// Blocks of labels, addresses and dates: the letterhead, wherever the page's order has put it.
  mutating func markMargins() {
    var isMargin: [Bool] = []
    var isStrong: [Bool] = []
    for block in lines.blocks {
      let all = block.allSatisfy { lines.facts[$0].isMargin }
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
    // Between them the sender's name and street: short lines that hold no sentence.
    for index in isStrong.indices where !isStrong[index] && bodyStart < lines.blocks[index].lowerBound {
      let isBeside = index + 1 < isStrong.count && isStrong[index + 1] || 0 < index && isStrong[index - 1]
      isStrong[index] = isBeside && isInsertedHead(lines.blocks[index])
    }
    for (index, block) in lines.blocks.enumerated() where isStrong[index] {
      // A street and a town below the addressees' name are theirs.
      if parties?.addressees.contains(index) ?? false,
        block.allSatisfy({ lines.facts[$0].label == nil && isStreet($0) })
      {
        continue
      }
      let isDateBlock = block.allSatisfy { isDate($0) }
      for line in block where isText(line) {
        kinds[line] = isDateBlock || isDate(line) && !isLabelledDate(line) ? .dateLine : .letterhead
      }
    }
  }

  /// Whether a block inside the text is a part of a letterhead: the name of a body or a street, in short lines.
  private func isInsertedHead(_ block: Range<Int>) -> Bool {
    block.allSatisfy { line in
      !lines.facts[line].isProse && !lines.facts[line].isClosing && form(line) == .text
        && lines.content(line).count <= 50
        && closing.map { line < $0 } ?? true
    }
      && block.contains { isBody($0) || isStreet($0) }
  }

  /// Whether a line is the letter's date, or a label for it alone on its line.
  private func isDate(_ line: Int) -> Bool {
    let facts = lines.facts[line]
    return facts.isDate
      || facts.label.map { $0.label == .date && $0.next >= facts.tokens.upperBound } ?? false
  }

  /// Whether a date stands behind a label, or below one alone on its line.
  private func isLabelledDate(_ line: Int) -> Bool {
    if lines.facts[line].label?.label == .date { return true }
    guard 0 < line, let label = lines.facts[line - 1].label else { return false }
    return label.label == .date && label.next >= lines.facts[line - 1].tokens.upperBound
  }

  /// The parties of a head that names two: the blocks of the sender, then those of the addressees. `nil` if it names one.
  ///
  /// The addressees' last block begins as one does, holds an attention line, or is a postal address without a way to reach a
  /// sender. The sender's blocks end with the last way to reach the sender, or the last number, before that.
  func findParties() -> Parties? {
    let head = lines.blocks.indices.prefix { lines.blocks[$0].lowerBound < bodyStart }
    let named = head.last { index in
      lines.blocks[index].contains {
        $0 < bodyStart && (startsAddress($0) || lines.facts[$0].label?.label == .attention)
      }
    }
    guard let last = named ?? head.last(where: isPostalBlock), 0 < last else { return nil }
    // A head that begins with the addressees names the sender below.
    if let first = lines.blocks.first?.first(where: { isText($0) }), startsAddress(first) { return nil }
    let reached = head.last { $0 < last && isReached(lines.blocks[$0]) }
    let start =
      reached.map { $0 + 1 } ?? head.dropFirst().first { $0 <= last && !isRestOfSender(lines.blocks[$0]) }
      ?? last
    guard 0 < start, start <= last, lines.blocks[start...last].contains(where: { !isRestOfSender($0) }) else {
      return nil
    }
    return Parties(sender: 0..<start, addressees: start...last)
  }

  /// Whether a block is a postal address: a street or a town nearly alone on a line below a name, and no way to reach a sender.
  private func isPostalBlock(_ index: Int) -> Bool {
    let block = lines.blocks[index].clamped(to: 0..<bodyStart)
    guard let first = block.first(where: { isText($0) }), lines.facts[first].label == nil, !isReached(block)
    else {
      return false
    }
    return block.contains { line in
      lines.facts[line].identifiers.contains {
        lines.identifiers[$0].type == .address
          && lines.content(line).count - lines.identifiers[$0].range.count <= 12
      }
    } && !(block.count == 1 && lines.facts[first].isMargin && index == 1)
  }

  /// Whether a block says how to reach someone, or holds a number of the letter.
  private func isReached(_ block: Range<Int>) -> Bool {
    let hasStreet = block.contains { isStreet($0) }
    return block.contains { line in
      let facts = lines.facts[line]
      if facts.label?.label == .attention { return false }
      return facts.identifiers.contains { [.phone, .email, .url].contains(lines.identifiers[$0].type) }
        || isLabelledNumber(line) || facts.label?.label == .cvr && !hasStreet
    }
  }

  private func isStreet(_ line: Int) -> Bool {
    lines.facts[line].identifiers.contains { lines.identifiers[$0].type == .address }
  }

  /// Whether a block below the sender's name can only be more of it: what a margin holds, or a town behind four signs that may
  /// have been a postal code (`T100 Thisted`).
  private func isRestOfSender(_ block: Range<Int>) -> Bool {
    block.allSatisfy { line in
      if lines.facts[line].isMargin { return true }
      let words = lines.content(line).split(separator: 0x20)
      guard 2...3 ~= words.count, words[0].count == 4 else { return false }
      return 2 <= words[0].count { 0x30...0x39 ~= $0 }
        && words.dropFirst().allSatisfy { NameShape.isCapital($0) }
    }
  }

  /// Everything before the salutation or the running text.
  mutating func markHead() {
    var hasAddressees = false
    for (index, block) in lines.blocks.enumerated() where block.lowerBound < bodyStart {
      let block = block.lowerBound..<min(block.upperBound, bodyStart)
      let isParty = parties?.addressees.contains(index) ?? false
      let addressLine = isParty ? block.first { lines.facts[$0].label?.label == .to || namesAll($0) } : nil
      let isSender =
        isSenderBlock(block, index, hasAddressees: hasAddressees) || parties?.sender.contains(index) ?? false
      let isAddressee =
        parties?.addressees.contains(index) ?? false && !block.contains { isLabelledNumber($0) }
      let isDateBlock = block.allSatisfy { isDate($0) }
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
          kinds[line] = isLabelledDate(line) && !isDateBlock ? .letterhead : .dateLine
        } else if isAddressee {
          kinds[line] = addressLine.map { line < $0 } ?? false ? .letterhead : .address
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
  func isUnknownField(_ line: Int) -> Bool {
    let tokens = lines.facts[line].tokens
    guard tokens.count >= 3, !startsAddress(line) else { return false }
    let colon = tokens.dropLast().prefix(5).first { lines.scan.mark($0) == 0x3A }
    // A value is a number, a code or a name; more words are what the letter is about.
    let isLabel =
      colon.map { colon in
        let value = (colon + 1)..<tokens.upperBound
        return value.count { lines.scan.tokens[$0].kind == .word } <= 4
      } ?? false
    if lines.isNumberField(line) { return true }
    let isNumber =
      tokens.dropLast().contains { lines.scan.key($0) == ZoneMarker.number }
      && tokens.suffix(1).contains { lines.scan.tokens[$0].kind == .digits }
    return isLabel || isNumber
  }

  private static let number = WordKey("nr")

  /// Whether a block is the sender's: the name of a body at the top, or a street below the addressees, and
  /// then how to reach it; or the name of a body with addressees below.
  func isSenderBlock(_ block: Range<Int>, _ index: Int, hasAddressees: Bool) -> Bool {
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
  mutating func keepOneHeading() {
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

  func continuesSubject(_ line: Int) -> Bool {
    line > 0 && lines.facts[line - 1].label?.label == .subject
  }

  /// Whether a line is the name of a public body.
  func isBody(_ line: Int) -> Bool { BodyName.isName(lines.content(line)) }

  /// Whether a line begins with `Til` or `Samtlige`.
  private func namesAll(_ line: Int) -> Bool {
    LetterPhrases.prefix(of: lines.content(line), in: ["til", "samtlige"]) != nil
  }

  func startsAddress(_ line: Int) -> Bool {
    LetterPhrases.prefix(of: lines.content(line), in: ["til", "att", "samtlige"]) != nil
  }

  /// A short block without a stop right before the body, after addressees or letterhead, is what the letter
  /// is about.
  mutating func markSubject() {
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

  /// The last lines above the salutation, in one block with what stands before them, if they say what the letter is about.
  private mutating func markSubjectAboveSalutation() {
    guard bodyStart < kinds.count, lines.facts[bodyStart].isSalutation else { return }
    var line = bodyStart - 1
    while 0 <= line, !isText(line) { line -= 1 }
    guard 0 < line, bodyStart - line <= 4, kinds[line] == .address || kinds[line] == .letterhead,
      lines.facts[line].label == nil, !lines.facts[line].isMargin, !startsAddress(line), !isBody(line),
      isTopic(line) || isLoud(line)
    else { return }
    kinds[line] = .subject
    while 0 < line, isText(line - 1), lines.facts[line - 1].label == nil, !lines.facts[line - 1].isMargin,
      !startsAddress(line - 1), isLoud(line), isLoud(line - 1), !isBody(line - 1)
    {
      line -= 1
      kinds[line] = .subject
    }
  }

  /// Whether a line is three words and more in capitals.
  private func isLoud(_ line: Int) -> Bool {
    let words = lines.facts[line].tokens.filter { lines.scan.tokens[$0].kind == .word }
    return 3 <= words.count && !lines.content(line).contains { 0x61...0x7A ~= $0 }
  }

  /// `Til samtlige …` and what the letter is about, without the blank line that stood between. Whether one was
  /// found.
  mutating func markSubjectBelowAddressees(_ block: Range<Int>) -> Bool {
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
  func isTopic(_ line: Int) -> Bool {
    let words = lines.facts[line].tokens.filter { lines.scan.tokens[$0].kind != .mark }
    let small = words.filter { token in
      guard lines.scan.tokens[token].kind == .word, let key = lines.scan.key(token) else { return false }
      return !NameShape.isCapital(lines.text.bytes[lines.scan.tokens[token].range.bytes])
        && !ZoneMarker.inNames.contains(key)
    }
    return words.count >= 4 && small.count >= 2
  }

  /// Whether a line ends in a word after which it must go on.
  func goesOn(_ line: Int) -> Bool {
    lines.facts[line].tokens.last.map {
      lines.scan.mark($0) == 0x2C || lines.scan.mark($0) == 0x2D
        || lines.scan.key($0).map { ZoneMarker.inNames.contains($0) } ?? false
    } ?? false
  }

  private static let inNames = IdentifierSearch.keys("og for i af til samt med den det de")

  /// `Kære …`, then a heading or `Vedr.: …`.
  mutating func markSubjectAfterSalutation() {
    markSubjectAboveSalutation()
    guard !kinds.contains(.subject) else { return }
    guard bodyStart < kinds.count, lines.facts[bodyStart].isSalutation else { return }
    let rest = (bodyStart + 1)..<min(kinds.count, bodyStart + 6)
    guard let next = rest.first(where: { isText($0) && kinds[$0] == nil }) else { return }
    if form(next) == .heading || lines.facts[next].label?.label == .subject { kinds[next] = .subject }
  }

  func looksLikeSubject(_ first: Int, _ last: Int) -> Bool {
    let words = lines.facts[first].tokens.filter { lines.scan.tokens[$0].kind == .word }.count
    guard words >= 2, !startsAddress(first), !isBody(first), NameShape.isCapital(lines.content(first)),
      let end = lines.content(last).last, !".,:;".utf8.contains(end)
    else { return false }
    return !(first...last).contains { line in
      lines.facts[line].isMargin
        || !isTopic(line) && lines.facts[line].identifiers.contains { lines.identifiers[$0].type == .address }
    }
  }

  func namesAddressees(_ line: Int) -> Bool {
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
}
