import Foundation
import Testing

/// `ordret evaluate --records GOLD --predicted FILE`.
@Suite struct EvaluateTests {
  static let gold =
    #"{"letter": {"date": "2001-05-02", "place": "Ry"}, "entities": [], "dates": [], "actions": []}"#
  static func record(_ id: String, _ date: String) -> String {
    #"{"id": "\#(id)", "letter": {"date": {"value": "\#(date)"}}, "entities": [], "dates": [], "actions": []}"#
      + "\n"
  }

  /// The lines of a table with each run of spaces as one.
  static func lines(_ run: Command.Run) -> [String] {
    run.outputText.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func recordsAgainstGold() throws {
    let work = try TemporaryFolder()
    try work.write("gold/a.json", Self.gold)
    try work.write("gold/b.json", Self.gold)
    try work.write("r.jsonl", Self.record("in/a.txt", "2001-05-02") + Self.record("c.txt", "2001-05-03"))
    let run = try Command.ordret(
      "evaluate", "--records", work.path("gold"), "--predicted", work.path("r.jsonl"), "--list")
    #expect(run.status == 0)
    #expect(
      Self.lines(run) == [
        "gold predicted right precision recall F1", "field value* date 1 1 1 100.0 % 100.0 % 100.0 %",
        "field value* place 1 0 0 - 0.0 % 0.0 %", "field value* all 2 1 1 100.0 % 50.0 % 66.7 %",
        "* counts for its part of the record: what is predicted and not right by it is a false alarm",
        "false alarms letters field date entity action all a letter", "predicted strict 1 0 0 0 0 0 0.0",
        "predicted lenient 1 0 0 0 0 0 0.0", "letters scored: 1",
        "left out: 1 gold without a partner, 1 without gold", "missed a field place Ry",
      ])
    #expect(run.errorLines.count == 2)
    #expect(run.error.contains("b has no record"))
    #expect(run.error.contains("c has no gold"))
  }

  /// A broken line, file or item is named with its place; the rest is scored; the exit status is 1.
  static let broken: [(file: String, text: String, says: String, counts: String)] = [
    ("r.jsonl", "{\"id\": ", "line 2", "1 broken"), ("r.jsonl", "{}", "line 2", "1 broken"),
    ("r.jsonl", #"{"id": "x"}"#, "line 2", "1 broken"),
    ("r.jsonl", #"{"id": "x", "error": "no text"}"#, "line 2", "1 broken"),
    ("r.jsonl", #"{"id": "x", "dates": [{"text": "2. maj"}]}"#, "dates[0]", "1 broken items"),
    ("gold/x.json", "", "x.json", "1 broken"), ("gold/x.json", "[]", "x.json", "1 broken"),
    ("gold/x.json", #"{"letter": {"place": 7}}"#, "letter.place", "1 broken items"),
    ("gold/x.json", #"{"letter": {"copies": "KL"}}"#, "letter.copies", "1 broken items"),
    (
      "gold/x.json", #"{"actions": [{"modality": "request", "verb": "sende"}]}"#, "actions[0]",
      "1 broken items"
    ),
  ]

  @Test(arguments: broken)
  func brokenRecordsAreNamed(file: String, text: String, says: String, counts: String) throws {
    let work = try TemporaryFolder()
    try work.write("gold/a.json", Self.gold)
    try work.write("r.jsonl", Self.record("a", "2001-05-02"))
    let before = (try? work.text(file)) ?? ""
    try work.write(file, before + text)
    let run = try Command.ordret(
      "evaluate", "--records", work.path("gold"), "--predicted", work.path("r.jsonl"))
    #expect(run.status == 1)
    #expect(run.error.contains(says), "\(run.error)")
    #expect(Self.lines(run).contains("field value* all 2 1 1 100.0 % 50.0 % 66.7 %"), "\(run.outputText)")
    #expect(run.outputText.contains(counts), "\(run.outputText)")
  }

  @Test func whatIsLeftOutIsCountedAndNamed() throws {
    let work = try TemporaryFolder()
    try work.write("gold/a.json", Self.gold)
    try work.write("gold/empty.json", #"{"letter": {}, "entities": [], "dates": [], "actions": []}"#)
    try work.write("gold/notes.txt", "no gold")
    try work.write("gold/folder.json/a.json", Self.gold)
    try work.write(
      "r.jsonl",
      Self.record("a", "2001-05-02") + Self.record("b/a.md", "1999") + "\n" + Self.record("empty", "2001"))
    let run = try Command.ordret(
      "evaluate", "--records", work.path("gold"), "--predicted", work.path("r.jsonl"))
    #expect(run.status == 0)
    #expect(
      Self.lines(run).suffix(5) == [
        "predicted strict 2 1 0 0 0 1 0.5", "predicted lenient 2 1 0 0 0 1 0.5",
        "predicted empty gold 1 1 0 0 0 1 1.0", "letters scored: 2, 1 with empty gold",
        "left out: 1 given twice, 2 other files",
      ])
    for said in ["notes.txt", "folder.json", "a stands again in line 2", "empty has empty gold"] {
      #expect(run.error.contains(said), "\(run.error)")
    }
    #expect(run.errorLines.count == 4)
  }

  /// Where nothing can be compared, that is said, and the shares are no numbers.
  @Test func nothingToCompare() throws {
    let work = try TemporaryFolder()
    try work.write("gold/notes.txt", "no gold")
    try work.write("r.jsonl", "")
    let run = try Command.ordret(
      "evaluate", "--records", work.path("gold"), "--predicted", work.path("r.jsonl"))
    #expect(run.status == 1)
    #expect(run.error.contains("No letter has both"))
    #expect(Self.lines(run).contains("predicted strict 0 0 0 0 0 0 -"))
    for missing in [["nowhere", "r.jsonl"], ["gold", "nowhere"]] {
      let run = try Command.ordret(
        "evaluate", "--records", work.path(missing[0]), "--predicted", work.path(missing[1]))
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.error.contains("nowhere"))
    }
  }
}
