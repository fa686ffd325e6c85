/// Phone and fax numbers.
extension IdentifierSearch {
  /// A phone number at a `+` or a run of digits. Eight digits in pairs stand for themselves; other groups
  /// need a label or a country's number.
  func phone(at token: Int) -> Hit? {
    var index = token
    var canonical = ""
    var isForeign = false
    if scan.mark(index) == 0x2B {
      guard isDigits(index + 1), gap(index + 1) == .none else { return nil }
      let code = string(index + 1)
      canonical = "+"
      if code.hasPrefix("45") && (code.count == 2 || code.count == 10) {
        canonical = "+45"
        if code.count == 10 {
          return phone(range(index..<(index + 2)), "+" + code, index + 2, "phone.international")
        }
        index += 2
      } else {
        index += 1
        isForeign = true
      }
    } else if string(index) == "0045" {
      canonical = "+45"
      index += 1
    }
    // `(+45) 33 92 …`
    if canonical == "+45", scan.mark(index) == 0x29 { index += 1 }
    let first = index
    var digits = ""
    var groups: [Int] = []
    let limit = isForeign ? 15 : 8
    while index < scan.tokens.count, isDigits(index), digits.count + scan.tokens[index].count <= limit,
      index == first || gap(index) <= .space
    {
      digits += string(index)
      groups.append(scan.tokens[index].count)
      index += 1
      if digits.count == limit { break }
      // Between groups a space, a point or a dash.
      if [0x2E, 0x2D].contains(scan.mark(index)), gap(index) == .none, gap(index + 1) == .none,
        isDigits(index + 1),
        index == first + 1 || !groups.isEmpty
      {
        index += 1
      }
    }
    guard isForeign ? digits.count >= 8 : digits.count == 8
    else {
      return nil
    }
    let tokens = token..<index
    guard !isGlued(tokens), !(isDigits(index) && gap(index) == .space) else { return nil }
    let label =
      isLabelled(token, Phone.labels)
      || isLabelled(token - (scan.mark(token - 1) == 0x28 ? 1 : 0), Phone.labels)
      || isMisreadLabel(before: token)
    let follows = followsPhone(token)
    guard label || follows || !canonical.isEmpty || groups == [2, 2, 2, 2] else { return nil }
    // No number of Denmark begins with 0 or 1; what has a label is one all the same.
    if !label, digits.first == "0" || digits.first == "1" { return nil }
    if !label, canonical.isEmpty, isDigits(token - 1), gap(token) == .space { return nil }
    if isLabelled(token, Register.labels) { return nil }
    let rule =
      label
      ? "phone.label"
      : canonical.isEmpty ? follows ? "phone.alternative" : "phone.pairs" : "phone.international"
    return phone(range(tokens), canonical + digits, index, rule)
  }

  /// `Tif. 33 70 30 50`: what recognisers make of `Tlf.`, with its point.
  private func isMisreadLabel(before token: Int) -> Bool {
    let point = scan.mark(token - 1) == 0x3A ? token - 2 : token - 1
    guard scan.mark(point) == 0x2E, gap(point) == .none else { return false }
    return scan.key(point - 1).map { Phone.misread.contains($0) } ?? false
  }

  private func phone(_ range: TextRange, _ canonical: String, _ next: Int, _ rule: String) -> Hit {
    Hit(
      entity: Entity(
        type: .phone, range: range, canonical: canonical, confidence: rule == "phone.pairs" ? 0.85 : 0.97,
        rule: rule),
      next: next)
  }

  /// `33 70 30 50/ 33 70 30 51`: another number after a phone number.
  private func followsPhone(_ token: Int) -> Bool {
    guard token > 1, let last = found.last, last.type == .phone else { return false }
    let joins =
      [0x2F, 0x2C].contains(scan.mark(token - 1))
      || (scan.key(token - 1).map { Phone.or.contains($0) } ?? false)
    return joins && last.range.end.utf8 == Int(scan.tokens[token - 2].end)
  }
}

private enum Phone {
  static let labels = IdentifierSearch.keys(
    "tlf tel telefon telefonnr telefonnummer mobil mobilnr mobiltelefon mobilnummer mob dir direkte fax telefax "
      + "hovednummer hovednr ring tlfnr sms vagttelefon hotline")
  static let misread = IdentifierSearch.keys("tif tit til tlt tlif tll tl1")
  static let or = IdentifierSearch.keys("eller og")
}
