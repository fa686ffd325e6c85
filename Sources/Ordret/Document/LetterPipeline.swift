/// The way of an input that may hold several letters: corrected as a whole, cut into letters, each of them extracted from.
public struct LetterPipeline: Sendable {
  /// What happens to the whole.
  private let whole: Pipeline
  /// How it is cut, and what happens to each letter.
  private let parts: Parts?

  private struct Parts: Sendable {
    var split: LetterSplit
    var lines: Pipeline
    var extraction: Pipeline
  }

  /// How an input is cut into letters.
  public var split: LetterSplit { parts?.split ?? .never }

  /// A way on which an input is one letter.
  public init(_ pipeline: Pipeline) { (whole, parts) = (pipeline, nil) }

  /// The standard way, with everything that is extracted.
  public init(
    _ language: LanguageData, settings: PipelineSettings = PipelineSettings(), split: LetterSplit
  ) throws(PipelineError) {
    let registers = try Pipeline.registers(language)
    let lines = Pipeline.linesStages(language, registers)
    let corrected: Set<Layer> = [.source, .normalised, .corrected]
    whole = try Pipeline([.normalise, .correct(language, settings: settings)] + lines)
    parts = Parts(
      split: split, lines: try Pipeline(lines, given: corrected),
      extraction: try Pipeline(
        Pipeline.extractionStages(registers), given: corrected.union([.layout, .identifiers])))
  }

  /// Runs every stage. Returns the letters, in order; `document` has the corrected text of the whole afterwards, and all
  /// layers if it is one letter.
  @discardableResult
  public func run(_ document: inout Document) -> [Document] {
    whole.run(&document)
    guard let parts else { return [document] }
    var letters = document.letters(parts.split)
    guard 1 < letters.count else {
      parts.extraction.run(&document)
      return [document]
    }
    for index in letters.indices {
      parts.lines.run(&letters[index])
      parts.extraction.run(&letters[index])
    }
    return letters
  }
}
