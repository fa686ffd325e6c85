/// An act inside a sentence: its verb, whose it is and how far its words reach. Indices count words.
struct Act: Sendable {
  /// The verb's word.
  var word: Int
  /// The lemma with particle and reflexive.
  var verb: String
  /// Its clause in the tree.
  var clause: Int
  /// The subject, where the act has one of its own.
  var subject: Range<Int>?
  var isPassive = false
  var negated = false
}

/// Finds the acts of complements and clauses: the part of the engine that knows Danish word order.
struct ActReader {
  let tree: ClauseTree
  private var words: [Word] { tree.words }

  /// A reader of one sentence.
  init(_ tree: ClauseTree) { self.tree = tree }

  // MARK: Complements

  /// The acts of an `at` with clause or infinitive that stands at `index`, after a comma and adverbs at most.
  func complement(at index: Int, _ mode: Construction.Complement, orIf: Bool = false) -> [Act] {
    var next = index
    var negated = false
    while next < words.count, next <= index + 6 {
      if words[next].classes.contains(.negation) { negated = true }
      let isSkipped = words[next].shape == .mark || words[next].classes.contains(.adverb)
      guard isSkipped, !words[next].isMark("."), words[next].lower != "så" else { break }
      next += 1
    }
    // `om senest den 3. maj at svare`
    if next > index || next < words.count && Self.timeOpeners.contains(words[next].lower) {
      next = skipTime(from: next)
    }
    guard next < words.count else { return [] }
    let word = words[next].lower
    if let clause = tree.clauses.firstIndex(where: {
      $0.openerIndex == next && $0.sibling == nil || $0.openerIndex == next && $0.start == next
    }) {
      guard word == "at" || orIf && (word == "hvis" || word == "om" || word == "såfremt") else { return [] }
      var acts = clauseActs(clause, mode)
      for other in tree.clauses.indices where other != clause && belongs(other, to: clause) {
        acts += clauseActs(other, mode)
      }
      return acts
    }
    if case .addressed = mode { return [] }
    guard word == "at", let verb = infinitive(from: next + 1, clause: tree.clauseOf[next], reach: 5) else {
      return []
    }
    return coordinated(act(at: verb, clause: tree.clauseOf[next], subject: nil, negated: negated))
  }

  /// Behind `senest` or `inden` the first word that is no part of a date; `index` if no `at` follows.
  private func skipTime(from index: Int) -> Int {
    var next = index
    while next < words.count, next < index + 10, words[next].lower != "at" {
      let word = words[next]
      guard word.shape == .number || word.isMark(".") || Self.timeWords.contains(word.lower) else {
        return index
      }
      next += 1
    }
    return next < words.count && words[next].lower == "at" ? next : index
  }

  private static let timeOpeners: Set<String> = ["senest", "inden", "i", "til", "den", "for", "fra"]
  private static let timeWords: Set<String> = [
    "senest", "inden", "i", "til", "for", "fra", "den", "d", "uge", "udgangen", "af", "januar", "februar",
    "marts",
    "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", "mandag",
    "tirsdag",
    "onsdag", "torsdag", "fredag", "en", "et", "to", "tre", "fire", "uger", "dage", "måned", "måneder", "kl",
    "og",
    "med", "primo", "medio", "ultimo", "hele", "perioden", "året",
  ]

  /// Whether clause `other` goes on with `clause`: `og synligt tilkendegiver`, `og at de …`.
  private func belongs(_ other: Int, to clause: Int) -> Bool {
    var index = tree.clauses[other].sibling
    var steps = 0
    while let here = index, steps < 8 {
      if here == clause { return true }
      index = tree.clauses[here].sibling
      steps += 1
    }
    return false
  }

