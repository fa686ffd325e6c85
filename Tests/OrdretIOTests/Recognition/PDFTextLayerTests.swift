import Testing

@testable import OrdretIO

/// What `pdftotext -bbox-layout` writes.
@Suite struct PDFTextLayerTests {
  /// An answer with pages of 600 x 800 points; a line is its place, its height and its words.
  static func answer(_ pages: [[[(left: Int, top: Int, height: Int, words: String)]]]) -> [UInt8] {
    func element(_ name: String, _ place: (Int, Int, Int, Int), _ content: String) -> String {
      "<\(name) xMin=\"\(place.0).0\" yMin=\"\(place.1).5\" xMax=\"\(place.2).0\" yMax=\"\(place.3).5\">\(content)</\(name)>"
    }
    let body = pages.map { blocks in
      let blocks = blocks.map { lines in
        let lines = lines.map { line in
          var left = line.left
          let words = line.words.split(separator: " ").map { word in
            defer { left += 10 * word.count + 5 }
            return element(
              "word", (left, line.top, left + 10 * word.count, line.top + line.height), String(word))
          }
          return element("line", (line.left, line.top, left, line.top + line.height), words.joined())
        }
        return "<flow>" + element("block", (0, 0, 0, 0), lines.joined()) + "</flow>"
      }
      return "<page width=\"600.0\" height=\"800.0\">\(blocks.joined())</page>"
    }
    return Array("<!DOCTYPE html><html><title>\u{1}&</title><doc>\(body.joined())</doc></html>".utf8)
  }

  static let rows: [(pages: [[[(left: Int, top: Int, height: Int, words: String)]]], text: String)] = [
    ([[[(50, 50, 12, "Kære alle"), (50, 64, 12, "Tak.")]]], "Kære alle\nTak.\n"),
    ([[[(50, 50, 12, "Kære alle")], [(50, 90, 12, "Tak.")]]], "Kære alle\n\nTak.\n"),
    // Poppler parted lines of a paragraph.
    ([[[(50, 50, 12, "Kære alle")], [(50, 64, 12, "Tak.")]]], "Kære alle\nTak.\n"),
    ([[[(50, 50, 12, "Kære alle")], [(300, 64, 12, "Tak.")]]], "Kære alle\n\nTak.\n"),
    ([[[(50, 50, 20, "Emne")], [(50, 72, 12, "Tak.")]]], "Emne\n\nTak.\n"),
    ([[[(50, 50, 12, "Side")]], [], [[(50, 50, 12, "tre")]]], "Side\n\u{C}\u{C}tre\n"),
    ([[[(50, 50, 12, "hen\u{AD}vises e\u{FB03}cient mulig\u{AD}")]]], "henvises efficient mulig-\n"),
    ([[[(50, 50, 12, "\u{1}\u{2}en \u{FFFE}to \u{E001}")]]], "\u{FFFD}\u{FFFD}en \u{FFFD}to \u{E001}\n"),
  ]

  @Test(arguments: rows.indices)
  func textIsTold(_ row: Int) throws {
    let row = Self.rows[row]
    let pages = try PDFTextLayer.pages(Self.answer(row.pages), from: 1) { _ in false }
    let text = PageText.joined(pages.map(\.text))
    #expect(String(decoding: text.text, as: UTF8.self) == row.text)
    #expect(text.sheets.map { $0.words.count }.reduce(0, +) == text.words.count)
    #expect(text.sheets.allSatisfy { $0.unitsPerInch == 72 && $0.width == 600 })
    for word in text.words { #expect(!text.text[word.text].contains { $0 <= 0x20 }) }
  }

  static let worth: [(words: String, isUsable: Bool, letters: Int)] = [
    ("Kære alle", true, 8), ("", false, 0), ("- . -", false, 0), ("\u{1}\u{2}\u{3} a", false, 1),
    ("\u{E000}\u{E001}\u{E002} ab", false, 2), ("Sag 12", true, 5),
  ]

  @Test(arguments: worth.indices)
  func whatMeansNothingIsNoText(_ row: Int) throws {
    let row = Self.worth[row]
    let page = try #require(
      try PDFTextLayer.pages(Self.answer([[[(50, 50, 12, row.words)]]]), from: 1) { _ in false }.first)
    #expect(page.isUsable == row.isUsable && page.letters == row.letters)
  }

  @Test func aTurnedPageHasTheSizeThatIsShown() throws {
    let answer = Self.answer([[[(700, 50, 12, "ud")]], [[(50, 50, 12, "op")]]])
    let pages = try PDFTextLayer.pages(answer, from: 3) { $0 == 3 }
    #expect(pages.map { $0.text.sheets.first?.width } == [800, 600])
    #expect(pages.allSatisfy { $0.text.doubts.boxesOutside == 0 })
  }

  @Test func whatIsNoAnswerIsToldOf() throws {
    #expect(try PDFTextLayer.pages([], from: 1) { _ in false }.isEmpty)
    #expect(throws: RecognitionFault.self) {
      try PDFTextLayer.pages(Array("<doc><page></doc>".utf8), from: 1) { _ in false }
    }
  }

  @Test func pageNumbersAreNamedInRuns() {
    for (pages, name) in [([0], "Page 1"), ([0, 1, 2], "Pages 1-3"), ([0, 2, 3, 7], "Pages 1, 3-4, 8")] {
      #expect(ScanReader.named(pages) == name)
    }
  }
}
