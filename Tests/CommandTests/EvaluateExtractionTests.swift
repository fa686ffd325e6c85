import Foundation
import Testing

/// `ordret evaluate --records GOLD --truth DIR [--ocr DIR]`, and the evaluation as JSON.
@Suite struct EvaluateExtractionTests {
  static let truth = """
    Højbro Kommune

    Dato 12. marts 2019

    Kære skolebestyrelse

    Vi beder jer om at sende jeres bemærkninger senest den 1. april 2019. Det er vigtigt, at alle børn bliver
    hørt, og at ingen får mindre hjælp end før. Børnene skal høre om den nye ordning på skolen.

    Med venlig hilsen

    Karen Holm
    Skolechef

    """
  /// The same read without a Danish model: words damaged, dates not.
  static let ocr =
    truth.replacingOccurrences(of: "ø", with: "g").replacingOccurrences(of: "æ", with: "ze")
    .replacingOccurrences(of: "å", with: "a")
  static let gold = #"""
    {"letter": {"date": "2019-03-12", "salutation": "Kære skolebestyrelse"},
     "entities": [{"type": "person", "text": "Karen Holm"}],
     "dates": [{"text": "12. marts 2019", "value": "2019-03-12", "role": "letter-date"},
               {"text": "1. april 2019", "value": "2019-04-01", "role": "deadline"}],
     "actions": [{"modality": "request", "verb": "sende", "contains": "sende jeres bemærkninger",
                  "addressee": "jer", "deadline": "2019-04-01"}]}
    """#

  /// A folder with one letter, one without OCR, one without gold.
  func folder() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    for id in ["a", "markdown"] {
      try work.write("gold/\(id).json", Self.gold)
      try work.write("truth/\(id).txt", Self.truth)
    }
    try work.write("ocr/a.txt", Self.ocr)
    try work.write("truth/unnoted.txt", Self.truth)
    try work.write("ocr/unnoted.txt", Self.ocr)
    return work
  }

  func evaluate(_ work: TemporaryFolder, _ more: [String], status: Int32 = 0) throws -> Command.Run {
    let run = try Command.run(Command.path, ["evaluate", "--records", "gold"] + more, in: work.root)
    #expect(run.status == status, "\(run.error)")
    return run
  }

  func json(_ run: Command.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  }

  /// Gold, predicted and right of a measure in each column.
  func counts(_ run: Command.Run, _ part: String, _ measure: String) throws -> [[Int]] {
    let columns = try #require(try json(run)["columns"] as? [[String: Any]])
    return try columns.map { column in
      let measures = try #require(column["measures"] as? [String: [String: [String: Any]]])
      return ["gold", "predicted", "right"].compactMap { measures[part]?[measure]?[$0] as? Int }
    }
  }

  @Test func correctionIsWorthSomethingToExtraction() throws {
    let work = try folder()
    let run = try evaluate(work, ["--truth", "truth", "--ocr", "ocr", "--json"])
    #expect(
      (try json(run)["columns"] as? [[String: Any]])?.compactMap { $0["records"] as? String }
        == ["truth", "ocr", "repaired"])
    #expect(try counts(run, "actions", "addressee") == [[1, 1, 1], [0, 0, 0], [1, 1, 1]])
    #expect(try counts(run, "dates", "spanAndValue") == [[2, 2, 2], [2, 2, 2], [2, 2, 2]])
    let actions = try counts(run, "actions", "verbAndModality")
    #expect(actions.map { $0[2] } == [1, 0, 1])
    let fields = try counts(run, "fields", "value")
    #expect(fields.map { $0[0] } == [2, 2, 2])
    #expect(fields.map { $0[2] } == [2, 1, 2])

    #expect(run.error.contains("markdown has no text in ocr"))
    #expect(run.error.contains("unnoted has no gold"))
    #expect(run.errorLines.count == 2)
    let left = try #require(try json(run)["leftOut"] as? [String: [String: Any]])
    #expect(
      left.mapValues { $0["count"] as? Int }.filter { $0.value != 0 } == [
        "goldWithoutOCR": 1, "partnerWithoutGold": 1,
      ])
    #expect(left["goldWithoutOCR"]?["names"] as? [String] == ["markdown"])
  }

  @Test func theTableShowsTheColumnsSideBySide() throws {
    let run = try evaluate(try folder(), ["--truth", "truth", "--ocr", "ocr", "--list"])
    let lines = EvaluateTests.lines(run)
    #expect(lines[0] == "truth ocr repaired")
    #expect(lines[1] == "gold pred right F1 gold pred right F1 gold pred right F1 gain")
    #expect(
      lines.contains { $0.hasPrefix("field value* salutation 1 1 1 100.0 % 1 ") && $0.hasSuffix("+100.0") })
    #expect(lines.contains("left out: 1 gold without OCR, 1 without gold"))
    #expect(lines.contains { $0.hasPrefix("ocr missed a field salutation") })
    #expect(!lines.contains { $0.hasPrefix("truth missed") })
  }

  /// Without OCR there is one column, and the letters without OCR are in it.
  @Test func truthAlone() throws {
    let run = try evaluate(try folder(), ["--truth", "truth", "--json"])
    #expect(try counts(run, "dates", "spanStrict") == [[4, 4, 4]])
    let files = try folder()
    let lone = try Command.ordret(
      "evaluate", "--records", "gold/a.json", "--truth", "truth/unnoted.txt", "--ocr", "ocr/a.txt", "--json",
      in: files.root)
    #expect(lone.status == 0 && lone.error.isEmpty, "\(lone.error)")
    #expect(try counts(lone, "dates", "spanStrict") == [[2, 2, 2], [2, 2, 2], [2, 2, 2]])
  }

  /// What is extracted here is what `ordret extract` prints.
  @Test func repairedIsWhatExtractPrints() throws {
    let work = try folder()
    try work.write("r.jsonl", try Command.ordret("extract", "ocr/a.txt", in: work.root).output)
    let direct = try json(try evaluate(work, ["--truth", "truth", "--ocr", "ocr", "--json"]))
    let given = try json(try evaluate(work, ["--predicted", "r.jsonl", "--json"]))
    let columns = [direct, given].map {
      ($0["columns"] as? [[String: Any]])?.last?["measures"] as? NSDictionary
    }
    #expect(columns[0] != nil && columns[0] == columns[1])
  }

  /// Gold, truth and OCR in one folder, told apart by their endings; a text that cannot be read is named.
  @Test func oneFolderForAll() throws {
    let work = try TemporaryFolder()
    for id in ["a", "b"] {
      try work.write("gold/\(id).json", Self.gold)
      try work.write("gold/\(id).truth.txt", Self.truth)
    }
    try work.write("gold/a.ocr.txt", Self.ocr)
    try work.write("gold/b.ocr.txt", "")
    try work.write("gold/notes.md", "other")
    let run = try evaluate(
      work, ["--truth", "gold", "--ocr", "gold", "--suffixes", ".truth.txt=.ocr.txt"], status: 1)
    #expect(
      run.outputText.contains("letters scored: 1\nleft out: 1 broken, 1 other files"), "\(run.outputText)")
    #expect(run.error.contains("b.ocr.txt") && run.error.contains("notes.md") && run.errorLines.count == 2)
  }

  @Test func theJSONMeetsItsSchema() throws {
    let work = try folder()
    for (name, more) in [("three", ["--ocr", "ocr"]), ("one", [])] {
      try work.write("\(name).json", try evaluate(work, ["--truth", "truth", "--json"] + more).output)
      let validation = try validate(work.path("\(name).json"))
      #expect(validation.status == 0, "\(validation.error) (Scripts/test installs the validator)")
    }
    try work.write("r.jsonl", "")
    try work.write("none.json", try evaluate(work, ["--predicted", "r.jsonl", "--json"], status: 1).output)
    #expect(try validate(work.path("none.json")).status == 0)
    let good = try work.text("three.json")
    for (from, to) in [
      (#""right": 1"#, #""right": -1"#), (#""f1": 1.0"#, #""f1": 1.5"#), (#""strict""#, #""stricter""#),
      (#""records": "ocr""#, #""records": "other""#),
      (#""goldWithoutOCR": {"count": 1,"#, #""goldWithoutOCR": {"#),
    ] {
      let broken = good.replacingOccurrences(of: from, with: to)
      #expect(broken != good, "\(from)")
      try work.write("broken.json", broken)
      let validation = try validate(work.path("broken.json"))
      #expect(
        validation.status == 1 && validation.outputText.contains("errors"), "\(from): \(validation.error)")
    }
  }

  func validate(_ file: String) throws -> Command.Run {
    let python = ProcessInfo.processInfo.environment["ORDRET_PYTHON"] ?? "python3"
    let script = Repository.root.appendingPathComponent("Scripts/validate-records").path
    return try Command.run("/usr/bin/env", [python, script, file])
  }
}
