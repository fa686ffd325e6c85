/// Reads PAGE of 2013 to 2019: regions in reading order, TextLine, Word, TextEquiv.
///
/// The words of a page are held until its end: its reading order may differ from that of the file.
struct PAGEReader: PageMarkup {
  var assembler = PageAssembler(.page)
  private(set) var isAtSeam = false
  private var order = PageReadingOrder()
  private var regions: [Region] = []
  /// The numbers of the open regions; -1 for one that holds no text itself.
  private var openRegions: [Int] = []
  private var line: Line?
  private var word: Line.Word?
  private var isInGlyph = false
  private var equiv: PageEquivs.Equiv?
  private var capture: [UInt8]?
  private var version = ""
  private var prefix = ""

  /// A region with its lines.
  private struct Region {
    var id: String
    var lines: [Line] = []
    var equivs = PageEquivs()
  }

  /// A line with its words.
  private struct Line {
    var words: [Word] = []
    var equivs = PageEquivs()
    var element: Range<Int>
    var box: PageBox?

    struct Word {
      var element: Range<Int>
      var box: PageBox?
      var equivs = PageEquivs()
    }
  }

  mutating func take(_ text: [UInt8]) { capture? += text }

  mutating func open(_ tag: PageElements.Tag, _ reader: XMLReader) throws(PageFault) {
    isAtSeam = false
    switch tag.name {
    case "PcGts": try begin(reader)
    case "Page":
      reader.readAttributes()
      assembler.page(
        width: reader.attribute("imageWidth").flatMap(number),
        height: reader.attribute("imageHeight").flatMap(number),
        image: reader.attribute("imageFilename").map { String(decoding: $0, as: UTF8.self) })
      order = PageReadingOrder()
      regions = []
    case "OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed", "RegionRef",
      "RegionRefIndexed":
      reader.readAttributes()
      order.open(
        tag.name, index: reader.attribute("index").flatMap(number).map { Int($0) },
        regions: reader.attribute("regionRef"))
    case "TextRegion":
      reader.readAttributes()
      openRegions.append(regions.count)
      regions.append(Region(id: String(decoding: reader.attribute("id") ?? [], as: UTF8.self)))
    case let name where name.hasSuffix("Region"): openRegions.append(-1)
    case "TextLine": line = Line(element: tag.range)
    case "Word": word = Line.Word(element: tag.range)
    case "Glyph": isInGlyph = true
    case "Coords" where !isInGlyph: takeCoordinates(reader)
    case "TextEquiv" where !isInGlyph:
      reader.readAttributes()
      equiv = PageEquivs.Equiv(
        index: reader.attribute("index").flatMap(number).map { Int($0) },
        confidence: reader.attribute("conf").flatMap(number), element: tag.range)
    case "Unicode" where equiv != nil:
      capture = []
      equiv?.content = tag.range.upperBound..<tag.range.upperBound
    default: break
    }
  }

  mutating func close(_ tag: PageElements.Tag) {
    switch tag.name {
    case "Unicode":
      guard let text = capture else { return }
      capture = nil
      equiv?.text = text.trimmed
      if let start = equiv?.content.lowerBound {
        equiv?.content = start..<(tag.isStart ? start : tag.range.lowerBound)
      }
    case "TextEquiv": takeEquiv(tag)
    case "Glyph": isInGlyph = false
    case "Word":
      guard var word else { return }
      word.element = word.element.lowerBound..<tag.range.upperBound
      line?.words.append(word)
      self.word = nil
    case "TextLine":
      guard let line, let region = openRegions.last, 0 <= region else { return }
      regions[region].lines.append(line)
      self.line = nil
    case "Metadata" where "2019" <= version.prefix(4):
      assembler.note(
        PageText.StepPlace(offset: tag.range.lowerBound, form: .metadataItem, prefix: prefix))
    case "Page":
      let isStated = !order.names.isEmpty
      assembler.update { $0.statesOrder = isStated }
      for region in order.ordered(regions, by: \.id) { add(region) }
      regions = []
      isAtSeam = true
    case "OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed", "RegionRef",
      "RegionRefIndexed":
      order.close()
    case let name where name.hasSuffix("Region"): openRegions.removeLast()
    default: break
    }
  }

