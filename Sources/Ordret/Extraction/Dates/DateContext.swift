/// A match and what stands around it: what a date rule reads.
struct DateContext: Sendable {
  let match: DateMatch
  let matcher: DateMatcher
  /// The letter's date, if it is known.
  let anchor: CivilDay?
  /// What the sentence says about when.
  let tense: DateCues.Tense
  /// Whether a deadline's cue stands before the match.
  let isDeadline: Bool

  subscript(_ slot: DateSlot) -> Int? { match[slot] }

  /// Whether `a` comes nearer to what the sentence says than `b`: near the letter's date, but a deadline lies
  /// after it, and the tense counts for some months.
  private func distance(_ day: CivilDay, _ anchor: CivilDay) -> Int {
    let days = day - anchor
    if isDeadline && days < 0 { return -days + 400 }
    switch tense {
    case .past where days > 0: return days + 210
    case .future where days < 0: return -days + 210
    default: return abs(days)
    }
  }

  /// The candidate that fits best.
  func nearest(_ candidates: [CivilDay]) -> CivilDay? {
    guard let anchor else { return nil }
    return candidates.min { distance($0, anchor) < distance($1, anchor) }
  }

  /// The day of the slots; the year comes from the letter's date if the text has none.
  func day(_ day: DateSlot = .day, _ month: DateSlot = .month, _ year: DateSlot = .year) -> DateReading? {
    guard let dayNumber = self[day], let monthNumber = self[month] else { return nil }
    if let yearNumber = self[year] {
      return CivilDay(yearNumber, monthNumber, dayNumber).map { .day($0) }
    }
    guard CivilDay(2000, monthNumber, dayNumber) != nil else { return nil }
    guard let anchor else {
      return DateReading(value: "XXXX-\(CivilDay.padded(monthNumber))-\(CivilDay.padded(dayNumber))")
    }
    let year = anchor.year
    let candidates = ((year - 1)...(year + 1)).compactMap { CivilDay($0, monthNumber, dayNumber) }
    let onWeekday = candidates.filter { $0.weekday == self[.weekday] }
    return nearest(onWeekday.isEmpty ? candidates : onWeekday).map { .day($0, inferred: true) }
  }

  /// The month of the slots.
  func month(_ month: DateSlot = .month, _ year: DateSlot = .year) -> DateReading? {
    guard let monthNumber = self[month] else { return nil }
    if let yearNumber = self[year] { return .month(yearNumber, monthNumber) }
    guard let anchor else { return DateReading(value: "XXXX-\(CivilDay.padded(monthNumber))") }
    let candidates = ((anchor.year - 1)...(anchor.year + 1)).compactMap { year in
      // The letter's own month is no distance away; else the middle of the month counts.
      year == anchor.year && monthNumber == anchor.civil.month ? anchor : CivilDay(year, monthNumber, 15)
    }
    return nearest(candidates).flatMap { .month($0.year, monthNumber, inferred: true) }
  }

  /// A season, quarter or half-year by its EDTF code. Without a year it is that of the letter, unless the
  /// sentence speaks of the past and it has not come yet, or of the future and it is over.
  func division(_ code: Int, year yearNumber: Int?) -> DateReading? {
    if let yearNumber { return .division(yearNumber, code) }
    guard let anchor else { return DateReading(value: "XXXX-\(code)") }
    guard let own = DateReading.division(anchor.year, code, inferred: true), let first = own.start,
      let last = own.end
    else { return nil }
    if code == 24, anchor.civil.month <= 2 { return .division(anchor.year - 1, code, inferred: true) }
    if tense == .past && anchor < first { return .division(anchor.year - 1, code, inferred: true) }
    if (tense == .future || isDeadline) && last < anchor {
      return .division(anchor.year + 1, code, inferred: true)
    }
    return own
  }

  /// An ISO week of the slots; without a year the one nearest to the letter's date.
  func week(_ week: DateSlot = .week, _ year: DateSlot = .year) -> DateReading? {
    guard let weekNumber = self[week] else { return nil }
    if let yearNumber = self[year] { return .week(yearNumber, weekNumber) }
    guard let anchor else {
      return weekNumber <= 53 ? DateReading(value: "XXXX-W\(CivilDay.padded(weekNumber))") : nil
    }
    let own = anchor.isoWeek.year
    let mondays = ((own - 1)...(own + 1)).compactMap { CivilDay.monday(ofWeek: weekNumber, in: $0) }
    return nearest(mondays.map { $0 + 3 }).flatMap {
      .week($0.isoWeek.year, weekNumber, inferred: true)
    }
  }

  /// The unit taken.
  var unit: TimeWords.Unit? { self[.unit].flatMap(TimeWords.Unit.init(rawValue:)) }

  /// The day some units after `day`.
  static func add(_ number: Int, _ unit: TimeWords.Unit, to day: CivilDay) -> CivilDay? {
    switch unit {
    case .day: day + number
    case .workingDay: number >= 0 ? day.adding(workingDays: number) : nil
    case .week: day + 7 * number
    case .month: day.adding(months: number)
    case .quarter: day.adding(months: 3 * number)
    case .halfYear: day.adding(months: 6 * number)
    case .year: day.adding(months: 12 * number)
    case .hour, .minute: nil
    }
  }
}
