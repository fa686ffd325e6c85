import Foundation
import Testing

/// PDF and images for tests: letters set by a small writer of PDF, drawn by poppler.
enum ScanFiles {
  /// A page of a PDF.
  struct Page {
    /// The lines of text that are drawn, in Helvetica of 14 points.
    var lines: [String] = []
    /// Whether the text is there, but not seen (render mode 3).
    var isHidden = false
    /// A grey image that covers the page.
    var image: (pixels: Data, width: Int, height: Int)?
    /// The sides in points.
    var width = 420, height = 595
    /// The angle at which it is shown.
    var rotation = 0
  }

  /// The programs that read PDF and images are here, with a Danish model; Scripts/install-needs --tests installs them.
  static let canBeRead: Bool = {
    let languages = try? Command.run("/usr/bin/env", ["tesseract", "--list-langs"])
    let poppler = try? Command.run("/usr/bin/env", ["pdfinfo", "-v"])
    let qpdf = try? Command.run("/usr/bin/env", ["qpdf", "--version"])
    return ((languages?.outputText ?? "") + (languages?.error ?? "")).contains("dan") && poppler?.status == 0
      && qpdf?.status == 0
  }()

  /// A PDF of these pages.
  static func pdf(_ pages: [Page]) -> Data {
    var objects = [
      Data("<</Type/Catalog/Pages 2 0 R>>".utf8), Data(),
      Data("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".utf8),
    ]
    func add(_ object: Data) -> Int {
      objects.append(object)
      return objects.count
    }
    func stream(_ dictionary: String, _ bytes: Data) -> Data {
      Data("<<\(dictionary)/Length \(bytes.count)>>stream\n".utf8) + bytes + Data("\nendstream".utf8)
    }
    var kids: [String] = []
    for page in pages {
      var content = Data()
      var resources = "/Font<</F 3 0 R>>"
      if let image = page.image {
        let number = add(
          stream(
            "/Type/XObject/Subtype/Image/Width \(image.width)/Height \(image.height)/ColorSpace/DeviceGray"
              + "/BitsPerComponent 8", image.pixels))
        resources += "/XObject<</I \(number) 0 R>>"
        content += Data("q \(page.width) 0 0 \(page.height) 0 0 cm /I Do Q\n".utf8)
      }
      content += Data("BT /F 14 Tf \(page.isHidden ? 3 : 0) Tr 16 TL 40 \(page.height - 60) Td\n".utf8)
      for line in page.lines {
        let letters = line.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        content += Data("(".utf8) + Data(letters) + Data(") '\n".utf8)
      }
      content += Data("ET".utf8)
      let number = add(stream("", content))
      kids.append(
        "\(add(Data("<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(page.width) \(page.height)]/Rotate \(page.rotation)/Resources<<\(resources)>>/Contents \(number) 0 R>>".utf8))) 0 R"
      )
    }
    objects[1] = Data("<</Type/Pages/Count \(pages.count)/Kids[\(kids.joined(separator: " "))]>>".utf8)
    return file(objects)
  }

  /// A PDF file of these objects, numbered from 1; the first is the catalogue.
  static func file(_ objects: [Data]) -> Data {
    var file = Data("%PDF-1.4\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      table += String(format: "%010d 00000 n \n", file.count)
      file += Data("\(index + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
    }
    let start = file.count
    return file
      + Data("\(table)trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  /// The pages of a PDF as images at 200 dots an inch; `kind` is an option of pdftoppm: `-png`, `-jpeg`, or none for PGM.
  static func images(_ pdf: Data, _ kind: String?) throws -> [Data] {
    let work = try TemporaryFolder()
    try work.write("in.pdf", pdf)
    let run = try Command.run(
      "/usr/bin/env",
      ["pdftoppm", "-r", "200", "-gray"] + (kind.map { [$0] } ?? []) + [
        work.path("in.pdf"), work.path("page"),
      ])
    #expect(run.status == 0, "\(run.error)")
    return try work.files(".").filter { $0.key.hasPrefix("page") }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Pages as a scanner gives them: nothing but an image.
  static func scanned(_ pages: [[String]]) throws -> [Page] {
    try images(pdf(pages.map { Page(lines: $0) }), nil).map { image in
      let (width, height) = size(image)
      return Page(image: (image.suffix(width * height), width, height))
    }
  }

  /// The size that a PGM image states: P5, width, height, 255, one white space, pixels.
  private static func size(_ image: Data) -> (width: Int, height: Int) {
    let sizes = image.prefix(20).split(whereSeparator: { $0 <= 0x20 }).dropFirst().prefix(2).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    return (sizes[0], sizes[1])
  }

  /// A TIFF of PGM images (P5, 255), not compressed.
  static func tiff(_ pages: [Data]) -> Data {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var file = Data("II".utf8) + Data(number(42, 2)) + Data(number(8, 4))
    for (index, page) in pages.enumerated() {
      let sizes = [size(page).width, size(page).height]
      let pixels = page.suffix(sizes[0] * sizes[1])
      // The directory, a resolution, the pixels, the next directory.
      let resolution = file.count + 2 + 12 * 11 + 4
      let start = resolution + 8
      let end = start + pixels.count + pixels.count % 2
      let entries: [(tag: Int, type: Int, value: Int)] = [
        (256, 4, sizes[0]), (257, 4, sizes[1]), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, start),
        (277, 3, 1),
        (278, 4, sizes[1]), (279, 4, pixels.count), (282, 5, resolution), (283, 5, resolution),
      ]
      file += number(entries.count, 2)
      for entry in entries {
        file += number(entry.tag, 2) + number(entry.type, 2) + number(1, 4) + number(entry.value, 4)
      }
      file += number(index == pages.count - 1 ? 0 : end, 4) + number(200, 4) + number(1, 4)
      file += pixels + Data(count: pixels.count % 2)
    }
    return file
  }
}
