extension Stage {
  /// Says what part of the letter each line of the corrected text belongs to.
  public static func zones(_ registers: Registers) -> Stage {
    Stage("zones", reads: [.corrected, .layout], writes: [.zones]) { document in
      let identifiers = Identifiers.find(
        in: document.corrected, layout: document.layout, registers: registers)
      let lines = LetterLines(text: document.corrected, layout: document.layout, identifiers: identifiers)
      document.zones = Zones.find(in: lines)
    }
  }

  /// Finds the letter's own date, then all dates, read from that day.
  public static let dates = Stage("dates", reads: [.corrected, .layout, .zones], writes: [.dates]) {
    document in
    let own = LetterDate.find(in: document.corrected, layout: document.layout, zones: document.zones)
    let numbers = LabelledNumbers.ranges(
      in: document.corrected, layout: document.layout, zones: document.zones)
    let day = own.flatMap { $0.mention.start }.flatMap { CivilDay(iso: $0) }
    let found = Dates.find(in: document.corrected, letterDate: day, excluding: numbers)
    document.dates = found.mentions.map { mention in
      guard mention.range == own?.mention.range else { return mention }
      var mention = mention
      mention.role = .letterDate
      mention.inclusive = nil
      return mention
    }
    for range in found.impossible {
      document.findings.append(
        Finding(
          kind: "date-impossible",
          message: "'\(document.corrected[range])' is written like a date, but there is no such day.",
          range: document.correctedMap.base(range)))
    }
  }

  /// Reads what the letter says of itself: numbers, sender, recipients, subject, signatures.
  public static func fields(_ registers: Registers) -> Stage {
    Stage("fields", reads: [.corrected, .layout, .zones, .dates], writes: [.letter]) { document in
      let identifiers = Identifiers.find(
        in: document.corrected, layout: document.layout, registers: registers)
      let lines = LetterLines(text: document.corrected, layout: document.layout, identifiers: identifiers)
      document.letter = LetterFieldReader(
        lines: lines, zones: document.zones, dates: document.dates, registers: registers
      ).read()
    }
  }
}
