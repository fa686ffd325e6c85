/// Reads who is asked, obliged, advised, allowed or forbidden to do what, and what is promised.
///
/// Reads the sentences of the layout one by one. What a letter says in a heading, quotes from a law, tells of
/// the past or of others is left out. Cost: linear in the text; sentences of more than 600 words are read in
/// parts.
public enum Actions {
  /// The actions of a letter, in the order of the text. Uses the layers corrected, layout, dates and
  /// entities; zones, where there are any, keep letterhead and signature out.
  public static func find(in document: Document, registers: Registers) -> [Action] {
    var finder = ActionFinder(document: document, registers: registers)
    return finder.find()
  }
}

/// Walks over the sentences of a letter.
private struct ActionFinder {
  private let text: SourceText
  private let layout: Layout
  private let bodies: [TextRange]
  private let dates: [DateMention]
  private let letterDate: String?
  private let silentLines: Set<Int>
  private var words: WordReader
  private var carried: Carried?
  /// Whether a list follows the sentence being read, so that it needs no full stop.
  private var introducesList = false
  private var actions: [Action] = []

  init(document: Document, registers: Registers) {
    text = document.corrected
    layout = document.layout
    bodies = document.entities.filter { $0.type == .organisation || $0.type == .person }.map(\.range).sorted()
    dates = document.dates.sorted { $0.range < $1.range }
    letterDate = document.letter.date?.value ?? document.dates.first { $0.role == .letterDate }?.value
    let silent: Set<Zone.Kind> = [
      .letterhead, .address, .dateLine, .subject, .salutation, .closing, .signature, .copies, .enclosures,
      .header,
      .footer, .pageMark,
    ]
    silentLines = Set(document.zones.filter { silent.contains($0.kind) }.flatMap(\.lines))
    words = WordReader(text: document.corrected, verbs: registers.verbs)
  }

  mutating func find() -> [Action] {
    for (index, paragraph) in layout.paragraphs.enumerated() {
      guard let first = paragraph.lines.first, !silentLines.contains(first) else { continue }
      let form = layout.lines[first].form
      guard form == .text || form == .listItem else {
        carried = nil
        continue
      }
      if form == .text, let last = carried, !last.isOpen { carried = nil }
      introducesList = false
      for (number, sentence) in paragraph.sentences.enumerated() {
        if number + 1 == paragraph.sentences.count, index + 1 < layout.paragraphs.count,
          let next = layout.paragraphs[index + 1].lines.first
        {
          introducesList = layout.lines[next].form == .listItem
        }
        read(sentence, isItem: form == .listItem)
      }
    }
    return actions
  }

  private mutating func read(_ sentence: Layout.Sentence, isItem: Bool) {
    let all = words.words(of: sentence)
    guard all.count > 1 else { return }
    var start = 0
    while start < all.count {
      let part = Array(all[start..<min(all.count, start + 600)])
      read(part, isItem: isItem)
      start += 600
    }
  }

  private mutating func read(_ words: [Word], isItem: Bool) {
    var words = words
    // A list number is no word of the sentence.
    if let first = words.first, words.count > 2, first.shape == .number || first.lower.utf8.count == 1,
      words[1].isMark(".") || words[1].isMark(")")
    {
      words.removeFirst(2)
    }
    while let first = words.first,
      first.isMark("-") || first.isMark("•") || first.isMark("–") || first.isMark("*")
    {
      words.removeFirst()
    }
    guard words.count > 1 else { return }
    let tree = ClauseTree(words)
    var engine = SentenceActions(
      tree, bodies: indices(of: bodies, in: words), futureDates: futureWords(in: words))
    var hits: [Hit] = []
    if let carried, let acts = engine.continuation(of: carried, isItem: isItem), !acts.isEmpty {
      hits = acts
      for action in hits.map({ make($0, in: engine, all: hits) }) {
        var action = action
        if action.actor == nil { action.actor = carried.actor }
        if action.addressee == nil { action.addressee = carried.addressee }
        if action.deadline == nil { action.deadline = carried.deadline }
        actions.append(action)
      }
      return
    }
    if isItem || words.last?.shape == .mark || words.count > 8 || introducesList { engine.find(begin: 0) }
    hits = engine.hits.sorted { $0.act.word < $1.act.word }
    actions += hits.map { make($0, in: engine, all: hits) }
    if !isItem || !engine.hits.isEmpty || carried == nil {
      carried = engine.carried(text: text) ?? (isItem ? carried : nil)
      if let deadline = deadline(in: words, from: 0, to: words.count), carried?.isOpen ?? false {
        carried?.deadline = deadline
      }
    }
  }

