extension SentenceActions {
  /// `skal`, `bør`, `må`, `kan`, `vil` and `bedes` with their infinitive.
  mutating func modal(_ construction: Construction, _ modal: Construction.Modal) {
    guard !tree.isQuestion else { return }
    for clause in tree.clauses.indices {
      guard let finite = tree.clauses[clause].finite, modal.words.contains(words[finite].lower),
        isAsserted(clause) || words[finite].lower == "bedes" && tree.clauses[clause].opener != .relative
      else { continue }
      let own = tree.own(clause, from: firstWord(clause), limit: 80)
      guard holds(modal, clause: clause, finite: finite, own: own) else { continue }
      let acts = words[finite].lower == "bedes" ? asked(clause, finite) : demanded(clause, finite)
      guard let first = acts.first, fits(first, modal, clause: clause) else { continue }
      let subject = tree.clauses[clause].subject
      var kept = acts
      if construction.modality == .prohibition || modal.negated {
        kept = acts.map { act in
          var act = act
          act.negated = construction.modality != .prohibition
          return act
        }
      }
      let party = subject.flatMap { words[$0.lowerBound].lower == "der" ? nil : $0 }
      let isThing = first.isPassive || party.map { !reader.canAct($0) } ?? true
      take(kept, construction, cueClause: clause, party: isThing ? nil : party)
    }
  }

  private func holds(_ modal: Construction.Modal, clause: Int, finite: Int, own: [Int]) -> Bool {
    let main = reader.infinitive(from: finite + 1, clause: clause, reach: 40) ?? finite
    let between = own.filter { $0 > finite && $0 < max(main, finite + 1) || $0 == finite + 1 }
    let isNegated =
      own.contains { words[$0].classes.contains(.negation) && $0 < max(main, finite + 2) }
      || own.contains { $0 < max(main, finite + 2) && words[$0].lower == "ingen" }
    guard isNegated == modal.negated else { return false }
    // `skal ifølge loven`: what a law says, told to someone else.
    if words[finite].lower == "skal", own.contains(where: { words[$0].lower == "ifølge" }) { return false }
    if words[finite].lower == "må", own.contains(where: { words[$0].lower == "gerne" && $0 < main }),
      !modal.with.contains("gerne"), !modal.negated
    {
      return false
    }
    guard !modal.with.isEmpty else { return true }
    return modal.with.allSatisfy { cue in between.contains { words[$0].lower == cue } }
  }

  private func fits(_ act: Act, _ modal: Construction.Modal, clause: Int) -> Bool {
    let finite = tree.clauses[clause].finite ?? 0
    let verb = words[finite].lower
    switch modal.voice {
    case .any: break
    case .active: if act.isPassive { return false }
    case .passive: if !act.isPassive { return false }
    }
    let subject = tree.clauses[clause].subject
    let isIt =
      subject.map { $0.count == 1 && ["det", "dette", "der"].contains(words[$0.lowerBound].lower) } ?? true
    // `det skal nævnes, at`: the letter does it by saying so.
    if act.isPassive, isIt, VerbPhrases.speech.contains(act.verb), verb == "skal" || verb == "bør" {
      return false
    }
    if isIt, verb == "må" && !act.isPassive || verb == "bør" && VerbPhrases.states.contains(act.verb) {
      return false
    }
    if verb == "kan", let subject, ["vi", "man", "jeg"].contains(words[subject.lowerBound].lower) {
      return false
    }
    let isWriter = subject.map { reader.isWriter($0, bodies: bodies) } ?? false
    switch modal.subject {
    case .any: break
    case .you: guard let subject, reader.isReader(subject) else { return false }
    case .agent: guard let subject, isAgent(subject) else { return false }
    case .writer: guard isWriter else { return false }
    case .thing: guard subject.map({ !reader.isReader($0) }) ?? true else { return false }
    case .document: guard let subject, isDocument(subject) else { return false }
    }
    if !modal.verbs.isEmpty { return modal.verbs.contains(act.verb) }
    switch verb {
    case "vil":
      let own = tree.own(clause, from: finite, limit: 20)
      if own.contains(where: {
        words[$0].lower == "gerne" || words[$0].lower == "kunne" || words[$0].lower == "ikke"
      }) {
        return false
      }
      return !VerbPhrases.states.contains(act.verb) && !VerbPhrases.speech.contains(act.verb)
    case "skal":
      if words[act.word].lower == "mødes" || words[act.word].lower == "findes"
        || words[act.word].lower == "ses"
      {
        return false
      }
      if let subject, words[subject.lowerBound].lower == "jeg" { return false }
      let isMan = subject.map { words[$0.lowerBound].lower == "man" } ?? false
      if isWriter || isMan, VerbPhrases.speech.contains(act.verb) { return false }
      if act.verb == "være", hasWith(act) || !(subject.map(reader.isReader) ?? false) { return false }
      return act.isPassive || !isForecast(act)
    case "må":
      return !(act.isPassive && ["antage", "forvente", "anse", "formode"].contains(act.verb)) || modal.negated
    case "bør":
      return !["være", "have"].contains(act.verb) || subject.map { isAgent($0) } ?? false
    default:
      return true
    }
  }

  /// `skal være med til at`: what something is for.
  private func hasWith(_ act: Act) -> Bool {
    act.word + 1 < words.count && words[act.word + 1].lower == "med"
  }

