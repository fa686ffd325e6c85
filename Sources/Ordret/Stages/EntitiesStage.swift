extension Stage {
  /// Finds what the corrected text names.
  public static func entities(_ registers: Registers) -> Stage {
    Stage("entities", reads: [.corrected, .layout], writes: [.entities]) { document in
      let names = Names.find(in: document.corrected, layout: document.layout, registers: registers)
      // Identifiers (phones, addresses, sums …) are to be merged in here; they win where they overlap a name.
      document.entities = names
    }
  }
}
