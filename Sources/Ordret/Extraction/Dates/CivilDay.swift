/// A day of the Gregorian calendar, counted from 1970-01-01.
///
/// The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  var number: Int

  init(number: Int) { self.number = number }

  /// The day, or `nil` if the calendar has none such (31 February).
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDay.length(ofMonth: month, in: year) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day an ISO 8601 date names (`2020-06-10`).
  init?(iso: String) {
    let parts = iso.utf8.split(separator: 0x2D).map { Int(String(decoding: Array($0), as: UTF8.self)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year, month, day)
  }

  /// Year, month and day.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex + (monthIndex < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  var year: Int { civil.year }

  /// 1 Monday to 7 Sunday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week and the year it belongs to.
  var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDay(number: number + 4 - weekday)
    let year = thursday.year
    let first = CivilDay(year, 1, 1)?.number ?? 0
    return (year, (thursday.number - first) / 7 + 1)
  }

  /// Monday of an ISO week, or `nil` if the year has no such week.
  static func monday(ofWeek week: Int, in year: Int) -> CivilDay? {
    guard week >= 1, let fourth = CivilDay(year, 1, 4) else { return nil }
    let monday = CivilDay(number: fourth.number + 1 - fourth.weekday + 7 * (week - 1))
    return monday.isoWeek == (year, week) ? monday : nil
  }

  /// `2020-06-10`.
  var iso: String {
    let (year, month, day) = civil
    return "\(CivilDay.padded(year, 4))-\(CivilDay.padded(month))-\(CivilDay.padded(day))"
  }

  static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }
  static func - (a: CivilDay, b: CivilDay) -> Int { a.number - b.number }

  /// The same day some months later; the month's last day if it has no such day.
  func adding(months: Int) -> CivilDay {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let target = (year: total / 12, month: total % 12 + 1)
    return CivilDay(
      target.year, target.month, min(day, CivilDay.length(ofMonth: target.month, in: target.year))) ?? self
  }

  /// The day some working days later: Saturdays, Sundays and Danish holidays are skipped.
  func adding(workingDays: Int) -> CivilDay {
    var day = self
    // Nobody sets a term of more than a few years in working days; the bound keeps the cost small.
    for _ in 0..<min(workingDays, 1000) {
      repeat { day = day + 1 } while day.weekday > 5 || Feast.isHoliday(day)
    }
    return day
  }

  /// How many days a month has.
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A number with leading zeros.
  static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
