extension SentenceActions {
  // MARK: Imperatives

  /// The verb that opens the sentence, or its main clause behind a condition.
  mutating func imperative(_ construction: Construction, begin: Int) {
    guard !tree.isQuestion,
      let clause = tree.clauses.indices.first(where: { tree.clauses[$0].opener == .main }),
      tree.clauses[clause].finite == nil
    else { return }
    var start = begin
    while start < words.count, tree.clauseOf[start] != clause || words[start].isMark(",") { start += 1 }
    if start < words.count, words[start].lower == "så" { start += 1 }
    if start > begin, start < words.count, words[start].isMark(",") { start += 1 }
    guard start < words.count, isImperative(at: start) else { return }
    var acts = commanded(start, clause: clause)
    var index = start + 1
    while index + 1 < min(words.count, start + 40) {
      if words[index].classes.contains(.coordinator), isImperative(at: index + 1, inside: true) {
        acts += commanded(index + 1, clause: clause)
      }
      index += 1
    }
    take(acts, construction, cueClause: clause, party: nil, start: start)
  }

  private func commanded(_ index: Int, clause: Int) -> [Act] {
    guard let reading = words[index].verb(.imperative) else { return [] }
    if VerbPhrases.transparent.contains(reading.lemma) {
      let after = index + 1
      if words.indices.contains(tree.skipAdverbs(after)), words[tree.skipAdverbs(after)].lower == "at" {
        let inner = reader.complement(at: after, .addressedOrInfinitive)
        if VerbPhrases.transparent.contains(reading.lemma) { return inner }
      }
    }
    if reading.lemma == "bemærke" || reading.lemma == "notere" { return [] }
    var act = reader.act(at: index, clause: clause, subject: nil, negated: false)
    act.verb = act.verb.hasPrefix(reading.lemma) ? act.verb : reading.lemma
    return [act]
  }

  /// Whether an imperative stands here and not the noun that is written alike.
  private func isImperative(at index: Int, inside: Bool = false) -> Bool {
    let word = words[index]
    guard let reading = word.verb(.imperative), word.classes.isEmpty, inside != word.isCapital || !inside,
      !Self.neverImperative.contains(reading.lemma), index + 1 < words.count, words.count >= 3
    else { return false }
    if inside, reading.rare || word.verbs.contains(where: { $0.form != .imperative && !$0.rare }) {
      return false
    }
    let next = words[index + 1]
    if next.shape == .mark && !next.isMark("\"") && !next.isMark("”") { return false }
    if !next.classes.isDisjoint(with: [.modal, .auxiliary, .coordinator]) || next.lower == "bedes" {
      return false
    }
    if next.classes.contains(.accusative) || next.lower == "venligst" || next.lower == "gerne" { return true }
    if next.classes.contains(.preposition), !next.classes.contains(.determiner) {
      return Self.withPreposition.contains(reading.lemma) && (!reading.rare || next.lower == "på")
    }
    if reading.lemma == "se", Self.pointers.contains(next.lower) || next.shape == .number { return false }
    guard words.last?.isMark(".") ?? false || words.last?.isMark("!") ?? false || !reading.rare else {
      return false
    }
    if next.classes.contains(.determiner) || next.lower == "at" || next.lower == "også"
      || next.lower == "altid"
    {
      return true
    }
    if reading.rare { return false }
    // A heading such as `Udkast Kommune` has no full stop.
    return next.classes.contains(.adverb) || next.shape == .lower && (words.last?.shape == .mark)
  }

  private static let neverImperative: Set<String> = [
    "takke", "komme", "hilse", "undskylde", "lade", "vedrøre", "gælde", "lyde", "tilbyde", "stå", "ske",
    "have", "få",
    "blive", "hedde", "bo", "eje", "tro", "an", "te", "forestille", "udgøre", "angå", "emne", "kære", "lykke",
    "dele",
    "danne", "kunne", "ville", "skulle",
  ]
  private static let withPreposition: Set<String> = [
    "kigge", "sørge", "følge", "ringe", "skrive", "læse", "klikke", "gå", "møde", "deltage", "bidrage",
    "logge",
    "betale", "vende", "holde", "være", "sende", "svare", "tage", "se", "tilmelde", "tænke", "søge", "oplyse",
    "rette",
    "henvende", "kontakte", "undlade", "hold",
  ]
  private static let pointers: Set<String> = [
    "bilag", "vedlagte", "nedenfor", "ovenfor", "også", "side", "f.eks", "fx", "evt", "eventuelt", "afsnit",
    "note",
    "kapitel", "punkt", "pkt", "bl.a", "endvidere", "i", "nærmere",
  ]

  // MARK: Nouns that ask

