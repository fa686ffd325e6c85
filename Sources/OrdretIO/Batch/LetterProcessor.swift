public import Ordret

/// The way of one letter from its bytes to its record. Immutable; shared by all threads.
public struct LetterProcessor: Sendable {
  /// What happens to a letter.
  public let pipeline: Pipeline
  /// What the records say made them.
  public let generator: LetterRecord.Generator
  /// What the records show.
  public let options: RecordOptions

  /// A processor.
  public init(
    pipeline: Pipeline, generator: LetterRecord.Generator = LetterRecord.Generator(),
    options: RecordOptions = RecordOptions()
  ) {
    self.pipeline = pipeline
    self.generator = generator
    self.options = options
  }

  /// Reads and processes one input.
  public func letter(_ input: Input) throws(InputFailure) -> ProcessedLetter {
    try letter(input.read(), of: input)
  }

  /// Processes the bytes of one input.
  public func letter(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> ProcessedLetter {
    var document = try LetterReader.document(bytes, of: input)
    pipeline.run(&document)
    return ProcessedLetter(
      input: input, document: document, record: LetterRecord(document, generator: generator, options: options))
  }
}

/// A letter that has gone the whole way.
public struct ProcessedLetter: Sendable {
  public let input: Input
  public let document: Document
  public let record: LetterRecord

  /// The corrected text in UTF-8: the lines of the original, CPR numbers as the letter has them.
  public var correctedText: [UInt8] { document.corrected.bytes }

  /// The record as JSON text.
  public func recordText(_ layout: JSONValue.Layout) throws(InputFailure) -> [UInt8] {
    do {
      return try JSONValue(record).text(layout)
    } catch {
      throw InputFailure(path: input.path, .unwritable("\(error)"))
    }
  }
}
