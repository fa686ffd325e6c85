/// Who signed.
extension LetterFieldReader {
  /// The persons of the signature, with title and body where the lines say so.
  func signatories() -> [LetterFields.Signatory] {
    var result: [LetterFields.Signatory] = []
    var current = 0..<0
    guard let closing = lines(of: [.closing]).last else { return [] }
    let rest = nameAfterClosing(closing)
    let signature = lines(of: [.signature]).filter { $0 > closing - 8 }.prefix(16)
    for range in rest + signature.map({ lines.layout.lines[$0].content }) {
      guard range.count <= 160 else { break }
      let names = persons(in: range)
      if !names.isEmpty {
        let titles = names.count == 1 ? names[0].title : nil
        current = result.count..<(result.count + names.count)
        result += names.map { LetterFields.Signatory(name: $0.name, title: titles) }
      } else if !current.isEmpty {
        addTitles(range, to: current, in: &result)
      }
    }
    return result
  }

  /// `Med venlig hilsen Astrid Holm`: what stands on the closing's own line.
  private func nameAfterClosing(_ line: Int) -> [TextRange] {
    let content = lines.layout.lines[line].content
    let count = [LetterPhrases.closings, LetterPhrases.onBehalf]
      .compactMap { LetterPhrases.prefix(of: lines.content(line), in: $0) }.max()
    guard let count, let range = trimmed(TextRange((content.start.utf8 + count)..<content.end.utf8)) else {
      return []
    }
    return [range]
  }

  private struct Person {
    var name: Field
    var title: Field?
  }

  /// The persons a line names, if it names nothing else.
  private func persons(in range: TextRange) -> [Person] {
    guard let range = trimmed(range) else { return [] }
    let tokens = scan.index(atOrAfter: range.start.utf8)..<scan.index(atOrAfter: range.end.utf8)
    // `Jan Holm, kontorchef`
    if let comma = tokens.first(where: { scan.mark($0) == 0x2C }), comma > tokens.lowerBound {
      let name = tokens.lowerBound..<comma
      guard isPerson(name), let last = tokens.last, last > comma,
        let title = trimmed(TextRange(scan.tokens[comma].range.end, range.end)), hasTitle(title)
      else { return [] }
      return [Person(name: field(name, "signature.name"), title: titleField(title))]
    }
    let columns = self.columns(range).compactMap(trimmed)
    if columns.count > 1 {
      let parts = columns.map { scan.index(atOrAfter: $0.start.utf8)..<scan.index(atOrAfter: $0.end.utf8) }
      return parts.allSatisfy { isPerson($0) }
        ? parts.map { Person(name: field($0, "signature.columns")) } : []
    }
    let starts = nameStarts(tokens)
    if starts.count > 1 {
      let ends = starts.dropFirst() + [tokens.upperBound]
      let parts = zip(starts, ends).map { $0..<$1 }
      if parts.allSatisfy({ isPerson($0) && $0.count >= 2 }) {
        return parts.map { Person(name: field($0, "signature.side-by-side")) }
      }
    }
    return isPerson(tokens) ? [Person(name: field(tokens, "signature.name"))] : []
  }

  /// Where names begin: at a given name that follows a name which is none.
  private func nameStarts(_ tokens: Range<Int>) -> [Int] {
    var starts = [tokens.lowerBound]
    for token in tokens.dropFirst() where scan.tokens[token].kind == .word && scan.tokens[token].gap > .none {
      let word = text[scan.tokens[token].range]
      let before = text[scan.tokens[token - 1].range]
      guard registers.firstNames.contains(word),
        !registers.lastNames.contains(word) || token + 1 < tokens.upperBound,
        !registers.firstNames.contains(before) || registers.lastNames.contains(before),
        token - (starts.last ?? 0) >= 2,
        token + 1 < tokens.upperBound, scan.mark(token - 1) != 0x2D, scan.mark(token - 1) != 0x2E
      else { continue }
      starts.append(token)
    }
    return starts
  }

