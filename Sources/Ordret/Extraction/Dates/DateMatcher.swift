/// What a pattern took from the text.
struct DateMatch: Sendable {
  /// The tokens matched.
  var tokens: Range<Int>
  /// What is reported, in bytes.
  var range: Range<Int>
  private var taken: DateMatcher.Taken

  init(tokens: Range<Int>, range: Range<Int>, taken: DateMatcher.Taken) {
    self.tokens = tokens
    self.range = range
    self.taken = taken
  }

  /// The number taken into a slot, if the match went through it.
  subscript(_ slot: DateSlot) -> Int? {
    let value = taken[slot.rawValue]
    return value == DateMatcher.nothing ? nil : value
  }
}

/// Runs compiled patterns over the tokens of a text: backtracking, a few steps for each token a pattern can
/// begin with.
struct DateMatcher: Sendable {
  static let nothing = Int.min
  /// A number for each ``DateSlot``, on the stack: a match is tried for many rules at each number of the
  /// text.
  typealias Taken = [21 of Int]

  let scan: TokenScan
  let vocabulary: TimeVocabulary
  /// The term of each token.
  let terms: [TimeVocabulary.Term]

  init(_ scan: TokenScan, vocabulary: TimeVocabulary) {
    self.scan = scan
    self.vocabulary = vocabulary
    terms = scan.tokens.indices.map { scan.tokens[$0].kind == .word ? vocabulary.term(scan.key($0)) : 0 }
  }

  /// The match of a pattern that begins at a token, if there is one.
  func match(_ pattern: DatePattern, at token: Int) -> DateMatch? {
    var state = State(token: token)
    guard run(pattern.steps, 0, token, &state), state.end > token else { return nil }
    let first = state.begin ?? token
    let last = (state.finish ?? state.end) - 1
    guard first <= last else { return nil }
    return DateMatch(
      tokens: token..<state.end, range: Int(scan.tokens[first].start)..<Int(scan.tokens[last].end),
      taken: state.taken)
  }

  private struct State {
    let token: Int
    var taken = Taken(repeating: DateMatcher.nothing)
    var begin: Int?
    var finish: Int?
    var end = 0

    init(token: Int) { self.token = token }
  }

  private func run(_ steps: [DatePattern.Step], _ step: Int, _ token: Int, _ state: inout State) -> Bool {
    guard step < steps.count else {
      state.end = token
      return true
    }
    switch steps[step] {
    case .split(let other):
      return run(steps, step + 1, token, &state) || run(steps, other, token, &state)
    case .jump(let target):
      return run(steps, target, token, &state)
    case .begin:
      let before = state.begin
      state.begin = token
      if run(steps, step + 1, token, &state) { return true }
      state.begin = before
      return false
    case .end:
      let before = state.finish
      state.finish = token
      if run(steps, step + 1, token, &state) { return true }
      state.finish = before
      return false
    case .term(let term, let spaced):
      guard joins(token, spaced, state), terms[token] == term, term != 0 else { return false }
      return run(steps, step + 1, token + 1, &state)
    case .mark(let mark, let spaced):
      guard joins(token, spaced, state), scan.mark(token) == mark else { return false }
      return run(steps, step + 1, token + 1, &state)
    case .digits(let value, let spaced):
      guard joins(token, spaced, state), scan.tokens[token].count <= 2, scan.number(token) == value else {
        return false
      }
      return run(steps, step + 1, token + 1, &state)
    case .take(let intake, let slot, let spaced):
      guard joins(token, spaced, state), let (value, count) = take(intake, token) else { return false }
      let before = state.taken[slot.rawValue]
      state.taken[slot.rawValue] = value
      if run(steps, step + 1, token + count, &state) { return true }
      state.taken[slot.rawValue] = before
      return false
    }
  }

  /// Whether a token may follow the one before it.
  private func joins(_ token: Int, _ spaced: Bool, _ state: State) -> Bool {
    guard token < scan.tokens.count else { return false }
    if token == state.token { return true }
    return scan.tokens[token].gap <= (spaced ? .line : .none)
  }

  /// What an intake takes at a token, and how many tokens that is.
  private func take(_ intake: DatePattern.Intake, _ token: Int) -> (value: Int, tokens: Int)? {
    let here = scan.tokens[token]
    let term = terms[token]
    func digits(_ counts: ClosedRange<Int>) -> Int? {
      here.kind == .digits && counts.contains(here.count) ? scan.number(token) : nil
    }
    func word(_ kind: TimeWords.Class) -> (Int, Int)? { vocabulary.value(term, kind).map { ($0, 1) } }
    switch intake {
    case .small: return digits(1...2).flatMap { $0 > 0 ? ($0, 1) : nil }
    case .count: return digits(1...2).map { ($0, 1) }
    case .two: return digits(2...2).map { ($0, 1) }
    case .shortYear: return digits(2...2).map { ($0 <= 50 ? 2000 + $0 : 1900 + $0, 1) }
    case .year: return digits(4...4).flatMap { (1600...2199).contains($0) ? ($0, 1) : nil }
    case .number: return digits(1...3).map { ($0, 1) } ?? word(.number)
    case .ordinal:
      if let value = digits(1...2), scan.mark(token + 1) == 0x2E, scan.tokens[token + 1].gap == .none {
        return (value, 2)
      }
      return word(.ordinal)
    case .month:
      if let full = word(.month) { return full }
      guard let (month, _) = word(.monthAbbreviation) else { return nil }
      if scan.mark(token + 1) == 0x2E, scan.tokens[token + 1].gap == .none { return (month, 2) }
      // Without its point an abbreviation is one only after a day: `Jan` is also a name.
      let before = token - 1
      return scan.number(before) != nil || (scan.mark(before) == 0x2E && scan.number(before - 1) != nil)
        ? (month, 1) : nil
    case .weekday:
      if let full = word(.weekday) { return full }
      guard let (weekday, _) = word(.weekdayAbbreviation), scan.mark(token + 1) == 0x2E else { return nil }
      return (weekday, 2)
    case .season: return word(.season)
    case .unit: return word(.unit)
    case .part: return word(.part)
    case .misreadDay: return misread(token, length: 1...2)
    case .misreadYear: return misread(token, length: 4...4)
    }
  }

  /// A number in which a letter stands for a digit, over tokens without space between them. At least one of
  /// each.
  private func misread(_ token: Int, length: ClosedRange<Int>) -> (value: Int, tokens: Int)? {
    var value = 0
    var count = 0
    var letters = 0
    var index = token
    while index < scan.tokens.count, index == token || scan.tokens[index].gap == .none,
      scan.tokens[index].kind != .mark
    {
      for byte in scan.bytes[scan.tokens[index].range.bytes] {
        guard let digit = DateMatcher.digit(byte), count < length.upperBound else { return nil }
        if byte > 0x39 { letters += 1 }
        value = value * 10 + digit
        count += 1
      }
      index += 1
    }
    guard length.contains(count), letters > 0, letters < count || count == 2, value > 0 else { return nil }
    return (value, index - token)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 1
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    default: nil
    }
  }
}
