/// Puts corrected words into ALTO: CONTENT, CS, SUBS_CONTENT, the word as it was read as ALTERNATIVE.
struct ALTOWriter {
  private let writer: PageWriter
  private var words: [PageWord] { writer.text.words }

  init(_ writer: PageWriter) { self.writer = writer }

  func splices(_ changes: [PageChange]) -> [Splice] {
    var new: [Int: [UInt8]] = [:]
    for case .text(let word, let text, _, _) in changes { new[word] = text }
    var result: [Splice] = []
    var done: Set<Int> = []
    for change in changes {
      switch change {
      case .text(let word, let text, _, _):
        let element = writer.element(words[word].element)
        var splices = self.splices(element, text, of: word, read: writer.read(word))
        if let whole = whole(word, new) { splices += element.set("SUBS_CONTENT", whole) }
        result += splices.map { $0.shifted(by: words[word].element.lowerBound) }
        if let partner = partner(word), new[partner] == nil, done.insert(partner).inserted,
          let whole = whole(word, new)
        {
          let other = writer.element(words[partner].element)
          result += other.set("SUBS_CONTENT", whole).map { $0.shifted(by: words[partner].element.lowerBound) }
        }
      case .words(let run, let texts, _): result += replaced(run, texts)
      }
    }
    return result
  }

  /// The splices inside of one element.
  private func splices(_ element: XMLElement, _ text: [UInt8], of word: Int, read: [UInt8]) -> [Splice] {
    let text = withoutHyphen(text, word)
    let read = withoutHyphen(read, word)
    var result = element.set("CONTENT", text) + element.set("CS", "true".utf8, after: "CONTENT")
    if letters(text) != letters(read) { result += element.remove("CC") }
    guard let tag = element.pieces.first else { return [] }
    let name = "\(element.prefix)ALTERNATIVE"
    var alternative = Array("<\(name) PURPOSE=\"as read\">".utf8)
    alternative += element.encoding.escaped(read) + Array("</\(name)>".utf8)
    if tag.kind == .empty {
      let slash = (tag.range.upperBound - 2)..<tag.range.upperBound
      let ending = "</\(String(decoding: element.bytes[tag.name], as: UTF8.self))>"
      result.append(Splice(slash, [UInt8(ascii: ">")] + alternative + Array(ending.utf8)))
    } else {
      let place = element.children("Shape").first?.upperBound ?? tag.range.upperBound
      result.append(Splice(place..<place, alternative))
    }
    return result
  }

  /// Other words in the place of a run: the first element is the pattern of all.
  private func replaced(_ run: Range<Int>, _ texts: [[UInt8]]) -> [Splice] {
    let first = run.lowerBound
    let element = writer.element(words[first].element)
    let boxes = writer.boxes(run, texts)
    let read = writer.read(run)
    var bytes: [UInt8] = []
    for (number, text) in texts.enumerated() {
      let hyphenated = number == texts.count - 1 ? run.upperBound - 1 : first
      let text = withoutHyphen(text, hyphenated)
      var splices = splices(element, text, of: first, read: withoutHyphen(read, run.upperBound - 1))
      if let box = boxes[number] { splices += place(element, box) }
      if 0 < number {
        if let id = element.value("ID") { splices += element.set("ID", id + "_\(number + 1)".utf8) }
        bytes += space(boxes[number - 1], boxes[number], element.prefix).utf8
      }
      bytes += element.applying(splices)
    }
    return [Splice(words[first].element, bytes)] + writer.removal(run, separators: ["SP"])
  }

  private func place(_ element: XMLElement, _ box: PageBox) -> [Splice] {
    element.set("HPOS", PageBox.number(box.left).utf8) + element.set("VPOS", PageBox.number(box.top).utf8)
      + element.set("WIDTH", PageBox.number(box.right - box.left).utf8)
      + element.set("HEIGHT", PageBox.number(box.bottom - box.top).utf8)
  }

  private func space(_ left: PageBox?, _ right: PageBox?, _ prefix: String) -> String {
    guard let left, let right else { return "<\(prefix)SP/>" }
    let width = PageBox.number(max(0, right.left - left.right))
    return "<\(prefix)SP WIDTH=\"\(width)\" VPOS=\"\(PageBox.number(left.top))\""
      + " HPOS=\"\(PageBox.number(left.right))\"/>"
  }

  /// The hyphen that stands in an element of its own is no part of the word's.
  private func withoutHyphen(_ text: [UInt8], _ word: Int) -> [UInt8] {
    words[word].hasHyphenElement && text.last == UInt8(ascii: "-") ? text.dropLast() : text
  }

  private func letters(_ text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }

  // MARK: Halves of a word

  /// The other half of a word that a line's end cuts.
  private func partner(_ word: Int) -> Int? {
    switch words[word].part {
    case .first: writer.word(1, from: word).flatMap { words[$0].part == .second ? $0 : nil }
    case .second: writer.word(-1, from: word).flatMap { words[$0].part == .first ? $0 : nil }
    case nil: nil
    }
  }

  /// What the whole word is now; signs behind it are left out if they were.
  private func whole(_ word: Int, _ new: [Int: [UInt8]]) -> [UInt8]? {
    guard let partner = partner(word) else { return nil }
    let (first, second) = words[word].part == .first ? (word, partner) : (partner, word)
    func joined(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
      (left.last == UInt8(ascii: "-") ? left.dropLast() : left) + right
    }
    let read = joined(writer.read(first), writer.read(second))
    let whole = joined(new[first] ?? writer.read(first), new[second] ?? writer.read(second))
    guard let stated = writer.element(words[first].element).value("SUBS_CONTENT"), read.starts(with: stated),
      whole.reversed().starts(with: read.dropFirst(stated.count).reversed())
    else { return whole }
    return whole.dropLast(read.count - stated.count)
  }
}
