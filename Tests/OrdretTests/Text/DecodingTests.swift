import Ordret
import Testing

@Suite struct DecodingTests {
  /// Bytes of a text in an encoding, written by hand: no decoder checks itself.
  static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let code = scalar.value
      switch encoding {
      case "UTF-16LE": return [UInt8(code & 0xFF), UInt8(code >> 8)]
      case "UTF-16BE": return [UInt8(code >> 8), UInt8(code & 0xFF)]
      case "UTF-32LE": return [UInt8(code & 0xFF), UInt8(code >> 8), 0, 0]
      case "windows-1252":
        let signs: [Unicode.Scalar: UInt8] = ["–": 0x96, "”": 0x94, "’": 0x92, "€": 0x80]
        return [signs[scalar] ?? UInt8(code)]
      case "ISO-8859-1": return [UInt8(code)]
      case "ISO-8859-15": return [scalar == "€" ? 0xA4 : UInt8(code)]
      case "IBM850":
        let letters: [Unicode.Scalar: UInt8] = [
          "æ": 0x91, "ø": 0x9B, "å": 0x86, "Æ": 0x92, "Ø": 0x9D, "Å": 0x8F,
        ]
        return [letters[scalar] ?? UInt8(code)]
      case "macintosh":
        let letters: [Unicode.Scalar: UInt8] = [
          "æ": 0xBE, "ø": 0xBF, "å": 0x8C, "Æ": 0xAE, "Ø": 0xAF, "Å": 0x81,
        ]
        return [letters[scalar] ?? UInt8(code)]
      default: return Array(String(scalar).utf8)
      }
    }
  }

  static let letter = "Kære borgmester\n\nVi får brug for jeres hjælp på Østerbro, så ring på Åvej 3."
  static let texts: [(String, String, [UInt8])] = [
    (letter, "UTF-8", []),
    ("Kun ASCII.", "UTF-8", []),
    (" \n", "UTF-8", []),
    (letter, "UTF-16LE", [0xFF, 0xFE]),
    (letter, "UTF-16BE", [0xFE, 0xFF]),
    (letter, "UTF-32LE", [0xFF, 0xFE, 0, 0]),
    (letter, "UTF-16LE", []),
    (letter, "UTF-16BE", []),
    (letter, "ISO-8859-1", []),
    ("på", "ISO-8859-1", []),
    ("§ 3, ½ år", "ISO-8859-1", []),
    (letter + " – ”nu”", "windows-1252", []),
    ("KL’s 5 €", "windows-1252", []),
    ("’nu’ er på KL’s side", "windows-1252", []),
    (letter + " 5 €", "ISO-8859-15", []),
    (letter, "IBM850", []),
    (letter, "macintosh", []),
    ("Grüße aus Köln für die Straße", "ISO-8859-1", []),
  ]

  @Test("a text is read in its encoding", arguments: texts)
  func decodes(text: String, encoding: String, mark: [UInt8]) throws {
    let decoded = try SourceText.decode(mark + Self.bytes(text, encoding))
    #expect(decoded.text.bytes == Array(text.utf8))
    #expect(decoded.encoding == encoding)
    #expect(decoded.hadByteOrderMark == !mark.isEmpty)
  }

  @Test("a UTF-8 mark stays in the text") func utf8Mark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Kære".utf8)
    let decoded = try SourceText.decode(bytes)
    #expect(decoded.text.bytes == bytes)
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.hadByteOrderMark)
  }

  static let failures: [([UInt8], DecodingError)] = [
    ([], .empty),
    ([0xEF, 0xBB, 0xBF], .empty),
    ([0xFF, 0xFE], .empty),
    (Array("Kære\0 by".utf8), .binary(offset: 5)),
    (Array("En by\u{1}\u{2}\u{3}".utf8) + [0xFF, 0x01, 0x02], .binary(offset: 5)),
    ([0x20, 0xFE, 0x20, 0xD7, 0x2E, 0xF7, 0x20, 0xBA, 0x2C, 0x81], .undecodable(encoding: nil, offset: 1)),
    (Array("Kære by på ø".utf8) + [0xE6, 0x20], .undecodable(encoding: "UTF-8", offset: 15)),
    ([0xEF, 0xBB, 0xBF, 0x41, 0xE6], .undecodable(encoding: "UTF-8", offset: 4)),
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC, 0x41, 0x00], .undecodable(encoding: "UTF-16LE", offset: 6)),
  ]

  @Test("bytes that are no text are said to be none", arguments: failures)
  func fails(bytes: [UInt8], error: DecodingError) {
    #expect(throws: error) { try SourceText.decode(bytes) }
    #expect(error.description.hasSuffix("."))
  }

  static let formats: [([UInt8], String)] = [
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "a JPEG image"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    (Array("%PDF-1.7\n".utf8), "a PDF document"),
    ([0x49, 0x49, 0x2A, 0x00, 8], "a TIFF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    (Array("BM".utf8) + [9, 1, 0, 0, 0, 0, 0, 0], "a BMP image"),
    (Array("RIFF".utf8) + [9, 1, 0, 0] + Array("WEBPVP8".utf8), "a WebP image"),
    ([0x50, 0x4B, 0x03, 0x04, 20, 0], "a ZIP archive"),
    ([0x50, 0x4B, 0x03, 0x04, 20, 0] + Array("word/document.xml".utf8), "a Word document (DOCX)"),
    ([0x7F, 0x45, 0x4C, 0x46, 2], "a program"),
    ([0x1F, 0x8B, 0x08, 0], "a gzip archive"),
    (Array("{\\rtf1\\ansi".utf8), "an RTF document"),
  ]

  @Test("known formats are named", arguments: formats)
  func format(bytes: [UInt8], name: String) {
    let error = #expect(throws: DecodingError.self) { try SourceText.decode(bytes) }
    #expect(error?.description.contains("This is \(name), not text.") == true)
  }

  @Test("what to do is said") func advice() throws {
    let jpeg = try #require(BinaryFormat.of([0xFF, 0xD8, 0xFF]))
    #expect(
      DecodingError.notText(jpeg).description
        == "This is a JPEG image, not text. Read it with an OCR program first.")
  }
}
