import Foundation
import TestSupport
import Testing

@testable import Ordret

@Suite struct NormaliserTests {
  /// Text with the changed places marked, and the result.
  static let changes: [(String, String)] = [
    ("bl⟦a\u{30A}⟧bær", "blåbær"),
    ("⟦A\u{30A}⟧s og caf⟦e\u{301}⟧", "Ås og café"),
    ("⟦\u{212B}⟧ngstrøm", "Ångstrøm"),
    ("⟦ﬁ⟧rma, a⟦ﬀ⟧ald, o⟦ﬃ⟧ciel, ⟦ﬂ⟧ere, be⟦ﬆ⟧e", "firma, affald, officiel, flere, beste"),
    // Cyrillic о, К, and a whole word but for one letter.
    ("k⟦о⟧mmune, ⟦К⟧L, ⟦сор⟧e", "kommune, KL, cope"),
    // Greek omicron and nu among small letters, capital Alpha.
    ("k⟦ο⟧mmu⟦ν⟧e ⟦Α⟧alborg", "kommuve Aalborg"),
    ("kom⟦\u{AD}⟧mune", "kommune"),
    ("kom⟦\u{AD}⟧\nmune", "kom-\nmune"),
    ("kom-⟦\u{AD}⟧\nmune", "kom-\nmune"),
    ("kom⟦\u{200B}⟧mu⟦\u{200D}⟧ne⟦\u{200E}⟧ og⟦\u{2060}⟧ b⟦\u{FEFF}⟧y", "kommune og by"),
    ("a⟦\u{FE0F}⟧b", "ab"),
    ("⟦Ｋ⟧o⟦ｍ⟧mune ⟦１⟧", "Kommune 1"),
    ("⟦e\u{200D}\u{301}⟧n", "én"),
    // A Cyrillic letter with a ring becomes one Latin letter.
    ("⟦А\u{30A}⟧rhus", "Århus"),
  ]

  @Test("what changes, and only that", arguments: changes)
  func changed(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let source = SourceText(marked.text)
    let edits = Normaliser.edits(of: source)
    #expect(source.applying(edits).text.bytes == Array(expected.utf8))
    for edit in edits { #expect(marked.ranges.contains { $0.contains(edit.range) }, "\(edit)") }
  }

  static let unchanged: [String] = [
    "", "Almindelig tekst.", "\u{FEFF}Med mærke forrest.", "Blåbærgrød på Ærø, œuvre, Þór, ĳ og ſ.",
    "1.000\u{A0}kr. – ”nu” … “så” ’n’ «ja» ½ § 3 €", "Москва og Αθήνα", "α-stråling, 5 μm, ΔH, TNFα, βkar",
    "👩\u{200D}👧 og ❤\u{FE0F} og 1\u{FE0F}\u{20E3}", "می\u{200C}خواهم", "日本", "Ὀδυσσεύς", "Ж og д",
    "tab\tog\u{0C}side\r\n",
    "x → y", "а",
  ]

  @Test("what stays, byte for byte", arguments: unchanged)
  func stays(text: String) {
    #expect(Normaliser.edits(of: SourceText(text)) == [])
  }

  static let parts = [
    "a", "e", "n", "K", " ", ".", "å", "ø", "a\u{30A}", "\u{301}", "\u{323}", "\u{30A}", "о", "К", "д", "α",
    "Α", "ﬁ",
    "\u{AD}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\n", "Ｋ", "👩", "א", "\u{212B}", "가", "ᄀ", "ᅡ",
    "–",
  ]

  @Test("the result is NFC, needs no further edit, and the edits are sorted and needed")
  func properties() throws {
    var random = SeededText(seed: 1)
    for _ in 0..<4000 {
      let source = SourceText(random.text(of: Self.parts, length: 12))
      let edits = Normaliser.edits(of: source)
      for (a, b) in zip(edits, edits.dropFirst()) { #expect(a.range.end <= b.range.start) }
      for edit in edits { #expect(source[edit.range].utf8.elementsEqual(edit.replacement.utf8) == false) }
      let result = source.applying(edits).text
      #expect(try ICU.isNFC(result.bytes))
      #expect(Normaliser.edits(of: result) == [], "\(source.string.unicodeScalars.map(\.value))")
    }
  }

  @Test("NFC by edits is NFC of the whole text") func nfc() {
    let parts = Self.parts.filter {
      $0.unicodeScalars.allSatisfy { scalar in
        Invisibles.treatment(scalar) == nil && LookAlikes.ligatures[scalar] == nil
          && LookAlikes.cyrillic[scalar] == nil
          && LookAlikes.greek[scalar] == nil && scalar.value < 0xFF00
      }
    }
    var random = SeededText(seed: 2)
    for _ in 0..<4000 {
      let string = random.text(of: parts, length: 12)
      let source = SourceText(string)
      let result = source.applying(Normaliser.edits(of: source)).text.bytes
      #expect(result == Array(string.precomposedStringWithCanonicalMapping.utf8))
    }
  }

  @Test("edits one after the other are one list of edits") func composition() {
    var random = SeededText(seed: 3)
    func edits(in bytes: [UInt8]) -> [ByteEdit] {
      var (result, position): ([ByteEdit], Int) = ([], 0)
      while position < bytes.count {
        let start = position + random.next(below: 3)
        let end = start + random.next(below: 3)
        guard end <= bytes.count else { break }
        result.append(ByteEdit(start..<end, Array(random.text(of: ["x", "y"], length: 2).utf8)))
        position = end + 1
      }
      return result
    }
    for _ in 0..<3000 {
      let base = Array(random.text(of: ["a", "b", "c"], length: 10).utf8)
      let first = edits(in: base)
      let middle = ByteEdit.apply(first, to: base)
      let second = edits(in: middle)
      let both = ByteEdit.compose(first, second, middle: middle)
      #expect(ByteEdit.apply(both, to: base) == ByteEdit.apply(second, to: middle))
    }
  }

  @Test("the stage writes the layer and says what it folded") func stage() throws {
    var document = Document(source: SourceText("Kære kоmmunе"))
    try Pipeline([.normalise]).run(&document)
    #expect(document.normalised.string == "Kære kommune")
    #expect(document.normalisation.count == 2)
    #expect(document.findings.map(\.kind) == ["foreign-letters"])
    #expect(document.findings[0].range == document.normalisation[0].range)
    var clean = Document(source: SourceText("Kære kommune"))
    try Pipeline([.normalise]).run(&clean)
    #expect(clean.normalised == clean.source)
    #expect(clean.findings.isEmpty)
  }

  @Test(
    "folding for comparison",
    arguments: [
      ("a – b", "a - b"), ("”nu”", "\"nu\""), ("KL’s", "KL's"), ("1\u{A0}kr.", "1 kr."), ("«ja»", "\"ja\""),
      ("blåbær", "blåbær"), ("a\tb", "a b"),
    ])
  func folding(text: String, expected: String) {
    #expect(Folding.folded(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test(
    "time grows with the length, not with its square", .timeLimit(.minutes(1)),
    arguments: [
      "aо", "о", "ба", "\u{200B}", "a\u{301}", "\u{301}", "ﬁ", "a\u{200D}", "\u{AD}\n", "α", "\u{AD} ",
      "\u{301}\u{323}",
    ])
  func linear(part: String) throws {
    let source = SourceText(String(repeating: part, count: 20_000))
    let result = source.applying(Normaliser.edits(of: source)).text
    #expect(try ICU.isNFC(result.bytes))
  }
}
