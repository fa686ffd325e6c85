internal import Lexicon

/// Which tokens correction must leave alone, by their form.
enum Protection: UInt8, Sendable, Hashable {
  /// Ordinary: may be corrected.
  case none
  /// Numbers, dates, case numbers, sums: more than one digit, or a digit and no letter.
  case number
  /// E-mail addresses and URLs.
  case address
  /// Names by their form: inner capitals, short words in capitals, single letters, letters outside Latin-1.
  case form

  /// What protects a core, given in letters with case.
  static func of(_ core: ArraySlice<UInt8>) -> Protection { of(core.span, LetterCounts(core.span)) }

  /// The same with the core's letters counted already. A word of letters alone costs no look at them.
  static func of(_ core: Span<UInt8>, _ counts: LetterCounts) -> Protection {
    if !counts.isLetters, let protection = ofSigns(core, counts) { return protection }
    if isAddress(core, counts) { return .address }
    if counts.hasStop, isShortForm(core) { return .form }
    if counts.hasInnerCapital { return .form }
    let count = counts.count
    if counts.capitals == counts.letters, 1...5 ~= counts.letters, count > 1 { return .form }
    if count == 1, core[0] != UInt8(ascii: "|") { return .form }
    return .none
  }

  /// What protects a core that has a sign or a digit, for these alone.
  private static func ofSigns(_ core: Span<UInt8>, _ counts: LetterCounts) -> Protection? {
    if counts.hasUnknown { return .form }
    let (digits, letters) = (counts.digits, counts.letters)
    if digits > 0 {
      // A digit is read for a letter in words (`b0rn`, `p4`), but `5a` and `m3` are a number and a unit. `£4` is `få`: a
      // sign that is read for a letter counts as one.
      if digits > 1 || letters == 0 && !core.indices.contains(where: { core[$0] == 0xA3 }) { return .number }
      // `o1` is `01`.
      if letters == 1, Letters.isDigit(core[0]) || core[0] | 0x20 == UInt8(ascii: "o") { return .number }
      if units.contains(ShortWords.key(core)) { return .number }
    }
    // Table rules and other marks: nothing to read.
    return digits == 0 && letters == 0 && counts.count > 1 ? .form : nil
  }

  /// Whether a core is an abbreviation by its form: letters with stops between, no part longer than three (`t.kr`,
  /// `d.a`, `matr.nr` has one of four).
  private static func isShortForm(_ core: Span<UInt8>) -> Bool {
    var part = 0
    for index in core.indices {
      if core[index] == UInt8(ascii: ".") {
        if part == 0 { return false }
        part = 0
      } else {
        part += 1
        if part > 3 || !Letters.isLetter(core[index]) { return false }
      }
    }
    return part > 0
  }

  /// Whether a core is an e-mail address, a URL or a file name: an `@` with a stop behind it, a scheme,
  /// `www`, a slash, or a known ending.
  private static func isAddress(_ core: Span<UInt8>, _ counts: LetterCounts) -> Bool {
    guard core.count >= 4 else { return false }
    if core[0] == UInt8(ascii: "w") || core[0] == UInt8(ascii: "h") {
      let scheme = ShortWords.key(core.extracting(..<4))
      if scheme == http || scheme & 0xFF_FFFF == www { return true }
    }
    guard counts.signs > 0 else { return false }
    var (at, stop): (Int?, Int?) = (nil, nil)
    for index in core.indices {
      switch core[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"): return true
      case UInt8(ascii: "@"): at = at ?? index
      case UInt8(ascii: "."): stop = index
      default: continue
      }
    }
    guard let stop else { return false }
    if let at, at > 0, at < stop { return true }
    return endings.contains(ShortWords.key(lowering: core.extracting((stop + 1)...)))
  }

  private static let www = ShortWords.key("www".utf8)
  private static let http = ShortWords.key("http".utf8)

  private static let units = ShortWords([
    "m2", "m3", "km2", "km3", "cm2", "cm3", "mm2", "mm3", "dm2", "dm3", "CO2",
  ])

  private static let endings = ShortWords([
    "dk", "com", "org", "net", "eu", "gl", "fo", "se", "no", "de", "uk", "info", "nu", "html", "htm", "pdf",
    "doc", "docx", "xls",
    "xlsx", "asp", "aspx", "php",
  ])
}
