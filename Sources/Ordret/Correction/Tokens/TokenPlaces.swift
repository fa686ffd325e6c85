internal import Lexicon

/// What the place of a token in its line and among its neighbours says of it.
struct TokenPlace: OptionSet, Sendable, Hashable, BitwiseCopyable {
  var rawValue: UInt16

  /// A sentence begins with it.
  static let startsSentence = TokenPlace(rawValue: 1 << 0)
  /// It is the first word of a salutation, `Kære Søren Ågård`: a short line of its own whose second word has a capital.
  static let opensLetter = TokenPlace(rawValue: 1 << 1)
  /// It stands between a comma and a word that is no pronoun: the place of `før` in a letter.
  static let opensClause = TokenPlace(rawValue: 1 << 2)
  /// A word in capitals with a neighbour of four letters or more in capitals, or such a one itself: no initials.
  static let isAmongCapitals = TokenPlace(rawValue: 1 << 3)
  /// The word before has a digit: two letters after a number are a unit or a part of it.
  static let followsNumber = TokenPlace(rawValue: 1 << 4)
  /// A full stop follows: the word may be an abbreviation.
  static let isStopped = TokenPlace(rawValue: 1 << 5)
  /// A `|` that can be the pronoun `I`.
  static let isPronounPlace = TokenPlace(rawValue: 1 << 6)
  /// One letter or digit that no sign touches.
  static let isSingle = TokenPlace(rawValue: 1 << 7)
  /// Two letters that a quotation mark opens.
  static let isQuoted = TokenPlace(rawValue: 1 << 8)
  /// It begins with a capital that looks like a small letter, directly behind a small word.
  static let hasDoubtfulCase = TokenPlace(rawValue: 1 << 9)
  /// A part of an e-mail address whose `@` a space precedes: `navn.navnesen @kommune.dk`.
  static let isAddress = TokenPlace(rawValue: 1 << 10)
  /// A word that speech shortens and an apostrophe closes. It stays as it was written.
  static let isElided = TokenPlace(rawValue: 1 << 11)
  /// A hyphen at the line's end parts it from the next token, or the one before from it: it may be half a word.
  static let mayBeHalf = TokenPlace(rawValue: 1 << 12)
}

/// The ``TokenPlace`` of every token of a text, told once: what stands around a word does not change with its readings.
struct TokenPlaces {
  private let tokens: [Token]
  private let letters: TokenLetters
  private let text: SourceText

  /// The places of all tokens of a text. Linear, 10 ns a token.
  static func of(_ tokens: [Token], _ letters: TokenLetters, in text: SourceText) -> [TokenPlace] {
    let places = TokenPlaces(tokens: tokens, letters: letters, text: text)
    return tokens.indices.map { places.place($0) }
  }

  private func place(_ index: Int) -> TokenPlace {
    let token = tokens[index]
    let form = letters.forms[index]
    var place: TokenPlace = token.gap == .boundary ? .startsSentence : []
    if index > 0, letters.forms[index - 1].contains(.hasDigit),
      token.gap != .comma || !form.contains(.hasDigit)
    {
      place.insert(.followsNumber)
    }
    if token.gap == .comma, opensClause(index) { place.insert(.opensClause) }
    if form.letterCase != .small { addCapitals(index, &place) }
    if !form.contains(.isLetters) { addSigns(within: index, &place) }
    if token.core != token.range {
      addSigns(beside: index, &place)
    } else if letters.range(index).count == 1 {
      place.insert(.isSingle)
    }
    // The next token knows nothing of the hyphen before it.
    if index > 0, LineHyphen.parts(text.bytes, tokens[...], index - 1) { place.insert(.mayBeHalf) }
    return place
  }

  // MARK: Signs

  private func addSigns(within index: Int, _ place: inout TokenPlace) {
    let token = tokens[index]
    if letters.forms[index].contains(.hasStop), token.core.upperBound == token.range.upperBound,
      index + 1 < tokens.count, text.bytes[tokens[index + 1].range.lowerBound] == UInt8(ascii: "@")
    {
      place.insert(.isAddress)
    }
    if letters.keys[index] == Self.bar, PronounBar.isPronoun(text, tokens[...], index) {
      place.insert(.isPronounPlace)
    }
  }

