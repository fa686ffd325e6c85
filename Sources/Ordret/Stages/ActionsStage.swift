extension Stage {
  /// Finds who is asked, obliged, advised, allowed or forbidden to do what, and what is promised.
  public static func actions(_ registers: Registers) -> Stage {
    Stage("actions", reads: [.corrected, .layout, .zones, .dates, .entities], writes: [.actions]) {
      document in
      document.actions = Actions.find(in: document, registers: registers)
    }
  }
}
