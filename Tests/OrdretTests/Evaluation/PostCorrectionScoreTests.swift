import TestSupport
import Testing

@testable import Ordret

/// Worked by the rules of `evalTool_ICDAR2017.py`, function by function; its figures for the same rows are
/// these.
@Suite struct PostCorrectionScoreTests {
  typealias Row = PostCorrectionScore.Row

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Observed, truth, and the candidates with their weights.
    var rows: [(observed: String, truth: String, candidates: [(String, Double)]?)]
    var found: (right: Int, falsely: Int, missed: Int)
    var distance: (before: Int, after: Double)

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    // task1_eval, 3: a reported wrong token is a true positive. task2_eval: the distance to the candidate.
    Case(
      name: "repaired", rows: [("det", "det", nil), ("hvs", "hus", [("hus", 1)])],
      found: (1, 0, 0), distance: (1, 0)),
    // weightedSum: 0.75 · 0 + 0.25 · 1.
    Case(
      name: "two candidates", rows: [("hvs", "hus", [("hus", 0.75), ("hns", 0.25)])],
      found: (1, 0, 0), distance: (1, 0.25)),
    // runEvaluation, "Normalize candidates weights if needed".
    Case(
      name: "weights are divided by their sum", rows: [("hvs", "hus", [("hus", 3), ("hns", 1)])],
      found: (1, 0, 0), distance: (1, 0.25)),
    // maxNbCandidate: the seventh, the one of the least weight, is dropped; the six weigh 2, 1, 1, 1, 1, 1.
    Case(
      name: "six candidates count",
      rows: [
        (
          "hvs", "hus",
          [("xxx", 0.5), ("hus", 2), ("hns", 1), ("hms", 1), ("hrs", 1), ("hts", 1), ("hls", 1)]
        )
      ],
      found: (1, 0, 0), distance: (1, 5.0 / 7)),
    Case(name: "missed", rows: [("hvs", "hus", nil)], found: (0, 0, 1), distance: (1, 1)),
    Case(
      name: "a right token made wrong", rows: [("det", "det", [("dot", 1)]), ("hvs", "hus", nil)],
      found: (0, 1, 1), distance: (1, 2)),
    // "Fix GC 15/06/2017": without a candidate the token stands.
    Case(
      name: "reported without a candidate", rows: [("hvs", "hus", [])], found: (1, 0, 0), distance: (1, 1)),
    // Every token of the text counts, with the spaces beside it.
    Case(
      name: "split word", rows: [("hu s", "hu@s", [("hus", 1)]), ("er", "er", nil)],
      found: (2, 0, 0), distance: (1, 0)),
    Case(
      name: "joined words", rows: [("er@hus", "er hus", [("er hus", 1)])], found: (1, 0, 0), distance: (1, 0)),
    // gsAlignedHyphensIgnored: no detection; damerau_levenshtein: hyphens do not count.
    Case(
      name: "hyphen", rows: [("kom-mnne", "kom-mune", [("kommune", 1)])],
      found: (0, 0, 0), distance: (1, 0)),
    Case(
      name: "hyphen at the line's end", rows: [("kom- mnne", "kom@@mune", nil)],
      found: (0, 0, 0), distance: (1, 1)),
    Case(
      name: "dash between words", rows: [("hvs - havc", "hus - have", [("hus - havc", 1)])],
      found: (1, 0, 1), distance: (2, 1)),
    // damerau_levenshtein drops ` -`, which a gap in the padded text hides; task2_eval takes the gaps out of
    // what was not reported.
    Case(
      name: "gap before a dash", rows: [("aa @-db ---c", "a-da-db ---c", nil)],
      found: (0, 0, 1), distance: (2, 1)),
    Case(name: "dash before a word", rows: [("hvs -a", "hus -a", nil)], found: (0, 0, 0), distance: (1, 1)),
    // charIgnore.
    Case(
      name: "what could not be aligned", rows: [("xyz", "###", [("abc", 1)])],
      found: (0, 0, 0), distance: (0, 0)),
    // damerau_levenshtein counts a transposition once.
    Case(name: "transposition", rows: [("dte", "det", nil)], found: (0, 0, 1), distance: (1, 1)),
    Case(name: "nothing", rows: [], found: (0, 0, 0), distance: (0, 0)),
  ]

  @Test(arguments: cases) func rowsAreScored(_ item: Case) {
    var score = PostCorrectionScore()
    score.add(
      item.rows.map { row in
        Row(
          observed: Array(row.observed.utf8), truth: Array(row.truth.utf8),
          candidates: row.candidates?.map { .init(Array($0.0.utf8), weight: $0.1) })
      })
    #expect(score.truePositives == item.found.right)
    #expect(score.falsePositives == item.found.falsely)
    #expect(score.falseNegatives == item.found.missed)
    #expect(score.originalDistance == item.distance.before)
    #expect(abs(score.correctedDistance - item.distance.after) < 1e-12)
  }

  @Test func ratesAreThoseOfTheProgram() {
    var score = PostCorrectionScore()
    #expect((score.precision, score.recall, score.f1) == (0, 0, 0))
    #expect(score.improvement == nil)
    score.truePositives = 3
    score.falsePositives = 1
    score.falseNegatives = 3
    score.originalDistance = 8
    score.correctedDistance = 10
    #expect((score.precision, score.recall) == (0.75, 0.5))
    #expect(abs(score.f1 - 0.6) < 1e-12)
    #expect(score.improvement == -0.25)
  }

  static let texts: [(truth: String, text: String, corrected: String, rows: [String])] = [
    ("Kære borger", "Kaere borgcr", "Kære borger", ["Kaere|K@ære|Kære", "borgcr|borger|borger"]),
    ("det er hus", "det er hus", "det er hus", ["det|det", "er|er", "hus|hus"]),
    ("et hus her", "ethus her", "et hus her", ["et@hus|et hus|et hus", "her|her"]),
    ("et hus\nher", "et h us\nher", "et hus\nher", ["et|et", "h us|h@us|hus", "her|her"]),
    ("a b", "a b", "a x b", ["a|a", "b|b|x b"]),
    ("en - to", "en - tu", "en - to", ["en - tu|en - to|en - to"]),
    ("x@y.dk nu", "x@y.dk nu", "x@y.dk nu", ["xy.dk|xy.dk", "nu|nu"]),
    ("", "", "", ["|"]), ("", "ord", "", ["ord|@@@|"]), ("ord", "", "ord", ["@@@|ord|ord"]),
  ]

  @Test(arguments: texts.indices) func textsAreCutIntoRows(_ index: Int) {
    let (truth, text, corrected, wanted) = Self.texts[index]
    let rows = PostCorrectionScore.rows(
      truth: Array(truth.utf8), text: Array(text.utf8), corrected: Array(corrected.utf8))
    let shown = rows.map { row in
      ([row.observed, row.truth] + (row.candidates ?? []).map(\.text))
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
    }
    #expect(shown == wanted)
  }

  static func texts(_ alphabet: String, _ generator: inout SeededGenerator) throws -> [[UInt8]] {
    try (0..<2).map { _ in
      try (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        try #require(alphabet.utf8.randomElement(using: &generator))
      }
    }
  }

  /// Without hyphens: the program drops a space beside a hyphen, but not if a gap is between them.
  @Test func aPerfectCorrectionLeavesNoDistance() throws {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<3_000 {
      let texts = try Self.texts("ab  @", &generator)
      var score = PostCorrectionScore()
      score.add(truth: texts[0], text: texts[1], corrected: texts[0])
      #expect(score.correctedDistance == 0, "\(texts)")
      #expect(score.falsePositives == 0, "\(texts)")
      #expect(score.originalDistance == 0 || score.improvement == 1, "\(texts)")
    }
  }

  @Test func noCorrectionChangesNothing() throws {
    var generator = SeededGenerator(seed: 18)
    for _ in 0..<3_000 {
      let texts = try Self.texts("ab  @#", &generator)
      var score = PostCorrectionScore()
      score.add(truth: texts[0], text: texts[1], corrected: texts[1])
      #expect(score.correctedDistance == Double(score.originalDistance))
      #expect(score.truePositives + score.falsePositives == 0)
    }
  }

  @Test func longSequencesWithoutACommonSpaceEnd() {
    let one = Array(repeating: UInt32(97), count: 30_000)
    let other = Array(repeating: UInt32(98), count: 30_000)
    #expect(PostCorrectionScore.distance(one[...], other[...]) == 30_000)
  }
}
