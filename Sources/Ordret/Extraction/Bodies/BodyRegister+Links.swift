extension BodyRegister {
  /// The names of several words by which bodies are found in running text. Municipalities are told by their
  /// form, and single words by their endings.
  var phrases: [(name: String, kind: Kind)] {
    var phrases: [(name: String, kind: Kind)] = []
    for entry in entries where entry.kind != .municipality {
      for name in [string(entry.name)] + strings(entry.other) {
        if name.utf8.contains(0x20) { phrases.append((name, entry.kind)) }
      }
    }
    return phrases
  }

  /// Gives the organisations among `entities` their official name on the letter's day, and their number in
  /// the business register where the lists have it. What the register does not know stays as it is.
  func link(_ entities: inout [Entity], in text: SourceText, on day: RegisterDay?) {
    for index in entities.indices where entities[index].type == .organisation {
      let surface = text.bytes[entities[index].range.bytes]
      let canonical = entities[index].canonical.map { Array($0.utf8) } ?? []
      // A short form that the letter explains means what the letter says.
      let isExplained = entities[index].rule == "body-short"
      let found =
        isExplained
        ? entry(named: canonical[...], on: day)
        : entry(named: surface, on: day) ?? entry(named: canonical[...], on: day)
      guard let found else { continue }
      entities[index].canonical = string(self.entries[found].name)
      let number = self.entries[found].cvr
      if number.count > 0 { entities[index].identifier = string(number) }
    }
  }
}
