/// The date a letter bears.
struct LetterDate: Sendable {
  let mention: DateMention
  let place: TextRange?
  /// `date.label`, `date.line` or `date.line.body`.
  let rule: String

  /// Finds the date: after the label `Dato`, or alone on a line; first in the head and the margins, then
  /// after the closing. A date within running text is never taken.
  static func find(in text: SourceText, layout: Layout, zones: [Zone]) -> LetterDate? {
    var byLabel: LetterDate?
    var byLine: LetterDate?
    for zone in zones where zone.kind != .body && zone.kind != .list && zone.kind != .pageMark {
      for line in zone.lines {
        let content = layout.lines[line].content
        guard content.count <= 120 else { continue }
        if byLabel == nil, let mention = labelled(line, text, layout) {
          byLabel = LetterDate(mention: mention, place: nil, rule: "date.label")
        }
        if byLine == nil, content.count <= 60,
          let mention = Dates.find(in: text, within: content).mentions.last,
          let dateLine = DateLine(mention: mention, in: content, of: text)
        {
          byLine = LetterDate(mention: mention, place: dateLine.place, rule: "date.line")
        }
      }
    }
    return byLabel ?? byLine
  }

  /// The full date after a label anywhere on a line, or on the line under a label that ends its line.
  private static func labelled(_ line: Int, _ text: SourceText, _ layout: Layout) -> DateMention? {
    let content = layout.lines[line].content
    let scan = TokenScan(text, in: content)
    for token in scan.tokens.indices {
      guard token == 0 || scan.mark(token - 1) != 0 || scan.tokens[token].gap > .none,
        let label = FieldLabel.read(scan, at: token), label.label == .date,
        token == 0 || !(scan.key(token - 1).map { qualifiers.contains($0) } ?? false)
      else { continue }
      let isLast = label.next >= scan.tokens.count
      let range: TextRange
      if isLast {
        guard line + 1 < layout.lines.count, layout.lines[line + 1].form != .blank else { continue }
        range = layout.lines[line + 1].content
      } else {
        range = TextRange(scan.tokens[label.next].range.start, content.end)
      }
      guard range.count <= 80, let mention = Dates.find(in: text, within: range).mentions.first,
        mention.kind == .date,
        mention.start != nil, mention.start == mention.end, !mention.inferred,
        isLast || text.bytes[range.start.utf8..<mention.range.start.utf8].count <= 16
      else { continue }
      return mention
    }
    return nil
  }

  /// `Deres dato`, `Svarfrist dato`: dates of something else.
  private static let qualifiers = IdentifierSearch.keys(
    "deres jeres frist svarfrist mødedato fødselsdato start slut")
}

/// The case, document and journal numbers after labels: what is no date, however it looks.
enum LabelledNumbers {
  /// The ranges of the numbers in order.
  static func ranges(in text: SourceText, layout: Layout, zones: [Zone]) -> [TextRange] {
    var result: [TextRange] = []
    for zone in zones where zone.kind != .body && zone.kind != .list {
      for line in zone.lines where layout.lines[line].content.count <= 120 {
        let scan = TokenScan(text, in: layout.lines[line].content)
        for token in scan.tokens.indices {
          guard let label = FieldLabel.read(scan, at: token), isNumber(label.label) else { continue }
          if label.next < scan.tokens.count {
            if let number = CaseNumber(scan, at: label.next) { result.append(number.range) }
          } else if line + 1 < layout.lines.count, layout.lines[line + 1].content.count <= 60 {
            let next = TokenScan(text, in: layout.lines[line + 1].content)
            if let number = CaseNumber(next, at: 0) { result.append(number.range) }
          }
        }
      }
    }
    return result.sorted()
  }

  private static func isNumber(_ label: FieldLabel) -> Bool {
    switch label {
    case .caseNumber, .documentNumber, .journalNumber, .ourReference, .yourReference, .kle, .phone, .fax,
      .cvr, .ean:
      true
    default: false
    }
  }
}
