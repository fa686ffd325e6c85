extension EvaluationReport {
  /// The page.
  public func html() -> [UInt8] { [] }
}
