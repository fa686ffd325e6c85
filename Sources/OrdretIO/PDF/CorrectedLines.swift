internal import Ordret

/// A word of the corrected text with its place on the page.
struct CorrectedWord: Hashable {
  var text: [UInt8]
  var box: PageBox
  /// Whether a correction changed it.
  var isChanged = false
}

extension PageText {
  /// The corrected words, line by line, of each page. Words without a box are left out.
  func correctedLines(_ corrections: [Correction]) -> [[[CorrectedWord]]] {
    var changes = self.changes(corrections)[...]
    return sheets.map { sheet in
      var lines: [[CorrectedWord]] = []
      var number = sheet.words.lowerBound
      while number < sheet.words.upperBound {
        let run: Range<Int>
        let new: [CorrectedWord]
        while let change = changes.first, change.first < number { changes = changes.dropFirst() }
        if let change = changes.first, change.first == number {
          (run, new) = words(of: change)
        } else {
          run = number..<(number + 1)
          new =
            words[number].box.map { [CorrectedWord(text: Array(text[words[number].text]), box: $0)] } ?? []
        }
        if number == sheet.words.lowerBound || startsLine(number) { lines.append([]) }
        lines[lines.count - 1] += new
        number = run.upperBound
      }
      return lines.filter { !$0.isEmpty }
    }
  }

  /// The words that a change touches, and what becomes of them.
  private func words(of change: PageChange) -> (run: Range<Int>, new: [CorrectedWord]) {
    switch change {
    case .text(let number, let text, _, _):
      let new = words[number].box.map { [CorrectedWord(text: text, box: $0, isChanged: true)] } ?? []
      return (number..<(number + 1), text.isEmpty ? [] : new)
    case .words(let run, let texts, _):
      let boxes = words[run].compactMap(\.box)
      guard let first = boxes.first else { return (run, []) }
      let hull = boxes.dropFirst().reduce(first) { $0.hull($1) }
      let parts = hull.divided(texts.map { text in text.count { $0 & 0xC0 != 0x80 } })
      return (run, zip(texts, parts).map { CorrectedWord(text: $0, box: $1, isChanged: true) })
    }
  }

  /// Whether a line's end stands before a word.
  private func startsLine(_ number: Int) -> Bool {
    text[words[number - 1].text.upperBound..<words[number].text.lowerBound].contains {
      $0 == 0x0A || $0 == 0x0C
    }
  }
}

/// The lines of a page as they are laid in a PDF: what a reader takes for one line stands on one line, in one
/// size.
struct LaidLines {
  /// A word, in the unit of the page: where it begins and ends, and its lower edge.
  struct Word {
    var text: [UInt8]
    var left, right, bottom: Float
  }
  /// A line and the height of its words.
  struct Line {
    var words: [Word] = []
    var height: Float
  }

  private(set) var lines: [Line] = []

  init(_ lines: [[CorrectedWord]]) {
    let shapes = lines.map { Shape($0) }
    // Lines that differ by no more than ascenders and descenders do are lines of one size: readers part blocks where the size
    // changes.
    let usual = shapes.map(\.height).median
    for (line, shape) in zip(lines, shapes) {
      let isUsual = 0.65 * usual < shape.height && shape.height < 1.4 * usual
      let height = isUsual ? usual : shape.height
      var pieces = [Line(height: height)]
      for word in line {
        let middle = (word.box.top + word.box.bottom) / 2
        let (x, expected) = (word.box.left, shape.middle(at: (word.box.left + word.box.right) / 2))
        // A word that stands off the line is a line of its own, and the line goes on behind it.
        let isOff = shape.height / 2 < abs(middle - expected)
        let bottom = isOff ? word.box.bottom : expected + height / 2
        let placed = Word(text: word.text, left: x, right: max(x, word.box.right), bottom: bottom)
        if isOff {
          pieces.append(Line(words: [placed], height: word.box.bottom - word.box.top))
          pieces.append(Line(height: height))
        } else {
          pieces[pieces.count - 1].words.append(placed)
        }
      }
      self.lines += pieces.filter { !$0.words.isEmpty && 0 < $0.height }
    }
  }

  /// Where a line of words lies: its height, and its middle, which may slope.
  private struct Shape {
    var height: Float
    private var start: Float
    private var level: Float
    private var slope: Float = 0

    init(_ words: [CorrectedWord]) {
      let boxes = words.map(\.box)
      start = boxes.map(\.left).min() ?? 0
      let width = (boxes.map(\.right).max() ?? 0) - start
      let tall = boxes.map { $0.bottom - $0.top }.median
      slope = Self.slope(boxes)
      // What is less than half a line is the difference between words with and without ascenders.
      if slope.magnitude * width < tall / 2 || 0.1 < slope.magnitude { slope = 0 }
      let (start, slope) = (start, slope)
      func shift(_ box: PageBox) -> Float { slope * ((box.left + box.right) / 2 - start) }
      // Words without ascenders and stray boxes do not count: the edge of the upper and of the lower quarter.
      var top = boxes.map { $0.top - shift($0) }.quantile(0.25)
      var bottom = boxes.map { $0.bottom - shift($0) }.quantile(0.75)
      if bottom <= top { (top, bottom) = (boxes.map(\.top).min() ?? 0, boxes.map(\.bottom).max() ?? 0) }
      height = bottom - top
      level = (top + bottom) / 2
    }

    func middle(at x: Float) -> Float { level + slope * (x - start) }

    /// The slope of the words' middles: least squares.
    private static func slope(_ boxes: [PageBox]) -> Float {
      guard 3 <= boxes.count else { return 0 }
      let points = boxes.map { (x: ($0.left + $0.right) / 2, y: ($0.top + $0.bottom) / 2) }
      let count = Float(points.count)
      let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
      let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
      let joint = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
      return 0 < spread ? joint / spread : 0
    }
  }
}

extension [Float] {
  fileprivate var median: Float { quantile(0.5) }

  /// The value that this share of the values does not exceed; 0 if there are none.
  fileprivate func quantile(_ share: Float) -> Float {
    isEmpty ? 0 : sorted()[Int((Float(count - 1) * share).rounded())]
  }
}