  /// `anmodning om at sende`, `frist for indsendelse`.
  mutating func nominal(_ construction: Construction, _ nouns: [String]) {
    for index in words.indices where words[index].lower == nouns[0] && index + 2 < words.count {
      guard words[index + 1].lower == nouns[1] else { continue }
      let clause = tree.clauseOf[index]
      guard tree.clauses[clause].opener == .main, !tree.isQuestion else { continue }
      let before = index > 0 ? words[index - 1] : nil
      let isOthers =
        before.map {
          ["din", "jeres", "deres", "denne", "sin"].contains($0.lower) || $0.lower.hasSuffix("s")
        } ?? false
      let finite = tree.clauses[clause].finite.map { words[$0].lower } ?? ""
      if nouns[0].hasPrefix("frist") {
        guard finite == "er", let verb = nominalVerb(index + 2) else { continue }
        take([Act(word: index + 2, verb: verb, clause: clause)], construction, cueClause: clause, party: nil)
        continue
      }
      guard !isOthers, !["har", "havde", "var", "modtog", "fik", "blev"].contains(finite),
        Self.asking.contains(finite) || finite.isEmpty
      else { continue }
      let acts = reader.complement(at: index + 2, .any)
      if acts.isEmpty, !finite.isEmpty, let verb = nominalVerb(index + 2) {
        take([Act(word: index + 2, verb: verb, clause: clause)], construction, cueClause: clause, party: nil)
      } else {
        take(acts, construction, cueClause: clause, party: nil)
      }
    }
  }

  private static let asking: Set<String> = [
    "retter", "fremsætter", "sender", "gentager", "er", "følger", "skal", "vil",
  ]

  /// The act in a noun behind a verb of asking: `bede om en redegørelse`, `anmode om udtalelse`.
  mutating func nominalComplement(
    _ construction: Construction, from start: Int, link: [String], clause: Int, party: Range<Int>?,
    verb: String
  ) {
    guard ["bede", "anmode", "opfordre", "udbede"].contains(verb) else { return }
    for index in tree.own(clause, from: start, limit: 12) {
      guard link.isEmpty || link.contains(words[index].lower) else { continue }
      let from = link.isEmpty ? index : index + 1
      guard let phrase = tree.nounPhrase(from: tree.skipAdverbs(from)),
        let noun = phrase.first(where: { nominalVerb($0) != nil }), let act = nominalVerb(noun)
      else { continue }
      take([Act(word: noun, verb: act, clause: clause)], construction, cueClause: clause, party: party)
      return
    }
  }

  /// `indsendelse` → `indsende`, `indberetning` → `indberette`, `svar` → `svare`.
  func nominalVerb(_ index: Int) -> String? {
    guard words.indices.contains(index) else { return nil }
    return NominalVerbs.verb(of: words[index].lower)
  }

  // MARK: s-forms and questions

  /// `Skemaet returneres senest den 1. maj`: the s-form of an act with a deadline.
  mutating func passive(_ construction: Construction, _ verbs: [String]) {
    for clause in tree.clauses.indices where tree.clauses[clause].opener == .main {
      guard let finite = tree.clauses[clause].finite, let reading = words[finite].verb(.passive),
        verbs.contains(reading.lemma), reader.hasDeadlineWord(clause), !tree.isQuestion
      else { continue }
      let act = reader.act(at: finite, clause: clause, subject: tree.clauses[clause].subject, negated: false)
      take([act], construction, cueClause: clause, party: nil)
    }
  }

  /// `Kan I bekræfte …?`, `Hvornår vil kommunen …?`
  mutating func question(_ construction: Construction, _ cues: [String]) {
    guard tree.isQuestion else { return }
    for clause in tree.clauses.indices where tree.clauses[clause].opener == .main {
      guard let finite = tree.clauses[clause].finite, let subject = tree.clauses[clause].subject,
        let verb = reader.mainVerb(clause)
      else { continue }
      let begin = firstWord(clause)
      if cues.isEmpty {
        guard subject.lowerBound > finite, reader.isReader(subject) || isAgent(subject),
          !["man", "vi"].contains(words[subject.lowerBound].lower)
        else { continue }
      } else {
        guard finite == begin, cues.contains(words[finite].lower), reader.isReader(subject) else { continue }
      }
      var act = reader.act(at: verb, clause: clause, subject: subject, negated: false)
      if ["agte", "påtænke", "planlægge"].contains(act.verb) {
        guard let inner = reader.complement(at: tree.skipAdverbs(subject.upperBound), .any).first else {
          continue
        }
        act = inner
      }
      take([act], construction, cueClause: clause, party: subject)
      return
    }
  }
}
