/// A kind of file that is not text, known by its first bytes.
public struct ForeignFormat: Hashable, Sendable {
  /// With its article: `a JPEG image`.
  public let name: String
  /// What the user can do.
  public let advice: String

  private static let recognise = "Run a text recogniser such as Tesseract on it first."
  private static let export = "Export it as plain text first."

  private static let table: [(magic: [UInt8], format: ForeignFormat)] = [
    ([0xFF, 0xD8, 0xFF], ForeignFormat(name: "a JPEG image", advice: recognise)),
    ([0x89, 0x50, 0x4E, 0x47], ForeignFormat(name: "a PNG image", advice: recognise)),
    ([0x49, 0x49, 0x2A, 0x00], ForeignFormat(name: "a TIFF image", advice: recognise)),
    ([0x4D, 0x4D, 0x00, 0x2A], ForeignFormat(name: "a TIFF image", advice: recognise)),
    (Array("GIF8".utf8), ForeignFormat(name: "a GIF image", advice: recognise)),
    (
      Array("%PDF-".utf8),
      ForeignFormat(name: "a PDF document", advice: "Take its text out with pdftotext first.")
    ),
    ([0x50, 0x4B, 0x03, 0x04], ForeignFormat(name: "a ZIP archive or an office document", advice: export)),
    ([0xD0, 0xCF, 0x11, 0xE0], ForeignFormat(name: "an old office document", advice: export)),
    ([0x1F, 0x8B], ForeignFormat(name: "compressed with gzip", advice: "Unpack it first.")),
    (Array("{\\rtf".utf8), ForeignFormat(name: "an RTF document", advice: export)),
    ([0x7F, 0x45, 0x4C, 0x46], ForeignFormat(name: "a program", advice: "Leave it out.")),
    (Array("SQLite format 3".utf8), ForeignFormat(name: "an SQLite database", advice: "Leave it out.")),
  ]

  /// The format that begins like `bytes`; `nil` if none does.
  public static func detect(_ bytes: [UInt8]) -> ForeignFormat? {
    table.first { bytes.starts(with: $0.magic) }?.format
  }
}
