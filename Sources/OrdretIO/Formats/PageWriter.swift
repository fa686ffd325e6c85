public import Ordret

/// What is put where in a page file, so that it says what was corrected.
struct PageWriter {
  let text: PageText
  let window: ByteWindow
  /// The words in the order in which they were read; empty if that is their order.
  private let places: [Int]

  init(text: PageText, window: ByteWindow) {
    (self.text, self.window) = (text, window)
    var places = [Int](repeating: 0, count: text.asRead.count)
    for (place, number) in text.asRead.enumerated() { places[number] = place }
    self.places = places
  }

  /// The number of the word that was read as this one.
  func place(_ read: Int) -> Int { places.isEmpty ? read : places[read] }

  /// The word that was read `distance` words behind another.
  func word(_ distance: Int, from word: Int) -> Int? {
    let read = text.readNumber(word) + distance
    return text.words.indices.contains(read) ? place(read) : nil
  }

  /// The splices of these corrections, in the order of the file; none if nothing changes.
  func splices(_ corrections: [Correction]) -> [Splice] {
    let changes = text.changes(corrections)
    guard !changes.isEmpty else { return [] }
    let splices =
      switch text.format {
      case .alto: ALTOWriter(self).splices(changes)
      case .hocr: HOCRWriter(self).splices(changes)
      case .page: PAGEWriter(self).splices(changes)
      case .tsv: TSVWriter(self).splices(changes)
      case nil: [Splice]()
      }
    return splices.inOrder
  }

  /// The bytes of a word's element, or of another range, taken apart.
  func element(_ range: Range<Int>) -> XMLElement { XMLElement(window[range], text.characters) }

  /// What was read of a word.
  func read(_ word: Int) -> [UInt8] { Array(text.text[text.words[word].text]) }

  /// What was read of words of a line.
  func read(_ words: Range<Int>) -> [UInt8] {
    Array(
      text.text[
        text.words[words.lowerBound].text.lowerBound..<text.words[words.upperBound - 1].text.upperBound])
  }

  /// The boxes of `new` words that stand in the place of others.
  func boxes(_ words: Range<Int>, _ new: [[UInt8]]) -> [PageBox?] {
    var hull: PageBox?
    for word in words {
      guard let box = text.words[word].box else { return new.map { _ in nil } }
      hull = hull?.hull(box) ?? box
    }
    let letters = new.map { $0.count { $0 & 0xC0 != 0x80 } }
    return hull.map { $0.divided(letters) } ?? new.map { _ in nil }
  }

  /// Takes out the words behind the first of a run, with what parts them: white space and elements of these
  /// names.
  func removal(_ words: Range<Int>, separators: Set<String> = []) -> [Splice] {
    words.dropFirst().map { word in
      let element = text.words[word].element
      let end = text.words[word - 1].element.upperBound
      guard end <= element.lowerBound else { return Splice(element, "") }
      let gap = end..<element.lowerBound
      let between = XMLElement(window[gap], text.characters)
      let isPlain = between.pieces.allSatisfy { piece in
        switch piece.kind {
        case .text: between.bytes[piece.range].allSatisfy(isSpace)
        case .start, .end, .empty: separators.contains(between.name(piece))
        default: false
        }
      }
      return Splice(isPlain ? gap.lowerBound..<element.upperBound : element, "")
    }
  }

  /// The white space before an element, up to the tag or text before it.
  func indent(before offset: Int) -> [UInt8] {
    let start = max(window.base, offset - 200)
    return Array(window[start..<offset].reversed().prefix(while: isSpace).reversed())
  }

  /// An element that notes the step of processing, before the tag at `offset`: on a line of its own, indented
  /// as the line before, if that tag stands on one.
  func step(_ element: String, before offset: Int) -> Splice {
    let indent = self.indent(before: offset)
    guard let lineEnd = indent.firstIndex(of: 0x0A) else { return Splice(at: offset, element) }
    let start = offset - indent.count
    let before = window[max(window.base, start - 4096)..<start]
    let line = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    let ending = indent[...lineEnd]
    return Splice(start..<start, ending + line.prefix(while: isSpace) + Array(element.utf8))
  }
}

extension PageText {
  /// The file's bytes with the corrections in them; the same bytes if there are none.
  public func corrected(_ bytes: [UInt8], _ corrections: [Correction]) -> [UInt8] {
    let writer = PageWriter(text: self, window: ByteWindow(bytes))
    let splices = writer.splices(corrections)
    guard !splices.isEmpty else { return bytes }
    return (splices + writer.step()).applied(to: bytes[...], of: 0..<bytes.count)
  }
}
