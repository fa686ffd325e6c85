/// Puts corrected words into PAGE: the corrected text is the first TextEquiv, what was read the next one; the
/// texts of lines and regions follow their words. PAGE of 2013 has room for one text only.
struct PAGEWriter {
  private let writer: PageWriter
  private var words: [PageWord] { writer.text.words }

  init(_ writer: PageWriter) { self.writer = writer }

  func splices(_ changes: [PageChange]) -> [Splice] {
    var result: [Splice] = []
    for change in changes {
      switch change {
      case .text(let word, let text, _, let probability):
        let content = words[word].content
        result += equivs(writer.element(content), depth: 0, text, writer.read(word), probability)
          .map { $0.shifted(by: content.lowerBound) }
      case .words(let run, let texts, let probability): result += replaced(run, texts, probability)
      }
    }
    let read = changes.map(readChange).sorted { $0.words.lowerBound < $1.words.lowerBound }
    for other in writer.text.repeats { result += repeated(other, read) }
    return result
  }

  /// Gives elements TextEquiv, `depth` levels down, the corrected text.
  private func equivs(
    _ element: XMLElement, depth: Int, _ new: [UInt8], _ read: [UInt8], _ probability: Double
  ) -> [Splice] {
    let ranges = element.children("TextEquiv", depth: depth)
    let equivs = ranges.map { XMLElement(element.bytes[$0], element.encoding) }
    func rank(_ place: Int) -> (Int, Int) {
      (equivs[place].value("index").flatMap { number($0[...]) }.map { Int($0) } ?? place, place)
    }
    let order = equivs.indices.sorted { rank($0) < rank($1) }
    guard let main = order.first, let first = ranges.first else { return [] }
    let confidence = PageBox.number(Float(probability))
    guard writer.text.holdsReadings else {
      guard let unicode = equivs[main].content(of: "Unicode") else { return [] }
      let text = Splice(unicode, element.encoding.escaped(new))
      return ([text] + equivs[main].set("conf", confidence.utf8)).map {
        $0.shifted(by: ranges[main].lowerBound)
      }
    }
    let prefix = equivs[0].prefix
    var inserted = Array("<\(prefix)TextEquiv index=\"0\" conf=\"\(confidence)\"><\(prefix)Unicode>".utf8)
    inserted += element.encoding.escaped(new)
    inserted += Array("</\(prefix)Unicode></\(prefix)TextEquiv>".utf8)
    var result = [Splice(first.lowerBound..<first.lowerBound, inserted)]
    for (index, place) in order.enumerated() {
      result += equivs[place].setFirst("index", "\(index + 1)").map {
        $0.shifted(by: ranges[place].lowerBound)
      }
    }
    return result
  }

  /// Other words in the place of a run: the first element is the pattern of all, without its glyphs.
  private func replaced(_ run: Range<Int>, _ texts: [[UInt8]], _ probability: Double) -> [Splice] {
    let range = words[run.lowerBound].element
    let element = writer.element(range)
    let boxes = writer.boxes(run, texts)
    let indent = writer.indent(before: range.lowerBound)
    let read = writer.read(run)
    var bytes: [UInt8] = []
    for (number, text) in texts.enumerated() {
      var splices = equivs(element, depth: 1, text, read, probability)
      splices += element.children("Glyph").map { Splice($0, "") }
      if let box = boxes[number] { splices += place(element, box) }
      if 0 < number {
        if let id = element.value("id") { splices += element.set("id", id + "_\(number + 1)".utf8) }
        bytes += indent
      }
      bytes += element.applying(splices)
    }
    return [Splice(range, bytes)] + writer.removal(run)
  }

  private func place(_ element: XMLElement, _ box: PageBox) -> [Splice] {
    guard let range = element.children("Coords").first else { return [] }
    let coordinates = XMLElement(element.bytes[range], element.encoding)
    let corners = [
      (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom),
    ]
    let points = corners.map { "\(PageBox.number($0.rounded())),\(PageBox.number($1.rounded()))" }
    return coordinates.set("points", points.joined(separator: " ").utf8).map {
      $0.shifted(by: range.lowerBound)
    }
  }

  // MARK: Texts of lines and regions

  /// The words that a change touches, as they were read, and what they become.
  private struct ReadChange {
    var words: Range<Int>
    var texts: [[UInt8]]
  }

  private func readChange(_ change: PageChange) -> ReadChange {
    switch change {
    case .text(let word, let text, _, _):
      let number = writer.text.readNumber(word)
      return ReadChange(words: number..<(number + 1), texts: [text])
    case .words(let run, let texts, _):
      let number = writer.text.readNumber(run.lowerBound)
      return ReadChange(words: number..<(number + run.count), texts: texts)
    }
  }

  /// Changes the text of a line or region as its words were changed, if it has the same words.
  private func repeated(_ other: PageText.Repeat, _ changes: [ReadChange]) -> [Splice] {
    let start = changes.partitioned { $0.words.lowerBound < other.words.lowerBound }
    let own = changes[start...].prefix { $0.words.lowerBound < other.words.upperBound }
    guard !own.isEmpty else { return [] }
    let encoding = writer.text.characters
    let raw = writer.window[other.content]
    let (text, offsets) = encoding.decoded(raw)
    let tokens = text.split(whereSeparator: isSpace)
    guard tokens.count == other.words.count,
      own.allSatisfy({ $0.words.upperBound <= other.words.upperBound }),
      zip(tokens, other.words).allSatisfy({ $0.elementsEqual(writer.read(writer.place($1))) })
    else { return [] }
    return own.map { change in
      let first = tokens[change.words.lowerBound - other.words.lowerBound].startIndex
      let last = tokens[change.words.upperBound - 1 - other.words.lowerBound].endIndex
      let range = (offsets[first] - raw.startIndex)..<(offsets[last] - raw.startIndex)
      return Splice(range, encoding.escaped(change.texts.joined(separator: [0x20]))).shifted(
        by: other.content.lowerBound)
    }
  }
}

extension Array {
  /// How many elements at the beginning fulfil a condition that none behind them does. Binary search.
  func partitioned(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
