/// A format in which recognisers write pages: words with their places.
public enum PageFormat: String, Hashable, Sendable, CaseIterable {
  /// hOCR 1.2: XHTML with classes such as `ocrx_word`.
  case hocr
  /// ALTO 2 to 4.
  case alto
  /// PAGE of 2013 to 2019.
  case page
  /// The table that Tesseract writes.
  case tsv

  /// The name for people.
  public var name: String {
    switch self {
    case .hocr: "hOCR"
    case .alto: "ALTO"
    case .page: "PAGE"
    case .tsv: "Tesseract's TSV"
    }
  }

  /// The media type that records state.
  public var mediaType: String {
    switch self {
    case .hocr: "text/vnd.hocr+html"
    case .alto: "application/alto+xml"
    case .page: "application/vnd.prima.page+xml"
    case .tsv: "text/tab-separated-values"
    }
  }

  /// What a file's name ends with if the input had no extension.
  public var fileExtension: String {
    switch self {
    case .hocr: "hocr"
    case .alto: "alto.xml"
    case .page: "page.xml"
    case .tsv: "tsv"
    }
  }
}

/// What sort of input some bytes are, told from the bytes alone.
public enum InputKind: Hashable, Sendable {
  /// Text, or nothing that is known: decoding it tells.
  case text
  /// Pages with words and boxes.
  case pages(PageFormat)
  /// PDF or an image: its text is taken out with another program.
  case scan(ScanFormat)
  /// Markup, but none of pages: another XML vocabulary, or HTML without a word of hOCR.
  case otherMarkup

  /// How many bytes at the beginning are looked at.
  public static let headLength = 1 << 16

  /// The kind of what begins with `head`. Cost: at most ``headLength`` bytes are read.
  ///
  /// Images that are not read are `.text` here: decoding names them and says what to do.
  public init(head: [UInt8]) {
    let head = head.prefix(Self.headLength)
    if let format = ScanFormat(head: head) {
      self = .scan(format)
      return
    }
    let start = head.dropFirst(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    if start.starts(with: TSVReader.header.utf8) {
      self = .pages(.tsv)
      return
    }
    guard start.drop(while: { $0 <= 0x20 }).first == UInt8(ascii: "<") else {
      self = .text
      return
    }
    self = Self.markup(start)
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> InputKind {
    var scanner = XMLScanner(head, at: head.startIndex)
    while let piece = try? scanner.next() {
      switch piece.kind {
      case .text, .comment, .instruction, .declaration: continue
      case .documentType where piece.isAtEnd: return .text
      case .documentType: continue
      case .start, .empty:
        switch localName(head[piece.name]) {
        case "alto": return .pages(.alto)
        case "PcGts": return .pages(.page)
        case "html", "HTML": return isHOCR(head) ? .pages(.hocr) : .otherMarkup
        default: return scanner.sawProlog ? .otherMarkup : .text
        }
      case .end, .data: return .text
      }
    }
    return scanner.sawProlog ? .otherMarkup : .text
  }

  /// Whether a page of HTML speaks of hOCR.
  private static func isHOCR(_ head: ArraySlice<UInt8>) -> Bool {
    ["ocr-system", "ocr-capabilities", "ocr_page", "ocrx_word", "ocr_line", "ocr_carea"].contains { mark in
      let mark = Array(mark.utf8)
      return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
    }
  }
}

/// A qualified name without its prefix.
func localName(_ name: ArraySlice<UInt8>) -> String {
  let colon = name.lastIndex { $0 == UInt8(ascii: ":") }
  return String(decoding: colon.map { name[($0 + 1)...] } ?? name, as: UTF8.self)
}
