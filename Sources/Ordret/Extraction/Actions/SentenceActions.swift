/// What an action needs besides its act: who, and the construction that made it one.
struct Hit: Sendable {
  var construction: Construction
  var act: Act
  /// The words from which the action's text begins.
  var start: Int
  var actor: Range<Int>?
  var addressee: Range<Int>?
}

/// What a sentence hands on to the list or the sentences with `At …` after it.
struct Carried: Sendable {
  var construction: Construction
  /// Whether the sentence has no end of its own: it introduces a list.
  var isOpen: Bool
  /// The text of the actor, the addressee and the deadline, taken from the sentence that introduced it.
  var actor: String?
  var addressee: String?
  var deadline: String?
}

/// Tries the constructions on one sentence.
struct SentenceActions {
  let tree: ClauseTree
  let reader: ActReader
  /// The words that name bodies or people, and those inside a date after today.
  let bodies: Set<Int>
  let futureDates: Set<Int>
  var words: [Word] { tree.words }
  private(set) var hits: [Hit] = []
  private var taken: Set<Int> = []

  /// An engine for one sentence.
  init(_ tree: ClauseTree, bodies: Set<Int>, futureDates: Set<Int>) {
    self.tree = tree
    self.bodies = bodies
    self.futureDates = futureDates
    reader = ActReader(tree)
  }

  /// All actions of the sentence. `begin` is its first word behind a list number.
  mutating func find(begin: Int) {
    for construction in Constructions.all {
      switch construction.shape {
      case .performative(let verb, let link, let complement):
        performative(construction, verb, link, complement)
      case .phrase(let phrase, let host, let complement):
        self.phrase(construction, phrase, host, complement)
      case .modal(let modal):
        self.modal(construction, modal)
      case .imperative:
        imperative(construction, begin: begin)
      case .nominal(let nouns):
        nominal(construction, nouns)
      case .present(let verbs, let needsTime):
        present(construction, verbs, needsTime)
      case .passive(let verbs):
        passive(construction, verbs)
      case .question(let cues):
        question(construction, cues)
      }
    }
  }

  /// Keeps acts that no earlier construction took.
  mutating func take(
    _ acts: [Act], _ construction: Construction, cueClause: Int, party: Range<Int>?, start: Int? = nil
  ) {
    for (index, act) in acts.enumerated() where taken.insert(act.word).inserted {
      var hit = Hit(
        construction: construction, act: act, start: index == 0 ? start ?? firstWord(cueClause) : act.word)
      // The cue, and with it who acts, is passed on to coordinated acts.
      let subject = act.subject
      switch construction.doer {
      case .addressee: hit.addressee = party ?? (act.isPassive ? nil : subject)
      case .complement: hit.actor = act.isPassive ? nil : subject
      case .subject: hit.actor = act.isPassive ? nil : party ?? subject
      case .nobody: break
      }
      hits.append(hit)
    }
  }

  /// The first of the words that belong to a clause, without `og` and marks.
  func firstWord(_ clause: Int) -> Int {
    var index = tree.clauses[clause].start
    while index < words.count, tree.clauseOf[index] != clause || words[index].shape == .mark { index += 1 }
    while index + 1 < words.count, words[index].shape == .mark || words[index].classes.contains(.coordinator)
    {
      index += 1
    }
    return min(index, max(0, words.count - 1))
  }

  /// Whether a cue may stand in the clause: a main clause, or one the writer vouches for.
  func isAsserted(_ clause: Int) -> Bool {
    switch tree.clauses[clause].opener {
    case .main: return true
    case .cause: return false
    case .that:
      guard let parent = tree.clauses[clause].parent, tree.clauses[parent].opener == .main,
        let opener = tree.clauses[clause].openerIndex
      else { return false }
      let window = max(tree.clauses[parent].start, opener - 8)..<opener
      return window.contains { Self.vouching.contains(words[$0].lower) }
        && !window.contains { words[$0].classes.contains(.negation) }
    default: return false
    }
  }

  /// Words before `at …` by which the writer says it himself.
  private static let vouching: Set<String> = [
    "minder", "mindes", "opmærksom", "opmærksomme", "understrege", "understreger", "understreges",
    "præcisere",
    "præciserer", "præciseres", "bemærke", "bemærkes", "bemærker", "bemærk", "betyder", "indebærer",
    "medfører",
    "meddele", "meddeler", "meddeles", "oplyse", "oplyser", "oplyses", "husk", "indskærpe", "indskærper",
    "indskærpes",
    "pointere", "pointerer", "tilføje", "tilføjes", "henledes", "følger", "besluttet", "bestemt",
  ]

  // MARK: Performative verbs and phrases

