extension Stage {
  /// Finds phones, mail, sums, addresses and numbers of registers: the zones, fields and entities build on
  /// them.
  public static func identifiers(_ registers: Registers) -> Stage {
    Stage("identifiers", reads: [.corrected, .layout], writes: [.identifiers]) { document in
      document.identifiers = Identifiers.find(
        in: document.corrected, layout: document.layout, registers: registers)
    }
  }

  /// Says what part of the letter each line of the corrected text belongs to.
  public static let zones = Stage("zones", reads: [.corrected, .layout, .identifiers], writes: [.zones]) {
    document in
    document.zones = Zones.find(in: LetterLines(document))
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
    Stage("fields", reads: [.corrected, .layout, .identifiers, .zones, .dates], writes: [.letter]) {
      document in
      document.letter = LetterFieldReader(
        lines: LetterLines(document), zones: document.zones, dates: document.dates, registers: registers
      ).read()
    }
  }
}

extension LetterLines {
  /// The lines of a document's corrected text.
  init(_ document: Document) {
    self.init(text: document.corrected, layout: document.layout, identifiers: document.identifiers)
    // The corrected text has the lines of the source.
    unreadable = document.findings.filter { $0.kind == LineRepair.unreadable }.compactMap(\.range).map {
      document.source.line(of: $0.start)
    }
    for line in document.recognised.lines where line.isRepeated && line.band != .middle {
      running[document.source.line(of: line.range.start)] = line.band == .top ? .header : .footer
    }
  }
}
