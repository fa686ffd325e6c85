import Testing

@testable import Ordret

@Suite struct ICUTests {
  @Test(
    "word and sentence boundaries",
    arguments: [
      (ICU.Unit.sentence, "Vi går. Så kom vi.", ["Vi går. ", "Så kom vi."]),
      (.word, "Hr. Ås bil", ["Hr", ".", " ", "Ås", " ", "bil"]),
      (.sentence, "", []),
      (.word, "", []),
      (.sentence, "å", ["å"]),
    ])
  func boundaries(unit: ICU.Unit, text: String, expected: [String]) throws {
    let bytes = Array(text.utf8)
    var start = 0
    var parts: [String] = []
    for end in try ICU.boundaries(unit, in: bytes) {
      parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    #expect(parts == expected)
  }

  @Test("more boundaries than one batch holds") func manyBoundaries() throws {
    let boundaries = try ICU.boundaries(.word, in: Array(String(repeating: "a ", count: 3000).utf8))
    #expect(boundaries == Array(1...6000))
  }

  @Test func nfc() throws {
    #expect(try ICU.isNFC(Array("blåbær".utf8)))
    #expect(try ICU.isNFC([]))
    #expect(try !ICU.isNFC(Array("bla\u{30A}bær".utf8)))
    let edits = try ICU.nfcEdits(of: Array("bla\u{30A}bær, A\u{30A}s".utf8))
    #expect(edits.map(\.range) == [2..<5, 11..<14])
    #expect(edits.map(\.replacement) == [Array("å".utf8), Array("Å".utf8)])
  }

  @Test func conversion() throws {
    #expect(try ICU.utf8([0x62, 0x6C, 0xE5], from: "ISO-8859-1") == Array("blå".utf8))
    #expect(try ICU.utf8([], from: "windows-1252") == [])
    let error = #expect(throws: ICUError.self) { try ICU.utf8([0x41, 0x00, 0x00, 0xDC], from: "UTF-16LE") }
    #expect(error?.name == "U_ILLEGAL_CHAR_FOUND")
    #expect(error?.description.contains("UTF-16LE") == true)
    #expect(throws: ICUError.self) { try ICU.utf8([0x41], from: "no-such-set") }
  }

  @Test func detection() throws {
    let danish = "Vi har på mødet drøftet sagen og sender her vores svar, så I kan nå at se på det."
    let bytes = danish.unicodeScalars.map { UInt8($0.value) }
    #expect(try ICU.detectCharset(bytes)?.name == "ISO-8859-1")
    #expect(try ICU.detectCharset(Array(danish.utf8))?.name == "UTF-8")
  }

  @Test func scripts() {
    let expected: [(Unicode.Scalar, ICU.Script)] = [
      ("a", .latin), ("ø", .latin), ("а", .cyrillic), ("α", .greek), (".", .common), ("\u{301}", .inherited),
      ("א", .other),
    ]
    for (scalar, script) in expected { #expect(ICU.script(of: scalar) == script) }
  }

  @Test("all of it works on many threads at once") func threads() async throws {
    let text = Array(String(repeating: "Hr. Ås bla\u{30A} bil kom. Så gik den igen. ", count: 50).utf8)
    let sentences = try ICU.boundaries(.sentence, in: text)
    let edits = try ICU.nfcEdits(of: text).map(\.range)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          try ICU.boundaries(.sentence, in: text) == sentences && ICU.nfcEdits(of: text).map(\.range) == edits
            && ICU.utf8(text, from: "windows-1252").count > text.count
        }
      }
      for try await isEqual in group { #expect(isEqual) }
    }
  }
}
