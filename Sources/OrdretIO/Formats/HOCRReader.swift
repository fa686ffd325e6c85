/// Reads hOCR 1.2 that is well-formed XML: `ocr_page`, blocks, `ocr_par`, lines, `ocrx_word`.
struct HOCRReader: PageMarkup {
  var assembler = PageAssembler(.hocr)
  private(set) var isAtSeam = false
  /// What each open element is.
  private var open: [Role] = []
  private var word: (word: PageWord, text: [UInt8], information: [UInt8])?
  private var line: (word: PageWord, text: [UInt8])?
  private var lineHasWords = false

  /// What an element is by its class.
  private enum Role {
    case page, block, paragraph, line, word
    /// What the recogniser says of parts of a word: `ocrx_cinfo`.
    case information
    /// A reading that was not chosen: `del`.
    case deleted
    case head, other
  }

  mutating func take(_ text: [UInt8]) {
    guard !open.contains(.deleted) else { return }
    if word != nil {
      if open.contains(.information) { word?.information += text } else { word?.text += text }
    } else {
      line?.text += text
    }
  }

  mutating func open(_ tag: PageElements.Tag, _ reader: XMLReader) throws(PageFault) {
    isAtSeam = false
    reader.readAttributes()
    var role = tag.name == "del" ? Role.deleted : tag.name == "head" ? .head : .other
    if let classes = reader.attribute("class") {
      for name in classes.split(whereSeparator: isSpace) {
        if let known = Self.roles[String(decoding: name, as: UTF8.self)] { role = known }
      }
    }
    if word != nil, role != .information, role != .deleted { role = .other }
    open.append(role)
    switch role {
    case .page:
      let title = reader.attribute("title")
      let box = title.flatMap(Self.box)
      let resolution = title.flatMap { Self.numbers(of: "scan_res", in: $0).first?.value }
      assembler.page(
        width: box?.right, height: box?.bottom, unitsPerInch: resolution, image: title.flatMap(Self.image))
    case .block, .paragraph: assembler.block()
    case .line:
      assembler.line()
      line = (Self.word(reader, tag.range, .line), [])
      lineHasWords = false
    case .word:
      word = (Self.word(reader, tag.range, .word), [], [])
      lineHasWords = true
    case .information, .deleted, .head, .other: break
    }
  }

  mutating func close(_ tag: PageElements.Tag) {
    switch open.popLast() {
    case .word:
      guard case (var word, var text, let information)? = word else { return }
      self.word = nil
      text = text.collapsed
      if text.isEmpty { text = information.collapsed }
      word.element = word.element.lowerBound..<tag.range.upperBound
      word.content = word.element
      if text.contains(0x20) { word.level = .line }
      assembler.add(text, word)
    case .line:
      guard case (var word, let text)? = line else { return }
      line = nil
      word.element = word.element.lowerBound..<tag.range.upperBound
      word.content = word.element
      if !lineHasWords { assembler.add(text.collapsed, word) }
      assembler.line()
    case .block, .paragraph:
      assembler.block()
      isAtSeam = !open.contains(.paragraph)
    case .head: assembler.note(PageText.StepPlace(offset: tag.range.lowerBound, form: .meta))
    default: break
    }
  }

  private static let roles: [String: Role] = [
    "ocr_page": .page, "ocr_carea": .block, "ocrx_block": .block, "ocr_column": .block, "ocr_par": .paragraph,
    "ocr_line": .line, "ocrx_line": .line, "ocr_header": .line, "ocr_footer": .line, "ocr_caption": .line,
    "ocr_textfloat": .line, "ocrx_word": .word, "ocr_word": .word, "ocrx_cinfo": .information,
    "ocr_cinfo": .information,
  ]

  private static func word(_ reader: XMLReader, _ range: Range<Int>, _ level: PageWord.Level) -> PageWord {
    var word = PageWord(text: 0..<0, level: level, element: range, content: range)
    guard let title = reader.attribute("title") else { return word }
    word.box = box(title)
    word.confidence = numbers(of: "x_wconf", in: title).first.map { $0.value / 100 }
    return word
  }

  private static func box(_ title: ArraySlice<UInt8>) -> PageBox? {
    let edges = numbers(of: "bbox", in: title).map(\.value)
    guard edges.count == 4 else { return nil }
    return PageBox(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
  }

  /// The name behind `image` in a `title`, in quotes or bare; `nil` if there is none.
  static func image(_ title: ArraySlice<UInt8>) -> String? {
    var rest = title.drop(while: isSpace)
    while !rest.isEmpty {
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ";") }
      rest = rest[name.endIndex...].drop(while: isSpace)
      // A semicolon in quotes is part of the name.
      let quote = rest.first.flatMap { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") ? $0 : nil }
      if quote != nil { rest = rest.dropFirst() }
      let value = rest.prefix { $0 != (quote ?? UInt8(ascii: ";")) }
      if name.elementsEqual("image".utf8) {
        let value = value.trimmed
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
      }
      rest = rest[value.endIndex...].drop { $0 != UInt8(ascii: ";") }.dropFirst().drop(while: isSpace)
    }
    return nil
  }

  /// The numbers of a property in a `title`, such as `bbox 1 2 3 4`, with their places.
  static func numbers(of property: String, in title: ArraySlice<UInt8>) -> [(value: Float, range: Range<Int>)]
  {
    for part in title.split(separator: UInt8(ascii: ";")) {
      let fields = part.split(whereSeparator: isSpace)
      guard let name = fields.first, name.elementsEqual(property.utf8) else { continue }
      return fields.dropFirst().compactMap { field in
        number(field).map { ($0, field.startIndex..<field.endIndex) }
      }
    }
    return []
  }
}
