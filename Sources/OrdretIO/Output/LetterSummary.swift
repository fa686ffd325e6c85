public import Ordret

/// What a person wants to see of a letter at a glance.
public struct LetterSummary: Sendable, Hashable {
  /// The record's id.
  public var id: String
  /// How many words it has.
  public var words: Int
  /// How many corrections were applied.
  public var corrections: Int
  /// Up to three corrected words, such as `lgbende → løbende`.
  public var examples: [String]
  /// The sending body; else who signed.
  public var sender: String?
  /// The letter's date, ISO 8601.
  public var date: String?
  /// What the letter is about.
  public var subject: String?
  /// Requests and obligations, the verb with its object or deadline.
  public var requests: [String]
  /// What a person should know of the letter.
  public var findings: [String]

  /// The summary of a letter of which there is no record.
  init(id: String, words: Int, corrections: Int) {
    self.id = id
    self.words = words
    self.corrections = corrections
    (examples, requests, findings) = ([], [], [])
  }

  /// The summary of a letter.
  public init(_ document: Document, _ record: LetterRecord) {
    id = record.id
    words = Self.words(document)
    let applied = record.corrections.filter(\.applied)
    corrections = applied.count
    examples = Self.examples(applied)
    sender =
      record.letter.sender.name?.value
      ?? record.letter.signatories.compactMap { $0.organisation?.value ?? $0.name?.value }.first
    date = record.letter.date?.value
    subject = record.letter.subject?.value
    requests = record.actions.filter { ["request", "obligation"].contains($0.modality) }.map(Self.request)
    findings = record.findings.map(\.message)
  }

  /// The summary as lines of text, the values one below the other.
  public func card(files: [String]) -> String {
    var rows: [(String, String)] = []
    let shown = examples.isEmpty ? "" : ": " + examples.joined(separator: ", ")
    rows.append(("words", "\(words), \(corrections) corrected\(shown)"))
    rows.append(("sender", sender ?? "-"))
    rows.append(("date", date ?? "-"))
    rows.append(("subject", subject.map { Self.shortened($0, to: 88) } ?? "-"))
    if requests.isEmpty { rows.append(("requests", "-")) }
    for (index, request) in requests.prefix(5).enumerated() {
      rows.append((index == 0 ? "requests" : "", request))
    }
    if 5 < requests.count { rows.append(("", "and \(requests.count - 5) more")) }
    for (index, finding) in findings.prefix(3).enumerated() {
      rows.append((index == 0 ? "note" : "", finding))
    }
    if !files.isEmpty { rows.append(("files", files.joined(separator: ", "))) }
    return id + "\n"
      + rows.map { "  \($0.0)\(String(repeating: " ", count: 10 - $0.0.count))\($0.1)\n" }.joined()
  }

  private static func request(_ action: LetterRecord.Action) -> String {
    let deadline = action.deadline.map { " (by \($0))" } ?? ""
    let actor = action.actor.map { "\($0): " } ?? ""
    return shortened("\(actor)\(action.verb)\(deadline) - \(action.text)", to: 88)
  }

  /// The first three different words that were misread; changes of the letter form alone tell a person
  /// little.
  private static func examples(_ applied: [LetterRecord.Correction]) -> [String] {
    var examples: [String] = []
    let telling = applied.filter { $0.kind != Correction.Kind.normalisation.rawValue }
    for correction in telling where examples.count < 3 && !correction.original.utf8.contains(0x0A) {
      let example = "\(correction.original) → \(correction.corrected)"
      if !examples.contains(example) { examples.append(example) }
    }
    return examples
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }

  /// Runs of characters between white space that hold a letter or a digit.
  private static func words(_ document: Document) -> Int {
    if 0 < document.reading.words { return document.reading.words }
    var count = 0
    var isWord = false
    for byte in document.corrected.bytes {
      if byte <= 0x20 {
        isWord = false
      } else if !isWord, 0x80 <= byte || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
        isWord = true
        count += 1
      }
    }
    return count
  }
}
