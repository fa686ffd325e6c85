/// Reads the names of one paragraph at a time.
struct NameReader {
  let text: SourceText
  let registers: Registers
  private(set) var words: [NameWord] = []
  private var surfaces: [String] = []

  /// A reader of `text`.
  init(text: SourceText, registers: Registers) {
    self.text = text
    self.registers = registers
  }

  /// Takes up a paragraph.
  mutating func read(_ paragraph: Layout.Paragraph, words reader: inout WordReader) {
    words = []
    for sentence in paragraph.sentences {
      let pieces = sentence.pieces
      var piece = 0
      for (index, word) in reader.words(of: sentence).enumerated() {
        var startsLine = index == 0
        while piece < pieces.count, pieces[piece].end <= word.range.start {
          piece += 1
          startsLine = true
        }
        // A short line is a line of a block; the next one begins anew. Running text goes on over its line
        // ends.
        let isBarrier = index == 0 || startsLine && piece > 0 && pieces[piece - 1].count < Self.runningLine
        words.append(
          NameWord(surface: text[word.range], word: word, isFirst: index == 0, isBarrier: isBarrier))
      }
    }
    surfaces = words.map(\.surface)
  }

  /// Lines of fewer bytes are lines of a block.
  private static let runningLine = 55

  /// The names of the paragraph; what they teach goes into `known`.
  mutating func names(_ known: inout KnownNames) -> [Entity] {
    var found: [Entity] = []
    var index = 0
    while index < words.count {
      guard let match = match(at: index) else {
        index += 1
        continue
      }
      learn(match, &known)
      found.append(entity(match))
      index = max(index + 1, match.words.upperBound)
    }
    return found
  }

  /// Family names and abbreviations that stand for a name seen whole elsewhere in the letter.
  func shortNames(_ known: KnownNames) -> [Entity] {
    var found: [Entity] = []
    for (index, word) in words.enumerated() where word.isCapital {
      for base in PhraseTable.bases(of: word.surface) {
        let range = TextRange(word.word.range.start, TextOffset(word.word.range.start.utf8 + base.utf8.count))
        if let full = known.persons[base],
          !word.isFirst || !registers.places.contains(where: { $0.name == base })
        {
          found.append(
            Entity(type: .person, range: range, canonical: full, confidence: 0.8, rule: "person-short"))
          break
        }
        if let full = known.bodies[base], word.word.shape == .capitals {
          found.append(
            Entity(type: .organisation, range: range, canonical: full, confidence: 0.9, rule: "body-short"))
          break
        }
      }
      _ = index
    }
    return found
  }

  /// A name found among the words.
  struct Match {
    var type: Entity.Kind
    var words: Range<Int>
    var canonical: String?
    var confidence: Double
    var rule: String
    /// How many bytes of the last word are no part of the name: the genitive's s.
    var cut = 0
  }

  private func match(at index: Int) -> Match? {
    let word = words[index]
    guard word.isWord else { return nil }
    if let law = law(at: index) { return law }
    guard word.isCapital else { return product(at: index) }
    if words[index].lower == "folketingets", let committee = organisation(at: index) { return committee }
    return person(at: index) ?? body(at: index) ?? organisation(at: index) ?? event(at: index) ?? product(
      at: index)
      ?? place(at: index)
  }

  private func entity(_ match: Match) -> Entity {
    let first = words[match.words.lowerBound].word.range
    let last = words[match.words.upperBound - 1].word.range
    let range = TextRange(first.start, TextOffset(last.end.utf8 - match.cut))
    let canonical =
      match.canonical ?? text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Entity(
      type: match.type, range: range, canonical: canonical, confidence: match.confidence, rule: match.rule)
  }

  private func learn(_ match: Match, _ known: inout KnownNames) {
    let name = entity(match).canonical ?? ""
    if match.type == .person, match.words.count > 1 {
      let last = String(name.split(separator: " ").last ?? "")
      if last.utf8.count > 2, known.persons[last] == nil { known.persons[last] = name }
    }
    let end = match.words.upperBound
    if match.type == .organisation, match.words.count > 1, end + 2 < words.count, words[end].word.isMark("("),
      words[end + 1].word.shape == .capitals, words[end + 2].word.isMark(")")
    {
      known.bodies[words[end + 1].surface] = name
    }
  }

  // MARK: Registers

  /// A body of the register.
  private func body(at index: Int) -> Match? {
    guard let hit = registers.bodyNames.match(surfaces, at: index) else { return capitalsBody(at: index) }
    let body = registers.bodies[hit.value]
    var end = index + hit.count
    guard !crossesBarrier(index..<end) else { return nil }
    if hit.count == 1 {
      // A party named as a direction, an abbreviation in a line of capitals.
      if body.name == "Venstre" && words[index].isFirst { return nil }
      if words[index].word.shape == .capitals && words[index].surface.utf8.count <= 3 && isShouting(index) {
        return nil
      }
      if words[index].isFirst, Self.generic.contains(words[index].lower) { return nil }
    }
    var canonical: String? = body.name
    // `PLO Midtjylland`, `Dansk Sygeplejeråd Kreds Syd`
    if end < words.count, words[index].word.shape == .capitals, hit.count == 1, words[end].isCapital,
      !words[end].isBarrier, registers.placeNames.match(surfaces, at: end) != nil
    {
      end += 1
      canonical = nil
    }
    return Match(
      type: .organisation, words: index..<end, canonical: canonical, confidence: 0.97, rule: "body-register",
      cut: genitive(end - 1, base: canonical == nil ? nil : body.name))
  }

