/// What the words around a date say of it: whether it is a deadline, what it dates, whether it is past.
struct DateCues: Sendable {
  var role = DateMention.Role.other
  var inclusive: Bool?
  var tense = Tense.unknown
  /// Whether `fra` stands before the date: something begins then.
  var isBeginning = false

  /// When the sentence plays, seen from the letter.
  enum Tense: Sendable { case past, future, unknown }

  /// Reads the sentence around the tokens of a match: at most 24 tokens before and 12 after.
  init(_ matcher: DateMatcher, around match: Range<Int>) {
    let scan = matcher.scan
    let first = DateCues.sentenceStart(scan, before: match.lowerBound)
    let last = DateCues.sentenceEnd(scan, after: match.upperBound)
    tense = DateCues.tense(scan, first, match, last)
    readRole(scan, first, match, last)
  }

  private mutating func readRole(_ scan: TokenScan, _ first: Int, _ match: Range<Int>, _ last: Int) {
    // The cue can be part of the match (`inden for 4 uger`) or stand before it with some filling between.
    var index = match.lowerBound
    var steps = 0
    while index >= first, steps < 12 {
      if scan.tokens[index].kind == .word, let key = scan.key(index) {
        if key == DateCues.latest {
          // `Senest i 2019 blev`: what was last.
          let isLast = tense == .past && index == first
          if !isLast { set(.deadline, inclusive: true) }
          return
        }
        if key == DateCues.within {
          let next = scan.key(index + 1)
          set(.deadline, inclusive: next == DateCues.of)
          return
        }
        if DateCues.isTerm(scan, index) {
          set(.deadline, inclusive: true)
          return
        }
        if key == DateCues.course, index < match.lowerBound, scan.key(index + 1) == DateCues.off,
          tense != .past
        {
          return set(.deadline, inclusive: true)
        }
        if index < match.lowerBound && !DateCues.filling.contains(key) { break }
      } else if index < match.lowerBound, scan.tokens[index].kind == .mark,
        !DateCues.fillingMarks.contains(scan.mark(index))
      {
        break
      }
      if index < match.lowerBound { steps += 1 }
      index -= 1
    }
    if isReference(scan, first, match) { return set(.reference, inclusive: nil) }
    for index in stride(from: match.lowerBound, through: max(first, match.lowerBound - 4), by: -1) {
      guard let key = scan.key(index) else { continue }
      if DateCues.budgets.contains(key) { return set(.reference, inclusive: nil) }
      if key == DateCues.from, index > match.lowerBound - 4 {
        isBeginning = true
        return set(.validity, inclusive: nil)
      }
      // Only what belongs to the date may stand between.
      guard index == match.lowerBound || DateCues.filling.contains(key) else { break }
    }
    readWeakRole(scan, first, match, last)
  }

  /// Cues further off: a term named earlier in the sentence, validity, events.
  private mutating func readWeakRole(_ scan: TokenScan, _ first: Int, _ match: Range<Int>, _ last: Int) {
    let direct = DateCues.direct
    let before = max(first, match.lowerBound - 14)
    let leads =
      match.lowerBound > first ? scan.key(match.lowerBound - 1).map { direct.contains($0) } ?? true : false
    for index in stride(from: match.lowerBound - 1, through: before, by: -1) where index >= 0 {
      guard scan.tokens[index].kind == .word, let key = scan.key(index) else { continue }
      if DateCues.isTerm(scan, index) && (leads || DateCues.opens(scan, match)) {
        return set(.deadline, inclusive: true)
      }
      if DateCues.validity.contains(key) { return set(.validity, inclusive: nil) }
      if (DateCues.events.contains(key) || DateCues.isMeeting(scan, index)) {
        return set(.event, inclusive: nil)
      }
    }
    for index in match.upperBound..<max(match.upperBound, min(last, match.upperBound + 8)) {
      guard scan.tokens[index].kind == .word, let key = scan.key(index) else { continue }
      if DateCues.validity.contains(key) { return set(.validity, inclusive: nil) }
      if (DateCues.events.contains(key) || DateCues.isMeeting(scan, index)) {
        return set(.event, inclusive: nil)
      }
    }
  }

  /// `lov nr. 463 af 17. juni 2008`, `brev af 3. maj`: `af` or `dateret` right before, a document before
  /// that.
  private func isReference(_ scan: TokenScan, _ first: Int, _ match: Range<Int>) -> Bool {
    var index = match.lowerBound
    while index >= first, index > match.lowerBound - 3 {
      if let key = scan.key(index), DateCues.dating.contains(key) { break }
      index -= 1
    }
    guard index >= first, let key = scan.key(index), DateCues.dating.contains(key) else { return false }
    for word in stride(from: index - 1, through: max(first, index - 20), by: -1) where word >= 0 {
      guard scan.tokens[word].kind == .word else { continue }
      if let key = scan.key(word), DateCues.documents.contains(key) { return true }
      if DateCues.endsLikeDocument(scan.bytes[scan.tokens[word].range.bytes]) { return true }
    }
    return false
  }

  private mutating func set(_ role: DateMention.Role, inclusive: Bool?) {
    self.role = role
    self.inclusive = inclusive
  }

  private static func tense(_ scan: TokenScan, _ first: Int, _ match: Range<Int>, _ last: Int) -> Tense {
    var isPast = false
    var isFuture = false
    for index in first..<max(first, last) where !match.contains(index) && scan.tokens[index].kind == .word {
      guard let key = scan.key(index) else { continue }
      if past.contains(key) { isPast = true }
      if future.contains(key) { isFuture = true }
    }
    return isPast == isFuture ? .unknown : isPast ? .past : .future
  }

