extension DateRule {
  /// Months, with and without a year.
  static let months: [DateRule] = [
    DateRule(
      name: "month-year", pattern: "<{month}( måned)?(,)? {year}>",
      examples: [
        ("i ⟦juni 2020⟧", "2020-06"), ("⟦september måned 2019⟧", "2019-09"), ("⟦jan. 2021⟧", "2021-01"),
      ],
      rejects: ["Jan 2021"],
      read: { $0.month() }),
    DateRule(
      name: "month",
      pattern:
        "(i|for|til|fra|siden|efter|inden|før|af|ved|slutningen af|starten af) (hele )?<{month}( måned)?>",
      confidence: 0.8,
      examples: [
        ("i ⟦maj⟧ måtte", "2020-05"), ("inden ⟦september⟧", "2020-09"), ("fra ⟦august måned⟧", "2020-08"),
        ("i hele ⟦juli⟧", "2020-07"),
      ],
      rejects: ["Kære August", "til August Krogh"],
      read: { $0.startsWithCapital ? nil : $0.month() }),
    DateRule(
      name: "month.word", pattern: "<{month} måned>", confidence: 0.85,
      examples: [("Vi valgte ⟦maj måned⟧", "2020-05")],
      read: { $0.month() }),
    DateRule(
      name: "interval.months",
      pattern: "<{month}( {year})? (-|til|til og med|og) {month2} {year2}>",
      examples: [
        ("i ⟦marts og april 2020⟧", "2020-03/2020-04"), ("⟦november 2019 - januar 2020⟧", "2019-11/2020-01"),
        ("fra ⟦november til januar 2021⟧", "2020-11/2021-01"),
      ],
      rejects: ["marts og april"],
      read: { context in
        guard let month = context[.month], let month2 = context[.month2], let year2 = context[.year2] else {
          return nil
        }
        let year = context[.year] ?? (month > month2 ? year2 - 1 : year2)
        return .span(.month(year, month), .month(year2, month2))
      }),
    DateRule(
      name: "month.numeric", pattern: "(i|for|fra|til|pr.|siden) <{mon}/{year}>", confidence: 0.8,
      examples: [("i ⟦06/2020⟧", "2020-06")], rejects: ["sag 06/2020", "i 15/2020"],
      read: { $0.month() }),
    DateRule(
      name: "month.part", pattern: "<{part} {month}( måned)?( {year})?>", confidence: 0.93,
      examples: [("⟦primo marts 2021⟧", "2021-03~"), ("senest ⟦ultimo maj⟧", "2021-05~")],
      read: { context in
        guard let month = context.month() else { return nil }
        return partOf(month, context[.part])
      }),
    DateRule(
      name: "month.part.words",
      pattern: "<(i )?(begyndelsen|starten|midten|slutningen) af {month}( måned)?( {year})?>",
      confidence: 0.9,
      examples: [("⟦i slutningen af maj 2021⟧", "2021-05~"), ("⟦i starten af maj⟧", "2020-05~")],
      read: { context in
        guard let month = context.month() else { return nil }
        return partOf(month, nil)
      }),
    DateRule(
      name: "year.part", pattern: "<{part} {year}>", confidence: 0.93,
      examples: [("⟦medio 2021⟧", "2021~")],
      read: { context in context[.year].flatMap { partOf(.year($0), context[.part]) } }),
    DateRule(
      name: "year.part.words", pattern: "<(i )?(begyndelsen|starten|midten|slutningen) af {year}>",
      confidence: 0.9,
      examples: [("⟦i slutningen af 2021⟧", "2021~")],
      read: { context in context[.year].flatMap { partOf(.year($0), nil) } }),
    DateRule(
      name: "end-of-month", pattern: "<udgangen af {month}( måned)?( {year})?>", confidence: 0.95,
      examples: [("inden ⟦udgangen af marts 2021⟧", "2021-03-31"), ("ved ⟦udgangen af juni⟧", "2020-06-30")],
      read: { context in lastDay(of: context.month()) }),
    DateRule(
      name: "end-of-year", pattern: "<(udgangen af|årets udgang|årets udløb)( (året|{year}))?>",
      confidence: 0.93,
      examples: [
        ("inden ⟦udgangen af 2021⟧", "2021-12-31"), ("inden ⟦udgangen af året⟧", "2020-12-31"),
        ("inden ⟦årets udgang⟧", "2020-12-31"),
      ],
      rejects: ["udgangen af bygningen"],
      read: { context in
        if let year = context[.year] { return lastDay(of: .year(year)) }
        guard context.saysYear, let anchor = context.anchor else { return nil }
        return lastDay(of: .year(anchor.year, inferred: true))
      }),
  ]