  /// The acts of a clause with a finite verb; none if it only says how things are or were.
  func clauseActs(_ clause: Int, _ mode: Construction.Complement) -> [Act] {
    let value = tree.clauses[clause]
    guard let finite = value.finite, let verb = mainVerb(clause) else { return [] }
    // `hvis I kan svare` asks, `at I kan svare` does not.
    let isAble = ["kan", "kunne"].contains(words[finite].lower) && value.opener != .condition
    if value.opener != .condition, words[finite].verbs.allSatisfy({ $0.form == .past }),
      !words[finite].verbs.isEmpty
    {
      return []
    }
    let subject = value.subject
    var found = act(at: verb, clause: clause, subject: subject, negated: isNegated(clause, around: finite))
    if words[finite].lower == "bliver"
      || words[verb].verb(.passive) != nil && words[verb].verb(.present) == nil
    {
      found.isPassive = true
    }
    switch mode {
    case .any: if isAble { return [] }
    case .doable:
      guard !isAble, found.isPassive || subject.map({ canAct($0) }) ?? false else { return [] }
    case .addressed, .addressedOrInfinitive:
      guard !isAble, let subject, isAddressed(subject) else { return [] }
      if words[finite].lower == "er", verb != finite { return [] }
    }
    return coordinated(found)
  }

  // MARK: Subjects

  /// Whether a subject can act: a pronoun for people, or a noun for someone who can.
  func canAct(_ subject: Range<Int>) -> Bool {
    subject.contains { index in
      tree.isYou(index) || ["vi", "man", "du", "jeg", "de", "alle", "begge"].contains(words[index].lower)
        || AgentWords.isAgent(words[index])
    }
  }

  /// Whether a subject is the reader or a third party that is asked, not the writer.
  func isAddressed(_ subject: Range<Int>) -> Bool {
    if ["vi", "jeg", "man", "det", "der"].contains(words[subject.lowerBound].lower) && subject.count == 1 {
      return false
    }
    return isReader(subject) || canAct(subject)
  }

  /// `I`, `du`, `De`.
  func isReader(_ subject: Range<Int>) -> Bool {
    guard subject.count == 1 else { return false }
    let word = words[subject.lowerBound]
    return tree.isYou(subject.lowerBound) || word.lower == "du"
      || word.lower == "de" && word.isCapital && subject.lowerBound > 0
  }

  /// `vi`, `jeg`, or a body that writes letters; `bodies` are the words known to name bodies.
  func isWriter(_ subject: Range<Int>, bodies: Set<Int>) -> Bool {
    let first = words[subject.lowerBound].lower
    if subject.count == 1, ["vi", "jeg"].contains(first) { return true }
    return subject.contains { bodies.contains($0) || AgentWords.isSender(words[$0]) }
  }

  // MARK: Verbs

  /// The verb that carries the meaning of a clause; `nil` for the perfect and for clauses without one.
  func mainVerb(_ clause: Int) -> Int? {
    guard let finite = tree.clauses[clause].finite else { return nil }
    let word = words[finite]
    if word.classes.contains(.modal) { return infinitive(from: finite + 1, clause: clause, reach: 40) }
    switch word.lower {
    case "har", "havde": return participle(after: finite, clause: clause, reach: 6) == nil ? finite : nil
    case "er", "bliver", "blev": return participle(after: finite, clause: clause, reach: 5) ?? finite
    case "var": return nil
    default: return finite
    }
  }

  /// The first infinitive among the clause's own words; those that are more often nouns only if there is no
  /// other.
  func infinitive(from start: Int, clause: Int, reach: Int) -> Int? {
    let own = tree.own(clause, from: start, limit: reach)
    let subject = tree.clauses[clause].subject ?? start..<start
    for rare in [false, true] {
      for index in own where !subject.contains(index) {
        let word = words[index]
        guard word.isWord, !word.isCapital,
          word.classes.isDisjoint(with: [.preposition, .coordinator, .auxiliary, .determiner])
            || word.lower == "være"
        else { continue }
        guard let reading = word.verb(.infinitive) ?? word.verb(.passive), rare || !reading.rare else {
          continue
        }
        let before = index > 0 ? words[index - 1] : nil
        if let before, index > start, !subject.contains(index - 1),
          !before.classes.isDisjoint(with: [.determiner, .preposition]),
          before.lower != "det", before.lower != "alle", before.lower != "intet", !tree.isYou(index - 1),
          rare || !before.classes.contains(.preposition) || before.classes.contains(.adverb) == false
        {
          continue
        }
        if before?.lower == "at", index - 1 >= start, index - 1 > own.first ?? 0, !rare { return nil }
        if word.lower == "have", let next = participle(after: index, clause: clause, reach: 3) {
          return hasDeadlineWord(clause) ? next : nil
        }
        if word.lower == "være" || word.lower == "blive" {
          return participle(after: index, clause: clause, reach: 4) ?? index
        }
        if VerbPhrases.transparent.contains(reading.lemma) {
          let next = tree.skipAdverbs(index + 1)
          if next < words.count, words[next].lower == "at",
            let inner = infinitive(from: next + 1, clause: clause, reach: 6)
          {
            return inner
          }
          if word.lower == "kunne" { continue }
        }
        return index
      }
    }
    return nil
  }

