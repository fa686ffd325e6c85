/// A font whose letters draw nothing and are half as wide as high: for text that is to be found and copied,
/// not seen. Its codes are numbers of the scalars that a document uses (a composite font, ISO 32000-1, 9.7).
struct GlyphlessFont {
  private let scalars: [Unicode.Scalar]
  private let codes: [Unicode.Scalar: Int]

  /// A font for these texts.
  init(_ texts: some Sequence<[UInt8]>) {
    var used: Set<Unicode.Scalar> = [" "]
    for text in texts { used.formUnion(String(decoding: text, as: UTF8.self).unicodeScalars) }
    scalars = used.sorted().prefix(0xFFFE).map { $0 }
    codes = [Unicode.Scalar: Int](uniqueKeysWithValues: zip(scalars, 1...))
  }

  /// A text in codes of four hexadecimal digits, and how many there are.
  func encoded(_ text: [UInt8]) -> (digits: [UInt8], count: Int) {
    var digits: [UInt8] = []
    let found = String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { codes[$0] }
    for code in found { digits += Self.hexadecimal(code) }
    return (digits, found.count)
  }

  /// What the codes stand for: the stream under `/ToUnicode`.
  var unicodeMap: [UInt8] {
    var text = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    for start in stride(from: 0, to: scalars.count, by: 100) {
      let part = scalars[start..<min(start + 100, scalars.count)]
      text += "\(part.count) beginbfchar\n"
      for (code, scalar) in zip((start + 1)..., part) {
        let units = String(scalar).utf16.map { String(decoding: Self.hexadecimal(Int($0)), as: UTF8.self) }
        text += "<\(String(decoding: Self.hexadecimal(code), as: UTF8.self))> <\(units.joined())>\n"
      }
      text += "endbfchar\n"
    }
    text += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    return Array(text.utf8)
  }

  /// Which glyph each code has: all have the one behind that for missing ones.
  var glyphMap: [UInt8] {
    [0, 0] + Array([[UInt8]](repeating: [0, 1], count: scalars.count).joined())
  }

  private static func hexadecimal(_ number: Int) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [12, 8, 4, 0].map { digits[number >> $0 & 15] }
  }

  // MARK: the objects

  /// How many objects the font is.
  static let objectCount = 6

  /// The font's name among the resources of a page.
  static let name = "/OrdretText"

  /// The font's objects, the first of them the font, numbered from `first`.
  func objects(_ first: Int) -> [JSONValue.Member] {
    func reference(_ number: Int) -> JSONValue { .string("\(first + number) 0 R") }
    let font = JSONValue.dictionary([
      ("/Type", .string("/Font")), ("/Subtype", .string("/Type0")),
      ("/BaseFont", .string("/OrdretGlyphless")),
      ("/Encoding", .string("/Identity-H")), ("/DescendantFonts", .array([reference(1)])),
      ("/ToUnicode", reference(3)),
    ])
    let system = JSONValue.dictionary([
      ("/Registry", .string("u:Adobe")), ("/Ordering", .string("u:Identity")), ("/Supplement", .integer(0)),
    ])
    let descendant = JSONValue.dictionary([
      ("/Type", .string("/Font")), ("/Subtype", .string("/CIDFontType2")),
      ("/BaseFont", .string("/OrdretGlyphless")), ("/CIDSystemInfo", system), ("/CIDToGIDMap", reference(4)),
      ("/DW", .integer(500)), ("/FontDescriptor", reference(2)),
    ])
    let descriptor = JSONValue.dictionary([
      ("/Type", .string("/FontDescriptor")), ("/FontName", .string("/OrdretGlyphless")),
      ("/Flags", .integer(5)),
      ("/FontBBox", .array([0, 0, 500, 1000].map { .integer($0) })), ("/ItalicAngle", .integer(0)),
      ("/Ascent", .integer(1000)), ("/Descent", .integer(-1)), ("/CapHeight", .integer(1000)),
      ("/StemV", .integer(80)), ("/FontFile2", reference(5)),
    ])
    let file = GlyphlessFontFile.bytes
    return [
      .value(first, font), .value(first + 1, descendant), .value(first + 2, descriptor),
      .stream(first + 3, unicodeMap), .stream(first + 4, glyphMap),
      .stream(first + 5, file, .dictionary([("/Length1", .integer(file.count))])),
    ]
  }
}
