/// The feasts of the Danish calendar, fixed and moveable.
enum Feast: Int, CaseIterable, Sendable {
  case newYearsDay, maundyThursday, goodFriday, easter, easterDay, easterMonday, prayerDay, ascension, whitsun
  case whitsunDay, whitMonday, constitutionDay, midsummer, christmasEve, christmas, christmasDay, boxingDay
  case newYearsEve, turnOfYear

  /// The first and last day of the feast in a year; `turnOfYear` is the one that ends the year.
  func days(in year: Int) -> (first: CivilDay, last: CivilDay) {
    let easter = Feast.easterSunday(year)
    func fixed(_ month: Int, _ day: Int) -> CivilDay { CivilDay(year, month, day) ?? easter }
    func one(_ day: CivilDay) -> (CivilDay, CivilDay) { (day, day) }
    switch self {
    case .newYearsDay: return one(fixed(1, 1))
    case .maundyThursday: return one(easter + -3)
    case .goodFriday: return one(easter + -2)
    case .easter: return (easter + -3, easter + 1)
    case .easterDay: return one(easter)
    case .easterMonday: return one(easter + 1)
    case .prayerDay: return one(easter + 26)
    case .ascension: return one(easter + 39)
    case .whitsun: return (easter + 49, easter + 50)
    case .whitsunDay: return one(easter + 49)
    case .whitMonday: return one(easter + 50)
    case .constitutionDay: return one(fixed(6, 5))
    case .midsummer: return one(fixed(6, 23))
    case .christmasEve: return one(fixed(12, 24))
    case .christmas: return (fixed(12, 24), fixed(12, 26))
    case .christmasDay: return one(fixed(12, 25))
    case .boxingDay: return one(fixed(12, 26))
    case .newYearsEve: return one(fixed(12, 31))
    case .turnOfYear: return (fixed(12, 31), fixed(12, 31) + 1)
    }
  }

  /// Whether offices are closed for a feast that day. Store bededag was a holiday until 2023.
  static func isHoliday(_ day: CivilDay) -> Bool {
    let (year, month, dayOfMonth) = day.civil
    switch (month, dayOfMonth) {
    case (1, 1), (12, 24), (12, 25), (12, 26): return true
    default: break
    }
    let distance = day - easterSunday(year)
    if distance == 26 { return year <= 2023 }
    return [-3, -2, 0, 1, 39, 49, 50].contains(distance)
  }

  /// Easter Sunday by the "anonymous Gregorian" computus (Meeus, Astronomical Algorithms, chapter 8).
  static func easterSunday(_ year: Int) -> CivilDay {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDay(year, n / 31, n % 31 + 1) ?? CivilDay(number: 0)
  }
}