  private mutating func performative(
    _ construction: Construction, _ verb: String, _ link: [String], _ complement: Construction.Complement
  ) {
    for index in words.indices {
      let word = words[index]
      guard !word.verbs.isEmpty,
        let reading = word.verbs.first(where: {
          $0.lemma == verb && [.infinitive, .present, .passive].contains($0.form)
        }),
        let clause = host(ofPerformative: index, reading),
        word.lower != "bedes" || matches(link, at: tree.skipAdverbs(index + 1))
      else { continue }
      let subject = tree.clauses[clause].subject
      let isPassive = reading.form == .passive
      if !isPassive {
        guard let subject,
          reader.isWriter(subject, bodies: bodies) || words[subject.lowerBound].lower == "man"
        else {
          continue
        }
      }
      // The addressee stands behind the verb, or is the passive's subject.
      var next = tree.skipAdverbs(index + 1)
      if let subject, subject.contains(next) { next = tree.skipAdverbs(subject.upperBound) }
      var party: Range<Int>?
      if isPassive { party = subject.flatMap { reader.isAddressed($0) ? $0 : nil } }
      if next < words.count, !matches(link, at: next), words[next].lower != "at",
        words[next].lower != "om", words[next].lower != "til", let phrase = tree.nounPhrase(from: next),
        tree.clauseOf[phrase.lowerBound] == tree.clauseOf[index]
      {
        if !words[phrase.lowerBound].classes.contains(.reflexive) || words[phrase.lowerBound].lower != "os" {
          party = party ?? phrase
        } else if verb != "udbede" {
          continue  // `organisationen opfordrer os til`
        }
        next = phrase.upperBound
      }
      let (acts, linkAt) = complementOfPerformative(verb, from: next, clause: clause, link, complement)
      if let linkAt, let found = party, !isPassive, found.upperBound < linkAt,
        words[found.upperBound].isMark(",")
      {
        // `de kommuner, der intet har sendt, om at`: the addressee with its relative clause.
        party = found.lowerBound..<(words[linkAt - 1].isMark(",") ? linkAt - 1 : linkAt)
      }
      var construction = construction
      construction.cue = linkAt == nil ? verb : construction.cue
      if acts.isEmpty {
        nominalComplement(construction, from: next, link: link, clause: clause, party: party, verb: verb)
      }
      // `bede om, at alle kommuner medvirker`: who is asked is the act's subject.
      take(acts, construction, cueClause: clause, party: party ?? acts.first?.subject, start: nil)
    }
  }

  /// The clause of a performative verb that is used, not told of: present tense, asserted, not denied.
  private func host(ofPerformative index: Int, _ reading: VerbReading) -> Int? {
    let clause = tree.clauseOf[index]
    guard isAsserted(clause), let finite = tree.clauses[clause].finite, !tree.isQuestion || finite != index
    else {
      return nil
    }
    let between = tree.own(clause, from: tree.clauses[clause].start, limit: 80).filter { $0 <= index + 2 }
    if between.contains(where: { words[$0].classes.contains(.negation) && $0 > finite - 2 }) { return nil }
    if finite == index { return clause }
    guard reading.form == .infinitive || reading.form == .passive else { return nil }
    let modals: Set<String> = ["vil", "skal", "må", "tillader", "ønsker", "bør"]
    guard finite < index, modals.contains(words[finite].lower) else { return nil }
    // `vi vil undersøge, om … bede`: the verb must be the first infinitive.
    let first = reader.infinitive(from: finite + 1, clause: clause, reach: 40)
    return first == index || words[finite].lower == "tillader" || reading.rare ? clause : nil
  }

  private func complementOfPerformative(
    _ verb: String, from start: Int, clause: Int, _ link: [String], _ complement: Construction.Complement
  ) -> (acts: [Act], link: Int?) {
    if link.isEmpty || verb == "bede" || verb == "henstille" || verb == "råde" {
      let acts = reader.complement(at: start, complement)
      if !acts.isEmpty { return (acts, nil) }
    }
    if verb == "bede", start < words.count, !link.contains(words[start].lower),
      let bare = reader.infinitive(from: start, clause: clause, reach: 4)
    {
      return (reader.coordinated(reader.act(at: bare, clause: clause, subject: nil, negated: false)), nil)
    }
    let limit = min(words.count, start + 40)
    var index = start
    while index < limit {
      if link.isEmpty {
        // `foreslår på den baggrund, at`
        if words[index].lower == "at",
          tree.clauseOf[index] == clause || tree.clauses[tree.clauseOf[index]].parent == clause
        {
          return (reader.complement(at: index, complement), nil)
        }
      } else if tree.clauseOf[index] == clause || words[index - 1].isMark(","), matches(link, at: index) {
        let after = index + (link.first.map { $0.split(separator: " ").count } ?? 1)
        let acts = reader.complement(at: after, complement)
        if !acts.isEmpty { return (acts + further(link, after: acts, clause: clause, complement), index) }
      }
      if words[index].isMark(";") || words[index].isMark(":") { break }
      index += 1
    }
    return ([], nil)
  }

