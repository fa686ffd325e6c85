/// Reads the table that Tesseract writes: a row of level 5 is a word.
struct TSVReader {
  /// How such a table begins.
  static let header =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"

  private let window: ByteWindow
  private var assembler = PageAssembler(.tsv)
  private var position: Int
  private var line = 0
  /// The numbers of page, block, paragraph and line of the last row of a word.
  private var place: [Int] = []

  init(_ window: ByteWindow) {
    self.window = window
    position = window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    assembler.update { $0.holdsReadings = false }
  }

  /// The text up to a seam after `limit` bytes of it, and whether that is the end.
  mutating func next(limit: Int) throws(PageFault) -> (part: PageText, isLast: Bool) {
    while let row = nextRow() {
      line += 1
      if line == 1 || row.isEmpty { continue }
      if limit <= assembler.count, Self.beginsBlock(window[row]) {
        (position, line) = (row.lowerBound, line - 1)
        return (assembler.take(), false)
      }
      try take(row)
    }
    return (assembler.take(), true)
  }

  /// Lets go of the bytes of the last part, where the file is read piece by piece.
  func forget() { window.forget(before: position) }

  /// The bytes of the next row without its end; `nil` at the end of the file.
  private mutating func nextRow() -> Range<Int>? {
    var searched = position
    while true {
      let held = window.base + window.bytes.count
      if let end = window[searched..<held].firstIndex(of: 0x0A).map({ $0 + window.base }) {
        defer { position = end + 1 }
        return position..<(position < end && window[(end - 1)..<end].first == 0x0D ? end - 1 : end)
      }
      searched = held
      if window.draw(1 << 20).isEmpty, window.base + window.bytes.count == held {
        guard position < held else { return nil }
        defer { position = held }
        return position..<held
      }
    }
  }

  private mutating func take(_ row: Range<Int>) throws(PageFault) {
    let bytes = window[row]
    let fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
    guard 12 <= fields.count || fields.count == 11, let level = Self.integer(fields[0]) else {
      throw .row(line: line)
    }
    switch level {
    case 1: assembler.page(width: number(fields[8]), height: number(fields[9]))
    case 5:
      let numbers = fields[1...4].compactMap(Self.integer)
      guard numbers.count == 4, fields.count == 12 else { throw .row(line: line) }
      separate(numbers)
      let start = fields[11].startIndex + window.base
      let content = start..<row.upperBound
      let edges = fields[6...9].compactMap { number($0) }
      var word = PageWord(text: 0..<0, level: .word, element: row, content: content)
      if edges.count == 4 {
        word.box = PageBox(
          left: edges[0], top: edges[1], right: edges[0] + edges[2], bottom: edges[1] + edges[3])
      }
      word.confidence = number(fields[10]).flatMap { $0 < 0 ? nil : $0 / 100 }
      let text = fields[11].trimmed
      if text.contains(where: isSpace) { word.level = .line }
      assembler.add(text, word)
    default: break
    }
  }

  private mutating func separate(_ numbers: [Int]) {
    defer { place = numbers }
    guard place.count == 4 else { return }
    if numbers[0...2] != place[0...2] { assembler.block() } else if numbers != place { assembler.line() }
  }

  /// Whether a row begins a page, a block or a paragraph.
  private static func beginsBlock(_ row: ArraySlice<UInt8>) -> Bool {
    row.prefix { $0 != 0x09 }.elementsEqual("3".utf8)
  }

  private static func integer(_ field: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: field, as: UTF8.self))
  }
}
