import OrdretIO
import Testing

@testable import Ordret

@Suite struct LetterSummaryTests {
  func summary(_ change: (inout Document) -> Void = { _ in }) -> LetterSummary {
    var origin = Origin()
    origin.id = "a/brev.txt"
    let text = "Kzere alle bgrn, I skal svare\nsenest den 1. april 2019."
    var document = Document(source: SourceText(text), origin: origin)
    let words: [(Range<Int>, String)] = [(0..<5, "Kære"), (11..<15, "børn")]
    document.corrections = words.map { range, word in
      Correction(
        original: document.source[TextRange(range)], corrected: word, range: TextRange(range),
        kind: .spelling,
        probability: 1, applied: true, reason: "")
    }
    (document.corrected, document.correctedMap) = document.source.applying(
      words.map { TextEdit(TextRange($0.0), $0.1) })
    change(&document)
    return LetterSummary(document, LetterRecord(document, generator: LetterRecord.Generator()))
  }

  @Test func aLetterWithoutFieldsStillHasACard() {
    #expect(
      summary().card(files: []) == """
        a/brev.txt
          words     11, 2 corrected: Kzere → Kære, bgrn → børn
          sender    -
          date      -
          subject   -
          requests  -

        """)
  }

  @Test func whatWasFoundStandsLinedUp() {
    let card = summary { document in
      document.letter.date = Field(value: "2019-03-12", range: TextRange(0..<4), confidence: 1, rule: "r")
      document.actions = [
        Action(
          modality: .obligation, force: 5, verb: "svare", cue: "skal", actor: "I", deadline: "2019-04-01",
          range: TextRange(18..<(document.corrected.bytes.count - 1)), confidence: 1, rule: "r"),
        Action(
          modality: .permission, force: 1, verb: "komme", cue: "kan", range: TextRange(0..<4), confidence: 1,
          rule: "r"),
      ]
      document.findings = [Finding(kind: "k", message: "The date may be wrong.")]
    }.card(files: ["out/a/brev.txt"])
    #expect(card.contains("\n  date      2019-03-12\n"))
    #expect(card.contains("\n  requests  I: svare (by 2019-04-01) - I skal svare senest den 1. april 2019\n"))
    #expect(card.contains("\n  note      The date may be wrong.\n"))
    #expect(card.hasSuffix("\n  files     out/a/brev.txt\n"))
    #expect(!card.contains("komme"))
  }

  @Test func longListsAreCut() {
    let letter = summary { document in
      document.actions = Array(
        repeating: Action(
          modality: .request, force: 3, verb: "svare", cue: "bede om", range: TextRange(0..<4), confidence: 1,
          rule: "r"), count: 8)
    }
    #expect(letter.requests.count == 8)
    #expect(letter.card(files: []).contains("and 3 more"))
  }
}
