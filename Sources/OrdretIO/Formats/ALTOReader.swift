/// Reads ALTO 2 to 4: Page, TextBlock, TextLine, String, HYP; blocks in the order of ReadingOrder, if there
/// is one.
struct ALTOReader: PageMarkup {
  var assembler = PageAssembler(.alto)
  private(set) var isAtSeam = false
  private var word: (word: PageWord, text: [UInt8])?
  private var alternatives: [PageAlternative] = []
  /// The text of the ALTERNATIVE at hand.
  private var alternative: [UInt8]?
  /// The name of the page's image, which stands before the pages.
  private var image: [UInt8]?
  private var isInImageName = false
  private var version = 4
  private var prefix = ""
  private var order = PageReadingOrder()
  /// The ids that the order names; `nil` if the file states none.
  private var ordered: Set<String>?
  /// The blocks of the page so far, where an order is stated.
  private var blocks: [Block] = []
  /// The ids of the open blocks, outermost first.
  private var openBlocks: [String] = []

  /// A block that waits for the end of its page.
  private struct Block {
    var id: String
    var items: [Item] = []
  }

  /// What stands in a block.
  private enum Item {
    case line, hyphen
    case word(PageWord, [UInt8], [PageAlternative])
  }

  mutating func take(_ text: [UInt8]) {
    alternative? += text
    if isInImageName { image? += text }
  }

  mutating func open(_ tag: PageElements.Tag, _ reader: XMLReader) throws(PageFault) {
    isAtSeam = false
    switch tag.name {
    case "String":
      reader.readAttributes()
      word = Self.word(reader, tag.range)
    case "TextLine": add(.line)
    case "TextBlock", "ComposedBlock": beginBlock(tag.name, reader)
    case "HYP": add(.hyphen)
    case "ALTERNATIVE": alternative = []
    case "fileName": beginImageName()
    case "Page":
      reader.readAttributes()
      assembler.page(
        width: reader.attribute("WIDTH").flatMap(number), height: reader.attribute("HEIGHT").flatMap(number),
        image: image.map { String(decoding: $0.trimmed, as: UTF8.self) })
      image = nil
    case "OrderedGroup", "UnorderedGroup", "ElementRef":
      reader.readAttributes()
      order.open(tag.name, index: nil, regions: reader.attribute("REF"))
    case "alto": try begin(reader)
    default: break
    }
  }

  mutating func close(_ tag: PageElements.Tag) {
    switch tag.name {
    case "String":
      guard case (var word, let text)? = word else { return }
      word.element = word.element.lowerBound..<tag.range.upperBound
      word.content = word.element
      add(.word(word, text, alternatives))
      self.word = nil
      alternatives = []
    case "ALTERNATIVE":
      if let text = alternative?.trimmed, !text.isEmpty, word != nil {
        alternatives.append(PageAlternative(text: String(decoding: text, as: UTF8.self)))
      }
      alternative = nil
    case "fileName": isInImageName = false
    case "TextBlock", "ComposedBlock":
      _ = openBlocks.popLast()
      isAtSeam = ordered == nil && tag.name == "TextBlock"
    case "OrderedGroup", "UnorderedGroup", "ElementRef": order.close()
    case "ReadingOrder":
      ordered = order.names
      let isStated = !order.names.isEmpty
      assembler.update { $0.statesOrder = isStated }
    case "Page":
      for block in order.ordered(blocks, by: \.id) {
        assembler.block()
        for item in block.items { put(item) }
      }
      blocks = []
      isAtSeam = true
    case "OCRProcessing" where version < 4: note(tag, .postProcessing)
    case "Description" where 4 <= version: note(tag, .processing)
    case "Description" where assembler.result.step == nil: note(tag, .ocrProcessing)
    default: break
    }
  }

  /// The name of an image is that of the first page; a file with several states no more than one.
  private mutating func beginImageName() {
    isInImageName = image == nil && assembler.result.pages == 0
    if isInImageName { image = [] }
  }

