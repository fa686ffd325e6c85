import Dictionaries
import Ordret

/// A letter read by the stages this suite is about.
enum LetterReading {
  static let registers = try? LanguageData.embedded().registers

  /// The document of a text after layout, zones, dates and fields.
  static func read(_ text: String) throws -> Document {
    guard let registers else { throw MissingRegisters() }
    var document = Document(source: SourceText(text))
    let corrected = Stage("corrected", reads: [.source], writes: [.corrected]) { _ in }
    try Pipeline([
      corrected, .layout, .identifiers(registers), .zones, .dates, .fields(registers),
    ]).run(&document)
    return document
  }

  struct MissingRegisters: Error {}
}

extension LetterFields {
  /// Every field that is there, by the name the record has for it; lists joined by ` | `.
  var summary: [String: String] {
    var result: [String: String] = [:]
    let scalars: [(String, Field?)] = [
      ("date", date), ("place", place), ("subject", subject), ("salutation", salutation),
      ("closing", closing),
      ("attention", attention), ("caseNumber", caseNumber), ("documentNumber", documentNumber),
      ("journalNumber", journalNumber), ("ourReference", ourReference), ("yourReference", yourReference),
      ("kle", kle),
      ("replyDeadline", replyDeadline), ("sender.name", sender.name), ("sender.address", sender.address),
      ("sender.phone", sender.phone), ("sender.fax", sender.fax), ("sender.email", sender.email),
      ("sender.url", sender.url), ("sender.cvr", sender.cvr), ("sender.ean", sender.ean),
    ]
    for (name, field) in scalars { result[name] = field?.value }
    for (name, list) in [("recipients", recipients), ("copies", copies), ("enclosures", enclosures)]
    where !list.isEmpty {
      result[name] = list.map(\.value).joined(separator: " | ")
    }
    if !signatories.isEmpty {
      result["signatories"] = signatories.map { one in
        [one.name, one.title, one.organisation].compactMap { $0?.value }.joined(separator: ", ")
      }.joined(separator: " | ")
    }
    return result
  }
}
