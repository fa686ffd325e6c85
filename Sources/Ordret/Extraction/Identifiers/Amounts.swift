/// Sums of money and percentages.
extension IdentifierSearch {
  /// A sum: `12.500 kr.`, `kr. 12.500,50`, `2,3 mio. kr.`, `DKK 500`, `300 euro`.
  func amount(at token: Int) -> Hit? {
    if scan.tokens[token].kind != .digits {
      // The currency goes first.
      let isEuro = scan.mark(token) == 0x20AC || has(token, Money.euro)
      guard isEuro || has(token, Money.crownsFirst) else { return nil }
      var index = token + 1
      if scan.mark(index) == 0x2E { index += 1 }
      guard isDigits(index), gap(index) <= .space, let (number, next) = number(at: index) else { return nil }
      var end = next
      let (power, after) = multiplier(next)
      if power > 0 { end = after }
      return amount(token..<end, number, power, isEuro: isEuro)
    }
    if token > 0, gap(token) == .none, [0x2E, 0x2C].contains(scan.mark(token - 1)), isDigits(token - 2) {
      return nil
    }
    guard let (number, next) = number(at: token) else { return nil }
    var (power, index) = multiplier(next)
    guard index < scan.tokens.count, gap(index) <= .line else { return nil }
    var isEuro = false
    if scan.mark(index) == 0x20AC {
      isEuro = true
    } else if let key = scan.key(index) {
      if Money.thousands.contains(key) {
        power += 3
      } else if key == Money.t, scan.mark(index + 1) == 0x2E,
        scan.key(index + 2).map({ Money.crowns.contains($0) }) ?? false
      {
        power += 3
        index += 2
      } else if Money.euro.contains(key) {
        isEuro = true
      } else if !Money.crowns.contains(key) {
        return nil
      }
    } else {
      return nil
    }
    index += 1
    if scan.mark(index) == 0x2E, gap(index) == .none, index > 0, scan.tokens[index - 1].kind == .word,
      has(index - 1, Money.abbreviated)
    {
      index += 1
    }
    return amount(token..<index, number, power, isEuro: isEuro)
  }

  /// Whether a token is one of these words.
  private func has(_ token: Int, _ words: Set<WordKey>) -> Bool {
    scan.key(token).map { words.contains($0) } ?? false
  }

  /// A share: `3,4 pct.`, `12 %`, `50 procent`.
  func percentage(at token: Int) -> Hit? {
    if token > 0, gap(token) == .none, [0x2E, 0x2C].contains(scan.mark(token - 1)), isDigits(token - 2) {
      return nil
    }
    guard let (number, next) = number(at: token), gap(next) <= .space else { return nil }
    var end = next + 1
    if scan.mark(next) != 0x25 {
      guard let key = scan.key(next), Money.percent.contains(key) else { return nil }
      if key == Money.pct, scan.mark(end) == 0x2E, gap(end) == .none { end += 1 }
    }
    return Hit(
      entity: Entity(
        type: .percentage, range: range(token..<end), canonical: number.canonical(power: 0), confidence: 0.98,
        rule: "percentage"),
      next: end)
  }

  private func amount(_ tokens: Range<Int>, _ number: Decimal, _ power: Int, isEuro: Bool) -> Hit {
    Hit(
      entity: Entity(
        type: .amount, range: range(tokens), canonical: isEuro ? nil : number.canonical(power: power),
        confidence: 0.97, rule: isEuro ? "amount.euro" : "amount.dkk"),
      next: tokens.upperBound)
  }

  /// Digits before and after the decimal comma.
  struct Decimal {
    var whole: String
    var fraction: String

    /// The number times a power of ten, with a point, without needless zeros.
    func canonical(power: Int) -> String {
      let moved = fraction + String(repeating: "0", count: max(0, power - fraction.utf8.count))
      let digits = whole + moved.prefix(power)
      var rest = String(moved.dropFirst(power))
      while rest.hasSuffix("0") { rest.removeLast() }
      let trimmed = String(digits.drop { $0 == "0" })
      return (trimmed.isEmpty ? "0" : trimmed) + (rest.isEmpty ? "" : "." + rest)
    }
  }

  /// A number with points or spaces between thousands and a comma before the fraction.
  private func number(at token: Int) -> (Decimal, next: Int)? {
    guard isDigits(token), scan.tokens[token].count <= 12 else { return nil }
    var whole = string(token)
    var index = token + 1
    if whole.count <= 3 {
      while isDigits(index + 1, 3), scan.mark(index) == 0x2E, gap(index) == .none, gap(index + 1) == .none {
        whole += string(index + 1)
        index += 2
      }
      if index == token + 1, !(token > 0 && isDigits(token - 1) && gap(token) == .space) {
        while isDigits(index, 3), gap(index) == .space, whole.count < 12 {
          whole += string(index)
          index += 1
        }
      }
    }
    var fraction = ""
    if scan.mark(index) == 0x2C, gap(index) == .none {
      if isDigits(index + 1), gap(index + 1) == .none, scan.tokens[index + 1].count <= 6 {
        fraction = string(index + 1)
        index += 2
      } else if scan.mark(index + 1) == 0x2D, gap(index + 1) == .none {
        // `500,-`
        index += 2
      }
    }
    return (Decimal(whole: whole, fraction: fraction), index)
  }

  /// `mio.`, `millioner`, `mia.`, `tusinde`: the power of ten, and the token after.
  private func multiplier(_ token: Int) -> (power: Int, next: Int) {
    guard gap(token) <= .line, let key = scan.key(token), let power = Money.multipliers[key] else {
      return (0, token)
    }
    let hasPoint = scan.mark(token + 1) == 0x2E && gap(token + 1) == .none
    return (power, token + (hasPoint ? 2 : 1))
  }
}

private enum Money {
  static let crowns = IdentifierSearch.keys("kr kroner krone dkk kronerne")
  static let crownsFirst = IdentifierSearch.keys("kr dkk")
  static let euro = IdentifierSearch.keys("euro eur")
  static let thousands = IdentifierSearch.keys("tkr")
  static let percent = IdentifierSearch.keys("pct procent")
  static let abbreviated = IdentifierSearch.keys("kr tkr")
  static let pct = WordKey("pct")
  static let t = WordKey("t")
  static let multipliers: [WordKey: Int] = {
    let words = [
      (3, "tusind tusinde"), (6, "mio million millioner mill"), (9, "mia milliard milliarder mrd"),
    ]
    var result: [WordKey: Int] = [:]
    for (power, list) in words { for key in IdentifierSearch.keys(list) { result[key] = power } }
    return result
  }()
}
