import Ordret
import Testing

/// The counts by words without the signs at their edges.
@Suite struct CoreWordsTests {
  /// Three texts and what should be counted: words, damaged, repaired, changed, broken.
  struct Row: Sendable, CustomStringConvertible {
    var truth: String
    var ocr: String
    var corrected: String
    var counts: [Int]

    init(_ truth: String, _ ocr: String, _ corrected: String, _ counts: [Int]) {
      (self.truth, self.ocr, self.corrected, self.counts) = (truth, ocr, corrected, counts)
    }

    var description: String { "\(truth) / \(ocr) / \(corrected)" }
  }

  static let rows = [
    Row("", "", "", [0, 0, 0, 0, 0]),
    Row("ord", "", "", [1, 1, 0, 0, 0]),
    Row("", "ord", "", [0, 0, 0, 0, 0]),
    Row("på vej", "pa vej", "på vej", [2, 1, 1, 1, 0]),
    Row("på vej", "pa vej", "pu vej", [2, 1, 0, 1, 0]),
    Row("på vej", "på vej", "pa vej", [2, 0, 0, 1, 1]),
    // Signs at the edges do not count, neither read wrong nor changed; signs within do.
    Row("(nu), ja.", "nu. ja,", "nu. ja", [2, 0, 0, 0, 0]),
    Row("på, vej", "pa. vej", "på. vej", [2, 1, 1, 1, 0]),
    Row("bl.a. her", "bl,a. her", "bl.a, her", [2, 1, 1, 1, 0]),
    Row("et til", "et til", "et, til", [2, 0, 0, 0, 0]),
    // Case counts.
    Row("Kære alle", "kære alle", "kære alle", [2, 1, 0, 0, 0]),
    // What has neither letter nor digit is no word; digits and `²` are part of theirs.
    Row("en – to § 5 %", "en _ to $ 5 4", "en to 5 %", [3, 0, 0, 0, 0]),
    Row("9 m² i alt", "9 m* i alt", "9 m² i alt", [4, 1, 1, 1, 0]),
    // A split or a join is one word and one error.
    Row("i dag er", "idag er", "i dag er", [2, 1, 1, 1, 0]),
    Row("i dag er", "idag er", "idog er", [2, 1, 0, 1, 0]),
    Row("i går er", "i gå r er", "i gå r er", [3, 1, 0, 0, 0]),
    Row("i dag er", "i dag er", "idag er", [3, 0, 0, 1, 1]),
    Row("dagen er", "dagen er", "da gen er", [2, 0, 0, 1, 1]),
    // A right word that is joined to a wrong one: the one is still wrong, the other broken.
    Row("han så igen der", "han sa igen der", "han saigen der", [4, 1, 0, 2, 1]),
    // Letters set apart are one word, however many.
    Row("S a g s n r . 5", "Sagsnr. 5", "Sagsnr. 5", [2, 1, 0, 0, 0]),
    Row("S a g s n r . 5", "S a g s n r. 5", "S a g s n r. 5", [2, 0, 0, 0, 0]),
    Row("D a t o : i dag", "Dato: i dag", "Dato i dag", [3, 1, 0, 0, 0]),
    Row("D a t o\ni dag", "D a t o\ni dag", "D a t o\ni dag", [3, 0, 0, 0, 0]),
    // Initials and two single letters are not.
    Row("J. P. E. Hart", "J. F. E. Hart", "J. F. E. Hart", [4, 1, 0, 0, 0]),
    Row("i å er", "i a er", "i å er", [3, 1, 1, 1, 0]),
  ]

  @Test("words are counted without the signs at their edges", arguments: rows)
  func check(_ row: Row) {
    let page = PageEvaluation(
      name: "page", truth: SourceText(row.truth), observed: SourceText(row.ocr),
      corrected: SourceText(row.corrected), isWord: { _ in false })
    let cores = page.cores
    #expect([cores.words, cores.damaged, cores.repaired, cores.changed, cores.broken] == row.counts)
  }
}
