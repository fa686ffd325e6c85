import Testing

@testable import OrdretIO

/// Content streams, taken apart.
@Suite struct PageContentTests {
  static let operations: [(content: String, names: [String], operands: [Int])] = [
    ("q 1 0 0 1 0 0 cm /I Do Q", ["q", "cm", "Do", "Q"], [0, 6, 1, 0]),
    ("(a(b)c\\)) Tj<</A [1 (]) ]>>BDC [(x)-2<41>]TJ", ["Tj", "BDC", "TJ"], [1, 1, 1]),
    ("% ( comment\n-.5 +3 Td true gs", ["Td", "gs"], [2, 1]),
    ("BI /W 1 ID \u{1}EI x EI\u{2} EI Q", ["BI", "ID", "Q"], [0, 2, 0]),
    ("(never closed", [], []), ("<< /A [ ( ", [], []), (") ] > } Q", ["Q"], [0]), ("", [], []),
  ]

  @Test(arguments: operations) func scan(_ row: (content: String, names: [String], operands: [Int])) {
    var scanner = ContentScanner(Array(row.content.utf8))
    var operation = ContentScanner.Operation()
    var (names, operands): ([String], [Int]) = ([], [])
    while scanner.next(&operation) {
      names.append(scanner.string(operation.name))
      operands.append(operation.operands.count)
    }
    #expect(names == row.names)
    #expect(operands == row.operands)
  }

  /// Content of a page of 600 × 800 points: whether text is seen, and what is left without the rest.
  static let contents: [(content: String, isSeen: Bool, left: String)] = [
    ("BT (a) Tj ET", true, "BT (a) Tj ET"), ("BT 3 Tr (a) Tj ET", false, "BT 3 Tr  ET"),
    ("q 3 Tr BT (a) Tj ET Q BT (b) Tj ET", true, "q 3 Tr BT  ET Q BT (b) Tj ET"),
    ("3 Tr (a) ' 1 2 (b) \" [(c)] TJ", false, "3 Tr T* 1 Tw 2 Tc T* "),
    // Fonts of type 3 are drawn in every mode.
    ("3 Tr /Three 9 Tf (a) Tj", true, "3 Tr /Three 9 Tf (a) Tj"),
    // Behind an image that covers the page; not before it, behind a part, a mask, or an image that is cut.
    ("(a) Tj q 600 0 0 800 0 0 cm /I Do Q", false, " q 600 0 0 800 0 0 cm /I Do Q"),
    ("(a) Tj q 0 800 -600 0 600 0 cm /I Do Q", false, " q 0 800 -600 0 600 0 cm /I Do Q"),
    ("q 600 0 0 800 0 0 cm /I Do Q (a) Tj", true, "q 600 0 0 800 0 0 cm /I Do Q (a) Tj"),
    ("(a) Tj q 500 0 0 800 0 0 cm /I Do Q", true, "(a) Tj q 500 0 0 800 0 0 cm /I Do Q"),
    ("(a) Tj q 600 0 0 800 0 0 cm /M Do Q", true, "(a) Tj q 600 0 0 800 0 0 cm /M Do Q"),
    (
      "(a) Tj 0 0 9 9 re W n 600 0 0 800 0 0 cm /I Do", true, "(a) Tj 0 0 9 9 re W n 600 0 0 800 0 0 cm /I Do"
    ),
  ]

  @Test(arguments: contents) func unseenTextIsTakenOut(_ row: (content: String, isSeen: Bool, left: String))
    throws
  {
    let json = """
      {"pages": [{"object": "1 0 R"}], "qpdf": [{"maxobjectid": 3}, {
        "obj:1 0 R": {"value": {"/MediaBox": [0, 0, 600, 800], "/Resources": {
          "/Font": {"/Three": {"/Subtype": "/Type3"}}, "/XObject": {"/I": "2 0 R", "/M": "3 0 R"}}}},
        "obj:2 0 R": {"stream": {"dict": {"/Subtype": "/Image"}}},
        "obj:3 0 R": {"stream": {"dict": {"/Subtype": "/Image", "/ImageMask": true}}}}]}
      """
    let objects = try PDFObjects(JSONValue(parsing: Array(json.utf8)))
    let bytes = Array(row.content.utf8)
    let content = PageContent("1 0 R", objects, streams: [PageContent.own: bytes])
    #expect(content.hasSeenText == row.isSeen)
    let left = content.withoutUnseenText()[PageContent.own] ?? bytes
    #expect(String(decoding: left, as: UTF8.self) == row.left)
  }

  @Test func base64IsReadAsWritten() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 83 + count) }
      #expect(Base64.bytes(String(decoding: Base64.text(bytes), as: UTF8.self)) == bytes)
    }
    #expect(Base64.bytes("a*b=") == nil)
  }
}