  /// `til at drøfte … og til at følge op`: a second complement with the same link.
  private func further(
    _ link: [String], after acts: [Act], clause: Int, _ complement: Construction.Complement
  ) -> [Act] {
    guard let last = acts.map(\.word).max() else { return [] }
    var index = last + 1
    while index + 1 < min(words.count, last + 40) {
      if words[index].classes.contains(.coordinator), matches(link, at: index + 1) {
        return reader.complement(at: index + 2, complement).filter { act in
          !acts.contains { $0.word == act.word }
        }
      }
      index += 1
    }
    return []
  }

  private func matches(_ link: [String], at index: Int) -> Bool {
    link.contains { option in
      let parts = option.split(separator: " ")
      return index + parts.count <= words.count
        && parts.indices.allSatisfy { words[index + $0].lower == parts[$0] }
    }
  }

  private mutating func phrase(
    _ construction: Construction, _ phrase: [String], _ host: Construction.Host,
    _ complement: Construction.Complement
  ) {
    guard let first = phrase.first else { return }
    for index in words.indices
    where words[index].lower == first && matches([phrase.joined(separator: " ")], at: index) {
      let clause = tree.clauseOf[index]
      guard isAsserted(clause), !tree.isQuestion, fits(host, clause: clause, before: index, first) else {
        continue
      }
      let own = tree.own(clause, from: tree.clauses[clause].start, limit: 80)
      if first != "ikke", own.contains(where: { $0 < index && words[$0].classes.contains(.negation) }) {
        continue
      }
      let last = index + phrase.count
      var acts = reader.complement(at: last, complement, orIf: complement == .addressed)
      if acts.isEmpty,
        host == .itIs || host == .thereIs || host == .any || host == .agentHas || host == .writer
      {
        acts = laterComplement(from: last, clause: clause, complement, orIf: complement == .addressed)
      }
      if host == .itIs || host == .thereIs {
        acts = acts.filter { $0.subject != nil || !VerbPhrases.speech.contains($0.verb) }
        if isOwnOpinion(clause, before: index) {
          acts = acts.filter { $0.subject.map(reader.isReader) ?? false }
        }
      }
      let subject = tree.clauses[clause].subject
      var party: Range<Int>? = construction.doer == .subject ? subject : nil
      if construction.doer == .addressee { party = acts.first?.subject }
      if host == .writer {
        guard let subject, reader.isWriter(subject, bodies: bodies) else { continue }
        if construction.modality == .commitment {
          acts = acts.filter {
            $0.subject == nil || $0.subject.map { reader.isWriter($0, bodies: bodies) } ?? true
          }
          acts = acts.filter { !VerbPhrases.states.contains($0.verb) }
        }
      }
      if phrase == ["påhviler"] { party = tree.nounPhrase(from: tree.skipAdverbs(index + 1)) }
      take(acts, construction, cueClause: clause, party: party)
    }
  }

  /// The complement behind a phrase such as `for kommunerne`: `vigtigt for os, at …`.
  private func laterComplement(
    from start: Int, clause: Int, _ complement: Construction.Complement, orIf: Bool
  ) -> [Act] {
    var index = start
    while index < min(words.count, start + 14) {
      if words[index].lower == "at" { return reader.complement(at: index, complement, orIf: orIf) }
      if tree.clauseOf[index] != clause, words[index].classes.contains(.subordinator) { return [] }
      if words[index].isMark(".") || words[index].isMark(";") { return [] }
      index += 1
    }
    return []
  }

  /// `For KL er det vigtigt`: what a body holds, not what it advises.
  private func isOwnOpinion(_ clause: Int, before index: Int) -> Bool {
    let start = firstWord(clause)
    return start + 1 < index && words[start].lower == "for"
      && (bodies.contains(start + 1) || words[start + 1].lower == "os"
        || words[start + 1].lower == "mig" || AgentWords.isSender(words[start + 1]))
  }

  private func fits(_ host: Construction.Host, clause: Int, before index: Int, _ first: String) -> Bool {
    guard let finite = tree.clauses[clause].finite else { return false }
    let verb = words[finite].lower
    let own = tree.own(clause, from: tree.clauses[clause].start, limit: 80).filter { $0 < index }
    let isCopula =
      verb == "er" || verb == "bliver"
      || words[finite].classes.contains(.modal) && ["vil", "kan", "må"].contains(verb)
        && own.contains { words[$0].lower == "være" || words[$0].lower == "blive" }
    let subject = tree.clauses[clause].subject
    switch host {
    case .itIs:
      return isCopula && own.contains { words[$0].lower == "det" && abs($0 - finite) <= 6 } && finite < index
    case .thereIs: return isCopula && own.contains { words[$0].lower == "der" }
    case .agentIs: return isCopula && (subject.map { reader.canAct($0) } ?? false)
    case .agentHas:
      return ["har", "får", "bærer"].contains(verb) && (subject.map { reader.canAct($0) } ?? false)
    case .writer:
      let isTold = verb == "havde" || verb == "var"
      return !isTold
    case .any: return verb != "havde" && verb != "var" && verb != "har"
    }
  }
}
