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
    try Pipeline([corrected, .layout, .zones(registers), .dates, .fields(registers)]).run(&document)
    return document
  }

  struct MissingRegisters: Error {}
}