  /// `kommunen skal modtage`, `borgeren skal opleve`: what will come to someone.
  private func isForecast(_ act: Act) -> Bool {
    ["opleve", "kunne", "vide", "lære", "bo", "gøre", "rejse"].contains(act.verb)
  }

  func isAgent(_ subject: Range<Int>) -> Bool {
    let first = words[subject.lowerBound].lower
    if subject.count == 1, first == "der" || first == "det" || first == "jeg" { return false }
    if reader.isReader(subject) || ["vi", "man"].contains(first) && subject.count == 1 { return true }
    if subject.count == 1, first == "de" || first == "han" || first == "hun" { return false }
    return subject.contains { bodies.contains($0) || AgentWords.isAgent(words[$0]) }
  }

  private func isDocument(_ subject: Range<Int>) -> Bool {
    guard let head = subject.last else { return false }
    return Self.documents.contains { words[head].lower.hasSuffix($0) }
  }

  private static let documents = [
    "ansøgningen", "ansøgninger", "ansøgningerne", "redegørelsen", "planen", "planerne", "rapporten",
    "rapporterne",
    "svaret", "svarene", "budgettet", "regnskabet", "tillægget", "skemaet", "skemaerne", "klagen", "aftalen",
    "aftalerne", "indberetningen", "erklæringen", "instruksen", "beskrivelsen", "oversigten", "listen",
    "tilbuddet",
    "tilbuddene", "udtalelsen", "bilaget", "bilagene", "fakturaen", "dokumentationen", "vurderingen",
    "godkendelsen",
    "afgørelsen", "afgørelserne", "notatet", "protokollen", "kontrakten", "handleplanen", "referatet",
    "vedtægterne",
  ]

  /// The acts behind a modal: `skal udarbejdes og sendes`.
  private func demanded(_ clause: Int, _ finite: Int) -> [Act] {
    guard let verb = reader.infinitive(from: finite + 1, clause: clause, reach: 40) else { return [] }
    let act = reader.act(at: verb, clause: clause, subject: tree.clauses[clause].subject, negated: false)
    return reader.coordinated(act)
  }

  /// The acts behind `bedes`: `bedes sendt`, `bedes indsende`, `bedes besvares`.
  private func asked(_ clause: Int, _ finite: Int) -> [Act] {
    let subject = tree.clauses[clause].subject
    for index in tree.own(clause, from: finite + 1, limit: 40) where !(subject?.contains(index) ?? false) {
      let word = words[index]
      guard word.isWord, word.classes.isDisjoint(with: [.preposition, .coordinator, .determiner]) else {
        continue
      }
      if let reading = word.verbs.first(where: { $0.form == .infinitive || $0.form == .passive }),
        !reading.rare
      {
        return reader.coordinated(reader.act(at: index, clause: clause, subject: subject, negated: false))
      }
      if let reading = word.verb(.participle), !reading.rare {
        var act = reader.act(at: index, clause: clause, subject: subject, negated: false)
        act.isPassive = true
        act.verb = reading.lemma
        return reader.coordinated(act)
      }
    }
    return []
  }

  /// `Vi iværksætter snarest`, `KL drøfter i denne uge`.
  mutating func present(_ construction: Construction, _ verbs: [String], _ needsTime: Bool) {
    guard !tree.isQuestion else { return }
    for clause in tree.clauses.indices where tree.clauses[clause].opener == .main {
      guard let finite = tree.clauses[clause].finite, let subject = tree.clauses[clause].subject,
        words[finite].verb(.present) != nil, reader.isWriter(subject, bodies: bodies),
        !reader.isNegated(clause, around: finite)
      else { continue }
      let act = reader.act(at: finite, clause: clause, subject: subject, negated: false)
      guard verbs.contains(act.verb) else { continue }
      if needsTime, !speaksOfFuture(clause) { continue }
      take([act], construction, cueClause: clause, party: subject)
    }
  }

  /// With the present tense these can only mean a day to come.
  private static let dayWords: Set<String> = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "januar", "februar", "marts", "april", "maj", "juni",
    "juli",
    "august", "september", "oktober", "november", "december",
  ]

  private func speaksOfFuture(_ clause: Int) -> Bool {
    let own = tree.own(clause, from: firstWord(clause), limit: 60)
    if tree.clauses.contains(where: { $0.opener == .condition && $0.parent == clause && $0.finite != nil }) {
      return true
    }
    // `Fastholder vi afgørelsen, sender vi klagen videre`: a condition without `hvis`.
    if clause > 0, tree.clauses[0].opener == .main, tree.clauses[0].finite == 0,
      words[0].verb(.present) != nil, tree.clauses[clause].start > 0
    {
      return true
    }
    return own.contains { index in
      if futureDates.contains(index) { return true }
      let word = words[index].lower
      if Self.dayWords.contains(word) { return true }
      if [
        "snarest", "snart", "straks", "fremover", "herefter", "derefter", "omgående", "primo", "medio",
        "ultimo",
      ]
      .contains(word) {
        return true
      }
      guard index + 1 < words.count else { return false }
      let next = words[index + 1].lower
      switch word {
      case "denne": return next == "uge" || next == "måned"
      case "næste", "kommende", "førstkommende":
        return index > 0 && words[index - 1].classes.contains(.preposition)
      case "til": return ["foråret", "efteråret", "sommer", "næste"].contains(next)
      case "senere": return next == "på" || next == "i"
      case "inden": return next == "for" || next == "udgangen"
      default: return false
      }
    }
  }
}
