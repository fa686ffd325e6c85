/// Puts corrected words into the table of Tesseract: the last column; rows for words that were split.
struct TSVWriter {
  private let writer: PageWriter
  private var words: [PageWord] { writer.text.words }

  init(_ writer: PageWriter) { self.writer = writer }

  func splices(_ changes: [PageChange]) -> [Splice] {
    changes.flatMap { change in
      switch change {
      case .text(let word, let text, _, _): [Splice(words[word].content, text)]
      case .words(let run, let texts, _): replaced(run, texts)
      }
    }
  }

  private func replaced(_ run: Range<Int>, _ texts: [[UInt8]]) -> [Splice] {
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
      columns[5] = Array("\(number + index)".utf8)
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
    if run.count < texts.count { result += renumbered(after: run, by: texts.count - run.count) }
    return result
  }

  /// The words behind in the same line get other numbers: no two may have the same.
  private func renumbered(after run: Range<Int>, by shift: Int) -> [Splice] {
    let line = fields(words[run.lowerBound].element)[1...4].map(Array.init)
    return words[run.upperBound...].map(\.element).prefix { row in
      fields(row)[1...4].map(Array.init) == line
    }.compactMap { row in
      let fields = fields(row)
      guard let number = Int(String(decoding: fields[5], as: UTF8.self)) else { return nil }
      let start = row.lowerBound + fields[5].startIndex - fields[0].startIndex
      return Splice(start..<(start + fields[5].count), "\(number + shift)")
    }
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
