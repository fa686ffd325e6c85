import TestSupport
import Testing

@testable import Ordret

@Suite struct LetterRecordTests {
  /// A document whose text has been changed by `edits` (byte range, replacement).
  func document(_ text: String, _ edits: [(Range<Int>, String)] = []) -> Document {
    var document = Document(source: SourceText(text))
    document.corrections = edits.map { range, replacement in
      Correction(
        original: document.source[TextRange(range)], corrected: replacement, range: TextRange(range),
        kind: .spelling,
        probability: 0.987654, applied: true, reason: "test")
    }
    (document.corrected, document.correctedMap) = document.source.applying(
      edits.map { TextEdit(TextRange($0.0), $0.1) })
    return document
  }

  func record(_ document: Document, showCPR: Bool = false) -> LetterRecord {
    LetterRecord(document, generator: LetterRecord.Generator(), options: RecordOptions(showCPR: showCPR))
  }

  func slice(_ text: String, _ range: CodePointRange) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[range.start..<range.end]))
  }

  /// Text with the place to be corrected marked, and what is put there.
  static let changes: [(String, [String])] = [
    ("⟦Kzere⟧ borgmestre", ["Kære"]),
    ("på ⟦lgbende⟧ møde med ⟦pxdagogen⟧", ["løbende", "pædagogen"]),
    ("🙂 æøå ⟦bgrn⟧", ["børn"]),
    ("ord⟦⟧igen", [" "]),
    ("væk ⟦, ⟧her", [""]),
    ("uden", []),
  ]

  @Test("corrections count in code points and can be undone", arguments: changes)
  func undone(marked: String, replacements: [String]) throws {
    let marked = MarkedText(marked)
    let record = record(document(marked.text, Array(zip(marked.ranges.map(\.bytes), replacements))))
    let text = try #require(record.text)
    var scalars = Array(text.corrected.unicodeScalars)
    for correction in record.corrections.reversed() {
      #expect(slice(text.original, correction.range) == correction.original)
      #expect(slice(text.corrected, correction.correctedRange) == correction.corrected)
      #expect(correction.probability == 0.9877)
      let range = correction.correctedRange
      scalars.replaceSubrange(range.start..<range.end, with: correction.original.unicodeScalars)
    }
    #expect(String(String.UnicodeScalarView(scalars)) == marked.text)
  }

  @Test func fieldsPointIntoBothTexts() throws {
    var document = document("Kzere bgrn,\n  tak for brevet", [(0..<5, "Kære"), (6..<10, "børn")])
    let corrected = Array(document.corrected.string.utf8)
    document.letter.salutation = Field(
      value: "Kære børn", range: TextRange(0..<(corrected.count - 11)), confidence: 0.5, rule: "salutation")
    let field = try #require(record(document).letter.salutation)
    #expect(field.text == "Kære børn, tak")
    #expect(field.correctedRange == CodePointRange(0, 16))
    #expect(field.range == CodePointRange(0, 17))
  }

  @Test(
    "line breaks of a surface become one space",
    arguments: [("a\nb", "a b"), ("a  \r\n\n  b", "a b"), ("a  b", "a  b")])
  func surface(text: String, expected: String) {
    #expect(RecordBuilder.onOneLine(text) == expected)
  }

  @Test(
    "pages are parted by form feeds", arguments: [("", 1), ("a", 1), ("a\u{C}b", 2), ("a\u{C}b\u{C}\n", 2)])
  func pages(text: String, count: Int) {
    #expect(record(document(text)).source.pages == count)
  }

  @Test func noKeyOfTheRecordShowsACPRNumber() throws {
    var document = document("Om OlO190-1234 og nr. 020290-4321.", [(3..<9, "010190")])
    document.letter.caseNumber = Field(
      value: "010190-1234", range: TextRange(3..<14), confidence: 1, rule: "r")
    document.entities = [
      Entity(
        type: .cpr, range: TextRange(3..<14), canonical: "0101901234", identifier: "a1", confidence: 1,
        rule: "r")
    ]
    document.actions = [
      Action(
        modality: .request, force: 3, verb: "sende", cue: "bede om", object: "020290-4321",
        range: TextRange(0..<20), confidence: 1, rule: "r")
    ]
    document.findings = [Finding(kind: "k", message: "Tjek 010190-1234.", range: TextRange(3..<14))]
    document.corrections[0].alternatives = [Correction.Alternative(text: "0I0190", probability: 0.1)]
    let hidden = record(document)
    let shown = record(document, showCPR: true)
    #expect(hidden.text?.original == "Om xxxxxx-xxxx og nr. xxxxxx-xxxx.")
    #expect(hidden.text?.corrected == "Om xxxxxx-xxxx og nr. xxxxxx-xxxx.")
    #expect(shown.text?.corrected == "Om 010190-1234 og nr. 020290-4321.")
    // The whole record, as its description: none of the numbers' digits may be left in it.
    for part in ["010190", "OlO190", "0I0190", "1234", "020290", "4321", "a1\""] {
      #expect(!"\(hidden)".contains(part), "\(part) is shown")
      #expect("\(shown)".contains(part))
    }
    #expect(hidden.entities[0].correctedRange == shown.entities[0].correctedRange)
  }

  @Test func generatorAndProbabilitiesHaveFourDecimals() {
    #expect(fourDecimals(0.123449) == 0.1234)
    #expect(fourDecimals(.nan) == 0)
    #expect(fourDecimals(1.2) == 1)
  }
}