  private static let bar = ShortWords.Key(UInt8(ascii: "|"))

  private func addSigns(beside index: Int, _ place: inout TokenPlace) {
    let (token, bytes) = (tokens[index], text.bytes)
    if token.core.upperBound < token.range.upperBound {
      if bytes[token.core.upperBound] == UInt8(ascii: ".") { place.insert(.isStopped) }
      if Elision.isElided(letters.keys[index], before: bytes[token.core.upperBound..<token.range.upperBound])
      {
        place.insert(.isElided)
      }
      if LineHyphen.parts(bytes, tokens[...], index) { place.insert(.mayBeHalf) }
    }
    if letters.range(index).count == 2, token.range.lowerBound < token.core.lowerBound {
      let mark = bytes[token.range.lowerBound]
      // Typographic quotation marks begin with E2, as dashes do, which stand alone.
      if mark == UInt8(ascii: "\"") || mark == 0xE2 { place.insert(.isQuoted) }
    }
  }

  /// Whether the word behind a token after a comma is none of ``subjects``, on the same clause.
  private func opensClause(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].gap == .none else { return false }
    return
      !(letters.forms[index + 1].contains(.isSmallInText) && Self.subjects.contains(letters.keys[index + 1]))
  }

  /// Words behind the conjunction `for`, which are pronouns or as common there.
  private static let subjects = ShortWords([
    "jeg", "du", "han", "hun", "den", "det", "vi", "i", "de", "man", "der", "at", "hvis", "ellers", "nu",
    "her", "dette", "denne", "disse",
  ])

  // MARK: Capitals

  private func addCapitals(_ index: Int, _ place: inout TokenPlace) {
    if opensLetter(index) { place.formUnion([.opensLetter, .startsSentence]) }
    if let own = capitals(index), own > 1 {
      let near = max(
        index > 0 ? capitals(index - 1) ?? 0 : 0, index + 1 < tokens.count ? capitals(index + 1) ?? 0 : 0)
      if own >= 5 || near >= 4 { place.insert(.isAmongCapitals) }
    }
    if letters.forms[index].contains(.isCapitalised),
      Self.doubtful.contains(ShortWords.Key(letters.written[letters.starts[index]])), followsSmallWord(index)
    {
      place.insert(.hasDoubtfulCase)
    }
  }

  /// Capitals that are their small letters grown: blurred, `k` is `K`.
  private static let doubtful = ShortWords(["K", "C", "O", "S", "V", "W", "X", "Z"])

  /// How many letters a word in capitals has; `nil` for others.
  private func capitals(_ index: Int) -> Int? {
    let form = letters.forms[index]
    return form.letterCase == .upper && form.contains(.isLetters) && !form.contains(.isJoined)
      ? letters.range(index).count : nil
  }

  /// Whether a token stands directly behind a word in small letters, on the same line.
  private func followsSmallWord(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap == .none,
      tokens[index].core.lowerBound == tokens[index].range.lowerBound
    else { return false }
    let before = tokens[index - 1]
    return before.range.upperBound == before.core.upperBound
      && before.range.upperBound + 1 == tokens[index].range.lowerBound
      && text.bytes[before.range.upperBound] == UInt8(ascii: " ")
      && letters.forms[index - 1].contains(.isSmallInText)
  }

  private func opensLetter(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, text.bytes[tokens[index].core.lowerBound] == UInt8(ascii: "K") else {
      return false
    }
    let number = text.line(of: TextOffset(tokens[index].core.lowerBound))
    let line = text.lineRange(number).bytes
    let second = tokens[index + 1].core
    guard line.count <= 60, second.upperBound <= line.upperBound,
      text.bytes[line.lowerBound..<tokens[index].range.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return false }
    let isAlone = line.upperBound + 1 >= text.bytes.count || text.lineRange(number + 1).bytes.isEmpty
    let letter = text.bytes[second.lowerBound]
    return isAlone && (0x41...0x5A ~= letter || letter == 0xC3)
  }
}
