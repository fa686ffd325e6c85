/// What a user may set for the way of a letter.
public struct PipelineSettings: Sendable, Hashable {
  /// The least probability at which a correction is applied; below it it is a suggestion. `nil`: the default,
  /// 0.5.
  public var threshold: Double?
  /// Parts of the correction that are left out, to measure what they are worth.
  public var without: Set<Ingredient> = []

  /// The defaults.
  public init(threshold: Double? = nil) { self.threshold = threshold }
}

extension Pipeline {
  /// The whole way of a letter: corrected text and everything that is extracted from it.
  public static func standard(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    throws(PipelineError) -> Pipeline
  {
    try Pipeline([.normalise, .correct(language, settings: settings)] + extractionStages(language))
  }

  /// The way to the corrected text and its paragraphs, for who wants no record but ``Document/reflowed``.
  public static func reflow(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    throws(PipelineError) -> Pipeline
  {
    try Pipeline([.normalise, .correct(language, settings: settings), .layout(language)])
  }

  /// The way to the corrected text alone, for who wants no record.
  public static func correction(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    throws(PipelineError) -> Pipeline
  {
    try Pipeline([.normalise, .correct(language, settings: settings)])
  }

  /// The way of a letter whose text is taken as it was read: everything is extracted, no word is corrected.
  /// Shows, beside ``standard(_:settings:)``, what correction is worth to extraction.
  public static func extraction(_ language: LanguageData) throws(PipelineError) -> Pipeline {
    try Pipeline([.normalise, .keep] + extractionStages(language))
  }

  private static func extractionStages(_ language: LanguageData) throws(PipelineError) -> [Stage] {
    let registers = try registers(language)
    return linesStages(language, registers) + extractionStages(registers)
  }

  /// The registers, which are read anew each time.
  static func registers(_ language: LanguageData) throws(PipelineError) -> Registers {
    do throws(ListFileError) { return try language.registers } catch { throw .list(error) }
  }

  /// Lines, paragraphs and identifiers: what tells letters from each other.
  static func linesStages(_ language: LanguageData, _ registers: Registers) -> [Stage] {
    [.layout(language), .identifiers(registers)]
  }

  /// All that builds on them.
  static func extractionStages(_ registers: Registers) -> [Stage] {
    [.zones, .dates, .fields(registers), .entities(registers), .actions(registers)]
  }
}