  /// Whether a date follows the word that joins it to what was said: `er den 3. maj`, `til den 3. maj`.
  private static func opens(_ scan: TokenScan, _ match: Range<Int>) -> Bool {
    scan.key(match.lowerBound) == WordKey("den") || scan.key(match.lowerBound) == WordKey("d")
  }

  /// Whether a word is a term: `frist`, `svarfrist`, `høringsfristen`, `deadline`.
  private static func isTerm(_ scan: TokenScan, _ index: Int) -> Bool {
    let word = scan.bytes[scan.tokens[index].range.bytes]
    return [Array("frist".utf8), Array("fristen".utf8), Array("deadline".utf8)].contains { ending in
      word.count >= ending.count
        && zip(word.suffix(ending.count), ending).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  /// Whether a word is a kind of meeting: `dialogmøde`, `topmødet`.
  private static func isMeeting(_ scan: TokenScan, _ index: Int) -> Bool {
    let word = scan.bytes[scan.tokens[index].range.bytes]
    return ["møde", "mødet"].contains {
      word.count > $0.utf8.count && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private static func endsLikeDocument(_ word: ArraySlice<UInt8>) -> Bool {
    [
      "loven", "lov", "bekendtgørelse", "bekendtgørelsen", "skrivelse", "brev", "cirkulære", "vejledning",
      "meddelelse",
    ]
    .contains { word.count >= $0.utf8.count && word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The first token of the sentence, at most 24 tokens back.
  private static func sentenceStart(_ scan: TokenScan, before token: Int) -> Int {
    var index = token
    while index > 0, index > token - 24, scan.tokens[index].gap != .blank, !ends(scan, index - 1) {
      index -= 1
    }
    return index
  }

  /// The token after the sentence, at most 12 tokens on.
  private static func sentenceEnd(_ scan: TokenScan, after token: Int) -> Int {
    var index = token
    while index < scan.tokens.count, index < token + 12, scan.tokens[index].gap != .blank {
      if index > token, ends(scan, index - 1) { break }
      index += 1
    }
    return index
  }

  /// Whether a sentence ends at a mark: a stop after a long word and before a capital, `!`, `?`, `;`.
  private static func ends(_ scan: TokenScan, _ index: Int) -> Bool {
    switch scan.mark(index) {
    case 0x21, 0x3F, 0x3B: return true
    case 0x2E:
      guard index > 0, index + 1 < scan.tokens.count, scan.tokens[index + 1].gap != .none,
        scan.tokens[index + 1].kind == .word
      else { return false }
      let next = scan.bytes[Int(scan.tokens[index + 1].start)]
      let isCapital = (next >= 0x41 && next <= 0x5A) || next == 0xC3
      let before = scan.tokens[index - 1]
      return isCapital && (before.kind == .word ? before.count > 3 : before.count != 1 && before.count != 2)
    default: return false
    }
  }

  private static let latest = WordKey("senest")
  private static let within = WordKey("inden")
  private static let of = WordKey("for")
  private static let from = WordKey("fra")
  private static let budgets = words(
    "finansloven finanslov finanslovforslaget finanslovsforslaget budgetaftalen")
  private static let course = WordKey("løbet")
  private static let off = WordKey("af")
  private static let fillingMarks: Set<UInt32> = [0x2C, 0x3A, 0x28, 0x2E, 0x2A]

  private static func words(_ words: String) -> Set<WordKey> {
    Set(words.split(separator: " ").compactMap { WordKey(String($0)) })
  }

  private static let filling = words(
    "den d dato på er til kl klokken med fastsat sat udløber ved og dog mandag tirsdag onsdag torsdag fredag lørdag "
      + "søndag i for udgangen af således dags uge ultimo primo medio fra kommende førstkommende")
  private static let direct = words(
    "er til den d dato udløber senest på fredag mandag tirsdag onsdag torsdag")
  private static let dating = words("af dateret dat")
  private static let documents = words(
    "lov loven lovbekendtgørelse lovbekendtgørelsen bekendtgørelse bekendtgørelsen cirkulære cirkulæret vejledning "
      + "vejledningen brev brevet breve skrivelse skrivelsen mail mailen henvendelse henvendelsen notat notatet "
      + "udtalelse udtalelsen afgørelse afgørelsen dom dommen kendelse kendelsen betænkning betænkningen forordning "
      + "forordningen direktiv direktivet rapport rapporten pressemeddelelse redegørelse redegørelsen aftale aftalen "
      + "lbk bek vej cir svar svaret ansøgning ansøgningen referat referatet tilsagn bevilling anmodning rundskrivelse"
  )
  private static let validity = words(
    "kraft gældende gælder virkning ikrafttræden ikrafttrædelse træder gyldig gyldighed ikrafttrådt")
  private static let events = words(
    "møde mødet møder konference konferencen temadag temadagen seminar seminaret topmøde topmødet "
      + "høringsmøde dialogmøde workshop afholdes afholder indvielse besøg besøget arrangement arrangementet "
      + "kursus kurset stormøde temamøde informationsmøde borgermøde")
  private static let past = words(
    "blev var havde har fik kom holdt udsendte besluttede vedtog modtog skrev trådte indgik afholdt gav viste"
  )
  private static let future = words(
    "vil skal bliver kommer forventes planlægges bedes finder træder holdes åbner indkaldes afholdes "
      + "starter påbegyndes udkommer ventes")
}
