/// Walks over a sentence once and says which clause each word belongs to.
///
/// Works by the marks of Danish word order: a word that always opens a clause, a comma before a finite verb
/// (an inserted clause ends), `og` before a finite verb (a clause goes on). It builds no full syntax.
struct ClauseBuilder {
  let words: [Word]
  private(set) var clauses: [Clause] = []
  private(set) var clauseOf: [Int] = []
  var current = 0

  /// A builder for the words of one sentence.
  init(_ words: [Word]) { self.words = words }

  /// Fills ``clauses`` and ``clauseOf``.
  mutating func build() {
    clauses = [Clause(opener: .main, start: 0)]
    clauseOf = Array(repeating: 0, count: words.count)
    for index in words.indices {
      if let opener = opener(at: index) {
        open(opener, at: index)
      } else if isFinite(index) {
        attach(index)
      } else if closesClause(index) {
        current = rootOf(current)
      }
      clauseOf[index] = current
      if words[index].isMark(","), let outer = resumed(at: index) { current = outer }
    }
  }

  // MARK: Openers

  private func opener(at index: Int) -> Clause.Opener? {
    let word = words[index]
    guard word.classes.contains(.subordinator) else { return nil }
    let next = index + 1
    switch word.lower {
    case "at":
      return isInfinitiveMarker(index) ? nil : thatOpener(index)
    case "som":
      return isRelative(index) ? .relative : nil
    case "der":
      return isRelative(index) ? .relative : nil
    case "om":
      guard next < words.count, index > 0 else { return nil }
      let afterMark = words[index - 1].shape == .mark || words[index - 1].classes.contains(.coordinator)
      let subject =
        Self.isYou(words, next) || words[next].classes.contains(.nominative) || words[next].lower == "der"
      return (afterMark && finiteSoon(next)) || (subject && finiteSoon(next)) ? .question : nil
    case "så":
      // `så ingen oplever` against `så vil der` and `så mange`.
      guard index > 0, words[index - 1].isMark(","), next < words.count, !isVerb(next) else { return nil }
      return finiteSoon(next) ? .purpose : nil
    case "da":
      guard index == 0 || words[index - 1].isMark(","), next < words.count, !isVerb(next) else { return nil }
      return .cause
    case "hvis", "såfremt", "medmindre", "ifald": return .condition
    case "når", "mens", "indtil": return .time
    case "fordi", "eftersom", "idet": return .cause
    case "selvom", "skønt", "ligesom", "uanset": return .other
    case "hvor":
      return index > 0 && words[index - 1].isMark(",") || index == 0 ? .relative : .question
    default:
      // `Hvordan vil kommunen …?` is a main clause.
      return index == 0 && next < words.count && (words.last?.isMark("?") ?? false) ? nil : .question
    }
  }

  private func thatOpener(_ index: Int) -> Clause.Opener {
    guard index > 0 else { return .that }
    switch words[index - 1].lower {
    case "så", "således", "for", "sådan": return .purpose
    case "efter", "før", "inden", "uden", "ved", "trods", "end": return .other
    default: return .that
    }
  }

  /// `at hurtigst muligt sikre`: `at` with an infinitive within three adverbs.
  func isInfinitiveMarker(_ index: Int) -> Bool {
    var next = index + 1
    while next < words.count, next <= index + 4, words[next].classes.contains(.adverb),
      !words[next].classes.contains(.relative)
    {
      if words[next].verb(.infinitive) != nil, !words[next].classes.contains(.determiner) { return true }
      next += 1
    }
    guard next < words.count, words[next].isWord else { return false }
    let word = words[next]
    if Self.isYou(words, next)
      || !word.classes.intersection([.nominative, .determiner, .preposition]).isEmpty
    {
      return false
    }
    if word.classes.contains(.auxiliary) || word.isCapital { return false }
    if word.classes.contains(.modal) {
      return ["kunne", "skulle", "ville", "måtte", "burde"].contains(word.lower)
    }
    guard word.verbs.contains(where: { $0.form == .infinitive || $0.form == .passive }) else { return false }
    // `at støtte ydes`, `at svar sendes`: a noun with a finite verb right behind it.
    if word.verbs.allSatisfy(\.rare), next + 1 < words.count {
      let after = words[next + 1]
      if !after.classes.intersection([.modal, .auxiliary]).isEmpty
        || after.verb(.present).map({ !$0.rare }) ?? false
      {
        return false
      }
    }
    return true
  }

