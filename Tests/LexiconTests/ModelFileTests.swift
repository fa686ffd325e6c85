import Lexicon
import TestSupport
import Testing

@Suite struct ModelFileTests {
  private static func sample() -> [UInt8] {
    TinyModel.bytes { writer in
      writer.add("numbers", [1, 2, 300] as [UInt32])
      writer.add(notes: [("holds", "three numbers"), ("licence", "none: a test")])
    }
  }

  @Test func readsWhatWasWritten() throws {
    let file = try ModelFile(name: "x.model", bytes: ModelBytes(Self.sample()))
    try file.verifyChecksum()
    #expect(file.notes.map(\.key) == ["holds", "licence"])
    #expect(file.notes.last?.value == "none: a test")
    #expect(file.contents.first { $0.section == "numbers" }?.bytes == 12)
  }

  @Test func everyCutShortFileIsATypedError() {
    let bytes = Self.sample()
    for length in bytes.indices {
      #expect(throws: ModelError.self) {
        try ModelFile(name: "x.model", bytes: ModelBytes(Array(bytes[..<length])))
      }
    }
  }

  @Test func everyChangedByteIsFound() {
    let bytes = Self.sample()
    // The digest in bytes 32-63 is a name of the content, not a guard of it; bytes 28-31 are spare.
    for index in bytes.indices where index < 28 || index >= 64 {
      var changed = bytes
      changed[index] ^= 0x10
      #expect(throws: ModelError.self) {
        let file = try ModelFile(name: "x.model", bytes: ModelBytes(changed))
        try file.verifyChecksum()
      }
    }
  }

  @Test func checksumIsThatOfZlib() {
    #expect(CRC32.checksum("123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.checksum([]) == 0)
  }
}
