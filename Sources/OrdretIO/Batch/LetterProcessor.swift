public import Ordret

/// The way of one input from its bytes to the records of its letters. Immutable; shared by all threads.
public struct LetterProcessor: Sendable {
  /// What happens to a letter.
  public let pipeline: LetterPipeline
  /// What the records say made them.
  public let generator: LetterRecord.Generator
  /// What the records show.
  public let options: RecordOptions
  /// Whether corrected texts have one line a paragraph.
  public let reflows: Bool

  /// How the text of PDF and images is got.
  public let recognition: Recognition

  /// A processor.
  public init(
    pipeline: LetterPipeline, generator: LetterRecord.Generator = LetterRecord.Generator(),
    options: RecordOptions = RecordOptions(), reflows: Bool = false, recognition: Recognition = Recognition()
  ) {
    self.recognition = recognition
    self.pipeline = pipeline
    self.generator = generator
    self.options = options
    self.reflows = reflows
  }

  /// Reads and processes one input.
  public func letter(_ input: Input) throws(InputFailure) -> Letter { try letter(input.read(), of: input) }

  /// Processes the bytes of one input, and tells where its words stand if it is a page file.
  public func letter(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> Letter {
    var letter = try LetterReader.letter(bytes, of: input, recognition)
    letter.letters = pipeline.run(&letter.document)
    letter.isReflowed = reflows
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
