extension DateRule {
  /// Single days.
  static let days: [DateRule] = [
    DateRule(
      name: "date.day-month-year",
      pattern: "({weekday}(,)? )?((den|d.) )?<{day}(.)? {month}(,)? {year}>", confidence: 0.99,
      namesDay: true,
      examples: [
        ("Mødet er den ⟦10. juni 2020⟧.", "2020-06-10"), ("Brevet af ⟦10.juni 2020⟧", "2020-06-10"),
        ("lørdag, den ⟦1. januar 2000⟧", "2000-01-01"), ("d. ⟦1. jan. 2000⟧", "2000-01-01"),
        ("den ⟦3 maj 2019⟧", "2019-05-03"), ("den ⟦29. februar\n2020⟧", "2020-02-29"),
      ],
      rejects: ["den 31. februar 2020", "den 30. februar 2020"],
      read: { $0.day() }),
    DateRule(
      name: "date.day-month", pattern: "({weekday}(,)? )?((den|d.) )?<{day}. {month}>",
      examples: [
        ("Mødet var den ⟦3. maj⟧.", "2020-05-03"), ("Den ⟦1. januar⟧ begynder", "2020-01-01"),
        ("torsdag den ⟦7. maj⟧", "2020-05-07"),
      ],
      rejects: ["den 31. april"],
      read: { $0.day() }),
    DateRule(
      name: "date.day-month.no-stop", pattern: "({weekday}(,)? )?(den|d.) <{day} {month}>",
      examples: [("Den ⟦3 maj⟧ holdes møde", "2020-05-03")], rejects: ["De 3 maj"],
      read: { $0.day() }),
    DateRule(
      name: "date.misread", pattern: "(den|d.) <{misreadday}. {month} ({year}|{misreadyear})>",
      confidence: 0.8,
      examples: [("Den ⟦l0. juni 2020⟧", "2020-06-10"), ("den ⟦1O. juni 2020⟧", "2020-06-10")],
      rejects: ["den lO. juni", "den lov 2020"],
      read: { $0.day() }),
    DateRule(
      name: "date.misread-year", pattern: "(den|d.) <{day}. {month} {misreadyear}>", confidence: 0.8,
      examples: [("den ⟦3. maj 2O2l⟧", "2021-05-03")],
      read: { $0.day() }),
    DateRule(
      name: "date.numeric",
      pattern:
        "((den|d.) )?<{day}(-{mon}-|.{mon}.|. {mon}. |/{mon} |/{mon}-|/{mon}/|.{mon} |-{mon} - ){year}>",
      confidence: 0.98, namesDay: true,
      examples: [
        ("Dato: ⟦03-12-2020⟧", "2020-12-03"), ("den ⟦3.12.2020⟧", "2020-12-03"),
        ("⟦03/12 2020⟧", "2020-12-03"),
        ("d. ⟦3/12-2020⟧", "2020-12-03"), ("⟦3. 12. 2020⟧", "2020-12-03"), ("⟦3/12/2020⟧", "2020-12-03"),
      ],
      rejects: ["31-02-2020", "Sagsnr. 12-10-2020-4", "tlf. 33-12-1999-00", "1.3.12.2020"],
      read: { $0.day() }),
    DateRule(
      name: "date.numeric.short-year", pattern: "((den|d.) )?<{day}(/{mon}-|/{mon} '|/{mon}/){yy}>",
      confidence: 0.9,
      examples: [("⟦1/1-00⟧", "2000-01-01"), ("Kbh., d. ⟦10/6-20⟧", "2020-06-10")],
      rejects: ["15/58-20"],
      read: { $0.day() }),
    DateRule(
      name: "date.numeric.short-year.dash", pattern: "<{dd}-{mm}-{yy}>", confidence: 0.85,
      examples: [("Dato ⟦10-06-20⟧", "2020-06-10")], rejects: ["33-92-93", "33-12-93-00", "10-06-20-11"],
      read: { $0.day() }),
    DateRule(
      name: "date.numeric.short-year.point",
      pattern: "(den|d.|dato(:)?|pr.|senest|inden|fra|til|af|på) <{day}.{mon}.{yy}>", confidence: 0.85,
      examples: [("den ⟦10.06.20⟧", "2020-06-10"), ("pr. ⟦1.1.21⟧", "2021-01-01")],
      rejects: ["afsnit 1.2.20", "KLE 27.12.16"],
      read: { $0.day() }),
    DateRule(
      name: "date.numeric.no-year", pattern: "(({weekday}(,)? )?(den|d.)|{weekday}) <{day}/{mon}>",
      confidence: 0.85,
      examples: [("den ⟦3/5⟧", "2020-05-03"), ("torsdag d. ⟦7/5⟧", "2020-05-07")],
      rejects: ["del 3/5", "den 3/58"],
      read: { $0.day() }),
    DateRule(
      name: "date.iso", pattern: "<{year}-{mm}-{dd}>", confidence: 0.97,
      examples: [("Sendt ⟦2020-12-03⟧ kl. 10", "2020-12-03")],
      rejects: ["2020-13-03", "2018-771", "2020-12-0312"],
      read: { $0.day() }),
  ]

