extension SentenceActions {
  /// What this sentence hands on to the list or the `At …` sentences behind it; `nil` if nothing.
  func carried(text: SourceText) -> Carried? {
    func string(_ range: Range<Int>?) -> String? {
      guard let range, let first = words[range].first, let last = words[range].last else { return nil }
      return text[first.range.cover(last.range)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let last = words.last
    let isOpen = !(last.map { $0.isMark(".") || $0.isMark("!") || $0.isMark("?") } ?? true)
    guard isOpen else {
      // `Det er vigtigt, at I rækker ud. At lærerne husker …`
      guard let hit = hits.first(where: { Self.takesComplement($0.construction) }) else { return nil }
      return Carried(construction: hit.construction, isOpen: false)
    }
    return introduction(string)
  }

  private static func takesComplement(_ construction: Construction) -> Bool {
    switch construction.shape {
    case .performative, .phrase: construction.modality != .commitment
    default: false
    }
  }

  /// `Vi opfordrer ministeren til`, `Partnerskabet foreslår følgende:`, `bedes kommunen senest den 3. maj`
  private func introduction(_ string: (Range<Int>?) -> String?) -> Carried? {
    for construction in Constructions.all {
      switch construction.shape {
      case .performative(let verb, _, _):
        for index in words.indices {
          guard
            let reading = words[index].verbs.first(where: {
              $0.lemma == verb && [.infinitive, .present, .passive].contains($0.form) && !$0.rare
            })
          else { continue }
          let clause = tree.clauseOf[index]
          guard isAsserted(clause) || tree.clauses[clause].opener == .main else { continue }
          let subject = tree.clauses[clause].subject
          let next = tree.skipAdverbs(index + 1)
          let start = subject.map { $0.contains(next) ? tree.skipAdverbs($0.upperBound) : next } ?? next
          let isPassive = reading.form == .passive
          if isPassive && verb == "bede" { break }
          if !isPassive, !(subject.map { reader.isWriter($0, bodies: bodies) } ?? false) { continue }
          var party = isPassive ? subject : tree.nounPhrase(from: start)
          if let found = party,
            !found.contains(where: { AgentWords.isAgent(words[$0]) || tree.isYou($0) })
              && !words[found.lowerBound].classes.contains(.accusative)
          {
            party = nil
          }
          var result = Carried(construction: construction, isOpen: true)
          if construction.doer == .addressee { result.addressee = string(party) } else { result.actor = nil }
          return result
        }
      case .modal(let modal)
      where modal.with.isEmpty && modal.verbs.isEmpty && !modal.negated && modal.voice != .passive:
        for clause in tree.clauses.indices where tree.clauses[clause].opener == .main {
          guard let finite = tree.clauses[clause].finite, modal.words.contains(words[finite].lower) else {
            continue
          }
          guard reader.infinitive(from: finite + 1, clause: clause, reach: 40) == nil else { continue }
          let subject = tree.clauses[clause].subject ?? tree.nounPhrase(from: tree.skipAdverbs(finite + 1))
          let isWriter = subject.map { reader.isWriter($0, bodies: bodies) } ?? false
          if words[finite].lower == "vil" && !isWriter || words[finite].lower == "kan" { continue }
          if words[finite].lower == "skal", !(subject.map(isAgent) ?? false) { continue }
          var result = Carried(construction: construction, isOpen: true)
          if construction.doer == .addressee {
            result.addressee = string(subject)
          } else {
            result.actor = string(subject)
          }
          return result
        }
      default: continue
      }
    }
    return nil
  }

  /// The acts of a list item or an `At …` sentence that a sentence before it introduced.
  func continuation(of carried: Carried, isItem: Bool) -> [Hit]? {
    guard let first = words.first else { return nil }
    let acts: [Act]
    if first.lower == "at" {
      acts = reader.complement(at: 0, .any)
    } else if carried.isOpen, isItem, let reading = first.verb(.infinitive) ?? first.verb(.passive),
      !reading.rare || words.count > 1 && words[1].classes.contains(.determiner),
      !first.isCapital || !reading.rare
    {
      acts = reader.coordinated(reader.act(at: 0, clause: tree.clauseOf[0], subject: nil, negated: false))
    } else {
      return nil
    }
    return acts.enumerated().map { index, act in
      var hit = Hit(construction: carried.construction, act: act, start: index == 0 ? 0 : act.word)
      if !act.isPassive, let subject = act.subject {
        if carried.construction.doer == .addressee { hit.addressee = subject } else { hit.actor = subject }
      }
      return hit
    }
  }

  /// Where the words of an action end: before the next act, the next main clause, or with the sentence.
  func end(of hit: Hit, next: Int?) -> Int {
    var end = words.count
    for clause in tree.clauses
    where clause.start > hit.act.word && clause.opener == .main && clause.parent == nil {
      end = min(end, clause.start)
    }
    if let next, next < end {
      // `udarbejdes og udbredes et koncept`: what follows belongs to both.
      if (hit.act.word + 1..<next).allSatisfy({
        words[$0].classes.contains(.coordinator) || words[$0].classes.contains(.adverb)
          || words[$0].isMark(",")
      }) {
        return endOfSentence(end, hit)
      }
      end = next
      // The next act's own clause or cue begins before its verb.
      let clause = tree.clauseOf[next]
      if clause != hit.act.clause, tree.clauses[clause].start > hit.act.word {
        end = min(end, tree.clauses[clause].start)
      }
    }
    // `kr.` keeps its full stop.
    if end == words.count, end > hit.act.word + 2, words[end - 1].isMark("."),
      Abbreviations.isNoWord(words[end - 2].lower)
    {
      return end
    }
    return endOfSentence(end, hit)
  }

  private func endOfSentence(_ end: Int, _ hit: Hit) -> Int {
    var end = end
    while end > hit.act.word + 1 {
      let word = words[end - 1]
      // `… og til at` before the next act.
      if ["til", "om", "for"].contains(word.lower), end > 1, words[end - 2].classes.contains(.coordinator) {
        end -= 1
        continue
      }
      guard
        word.shape == .mark && !word.isMark(")") || word.classes.contains(.coordinator) || word.lower == "at"
      else { break }
      end -= 1
    }
    return end
  }
}