  /// A participle behind an auxiliary, nothing but adverbs, pronouns and short phrases between.
  func participle(after index: Int, clause: Int, reach: Int) -> Int? {
    for next in tree.own(clause, from: index + 1, limit: reach) {
      let word = words[next]
      if word.shape == .mark { return nil }
      if !word.classes.isDisjoint(with: [.preposition, .coordinator]), !word.classes.contains(.adverb) {
        return nil
      }
      if word.verb(.infinitive).map({ !$0.rare }) ?? false { return nil }
      guard let reading = word.verb(.participle), !reading.rare || next == index + 1,
        !Self.adjectives.contains(word.lower)
      else { continue }
      if VerbPhrases.rows(of: "være").contains(where: { $0.words == [word.lower] }) { return nil }
      // `har udsatte børn`: an adjective before its noun.
      if next + 1 < words.count, tree.startsNoun(next + 1), words[next - 1].classes.contains(.determiner) {
        return nil
      }
      return next
    }
    return nil
  }

  /// Adjectives that are participles of other verbs too.
  private static let adjectives: Set<String> = [
    "let", "ret", "fast", "tæt", "kort", "nyt", "sat", "lyst", "fedt",
  ]

  /// Whether `ikke` stands in the clause between the words around its finite verb and its main verb.
  func isNegated(_ clause: Int, around finite: Int) -> Bool {
    let end = mainVerb(clause) ?? finite
    let begin = tree.clauses[clause].start
    return tree.own(clause, from: begin, limit: 40).contains {
      words[$0].classes.contains(.negation) && $0 <= max(end, finite + 2)
    }
  }

  /// Whether `senest` or `inden` stands in the clause.
  func hasDeadlineWord(_ clause: Int) -> Bool {
    tree.own(clause, from: tree.clauses[clause].start, limit: 60).contains {
      words[$0].lower == "senest" || words[$0].lower == "inden" || words[$0].lower == "hænde"
    }
  }

  /// An act of the verb at `index`, with its particles.
  func act(at index: Int, clause: Int, subject: Range<Int>?, negated: Bool) -> Act {
    let word = words[index]
    let order: [VerbForm] = [.infinitive, .passive, .present, .participle, .past, .imperative]
    let reading =
      order.lazy.compactMap { form in word.verbs.first { $0.form == form && !$0.rare } }.first
      ?? word.verbs.first
    let lemma = reading?.lemma ?? (word.lower == "er" ? "være" : word.lower == "har" ? "have" : word.lower)
    // Some s-forms are verbs of their own: `mødes med os`.
    if lemma == "møde", reading?.form == .passive {
      return Act(word: index, verb: "mødes", clause: clause, subject: subject, negated: negated)
    }
    let verb = phrase(lemma, at: index, subject: subject)
    let isPassive = reading?.form == .passive || reading?.form == .participle
    return Act(
      word: index, verb: verb, clause: clause, subject: subject, isPassive: isPassive, negated: negated)
  }