  /// `som`/`der` with a finite verb soon after it, not the `der` of `er der` and `Der skal`.
  private func isRelative(_ index: Int) -> Bool {
    guard index > 0, finiteSoon(index + 1) else { return false }
    let before = words[index - 1]
    if words[index].lower == "som" { return true }
    if before.isMark(",") || before.isMark(")") {
      return isVerb(words.index(after: index)) || finiteSoon(index + 1)
    }
    if before.shape == .mark || before.classes.contains(.subordinator) { return false }
    if !before.classes.intersection([.coordinator, .adverb, .modal, .auxiliary]).isEmpty { return false }
    if before.verb(.present) != nil && !(before.verb(.present)?.rare ?? true) { return false }
    return before.verb(.past) == nil || before.verbs.contains { $0.rare }
  }

  // MARK: Finite verbs

  /// `I` as the pronoun: a capital inside a sentence, or first with a verb right after it.
  static func isYou(_ words: [Word], _ index: Int) -> Bool {
    guard words.indices.contains(index), words[index].lower == "i", words[index].isCapital else {
      return false
    }
    let isFirst = index == 0 || words[index - 1].shape == .mark && !words[index - 1].isMark(",")
    guard isFirst else { return true }
    var next = index + 1
    while next < words.count, next <= index + 2, words[next].classes.contains(.adverb) { next += 1 }
    guard next < words.count else { return false }
    let word = words[next]
    return !word.classes.intersection([.modal, .auxiliary]).isEmpty || word.lower == "bedes"
      || (word.verb(.present).map { !$0.rare } ?? false) || (word.verb(.passive).map { !$0.rare } ?? false)
  }

  /// The clause that goes on behind the comma at `index` with the infinitive its modal verb waits for:
  /// `skal alle prøver, der tages her, bestilles`.
  private func resumed(at index: Int) -> Int? {
    guard let finite = clauses[current].finite, !words[finite].classes.contains(.modal),
      clauses[current].parent != nil
    else { return nil }
    var next = index + 1
    while next < words.count, next < index + 4, words[next].classes.contains(.adverb) { next += 1 }
    guard next < words.count,
      words[next].verbs.contains(where: {
        !$0.rare && ($0.form == .infinitive || $0.form == .passive)
      })
    else { return nil }
    return ancestor(of: current) { clause in
      guard let finite = clause.finite else { return false }
      return words[finite].classes.contains(.modal) || words[finite].lower == "bedes"
    }
  }

  private mutating func open(_ opener: Clause.Opener, at index: Int) {
    var clause = Clause(opener: opener, openerIndex: index, start: index)
    clause.parent = index == 0 && opener == .that ? nil : current
    // `…, og at de …` goes on at the level of the clause before it.
    var before = index - 1
    while before >= 0, words[before].isMark(",") || words[before].classes.contains(.coordinator) {
      before -= 1
    }
    let isCoordinated = before + 1 < index && words[index - 1].classes.contains(.coordinator)
    if isCoordinated, let sister = ancestor(of: current, where: { $0.opener == opener }) {
      clause.parent = clauses[sister].parent
      clause.sibling = sister
    } else if words.indices.contains(index - 1), words[index - 1].isMark(","), clauses[current].finite != nil,
      let sister = ancestor(of: current, where: { $0.opener == opener }), opener == .that, before >= 0,
      clauses[current].opener == .relative
    {
      clause.parent = clauses[sister].parent
    }
    // An inserted clause at the sentence's start hangs on the main clause.
    clauses.append(clause)
    current = clauses.count - 1
  }

