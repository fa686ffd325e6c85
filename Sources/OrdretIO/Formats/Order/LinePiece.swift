/// Words of one line of the recogniser with no wide gap between them.
struct LinePiece {
  /// The numbers of the words, as they were read.
  var words: Range<Int>
  /// Where they stand, as if the page stood straight.
  var box: PageBox
  /// The number of the recogniser's line.
  var line: Int
  /// Whether it is far taller than a line: a rule beside the text, a frame, several bullets read as one word.
  var isTall = false

  /// The middle of its height.
  var middle: Float { (box.top + box.bottom) / 2 }
  var height: Float { box.bottom - box.top }
  var width: Float { box.right - box.left }
}

/// The lines of a page cut at wide gaps, turned straight.
struct LinePieces {
  /// The pieces, in the order of the recogniser.
  private(set) var pieces: [LinePiece] = []
  /// The height of a usual word with a tall letter: the measure of all distances.
  private(set) var unit: Float = 0
  /// From what width on a gap between words parts pieces, or columns.
  private(set) var wide: Float = 0
  /// How much the page is turned: units down for each to the right.
  private(set) var slope: Float = 0

  /// Taller words are no words.
  private static let tallest: Float = 3.5
  /// Pages are scanned askew, but hardly by more than six degrees.
  private static let steepest: Float = 0.1

  /// `nil` if not every word has a box, or there is nothing to order.
  init?(_ words: [PageWord], lines: [Range<Int>]) {
    guard 1 < lines.count else { return nil }
    var boxes: [PageBox] = []
    let all = lines[0].lowerBound..<lines[lines.count - 1].upperBound
    boxes.reserveCapacity(all.count)
    for word in words[all] {
      guard let box = word.box, box.isSound, word.level != .region else { return nil }
      boxes.append(box)
    }
    func box(_ word: Int) -> PageBox { boxes[word - all.lowerBound] }
    slope = Self.slope(lines.map { $0.map(box) })
    for index in boxes.indices { boxes[index] = boxes[index].straightened(slope) }
    let heights = boxes.map { $0.bottom - $0.top }.sorted()
    unit = max(heights[heights.count * 3 / 4], 1e-3)
    let limit = Self.tallest * unit
    func isTall(_ line: Range<Int>) -> Bool {
      line.allSatisfy { limit < box($0).bottom - box($0).top }
    }
    let tall = lines.map(isTall)
    // They are read behind the lines beside them.
    for index in boxes.indices where limit < boxes[index].bottom - boxes[index].top {
      boxes[index].top = boxes[index].bottom - unit
    }
    var gaps: [Float] = []
    for line in lines {
      for word in line.dropFirst() { gaps.append(box(word).left - box(word - 1).right) }
    }
    gaps.sort()
    // Typewriters have wide spaces; where most gaps are wider, the page has little but columns.
    let space = gaps.isEmpty ? 0 : max(0, min(gaps[gaps.count / 2], unit))
    wide = max(2.2 * space, 1.1 * unit)
    for (number, line) in lines.enumerated() {
      var start = line.lowerBound
      var hull = box(start)
      let height = line.reduce(unit) { max($0, box($1).bottom - box($1).top) }
      for word in line.dropFirst() {
        let gap = box(word).left - box(word - 1).right
        // Words that run backwards are parted too. Tall letters have wide spaces.
        if wide * (height / unit) < gap || gap < -2 * unit {
          pieces.append(LinePiece(words: start..<word, box: hull, line: number, isTall: tall[number]))
          start = word
          hull = box(word)
        } else {
          hull = hull.hull(box(word))
        }
      }
      pieces.append(LinePiece(words: start..<line.upperBound, box: hull, line: number, isTall: tall[number]))
    }
  }

  /// How much lines slope: the median of the long ones, weighed by nothing.
  private static func slope(_ lines: [[PageBox]]) -> Float {
    var slopes: [Float] = []
    for line in lines where 4 <= line.count {
      let third = max(1, line.count / 3)
      func mean(_ boxes: ArraySlice<PageBox>) -> (x: Float, y: Float) {
        let sum = boxes.reduce((x: Float(0), y: Float(0))) {
          ($0.x + ($1.left + $1.right) / 2, $0.y + ($1.top + $1.bottom) / 2)
        }
        return (sum.x / Float(boxes.count), sum.y / Float(boxes.count))
      }
      let (first, last) = (mean(line.prefix(third)), mean(line.suffix(third)))
      let height = line[0].bottom - line[0].top
      guard 8 * height < last.x - first.x else { continue }
      slopes.append((last.y - first.y) / (last.x - first.x))
    }
    guard 3 <= slopes.count else { return 0 }
    slopes.sort()
    let slope = slopes[slopes.count / 2]
    return abs(slope) < steepest ? slope : 0
  }
}

extension PageBox {
  /// Whether its edges are numbers in their order, none absurd.
  var isSound: Bool {
    let edges = [left, top, right, bottom]
    return edges.allSatisfy { $0.isFinite && abs($0) < 1e7 } && left <= right && top <= bottom
  }

  /// The box as it would stand if the page were turned straight: its middle moved, its height without what
  /// the slope added.
  fileprivate func straightened(_ slope: Float) -> PageBox {
    guard slope != 0 else { return self }
    let (x, y) = ((left + right) / 2, (top + bottom) / 2)
    let (width, height) = (right - left, bottom - top)
    let half = max(height - abs(slope) * width, height / 3) / 2
    let (newX, newY) = (x + slope * y, y - slope * x)
    return PageBox(left: newX - width / 2, top: newY - half, right: newX + width / 2, bottom: newY + half)
  }
}
