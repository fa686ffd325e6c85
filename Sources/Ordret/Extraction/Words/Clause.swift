/// A clause of a sentence: a finite verb, its subject and how it hangs on the rest. Indices count words.
struct Clause: Sendable {
  /// What opens it.
  var opener: Opener
  /// The word that opens it (`at`, `hvis`); `nil` for main clauses.
  var openerIndex: Int?
  /// Its first word, the opener included.
  var start: Int
  /// The clause it is part of; `nil` for main clauses.
  var parent: Int?
  /// The clause it is coordinated with and shares the opener of, if any.
  var sibling: Int?
  /// The finite verb.
  var finite: Int?
  /// The words of the subject, if there is one that can be told.
  var subject: Range<Int>?

  /// The sorts of clause, by what opens them.
  enum Opener: Hashable, Sendable {
    case main
    /// `at` with a finite verb.
    case that
    case relative
    /// `hvis`, `såfremt`.
    case condition
    /// `når`, `mens`, `inden`.
    case time
    /// `fordi`, `da`.
    case cause
    /// `så`, `for at`, `således at`.
    case purpose
    /// `om`, `hvordan`, `hvad`.
    case question
    /// `selvom`, `ligesom`.
    case other
  }
}

/// A sentence as words and clauses.
struct ClauseTree: Sendable {
  /// The words.
  let words: [Word]
  /// The clauses, by where they begin.
  private(set) var clauses: [Clause] = []
  /// For each word the clause it belongs to.
  private(set) var clauseOf: [Int] = []
  /// Whether the sentence ends with a question mark.
  let isQuestion: Bool

  /// Finds the clauses of a sentence. Linear but for windows of a bounded number of words.
  init(_ words: [Word]) {
    self.words = words
    isQuestion = words.last?.isMark("?") ?? false
    var builder = ClauseBuilder(words)
    builder.build()
    clauses = builder.clauses
    clauseOf = builder.clauseOf
    for index in clauses.indices { clauses[index].subject = subject(of: index) }
  }

  /// Whether word `index` is the pronoun `I` (you).
  func isYou(_ index: Int) -> Bool { ClauseBuilder.isYou(words, index) }

  /// Whether word `index` can only be a subject: `vi`, `jeg`, `I`, or `De` and `de` before or after the verb.
  func isSubjectPronoun(_ index: Int) -> Bool {
    words.indices.contains(index)
      && (isYou(index) || words[index].classes.contains(.nominative) && words[index].lower != "de"
        || words[index].lower == "de" && (words[index].isCapital && index > 0 || !startsNoun(index + 1)))
  }

  /// The words of clause `clause` from `from` on, clauses inside it left out. At most `limit` words ahead.
  func own(_ clause: Int, from: Int, limit: Int = 60) -> [Int] {
    guard from < words.count else { return [] }
    return (from..<min(words.count, from + limit)).filter { clauseOf[$0] == clause }
  }

  /// The next word that is no adverb, from `index` on.
  func skipAdverbs(_ index: Int) -> Int {
    var index = index
    while index < words.count, words[index].classes.contains(.adverb),
      !words[index].classes.contains(.subordinator)
    {
      index += 1
    }
    return index
  }

  /// Whether a word could be part of a noun phrase: no verb, preposition, adverb, mark or clause opener.
  func startsNoun(_ index: Int) -> Bool {
    guard words.indices.contains(index), words[index].isWord || words[index].shape == .number else {
      return false
    }
    let word = words[index]
    if word.classes.intersection([.modal, .auxiliary, .preposition, .coordinator, .subordinator]) != [] {
      return false
    }
    if word.classes.contains(.adverb) { return false }
    if word.classes.contains(.nominative) || word.classes.contains(.accusative) { return false }
    return word.verbs.allSatisfy {
      $0.rare || $0.form == .participle || $0.form == .past || $0.form == .imperative
    }
  }