  /// Two to six capitalised words, small particles among them; one of them a known name; no title, no body.
  private func isPerson(_ tokens: Range<Int>) -> Bool {
    var words = 0
    var isKnown = false
    for token in tokens {
      switch scan.tokens[token].kind {
      case .digits: return false
      case .mark:
        // Initials and double names.
        guard [0x2E, 0x2D, 0x27].contains(scan.mark(token)) else { return false }
      case .word:
        let bytes = text.bytes[scan.tokens[token].range.bytes]
        if !NameShape.isCapital(bytes) {
          guard scan.key(token).map({ LetterFieldReader.particles.contains($0) }) ?? false else {
            return false
          }
          continue
        }
        if LetterPhrases.ends(bytes, like: LetterPhrases.titleEndings)
          || LetterPhrases.ends(bytes, like: LetterPhrases.bodyEndings)
        {
          return false
        }
        words += 1
        let name = String(decoding: bytes, as: UTF8.self)
        isKnown = isKnown || registers.firstNames.contains(name) || registers.lastNames.contains(name)
      }
    }
    return (2...6).contains(words) && isKnown
  }

  /// A line under names: a title for each, or the body they sign for.
  private func addTitles(
    _ range: TextRange, to signatories: Range<Int>, in result: inout [LetterFields.Signatory]
  ) {
    guard let range = trimmed(range) else { return }
    let parts = signatories.count > 1 ? titleParts(range, count: signatories.count) : [range]
    guard parts.count == signatories.count else { return }
    for (index, part) in zip(signatories, parts) {
      if BodyName.isName(text.bytes[part.bytes]) {
        if result[index].organisation == nil {
          result[index].organisation = Field(
            value: collapsed(part), range: part, confidence: 0.9, rule: "signature.organisation")
        }
      } else if result[index].title == nil && hasTitle(part) {
        result[index].title = titleField(part)
      }
    }
  }

  /// The parts of a line of titles side by side: at wide gaps, else at a capital after which, and before
  /// which, a title stands, and which no preposition governs.
  private func titleParts(_ range: TextRange, count: Int) -> [TextRange] {
    let columns = columns(range)
    if columns.count == count { return columns }
    let tokens = scan.index(atOrAfter: range.start.utf8)..<scan.index(atOrAfter: range.end.utf8)
    var parts: [TextRange] = []
    var start = tokens.lowerBound
    for token in tokens.dropFirst() where scan.tokens[token].kind == .word && scan.tokens[token].gap > .none {
      guard parts.count < count - 1, NameShape.isCapital(text.bytes[scan.tokens[token].range.bytes]),
        !(scan.key(token - 1).map { LetterFieldReader.governing.contains($0) } ?? false),
        scan.mark(token - 1) != 0x2D
      else { continue }
      let before = scan.tokens[start].range.cover(scan.tokens[token - 1].range)
      let after = TextRange(scan.tokens[token].range.start, range.end)
      guard hasTitle(before), hasTitle(after) else { continue }
      parts.append(before)
      start = token
    }
    parts.append(TextRange(scan.tokens[start].range.start, range.end))
    return parts
  }

  /// The parts of a line that stand two or more spaces, or a tab, from each other.
  func columns(_ range: TextRange) -> [TextRange] {
    var parts: [TextRange] = []
    let tokens = scan.index(atOrAfter: range.start.utf8)..<scan.index(atOrAfter: range.end.utf8)
    var start = range.start
    for token in tokens.dropFirst() {
      let gap = text.bytes[scan.tokens[token - 1].range.end.utf8..<scan.tokens[token].range.start.utf8]
      guard gap.count >= 2 || gap.contains(0x09) else { continue }
      parts.append(TextRange(start, scan.tokens[token - 1].range.end))
      start = scan.tokens[token].range.start
    }
    parts.append(TextRange(start, range.end))
    return parts
  }

  private func hasTitle(_ range: TextRange) -> Bool {
    guard range.count <= 90 else { return false }
    let tokens = scan.index(atOrAfter: range.start.utf8)..<scan.index(atOrAfter: range.end.utf8)
    return tokens.contains { token in
      scan.tokens[token].kind == .word
        && LetterPhrases.ends(text.bytes[scan.tokens[token].range.bytes], like: LetterPhrases.titleEndings)
    }
  }

  private func field(_ tokens: Range<Int>, _ rule: String) -> Field {
    let range = scan.tokens[tokens.lowerBound].range.cover(scan.tokens[tokens.upperBound - 1].range)
    return Field(value: collapsed(range), range: range, confidence: 0.95, rule: rule)
  }

  private func titleField(_ range: TextRange) -> Field {
    let title = collapsed(range)
    if let repaired = MisreadTitle.repaired(title, by: registers) {
      return Field(value: repaired, range: range, confidence: 0.8, rule: "signature.title-misread")
    }
    return Field(value: title, range: range, confidence: 0.9, rule: "signature.title")
  }

  private static let particles = IdentifierSearch.keys("von van de der af la du le el al")
  private static let governing = IdentifierSearch.keys("i for og af ved hos på til")
}
