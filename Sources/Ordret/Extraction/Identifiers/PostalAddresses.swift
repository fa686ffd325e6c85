/// Postal addresses: a street and number, perhaps a floor and a post box, a postal code and its district, on
/// one line or several. The code and the district must belong together.
extension IdentifierSearch {
  /// The address whose postal code stands at a token; also appends its district as a location.
  mutating func postal(at token: Int) -> Hit? {
    guard isDigits(token, 4),
      token == 0 || gap(token) > .none || [0x2A, 0x2D].contains(scan.mark(token - 1)),
      let next = district(after: token)
    else { return nil }
    var parts = [range(token..<next)]
    if let street = streetParts(before: token) { parts = street + parts }
    found.append(
      Entity(
        type: .location, range: range((token + 1)..<next),
        canonical: registers.postalDistricts[string(token)],
        identifier: string(token), confidence: 0.97, rule: "location.postal-district"))
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return Hit(entity: found.removeLast(), next: next)
    }
    let address = Entity(
      type: .address, range: first.cover(last), canonical: parts.map(line).joined(separator: ", "),
      confidence: 0.97,
      rule: "address")
    return Hit(entity: address, next: next)
  }

  /// The token after the district's name, if the right one stands after the code.
  private func district(after token: Int) -> Int? {
    let code = string(token)
    guard let name = registers.postalDistricts[code] else { return nil }
    var index = token + 1
    var matched = 0
    for word in name.split(separator: " ") {
      guard index < scan.tokens.count, gap(index) == .space else { break }
      var length = 0
      var candidate = ""
      // A name's word can be several tokens (`Sdr.`).
      while index + length < scan.tokens.count, candidate.utf8.count < word.utf8.count,
        length == 0 || gap(index + length) == .none
      {
        candidate += string(index + length)
        length += 1
      }
      guard candidate == word || (candidate.lowercased() == word.lowercased() && isCapital(index)) else {
        break
      }
      index += length
      matched += 1
    }
    if matched > 0 { return index }
    // `2300 Kbh. S`
    if name.hasPrefix("København"), scan.key(index) == PostalWords.kbh {
      index += scan.mark(index + 1) == 0x2E ? 2 : 1
      if isCapital(index), gap(index) == .space, scan.tokens[index].count <= 2 { index += 1 }
      return index
    }
    return nil
  }

  /// The ranges of street, floor and post box before a postal code, in order; `nil` if there is no street.
  private func streetParts(before token: Int) -> [TextRange]? {
    var parts: [TextRange] = []
    var end = token
    // `DK-2300`
    if end >= 2, scan.mark(end - 1) == 0x2D, gap(end) == .none { end -= 2 }
    var hasStreet = false
    for _ in 0..<4 {
      // Emphasis marks of Markdown stand around a line.
      while end > 0, scan.mark(end - 1) == 0x2A { end -= 1 }
      if end > 0, scan.mark(end - 1) == 0x2C { end -= 1 }
      if end > 0, [0x2D, 0x7C, 0x2022, 0xB7].contains(scan.mark(end - 1)), end - 1 > 0 { end -= 1 }
      guard end > 0, gap(end) < .blank || scan.mark(end) == 0x2C || isBlankOfScan(before: end, token) else {
        break
      }
      var start = end - 1
      while start > 0, end - start < 14, gap(start) < .line, scan.mark(start - 1) != 0x2C,
        ![0x7C, 0x2022, 0xB7, 0x3A, 0x28].contains(scan.mark(start - 1)),
        !(scan.mark(start - 1) == 0x2D && gap(start) == .space)
      {
        start -= 1
      }
      guard start < end, let kind = kind(of: start..<end) else { break }
      switch kind {
      case .box, .floor: parts.insert(range(start..<end), at: 0)
      case .place:
        // The name of a village may stand between street and code, and nothing else.
        guard parts.isEmpty else { return nil }
        parts.insert(range(start..<end), at: 0)
      case .street(let first):
        parts.insert(range(first..<end), at: 0)
        hasStreet = true
        start = first
      }
      end = start
      if hasStreet { break }
    }
    return hasStreet ? parts : (parts.contains { isBox($0) } ? parts : nil)
  }

  /// Whether one blank line, which recognisers put between lines that stand far apart, parts a postal code
  /// from a house number at the end of the line above.
  private func isBlankOfScan(before end: Int, _ token: Int) -> Bool {
    guard end == token, gap(end) == .blank, isDigits(end - 1) || scan.tokens[end - 1].count == 1 else {
      return false
    }
    let between = scan.bytes[Int(scan.tokens[end - 1].end)..<Int(scan.tokens[end].start)]
    return between.count { $0 == 0x0A } == 2 && !between.contains(0x0C)
  }

  private func isBox(_ range: TextRange) -> Bool {
    let token = scan.index(atOrAfter: range.start.utf8)
    return scan.key(token).map { PostalWords.box.contains($0) } ?? false
  }

  private enum Part {
    case box, floor, place
    /// A street and a number; the street begins at the token.
    case street(Int)
  }

  /// What a stretch of tokens without comma or line end is.
  private func kind(of tokens: Range<Int>) -> Part? {
    let first = tokens.lowerBound
    if let key = scan.key(first), PostalWords.box.contains(key) { return .box }
    let hasFloor = tokens.contains { scan.key($0).map { PostalWords.floor.contains($0) } ?? false }
    if hasFloor && tokens.count <= 6 && !isCapital(first) { return .floor }
    // The number: the last digits, with perhaps a letter, a second number, or a floor after them.
    var number = tokens.upperBound - 1
    while number > first, !isHouseNumber(number, in: tokens) { number -= 1 }
    if number == first {
      let isPlace = tokens.count <= 3 && tokens.allSatisfy { isCapital($0) }
      return isPlace && isHouseNumberLine(before: first) ? .place : nil
    }
    var start = number
    while start > first, number - start < 6, isStreetWord(start - 1) { start -= 1 }
    while start < number, !isCapital(start), !isDigits(start) { start += 1 }
    guard start < number, isCapital(start) || isDigits(start) else { return nil }
    return .street(start)
  }

  /// Whether the stretch before a village's name ends in a house number.
  private func isHouseNumberLine(before token: Int) -> Bool {
    let index = scan.mark(token - 1) == 0x2C ? token - 2 : token - 1
    return isDigits(index) || (index > 0 && isDigits(index - 1))
  }

  private func isHouseNumber(_ token: Int, in tokens: Range<Int>) -> Bool {
    guard isDigits(token), scan.tokens[token].count <= 3, token > tokens.lowerBound else { return false }
    // `2. sal` is a floor, `12-14` one number.
    if scan.mark(token + 1) == 0x2E, token + 1 < tokens.upperBound { return false }
    if [0x2D, 0x2F].contains(scan.mark(token - 1)) { return false }
    return scan.tokens[token - 1].kind == .word || scan.mark(token - 1) == 0x2E
  }

  private func isStreetWord(_ token: Int) -> Bool {
    guard scan.tokens[token].kind == .word else {
      return (scan.mark(token) == 0x2E && gap(token) == .none) || (scan.mark(token) == 0x27)
        || (scan.mark(token) == 0x2D && gap(token) == .none)
    }
    if isCapital(token) { return true }
    return scan.key(token).map { PostalWords.inStreets.contains($0) } ?? false
  }

  /// A part on one line, with a space before a house number that lost it (`Søvej1`).
  private func line(_ range: TextRange) -> String {
    let tokens = scan.index(atOrAfter: range.start.utf8)..<scan.index(atOrAfter: range.end.utf8)
    var line = ""
    for token in tokens {
      let isLost = isDigits(token) && token > tokens.lowerBound && scan.tokens[token - 1].kind == .word
      if token > tokens.lowerBound, gap(token) > .none || isLost { line += " " }
      line += string(token)
    }
    return line
  }
}

private enum PostalWords {
  static let kbh = WordKey("kbh")
  static let box = IdentifierSearch.keys("postboks postbox boks pb")
  static let floor = IdentifierSearch.keys("sal st th tv mf kl kld etage stuen")
  static let inStreets = IdentifierSearch.keys(
    "og på af den det de i ved til allé alle plads vej gade stræde torv gl ny")
}
