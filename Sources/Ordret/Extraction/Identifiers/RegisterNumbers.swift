/// Numbers of public registers: CPR, CVR, EAN, IBAN; and numbers with a label, such as case numbers.
extension IdentifierSearch {
  /// A CPR number: a date, a dash or nothing, four digits. The check digit is not asked for: since 2007 it
  /// need not fit.
  func cpr(at token: Int) -> Hit? {
    let tokens: Range<Int>
    var digits = string(token)
    if digits.count == 6, scan.mark(token + 1) == 0x2D, isDigits(token + 2, 4), gap(token + 2) <= .space {
      digits += string(token + 2)
      tokens = token..<(token + 3)
    } else if digits.count == 6, isDigits(token + 1, 4), gap(token + 1) == .space,
      isLabelled(token, Register.cpr)
    {
      digits += string(token + 1)
      tokens = token..<(token + 2)
    } else if digits.count == 10, isLabelled(token, Register.cpr) {
      tokens = token..<(token + 1)
    } else {
      return nil
    }
    let values = digits.utf8.map { Int($0) - 0x30 }
    let day = values[0] * 10 + values[1]
    let month = values[2] * 10 + values[3]
    // In a leap year: the century is in the seventh digit, and a wrong guess must not let a CPR number
    // through.
    guard CivilDay(2000, month, day) != nil, !isGlued(tokens) else { return nil }
    let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    let isExact = zip(values, weights).map { $0 * $1 }.reduce(0, +) % 11 == 0
    return Hit(
      entity: Entity(
        type: .cpr, range: range(tokens), canonical: "\(digits.prefix(6))-\(digits.suffix(4))",
        confidence: isExact ? 0.99 : 0.9, rule: "cpr"),
      next: tokens.upperBound)
  }

  /// Thirteen digits that begin with 579 and whose check digit fits.
  func ean(at token: Int) -> Hit? {
    guard let (digits, next) = grouped(token, total: 13), digits.hasPrefix("579"), !isGlued(token..<next)
    else {
      return nil
    }
    let values = digits.utf8.map { Int($0) - 0x30 }
    let sum = values.enumerated().map { $0.offset % 2 == 0 ? $0.element : 3 * $0.element }.reduce(0, +)
    guard sum % 10 == 0 || isLabelled(token, Register.ean) else { return nil }
    return Hit(
      entity: Entity(
        type: .ean, range: range(token..<next), canonical: digits, confidence: sum % 10 == 0 ? 0.99 : 0.7,
        rule: "ean"),
      next: next)
  }

  /// An IBAN: two capitals, two check digits, groups of letters and digits; the number modulo 97 must be 1.
  func iban(at token: Int) -> Hit? {
    guard scan.tokens[token].count == 2, isCapital(token), isDigits(token + 1), gap(token + 1) == .none else {
      return nil
    }
    let country = string(token)
    guard country.uppercased() == country else { return nil }
    var text = country
    var index = token + 1
    var best: (String, Int)?
    while index < scan.tokens.count, scan.tokens[index].kind != .mark, gap(index) <= .space, text.count < 34 {
      text += string(index)
      index += 1
      let isWhole = country == "DK" ? text.count == 18 : text.count >= 15
      if isWhole, Register.isIBAN(text) { best = (text, index) }
    }
    guard let (value, next) = best, !isGlued(token..<next) else { return nil }
    return Hit(
      entity: Entity(
        type: .iban, range: range(token..<next), canonical: value, confidence: 0.99, rule: "iban"),
      next: next)
  }

  /// A number with its label before it: `CVR-nr. 12 34 56 78`, `sagsnr. 2018 - 771`.
  func labelled(at token: Int) -> Hit? {
    guard let key = scan.key(token) else { return nil }
    let isCVR = Register.cvr.contains(key)
    let joins = Register.caseLabels.contains(key)
    let needsNumber = Register.caseWords.contains(key)
    guard isCVR || joins || needsNumber else { return nil }
    var index = token + 1
    var saysNumber = joins
    while index < scan.tokens.count, index < token + 5,
      gap(index) <= (scan.mark(index - 1) == 0x3A ? .line : .space)
    {
      if let word = scan.key(index), Register.numbers.contains(word) {
        saysNumber = true
      } else if ![0x2E, 0x3A, 0x2D].contains(scan.mark(index)) {
        break
      }
      index += 1
    }
    if isCVR {
      guard let (digits, next) = grouped(index, total: 8), !isGlued(index..<next) else { return nil }
      let isExact = Register.isCVR(digits)
      return Hit(
        entity: Entity(
          type: .cvr, range: range(index..<next), canonical: digits, confidence: isExact ? 0.99 : 0.8,
          rule: "cvr.label"),
        next: next)
    }
    guard saysNumber || scan.mark(index - 1) == 0x3A, let number = CaseNumber(scan, at: index) else {
      return nil
    }
    return Hit(
      entity: Entity(
        type: .identifier, range: number.range, canonical: number.value, confidence: 0.93,
        rule: "identifier.label"),
      next: number.next)
  }

  /// Digits of a known total, in groups with single spaces or dashes between.
  private func grouped(_ token: Int, total: Int) -> (digits: String, next: Int)? {
    var digits = ""
    var index = token
    while index < scan.tokens.count, isDigits(index), index == token || gap(index) <= .space,
      digits.count < total
    {
      digits += string(index)
      index += 1
      if digits.count < total, scan.mark(index) == 0x2D, gap(index) == .none, gap(index + 1) == .none {
        index += 1
      }
    }
    return digits.count == total ? (digits, index) : nil
  }
}

/// The labels and check digits of registers.
enum Register {
  static let cvr = IdentifierSearch.keys("cvr cvrnr se cvrnummer")
  static let cpr = IdentifierSearch.keys("cpr cprnr cprnummer personnummer")
  static let ean = IdentifierSearch.keys("ean eannr gln lokationsnummer lokationsnr")
  /// Labels that make eight digits something else than a phone number.
  static let labels = IdentifierSearch.keys(
    "cvr cvrnr se ean konto kontonr kontonummer sagsnr sagsid sag doknr dok journalnr jnr ref id ordre faktura nr"
  )
  /// Labels that say by themselves that a number follows.
  static let caseLabels = IdentifierSearch.keys(
    "sagsnr sagsnummer sagsid jnr journalnr journalnummer doknr dokumentnr dokumentnummer aktnr arkivnr")
  /// Words that are a label only with `nr.` after them, or a colon.
  static let caseWords = IdentifierSearch.keys("sag sags journal j dok dokument akt")
  static let numbers = IdentifierSearch.keys("nr nummer no id")

  /// Weights 2 7 6 5 4 3 2 1, sum divisible by 11 (Erhvervsstyrelsen, CVR-nummerets opbygning).
  static func isCVR(_ digits: String) -> Bool {
    zip(digits.utf8, [2, 7, 6, 5, 4, 3, 2, 1]).map { (Int($0) - 0x30) * $1 }.reduce(0, +) % 11 == 0
  }

  /// ISO 13616: the first four characters go last, letters count 10 to 35, and the number modulo 97 is 1.
  static func isIBAN(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var rest = 0
    for byte in bytes[4...] + bytes[..<4] {
      switch byte {
      case 0x30...0x39: rest = (rest * 10 + Int(byte) - 0x30) % 97
      case 0x41...0x5A: rest = (rest * 100 + Int(byte) - 0x41 + 10) % 97
      default: return false
      }
    }
    return rest == 1
  }
}
