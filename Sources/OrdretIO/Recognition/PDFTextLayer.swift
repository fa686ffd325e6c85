/// The words that a PDF states itself, as `pdftotext -bbox-layout` tells them: pages, flows, blocks, lines, words.
enum PDFTextLayer {
  /// A page of a text layer.
  struct Page {
    var text: PageText
    /// How many letters and digits it has, and how many signs that mean nothing: private ones and those that stand
    /// for unknown ones.
    var letters = 0
    var meaningless = 0

    /// Whether there is a text, and it means something.
    var isUsable: Bool { 0 < letters && meaningless <= letters }
  }

  /// The pages of an answer, from this number on. Throws if it is not what pdftotext writes.
  ///
  /// It gives the places of the words on the page as it is shown, but the size of the page as it stands in the file:
  /// `isTurned` says which pages are shown turned by a quarter.
  static func pages(_ answer: [UInt8], from first: Int, isTurned: (Int) -> Bool) throws(RecognitionFault)
    -> [Page]
  {
    let body = answer.between("<doc>", "</doc>")
    guard !body.isEmpty else { return [] }
    let reader = XMLReader(ByteWindow(cleaned(body)))
    var result: [Page] = []
    do throws(PageFault) {
      var pages = Pages()
      while let event = try reader.next() {
        switch event {
        case .start(let isEmpty):
          reader.readAttributes()
          pages.open(reader.name, reader, isTurned(first + pages.done.count))
          if isEmpty { pages.close(reader.name) }
        case .end: pages.close(reader.name)
        case .text: reader.appendText(to: &pages.text)
        case .other: continue
        }
      }
      result = pages.done
    } catch {
      throw .page(first + result.count, program: "pdftotext", "\(error)")
    }
    return result
  }

  /// How many letters and digits a page has, as ``Page/letters`` counts them.
  static func letters(in page: PageText) -> Int { Letters(page.text).count }

  /// Builds the pages tag by tag.
  private struct Pages {
    var done: [Page] = []
    var text: [UInt8] = []
    private var assembler = PageAssembler(nil)
    private var page: Page?
    private var word: PageBox?
    private var line: PageBox?
    private var isNewBlock = false

    mutating func open(_ name: String, _ reader: XMLReader, _ isTurned: Bool) {
      func edge(_ name: String) -> Float? { reader.attribute(name).flatMap { number($0) } }
      func box() -> PageBox? {
        guard let left = edge("xMin"), let top = edge("yMin"), let right = edge("xMax"),
          let bottom = edge("yMax")
        else { return nil }
        return PageBox(left: left, top: top, right: right, bottom: bottom)
      }
      switch name {
      case "page":
        assembler = PageAssembler(nil)
        let (width, height) = (edge("width"), edge("height"))
        assembler.page(width: isTurned ? height : width, height: isTurned ? width : height, unitsPerInch: 72)
        page = Page(text: PageText(nil))
        (line, isNewBlock) = (nil, false)
      case "flow", "block": isNewBlock = true
      case "line":
        let next = box()
        if isNewBlock, !PDFTextLayer.goesOn(line, next) { assembler.block() } else { assembler.line() }
        (line, isNewBlock) = (next, false)
      case "word":
        text = []
        word = box()
      default: break
      }
    }

    mutating func close(_ name: String) {
      switch name {
      case "word":
        let letters = Letters(text)
        page?.letters += letters.count
        page?.meaningless += letters.meaningless
        var word = PageWord(text: 0..<0, level: .word, element: 0..<0, content: 0..<0)
        word.box = self.word
        if !letters.text.isEmpty { assembler.add(letters.text, word) }
      case "page":
        page?.text = assembler.take()
        if let page { done.append(page) }
        page = nil
      default: break
      }
    }
  }

  /// Whether a line stands close below another, as within a paragraph: poppler parts some there.
  static func goesOn(_ line: PageBox?, _ next: PageBox?) -> Bool {
    guard let line, let next else { return false }
    let heights = (line.bottom - line.top, next.bottom - next.top)
    let height = min(heights.0, heights.1)
    // From middle to middle: lines that a scanner turned a little have boxes of different heights.
    let pitch = (next.top + next.bottom - line.top - line.bottom) / 2
    let shared = min(line.right, next.right) - max(line.left, next.left)
    return 0.5 * height < pitch && pitch < 1.3 * height && abs(next.left - line.left) < 2 * height
      && 0 < shared && max(heights.0, heights.1) < 1.5 * height
  }

  /// What the signs of a word stand for.
  private struct Letters {
    var text: [UInt8] = []
    var count = 0
    var meaningless = 0

    init(_ word: [UInt8]) {
      let signs = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
      for (index, sign) in signs.enumerated() {
        switch sign.value {
        // A hyphen that is shown only where a line ends.
        case 0xAD: if index == signs.count - 1 { text.append(UInt8(ascii: "-")) }
        case 0xFB00...0xFB06: add(PDFTextLayer.ligatures[Int(sign.value - 0xFB00)])
        case 0xE000...0xF8FF, 0xFFFD, 0xF0000...0x10FFFF:
          meaningless += 1
          text += String(sign).utf8
        case 0...0x20: break
        default: add(String(sign))
        }
      }
    }

    private mutating func add(_ letters: String) {
      text += letters.utf8
      if letters.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }) {
        count += 1
      }
    }
  }

  /// What U+FB00 to U+FB06 are made of.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The answer as XML that can be read: fonts without a table of letters give control characters, and bytes that are no
  /// UTF-8.
  private static func cleaned(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result = [UInt8]()
    result.reserveCapacity(bytes.count + 16)
    result += "<doc>".utf8
    for byte in String(decoding: bytes, as: UTF8.self).utf8 {
      switch byte {
      case 0x09, 0x0A, 0x0D: result.append(byte)
      // Unknown, as U+FFFD says.
      case 0..<0x20: result += [0xEF, 0xBF, 0xBD]
      default:
        result.append(byte)
        // U+FFFE and U+FFFF may not stand in XML.
        if byte == 0xBE || byte == 0xBF, result.suffix(3).elementsEqual([0xEF, 0xBF, byte]) {
          result[result.count - 1] = 0xBD
        }
      }
    }
    return result + Array("</doc>".utf8)
  }
}

extension [UInt8] {
  /// What stands between the first `start` and the last `end`; nothing if one of them is not there.
  fileprivate func between(_ start: String, _ end: String) -> ArraySlice<UInt8> {
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    guard let low = indices.first(where: { self[$0] == start[0] && self[$0...].starts(with: start) }),
      let high = indices.reversed().first(where: { self[$0] == end[0] && self[$0...].starts(with: end) }),
      low + start.count <= high
    else { return [] }
    return self[(low + start.count)..<high]
  }
}
