extension Stage {
  /// Finds what the corrected text names. Where an identifier and a name overlap, the identifier wins. The
  /// letter's own numbers are fields of the letter, not entities. Organisations get the names and numbers they
  /// had on the letter's day.
  public static func entities(_ registers: Registers) -> Stage {
    Stage("entities", reads: [.corrected, .layout, .identifiers, .letter], writes: [.entities]) { document in
      let names = Names.find(in: document.corrected, layout: document.layout, registers: registers)
      let letter = document.letter
      let own = [
        letter.caseNumber, letter.documentNumber, letter.journalNumber, letter.ourReference,
        letter.yourReference, letter.kle,
      ].compactMap { $0?.range }
      let identifiers = document.identifiers.filter { entity in
        entity.type != .identifier || !own.contains { $0.overlaps(entity.range) }
      }
      document.entities = Self.merged(identifiers, names)
      let day = letter.date.flatMap { RegisterDay(iso: $0.value) }
      registers.register.link(&document.entities, in: document.corrected, on: day)
    }
  }

  /// Identifiers, and the names that overlap none but an address: places stand inside addresses.
  private static func merged(_ identifiers: [Entity], _ names: [Entity]) -> [Entity] {
    let found = identifiers.sorted { $0.range < $1.range }
    // Identifiers that a name may not touch, in order: a name is compared with the nearest only.
    let walls = found.filter { $0.type != .address }
    var result = found
    var wall = 0
    for name in names.sorted(by: { $0.range < $1.range }) {
      while wall < walls.count, walls[wall].range.end <= name.range.start { wall += 1 }
      if wall < walls.count, walls[wall].range.overlaps(name.range) { continue }
      result.append(name)
    }
    return result.sorted { ($0.range, $0.type.rawValue) < ($1.range, $1.type.rawValue) }
  }
}