  /// From a day to a day.
  static let ranges: [DateRule] = [
    DateRule(
      name: "interval.days-of-month",
      pattern: "((fra|mellem|både) )?({weekday}(,)? )?((den|d.) )?<{day}(.)? (-|til|og|til og med|-) "
        + "({weekday}(,)? )?((den|d.) )?{day2}(.)? {month}((,)? {year})?>",
      confidence: 0.97,
      examples: [
        ("i Odense den ⟦5.-6. maj 2021⟧.", "2021-05-05/2021-05-06"),
        ("⟦13-15 juli⟧", "2020-07-13/2020-07-15"),
        ("den ⟦1. til 3. maj⟧", "2020-05-01/2020-05-03"),
        ("den ⟦2. og 3. februar 2021⟧", "2021-02-02/2021-02-03"),
        ("fra den ⟦1. til og med den 5. juni 2020⟧", "2020-06-01/2020-06-05"),
      ],
      rejects: ["5.-3. marts"],
      read: { context in
        guard let first = context.day(), let last = context.day(.day2) else { return nil }
        guard let from = first.start, let to = last.start, from < to else { return nil }
        return .days(from, to, inferred: first.inferred)
      }),
    DateRule(
      name: "interval.days",
      pattern: "(fra (og med )?)?({weekday}(,)? )?((den|d.) )?<{day}. {month}( {year})? (-|til|til og med) "
        + "({weekday}(,)? )?((den|d.) )?{day2}. {month2}( {year2})?>",
      confidence: 0.97,
      examples: [
        ("fra ⟦1. marts til 1. april 2019⟧", "2019-03-01/2019-04-01"),
        ("fra den ⟦28. december 2020 til den 3. januar 2021⟧", "2020-12-28/2021-01-03"),
        ("⟦28. feb. - 3. marts 2021⟧", "2021-02-28/2021-03-03"),
      ],
      read: daysOfTwoMonths),
    DateRule(
      name: "interval.between",
      pattern: "mellem (den )?<{day}. {month}( {year})? og (den )?{day2}. {month2}( {year2})?>",
      confidence: 0.97,
      examples: [("mellem den ⟦1. juli og den 10. august⟧", "2020-07-01/2020-08-10")],
      rejects: ["den 10. august og mellem"],
      read: daysOfTwoMonths),
    DateRule(
      name: "interval.numeric",
      pattern:
        "((fra|mellem) )?((den|d.) )?<{day}(/{mon}|.{mon}.|-{mon}-|. {mon}. )( (-)?{year})? (-|til|til og med) "
        + "((den|d.) )?{day2}(/{mon2}|.{mon2}.|-{mon2}-) (-)?{year2}>",
      confidence: 0.93,
      examples: [
        ("⟦1.3.2020 - 5.3.2020⟧", "2020-03-01/2020-03-05"),
        ("fra ⟦01-03-2020 til 05-04-2020⟧", "2020-03-01/2020-04-05"),
        ("⟦1/3-5/4 2020⟧", "2020-03-01/2020-04-05"),
      ],
      rejects: ["1/3-5/4"],
      read: { context in
        guard let lastMonth = context[.month2], let lastDay = context[.day2], let month = context[.month],
          let day = context[.day], let year = context[.year2],
          let from = CivilDay(context[.year] ?? year, month, day), let to = CivilDay(year, lastMonth, lastDay)
        else { return nil }
        return .days(from, to)
      }),
  ]

  /// `28. december 2020 til 3. januar`: a year that is missing follows from the other one, or from the
  /// letter.
  private static let daysOfTwoMonths: @Sendable (DateContext) -> DateReading? = { context in
    guard let lastMonth = context[.month2], let lastDay = context[.day2], let month = context[.month],
      let day = context[.day]
    else { return nil }
    let wraps = (month, day) > (lastMonth, lastDay)
    if let year = context[.year2] ?? context[.year] {
      let firstYear = context[.year] ?? (wraps ? year - 1 : year)
      let lastYear = context[.year2] ?? (wraps ? firstYear + 1 : firstYear)
      guard let from = CivilDay(firstYear, month, day), let to = CivilDay(lastYear, lastMonth, lastDay) else {
        return nil
      }
      return .days(from, to)
    }
    guard let from = context.day()?.start,
      let to = CivilDay(wraps ? from.year + 1 : from.year, lastMonth, lastDay)
    else { return nil }
    return .days(from, to, inferred: true)
  }
}
