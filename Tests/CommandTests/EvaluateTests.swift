import Foundation
import Testing

@Suite struct EvaluateTests {
  static let gold =
    #"{"letter": {"date": "2001-05-02", "place": "Ry"}, "entities": [], "dates": [], "actions": []}"#
  static func record(_ id: String, _ date: String) -> String {
    #"{"id": "\#(id)", "letter": {"date": {"value": "\#(date)"}}, "entities": [], "dates": [], "actions": []}"#
      + "\n"
  }

  @Test func recordsAgainstGold() throws {
    let work = try TemporaryFolder()
    try work.write("gold/a.json", Self.gold)
    try work.write("gold/b.json", Self.gold)
    try work.write("r.jsonl", Self.record("in/a.txt", "2001-05-02") + Self.record("c.txt", "2001-05-03"))
    let run = try Command.ordret(
      "evaluate", "--records", work.path("gold"), "--predicted", work.path("r.jsonl"), "--list")
    #expect(run.status == 0)
    let lines = run.outputText.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "gold predicted right precision recall F1", "field date 1 1 1 100.0 % 100.0 % 100.0 %",
        "field place 1 0 0 - 0.0 % 0.0 %", "field all 2 1 1 100.0 % 50.0 % 66.7 %",
        "missed a field place Ry",
      ])
    #expect(run.errorLines.count == 2)
    #expect(run.error.contains("b has no record"))
    #expect(run.error.contains("c has no gold"))
  }

  /// A broken line is named, with what is wrong.
  @Test func brokenRecordsAreNamed() throws {
    let work = try TemporaryFolder()
    try work.write("a.json", Self.gold)
    for broken in ["{\"id\": ", "{}"] {
      try work.write("r.jsonl", Self.record("a", "2001") + broken + "\n")
      let run = try Command.ordret(
        "evaluate", "--records", work.path("a.json"), "--predicted", work.path("r.jsonl"))
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.error.contains("line 2"))
    }
  }
}