  /// `MILJØ- OG ENERGIMINISTERIET`: the register in capitals.
  private func capitalsBody(at index: Int) -> Match? {
    guard words[index].word.shape == .capitals else { return nil }
    var end = index
    while end < words.count, end < index + 6,
      words[end].word.shape == .capitals || words[end].word.isMark(",")
    {
      end += 1
    }
    while end > index, !Self.strongEndings.contains(where: { words[end - 1].lower.hasSuffix($0) }) {
      end -= 1
    }
    guard end > index else { return nil }
    let parts = (index..<end).map { number in
      let lower = words[number].lower
      return ["og", "for", "af", ","].contains(lower)
        ? lower : lower.prefix(1).uppercased() + lower.dropFirst()
    }
    let hit = registers.bodyNames.match(parts, at: 0)
    let canonical = hit.map { $0.count == parts.count ? registers.bodies[$0.value].name : nil } ?? nil
    return Match(
      type: .organisation, words: index..<end, canonical: canonical ?? parts.joined(separator: " "),
      confidence: 0.9,
      rule: "body-capitals")
  }

  private func place(at index: Int) -> Match? {
    guard let hit = registers.placeNames.match(surfaces, at: index) else { return nil }
    let place = registers.places[hit.value]
    let end = index + hit.count
    if crossesBarrier(index..<end) { return nil }
    if place.isWord, words[index].isFirst, hit.count == 1, end < words.count, words[end].isWord { return nil }
    // `Fur` is a place only where it could be one: behind a preposition, a number or a comma.
    if place.isWord, hit.count == 1, index > 0, words[index - 1].isWord,
      !words[index - 1].word.classes.contains(.preposition)
    {
      return nil
    }
    if end < words.count, isStreet(end) { return nil }
    return Match(
      type: .location, words: index..<end, canonical: place.name, confidence: 0.9, rule: "place-register",
      cut: genitive(end - 1, base: place.name))
  }

  /// `Børnetopmøde`, `Folkemødet`
  private func event(at index: Int) -> Match? {
    let lower = words[index].lower
    guard !words[index].isFirst, lower.utf8.count > 9,
      Self.events.contains(where: { lower.hasSuffix($0) }) || lower == "folkemødet"
    else { return nil }
    return Match(type: .event, words: index..<index + 1, confidence: 0.8, rule: "event-suffix")
  }

  private static let events = [
    "topmøde", "topmødet", "konference", "konferencen", "festival", "festivalen", "kongres", "kongressen",
    "messen",
    "landsmøde", "landsmødet", "stævne", "stævnet",
  ]

  // MARK: What the rules share

  /// Whether a line of a block ends inside the range.
  func crossesBarrier(_ range: Range<Int>) -> Bool { range.dropFirst().contains { words[$0].isBarrier } }

  /// Whether the words around stand in capitals too.
  private func isShouting(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { words.indices.contains($0) && words[$0].word.shape == .capitals }
  }

  /// The bytes behind the name in its last word: `KL's` has two.
  func genitive(_ index: Int, base: String?) -> Int {
    let surface = words[index].surface
    guard let last = base?.split(separator: " ").last else { return 0 }
    if surface == last { return 0 }
    for ending in ["'s", "’s", "s", "'", "’"] where surface.hasSuffix(ending) {
      let stem = surface.dropLast(ending.count)
      if stem == last || base == nil { return ending.utf8.count }
    }
    // An alias stands for the body: only the marked genitive can be told.
    for ending in ["'s", "’s"] where surface.hasSuffix(ending) { return ending.utf8.count }
    return 0
  }

  /// Whether a word names a street: `Søndergade 4`, `Hans Broges Gade`.
  func isStreet(_ index: Int) -> Bool {
    guard words.indices.contains(index), !words[index].isBarrier else { return false }
    return Self.streets.contains { words[index].lower.hasSuffix($0) } && words[index].isCapital
  }

  private static let streets = [
    "gade", "vej", "allé", "alle", "plads", "torv", "stræde", "boulevard", "vænge", "kanal", "parken",
    "gården",
    "brogade", "stien", "bakken", "vang", "toften", "engen", "haven", "brygge",
  ]
  static let generic: Set<String> = [
    "ministeriet", "styrelsen", "kommunen", "foreningen", "udvalget", "forvaltningen", "rådet", "nævnet",
    "fonden",
    "centret", "skolen", "afdelingen", "kontoret", "sekretariatet", "tilsynet", "direktoratet", "bestyrelsen",
    "ombudsmanden", "landsforeningen", "instituttet", "selskabet", "forbundet", "banken", "retten",
    "politiet",
  ]
  static let strongEndings = [
    "ministeriet", "ministerium", "styrelsen", "direktoratet", "nævnet", "tilsynet", "kommune",
  ]
}
