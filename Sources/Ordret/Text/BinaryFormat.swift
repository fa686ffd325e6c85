/// A file format that is known by its first bytes and is no plain text.
public struct BinaryFormat: Hashable, Sendable {
  /// What it is, with its article: `a JPEG image`.
  public let name: String
  /// What to do with it.
  public let advice: String

  /// The format that `bytes` begin like, or `nil`. Cost: at most 4 kB are read.
  public static func of(_ bytes: [UInt8]) -> BinaryFormat? {
    guard let signature = signatures.first(where: { $0.matches(bytes) }) else { return nil }
    if signature.kind == .package {
      let head = bytes.prefix(4096)
      for (name, content) in packages where contains(head, content) {
        return BinaryFormat(name: name, advice: Kind.document.advice)
      }
    }
    return BinaryFormat(name: signature.name, advice: signature.kind.advice)
  }

  private enum Kind {
    case image, otherImage, bitmap, pages, document, package, other

    var advice: String {
      switch self {
      case .image: "Read it with an OCR program first."
      case .otherImage, .bitmap: "Save it as PNG, TIFF or PDF first."
      case .pages: "Take its text out first: with pdftotext, or with an OCR program if it is a scan."
      case .document: "Save it as plain text (UTF-8) first."
      case .package: "Unpack it first."
      case .other: "Give the letter as plain text."
      }
    }
  }

  private struct Signature {
    var name: String
    var kind: Kind
    var bytes: [UInt8]
    var offset = 0

    init(_ name: String, _ kind: Kind, _ bytes: [UInt8], at offset: Int = 0) {
      self.name = name
      self.kind = kind
      self.bytes = bytes
      self.offset = offset
    }

    init(_ name: String, _ kind: Kind, _ text: String, at offset: Int = 0) {
      self.init(name, kind, Array(text.utf8), at: offset)
    }

    func matches(_ bytes: [UInt8]) -> Bool {
      bytes.dropFirst(offset).starts(with: self.bytes)
        && (kind != .bitmap || bytes.dropFirst(6).starts(with: [0, 0, 0, 0]))
    }
  }

  private static let signatures: [Signature] = [
    Signature("a JPEG image", .image, [0xFF, 0xD8, 0xFF]),
    Signature("a PNG image", .image, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    Signature("a TIFF image", .image, [0x49, 0x49, 0x2A, 0x00]),
    Signature("a TIFF image", .image, [0x4D, 0x4D, 0x00, 0x2A]),
    Signature("a GIF image", .otherImage, "GIF87a"),
    Signature("a GIF image", .otherImage, "GIF89a"),
    Signature("a JPEG 2000 image", .otherImage, [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20]),
    // Texts may begin with the two letters; four zeros follow the length.
    Signature("a BMP image", .bitmap, "BM"),
    Signature("a WebP image", .otherImage, "WEBP", at: 8),
    Signature("a HEIC image", .otherImage, "ftyphei", at: 4),
    Signature("a HEIC image", .otherImage, "ftypmif1", at: 4),
    Signature("a DjVu document", .otherImage, "AT&TFORM"),
    Signature("a PDF document", .pages, "%PDF-"),
    Signature("a PostScript document", .otherImage, "%!PS"),
    Signature("an RTF document", .document, "{\\rtf"),
    Signature(
      "an old Word, Excel or Outlook document", .document, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Signature("a ZIP archive", .package, [0x50, 0x4B, 0x03, 0x04]),
    Signature("a gzip archive", .package, [0x1F, 0x8B, 0x08]),
    Signature("an xz archive", .package, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature("a Zstandard archive", .package, [0x28, 0xB5, 0x2F, 0xFD]),
    Signature("a bzip2 archive", .package, [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59]),
    Signature("a 7-Zip archive", .package, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature("a RAR archive", .package, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
    Signature("a program", .other, [0x7F, 0x45, 0x4C, 0x46]),
    Signature("an SQLite database", .other, "SQLite format 3"),
  ]

  /// Documents that are ZIP archives, by what their first entries are named.
  private static let packages: [(name: String, content: String)] = [
    ("a Word document (DOCX)", "word/"),
    ("an Excel document (XLSX)", "xl/"),
    ("a PowerPoint document (PPTX)", "ppt/"),
    ("an OpenDocument text (ODT)", "application/vnd.oasis.opendocument.text"),
    ("an e-book (EPUB)", "application/epub+zip"),
    ("an Office document", "[Content_Types].xml"),
  ]

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let text = Array(text.utf8)
    return bytes.indices.contains { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
  }
}

extension BinaryFormat {
  /// XML and HTML begin with a declaration or their root: pages with boxes, not the text of a letter.
  static func ofMarkup(_ bytes: [UInt8]) -> BinaryFormat? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.prefix(512).dropFirst(bytes.starts(with: mark) ? 3 : 0).drop { $0 <= 0x20 }
    let head = start.prefix(16).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let starts = ["<?xml", "<!doctype html", "<html", "<alto", "<pcgts"]
    guard starts.contains(where: { head.starts(with: $0.utf8) }) else { return nil }
    return BinaryFormat(
      name: "an XML or HTML page (such as ALTO or hOCR)",
      advice: "Export its text as plain text (UTF-8) first.")
  }
}