  /// The end of the noun phrase that begins at `start`: `alle kommuner`, `KL og socialministeren`, `vi`.
  func nounPhrase(from start: Int) -> Range<Int>? {
    guard start < words.count else { return nil }
    if isSubjectPronoun(start) || isYou(start) || words[start].classes.contains(.accusative) {
      return start..<start + 1
    }
    var index = start
    while index < words.count, index < start + 12 {
      let word = words[index]
      let isDeterminer = word.classes.contains(.determiner)
      if isDeterminer || startsNoun(index) {
        index += 1
        continue
      }
      guard index > start, word.classes.contains(.coordinator), word.lower != "men" else { break }
      let next = index + 1
      guard next < words.count, startsNoun(next) || words[next].classes.contains(.determiner) else { break }
      index = next
    }
    return index > start ? start..<index : nil
  }

  private func subject(of clause: Int) -> Range<Int>? {
    let value = clauses[clause]
    guard let finite = value.finite else { return nil }
    if let sibling = value.sibling, value.start == finite || skipAdverbs(value.start) == finite {
      return clauses[sibling].subject
    }
    let begin = value.openerIndex.map { $0 + 1 } ?? value.start
    let before = (min(begin, finite)..<finite).filter { clauseOf[$0] == clause && words[$0].isWord }
    if value.opener == .main, let after = subjectAfter(finite, clause: clause, before: before) {
      return after
    }
    guard let first = before.first(where: { !words[$0].classes.contains(.adverb) || isSubjectPronoun($0) })
    else {
      return value.opener == .main ? nounPhrase(from: skipAdverbs(finite + 1)) : nil
    }
    if value.opener == .relative, words[finite - 1].classes.contains(.relative) { return nil }
    return trimmed(first..<finite, clause: clause)
  }

  /// The subject behind the finite verb, where something else stands first: `Derfor vil jeg`, `Dem vil
  /// regeringen`.
  private func subjectAfter(_ finite: Int, clause: Int, before: [Int]) -> Range<Int>? {
    let next = skipAdverbs(finite + 1)
    guard next < words.count, clauseOf[next] == clause || isSubjectPronoun(next) else { return nil }
    if isSubjectPronoun(next), !before.contains(where: { isSubjectPronoun($0) }) { return next..<next + 1 }
    if words[next].lower == "der" || words[next].lower == "det", before.isEmpty == false, isAdverbial(before)
    {
      return next..<next + 1
    }
    guard let first = before.first else { return nil }
    let isObject = before.count == 1 && words[first].classes.contains(.accusative)
    if isObject || isAdverbial(before) { return nounPhrase(from: next) }
    // `Klagen skal kommunen behandle`: of a thing and someone who can act, the second is the subject.
    guard words[finite].classes.contains(.modal), let phrase = nounPhrase(from: next), phrase.count == 1,
      AgentWords.isAgent(words[next]), !before.contains(where: { AgentWords.isAgent(words[$0]) })
    else { return nil }
    return phrase
  }

  /// Whether what stands before the verb is an adverb or begins with a preposition.
  private func isAdverbial(_ before: [Int]) -> Bool {
    guard let first = before.first else { return false }
    let word = words[first]
    if isYou(first) { return false }
    if word.classes.contains(.preposition) { return true }
    return before.allSatisfy { words[$0].classes.contains(.adverb) || words[$0].lower == "der" }
      || word.classes.contains(.adverb) && !word.classes.contains(.determiner)
        && !before.contains { isSubjectPronoun($0) || words[$0].classes.contains(.determiner) }
        && !before.contains { AgentWords.isAgent(words[$0]) }
  }

  /// The subject without what hangs on it: `vi i kommunerne` → `vi`, `kommunen på politisk niveau` →
  /// `kommunen`.
  private func trimmed(_ range: Range<Int>, clause: Int) -> Range<Int>? {
    if isSubjectPronoun(range.lowerBound) { return range.lowerBound..<range.lowerBound + 1 }
    var end = range.lowerBound
    while end < range.upperBound {
      let word = words[end]
      if clauseOf[end] != clause || word.classes.contains(.adverb) && !word.classes.contains(.determiner) {
        break
      }
      if word.classes.contains(.preposition), !isYou(end) {
        // `Landsforeningen af Væresteder` is one name.
        guard end + 1 < range.upperBound, end > range.lowerBound, words[end - 1].isCapital,
          words[end + 1].isCapital
        else { break }
      }
      if word.shape == .mark && !word.isMark(",") { break }
      end += 1
    }
    while end > range.lowerBound,
      words[end - 1].shape == .mark || words[end - 1].classes.contains(.coordinator)
    {
      end -= 1
    }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }
}
