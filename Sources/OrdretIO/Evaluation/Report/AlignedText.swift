internal import Ordret

extension HTML {
  /// The text of a page. The line is the truth; a word that was ever wrong is a `ruby` with the other texts above it.
  ///
  /// Right words are plain text. The mark of a word is the class of its `ruby`, or of a `b` inside it where several words
  /// of the truth belong together (a `g`roup): `r`epaired, `m`issed, changed `w`rongly, `b`roken. So there is one such mark for each
  /// word that was ever wrong. What the truth does not have is an `ins`: `a`dded, or added and `d`eleted again.
  /// Cost: linear.
  mutating func append(alignedTextOf page: PageEvaluation, showCPR: Bool) {
    let shown = page.shownTokens(showCPR: showCPR)
    var line = page.truth.lines.first ?? 0
    var isFirst = true
    for group in page.groups {
      if !isFirst {
        // The lines are those of the truth; an empty line begins a paragraph.
        let next = group.truth.isEmpty ? line : page.truth.lines[group.truth.lowerBound]
        append(markup: next == line ? " " : next == line + 1 ? "\n" : "<p>")
      }
      isFirst = false
      if !group.truth.isEmpty { line = page.truth.lines[group.truth.upperBound - 1] }
      let observed = page.observed.tokens[group.before]
      let corrected = page.corrected.tokens[group.after]
      let gloss = Gloss(
        observed: shown.observed[group.before], corrected: shown.corrected[group.after],
        isChanged: observed != corrected, wasRight: observed == page.truth.tokens[group.truth],
        isRight: corrected == page.truth.tokens[group.truth])
      if gloss.wasRight && gloss.isRight {
        append(words: shown.truth[group.truth])
      } else if group.truth.isEmpty {
        append(markup: gloss.isRight ? "<ins class=d>" : "<ins class=a>")
        append(gloss)
        append(markup: "</ins>")
      } else {
        append(ruby: page.outcomes[group.truth], shown.truth[group.truth], gloss)
      }
    }
  }

  /// What stands above a word.
  private struct Gloss {
    var observed: ArraySlice<[UInt8]>
    var corrected: ArraySlice<[UInt8]>
    var isChanged: Bool
    var wasRight: Bool
    var isRight: Bool
  }

  private mutating func append(
    ruby outcomes: ArraySlice<PageEvaluation.Outcome>, _ truth: ArraySlice<[UInt8]>, _ gloss: Gloss
  ) {
    if truth.count == 1, let mark = outcomes.first?.mark {
      append(markup: "<ruby class=")
      append(markup: mark)
      append(markup: ">")
      append(words: truth)
    } else {
      // One sort of mark for all of them is the mark of the whole.
      let whole = outcomes.first.flatMap { first in outcomes.allSatisfy { $0 == first } ? first.mark : nil }
      // A few words stay on one line.
      let kinds = ["g", 3 < max(truth.count, gloss.observed.count) ? "l" : nil, whole].compactMap { $0 }
      append(markup: "<ruby class=\"\(kinds.joined(separator: " "))\">")
      for (index, (word, outcome)) in zip(truth, outcomes).enumerated() {
        if 0 < index { append(markup: " ") }
        guard let mark = outcome.mark else {
          append(text: word)
          continue
        }
        append(markup: "<b class=")
        append(markup: mark)
        append(markup: ">")
        append(text: word)
        append(markup: "</b>")
      }
    }
    append(markup: "<rt>")
    append(gloss)
    append(markup: "</ruby>")
  }

  /// The OCR text, if it is not the truth; after an arrow the corrected text, if it is neither.
  private mutating func append(_ gloss: Gloss) {
    if !gloss.wasRight { append(wordsOrNothing: gloss.observed) }
    guard gloss.isChanged, !gloss.isRight else { return }
    append(markup: "→")
    append(wordsOrNothing: gloss.corrected)
  }

  private mutating func append(wordsOrNothing words: ArraySlice<[UInt8]>) {
    if words.isEmpty { append(markup: "∅") } else { append(words: words) }
  }

  private mutating func append(words: ArraySlice<[UInt8]>) {
    for (index, word) in words.enumerated() {
      if 0 < index { append(markup: " ") }
      append(text: word)
    }
  }
}

extension PageEvaluation.Outcome {
  /// The class of a word's mark; none for a word that was never wrong.
  var mark: String? {
    switch self {
    case .right: nil
    case .repaired: "r"
    case .missed: "m"
    case .changedWrongly: "w"
    case .broken: "b"
    }
  }
}
