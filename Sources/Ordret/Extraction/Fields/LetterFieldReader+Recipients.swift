/// To whom the letter goes: addressees, copies, enclosures.
extension LetterFieldReader {
  /// The lines of the address zones; else whom the salutation names.
  func recipients(salutation: Field?) -> [Field] {
    var result: [Field] = []
    for zone in zones where zone.kind == .address { result += addressees(zone) }
    if !result.isEmpty { return result }
    guard let salutation else { return [] }
    let scan = TokenScan(text, in: salutation.range)
    guard let first = scan.tokens.first, scan.tokens.count > 1,
      !(scan.key(0).map { $0 == WordKey("til") } ?? true),
      let range = trimmed(TextRange(first.range.end, salutation.range.end))
    else { return [] }
    return [Field(value: collapsed(range), range: range, confidence: 0.7, rule: "recipient.salutation")]
  }

  private func addressees(_ zone: Zone) -> [Field] {
    var parts: [TextRange] = []
    var isPostal = false
    for line in zone.lines {
      let facts = lines.facts[line]
      if facts.label?.label == .attention { continue }
      if facts.identifiers.contains(where: {
        [.address, .location].contains(lines.identifiers[$0].type) && facts.isMargin
      }) {
        isPostal = true
        continue
      }
      if facts.isMargin { continue }
      var content = lines.layout.lines[line].content
      if let label = facts.label, label.label == .to {
        guard label.next < facts.tokens.upperBound else { continue }
        content = TextRange(scan.tokens[label.next].range.start, content.end)
      }
      guard let range = trimmed(content) else { continue }
      if let last = parts.last, continues(last, range) {
        parts[parts.count - 1] = last.cover(range)
      } else {
        parts.append(range)
      }
    }
    guard let first = parts.first else { return [] }
    // Above a street all lines name one addressee: the first says whom.
    if isPostal && parts.count > 1 {
      return [
        Field(
          value: collapsed(first), range: first, confidence: 0.9, rule: "recipient.address")
      ]
    }
    return parts.map { Field(value: collapsed($0), range: $0, confidence: 0.93, rule: "recipient.line") }
  }

  /// Whether a line goes on with the one before: that one ends in a joining word, or this one begins with a
  /// small letter.
  private func continues(_ before: TextRange, _ range: TextRange) -> Bool {
    let words = text.bytes[before.bytes].split(separator: 0x20)
    let joins = ["og", "i", "af", "for", "samt", "til", "på", "med", "-"].contains {
      words.last?.elementsEqual($0.utf8) ?? false
    }
    let first = text.bytes[range.start.utf8]
    return joins || (first >= 0x61 && first <= 0x7A)
      || (first == 0xC3 && !NameShape.isCapital(text.bytes[range.bytes]))
  }

  /// The items of copies or enclosures, label left out.
  func list(_ kind: Zone.Kind) -> [Field] {
    var result: [Field] = []
    let rule = kind == .copies ? "copies.label" : "enclosures.label"
    for line in lines(of: [kind]) {
      var content = lines.layout.lines[line].content
      if let label = lines.facts[line].label, label.label == (kind == .copies ? .copies : .enclosures) {
        let isNumbered =
          label.next < lines.facts[line].tokens.upperBound && !label.isMarked
          && scan.tokens[label.next].kind == .digits
        guard label.next < lines.facts[line].tokens.upperBound else { continue }
        // `Bilag 1: …` keeps its number.
        if !isNumbered { content = TextRange(scan.tokens[label.next].range.start, content.end) }
      }
      for piece in pieces(content, kind) {
        guard let range = trimmed(piece) else { continue }
        result.append(Field(value: collapsed(range), range: range, confidence: 0.93, rule: rule))
      }
    }
    return result
  }

  /// Cuts at semicolons; copies also at commas and `og` between names.
  private func pieces(_ range: TextRange, _ kind: Zone.Kind) -> [TextRange] {
    var result: [TextRange] = []
    var start = range.start
    let tokens = scan.index(atOrAfter: range.start.utf8)..<scan.index(atOrAfter: range.end.utf8)
    for token in tokens.dropFirst().dropLast() {
      let isName = NameShape.isCapital(text.bytes[scan.tokens[token + 1].range.bytes])
      let isBefore = NameShape.isCapital(text.bytes[scan.tokens[token - 1].range.bytes])
      let splits =
        scan.mark(token) == 0x3B
        || (kind == .copies && isName
          && (scan.mark(token) == 0x2C
            || (scan.key(token) == WordKey("og") && isBefore)))
      guard splits else { continue }
      result.append(TextRange(start, scan.tokens[token].range.start))
      start = scan.tokens[token].range.end
    }
    result.append(TextRange(start, range.end))
    return result
  }
}