  /// Years, and periods of years.
  static let years: [DateRule] = [
    DateRule(
      name: "year",
      pattern: "(i|for|fra|siden|til|efter|før|inden|året|år|årene|ved|pr.|både|budgettet|budget|regnskab|"
        + "regnskabsåret|finansåret|kalenderåret|budgetåret|finansloven|finanslov|siden år|ind i|af) <{year}>",
      confidence: 0.9,
      examples: [
        ("Det sker i ⟦2021⟧.", "2021"), ("et stykke ind i ⟦2021⟧", "2021"), ("for ⟦2019⟧ er", "2019"),
        ("finansloven for ⟦2022⟧", "2022"),
      ],
      rejects: [
        "i 2000 kommuner", "for 1995 kr.", "i 2018-771", "til 1060 København K", "i 2.021",
        "af 2000 mio. kr.",
        "fra 1700 til 2000 timer",
      ],
      read: { context in
        context[.year].flatMap { (1800...2100).contains($0) && context.countsNothing ? .year($0) : nil }
      }),
    DateRule(
      name: "interval.years", pattern: "<{year}(-| - | til | til og med ){year2}>", confidence: 0.9,
      examples: [("perioden ⟦2019-2021⟧", "2019/2021"), ("fra ⟦2018 til 2021⟧", "2018/2021")],
      rejects: ["2018-771", "1060-2100", "2021-2019"],
      read: { yearSpan($0) }),
    DateRule(
      name: "interval.years.list",
      pattern: "(i|for|årene|mellem|både i|både) <{year}(, {year3})? og {year2}>",
      examples: [
        ("i ⟦2019 og 2020⟧", "2019/2020"), ("mellem ⟦2015 og 2019⟧", "2015/2019"),
        ("i ⟦2019, 2020 og 2021⟧", "2019/2021"),
      ],
      read: { yearSpan($0) }),
    DateRule(
      name: "interval.years.short",
      pattern: "(i|for|perioden|årene|fra|folketingsåret|samlingen) <{year}(-|/|–){yy2}>", confidence: 0.88,
      examples: [("årene ⟦2018-20⟧", "2018/2020"), ("folketingsåret ⟦2019/20⟧", "2019/2020")],
      rejects: ["sag 2018-20", "for 2019-18"],
      read: { yearSpan($0) }),
    DateRule(
      name: "school-year", pattern: "(skoleåret|undervisningsåret) <{year}(/|-)({yy2}|{year2})>",
      examples: [("i skoleåret ⟦2020/21⟧", "2020-08-01/2021-07-31")],
      read: { context in
        guard let year = context[.year], context[.year2] == year + 1, let first = CivilDay(year, 8, 1),
          let last = CivilDay(year + 1, 7, 31)
        else { return nil }
        return .days(first, last)
      }),
    DateRule(
      name: "decade", pattern: "<({year}|{yy})'(erne|ernes|er)>",
      examples: [("i ⟦1990'erne⟧", "199X"), ("sidst i ⟦90'erne⟧", "199X")],
      rejects: ["1992'erne"],
      read: { context in
        guard let year = context[.year], year % 10 == 0 else { return nil }
        return DateReading(
          value: "\(year / 10)X", start: CivilDay(year, 1, 1), end: CivilDay(year + 9, 12, 31),
          kind: .interval)
      }),
  ]

  /// The first, middle or last part of a month or year. EDTF says so with `~`; the days are the usual ones.
  private static func partOf(_ whole: DateReading, _ part: Int?) -> DateReading? {
    var reading = whole
    reading.value += "~"
    guard let first = whole.start, let last = whole.end, let part = part.flatMap(TimeWords.Part.init) else {
      return reading
    }
    let third = (last - first + 1) / 3
    switch part {
    case .first: reading.end = first + (third - 1)
    case .middle:
      reading.start = first + third
      reading.end = first + (2 * third - 1)
    case .last: reading.start = first + 2 * third
    }
    return reading
  }

  /// The last day of a reading, as the end of a term that includes it.
  static func lastDay(of reading: DateReading?) -> DateReading? {
    guard let reading, let last = reading.end else { return nil }
    var result = DateReading.day(last, inferred: reading.inferred)
    result.inclusive = true
    return result
  }

  /// A span of years; a far one is a number of some other kind.
  private static func yearSpan(_ context: DateContext) -> DateReading? {
    guard let first = context[.year], let last = context[.year2], (1800...2100).contains(first), first < last,
      last - first <= 60, context.countsNothing
    else { return nil }
    return .span(.year(first), .year(last))
  }
}
