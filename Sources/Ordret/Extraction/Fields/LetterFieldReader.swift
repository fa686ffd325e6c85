/// Reads ``LetterFields`` off the lines of a letter whose zones and dates are known.
struct LetterFieldReader: Sendable {
  let lines: LetterLines
  let zones: [Zone]
  let dates: [DateMention]
  let registers: Registers

  var text: SourceText { lines.text }
  var scan: TokenScan { lines.scan }

  /// All fields. What the letter does not have stays `nil`.
  func read() -> LetterFields {
    var letter = LetterFields()
    readDate(&letter)
    readLabels(&letter)
    readFrame(&letter)
    letter.recipients = recipients(salutation: letter.salutation)
    letter.copies = list(.copies)
    letter.enclosures = list(.enclosures)
    letter.signatories = signatories()
    readSender(&letter)
    letter.replyDeadline = replyDeadline()
    return letter
  }

  /// The lines of all zones of a kind, in order.
  func lines(of kinds: Set<Zone.Kind>) -> [Int] { zones.filter { kinds.contains($0.kind) }.flatMap(\.lines) }

  /// The first letter date of the dates layer, and the place before it on its line.
  private func readDate(_ letter: inout LetterFields) {
    guard let mention = dates.first(where: { $0.role == .letterDate }) else { return }
    letter.date = Field(value: mention.value, range: mention.range, confidence: 0.97, rule: "date.letter")
    let content = lines.layout.lines[text.line(of: mention.range.start)].content
    guard content.contains(mention.range), let line = DateLine(mention: mention, in: content, of: text),
      let place = line.place
    else { return }
    letter.place = Field(value: text[place], range: place, confidence: 0.93, rule: "place.date-line")
  }

  /// Salutation, subject and closing.
  private func readFrame(_ letter: inout LetterFields) {
    if let line = lines(of: [.salutation]).first, let range = trimmed(lines.layout.lines[line].content) {
      letter.salutation = Field(value: text[range], range: range, confidence: 0.97, rule: "salutation")
    }
    if let line = lines(of: [.closing]).first {
      let content = lines.layout.lines[line].content
      let count = [LetterPhrases.closings, LetterPhrases.onBehalf]
        .compactMap { LetterPhrases.prefix(of: lines.content(line), in: $0) }.max()
      let range = TextRange(content.start.utf8..<(content.start.utf8 + (count ?? content.count)))
      letter.closing = Field(value: text[range], range: range, confidence: 0.98, rule: "closing")
    }
    letter.subject = subject()
  }

  private func subject() -> Field? {
    guard let zone = zones.first(where: { $0.kind == .subject }), let first = zone.lines.first else {
      return nil
    }
    var ranges: [TextRange] = []
    var rule = lines.layout.lines[first].form == .heading ? "subject.heading" : "subject.line"
    for line in zone.lines {
      var content = lines.layout.lines[line].content
      if line == first, let label = lines.facts[line].label, label.label == .subject {
        rule = "subject.label"
        let tokens = lines.facts[line].tokens
        if label.next >= tokens.upperBound {
          // The value stands under its label.
          guard line + 1 < lines.layout.lines.count, lines.layout.lines[line + 1].form != .blank else {
            return nil
          }
          content = lines.layout.lines[line + 1].content
          if zone.lines.contains(line + 1) { continue }
        } else {
          content = TextRange(scan.tokens[label.next].range.start, content.end)
        }
      }
      if let range = trimmed(content) { ranges.append(range) }
    }
    guard let start = ranges.first, let end = ranges.last else { return nil }
    return Field(
      value: ranges.map { collapsed($0) }.joined(separator: " "), range: start.cover(end),
      confidence: rule == "subject.line" ? 0.85 : 0.97, rule: rule)
  }

  /// The first deadline for an answer.
  private func replyDeadline() -> Field? {
    // A letter asks for its answer among its first deadlines; a list of thousands is no letter.
    let deadlines = dates.lazy.filter { $0.role == .deadline && $0.end != nil && $0.kind != .time }.prefix(
      200)
    for mention in deadlines {
      guard asksForAnswer(mention), let value = mention.kind == .interval ? mention.end : mention.value else {
        continue
      }
      return Field(
        value: value, range: mention.range, confidence: 0.9 * mention.confidence, rule: "reply-deadline")
    }
    return nil
  }

  /// Whether the sentence of a deadline asks for an answer: a word for it before the date, or right after it.
  /// A payment is no answer.
  private func asksForAnswer(_ mention: DateMention) -> Bool {
    let first = scan.index(atOrAfter: mention.range.start.utf8)
    let last = scan.index(atOrAfter: mention.range.end.utf8)
    var isAnswer = false
    for token in max(0, first - 30)..<min(scan.tokens.count, last + 12) {
      guard scan.tokens[token].kind == .word, inSentence(token, first) else { continue }
      if token >= last, (last..<token).contains(where: { scan.mark($0) == 0x2C }) { break }
      let word = LetterPhrases.lowercased(text.bytes[scan.tokens[token].range.bytes])
      if LetterFieldReader.payments.contains(where: { word.starts(with: $0.utf8) }) { return false }
      isAnswer =
        isAnswer || LetterFieldReader.answers.contains { word.starts(with: $0.utf8) }
        || word.suffix(4).elementsEqual("svar".utf8)
    }
    return isAnswer
  }

  /// Whether no sentence ends between two tokens.
  private func inSentence(_ a: Int, _ b: Int) -> Bool {
    for token in min(a, b)..<max(a, b) {
      if scan.tokens[token].gap == .blank && token > min(a, b) { return false }
      guard scan.mark(token) == 0x2E, token + 1 < scan.tokens.count, scan.tokens[token + 1].gap > .none,
        token > 0, scan.tokens[token - 1].kind == .word, scan.tokens[token - 1].count > 4
      else { continue }
      if NameShape.isCapital(text.bytes[scan.tokens[token + 1].range.bytes]) { return false }
    }
    return true
  }

  /// Beginnings of the words for an answer.
  private static let answers = [
    "svar", "besvar", "bemærkning", "høring", "indsend", "fremsend", "returner", "tilbagemeld", "indberet",
    "modtage",
    "send", "kommenter", "udtalelse", "afgiv", "tilmeld", "indmeld", "melde", "aflever", "udfyld", "bedes",
    "oplys",
  ]
  private static let payments = ["indbetal", "betal", "overfør"]

  /// A range without the marks and spaces at its ends; `nil` if nothing is left.
  func trimmed(_ range: TextRange) -> TextRange? {
    var start = range.start.utf8
    var end = range.end.utf8
    while start < end, " \t*_:-/".utf8.contains(text.bytes[start]) { start += 1 }
    while end > start, " \t*_,.:;!".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    return start < end ? TextRange(start..<end) : nil
  }

  /// The text of a range with each run of white space as one space.
  func collapsed(_ range: TextRange) -> String {
    let words = text.bytes[range.bytes].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
