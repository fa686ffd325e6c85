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
    do throws(ListFileError) {
      let registers = try language.registers
      return [
        .layout, .identifiers(registers), .zones, .dates, .fields(registers), .entities(registers),
        .actions(registers),
      ]
    } catch {
      throw .list(error)
    }
  }
}
