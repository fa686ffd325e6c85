import Ordret
import Testing

@Suite struct CPRNumberTests {
  /// What is written, and what may be shown of it.
  static let masked: [(String, String)] = [
    ("cpr 010190-1234.", "cpr xxxxxx-xxxx."),
    ("0101901234", "xxxxxxxxxx"),
    ("01 01 90 - 1234", "xx xx xx - xxxx"),
    ("01.01.90-1234", "xx.xx.xx-xxxx"),
    ("01-01-90-1234", "xx-xx-xx-xxxx"),
    ("010190/1234", "xxxxxx/xxxx"),
    ("CPR-nr.\n010190\n1234", "CPR-nr.\nxxxxxx\nxxxx"),
    ("010190·1234", "xxxxxx·xxxx"),
    ("010190 1234", "xxxxxx xxxx"),
    ("010190 - 1234", "xxxxxx - xxxx"),
    ("010190–1234", "xxxxxx–xxxx"),
    ("311299-0000 og 290200-0000", "xxxxxx-xxxx og xxxxxx-xxxx"),
    ("erstatningsnummer 610190-1234", "erstatningsnummer xxxxxx-xxxx"),
    ("brudt 010190-\n1234 af linjen", "brudt xxxxxx-\nxxxx af linjen"),
    ("misread 0l0l9O-1234", "misread xxxxxx-xxxx"),
    ("(010190-1234)", "(xxxxxx-xxxx)"),
    ("nr010190-1234", "nrxxxxxx-xxxx"),
    ("010190-1234.txt", "xxxxxx-xxxx.txt"),
  ]

  @Test("a CPR number is masked, length kept", arguments: masked)
  func masks(text: String, shown: String) {
    #expect(CPRNumber.masked(text) == shown)
    #expect(CPRNumber.masked(text).unicodeScalars.count == text.unicodeScalars.count)
    #expect(CPRNumber.masked(shown) == shown)
  }

  static let kept = [
    "", "Telefon 72 28 24 00", "320190-1234", "011390-1234", "300290-1234", "290201-1234", "20204659-1234",
    "010190-12345", "1010190-1234", "010190-123", "CVR 12345678", "2020 - 4659", "5798000987654", "010190",
    "kl. 10.00-12.00", "OlOlgO-l2Eu", "010190 og 1234", "010190\n1234",
  ]

  @Test("what is no CPR number stays", arguments: kept)
  func keeps(text: String) {
    #expect(CPRNumber.masked(text) == text)
  }

  @Test func everyPositionIsFoundInLongText() {
    let line = Array(String(repeating: "010190-1234 ", count: 10_000).utf8)
    #expect(CPRNumber.ranges(in: line).count == 10_000)
  }
}
