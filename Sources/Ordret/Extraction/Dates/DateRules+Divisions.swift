extension DateRule {
  /// Weeks, quarters, half-years and seasons.
  static let divisions: [DateRule] = [
    DateRule(
      name: "week", pattern: "({weekday} )?(i )?<(uge|ugen)( nr.)? {week}((,)? (i|/|-)? {year})?>",
      confidence: 0.95,
      examples: [
        ("i ⟦uge 24⟧", "2020-W24"), ("⟦uge 24 i 2019⟧", "2019-W24"), ("⟦uge 2, 2021⟧", "2021-W02"),
        ("⟦uge 24/2020⟧", "2020-W24"), ("mandag i ⟦uge 25⟧", "2020-06-15"),
      ],
      rejects: ["uge 54", "i uge 60 i 2020", "i 3 uger"],
      read: { context in
        let week = context.week()
        guard let weekday = context[.weekday], let monday = week?.start else { return week }
        return .day(monday + (weekday - 1), inferred: week?.inferred ?? false)
      }),
    DateRule(
      name: "week.end", pattern: "udgangen af <uge {week}((,)? (i|/|-)? {year})?>", confidence: 0.95,
      examples: [("inden udgangen af ⟦uge 38⟧", "2020-W38")], rejects: ["udgangen af ugen"],
      read: { context in
        var reading = context.week()
        reading?.inclusive = true
        return reading
      }),
    DateRule(
      name: "interval.weeks", pattern: "<(uge|ugerne) {week}(-| - | og | til ){week2}((,)? (i|/)? {year})?>",
      confidence: 0.95,
      examples: [("⟦uge 24-26⟧", "2020-W24/2020-W26"), ("i ⟦ugerne 7 og 8 i 2021⟧", "2021-W07/2021-W08")],
      read: { .span($0.week(), $0.week(.week2)) }),
    DateRule(
      name: "week.deictic",
      pattern: "<((i )?(denne|indeværende) uge|(i )?(næste|kommende) uge|(i )?(sidste|forrige) uge)>",
      confidence: 0.9,
      examples: [
        ("Vi mødes ⟦i denne uge⟧", "2020-W25"), ("⟦i næste uge⟧", "2020-W26"), ("⟦sidste uge⟧", "2020-W24"),
      ],
      rejects: ["den kommende tid"],
      read: { context in
        guard let anchor = context.anchor else { return nil }
        let day = anchor + 7 * (context.direction ?? 0)
        return .week(day.isoWeek.year, day.isoWeek.week, inferred: true)
      }),
    DateRule(
      name: "quarter", pattern: "<{ordinal} (kvartal|kvt.)( (i |af )?{year})?>", confidence: 0.97,
      examples: [
        ("i ⟦1. kvartal 2021⟧", "2021-33"), ("⟦fjerde kvartal i 2019⟧", "2019-36"),
        ("i ⟦2. kvartal⟧", "2020-34"),
      ],
      rejects: ["5. kvartal"],
      read: { context in
        guard let quarter = context[.ordinal], (1...4).contains(quarter) else { return nil }
        return context.division(32 + quarter, year: context[.year])
      }),
    DateRule(
      name: "quarter.letter", pattern: "<q{digit} (-)?{year}>", confidence: 0.93,
      examples: [("⟦Q3 2021⟧", "2021-35")], rejects: ["Q7 2021"],
      read: { context in
        guard let quarter = context[.ordinal], (1...4).contains(quarter) else { return nil }
        return context.division(32 + quarter, year: context[.year])
      }),
    DateRule(
      name: "interval.quarters", pattern: "<{ordinal}( )?(-|og|til) {ordinal2} kvartal( (i |af )?{year})?>",
      examples: [
        ("⟦3. og 4. kvartal 2021⟧", "2021-35/2021-36"), ("⟦1.-2. kvartal 2021⟧", "2021-33/2021-34"),
      ],
      read: { context in
        guard let first = context[.ordinal], let last = context[.ordinal2], (1...4).contains(first),
          (1...4).contains(last)
        else { return nil }
        return .span(
          context.division(32 + first, year: context[.year]),
          context.division(32 + last, year: context[.year]))
      }),
    DateRule(
      name: "half-year", pattern: "<{ordinal} (halvår|halvdel af)( (i |af )?{year})?>", confidence: 0.95,
      examples: [
        ("i ⟦2. halvår 2020⟧", "2020-41"), ("⟦første halvår af 2021⟧", "2021-40"),
        ("⟦første halvdel af 2021⟧", "2021-40"),
      ],
      rejects: ["første halvdel af mødet", "3. halvår 2020"],
      read: { context in
        guard let half = context[.ordinal], (1...2).contains(half) else { return nil }
        if context[.year] == nil && context.contains("halvdel") { return nil }
        return context.division(39 + half, year: context[.year])
      }),
    DateRule(
      name: "season.year", pattern: "<{season} {year}((-|/)({yy2}|{year2}))?>", confidence: 0.95,
      examples: [
        ("⟦foråret 2020⟧", "2020-21"), ("i ⟦vinteren 2020/21⟧", "2020-24"), ("⟦efterår 2019⟧", "2019-23"),
      ],
      rejects: ["sommerferien 2020"],
      read: { context in context[.season].flatMap { context.division($0, year: context[.year]) } }),
    DateRule(
      name: "season.in", pattern: "<(i|til) (det |den )?(kommende )?{season}>", confidence: 0.85,
      examples: [
        ("Det var ⟦i foråret⟧ sådan", "2020-21"), ("Vi mødes ⟦til efteråret⟧.", "2020-23"),
        ("⟦i sommer⟧ holder vi", "2020-22"),
      ],
      rejects: ["en sommer", "foråret er smukt"],
      read: { context in
        guard let season = context[.season], let anchor = context.anchor else {
          return context[.season].flatMap { context.division($0, year: nil) }
        }
        let own = context.division(season, year: nil)
        // `til foråret` is the next one.
        if context.contains("til"), let last = own?.end, last < anchor {
          return .division(anchor.year + 1, season, inferred: true)
        }
        return own
      }),
    DateRule(
      name: "season.after", pattern: "(fra|siden|inden|efter|før|hen over|over|ind i|løbet af) <{season}>",
      confidence: 0.75,
      examples: [("hen over ⟦sommeren⟧", "2020-22"), ("inden ⟦efteråret⟧", "2020-23")],
      read: { context in context[.season].flatMap { context.division($0, year: nil) } }),
  ]
}
