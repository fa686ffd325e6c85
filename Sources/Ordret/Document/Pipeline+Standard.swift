/// What a user may set for the way of a letter.
public struct PipelineSettings: Sendable, Hashable {
  /// The least probability at which a correction is applied; below it it is a suggestion. `nil`: the default,
  /// 0.5.
  public var threshold: Double?

  /// The defaults.
  public init(threshold: Double? = nil) { self.threshold = threshold }
}

extension Pipeline {
  /// The stages of design: normalise, correct, layout, zones, fields, entities, dates, actions.
  public static func standard(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    throws -> Pipeline
  {
    try Pipeline([.normalise, .correct(language, settings: settings), .layout])
  }
}