  private mutating func attach(_ index: Int) {
    guard let finite = clauses[current].finite else {
      clauses[current].finite = index
      return
    }
    // Behind a modal verb an s-form is its infinitive.
    if words[finite].classes.contains(.modal), words[index].verbs.allSatisfy({ $0.form == .passive }),
      !words[index].verbs.isEmpty, words[index].lower != "bedes",
      !commaBefore(index) || ancestor(of: current, where: { $0.finite == nil }) == nil
    {
      return
    }
    var back = index - 1
    while back >= 0, words[back].classes.contains(.adverb), !words[back].classes.contains(.subordinator) {
      back -= 1
    }
    if back >= 0, words[back].classes.contains(.coordinator) {
      // `… og skal derfor holdes`: the same subject and opener. After a comma it may be the parent's verb.
      let start = back + 1
      let level =
        words.indices.contains(back - 1) && words[back - 1].isMark(",") ? parentWithFinite(current) : current
      coordinate(with: level, start: start, finite: index)
      return
    }
    if index > 0,
      words[index - 1].isMark(",") || words[index - 1].isMark(")") || words[index - 1].isMark("–"),
      let open = ancestor(of: current, where: { $0.finite == nil })
    {
      current = open
      clauses[current].finite = index
      return
    }
    if let start = coordinatorBefore(index) {
      let comma = words.indices.contains(start - 2) && words[start - 2].isMark(",")
      let level = comma || clauses[current].opener == .relative && comma ? rootOf(current) : current
      coordinate(with: level, start: start, finite: index)
      clauses[current].sibling = nil
      if let opener = clauses[level].openerIndex, clauses[level].opener != .main {
        clauses[current].openerIndex = max(opener, start - 1)
      }
      return
    }
    if let open = ancestor(of: current, where: { $0.finite == nil }) {
      current = open
      clauses[current].finite = index
    } else if words[index].classes.contains(.modal) || commaBefore(index) {
      let root = rootOf(current)
      coordinate(with: root, start: commaStart(before: index), finite: index)
      clauses[current].sibling = nil
    }
  }

  private mutating func coordinate(with level: Int, start: Int, finite: Int) {
    var clause = clauses[level]
    clause.sibling = level
    clause.start = start
    clause.finite = finite
    clause.subject = nil
    clauses.append(clause)
    current = clauses.count - 1
    for word in start..<finite where word >= 0 { clauseOf[word] = current }
  }

  /// The word after the last `og`, `men` or `eller` between the current clause's verb and `index`.
  private func coordinatorBefore(_ index: Int) -> Int? {
    guard let finite = clauses[current].finite else { return nil }
    var back = index - 1
    while back > finite, back > index - 15 {
      if words[back].classes.contains(.coordinator), words[back].lower != "samt", clauseOf[back] == current {
        // `… A og B skal` is one subject if nothing but nouns stands before `og` up to a comma.
        return back + 1
      }
      if words[back].classes.contains(.subordinator) && clauseOf[back] != current { return nil }
      back -= 1
    }
    return nil
  }

  private func commaBefore(_ index: Int) -> Bool { index > 0 && words[index - 1].isMark(",") }

  private func commaStart(before index: Int) -> Int {
    var back = index
    while back > 0, back > index - 12, !words[back - 1].isMark(","), !words[back - 1].isMark(":") {
      back -= 1
    }
    return back > 0 && words[back - 1].shape == .mark ? back : index
  }

  private func closesClause(_ index: Int) -> Bool {
    words[index].isMark(";") || words[index].isMark(":")
  }

  private func ancestor(of clause: Int, where test: (Clause) -> Bool) -> Int? {
    var index: Int? = clause
    while let here = index {
      if test(clauses[here]) { return here }
      index = clauses[here].parent
    }
    return nil
  }

  private func parentWithFinite(_ clause: Int) -> Int {
    guard let parent = clauses[clause].parent, clauses[parent].finite != nil else { return clause }
    return parent
  }

  private func rootOf(_ clause: Int) -> Int {
    var index = clause
    while let parent = clauses[index].parent { index = parent }
    return index
  }
}
