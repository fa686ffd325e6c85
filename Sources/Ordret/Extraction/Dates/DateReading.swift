/// What a date rule makes of a match.
struct DateReading: Sendable, Hashable {
  /// ISO 8601 or EDTF.
  var value: String
  var start: CivilDay?
  var end: CivilDay?
  var kind = DateMention.Kind.date
  var inferred = false
  /// Whether a deadline includes its last day, where the words themselves say so.
  var inclusive: Bool?

  /// One day.
  static func day(_ day: CivilDay, inferred: Bool = false) -> DateReading {
    DateReading(value: day.iso, start: day, end: day, inferred: inferred)
  }

  /// From a day to a day.
  static func days(_ first: CivilDay, _ last: CivilDay, inferred: Bool = false) -> DateReading? {
    guard first <= last else { return nil }
    return DateReading(
      value: "\(first.iso)/\(last.iso)", start: first, end: last, kind: .interval, inferred: inferred)
  }

  /// A month of a year.
  static func month(_ year: Int, _ month: Int, inferred: Bool = false) -> DateReading? {
    guard let first = CivilDay(year, month, 1) else { return nil }
    return DateReading(
      value: "\(CivilDay.padded(year, 4))-\(CivilDay.padded(month))", start: first,
      end: first.adding(months: 1) + -1,
      inferred: inferred)
  }

  /// A year.
  static func year(_ year: Int, inferred: Bool = false) -> DateReading {
    DateReading(
      value: "\(year)", start: CivilDay(year, 1, 1), end: CivilDay(year, 12, 31), inferred: inferred)
  }

  /// An ISO week.
  static func week(_ year: Int, _ week: Int, inferred: Bool = false) -> DateReading? {
    guard let monday = CivilDay.monday(ofWeek: week, in: year) else { return nil }
    return DateReading(
      value: "\(year)-W\(CivilDay.padded(week))", start: monday, end: monday + 6, inferred: inferred)
  }

  /// A season, quarter (33 to 36) or half-year (40, 41) by its EDTF code.
  static func division(_ year: Int, _ code: Int, inferred: Bool = false) -> DateReading? {
    let months: (first: Int, count: Int)
    switch code {
    case 21: months = (3, 3)
    case 22: months = (6, 3)
    case 23: months = (9, 3)
    case 24: months = (12, 3)
    case 33...36: months = ((code - 33) * 3 + 1, 3)
    case 40, 41: months = ((code - 40) * 6 + 1, 6)
    default: return nil
    }
    guard let first = CivilDay(year, months.first, 1) else { return nil }
    return DateReading(
      value: "\(year)-\(code)", start: first, end: first.adding(months: months.count) + -1, inferred: inferred
    )
  }

  /// From the beginning of one reading to the end of another, with the values joined by `/`.
  static func span(_ first: DateReading?, _ last: DateReading?) -> DateReading? {
    guard let first, let last, let start = first.start, let end = last.end, start < end else { return nil }
    return DateReading(
      value: "\(first.value)/\(last.value)", start: start, end: end, kind: .interval,
      inferred: first.inferred || last.inferred)
  }

  /// A length of time; `start` and `end` only if it is counted from a known day.
  static func duration(_ number: Int, _ unit: TimeWords.Unit) -> DateReading {
    DateReading(value: isoDuration(number, unit), kind: .duration)
  }

  /// `P14D`, `PT2H`, `P6M`.
  static func isoDuration(_ number: Int, _ unit: TimeWords.Unit) -> String {
    switch unit {
    case .minute: "PT\(number)M"
    case .hour: "PT\(number)H"
    case .day, .workingDay: "P\(number)D"
    case .week: "P\(number)W"
    case .month: "P\(number)M"
    case .quarter: "P\(number * 3)M"
    case .halfYear: "P\(number * 6)M"
    case .year: "P\(number)Y"
    }
  }
}