  /// The lemma with what belongs to it: `holder jer opdateret` → `holde sig opdateret`.
  private func phrase(_ lemma: String, at index: Int, subject: Range<Int>?) -> String {
    var result = lemma
    var next = index + 1
    let first = subject.map { words[$0.lowerBound].lower }
    if next < words.count, subject?.contains(next) ?? false { next = subject?.upperBound ?? next }
    if next < words.count, words[next].classes.contains(.reflexive) {
      let own = words[next].lower
      let isOwn =
        own == "sig" || own == "jer" && (first == nil || first == "i")
        || own == "dig" && (first == nil || first == "du")
        || own == "os" && first == "vi"
      if isOwn, own == "sig" || VerbPhrases.takesReflexive(lemma) { result += " sig" }
    }
    if next < words.count, VerbPhrases.particles.contains(words[next].lower), reachesParticle(next) {
      return result + " " + words[next].lower
    }
    for row in VerbPhrases.rows(of: lemma) {
      let limit = min(words.count, index + 2 + row.reach)
      var place = index + 1
      while place < limit {
        // `holder hinanden, organisationerne og ministeriet orienterede`
        if words[place].isMark(".") || words[place].isMark(";") || words[place].isMark(":") { break }
        let end = place + row.words.count
        if end <= words.count,
          !row.atEnd || end == words.count || !words[end].isWord
            || words[end].classes.contains(.coordinator),
          row.words.indices.allSatisfy({ words[place + $0].lower == row.words[$0] })
        {
          return result + " " + row.lemma
        }
        place += 1
      }
    }
    return result
  }

  /// `arbejde videre med`, not `komme op til 20 pct.`
  private func reachesParticle(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return true }
    return words[index + 1].lower != "til" || words[index].lower != "op"
  }

  /// An act and those coordinated with it: `gå ind i arbejdet og bidrage`.
  func coordinated(_ act: Act) -> [Act] {
    var acts = [act]
    let form = words[act.word].verbs
    let isInfinitive = form.contains { $0.form == .infinitive || $0.form == .passive }
    let finite = tree.clauses[act.clause].finite
    guard act.word != finite || act.isPassive, isInfinitive || act.isPassive else { return acts }
    let own = tree.own(act.clause, from: act.word + 1, limit: 50)
    for index in own {
      let mark = words[index]
      guard mark.classes.contains(.coordinator) || mark.isMark(",") else { continue }
      var next = index + 1
      var marker = false
      while next < words.count, next <= index + 5, !words[next].classes.contains(.coordinator) {
        let lower = words[next].lower
        if lower == "at" { marker = true }
        guard
          words[next].classes.contains(.adverb) && words[next].verb(.infinitive) == nil || lower == "at"
            || (lower == "til" || lower == "om") && next + 1 < words.count && words[next + 1].lower == "at"
        else { break }
        next += 1
      }
      guard next < words.count, tree.clauseOf[next] == act.clause, words[next].isWord else { continue }
      let word = words[next]
      let reading: VerbReading?
      if act.isPassive, words[act.word].verb(.passive) == nil {
        reading = word.verb(.participle)
      } else if act.isPassive {
        reading = word.verb(.passive)
      } else {
        reading = word.verb(.infinitive)
      }
      guard let reading, !words[next].isCapital else { continue }
      // `og stille resultaterne til rådighed`, but not `og støtte til unge`.
      let hasObject =
        next + 1 < words.count && !mark.isMark(",")
        && (words[next + 1].classes.contains(.determiner) || tree.startsNoun(next + 1))
      guard marker || !reading.rare || hasObject else { continue }
      if mark.isMark(","), !marker, !goesOn(next, in: own) { continue }
      if word.classes.isDisjoint(with: [.preposition, .auxiliary, .determiner, .adverb]) {
        acts.append(self.act(at: next, clause: act.clause, subject: act.subject, negated: act.negated))
      }
    }
    return acts
  }

  /// Whether a coordinator follows in the clause: `indsende, opdatere og sende`.
  private func goesOn(_ index: Int, in own: [Int]) -> Bool {
    own.contains { $0 > index && $0 < index + 15 && words[$0].classes.contains(.coordinator) }
  }
}
