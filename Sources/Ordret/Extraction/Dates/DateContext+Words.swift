/// The words in and around a match that decide what it means.
extension DateContext {
  private var scan: TokenScan { matcher.scan }

  /// Whether a word stands in the match.
  func contains(_ word: String) -> Bool {
    let key = WordKey(word)
    return match.tokens.contains { scan.tokens[$0].kind == .word && scan.key($0) == key }
  }

  /// Whether one of these words stands right before the match.
  func follows(_ words: [String]) -> Bool {
    let before = match.tokens.lowerBound - 1
    guard before >= 0, scan.tokens[before].kind == .word, let key = scan.key(before) else { return false }
    return words.contains { WordKey($0) == key }
  }

  /// `udgangen af året`, `årets udgang`: the year of the letter is meant.
  var saysYear: Bool { contains("året") || contains("årets") }

  /// `en dag`, `et år`: a number word that is more often an article.
  var saysOne: Bool { ["en", "et"].contains { contains($0) } }

  /// Where words like `sidste` and `næste` point: -1 back, 0 here, 1 ahead, in days, weeks, months or years.
  var direction: Int? {
    let table: [(String, Int)] = [
      ("forgårs", -2), ("går", -1), ("sidste", -1), ("forrige", -1), ("overmorgen", 2), ("morgen", 1),
      ("næste", 1),
      ("kommende", 1),
    ]
    return table.first { contains($0.0) }?.1
  }

  /// Whether what follows a year is no thing that the number could count, and the number goes on with no
  /// mark.
  var countsNothing: Bool {
    let after = match.tokens.upperBound
    guard after < scan.tokens.count, scan.tokens[after].gap < .blank else { return true }
    if scan.tokens[after].kind == .mark { return scan.mark(after) != 0x25 }
    guard scan.tokens[after].kind == .word, let key = scan.key(after) else {
      return scan.tokens[after].kind == .word
    }
    if DateContext.counted.contains(key) { return false }
    // `til 1060 København K`: a postal code and its town.
    let first = scan.bytes[Int(scan.tokens[after].start)]
    let isCapital = first >= 0x41 && first <= 0x5A
    return !(isCapital && scan.tokens[after].gap == .space && contains("til"))
  }

  /// Whether what is reported begins with a capital.
  var startsWithCapital: Bool {
    let first = scan.bytes[match.range.lowerBound]
    return first >= 0x41 && first <= 0x5A
  }

  /// Whether the match is a name rather than a feast: `Jul` with a capital inside a sentence, or before a
  /// capital.
  var isName: Bool {
    guard startsWithCapital else { return false }
    let before = match.tokens.lowerBound - 1
    let after = match.tokens.upperBound
    if after < scan.tokens.count, scan.tokens[after].kind == .word, scan.tokens[after].gap == .space,
      NameShape.isCapital(scan.bytes[scan.tokens[after].range.bytes])
    {
      return true
    }
    return before >= 0 && scan.tokens[before].kind == .word
      && scan.tokens[match.tokens.lowerBound].gap <= .line
  }

  /// `om to uger`, `for to uger siden`: as exact as the unit is.
  func counted(from direction: Int) -> DateReading? {
    guard let anchor, let number = self[.number], let unit,
      let day = DateContext.add(number * direction, unit, to: anchor)
    else { return nil }
    switch unit {
    case .year: return .year(day.year, inferred: true)
    case .month, .quarter, .halfYear: return .month(day.year, day.civil.month, inferred: true)
    case .week where direction < 0: return .week(day.isoWeek.year, day.isoWeek.week, inferred: true)
    default: return .day(day, inferred: true)
    }
  }

  /// A time of the day.
  func time(_ hour: DateSlot, _ minute: DateSlot) -> String? {
    guard let hour = self[hour], hour <= 24 else { return nil }
    let minute = self[minute] ?? 0
    guard minute < 60 else { return nil }
    return "T\(CivilDay.padded(hour)):\(CivilDay.padded(minute))"
  }

  /// Things that are counted: a four-digit number before them is no year.
  private static let counted = Set(
    [
      "kr", "kroner", "mio", "mia", "pct", "procent", "tkr", "euro", "eur", "dkk", "stk", "m", "m2", "km",
      "kg", "meter",
      "personer", "borgere", "børn", "unge", "voksne", "ældre", "mennesker", "sager", "elever",
      "virksomheder",
      "timer", "dage", "uger", "danskere", "ansatte", "medarbejdere", "deltagere", "husstande", "boliger",
      "pladser",
      "studerende", "kommuner", "årsværk", "stillinger", "familier", "indbyggere", "kvinder", "mænd",
      "patienter",
      "svar", "breve", "henvendelser", "steder", "kvadratmeter", "hektar", "ord", "tegn", "sider",
    ].compactMap { WordKey($0) })
}
