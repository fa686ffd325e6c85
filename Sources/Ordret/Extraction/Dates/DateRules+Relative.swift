extension DateRule {
  /// Days and years counted from the letter's date.
  static let relative: [DateRule] = [
    DateRule(
      name: "deictic.day", pattern: "<(i dag|dags dato|d.d.|i går|i forgårs|i morgen|i overmorgen)>",
      confidence: 0.7,
      examples: [
        ("med virkning fra ⟦dags dato⟧", "2020-06-15"), ("⟦i morgen⟧ kl. 9", "2020-06-16"),
        ("⟦i går⟧", "2020-06-14"),
        ("Regeringen har ⟦i dag⟧ vedtaget", "2020-06-15"),
      ],
      rejects: ["i dagene", "den dag", "til dags", "Der er i dag fem", "I dag kan alle"],
      read: { context in
        guard let anchor = context.anchor else { return nil }
        // `i dag` is mostly "nowadays"; it is the day only after `har` and after what bounds a time.
        if context.contains("i"), context.contains("dag"),
          !context.follows(["har", "blev", "fra", "senest", "til"])
        {
          return nil
        }
        return .day(anchor + (context.direction ?? 0), inferred: true)
      }),
    DateRule(
      name: "deictic.year", pattern: "<((til )?næste år|i år|sidste år|forrige år|indeværende år)>",
      confidence: 0.85,
      examples: [("⟦til næste år⟧", "2021"), ("⟦sidste år⟧", "2019"), ("⟦i år⟧", "2020")],
      rejects: ["de næste år", "de sidste år", "i årevis"],
      read: { context in
        guard let anchor = context.anchor, !context.follows(["de", "i", "for", "seneste", "mange"]) else {
          return nil
        }
        return .year(anchor.year + (context.direction ?? 0), inferred: true)
      }),
    DateRule(
      name: "deictic.month", pattern: "<(i )?(denne|næste|sidste|forrige|indeværende) måned>",
      confidence: 0.88,
      examples: [("⟦i næste måned⟧", "2020-07"), ("⟦i denne måned⟧", "2020-06")],
      read: { context in
        guard let anchor = context.anchor else { return nil }
        let month = anchor.adding(months: context.direction ?? 0).civil
        return .month(month.year, month.month, inferred: true)
      }),
    DateRule(
      name: "deictic.weekday", pattern: "<(på|næste|førstkommende|kommende|sidste|i) {weekday}>",
      confidence: 0.75,
      examples: [
        ("⟦førstkommende fredag⟧", "2020-06-19"), ("⟦på mandag⟧", "2020-06-22"),
        ("⟦sidste torsdag⟧", "2020-06-11"),
      ],
      rejects: ["hver fredag", "i lørdagens"],
      read: { context in
        guard let anchor = context.anchor, let weekday = context[.weekday] else { return nil }
        if context.contains("i") { return nil }
        let ahead = (weekday - anchor.weekday + 6) % 7 + 1
        return .day(
          anchor + (context.contains("sidste") ? ahead - 7 - (ahead == 7 ? 7 : 0) : ahead), inferred: true)
      }),
    DateRule(
      name: "term.from-letter",
      pattern:
        "(inden for|om|senest|inden) <{n} {unit} (fra|efter) (dags dato|brevets dato|datoen for dette brev|d.d.)>",
      confidence: 0.95,
      examples: [
        ("inden for ⟦4 uger fra dags dato⟧", "2020-07-13"), ("senest ⟦14 dage fra dags dato⟧", "2020-06-29"),
        ("inden for ⟦8 hverdage fra dags dato⟧", "2020-06-25"),
      ],
      read: { context in
        guard let number = context[.number], let unit = context.unit else { return nil }
        guard let anchor = context.anchor, let day = DateContext.add(number, unit, to: anchor) else {
          return .duration(number, unit)
        }
        var reading = DateReading.day(day, inferred: true)
        reading.inclusive = true
        return reading
      }),
    DateRule(
      name: "term.after-event",
      pattern:
        "<{n} {unit} (efter|fra|før|inden) (modtagelsen|modtagelse|offentliggørelsen|offentliggørelse|mødet|"
        + "afgørelsen|høringsfristens udløb|fristens udløb|udløbet|brevets modtagelse|udsendelsen|ansættelsen|fødslen)>",
      confidence: 0.93,
      examples: [("senest ⟦14 dage efter modtagelsen⟧ af brevet", "P14D"), ("⟦to uger før mødet⟧", "P2W")],
      read: { context in
        guard let number = context[.number], let unit = context.unit else { return nil }
        return .duration(number, unit)
      }),
    DateRule(
      name: "term.in", pattern: "om <{n} {unit}>", confidence: 0.8,
      examples: [
        ("Vi skriver igen om ⟦14 dage⟧.", "2020-06-29"), ("om ⟦3 måneder⟧", "2020-09"),
        ("om ⟦to år⟧", "2022"),
      ],
      rejects: ["om 3 timer", "om 3 sager", "om 15 årige"],
      read: { $0.counted(from: 1) }),
    DateRule(
      name: "term.ago", pattern: "for <{n} {unit} siden>", confidence: 0.85,
      examples: [
        ("for ⟦to år siden⟧", "2018"), ("for ⟦3 uger siden⟧", "2020-W22"),
        ("for ⟦14 dage siden⟧", "2020-06-01"),
      ],
      read: { $0.counted(from: -1) }),
    DateRule(
      name: "same-month", pattern: "den <{day}. (ds.|dennes|i denne måned|d.m.)>", confidence: 0.8,
      examples: [("den ⟦20. dennes⟧", "2020-06-20")],
      read: { context in
        guard let anchor = context.anchor?.civil, let day = context[.day] else { return nil }
        return CivilDay(anchor.year, anchor.month, day).map { .day($0, inferred: true) }
      }),
  ]
}
