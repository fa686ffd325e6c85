internal import Lexicon

/// The section sign where no law stands before it, and the digit of a subsection.
extension SignRules {
  /// `jf. 8 34, stk. 1`, `og &$ 14, nr. 2`, `af $ 5 i lov nr. 237`: what goes on as a section does is one. A
  /// digit (`8`, `5`) only before `, stk.` and `, nr.` and behind a small word.
  @Sendable static func sectionBefore(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    let sign = bytes[words.word]
    let isDoubled = sign.elementsEqual("§$".utf8) || sign.elementsEqual("§&".utf8)
    guard isDoubled || isSectionSign(sign), words.gap(words.word, words.after).elementsEqual([0x20]) else {
      return nil
    }
    let digits = bytes[words.after].prefix(while: Letters.isDigit)
    guard (1...3).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    if isDoubled { return (words.word, "§") }
    var rest = bytes[digits.endIndex...].prefix(16)
    if let letter = rest.first, (0x61...0x7A).contains(letter) { rest = rest.dropFirst() }
    let isDivided = goesOn(rest, [", stk.", ", nr."])
    let isDigit = sign.allSatisfy(Letters.isDigit)
    if isDigit {
      let isLead = leads.contains { bytes[words.before].elementsEqual($0.utf8) }
      return isDivided && isLead ? (words.word, "§") : nil
    }
    return isDivided || goesOn(rest, [" i lov ", " i bekendtg", " i cirkul"]) ? (words.word, "§") : nil
  }

  private static let leads = ["jf.", "og", "eller", "samt", "efter", "i", "af", "til", "se", "med"]

  /// What is read for `§` as a word: `$`, `&`, `8`, `5`, or two of them.
  static func isSectionSign(_ word: ArraySlice<UInt8>) -> Bool {
    guard (1...2).contains(word.count), let first = word.first else { return false }
    return word.count == 1
      ? "$&85".utf8.contains(first)
      : word.allSatisfy { "$&8".utf8.contains($0) } && !word.allSatisfy(Letters.isDigit)
  }

  /// Whether text goes on with one of these, a line break standing for a space.
  private static func goesOn(_ text: ArraySlice<UInt8>, _ ways: [String]) -> Bool {
    ways.contains { way in
      text.count >= way.utf8.count && zip(text, way.utf8).allSatisfy { $0 == $1 || $0 == 0x0A && $1 == 0x20 }
    }
  }

  /// `stk. I`, `stk. l.`, `den I. marts`: a subsection and a day of a month have a digit.
  @Sendable static func letterForOne(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    guard let letter = bytes[words.word].first, "Il|".utf8.contains(letter), words.word.count <= 2,
      words.gap(words.before, words.word).elementsEqual([0x20])
    else { return nil }
    let place = words.word.lowerBound..<words.word.lowerBound + 1
    let signs = bytes[place.upperBound..<words.word.upperBound]
    if ["stk.", "Stk."].contains(where: { bytes[words.before].elementsEqual($0.utf8) }),
      signs.allSatisfy({ ".,:;)".utf8.contains($0) }), letter != UInt8(ascii: "|") || !signs.isEmpty
    {
      return (place, "1")
    }
    if ["den", "Den", "d."].contains(where: { bytes[words.before].elementsEqual($0.utf8) }),
      signs.elementsEqual(".".utf8), Abbreviations.isMonth(bytes[words.after]),
      (0x61...0x7A).contains(bytes[words.after.lowerBound])
    {
      return (place, "1")
    }
    return nil
  }

  /// `ki. 9.45`, `KI. 12.00`, `k1. 10`: before a time of day stands `kl.` A capital `KI.` may end a sentence:
  /// then minutes must tell.
  @Sendable static func clock(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    guard words.word.count == 3, bytes[words.word.lowerBound + 2] == UInt8(ascii: "."),
      bytes[words.word.lowerBound] | 0x20 == UInt8(ascii: "k"),
      "iI1!|".utf8.contains(bytes[words.word.lowerBound + 1]),
      words.gap(words.word, words.after).count == 1
    else { return nil }
    let time = bytes[words.after]
    let hour = time.prefix(while: Letters.isDigit)
    guard (1...2).contains(hour.count), hour.reduce(0, { $0 * 10 + Int($1) - 0x30 }) <= 24 else { return nil }
    let rest = time.dropFirst(hour.count)
    let isCapital = bytes[words.word.lowerBound] == UInt8(ascii: "K")
    let hasMinutes =
      rest.first.map { ".:".utf8.contains($0) } ?? false
      && rest.dropFirst().prefix(while: Letters.isDigit).count == 2
    guard hasMinutes || !isCapital && (rest.isEmpty || ".,;-)".utf8.contains(rest.first ?? 0)) else {
      return nil
    }
    let last = bytes[words.before].last
    let opens = last.map { ".!?:".utf8.contains($0) } ?? true
    return (words.word.lowerBound..<words.word.lowerBound + 2, isCapital && opens ? "Kl" : "kl")
  }

  /// `TIf. 12 34 56 78`, `tif 12345678`: before eight digits stands `Tlf`.
  @Sendable static func telephoneLabel(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    guard 3...5 ~= words.word.count, isReadForF(bytes[words.word.lowerBound + 2]) else { return nil }
    let label = bytes[words.word]
    guard let first = label.first, first | 0x20 == UInt8(ascii: "t"),
      "iI1|!l".utf8.contains(label[label.startIndex + 1]),
      label.dropFirst(3).allSatisfy({ ".:,".utf8.contains($0) }),
      !label.dropFirst().prefix(2).elementsEqual("lf".utf8),
      !label.dropFirst().prefix(2).elementsEqual("it".utf8)
    else { return nil }
    var count = 0
    var end = words.after.lowerBound
    guard words.gap(words.word, words.after).count == 1 else { return nil }
    while end < bytes.count, count <= 8, Letters.isDigit(bytes[end]) || " .".utf8.contains(bytes[end]) {
      if Letters.isDigit(bytes[end]) { count += 1 }
      end += 1
    }
    guard count == 8 else { return nil }
    return (words.word.lowerBound..<words.word.lowerBound + 3, first == UInt8(ascii: "t") ? "tlf" : "Tlf")
  }

  private static func isReadForF(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "t"), UInt8(ascii: "E"): true
    default: false
    }
  }
}
