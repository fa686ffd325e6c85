/// What a format makes of the tags of its files.
protocol PageMarkup {
  /// The text so far.
  var assembler: PageAssembler { get set }
  /// Whether the text may be cut here: no element is open that is not done with.
  var isAtSeam: Bool { get }
  /// Takes text that stands before the next tag.
  mutating func take(_ text: [UInt8])
  /// Takes a tag that begins an element; ``close(_:)`` follows, for an empty element at once.
  mutating func open(_ tag: PageElements.Tag, _ reader: XMLReader) throws(PageFault)
  /// Takes the end of an element.
  mutating func close(_ tag: PageElements.Tag)
}

/// Reads a file of pages in XML: libxml2 says what stands there, the scanner where it stands.
///
/// Both are kept in step, tag by tag. If they ever differ, the file is refused: nothing is put in a wrong
/// place.
struct PageElements {
  let reader: XMLReader
  private let window: ByteWindow
  private var position: Int
  private let hasDocumentType: Bool

  /// One tag.
  struct Tag {
    var isStart: Bool
    /// Whether the element ends with this tag.
    var isEnd: Bool
    /// The name without prefix.
    var name: String
    /// Its bytes in the file.
    var range: Range<Int>
  }

  /// A reader of the file in `window`. Throws if its encoding or its document type is not read.
  init(_ window: ByteWindow) throws(PageFault) {
    self.window = window
    hasDocumentType = try Self.checkedProlog(window.bytes)
    position = 0
    reader = XMLReader(window)
  }

  /// The next tag. Text before it is appended to `text`.
  mutating func next(text: inout [UInt8]) throws(PageFault) -> Tag? {
    while let event = try reader.next() {
      switch event {
      case .text: reader.appendText(to: &text)
      case .other: continue
      case .start(let isEmpty): return try tag(isStart: true, isEnd: isEmpty)
      case .end: return try tag(isStart: false, isEnd: true)
      }
    }
    return nil
  }

  /// Lets go of the bytes before the last tag.
  func forget() { window.forget(before: position) }

  private mutating func tag(isStart: Bool, isEnd: Bool) throws(PageFault) -> Tag {
    let base = window.base
    var scanner = XMLScanner(window.bytes[...], at: position - base)
    let name = reader.name
    guard let piece = try? scanner.nextTag(),
      window.bytes[piece.name].elementsEqual(name.utf8),
      (piece.kind == .end) == !isStart, (piece.kind == .empty) == (isStart && isEnd)
    else { throw .outOfStep(line: reader.line) }
    if hasDocumentType, isStart { try checkAttributes(window.bytes[piece.range]) }
    position = piece.range.upperBound + base
    return Tag(
      isStart: isStart, isEnd: isEnd,
      name: name.utf8.contains(UInt8(ascii: ":")) ? localName(Array(name.utf8)[...]) : name,
      range: (piece.range.lowerBound + base)..<position)
  }

  /// Refuses attributes with entities that a document type elsewhere may define: libxml2 passes over them in
  /// silence.
  private func checkAttributes(_ tag: ArraySlice<UInt8>) throws(PageFault) {
    var rest = tag
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[(start + 1)...]
      let name = String(decoding: rest.prefix { $0 != UInt8(ascii: ";") }.prefix(40), as: UTF8.self)
      guard name.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(name) else {
        throw .entities(name)
      }
    }
  }

  /// Refuses, before the parser sees anything, a document type that declares entities. Tells whether there is
  /// one at all.
  private static func checkedProlog(_ bytes: [UInt8]) throws(PageFault) -> Bool {
    var hasDocumentType = false
    var scanner = XMLScanner(bytes[...], at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    while let piece = try? scanner.next(), ![.start, .empty, .end].contains(piece.kind) {
      guard piece.kind == .documentType else { continue }
      hasDocumentType = true
      let subset = bytes[piece.range]
      let mark = Array("<!ENTITY".utf8)
      if let start = subset.indices.first(where: {
        subset[$0] == mark[0] && subset[$0...].starts(with: mark)
      }) {
        let name = subset[(start + mark.count)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "%") }
          .prefix { 0x20 < $0 }
        throw .entities(String(decoding: name.prefix(40), as: UTF8.self))
      }
    }
    return hasDocumentType
  }
}