  // MARK: From hit to action

  private func make(_ hit: Hit, in engine: SentenceActions, all: [Hit]) -> Action {
    let tree = engine.tree
    let words = tree.words
    let next = all.filter { $0.act.word > hit.act.word }.map(\.act.word).min()
    let end = engine.end(of: hit, next: next)
    let start = min(hit.start, hit.act.word)
    let range = words[start].range.cover(words[max(end - 1, hit.act.word)].range)
    let own = deadline(in: words, from: start, to: max(end, hit.act.word + 1))
    let shared = all.first.flatMap { deadline(in: words, from: min($0.start, $0.act.word), to: $0.act.word) }
    return Action(
      modality: hit.construction.modality, force: hit.construction.force, verb: hit.act.verb,
      cue: hit.construction.cue, actor: hit.actor.map { phrase($0, words) } ?? passiveActor(hit, tree),
      addressee: hit.addressee.map { phrase($0, words) },
      deadline: own ?? (all.count > 1 ? shared : nil), condition: condition(of: hit, tree),
      negated: hit.act.negated, range: range, confidence: confidence(hit), rule: hit.construction.name)
  }

  private func confidence(_ hit: Hit) -> Double {
    switch hit.construction.shape {
    case .performative, .imperative: 0.95
    case .modal: hit.construction.modality == .permission ? 0.8 : 0.9
    case .phrase: 0.9
    case .nominal, .present, .passive, .awaited, .question: 0.75
    }
  }

  /// `vedtages af kommunalbestyrelsen`
  private func passiveActor(_ hit: Hit, _ tree: ClauseTree) -> String? {
    guard hit.act.isPassive, hit.construction.doer != .nobody else { return nil }
    let by = hit.act.word + 1
    guard by + 1 < tree.words.count, tree.words[by].lower == "af", AgentWords.isAgent(tree.words[by + 1])
    else {
      return nil
    }
    return tree.nounPhrase(from: by + 1).map { phrase($0, tree.words) }
  }

  private func phrase(_ range: Range<Int>, _ words: [Word]) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return text[first.range.cover(last.range)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func condition(of hit: Hit, _ tree: ClauseTree) -> String? {
    guard
      let clause = tree.clauses.firstIndex(where: {
        $0.opener == .condition && $0.finite != nil && ($0.parent == hit.act.clause || $0.parent == 0)
      })
    else { return nil }
    let own = tree.clauseOf.indices.filter { tree.clauseOf[$0] == clause }
    guard let first = own.first, var last = own.last else { return nil }
    while last > first, tree.words[last].shape == .mark { last -= 1 }
    return phrase(first..<last + 1, tree.words)
  }

  // MARK: Dates and names by word

  /// The value of the first date to be met among words `from ..< to`.
  private func deadline(in words: [Word], from: Int, to: Int) -> String? {
    guard from < to, let first = words[from..<to].first, let last = words[from..<to].last else { return nil }
    let whole = first.range.cover(last.range)
    var index = Self.lowerBound(dates.map(\.range.start), whole.start)
    while index < dates.count, dates[index].range.start < whole.end {
      let date = dates[index]
      if date.role == .deadline { return date.value }
      let place = words.firstIndex { $0.range.end > date.range.start } ?? to
      let before = words[max(from, place - 4)..<max(from, min(place + 1, to))]
      if date.role != .reference, before.contains(where: { Self.deadlineWords.contains($0.lower) }) {
        return date.value
      }
      index += 1
    }
    return nil
  }

  private static let deadlineWords: Set<String> = ["senest", "inden", "før"]

  private static func lowerBound(_ starts: [TextOffset], _ value: TextOffset) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func indices(of ranges: [TextRange], in words: [Word]) -> Set<Int> {
    guard let first = words.first, !ranges.isEmpty else { return [] }
    var result: Set<Int> = []
    var next = Self.lowerBound(ranges.map(\.start), first.range.start)
    if next > 0 { next -= 1 }
    for (index, word) in words.enumerated() {
      while next < ranges.count, ranges[next].end <= word.range.start { next += 1 }
      if next < ranges.count, ranges[next].overlaps(word.range) { result.insert(index) }
    }
    return result
  }

  private func futureWords(in words: [Word]) -> Set<Int> {
    let later = dates.filter { date in
      guard let start = date.start, let letterDate else { return false }
      return start > letterDate
    }
    return indices(of: later.map(\.range), in: words)
  }
}
