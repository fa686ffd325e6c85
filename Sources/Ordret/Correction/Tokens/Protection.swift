internal import Lexicon

/// Which tokens correction must leave alone, by their form.
enum Protection: Sendable, Hashable {
  /// Ordinary: may be corrected.
  case none
  /// Numbers, dates, case numbers, sums: more than one digit, or a digit and no letter.
  case number
  /// E-mail addresses and URLs.
  case address
  /// Names by their form: inner capitals, short words in capitals, single letters, letters outside Latin-1.
  case form

  /// What protects a core, given in letters with case.
  static func of(_ core: ArraySlice<UInt8>) -> Protection {
    var digits = 0
    var letters = 0
    var capitals = 0
    var innerCapital = false
    var previousSmall = false
    for letter in core {
      if Letters.isDigit(letter) { digits += 1 }
      if Letters.isLetter(letter) {
        letters += 1
        if Letters.isUpper(letter) {
          capitals += 1
          // `l` read as `I` and `å` as `A` inside a word are damage, not a name.
          if previousSmall, letter != UInt8(ascii: "I"), letter != UInt8(ascii: "A") { innerCapital = true }
        }
        previousSmall = !Letters.isUpper(letter)
      } else {
        previousSmall = false
      }
      if letter == Letters.unknown { return .form }
    }
    // A digit is read for a letter in words (`b0rn`, `p4`), but `5a` and `m3` are a number and a unit. `£4` is `få`: a
    // sign that is read for a letter counts as one.
    if digits > 1 || (digits == 1 && letters == 0 && !core.contains(0xA3)) { return .number }
    // `o1` is `01`.
    if digits == 1, letters == 1, let first = core.first,
      Letters.isDigit(first) || first | 0x20 == UInt8(ascii: "o")
    {
      return .number
    }
    if units.contains(String(decoding: core, as: UTF8.self)) { return .number }
    // Table rules and other marks: nothing to read.
    if digits == 0, letters == 0, core.count > 1 { return .form }
    if isAddress(core) { return .address }
    if isShortForm(core) { return .form }
    if innerCapital { return .form }
    if capitals == letters, 1...5 ~= letters, core.count > 1 { return .form }
    if core.count == 1, core.first != UInt8(ascii: "|") { return .form }
    return .none
  }

  /// Whether a core is an abbreviation by its form: letters with stops between, no part longer than three (`t.kr`,
  /// `d.a`, `matr.nr` has one of four).
  private static func isShortForm(_ core: ArraySlice<UInt8>) -> Bool {
    guard core.contains(UInt8(ascii: ".")) else { return false }
    let parts = core.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.allSatisfy { 1...3 ~= $0.count && $0.allSatisfy(Letters.isLetter) }
  }

  /// Whether a core is an e-mail address, a URL or a file name: an `@` with a stop behind it, a scheme,
  /// `www`, a slash, or a known ending.
  private static func isAddress(_ core: ArraySlice<UInt8>) -> Bool {
    guard core.count >= 4 else { return false }
    if let at = core.firstIndex(of: UInt8(ascii: "@")), at > core.startIndex,
      core[at...].contains(UInt8(ascii: "."))
    {
      return true
    }
    if core.contains(UInt8(ascii: "/")) || core.contains(UInt8(ascii: "\\"))
      || core.contains(UInt8(ascii: "_"))
    {
      return true
    }
    if core.starts(with: "www".utf8) || core.starts(with: "http".utf8) { return true }
    guard let stop = core.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return endings.contains(String(decoding: core[(stop + 1)...].map(Letters.lowered), as: UTF8.self))
  }

  private static let units: Set<String> = [
    "m2", "m3", "km2", "km3", "cm2", "cm3", "mm2", "mm3", "dm2", "dm3", "CO2",
  ]

  private static let endings: Set<String> = [
    "dk", "com", "org", "net", "eu", "gl", "fo", "se", "no", "de", "uk", "info", "nu", "html", "htm", "pdf",
    "doc", "docx", "xls",
    "xlsx", "asp", "aspx", "php",
  ]
}
