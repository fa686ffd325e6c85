/// The order in which the pieces of a page are read.
///
/// A region is cut into bands, with white space above and below each. Neighbouring bands that are free at one
/// place from left to right, with something on both sides, stand side by side: ``SideBySide`` tells whether
/// they are columns, which are regions of their own, or rows of a table. All else is read line by line.
/// Columns go before bands, as in Meunier's "Optimized XY-cut" (2005): white space that crosses two columns
/// by chance does not tear them apart.
struct BlockOrder {
  let pieces: [LinePiece]
  let wide: Float
  let unit: Float
  let shapes: CellShapes
  /// The lines, in order.
  private(set) var lines: [OrderedLine] = []
  /// How many pieces were looked at, all regions together: what bounds the time.
  private(set) var work = 0
  private var block = 0

  /// Regions that lie deeper are read line by line.
  static let deepest = 8

  init(_ found: LinePieces, _ shapes: CellShapes) {
    (pieces, wide, unit) = (found.pieces, found.wide, found.unit)
    self.shapes = shapes
    order(Array(pieces.indices), Place())
  }

  /// Where a region lies.
  private struct Place {
    var depth = 0
    var column = 0
    var columns = 1
  }

  private mutating func order(_ region: [Int], _ place: Place) {
    work += region.count
    guard place.depth < Self.deepest else { return readRows(region, place) }
    let bands = Bands(region.map { ($0, pieces[$0].box) }, wide: wide, unit: unit)
    // Bands from `waiting` on wait to be read line by line.
    var (position, waiting) = (0, 0)
    while position < bands.all.count {
      guard var group = bands.sideBySide(from: position) else {
        position += 1
        continue
      }
      var side = side(bands, group)
      if !side.isText, let part = bands.firstPart(of: group) {
        // An empty line parts what is not read alike: people who sign, and a table under them.
        let (own, rest) = (self.side(bands, part), self.side(bands, bands.rest(of: group, behind: part)))
        if own.isTable != rest.isTable { (group, side) = (part, own) }
      }
      switch side.reading {
      case .columns:
        let own = bands.widened(group, from: waiting, isText: side.isTextOnLeft)
        readRows(bands.pieces(waiting..<own.lowerBound), place)
        let all = bands.pieces(own)
        work += all.count
        readColumns(all, group.gutters, side.turns(all), place)
        position = own.upperBound
        waiting = position
      case .table:
        readRows(bands.pieces(waiting..<group.bands.lowerBound), place)
        readRows(bands.pieces(group.bands), place, isTable: true)
        position = group.bands.upperBound
        waiting = position
      case .lines: position = group.bands.upperBound
      }
    }
    readRows(bands.pieces(waiting..<bands.all.count), place)
  }

  private mutating func side(_ bands: Bands, _ group: Bands.Group) -> SideBySide {
    let pieces = bands.pieces(group.bands)
    work += pieces.count
    return SideBySide(pieces, group.gutters, self)
  }

  /// Columns, one after the other.
  private mutating func readColumns(_ all: [Int], _ gutters: [Gutter], _ turns: [Int], _ place: Place) {
    var columns = [[Int]](repeating: [], count: gutters.count + 1)
    for piece in all { columns[gutters.column(of: pieces[piece].box)].append(piece) }
    for column in turns {
      order(columns[column], Place(depth: place.depth + 1, column: column, columns: columns.count))
    }
  }

  /// Pieces line by line, each from left to right.
  private mutating func readRows(_ pieces: [Int], _ place: Place, isTable: Bool = false) {
    guard !pieces.isEmpty else { return }
    var bottom = Float.infinity
    for row in rows(pieces) {
      var cells: [[Range<Int>]] = []
      var edge: Float = 0
      for piece in row {
        let (words, box) = (self.pieces[piece].words, self.pieces[piece].box)
        // What stands far apart is a row of cells too, but not a speck behind a line.
        let isNear = box.left - edge < (isTable ? wide : 4 * unit)
        if !cells.isEmpty, isNear || !isTable && shapes.shape(self.pieces[piece]).isMarker {
          cells[cells.count - 1].append(words)
        } else {
          cells.append([words])
        }
        edge = box.right
      }
      let boxes = row.map { self.pieces[$0].box }
      var line = OrderedLine(cells: cells, block: block, column: place.column, columns: place.columns)
      line.isApart = boxes.allSatisfy { 0.9 * unit < $0.top - bottom }
      lines.append(line)
      bottom = boxes.map(\.bottom).max() ?? bottom
    }
    block += 1
  }

  /// Pieces by the lines they stand on, from top to bottom, each from left to right. What the recogniser took
  /// for one line stays one; other pieces belong to a line if they stand at its height and beside it.
  func rows(_ pieces: [Int]) -> [[Int]] {
    var lines: [(middle: Float, pieces: [Int])] = []
    for piece in pieces.sorted() {
      if let last = lines.last?.pieces.last, self.pieces[last].line == self.pieces[piece].line {
        lines[lines.count - 1].pieces.append(piece)
      } else {
        lines.append((0, [piece]))
      }
    }
    for index in lines.indices {
      let sum = lines[index].pieces.reduce(Float(0)) { $0 + self.pieces[$1].middle }
      lines[index].middle = sum / Float(lines[index].pieces.count)
    }
    lines.sort { ($0.middle, $0.pieces[0]) < ($1.middle, $1.pieces[0]) }
    var result: [[Int]] = []
    var middle: Float = 0
    for line in lines {
      if let last = result.last, line.middle - middle < 0.4 * unit, isBeside(line.pieces, last) {
        result[result.count - 1] += line.pieces
      } else {
        result.append(line.pieces)
        middle = line.middle
      }
    }
    return result.map { row in
      row.sorted { (self.pieces[$0].box.left, $0) < (self.pieces[$1].box.left, $1) }
    }
  }

  /// Whether no piece stands over one of a row. Of a long row only some are looked at.
  private func isBeside(_ pieces: [Int], _ row: [Int]) -> Bool {
    guard !self.pieces[pieces[0]].isTall, !self.pieces[row[0]].isTall else { return false }
    return pieces.prefix(16).allSatisfy { piece in
      let box = self.pieces[piece].box
      return row.suffix(16).allSatisfy { other in
        let other = self.pieces[other].box
        return min(box.right, other.right) - max(box.left, other.left) < 0.5 * unit
      }
    }
  }
}
