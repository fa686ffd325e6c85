/// What a user may set for the way of a letter.
public struct PipelineSettings: Sendable, Hashable {
  /// The least probability at which a correction is applied; below it it is a suggestion. `nil`: the default,
  /// 0.5.
  public var threshold: Double?

  /// The defaults.
  public init(threshold: Double? = nil) { self.threshold = threshold }
}

extension Pipeline {
  /// The whole way of a letter: corrected text and everything that is extracted from it.
  public static func standard(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    throws(PipelineError) -> Pipeline
  {
    let registers = language.registers
    return try Pipeline([
      .normalise, .correct(language, settings: settings), .layout, .identifiers(registers), .zones, .dates,
      .fields(registers), .entities(registers), .actions(registers),
    ])
  }

  /// The way to the corrected text alone, for who wants no record.
  public static func correction(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    throws(PipelineError) -> Pipeline
  {
    try Pipeline([.normalise, .correct(language, settings: settings)])
  }
}
