/// Puts the words of a page file in the order in which they are read, as far as their boxes tell.
///
/// Where the recogniser's order agrees with the boxes, every byte of the text stays.
struct PageArranger {
  private let old: PageText
  /// How much was looked at, in pieces of lines.
  private(set) var work = 0

  init(_ text: PageText) { old = text }

  /// The text in reading order.
  mutating func arranged() -> PageText {
    // Of words on no page nothing is known.
    guard old.sheets.reduce(0, { $0 == $1.words.lowerBound ? $1.words.upperBound : -1 }) == old.words.count
    else {
      return old
    }
    var sheets: [[OrderedLine]] = []
    for sheet in old.sheets { sheets.append(lines(of: sheet)) }
    return ArrangedText(old, sheets).text
  }

  private mutating func lines(of sheet: PageSheet) -> [OrderedLine] {
    let read = readLines(sheet.words)
    let asRead = asRead(read)
    // Lines that run up or down the page are no lines by their heights.
    guard !old.isSideways(sheet.words) else { return asRead }
    guard let pieces = LinePieces(old.words, lines: read) else { return asRead }
    let order = BlockOrder(pieces, CellShapes(text: old.text, words: old.words))
    work += order.work
    guard old.statesOrder, !isContradicted(asRead, pieces) else { return order.lines }
    return asRead
  }

  /// The words of a page by the recogniser's lines.
  private func readLines(_ words: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = words.lowerBound
    for word in words where word == words.upperBound - 1 || old.gap(before: word + 1) != .space {
      result.append(start..<(word + 1))
      start = word + 1
    }
    return result
  }

  /// The lines as the recogniser gave them.
  private func asRead(_ lines: [Range<Int>]) -> [OrderedLine] {
    var block = 0
    return lines.enumerated().map { number, line in
      if 0 < number, old.gap(before: line.lowerBound) == .block { block += 1 }
      return OrderedLine(cells: [[line]], block: block)
    }
  }

  /// Whether a stated order goes up the page oftener than down: it was not meant.
  private func isContradicted(_ lines: [OrderedLine], _ pieces: LinePieces) -> Bool {
    var hulls: [PageBox?] = [PageBox?](repeating: nil, count: lines.count)
    for piece in pieces.pieces { hulls[piece.line] = hulls[piece.line]?.hull(piece.box) ?? piece.box }
    var (up, down) = (0, 0)
    for number in lines.indices.dropFirst() where lines[number].block != lines[number - 1].block {
      guard let last = hulls[number - 1], let next = hulls[number], last.left < next.right,
        next.left < last.right
      else { continue }
      if next.bottom <= last.top { up += 1 } else { down += 1 }
    }
    return 3 <= up && down < up
  }
}

extension PageText {
  /// Whether most of the longer words of a page stand on their side: their boxes are twice as high as wide.
  func isSideways(_ words: Range<Int>) -> Bool {
    var (upright, sideways) = (0, 0)
    for word in self.words[words] where 4 <= word.text.count {
      guard let box = word.box else { continue }
      if 2 * (box.right - box.left) < box.bottom - box.top { sideways += 1 } else { upright += 1 }
    }
    return upright < sideways
  }

  /// What stands before a word.
  enum Gap {
    case space, line, block
  }

  /// What stands before a word that is not the first.
  func gap(before word: Int) -> Gap {
    let between = text[words[word - 1].text.upperBound..<words[word].text.lowerBound]
    switch between.count(where: { $0 == 0x0A }) {
    case 0: return .space
    case 1: return .line
    default: return .block
    }
  }
}
