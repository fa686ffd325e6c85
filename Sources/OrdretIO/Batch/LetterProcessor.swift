public import Ordret

/// The way of one letter from its bytes to its record. Immutable; shared by all threads.
public struct LetterProcessor: Sendable {
  /// What happens to a letter.
  public let pipeline: Pipeline
  /// What the records say made them.
  public let generator: LetterRecord.Generator
  /// What the records show.
  public let options: RecordOptions

  /// How the text of PDF and images is got.
  public let recognition: Recognition

  /// A processor.
  public init(
    pipeline: Pipeline, generator: LetterRecord.Generator = LetterRecord.Generator(),
    options: RecordOptions = RecordOptions(), recognition: Recognition = Recognition()
  ) {
    self.recognition = recognition
    self.pipeline = pipeline
    self.generator = generator
    self.options = options
  }

  /// Reads and processes one input.
  public func document(_ input: Input) throws(InputFailure) -> Document {
    try document(input.read(), of: input)
  }

  /// Processes the bytes of one input.
  public func document(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> Document {
    try letter(bytes, of: input).document
  }

  /// Processes the bytes of one input, and tells where its words stand if it is a page file.
  public func letter(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> Letter {
    var letter = try LetterReader.letter(bytes, of: input, recognition)
    pipeline.run(&letter.document)
    return letter
  }

  /// The record of a document.
  public func record(_ document: Document) -> LetterRecord {
    LetterRecord(document, generator: generator, options: options)
  }
}

extension LetterRecord {
  /// The record as JSON text in UTF-8, ended by a line end.
  public func text(_ layout: JSONValue.Layout) throws(InputFailure) -> [UInt8] {
    do {
      return try JSONValue(self).text(layout)
    } catch {
      throw InputFailure(path: source.path ?? id, .unwritable("\(error)"))
    }
  }
}
