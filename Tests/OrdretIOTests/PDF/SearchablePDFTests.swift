import Foundation
import Ordret
import Testing

@testable import OrdretIO

/// PDFs with a layer of corrected text, read by poppler and checked by qpdf.
@Suite(.enabled(if: Programs.has("qpdf", "pdftotext"))) struct SearchablePDFTests {
  static let scan = "q 600 0 0 800 0 0 cm /I Do Q\n"

  /// A letter on a page of 1200 × 1600 pixels.
  static let words: [(String, box: [Int])] = [
    ("Kaere", [100, 100, 200, 130]), ("Asa", [220, 100, 280, 130]), ("\n", []),
    ("Vi", [100, 160, 130, 190]), ("star", [150, 160, 230, 190]), ("tilat", [250, 160, 330, 190]),
    ("bemaer-", [350, 160, 480, 190]), ("\n", []), ("kninger", [100, 220, 230, 250]),
    ("skole", [250, 220, 340, 250]), ("dag", [360, 220, 420, 250]),
  ]
  static let changes = [
    ("Kaere", "Kære"), ("Asa", "Åsa"), ("star", "står"), ("tilat", "til at"),
    ("bemaer-\nkninger", "bemær-\nkninger"), ("skole dag", "skoledag"),
  ]

  func make(
    _ pdf: [UInt8], words: [(String, box: [Int])] = words, size: (Int, Int) = (1200, 1600),
    changes: [(String, String)] = changes, isRecognised: Bool = true
  ) throws -> SearchablePDF.Outcome {
    let pages = try SamplePDF.read([(size.0, size.1, words)])
    return try SearchablePDF(run: Programs.run).make(
      of: .pdf(pdf), pages, SamplePDF.corrections(pages, changes), isRecognised: { _ in isRecognised })
  }

  func text(_ pdf: [UInt8], _ options: String...) throws -> String {
    try Programs.output("pdftotext", options + [ProgramCall.filePath, "-"], pdf)
  }

  func checked(_ pdf: [UInt8]) throws -> [UInt8] {
    _ = try Programs.output("qpdf", ["--check", ProgramCall.filePath], pdf)
    return pdf
  }

  /// Contents, and what poppler reads of the page afterwards.
  static let rows: [(content: String, isRecognised: Bool, text: String)] = [
    // A bare scan gets the words.
    (scan, true, "Kære Åsa\nVi står til at bemærkninger skoledag"),
    // A state that is never closed, and one that was never opened.
    (
      "q 0.1 0 0 0.1 0 0 cm q 6000 0 0 8000 0 0 cm /I Do", true,
      "Kære Åsa\nVi står til at bemærkninger skoledag"
    ),
    ("Q Q " + scan, true, "Kære Åsa\nVi står til at bemærkninger skoledag"),
    // The text of an earlier recogniser is replaced: in render mode 3, and behind the image.
    (
      "BT 3 Tr /F 12 Tf 50 740 Td (Kaere Asa) Tj ET " + scan, false,
      "Kære Åsa\nVi står til at bemærkninger skoledag"
    ),
    (
      "BT /F 12 Tf 50 740 Td (Kaere Asa) Tj ET " + scan, false,
      "Kære Åsa\nVi står til at bemærkninger skoledag"
    ),
    (
      "3 Tr q BT /F 12 Tf 50 740 Td [(Kaere)-600(Asa)] TJ 12 TL (x) ' 1 2 (y) \" ET Q", false,
      "Kære Åsa\nVi står til at bemærkninger skoledag"
    ),
    // Text that is seen stays, and is not said twice: a stamp on a scan.
    (scan + "BT /F 15 Tf 50 736 Td (Kaere) Tj ET", true, "Kaere Åsa\nVi står til at bemærkninger skoledag"),
  ]

  @Test(arguments: rows) func layer(_ row: (content: String, isRecognised: Bool, text: String)) throws {
    let pdf = SamplePDF.pages(row.content)
    let made = try make(pdf, isRecognised: row.isRecognised)
    let words = try text(checked(made.bytes)).split(whereSeparator: \.isWhitespace)
    #expect(words == row.text.split(whereSeparator: \.isWhitespace))
    // Again the same bytes; and nothing is changed where nothing is corrected.
    #expect(try make(pdf, isRecognised: row.isRecognised).bytes == made.bytes)
  }

  @Test func linesAndBoxesAreRight() throws {
    let made = try make(SamplePDF.pages(Self.scan))
    // poppler joins the halves of a word.
    #expect(try text(made.bytes) == "Kære Åsa\nVi står til at bemærkninger skoledag\n\n\u{C}")
    #expect(
      try text(made.bytes, "-raw") == "Kære Åsa\nVi står til at bemær-\nkninger skoledag\n\u{C}")
    let boxes = try Programs.output("pdftotext", ["-bbox", ProgramCall.filePath, "-"], made.bytes)
    let found = try SeenWords.pages(Array(boxes.utf8))[0]
    let expected: [[Float]] = [
      [50, 50, 100, 65], [110, 50, 140, 65], [50, 80, 65, 95], [75, 80, 115, 95], [125, 80, 145, 95],
      [151.5, 80, 165, 95], [175, 80, 240, 95], [50, 110, 115, 125], [125, 110, 210, 125],
    ]
    #expect(found.count == expected.count)
    for (box, edges) in zip(found, expected) {
      for (is_, should) in zip([box.left, box.top, box.right, box.bottom], edges) {
        #expect(abs(is_ - should) < 1.6, "\(box) \(edges)")
      }
    }
  }

  /// Pages that are turned or cut when they are shown: where the first word stands on the page that is shown.
  static let turned: [(page: String, size: (Int, Int), box: [Float])] = [
    ("/MediaBox [0 0 600 800] /Rotate 90", (1600, 1200), [50, 50, 100, 65]),
    ("/MediaBox [0 0 600 800] /Rotate 180", (1200, 1600), [50, 50, 100, 65]),
    ("/MediaBox [0 0 600 800] /Rotate -90", (1600, 1200), [50, 50, 100, 65]),
    ("/MediaBox [-100 50 500 850]", (1200, 1600), [50, 50, 100, 65]),
    // It was read as it is cut.
    ("/MediaBox [0 0 700 1000] /CropBox [100 150 700 950]", (1200, 1600), [150, 100, 200, 115]),
  ]

  @Test(arguments: turned) func placement(_ row: (page: String, size: (Int, Int), box: [Float])) throws {
    let made = try make(SamplePDF.pages(Self.scan, page: row.page), size: row.size)
    let boxes = try Programs.output("pdftotext", ["-bbox", ProgramCall.filePath, "-"], checked(made.bytes))
    let box = try #require(SeenWords.pages(Array(boxes.utf8))[0].first)
    for (edge, expected) in zip([box.left, box.top, box.right, box.bottom], row.box) {
      #expect(abs(edge - expected) < 1.6, "\(box)")
    }
    #expect(try text(made.bytes, "-raw").hasPrefix("Kære Åsa\nVi står til at bemær-\n"))
  }

  /// PDFs that are left as they are: nothing is corrected, or what is cannot be changed.
  @Test func whatCannotBeChangedStays() throws {
    let unseen = SamplePDF.pages("BT 3 Tr /F 12 Tf 50 740 Td (Kaere Asa) Tj ET " + Self.scan)
    #expect(try make(unseen, changes: [], isRecognised: false).bytes == unseen)
    let drawn = SamplePDF.pages("BT /F 12 Tf 50 740 Td (Kaere Asa) Tj ET")
    let left = try make(drawn, isRecognised: false)
    #expect(left.bytes == drawn)
    #expect(left.findings.map(\.kind) == ["pdf-drawn-text"])
    #expect(left.findings[0].message.hasPrefix("7 corrected words"))
    let signed = SamplePDF.pages(Self.scan, catalog: "/AcroForm << /SigFlags 3 /Fields [] >>")
    #expect(try make(signed).bytes == signed)
    #expect(try make(signed).findings.map(\.kind) == ["pdf-signed"])
  }

  @Test func faultsAreTold() throws {
    let pdf = SamplePDF.pages(Self.scan)
    let locked = try Programs.run(
      .qpdf(["--encrypt", "", "owner", "256", "--", ProgramCall.filePath, "-"], pdf))
    #expect(throws: PDFFault.encrypted) { try make(locked) }
    #expect(throws: PDFFault.self) { try make(Array("%PDF-1.4 nothing".utf8)) }
    #expect(throws: PDFFault.unexpected("it has 2 pages, and 1 were read")) {
      try make(SamplePDF.pages(Self.scan, Self.scan))
    }
  }

  /// Text in a form: each page has its own; one that several pages draw stays.
  @Test func textInFormsIsReplaced() throws {
    let layer = "BT 3 Tr /F 12 Tf 50 740 Td (Kaere Asa) Tj ET"
    func file(shared: Bool) -> [UInt8] {
      let form = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >>"
      func page(_ form: Int, _ content: Int) -> String {
        "<< /Type /Page /Parent 2 0 R /Contents \(content) 0 R /Resources << /XObject << /T \(form) 0 R >> >> >>"
      }
      return SamplePDF.file([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 /MediaBox [0 0 600 800] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>", page(7, 6), page(shared ? 7 : 8, 6),
        SamplePDF.stream("q /T Do Q"), SamplePDF.stream(layer, form), SamplePDF.stream(layer, form),
      ])
    }
    let pages = try SamplePDF.read([(1200, 1600, Self.words), (1200, 1600, [("Nej", [100, 100, 200, 130])])])
    func text(shared: Bool) throws -> [Substring] {
      let made = try SearchablePDF(run: Programs.run).make(
        of: .pdf(file(shared: shared)), pages, SamplePDF.corrections(pages, Self.changes))
      return try self.text(checked(made.bytes)).split(whereSeparator: \.isWhitespace)
    }
    #expect(
      try text(shared: false)
        == "Kære Åsa Vi står til at bemærkninger skoledag Kaere Asa".split(separator: " "))
    #expect(try text(shared: true).filter { $0 == "Kaere" }.count == 2)
  }

  @Test(.enabled(if: Programs.has("img2pdf", "pdfimages"))) func imagesGetTheirWords() throws {
    let pages = try SamplePDF.read([(300, 400, []), (300, 400, [("Bgrn", [30, 40, 90, 60])])])
    let image = SampleImage.tiff(pages: 2, width: 300, height: 400)
    let corrections = SamplePDF.corrections(pages, [("Bgrn", "Børn")])
    let made = try SearchablePDF(run: Programs.run).make(of: .image(image), pages, corrections)
    #expect(try text(checked(made.bytes)) == "\u{C}Børn\n\n\u{C}")
    let information = try Programs.output("pdfinfo", [ProgramCall.filePath], made.bytes)
    #expect(information.contains("216 x 288 pts") && information.contains("Pages:           2"))
    let images = try Programs.output("pdfimages", ["-list", ProgramCall.filePath], made.bytes)
    #expect(
      images.split(separator: "\n").filter { $0.contains("300   400  gray    1   8  image") }.count == 2)
    #expect(
      try SearchablePDF(run: Programs.run).make(of: .image(image), pages, corrections).bytes == made.bytes)
  }

  /// Which way text runs on a page of 600 × 800 points that is shown turned by 90 degrees.
  static let placements: [(size: (Float, Float), isImage: Bool, direction: String)] = [
    ((800, 600), false, "0 1 -1 0"), ((800, 600), true, "0 1 -1 0"),
    // A page is read as it is shown; an image may have been read as it lies.
    ((600, 800), false, "0 1 -1 0"), ((600, 800), true, "1 0 0 1"),
  ]

  @Test(arguments: placements)
  func turnedImages(_ row: (size: (Float, Float), isImage: Bool, direction: String)) throws {
    let json = """
      {"pages": [], "qpdf": [{"maxobjectid": 1}, {
        "obj:1 0 R": {"value": {"/MediaBox": [0, 0, 600, 800], "/Rotate": 90}}}]}
      """
    let sheet = PageSheet(width: row.size.0, height: row.size.1, unitsPerInch: 300, words: 0..<0)
    var work = PageWork(
      number: 0, reference: "1 0 R", sheet: sheet, lines: [], isRecognised: true, isImage: row.isImage)
    work.read([:], try PDFObjects(JSONValue(parsing: Array(json.utf8))))
    #expect(work.placement?.direction == row.direction)
  }
}
