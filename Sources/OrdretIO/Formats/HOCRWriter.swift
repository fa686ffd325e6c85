/// Puts corrected words into hOCR: the text of `ocrx_word`. Its `title` stays, but for the box where words
/// were joined or split.
struct HOCRWriter {
  private let writer: PageWriter
  private var words: [PageWord] { writer.text.words }

  init(_ writer: PageWriter) { self.writer = writer }

  func splices(_ changes: [PageChange]) -> [Splice] {
    changes.flatMap { change in
      switch change {
      case .text(let word, let text, let edits, _):
        HOCRText(writer.element(words[word].element)).replacing(writer.read(word), with: text, edits)
          .map { $0.shifted(by: words[word].element.lowerBound) }
      case .words(let run, let texts, _): replaced(run, texts)
      }
    }
  }

  /// Other words in the place of a run: the first element is the pattern of all.
  private func replaced(_ run: Range<Int>, _ texts: [[UInt8]]) -> [Splice] {
    let first = run.lowerBound
    let element = writer.element(words[first].element)
    let boxes = writer.boxes(run, texts)
    let indent = writer.indent(before: words[first].element.lowerBound)
    let content = HOCRText(element)
    var bytes: [UInt8] = []
    for (number, text) in texts.enumerated() {
      var splices =
        number == 0 ? content.replacing(writer.read(first), with: text) : content.replacingAll(with: text)
      if let box = boxes[number] { splices += place(element, box) }
      if 0 < number {
        if let id = element.value("id") { splices += element.set("id", id + "_\(number + 1)".utf8) }
        bytes += indent.isEmpty ? [0x20] : indent
      }
      bytes += element.applying(splices)
    }
    return [Splice(words[first].element, bytes)] + writer.removal(run)
  }

  private func place(_ element: XMLElement, _ box: PageBox) -> [Splice] {
    guard let title = element.attribute("title") else { return [] }
    let numbers = HOCRReader.numbers(of: "bbox", in: element.bytes[title.value])
    let edges = [box.left, box.top, box.right, box.bottom]
    return zip(numbers, edges).map { Splice($0.range, PageBox.number($1)) }
  }
}

/// The text of a word of hOCR, byte by byte with its place: it may stand in several elements.
struct HOCRText {
  private let element: XMLElement
  /// The text with one space for each run of white space, and for each byte the bytes of the file it stands
  /// for.
  private var text: [UInt8] = []
  private var places: [Range<Int>] = []
  private var isWhole = true

  init(_ element: XMLElement) {
    self.element = element
    collect(information: false)
    if text.isEmpty { collect(information: true) }
  }

  /// What makes another text of it: only what differs is replaced, inside the elements where it stands.
  /// `edits` say what that is; without them it is told from the two texts.
  func replacing(_ read: [UInt8], with new: [UInt8], _ edits: [Splice] = []) -> [Splice] {
    guard isWhole, text == read else { return replacingAll(with: new) }
    let edits = edits.isEmpty ? [Splice(0..<read.count, new)] : edits
    return edits.flatMap { replacing($0.range, with: $0.bytes) }
  }

  private func replacing(_ range: Range<Int>, with new: [UInt8]) -> [Splice] {
    let read = text[range]
    let front = Self.shared(read, new)
    let back = Self.shared(read.dropFirst(front).reversed(), new.dropFirst(front).reversed(), fromBack: true)
    let escaped = element.encoding.escaped(new[front..<(new.count - back)])
    let old = (range.lowerBound + front)..<(range.upperBound - back)
    guard !old.isEmpty else {
      let offset = old.lowerBound == 0 ? places[0].lowerBound : places[old.lowerBound - 1].upperBound
      return escaped.isEmpty ? [] : [Splice(offset..<offset, escaped)]
    }
    // One splice for each stretch of bytes side by side; the first takes the new text.
    var stretches: [Range<Int>] = []
    for place in places[old] where stretches.last?.contains(place.lowerBound) != true {
      if let last = stretches.last, last.upperBound == place.lowerBound {
        stretches[stretches.count - 1] = last.lowerBound..<place.upperBound
      } else {
        stretches.append(place)
      }
    }
    return stretches.enumerated().map { Splice($0.element, $0.offset == 0 ? escaped : []) }
  }

  /// How many bytes at the beginning two texts share, in whole characters; the texts may run from back to
  /// front.
  private static func shared(
    _ one: some Collection<UInt8>, _ other: some Collection<UInt8>, fromBack: Bool = false
  ) -> Int {
    let (one, other) = (Array(one), Array(other))
    var count = zip(one, other).prefix { $0 == $1 }.count
    func isInside(_ bytes: [UInt8]) -> Bool {
      fromBack
        ? 0 < count && bytes[count - 1] & 0xC0 == 0x80 : count < bytes.count && bytes[count] & 0xC0 == 0x80
    }
    while 0 < count, isInside(one) || isInside(other) { count -= 1 }
    return count
  }

  /// What makes this text of all that stands in the element.
  func replacingAll(with new: [UInt8]) -> [Splice] {
    guard let first = element.pieces.first, let last = element.pieces.last, last.kind == .end else {
      return []
    }
    return [Splice(first.range.upperBound..<last.range.lowerBound, element.encoding.escaped(new))]
  }

  private mutating func collect(information: Bool) {
    var open: [Bool] = []
    for piece in element.pieces {
      switch piece.kind {
      case .start: open.append(isLeftOut(piece, information))
      case .end: _ = open.popLast()
      case .data: isWhole = false
      case .text where !open.contains(true): add(element.encoding.decoded(element.bytes[piece.range]))
      default: break
      }
    }
    if text.last == 0x20 {
      text.removeLast()
      places.removeLast()
    }
  }

  private func isLeftOut(_ piece: XMLScanner.Piece, _ information: Bool) -> Bool {
    if element.name(piece) == "del" { return true }
    guard !information else { return false }
    let tag = element.bytes[piece.range]
    let classes = XMLAttribute.all(in: tag).first { tag[$0.name].elementsEqual("class".utf8) }
    return classes.map { attribute in
      tag[attribute.value].split(whereSeparator: isSpace).contains {
        $0.elementsEqual("ocrx_cinfo".utf8) || $0.elementsEqual("ocr_cinfo".utf8)
      }
    } ?? false
  }

  private mutating func add(_ decoded: (text: [UInt8], offsets: [Int])) {
    for (index, byte) in decoded.text.enumerated() {
      let start = decoded.offsets[index]
      let end = decoded.offsets[index...].first { start < $0 } ?? start
      if !isSpace(byte) {
        text.append(byte)
        places.append(start..<end)
      } else if let last = text.last, last != 0x20 {
        text.append(0x20)
        places.append(start..<end)
      }
    }
  }
}
