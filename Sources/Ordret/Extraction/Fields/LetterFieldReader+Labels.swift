/// The fields that labels announce.
extension LetterFieldReader {
  /// Reads every label outside running text; the first value of each field counts.
  func readLabels(_ letter: inout LetterFields) {
    for line in lines(of: [.letterhead, .dateLine, .address, .subject, .copies, .signature, .header, .footer])
    where lines.layout.lines[line].content.count <= 120 {
      let tokens = lines.facts[line].tokens
      if readLabelRow(line, into: &letter) { continue }
      var token = tokens.lowerBound
      while token < tokens.upperBound {
        let begins = token == tokens.lowerBound || scan.tokens[token].gap > .none
        guard begins, let label = FieldLabel.read(scan, at: token), label.next <= tokens.upperBound,
          label.isMarked || !label.label.isOrdinaryWord || token == tokens.lowerBound
        else {
          token += 1
          continue
        }
        let value = label.next < tokens.upperBound ? label.next..<tokens.upperBound : valueUnder(line)
        if let value { take(label.label, value, into: &letter) }
        token = max(label.next, token + 1)
      }
    }
  }

  /// Labels side by side with their values under them: as many columns in both lines, two spaces or a tab
  /// apart.
  private func readLabelRow(_ line: Int, into letter: inout LetterFields) -> Bool {
    var labels: [FieldLabel] = []
    let tokens = lines.facts[line].tokens
    var token = tokens.lowerBound
    while token < tokens.upperBound, let label = FieldLabel.read(scan, at: token),
      label.next <= tokens.upperBound
    {
      labels.append(label.label)
      token = label.next
    }
    guard token == tokens.upperBound, labels.count > 1, line + 1 < lines.facts.count else { return false }
    let values = columns(lines.layout.lines[line + 1].content)
    guard values.count == labels.count else { return false }
    for (label, value) in zip(labels, values) {
      take(
        label, scan.index(atOrAfter: value.start.utf8)..<scan.index(atOrAfter: value.end.utf8), into: &letter)
    }
    return true
  }

  /// The tokens of the line under a label that ends its line.
  private func valueUnder(_ line: Int) -> Range<Int>? {
    guard line + 1 < lines.facts.count, lines.layout.lines[line + 1].form != .blank,
      lines.layout.lines[line + 1].content.count <= 60, lines.facts[line + 1].label == nil
    else { return nil }
    return lines.facts[line + 1].tokens
  }

  private func take(_ label: FieldLabel, _ tokens: Range<Int>, into letter: inout LetterFields) {
    switch label {
    case .caseNumber: fill(&letter.caseNumber, number(tokens, "case-number.label"))
    case .documentNumber: fill(&letter.documentNumber, number(tokens, "document-number.label"))
    case .journalNumber: fill(&letter.journalNumber, number(tokens, "journal-number.label"))
    case .ourReference: fill(&letter.ourReference, reference(tokens, "our-reference.label"))
    case .yourReference: fill(&letter.yourReference, reference(tokens, "your-reference.label"))
    case .kle: fill(&letter.kle, classification(tokens))
    case .attention: fill(&letter.attention, words(tokens, "attention.label"))
    default: break
    }
  }

  private func fill(_ field: inout Field?, _ value: Field?) {
    if field == nil { field = value }
  }

  private func number(_ tokens: Range<Int>, _ rule: String) -> Field? {
    guard let number = CaseNumber(scan, at: tokens.lowerBound), number.next <= tokens.upperBound else {
      return nil
    }
    return Field(value: number.value, range: number.range, confidence: 0.97, rule: rule)
  }

  /// A number, or initials such as `abc/DEF`.
  private func reference(_ tokens: Range<Int>, _ rule: String) -> Field? {
    if let number = number(tokens, rule) { return number }
    var end = tokens.lowerBound
    while end < tokens.upperBound, end - tokens.lowerBound < 5,
      end == tokens.lowerBound || scan.tokens[end].gap == .none
    {
      end += 1
    }
    guard end > tokens.lowerBound, scan.tokens[tokens.lowerBound].kind == .word else { return nil }
    let range = scan.tokens[tokens.lowerBound].range.cover(scan.tokens[end - 1].range)
    guard range.count <= 20 else { return nil }
    return trimmed(range).map { Field(value: text[$0], range: $0, confidence: 0.85, rule: rule) }
  }

  /// `27.00.00`, with facet, running number and year if they are there.
  private func classification(_ tokens: Range<Int>) -> Field? {
    guard let number = CaseNumber(scan, at: tokens.lowerBound), number.next <= tokens.upperBound else {
      return nil
    }
    let parts = number.value.utf8.prefix(8).split(separator: UInt8(ascii: "."))
    guard parts.count == 3,
      parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return nil
    }
    return Field(value: number.value, range: number.range, confidence: 0.97, rule: "kle.label")
  }

  private func words(_ tokens: Range<Int>, _ rule: String) -> Field? {
    guard let last = tokens.last else { return nil }
    return trimmed(scan.tokens[tokens.lowerBound].range.cover(scan.tokens[last].range)).map {
      Field(value: collapsed($0), range: $0, confidence: 0.93, rule: rule)
    }
  }
}
