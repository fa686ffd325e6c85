internal import Ordret

/// Finds for the words of a page, and for the changes in them, where they stand.
struct PlaceReader {
  let original: ShownText
  let corrections: [LetterRecord.Correction]
  /// The first change that may lie in what follows.
  private var next = 0

  init(original: ShownText, corrections: [LetterRecord.Correction]) {
    (self.original, self.corrections) = (original, corrections)
  }

  /// A page with these words, whose ranges in code points are given too.
  mutating func page(
    _ page: RecognisedWords.Page, _ words: [RecognisedWords.Word], _ ranges: [Range<Int>], emptyAt end: Int
  ) -> ExplainedPage {
    guard let first = ranges.first, let last = ranges.last else { return ExplainedPage(range: end..<end) }
    var result = ExplainedPage(range: first.lowerBound..<last.upperBound)
    var boxed: [(word: RecognisedWords.Word, range: Range<Int>, box: RecognisedWords.Box)] = []
    for (word, range) in zip(words, ranges) {
      if let box = word.box, box.isSound {
        boxed.append((word, range, box))
      } else {
        result.loose.append(range)
      }
    }
    guard let size = Self.size(page, boxed.map(\.box)) else {
      result.loose = []
      return result
    }
    (result.width, result.height) = size
    var tokens: [ExplainedPage.Place] = []
    var (line, end) = (0, first.lowerBound)
    for (word, range, box) in boxed {
      guard box.left < size.width, box.top < size.height, 0 < box.right, 0 < box.bottom else {
        result.loose.append(range)
        continue
      }
      line += original[end..<max(end, range.lowerBound)].count { $0 == 0x0A }
      end = range.upperBound
      tokens += self.tokens(word, range, box, &line)
    }
    result.loose.sort { $0.lowerBound < $1.lowerBound }
    result.places = places(tokens)
    return result
  }

  /// The size that is stated, if boxes can lie on such a page, else that of what the boxes take.
  private static func size(_ page: RecognisedWords.Page, _ boxes: [RecognisedWords.Box]) -> (
    width: Float, height: Float
  )? {
    func isPage(_ width: Float, _ height: Float) -> Bool {
      (1e-3...1e7).contains(width) && (1e-3...1e7).contains(height) && (0.02...50).contains(height / width)
    }
    guard !boxes.isEmpty else { return nil }
    if let width = page.width, let height = page.height, isPage(width, height) { return (width, height) }
    let (right, bottom) = (boxes.map(\.right).max() ?? 0, boxes.map(\.bottom).max() ?? 0)
    let margin = max(0, boxes.map(\.left).min() ?? 0)
    return isPage(right + margin, bottom + margin) ? (right + margin, bottom + margin) : nil
  }

  /// The words of a word; of a whole line or region each with a share of its box.
  private func tokens(
    _ word: RecognisedWords.Word, _ range: Range<Int>, _ box: RecognisedWords.Box, _ line: inout Int
  ) -> [ExplainedPage.Place] {
    // Code points, as far as white space is concerned.
    let scalars = original[range].filter { $0 & 0xC0 != 0x80 }
    let lines = scalars.split(separator: 0x0A, omittingEmptySubsequences: false)
    let height = (box.bottom - box.top) / Float(lines.count)
    var result: [ExplainedPage.Place] = []
    for (number, part) in lines.enumerated() {
      if 0 < number { line += 1 }
      let unit = (box.right - box.left) / Float(max(1, part.count))
      let top = box.top + height * Float(number)
      for token in part.split(whereSeparator: isSpace) {
        let place = RecognisedWords.Box(
          left: box.left + unit * Float(token.startIndex - part.startIndex), top: top,
          right: box.left + unit * Float(token.endIndex - part.startIndex), bottom: top + height)
        result.append(
          ExplainedPage.Place(
            range: (range.lowerBound + token.startIndex)..<(range.lowerBound + token.endIndex), box: place,
            line: line, confidence: word.confidence))
      }
    }
    return result
  }

  /// Puts the words together that changes have to do with, line by line.
  private mutating func places(_ tokens: [ExplainedPage.Place]) -> [ExplainedPage.Place] {
    var result: [ExplainedPage.Place] = []
    var index = 0
    while index < tokens.count {
      let start = index
      let first = firstChange(touching: tokens[start].range)
      var changes = first..<first
      index += 1
      // A change may touch several words, and a word have several changes.
      while changes.upperBound < corrections.count,
        touches(changes.upperBound, tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound)
      {
        changes = first..<(changes.upperBound + 1)
        while index < tokens.count, touches(changes.upperBound - 1, tokens[index].range) { index += 1 }
      }
      next = changes.upperBound
      if changes.isEmpty {
        result.append(tokens[start])
      } else {
        result += marked(Array(tokens[start..<index]), changes)
      }
    }
    return result
  }

  /// Passes over changes that lie before a word.
  private func firstChange(touching range: Range<Int>) -> Int {
    var change = next
    while change < corrections.count, corrections[change].range.end <= range.lowerBound,
      !touches(change, range)
    {
      change += 1
    }
    return change
  }

  /// Whether a change is one of a word: it shares letters with it, or its space or sign begins or ends there.
  private func touches(_ change: Int, _ word: Range<Int>) -> Bool {
    let range = corrections[change].range
    if range.start < word.upperBound, word.lowerBound < range.end { return true }
    if range.start == range.end { return word.lowerBound <= range.start && range.start <= word.upperBound }
    func isGap(_ place: Int) -> Bool { original[place..<(place + 1)].allSatisfy(isSpace) }
    return range.start == word.upperBound && isGap(range.start)
      || range.end == word.lowerBound && isGap(range.end - 1)
  }

  /// The places of a run of words with changes: one a line.
  private func marked(_ tokens: [ExplainedPage.Place], _ changes: Range<Int>) -> [ExplainedPage.Place] {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    let span = first.range.lowerBound..<last.range.upperBound
    let text = original.applying(corrections[changes], in: span)
    let isChanged = !text.elementsEqual(original[span])
    var lines: [[ExplainedPage.Place]] = []
    for token in tokens {
      if lines.last?.last?.line == token.line {
        lines[lines.count - 1].append(token)
      } else {
        lines.append([token])
      }
    }
    // Where lines were taken away the first has the text.
    var texts = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if texts.count != lines.count {
      texts = [text.map { $0 == 0x0A ? 0x20 : $0 }] + Array(repeating: [], count: lines.count - 1)
    }
    return zip(lines, texts).map { line, text in
      var place = line[0]
      for other in line.dropFirst() {
        place.range = place.range.lowerBound..<other.range.upperBound
        place.box = place.box.hull(other.box)
        place.confidence = [place.confidence, other.confidence].compactMap(\.self).min()
      }
      place.changes = changes
      place.corrected = isChanged ? text.collapsed : nil
      return place
    }
  }
}

extension RecognisedWords.Box {
  /// Whether it is a rectangle of some size.
  fileprivate var isSound: Bool {
    [left, top, right, bottom].allSatisfy { $0.isFinite && $0.magnitude < 1e7 } && left < right
      && top < bottom
  }

  /// The smallest box that holds both.
  fileprivate func hull(_ other: RecognisedWords.Box) -> RecognisedWords.Box {
    RecognisedWords.Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
