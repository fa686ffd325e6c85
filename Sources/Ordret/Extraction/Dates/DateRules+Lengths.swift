extension DateRule {
  /// Lengths of time, and times that come again.
  static let lengths: [DateRule] = [
    DateRule(
      name: "duration.within", pattern: "inden for (en frist på |højst |maks. )?<{n} {unit}>",
      confidence: 0.9,
      examples: [("besvares inden for ⟦4 uger⟧", "P4W"), ("inden for ⟦10 arbejdsdage⟧", "P10D")],
      rejects: ["inden for 4 områder"],
      read: { context in
        guard let number = context[.number], let unit = context.unit else { return nil }
        return .duration(number, unit)
      }),
    DateRule(
      name: "duration",
      pattern: "<{n}( -|-| til | eller )?({n2} )?{unit}>", confidence: 0.75,
      examples: [
        ("i ⟦3 måneder⟧", "P3M"), ("efter ⟦to uger⟧", "P2W"), ("⟦14 dages⟧ frist", "P14D"),
        ("i ⟦4-6 uger⟧", "P4W/P6W"),
      ],
      rejects: [
        "børn over 15 år", "en dag", "unge mellem 13 og 17 år", "§ 3 dage", "et år", "den første uge",
        "0-2 år",
      ],
      read: { context in
        guard let number = context[.number], let unit = context.unit, number > 0 else { return nil }
        // `en dag`, `et år` and ages are no terms; years count only after a word that says how long.
        if context.saysOne { return nil }
        // `33 timer om ugen` is an amount of work rather than a time.
        if (unit == .hour || unit == .minute) && !context.isDeadline { return nil }
        if unit == .year,
          !context.follows([
            "i", "på", "efter", "seneste", "næste", "sidste", "kommende", "første", "mindst", "højst", "op",
            "til", "end", "ca",
          ])
        {
          return nil
        }
        if let other = context[.number2] {
          guard number < other else { return nil }
          return DateReading(
            value: "\(DateReading.isoDuration(number, unit))/\(DateReading.isoDuration(other, unit))",
            kind: .duration)
        }
        return .duration(number, unit)
      }),
    DateRule(
      name: "duration.half", pattern: "<(halvandet år|halvanden time|et halvt år)>", confidence: 0.8,
      examples: [("i ⟦halvandet år⟧", "P18M"), ("⟦et halvt år⟧", "P6M")],
      read: { context in
        if context.contains("halvandet") && context.contains("år") { return .duration(18, .month) }
        if context.contains("halvt") { return .duration(6, .month) }
        if context.contains("time") { return .duration(90, .minute) }
        return nil
      }),
    DateRule(
      name: "set.weekday", pattern: "<hver (anden )?{weekday}>", confidence: 0.9,
      examples: [("⟦hver mandag⟧ kl. 9", "XXXX-WXX-1")],
      read: { context in
        guard let weekday = context[.weekday] else { return nil }
        return DateReading(value: context.contains("anden") ? "P2W" : "XXXX-WXX-\(weekday)", kind: .set)
      }),
    DateRule(
      name: "set.unit",
      pattern: "<(hver|hvert) ((anden|andet|tredje|fjerde|femte) )?(dag|uge|måned|kvartal|halvår|år)>",
      confidence: 0.85,
      examples: [("⟦hvert år⟧", "P1Y"), ("⟦hver anden uge⟧", "P2W"), ("⟦hvert kvartal⟧", "P3M")],
      rejects: ["hver dags"],
      read: { context in
        let units: [(String, TimeWords.Unit)] = [
          ("dag", .day), ("uge", .week), ("måned", .month), ("kvartal", .quarter), ("halvår", .halfYear),
          ("år", .year),
        ]
        guard let unit = units.first(where: { context.contains($0.0) })?.1 else { return nil }
        let steps = [("anden", 2), ("andet", 2), ("tredje", 3), ("fjerde", 4), ("femte", 5)]
        let step = steps.first { context.contains($0.0) }?.1 ?? 1
        return DateReading(value: DateReading.isoDuration(step, unit), kind: .set)
      }),
    DateRule(
      name: "set.times",
      pattern: "<({n} gang|{n} gange) (om (året|måneden|ugen|dagen)|årligt|månedligt|ugentligt)>",
      confidence: 0.88,
      examples: [("⟦en gang om året⟧", "P1Y"), ("⟦2 gange om ugen⟧", "P1W")],
      read: { context in
        let units: [(String, String)] = [
          ("året", "P1Y"), ("årligt", "P1Y"), ("måneden", "P1M"), ("månedligt", "P1M"), ("ugen", "P1W"),
          ("ugentligt", "P1W"), ("dagen", "P1D"),
        ]
        return units.first { context.contains($0.0) }.map { DateReading(value: $0.1, kind: .set) }
      }),
    DateRule(
      name: "set.adverb",
      pattern: "<(årligt|halvårligt|kvartalsvis|kvartalsvist|månedligt|månedsvis|ugentligt|ugentlig)>",
      confidence: 0.8,
      examples: [
        ("indberettes ⟦årligt⟧", "P1Y"), ("opgøres ⟦kvartalsvis⟧", "P3M"), ("mødes ⟦ugentligt⟧", "P1W"),
      ],
      rejects: ["i månedsvis", "årlige møder"],
      read: { context in
        if context.follows(["i"]) { return nil }
        let values = [
          ("årligt", "P1Y"), ("halvårligt", "P6M"), ("kvartalsvis", "P3M"), ("kvartalsvist", "P3M"),
          ("månedligt", "P1M"), ("månedsvis", "P1M"), ("ugentligt", "P1W"), ("ugentlig", "P1W"),
        ]
        return values.first { context.contains($0.0) }.map { DateReading(value: $0.1, kind: .set) }
      }),
  ]

  /// Times of the day.
  static let clock: [DateRule] = [
    DateRule(
      name: "clock", pattern: "<(kl.|klokken|kl) {hour}((.|:){minute})?>", confidence: 0.97,
      examples: [("⟦kl. 12.00⟧", "T12:00"), ("⟦klokken 9⟧.", "T09:00"), ("⟦kl. 8:30⟧", "T08:30")],
      rejects: ["kl. 25", "5. kl.", "kl. 12.75"],
      read: { context in context.time(.hour, .minute).map { DateReading(value: $0, kind: .time) } }),
    DateRule(
      name: "clock.range",
      pattern: "<(kl.|klokken|kl) {hour}((.|:){minute})?( - |-| til | og )(kl. )?{hour2}((.|:){minute2})?>",
      confidence: 0.97,
      examples: [
        ("⟦kl. 9-15⟧", "T09:00/T15:00"), ("⟦kl. 9.00-15.30⟧", "T09:00/T15:30"),
        ("⟦kl. 10 til 12⟧", "T10:00/T12:00"),
      ],
      rejects: ["kl. 9-75"],
      read: { context in
        guard let first = context.time(.hour, .minute), let last = context.time(.hour2, .minute2),
          first < last
        else {
          return nil
        }
        return DateReading(value: "\(first)/\(last)", kind: .time)
      }),
  ]
}
