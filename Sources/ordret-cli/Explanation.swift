internal import Ordret

/// What a record holds, line by line with its rule, for people who ask why.
enum Explanation {
  /// The lines of one letter.
  static func text(_ record: LetterRecord) -> String {
    var lines = [record.id]
    func add(_ kind: String, _ text: String, _ rule: String, _ confidence: Double) {
      lines.append("  \(kind): \(text)  [\(rule), \(confidence)]")
    }
    for correction in record.corrections {
      let verb = correction.applied ? "corrected" : "suggested"
      add(verb, "\(correction.original) → \(correction.corrected)", correction.reason, correction.probability)
    }
    for (name, field) in fields(record.letter) { add(name, field.value, field.rule, field.confidence) }
    for entity in record.entities { add(entity.type, entity.text, entity.rule, entity.confidence) }
    for date in record.dates {
      add("\(date.role) \(date.kind)", "\(date.text) = \(date.value)", date.rule, date.confidence)
    }
    for action in record.actions {
      add(action.modality, "\(action.verb) (\(action.cue)): \(action.text)", action.rule, action.confidence)
    }
    for reference in record.references { lines.append("  \(reference.type): \(reference.text)") }
    for finding in record.findings { lines.append("  note: \(finding.message)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fields(_ letter: LetterRecord.Letter) -> [(String, LetterRecord.Field)] {
    let named: [(String, LetterRecord.Field?)] = [
      ("date", letter.date), ("place", letter.place), ("subject", letter.subject),
      ("salutation", letter.salutation), ("closing", letter.closing), ("attention", letter.attention),
      ("case number", letter.caseNumber), ("document number", letter.documentNumber),
      ("journal number", letter.journalNumber), ("our reference", letter.ourReference),
      ("your reference", letter.yourReference), ("KLE", letter.kle), ("reply deadline", letter.replyDeadline),
      ("sender", letter.sender.name), ("sender's address", letter.sender.address),
      ("sender's phone", letter.sender.phone), ("sender's fax", letter.sender.fax),
      ("sender's e-mail", letter.sender.email), ("sender's URL", letter.sender.url),
      ("sender's CVR", letter.sender.cvr), ("sender's EAN", letter.sender.ean),
    ]
    let lists: [(String, [LetterRecord.Field])] = [
      ("recipient", letter.recipients), ("copy", letter.copies), ("enclosure", letter.enclosures),
      ("signatory", letter.signatories.compactMap(\.name)),
      ("signatory's title", letter.signatories.compactMap(\.title)),
      ("signatory's body", letter.signatories.compactMap(\.organisation)),
    ]
    return named.compactMap { name, field in field.map { (name, $0) } }
      + lists.flatMap { name, fields in fields.map { (name, $0) } }
  }
}
