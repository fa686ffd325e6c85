/// How bands that stand side by side are read.
struct SideBySide {
  /// One column after the other, as rows of cells, or as the lines that they are.
  enum Reading: Hashable {
    case columns
    case table
    case lines
  }

  private(set) var reading = Reading.lines
  /// Whether the columns are of running text, and whether the left one is.
  private(set) var isText = false
  private(set) var isTextOnLeft = false

  var isTable: Bool { reading == .table }

  private let order: BlockOrder
  private let gutters: [Gutter]
  private let rows: [[Cell]]
  /// The cells of each column, from top to bottom.
  private let columns: [[Cell]]

  /// A piece in its column.
  private struct Cell {
    var column: Int
    var piece: LinePiece
    var shape: CellShape
  }

  /// `pieces` lie left and right of the gutters.
  init(_ pieces: [Int], _ gutters: [Gutter], _ order: BlockOrder) {
    self.order = order
    self.gutters = gutters
    rows = order.rows(pieces).map { row in
      let cells = row.map { number in
        let piece = order.pieces[number]
        return Cell(column: gutters.column(of: piece.box), piece: piece, shape: order.shapes.shape(piece))
      }
      // A speck that was read as a sign has no say, but the numbers of list items have.
      let real = cells.filter { $0.column == 0 || !$0.shape.isMarker }
      return real.isEmpty ? cells : real
    }
    var columns = [[Cell]](repeating: [], count: gutters.count + 1)
    for cell in rows.joined() { columns[cell.column].append(cell) }
    self.columns = columns
    decide()
  }

  /// The rows with something in two columns.
  private var paired: [[Cell]] { rows.filter { $0.first?.column != $0.last?.column } }

  private mutating func decide() {
    let paired = paired
    guard !columns.contains(where: \.isEmpty) else { return }
    let (first, last) = (columns[0], columns[columns.count - 1])
    guard 1 < rows.count else {
      // Two blocks that share a height; a sum goes with what stands before it, and so does the end of a torn line.
      if !isRecogniserSure(paired), 4 * order.unit < narrowest, !last[0].shape.isSum { reading = .columns }
      return
    }
    isTextOnLeft = 4 <= rows.count && 3.5 <= meanWords(first)
    isText = isTextOnLeft && 3.5 <= meanWords(last)
    reading = told(first, last, paired)
  }

  /// What cells and places tell of more than one row.
  private func told(_ first: [Cell], _ last: [Cell], _ paired: [[Cell]]) -> Reading {
    let isSure = isRecogniserSure(paired)
    let isTable = 2 <= paired.count && 3 * rows.count <= 5 * paired.count
    if 0.6 <= share(first, \.isMarker) { return .lines }
    if 0.6 <= share(first, \.endsWithColon), paired.count == first.count { return .table }
    if 0.6 <= share(last, \.isSum), isTable { return .table }
    if isText { return isSure && !(isAligned && 1.8 * order.unit < narrowest) ? .lines : .columns }
    if isSure, paired.count == rows.count, first.allSatisfy(\.shape.isLabel) {
      return isTable ? .table : .lines
    }
    if columns.joined().contains(where: \.shape.isContact) { return isSure && !isAligned ? .lines : .columns }
    if 0.6 <= share(last, \.isNumeric), share(first, \.isNumeric) < 0.5, isTable { return .table }
    if isSigned(paired) { return .columns }
    if isLabelled(paired), isTable { return .table }
    if !isSure { return .columns }
    return isAligned && isTable ? .table : .lines
  }

  /// The width of the narrowest gutter.
  private var narrowest: Float { gutters.map { $0.right - $0.left }.min() ?? 0 }

  private func share(_ cells: [Cell], _ key: KeyPath<CellShape, Bool>) -> Float {
    Float(cells.count { $0.shape[keyPath: key] }) / Float(max(1, cells.count))
  }

  private func meanWords(_ cells: [Cell]) -> Float {
    Float(cells.reduce(0) { $0 + $1.shape.words }) / Float(max(1, cells.count))
  }

  /// Whether names stand side by side, with a title or a place under each.
  private func isSigned(_ paired: [[Cell]]) -> Bool {
    guard (2...4).contains(paired.count), rows.count <= 5 else { return false }
    guard !isLabelled(paired) else { return false }
    return paired[0].allSatisfy(\.shape.mayBeName) && overlaps
  }

  /// Whether the names stand all in one column: roles and names are a table.
  private func isLabelled(_ paired: [[Cell]]) -> Bool {
    guard 1 < paired.count else { return false }
    let first = paired[0].map(\.shape.isName)
    return first.contains(true) && first.contains(false)
      && paired.allSatisfy { $0.map(\.shape.isName) == first }
  }

  /// Whether the pieces of a column stand one over the other.
  private var overlaps: Bool {
    columns.allSatisfy { column in
      let (left, right) = (column.map(\.piece.box.left).max() ?? 0, column.map(\.piece.box.right).min() ?? 0)
      return left < right
    }
  }

  /// Whether the recogniser took most rows for one line.
  private func isRecogniserSure(_ paired: [[Cell]]) -> Bool {
    let whole = paired.count { row in row.allSatisfy { $0.piece.line == row[0].piece.line } }
    return paired.count < 2 * whole
  }

  /// Whether what stands right of a gutter is aligned on its left, in its middle or on its right.
  private var isAligned: Bool {
    columns.dropFirst().allSatisfy { column in
      let boxes = column.map(\.piece.box)
      let edges: [(PageBox) -> Float] = [{ $0.left }, { ($0.left + $0.right) / 2 }, { $0.right }]
      return edges.contains { edge in
        let sorted = boxes.map(edge).sorted()
        let median = sorted[sorted.count / 2]
        return 10 * sorted.count(where: { abs($0 - median) < 1.2 * order.unit }) >= 7 * sorted.count
      }
    }
  }

  /// In which order columns are read that hold these pieces: from the left; but a narrow column on the right
  /// that ends before the text beside it does, the letterhead of many letters, comes before that text, unless
  /// the recogniser put all of it behind.
  func turns(_ pieces: [Int]) -> [Int] {
    guard columns.count == 2, isTextOnLeft else { return Array(columns.indices) }
    var hulls: [(box: PageBox, words: Range<Int>)?] = [nil, nil]
    for number in pieces {
      let piece = order.pieces[number]
      let column = gutters.column(of: piece.box)
      let known = hulls[column] ?? (piece.box, piece.words)
      let start = min(known.words.lowerBound, piece.words.lowerBound)
      let end = max(known.words.upperBound, piece.words.upperBound)
      hulls[column] = (known.box.hull(piece.box), start..<end)
    }
    guard let left = hulls[0], let right = hulls[1], right.box.bottom <= left.box.bottom,
      10 * (right.box.right - right.box.left) < 3.8 * (right.box.right - left.box.left),
      right.words.lowerBound < left.words.upperBound
    else { return [0, 1] }
    return [1, 0]
  }
}