  private mutating func beginBlock(_ name: String, _ reader: XMLReader) {
    var id = ""
    if ordered != nil {
      reader.readAttributes()
      id = String(decoding: reader.attribute("ID") ?? [], as: UTF8.self)
    }
    openBlocks.append(id)
    guard name == "TextBlock" else { return }
    if let ordered {
      // The order may name the block, or one that holds it.
      blocks.append(Block(id: openBlocks.last { ordered.contains($0) } ?? id))
    } else {
      assembler.block()
    }
  }

  private mutating func add(_ item: Item) {
    if ordered != nil, !blocks.isEmpty { blocks[blocks.count - 1].items.append(item) } else { put(item) }
  }

  private mutating func put(_ item: Item) {
    switch item {
    case .line: assembler.line()
    case .hyphen: assembler.addHyphen()
    case .word(let word, let text, let alternatives): assembler.add(text, word, alternatives)
    }
  }

  private mutating func note(_ tag: PageElements.Tag, _ form: PageText.StepPlace.Form) {
    assembler.note(PageText.StepPlace(offset: tag.range.lowerBound, form: form, prefix: prefix))
  }

  private mutating func begin(_ reader: XMLReader) throws(PageFault) {
    let space = reader.namespace
    prefix = String(reader.name.dropLast("alto".count))
    reader.readAttributes()
    let stated = reader.attribute("SCHEMAVERSION").map { String(decoding: $0, as: UTF8.self) }
    let found: String
    if let mark = space.firstRange(of: "/alto/ns-v") {
      found = String(space[mark.upperBound...].prefix { $0.isNumber })
    } else {
      found = space.isEmpty ? stated ?? "4" : "1"
    }
    guard let version = found.split(separator: ".").first.flatMap({ Int($0) }), (2...4).contains(version)
    else { throw .version(.alto, found, known: "2 to 4") }
    self.version = version
  }

  private static func word(_ reader: XMLReader, _ range: Range<Int>) -> (PageWord, [UInt8]) {
    var text: [UInt8] = []
    var word = PageWord(text: 0..<0, level: .word, element: range, content: range)
    var (x, y, width, height): (Float?, Float?, Float?, Float?)
    reader.eachAttribute { name, value in
      switch name {
      case "CONTENT": text = value.trimmed
      case "HPOS": x = number(value)
      case "VPOS": y = number(value)
      case "WIDTH": width = number(value)
      case "HEIGHT": height = number(value)
      case "WC": word.confidence = number(value)
      case "SUBS_TYPE":
        word.part =
          value.elementsEqual("HypPart1".utf8)
          ? .first : value.elementsEqual("HypPart2".utf8) ? .second : nil
      default: break
      }
    }
    if let x, let y, let width, let height {
      word.box = PageBox(left: x, top: y, right: x + width, bottom: y + height)
    }
    if text.contains(where: isSpace) { word.level = .line }
    return (word, text)
  }
}

/// Whether a byte is white space of ASCII.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// A decimal number, such as `93` or `0.89`; `nil` if it is none. Whole numbers of few digits, which most
/// are, cost 10 ns.
func number(_ bytes: ArraySlice<UInt8>) -> Float? {
  var value: Int32 = 0
  guard (1...7).contains(bytes.count) else { return Float(String(decoding: bytes, as: UTF8.self)) }
  for byte in bytes {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
      return Float(String(decoding: bytes, as: UTF8.self))
    }
    value = value * 10 + Int32(byte - UInt8(ascii: "0"))
  }
  return Float(value)
}

extension BidirectionalCollection<UInt8> {
  /// The bytes without white space at both ends.
  var trimmed: [UInt8] {
    guard let start = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(self[start...last])
  }

  /// The bytes without white space at both ends, and with one space for each run of it inside.
  var collapsed: [UInt8] { Array(self.split(whereSeparator: isSpace).joined(separator: [0x20])) }
}