  private mutating func begin(_ reader: XMLReader) throws(PageFault) {
    let space = reader.namespace
    prefix = String(reader.name.dropLast("PcGts".count))
    version = space.split(separator: "/").last.map(String.init) ?? ""
    let known = ["2013-07-15", "2016-07-15", "2017-07-15", "2018-07-15", "2019-07-15"]
    guard known.contains(version) else {
      throw .version(.page, version.isEmpty ? "(not stated)" : version, known: "2013-07-15 to 2019-07-15")
    }
    let holdsReadings = version != known[0]
    assembler.update { $0.holdsReadings = holdsReadings }
  }

  private mutating func takeCoordinates(_ reader: XMLReader) {
    guard line != nil || word != nil else { return }
    reader.readAttributes()
    let box = reader.attribute("points").flatMap(Self.hull)
    if word != nil { word?.box = box } else { line?.box = box }
  }

  private mutating func takeEquiv(_ tag: PageElements.Tag) {
    guard var equiv else { return }
    equiv.element = equiv.element.lowerBound..<tag.range.upperBound
    self.equiv = nil
    if word != nil {
      word?.equivs.add(equiv)
    } else if line != nil {
      line?.equivs.add(equiv)
    } else if let region = openRegions.last, 0 <= region {
      regions[region].equivs.add(equiv)
    }
  }

  private mutating func add(_ region: Region) {
    assembler.block()
    let first = assembler.result.words.count
    for line in region.lines {
      assembler.line()
      let start = assembler.result.words.count
      for word in line.words { add(word.equivs, .word, word.element, word.box) }
      let words = start..<assembler.result.words.count
      if line.words.isEmpty, line.equivs.main != nil {
        add(line.equivs, .line, line.element, line.box)
      } else if let main = line.equivs.main {
        assembler.add(main.content, repeating: words)
      }
    }
    if region.lines.isEmpty, let main = region.equivs.main {
      add(region.equivs, .region, main.element, nil)
    } else if let main = region.equivs.main {
      assembler.add(main.content, repeating: first..<assembler.result.words.count)
    }
  }

  private mutating func add(
    _ equivs: PageEquivs, _ level: PageWord.Level, _ element: Range<Int>, _ box: PageBox?
  ) {
    guard let main = equivs.main, let all = equivs.range else {
      assembler.add([], PageWord(text: 0..<0, level: level, element: element, content: element))
      return
    }
    var word = PageWord(text: 0..<0, box: box, level: level, element: element, content: all)
    word.confidence = main.confidence
    if level == .word, main.text.contains(where: isSpace) { word.level = .line }
    if main.text.contains(0x0A) { word.level = .region }
    assembler.add(main.text, word, equivs.alternatives)
  }

  /// The box around a polygon: `x,y x,y …`.
  private static func hull(_ points: ArraySlice<UInt8>) -> PageBox? {
    var result: PageBox?
    for point in points.split(whereSeparator: isSpace) {
      let numbers = point.split(separator: UInt8(ascii: ",")).compactMap { number($0) }
      guard numbers.count == 2 else { return nil }
      let box = PageBox(left: numbers[0], top: numbers[1], right: numbers[0], bottom: numbers[1])
      result = result.map { $0.hull(box) } ?? box
    }
    return result
  }
}

/// The texts of one word, line or region, of which one is meant.
struct PageEquivs {
  private(set) var all: [Equiv] = []

  /// One text.
  struct Equiv {
    var index: Int?
    var confidence: Float?
    var text: [UInt8] = []
    var element: Range<Int>
    /// What stands inside of Unicode.
    var content: Range<Int> = 0..<0
  }

  mutating func add(_ equiv: Equiv) { all.append(equiv) }

  /// From the first to the last of them.
  var range: Range<Int>? {
    guard let first = all.first, let last = all.last else { return nil }
    return first.element.lowerBound..<last.element.upperBound
  }

  /// The one with the lowest index; of those without, the first.
  var main: Equiv? { all.indices.min { rank($0) < rank($1) }.map { all[$0] } }

  var alternatives: [PageAlternative] {
    guard 1 < all.count else { return [] }
    return all.indices.sorted { rank($0) < rank($1) }.dropFirst().map {
      PageAlternative(text: String(decoding: all[$0].text, as: UTF8.self), confidence: all[$0].confidence)
    }
  }

  private func rank(_ place: Int) -> (Int, Int) { (all[place].index ?? place, place) }
}
