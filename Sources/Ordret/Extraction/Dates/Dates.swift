/// Finds the dates, periods, deadlines and times of a text, and says which days they mean.
enum Dates {
  /// What was found.
  struct Result: Sendable {
    /// The dates in order; they do not overlap.
    var mentions: [DateMention] = []
    /// What is written like a day of no calendar (`31-02-2020`).
    var impossible: [TextRange] = []
  }

  /// Finds dates. `letterDate` decides what `i morgen` and `den 3. maj` mean; without it such dates have no
  /// year, or are left out. What lies in `excluded` (sorted) is some other kind of number. Cost: linear.
  static func find(
    in text: SourceText, within range: TextRange? = nil, letterDate: CivilDay? = nil,
    excluding excluded: [TextRange] = []
  ) -> Result {
    let search = Search(
      matcher: DateMatcher(TokenScan(text, in: range), vocabulary: CompiledDateRules.shared.vocabulary),
      letterDate: letterDate)
    var result = Result()
    var token = 0
    var exclusion = 0
    while token < search.matcher.scan.tokens.count {
      let start = Int(search.matcher.scan.tokens[token].start)
      while exclusion < excluded.count, excluded[exclusion].end.utf8 <= start { exclusion += 1 }
      let excludedNext = exclusion < excluded.count ? excluded[exclusion] : nil
      guard let found = search.found(from: token, excluding: excludedNext) else {
        token += 1
        continue
      }
      token = found.match.tokens.upperBound
      if let mention = found.mention {
        result.mentions.append(mention)
      } else {
        result.impossible.append(TextRange(found.match.range))
      }
    }
    return result
  }

  private struct Search {
    let rules = CompiledDateRules.shared
    let matcher: DateMatcher
    let letterDate: CivilDay?

    /// The match that begins at a token; one that begins inside it and goes on further is preferred
    /// (`i juni` and `juni 2020`).
    func found(from token: Int, excluding excluded: TextRange?) -> Found? {
      guard var best = longest(at: token, excluding: excluded) else { return nil }
      var next = token + 1
      while next < best.match.tokens.upperBound {
        if let other = longest(at: next, excluding: excluded),
          other.match.tokens.upperBound > best.match.tokens.upperBound
        {
          best = other
        }
        next += 1
      }
      return best
    }

    private func longest(at token: Int, excluding excluded: TextRange?) -> Found? {
      let here = matcher.scan.tokens[token]
      guard here.kind != .mark else { return nil }
      var longest: Found?
      for rule in here.kind == .digits ? rules.byDigits : rules.byTerm[Int(matcher.terms[token])] {
        guard let match = matcher.match(rules.patterns[rule], at: token),
          match.tokens.upperBound > longest?.match.tokens.upperBound ?? 0, matcher.stands(match),
          !(excluded.map { $0.overlaps(TextRange(match.range)) } ?? false)
        else { continue }
        let cues = DateCues(matcher, around: match.tokens)
        let context = DateContext(
          match: match, matcher: matcher, anchor: letterDate, tense: cues.tense,
          isDeadline: cues.role == .deadline)
        let reading = rules.rules[rule].read(context)
        if reading != nil || rules.rules[rule].namesDay {
          longest = Found(rule: rules.rules[rule], match: match, reading: reading, cues: cues)
        }
      }
      return longest
    }
  }

  private struct Found {
    /// A day, week or month that nothing else is said of is when something happens; a year is not.
    private func role(_ reading: DateReading, isOpen: Bool) -> DateMention.Role {
      if isOpen { return cues.role == .event ? .event : .other }
      if cues.isBeginning && (reading.kind != .date || reading.value.utf8.count == 4) { return .other }
      guard cues.role == .other, reading.kind == .date, reading.value.utf8.count > 4 else { return cues.role }
      return .event
    }

    let rule: DateRule
    let match: DateMatch
    let reading: DateReading?
    let cues: DateCues

    var mention: DateMention? {
      guard let reading else { return nil }
      let isOpen = reading.kind == .set || reading.kind == .time
      return DateMention(
        range: TextRange(match.range), value: reading.value, start: reading.start?.iso, end: reading.end?.iso,
        inclusive: cues.role == .deadline && !isOpen ? reading.inclusive ?? cues.inclusive : nil,
        kind: reading.kind,
        role: role(reading, isOpen: isOpen), inferred: reading.inferred,
        confidence: reading.inferred ? rule.confidence * 0.95 : rule.confidence, rule: rule.name)
    }
  }
}

extension DateMatcher {
  /// Whether a match stands by itself: not inside a longer number, a name with digits, a section or paragraph
  /// number.
  func stands(_ match: DateMatch) -> Bool {
    let tokens = scan.tokens
    let first = scan.index(atOrAfter: match.range.lowerBound)
    let last = scan.index(atOrAfter: match.range.upperBound) - 1
    guard first <= last else { return false }
    if tokens[first].kind == .digits {
      let before = first - 1
      if before >= 0, tokens[first].gap == .none {
        if tokens[before].kind != .mark { return false }
        let isGlued = before > 0 && tokens[before].gap == .none && tokens[before - 1].kind == .digits
        switch scan.mark(before) {
        case 0x2E, 0x2D, 0x3A, 0x2C, 0x2F:
          // Part of the match itself (`d.3. juni`), or after a word (`Dato:3.12.2020`).
          if before < match.tokens.lowerBound,
            isGlued || scan.mark(before) == 0x2F || scan.mark(before) == 0x2D
          {
            return false
          }
        case 0xA7, 0x23, 0x5F, 0x40, 0x3D, 0x26, 0x2B: return false
        default: break
        }
      }
      if before >= 0, scan.mark(before) == 0xA7 { return false }
      if before >= 0, numbersThings(before) { return false }
    }
    let after = last + 1
    guard after < tokens.count, tokens[after].gap == .none,
      tokens[last].kind != .word || tokens[after].kind != .word
    else { return true }
    if tokens[after].kind != .mark { return tokens[last].kind == .mark }
    let next = after + 1
    let goesOn = next < tokens.count && tokens[next].gap == .none
    switch scan.mark(after) {
    case 0x25, 0x40, 0x5F: return false
    case 0x2D, 0x2F:
      return !goesOn || tokens[next].kind == .mark
        || (tokens[last].kind == .word && tokens[next].kind == .digits)
    case 0x2E, 0x2C, 0x3A: return !(goesOn && tokens[next].kind == .digits && tokens[last].kind == .digits)
    default: return true
    }
  }

  /// Whether the word before a number says that it numbers something: `nr. 3`, `afsnit 3.12.2020`.
  private func numbersThings(_ before: Int) -> Bool {
    var index = before
    if scan.mark(index) == 0x2E || scan.mark(index) == 0x3A { index -= 1 }
    guard index >= 0, index < scan.tokens.count, scan.tokens[index].kind == .word, let key = scan.key(index)
    else {
      return false
    }
    return DateMatcher.numbering.contains(key)
  }

  private static let numbering = Set(
    [
      "nr", "stk", "afsnit", "punkt", "pkt", "kapitel", "kap", "side", "s", "bilag", "litra", "art",
      "artikel", "version",
      "sagsnr", "sagsnummer", "sag", "jnr", "journalnr", "dok", "doknr", "dokumentnr", "kle", "tlf",
      "telefon", "mobil",
      "fax", "cvr", "ean", "cpr", "konto", "isbn", "issn", "postboks", "figur", "tabel", "iso",
    ].compactMap { WordKey($0) })
}
