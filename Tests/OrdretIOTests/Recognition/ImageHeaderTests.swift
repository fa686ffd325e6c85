import Testing

@testable import OrdretIO

/// What is told of a PDF or image before another program sees it.
@Suite struct ImageHeaderTests {
  static let kinds: [(head: [UInt8], kind: InputKind)] = [
    (SampleImages.png(width: 1, height: 1), .scan(.png)),
    (SampleImages.jpeg(width: 1, height: 1), .scan(.jpeg)),
    (SampleImages.tiff([(1, 1)]), .scan(.tiff)),
    (SampleImages.tiff([(1, 1)], isLittleEndian: false), .scan(.tiff)),
    (Array("%PDF-1.4\n".utf8), .scan(.pdf)),
    (Array("\n\n %PDF-1.4\n".utf8), .scan(.pdf)),
    (Array("\u{1B}%-12345X@PJL JOB\n%PDF-1.4\n".utf8), .scan(.pdf)),
    (Array("En fil, der begynder med %PDF-1.4\n".utf8), .text),
    (Array("IIIde afdeling".utf8), .text),
    (Array("GIF89a".utf8), .text),
  ]

  @Test(arguments: kinds.indices)
  func kindIsToldFromTheBytes(_ row: Int) {
    #expect(InputKind(head: Self.kinds[row].head) == Self.kinds[row].kind)
  }

  static let images: [(file: [UInt8], format: ScanFormat, says: String)] = [
    (SampleImages.png(width: 1653, height: 2339), .png, "1653x2339"),
    (SampleImages.png(width: 60_000, height: 70_000), .png, "60000x70000"),
    (Array(SampleImages.png(width: 9, height: 9).prefix(20)), .png, "is a PNG image that is cut off"),
    (Array(SampleImages.png(width: 9, height: 9).dropLast(12)), .png, "is a PNG image that is cut off"),
    (SampleImages.png(width: 0, height: 9), .png, "is a PNG image that cannot be opened"),
    (SampleImages.jpeg(width: 1653, height: 2339), .jpeg, "1653x2339"),
    (Array(SampleImages.jpeg(width: 9, height: 9).prefix(10)), .jpeg, "is a JPEG image that is cut off"),
    ([0xFF, 0xD8, 0xFF, 0xD9, 0, 0, 0, 0, 0, 0, 0, 0], .jpeg, "is a JPEG image that cannot be opened"),
    (SampleImages.tiff([(5, 6), (7, 8)]), .tiff, "5x6 7x8"),
    (SampleImages.tiff([(5, 6), (7, 8)], isLittleEndian: false), .tiff, "5x6 7x8"),
    (Array(SampleImages.tiff([(5, 6), (7, 8)]).prefix(70)), .tiff, "is a TIFF image that is cut off"),
    (Array(SampleImages.tiff([(5, 6)]).prefix(5)), .tiff, "is a TIFF image that is cut off"),
    (SampleImages.tiff([(5, 6)], next: 9), .tiff, "its pages lead in a circle"),
    (SampleImages.tiff([]), .tiff, "is a TIFF image without pages"),
    (SampleImages.tiff([(0, 6)]), .tiff, "a page has no size"),
    (SampleImages.tiff([(1, 1), (2, 2), (3, 3), (4, 4)]), .tiff, "has more than 3 pages"),
    ([0x49, 0x49, 0x2B, 0, 8, 0, 0, 0], .tiff, "is a BigTIFF image, which is not read"),
  ]

  @Test(arguments: images.indices)
  func sizeIsToldWithoutDecoding(_ row: Int) {
    let row = Self.images[row]
    do throws(RecognitionFault) {
      let sizes = try ImageHeader.sizes(row.file, row.format, limit: 3)
      #expect(sizes.map { "\($0.width)x\($0.height)" }.joined(separator: " ") == row.says)
    } catch {
      #expect(error.explanation.contains(row.says), "\(error.explanation)")
    }
  }

  @Test func everyCutOfAFileIsHandled() throws {
    for (file, format) in [
      (SampleImages.png(width: 9, height: 9), ScanFormat.png),
      (SampleImages.jpeg(width: 9, height: 9), .jpeg),
      (SampleImages.tiff([(5, 6), (7, 8)]), .tiff),
    ] {
      for count in 8..<file.count { _ = try? ImageHeader.sizes(Array(file.prefix(count)), format, limit: 3) }
    }
  }

  @Test func packagesAreNamed() {
    for (fault, says) in [
      (RecognitionFault.missingProgram("tesseract"), "apt-get install tesseract-ocr."),
      (.missingProgram("pdftotext"), "apt-get install poppler-utils."),
      (.missingLanguage("dan"), "apt-get install tesseract-ocr-dan."),
      (.missingLanguage("chi_sim"), "apt-get install tesseract-ocr-chi-sim."),
      (.missingLanguage("script/Latin"), "apt-get install tesseract-ocr-script-latin."),
    ] { #expect(fault.explanation.hasSuffix(says), "\(fault.explanation)") }
    for (text, isOne) in [
      ("dan", true), ("dan+eng", true), ("script/Latin", true), ("", false), ("-dan", false), ("dan+", false),
      ("/etc/x", false), ("dan eng", false),
    ] { #expect(Recognition.isLanguage(text) == isOne, "\(text)") }
  }
}
