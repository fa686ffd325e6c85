import Foundation
import Ordret
import Testing

@Suite struct PageEvaluationTests {
  /// Three texts and what should be counted: damaged, repaired, changed, broken; and the classes with the damaged or broken
  /// tokens of each.
  struct Row: Sendable, CustomStringConvertible {
    var truth: String
    var ocr: String
    var corrected: String
    var counts: [Int]
    var classes: String

    init(_ truth: String, _ ocr: String, _ corrected: String, _ counts: [Int], _ classes: String = "") {
      (self.truth, self.ocr, self.corrected) = (truth, ocr, corrected)
      (self.counts, self.classes) = (counts, classes)
    }

    var description: String { "\(truth) / \(ocr) / \(corrected)" }
  }

  static let rows = [
    Row("", "", "", [0, 0, 0, 0]),
    Row("ord", "", "", [1, 0, 0, 0], "missing 1"),
    Row("", "ord", "ord", [0, 0, 0, 0]),
    Row("på vej", "pa vej", "på vej", [1, 1, 1, 0], "diacritic 1"),
    Row("på vej", "på vej", "pa vej", [0, 0, 1, 1], "diacritic 1"),
    Row("på vej", "pa vej", "pu vej", [1, 0, 1, 0], "diacritic 1"),
    Row("den kommune", "den kornmune", "den kornmune", [1, 0, 0, 0], "letter 1"),
    Row("i dag er", "idag er", "i dag er", [2, 2, 2, 0], "join 2"),
    Row("i går er", "i gå r er", "i gå r er", [1, 0, 0, 0], "split 1"),
    Row("Kære alle", "kære alle", "kære alle", [1, 0, 0, 0], "case 1"),
    Row("nu, ja", "nu. ja", "nu, ja", [1, 1, 1, 0], "punctuation 1"),
    Row("1. juni 2020", "1. juni 2O20", "1. juni 2O20", [1, 0, 0, 0], "digit 1"),
    // What was read is a word; the truth is a name inside a sentence, not after its end.
    Row("vi så et dyr", "vi så et hus", "vi så et dyr", [1, 1, 1, 0], "letter 1, real-word 1"),
    Row("hr. Øst fra Vest.", "hr. øst fra Vest.", "hr. øst fra Vest.", [1, 0, 0, 0], "case 1"),
    Row("med Søren og", "med Soren og", "med Søren og", [1, 1, 1, 0], "diacritic 1, name 1"),
    // Quotes, dashes and composition do not count; white space is only a cut.
    Row("“År” – nu", "\"A\u{30A}r\"\r\n- \t nu", "»År«\u{A0}— nu", [0, 0, 0, 0]),
    // A word that is only in the corrected text is no token of the truth.
    Row("a b c", "a b c", "a b x c", [0, 0, 0, 0]),
    Row("en to tre fire", "en fire", "en to fire", [2, 1, 1, 0], "missing 2"),
  ]

  @Test("tokens are counted by what became of them", arguments: rows)
  func check(_ row: Row) {
    let page = PageEvaluation(
      name: "page", truth: SourceText(row.truth), observed: SourceText(row.ocr),
      corrected: SourceText(row.corrected), isWord: { Array($0) == Array("hus".utf8) })
    let counts = page.counts
    #expect([counts.damaged, counts.repaired, counts.changed, counts.broken] == row.counts)
    #expect(counts.words == row.truth.split { $0.isWhitespace }.count)
    let classes = ErrorClass.allCases.compactMap { kind in
      page.classes[kind].map { "\(kind.rawValue) \($0.damaged + $0.broken)" }
    }
    #expect(classes.joined(separator: ", ") == row.classes)
    // Every token stands in just one group.
    #expect(page.groups.flatMap { Array($0.truth) } == Array(page.truth.tokens.indices))
    #expect(page.groups.flatMap { Array($0.before) } == Array(page.observed.tokens.indices))
    #expect(page.groups.flatMap { Array($0.after) } == Array(page.corrected.tokens.indices))
  }

  @Test func partsAddUp() {
    var evaluation = TextEvaluation(convention: .ordret)
    for row in Self.rows {
      evaluation.add(
        PageEvaluation(
          name: row.description, truth: SourceText(row.truth), observed: SourceText(row.ocr),
          corrected: SourceText(row.corrected), isWord: { _ in false }))
    }
    let parts = ErrorClass.parts.compactMap { evaluation.classes[$0] }
    #expect(parts.reduce(0) { $0 + $1.damaged } == evaluation.counts.damaged)
    #expect(parts.reduce(0) { $0 + $1.repaired } == evaluation.counts.repaired)
    #expect(parts.reduce(0) { $0 + $1.broken } == evaluation.counts.broken)
    #expect(evaluation.pagesWorse == 2)
  }

  @Test func confusions() {
    let page = PageEvaluation(
      name: "page", truth: SourceText("kommune på kommune i dag"),
      observed: SourceText("kornmune pa kornmune idag"),
      corrected: SourceText("kommune pa kornmune idag"), isWord: { _ in false })
    let all = page.confusions.mostFrequent(10).map {
      "\($0.confusion.truth)→\($0.confusion.text) \($0.count.total) \($0.count.repaired)"
    }
    #expect(all == ["m→rn 2 1", " → 1 0", "å→a 1 0"])
  }

  /// Stated probabilities against what is true, also of what was only suggested.
  @Test func calibration() {
    let source = SourceText("pa vej til byen igar")
    func correction(_ original: String, _ corrected: String, _ probability: Double, _ applied: Bool)
      -> Correction
    {
      let start =
        source.string.utf8.count - source.string[source.string.range(of: original)!.lowerBound...].utf8.count
      return Correction(
        original: original, corrected: corrected, range: TextRange(start..<start + original.utf8.count),
        kind: .spelling, probability: probability, applied: applied, reason: "")
    }
    let page = PageEvaluation(
      name: "page", truth: SourceText("på vej til byen i går"), observed: source,
      corrected: SourceText("på vaj til byen igar"),
      corrections: [
        correction("pa", "på", 0.9, true), correction("vej", "vaj", 0.75, true),
        correction("igar", "i går", 0.35, false),
      ], isWord: { _ in false })
    #expect(page.calibration.count == 3)
    #expect(page.calibration.bins[9].right == 1)
    #expect(page.calibration.bins[7].right == 0)
    #expect(page.calibration.bins[3].right == 1)
    #expect(page.appliedCalibration.count == 2)
    // |0.9 - 1| + |0.75 - 0| + |0.35 - 1|, over three.
    #expect(abs((page.calibration.expectedError ?? 0) - 0.5) < 1e-12)
  }

  /// Corrections may reach over several tokens: one that begins here and ends beyond is not this one's to judge.
  @Test func overlappingCorrections() {
    let source = SourceText("kommu- nen har et hus")
    func correction(_ range: Range<Int>, _ corrected: String, applied: Bool) -> Correction {
      Correction(
        original: source[TextRange(range)], corrected: corrected, range: TextRange(range), kind: .join,
        probability: 0.9,
        applied: applied, reason: "")
    }
    let page = PageEvaluation(
      name: "page", truth: SourceText("komma- nen har et hus"), observed: source,
      corrected: SourceText("kommunen har et hus"),
      corrections: [correction(0..<6, "komma-", applied: false), correction(4..<10, "unen", applied: true)],
      isWord: { _ in false })
    #expect(page.calibration.count == 2)
    #expect(page.calibration.bins[9].right == 1)
  }
}
