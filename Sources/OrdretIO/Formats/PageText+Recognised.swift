internal import Ordret

extension PageText {
  /// What the recogniser told of the words, for the pipeline.
  var recognised: RecognisedWords {
    var result = RecognisedWords()
    result.scale = scale
    result.words.reserveCapacity(words.count)
    for (page, sheet) in sheets.enumerated() {
      result.pages.append(RecognisedWords.Page(width: sheet.width, height: sheet.height))
      for number in sheet.words { result.words.append(recognised(number, page)) }
    }
    if result.words.count == words.count { result.lines = recognisedLines }
    return result
  }

  private func recognised(_ number: Int, _ page: Int) -> RecognisedWords.Word {
    let word = words[number]
    var result = RecognisedWords.Word(range: TextRange(word.text), page: page)
    result.box = word.box.map(Self.recognised)
    result.confidence = word.confidence
    result.alternatives = (alternatives[number] ?? []).map {
      RecognisedWords.Alternative(text: $0.text, confidence: $0.confidence)
    }
    return result
  }

  private static func recognised(_ box: PageBox) -> RecognisedWords.Box {
    RecognisedWords.Box(left: box.left, top: box.top, right: box.right, bottom: box.bottom)
  }

  // MARK: Lines

  private var recognisedLines: [RecognisedWords.Line] {
    let sizes = sheets.map(size)
    var result = lines.map { line in
      var new = RecognisedWords.Line(range: TextRange(span(line.words)), words: line.words, page: line.page)
      (new.block, new.column, new.columns) = (line.block, line.column, line.columns)
      for (place, start) in line.cells.enumerated() {
        let end = place + 1 < line.cells.count ? line.cells[place + 1] : line.words.upperBound
        new.cells.append(TextRange(span(start..<end)))
      }
      if let size = sizes[line.page], let hull = hull(line.words) {
        let box = hull.divided(by: size)
        new.box = Self.recognised(box)
        let middle = (box.top + box.bottom) / 2
        new.band = middle < 1 / 8 ? .top : 9 / 10 < middle ? .bottom : .middle
      }
      return new
    }
    RepeatedLines.mark(&result, in: text)
    return result
  }

  private func span(_ run: Range<Int>) -> Range<Int> {
    words[run.lowerBound].text.lowerBound..<words[run.upperBound - 1].text.upperBound
  }

  private func hull(_ run: Range<Int>) -> PageBox? {
    var result: PageBox?
    for word in run {
      guard let box = words[word].box, box.isSound else { return nil }
      result = result?.hull(box) ?? box
    }
    return result
  }

  /// The size of a page: as stated, or what its words reach.
  private func size(_ sheet: PageSheet) -> PageBox? {
    if let width = sheet.width, let height = sheet.height, 0 < width, 0 < height {
      return PageBox(left: 0, top: 0, right: width, bottom: height)
    }
    var hull: PageBox?
    for word in sheet.words {
      if let box = words[word].box, box.isSound { hull = hull?.hull(box) ?? box }
    }
    return hull.flatMap { $0.left < $0.right && $0.top < $0.bottom ? $0 : nil }
  }
}

extension PageBox {
  /// The same as shares of another.
  fileprivate func divided(by size: PageBox) -> PageBox {
    let (width, height) = (size.right - size.left, size.bottom - size.top)
    return PageBox(
      left: (left - size.left) / width, top: (top - size.top) / height, right: (right - size.left) / width,
      bottom: (bottom - size.top) / height)
  }
}

extension RecognisedWords.Scale {
  /// The scale of a page file in markup, by the name of the recogniser at its beginning: `tesseract 5.3.0`.
  init(head: ArraySlice<UInt8>) {
    self = .unknown
    let name = Array("tesseract".utf8)
    var rest = head.prefix(4096)
    while let found = rest.firstRange(of: name) {
      rest = rest[found.upperBound...]
      let version = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "v") }
      let major = version.prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
      if let number = Int(String(decoding: major, as: UTF8.self)), 4 <= number { self = .tesseract }
    }
  }
}
