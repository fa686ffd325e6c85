internal import Ordret

/// What corrections come to in the words of a page file.
enum PageChange: Hashable {
  /// The text of one word, line or region; for a whole line or region also what is replaced in what was read
  /// of it.
  case text(Int, [UInt8], edits: [Splice] = [], probability: Double)
  /// Words of one line that become others: joined, split or both.
  case words(Range<Int>, [[UInt8]], probability: Double)

  /// The first word it touches.
  var first: Int {
    switch self {
    case .text(let word, _, _, _): word
    case .words(let words, _, _): words.lowerBound
    }
  }
}

extension PageText {
  /// What the applied corrections change in the words, in their order.
  ///
  /// `corrections` are sorted and count in ``text``. One that would take a line's end away or add one changes
  /// nothing here: there is no such correction, and the lines of a page stay where they are.
  func changes(_ corrections: [Correction]) -> [PageChange] {
    var result: [PageChange] = []
    var rest = corrections.filter(\.applied)[...]
    while let first = rest.first {
      var touched = touched(first.range.bytes)
      var cluster = [first]
      rest = rest.dropFirst()
      // Corrections that touch the same words are one change.
      while let next = rest.first {
        let words = self.touched(next.range.bytes)
        guard words.lowerBound < touched.upperBound else { break }
        touched = touched.lowerBound..<max(touched.upperBound, words.upperBound)
        cluster.append(next)
        rest = rest.dropFirst()
      }
      if !touched.isEmpty { result += changes(touched, cluster) }
    }
    return result
  }

  /// The words that a range of the text touches: those it shares bytes with; where it begins or ends between
  /// words also the word before or behind.
  private func touched(_ range: Range<Int>) -> Range<Int> {
    // The first word that ends at or behind the start, the first that begins behind the end.
    var low = words.partitioned { $0.text.upperBound < range.lowerBound }
    var high = words.partitioned { $0.text.lowerBound <= range.upperBound }
    guard low < high else { return low..<low }
    // A range that begins where a word begins, or ends where one ends, does not touch the neighbour.
    if 1 < high - low, words[low].text.upperBound == range.lowerBound,
      words[low + 1].text.lowerBound == range.lowerBound
    {
      low += 1
    }
    if 1 < high - low, words[high - 1].text.lowerBound == range.upperBound,
      words[high - 2].text.upperBound == range.upperBound
    {
      high -= 1
    }
    return low..<high
  }

  /// The changes of one cluster of corrections over a run of words.
  private func changes(_ run: Range<Int>, _ cluster: [Correction]) -> [PageChange] {
    let span = words[run.lowerBound].text.lowerBound..<words[run.upperBound - 1].text.upperBound
    var new: [UInt8] = []
    var position = span.lowerBound
    for correction in cluster {
      let range = correction.range.bytes.clamped(to: span)
      new += text[position..<max(position, range.lowerBound)]
      new += correction.corrected.utf8
      position = max(position, range.upperBound)
    }
    new += text[position..<span.upperBound]
    let probability = cluster.map(\.probability).min() ?? 1
    if run.count == 1, words[run.lowerBound].level != .word {
      guard !new.elementsEqual(text[span]) else { return [] }
      let edits = cluster.map {
        Splice($0.range.bytes.clamped(to: span), $0.corrected.utf8).shifted(by: -span.lowerBound)
      }
      return [.text(run.lowerBound, new, edits: edits, probability: probability)]
    }
    // Empty lines between blocks are parts too: the words of each other part are a line.
    let oldParts = text[span].split(separator: 0x0A, omittingEmptySubsequences: false)
    let newParts = new.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard oldParts.count == newParts.count else { return [] }
    let kept = zip(oldParts, newParts).filter { !$0.0.allSatisfy(isSpace) }.map(\.1)
    return zip(lines(of: run), kept).flatMap { changes(line: $0, Array($1), probability) }
  }

  /// The changes of words of one line that become these.
  private func changes(line run: Range<Int>, _ line: [UInt8], _ probability: Double) -> [PageChange] {
    if run.count == 1, words[run.lowerBound].level != .word {
      let old = text[words[run.lowerBound].text]
      return old.elementsEqual(line) ? [] : [.text(run.lowerBound, line, probability: probability)]
    }
    var (run, new) = (run, line.split(whereSeparator: isSpace).map(Array.init)[...])
    func isKept(_ word: Int, _ text: [UInt8]) -> Bool { self.text[words[word].text].elementsEqual(text) }
    // What stays at both ends is left alone; but a word that another stands before is the one to be divided.
    func canShrink() -> Bool { 1 < run.count || run.count == new.count }
    while let first = new.first, !run.isEmpty, canShrink(), isKept(run.lowerBound, first) {
      run = (run.lowerBound + 1)..<run.upperBound
      new = new.dropFirst()
    }
    while let last = new.last, !run.isEmpty, canShrink(), isKept(run.upperBound - 1, last) {
      run = run.lowerBound..<(run.upperBound - 1)
      new = new.dropLast()
    }
    if run.count == new.count {
      return zip(run, new).compactMap {
        isKept($0, $1) ? nil : .text($0, $1, probability: probability)
      }
    }
    if new.isEmpty { return run.map { .text($0, [], probability: probability) } }
    guard stoodTogether(run) else { return spread(run, Array(new), probability) }
    return [.words(run, Array(new), probability: probability)]
  }

  /// Whether words followed each other as they were read.
  private func stoodTogether(_ run: Range<Int>) -> Bool {
    run.allSatisfy { readNumber($0) - readNumber(run.lowerBound) == $0 - run.lowerBound }
  }

  /// Words that stand at different places of the file take new texts one by one, the last one all that is
  /// left over.
  private func spread(_ run: Range<Int>, _ new: [[UInt8]], _ probability: Double) -> [PageChange] {
    run.enumerated().map { place, word in
      let rest = new.dropFirst(place)
      let text = word == run.upperBound - 1 ? Array(rest.joined(separator: [0x20])) : rest.first ?? []
      return .text(word, text, probability: probability)
    }
  }

  /// The words of a run, line by line of the text.
  private func lines(of run: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = run.lowerBound
    for word in run.dropFirst() {
      let gap = text[words[word - 1].text.upperBound..<words[word].text.lowerBound]
      guard gap.contains(0x0A) else { continue }
      result.append(start..<word)
      start = word
    }
    return result + [start..<run.upperBound]
  }
}
