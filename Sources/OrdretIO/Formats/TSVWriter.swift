/// Puts corrected words into the table of Tesseract: the last column; rows for words that were split.
struct TSVWriter {
  private let writer: PageWriter
  private var words: [PageWord] { writer.text.words }

  init(_ writer: PageWriter) { self.writer = writer }

  func splices(_ changes: [PageChange]) -> [Splice] {
    var result: [Splice] = []
    var shifts = shifts(changes)
    for change in changes {
      switch change {
      case .text(let word, let text, _, _): result.append(Splice(words[word].content, text))
      case .words(let run, let texts, _):
        result += replaced(run, texts, shift: shifts[run.lowerBound] ?? 0)
        for word in run { shifts[word] = nil }
      }
    }
    return result + shifts.compactMap(renumbered)
  }

  /// By how much the numbers of words grow that follow split ones in their line: no two may have the same
  /// number.
  private func shifts(_ changes: [PageChange]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for case .words(let run, let texts, _) in changes where run.count < texts.count {
      let line = fields(words[run.lowerBound].element)[1...4].map(Array.init)
      var next = writer.word(1, from: run.upperBound - 1)
      while let word = next, fields(words[word].element)[1...4].map(Array.init) == line {
        result[word, default: 0] += texts.count - run.count
        next = writer.word(1, from: word)
      }
    }
    return result
  }

  private func renumbered(_ word: Int, by shift: Int) -> Splice? {
    let row = words[word].element
    let fields = fields(row)
    guard let number = Int(String(decoding: fields[5], as: UTF8.self)) else { return nil }
    let start = row.lowerBound + fields[5].startIndex - fields[0].startIndex
    return Splice(start..<(start + fields[5].count), "\(number + shift)")
  }

  private func replaced(_ run: Range<Int>, _ texts: [[UInt8]], shift: Int) -> [Splice] {
    let row = words[run.lowerBound].element
    let fields = self.fields(row)
    let boxes = writer.boxes(run, texts)
    let ending = self.ending(row).isEmpty ? [0x0A] : self.ending(row)
    let number = Int(String(decoding: fields[5], as: UTF8.self)) ?? 0
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      var columns = fields.map(Array.init)
      if let box = boxes[index] {
        let edges = [box.left, box.top, box.right - box.left, box.bottom - box.top]
        for (column, edge) in zip(6..., edges) { columns[column] = Array(PageBox.number(edge).utf8) }
      }
      columns[5] = Array("\(number + shift + index)".utf8)
      columns[11] = text
      if 0 < index { bytes += ending }
      bytes += columns.joined(separator: [0x09])
    }
    var result = [Splice(row, bytes)]
    for word in run.dropFirst() {
      let end = words[word].element.upperBound
      let length = self.ending(words[word].element).count
      result.append(Splice(words[word].element.lowerBound..<(end + length), ""))
    }
    return result
  }

  private func fields(_ row: Range<Int>) -> [ArraySlice<UInt8>] {
    writer.window[row].split(separator: 0x09, omittingEmptySubsequences: false)
  }

  /// What ends a row: nothing at the end of the file.
  private func ending(_ row: Range<Int>) -> [UInt8] {
    let held = writer.window.base + writer.window.bytes.count
    let next = Array(writer.window[row.upperBound..<min(held, row.upperBound + 2)])
    if next.first == 0x0A { return [0x0A] }
    return next == [0x0D, 0x0A] ? next : []
  }
}
