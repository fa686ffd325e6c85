/// Which words can be a clause's finite verb, and what stands around it.
extension ClauseBuilder {
  func isVerb(_ index: Int) -> Bool { words.indices.contains(index) && isFinite(index) }

  /// Whether a finite verb comes within the next twelve words.
  func finiteSoon(_ index: Int) -> Bool {
    var index = index
    let limit = min(words.count, index + 12)
    while index < limit {
      if isFinite(index) { return true }
      if words[index].isMark(".") || words[index].isMark(":") || words[index].isMark(";") { return false }
      index += 1
    }
    return false
  }

  /// Whether a word stands as a finite verb here, by its form and the word before it.
  func isFinite(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isWord else { return false }
    let before = index > 0 ? words[index - 1] : nil
    if word.classes.contains(.modal) { return before?.lower != "at" }
    if word.classes.contains(.auxiliary) || word.lower == "bedes" { return true }
    if word.isCapital && index > 0 { return false }
    guard !word.verbs.isEmpty, word.classes.isDisjoint(with: [.preposition, .coordinator, .determiner]) else {
      return false
    }
    let afterNominal =
      before.map {
        !$0.classes.intersection([.preposition, .determiner]).isEmpty && !Self.isYou(words, index - 1)
          && !["det", "den", "de", "alle"].contains($0.lower)
      } ?? false
    for reading in word.verbs {
      switch reading.form {
      case .present:
        if reading.rare {
          if let before,
            before.classes.contains(.nominative) && (before.lower != "de" || before.isCapital)
              || before.lower == "som"
          {
            return true
          }
          if let before, AgentWords.isAgent(before), index + 1 < words.count,
            opensSubject(index + 1) || isDefinite(index + 1)
          {
            return true
          }
          if let before, before.isMark(","), index + 1 < words.count, opensSubject(index + 1) { return true }
        } else if !afterNominal {
          return true
        }
      case .past:
        guard !reading.rare, !afterNominal, let before else { continue }
        // `de udsatte`, `den nævnte`, `kommunens ansatte` are adjectives.
        if before.classes.contains(.determiner) || before.isMark(",") { continue }
        if before.lower.hasSuffix("s") && before.isWord { continue }
        let isWeak = word.lower.hasSuffix("ede") || word.lower.hasSuffix("te")
        let pronoun =
          before.classes.contains(.nominative) || Self.isYou(words, index - 1) || before.lower == "der"
        if !isWeak || pronoun || index + 1 < words.count && !isNounLike(index + 1) { return true }
      case .passive:
        guard !afterNominal, before?.lower != "at", !after(modal: index) else { continue }
        if !reading.rare { return true }
      case .infinitive, .participle, .imperative:
        continue
      }
    }
    return false
  }

  /// `tilsynet`, `planerne`: an object behind a verb rather than a noun behind a noun.
  func isDefinite(_ index: Int) -> Bool {
    isNounLike(index) && ["en", "et", "ne"].contains { words[index].lower.hasSuffix($0) }
  }

  /// Whether a subject could begin here: a pronoun, a determiner or a name.
  func opensSubject(_ index: Int) -> Bool {
    Self.isYou(words, index) || words[index].isCapital
      || !words[index].classes.isDisjoint(with: [.nominative, .determiner])
  }

  func isNounLike(_ index: Int) -> Bool {
    let word = words[index]
    return word.isWord && word.classes.isEmpty && word.verbs.allSatisfy(\.rare)
  }

  /// Whether a modal verb of the same clause stands within the last 15 words, so that an s-form is an
  /// infinitive.
  func after(modal index: Int) -> Bool {
    var back = index - 1
    while back >= 0, back > index - 15 {
      let word = words[back]
      if word.classes.contains(.modal) || word.lower == "bedes" { return true }
      if word.classes.contains(.auxiliary) { return false }
      if word.classes.contains(.subordinator), word.lower != "at", word.lower != "så", word.lower != "da",
        word.lower != "om", word.lower != "som", word.lower != "der"
      {
        return false
      }
      if word.classes.contains(.relative), back > 0, words[back - 1].isMark(",") { return false }
      if word.lower == "at", !isInfinitiveMarker(back) { return false }
      back -= 1
    }
    return false
  }

  // MARK: The tree
}
