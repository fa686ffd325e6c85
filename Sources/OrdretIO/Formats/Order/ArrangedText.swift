/// The text of pages whose lines were ordered anew.
struct ArrangedText {
  private(set) var text: PageText
  private let old: PageText
  /// The numbers of the words as they were read, in their new order.
  private var order: [Int] = []
  private var bytes: [UInt8] = []
  private var words: [PageWord] = []

  /// Between two cells of a row: as wide as typists make it.
  private static let cellGap: [UInt8] = [0x20, 0x20, 0x20]

  init(_ old: PageText, _ sheets: [[OrderedLine]]) {
    (self.old, text) = (old, old)
    order.reserveCapacity(old.words.count)
    bytes.reserveCapacity(old.text.count)
    words.reserveCapacity(old.words.count)
    var lines: [PageLine] = []
    for (number, sheet) in sheets.enumerated() {
      var last: OrderedLine?
      for line in sheet {
        let start = order.count
        begin(line, after: last, page: number)
        var cells: [Int] = []
        for (place, cell) in line.cells.enumerated() {
          if 0 < place { bytes += Self.cellGap }
          if 1 < line.cells.count { cells.append(order.count) }
          for (word, isFirst) in numbered(cell) {
            if !isFirst { bytes.append(0x20) }
            put(word)
          }
        }
        lines.append(
          PageLine(
            words: start..<order.count, page: number, block: line.block, column: line.column,
            columns: line.columns, cells: cells))
        last = line
      }
    }
    text.lines = lines
    guard !bytes.elementsEqual(old.text.dropLast()) else { return }
    finish()
  }

  private func numbered(_ cell: [Range<Int>]) -> [(Int, isFirst: Bool)] {
    cell.joined().enumerated().map { ($0.element, $0.offset == 0) }
  }

  /// What stands before a line.
  private mutating func begin(_ line: OrderedLine, after last: OrderedLine?, page: Int) {
    guard let last else {
      // A new page begins as it did.
      let first = old.sheets[page].words.lowerBound
      let start = first == 0 ? 0 : old.words[first - 1].text.upperBound
      bytes += old.text[start..<old.words[first].text.lowerBound]
      return
    }
    bytes.append(0x0A)
    if isBlock(line, after: last) { bytes.append(0x0A) }
  }

  /// Whether an empty line stands between two lines: as it was where they followed each other; else between
  /// blocks, and where there is as much white space.
  private func isBlock(_ line: OrderedLine, after last: OrderedLine) -> Bool {
    if line.first == last.last + 1, old.gap(before: line.first) != .space {
      return old.gap(before: line.first) == .block
    }
    return line.block != last.block || line.isApart
  }

  private mutating func put(_ word: Int) {
    var new = old.words[word]
    let start = bytes.count
    bytes += old.text[new.text]
    new.text = start..<bytes.count
    words.append(new)
    order.append(word)
  }

  private mutating func finish() {
    bytes.append(0x0A)
    text.text = bytes
    text.words = words
    guard !order.elementsEqual(order.indices) else { return }
    text.asRead = order
    text.alternatives = [:]
    for (number, word) in order.enumerated() {
      if let alternatives = old.alternatives[word] { text.alternatives[number] = alternatives }
    }
  }
}
