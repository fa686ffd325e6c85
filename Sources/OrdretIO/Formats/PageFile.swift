internal import Ordret

/// Reads files of pages, in one piece or part by part.
public struct PageFile {
  private let window: ByteWindow
  private let format: PageFormat
  private var tsv: TSVReader?
  private var markup: (elements: PageElements, reader: any PageMarkup)?
  private var text: [UInt8] = []
  private let characters: XMLEncoding
  /// Whether the file says that it is XML.
  private let isXML: Bool
  private let scale: RecognisedWords.Scale
  private var hasPage = false

  /// Reads all of a file.
  public static func text(of bytes: [UInt8], _ format: PageFormat) throws(PageFault) -> PageText {
    var file = try PageFile(ByteWindow(bytes), format)
    return try file.next(limit: .max) ?? PageText(format)
  }

  /// A file of which ``next(limit:)`` tells the text.
  init(_ window: ByteWindow, _ format: PageFormat) throws(PageFault) {
    self.window = window
    self.format = format
    let head = window.bytes.dropFirst(window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    isXML = head.starts(with: "<?xml".utf8)
    if format == .tsv {
      characters = .utf8
      // No other recogniser writes such tables.
      scale = .tesseract
      tsv = TSVReader(window)
      return
    }
    characters = try XMLEncoding.declared(in: window.bytes[...])
    scale = RecognisedWords.Scale(head: window.bytes[...])
    let elements = try PageElements(window)
    switch format {
    case .alto: markup = (elements, ALTOReader())
    case .hocr: markup = (elements, HOCRReader())
    case .page, .tsv: markup = (elements, PAGEReader())
    }
  }

  /// The text up to a seam behind `limit` bytes of it; `nil` behind the last one.
  mutating func next(limit: Int) throws(PageFault) -> PageText? {
    var part: PageText
    if tsv != nil {
      guard let next = try tsv?.next(limit: limit) else { return nil }
      part = next.part
      if next.isLast { tsv = nil }
    } else if markup != nil {
      do throws(PageFault) {
        part = try nextOfMarkup(limit: limit)
      } catch .broken(let what, let line) where format == .hocr && !isXML {
        throw .html(what, line: line)
      }
    } else {
      return nil
    }
    var arranger = PageArranger(part)
    part = arranger.arranged()
    part.characters = characters
    part.scale = scale
    hasPage = hasPage || 0 < part.pages || !part.words.isEmpty
    if tsv == nil, markup == nil, !hasPage { throw .noPage(format) }
    return part
  }

  /// Lets go of the bytes of the last part, where the file is read piece by piece.
  func forget() {
    if let tsv { tsv.forget() }
    if let markup { markup.elements.forget() }
  }

  private mutating func nextOfMarkup(limit: Int) throws(PageFault) -> PageText {
    guard var (elements, reader) = markup else { return PageText(format) }
    markup = nil
    while true {
      text.removeAll(keepingCapacity: true)
      guard let tag = try elements.next(text: &text) else {
        window.drain()
        return reader.assembler.take()
      }
      if !text.isEmpty { reader.take(text) }
      if tag.isStart { try reader.open(tag, elements.reader) }
      if tag.isEnd { reader.close(tag) }
      if limit <= reader.assembler.count, reader.isAtSeam {
        let part = reader.assembler.take()
        markup = (elements, reader)
        return part
      }
    }
  }
}
