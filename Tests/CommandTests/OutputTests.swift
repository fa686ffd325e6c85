import Foundation
import Testing

@Suite struct OutputTests {
  func folder() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.write("in/a/b.txt", Samples.damaged)
    try work.write("in/c.md", Samples.clean)
    try work.write("in/d.doc", "left out")
    try work.write("in/.hidden.txt", "left out")
    return work
  }

  @Test func pathsAreKeptBelowTheRoot() throws {
    let work = try folder()
    try work.write("else/b.txt", Samples.clean)
    let run = try Command.ordret("clean", "in", "else/b.txt", "in/a/b.txt", "-o", "out", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    #expect(
      try work.files("out").keys.sorted() == ["a/b.json", "a/b.txt", "b.json", "b.txt", "c.json", "c.md"])
    #expect(try work.text("out/a/b.json").contains("\"id\": \"a/b.txt\""))
  }

  @Test func listsOfPathsAreRead() throws {
    let work = try folder()
    let run = try Command.ordret(
      "extract", "--files-from", "-", input: Data("in/a/b.txt\0in/c.md\0".utf8), in: work.root)
    #expect(run.status == 0)
    #expect(run.outputText.split(separator: "\n").count == 2)
    var ids: [String] = []
    for shard in ["1/2", "2/2"] {
      let part = try Command.ordret("extract", "in", "--shard", shard, in: work.root)
      ids += part.outputText.split(separator: "\n").compactMap {
        $0.split(separator: "\"").dropFirst(7).first.map(String.init)
      }
    }
    #expect(ids == ["a/b.txt", "c.md"])
  }

  @Test func whatOrdretDidNotWriteIsNotReplaced() throws {
    let work = try folder()
    try work.write("out/a/b.txt", "mine")
    let refused = try Command.ordret("clean", "in", "-o", "out", in: work.root)
    #expect(refused.status == 1)
    #expect(refused.error.contains("--force"))
    #expect(try work.text("out/a/b.txt") == "mine")
    #expect(try work.files("out").keys.contains("c.md"))
    let forced = try Command.ordret("clean", "in", "-o", "out", "--force", in: work.root)
    #expect(forced.status == 0)
    #expect(try work.text("out/a/b.txt") != "mine")
    // Its own files may be replaced, until somebody changes them.
    #expect(try Command.ordret("clean", "in", "-o", "out", in: work.root).status == 0)
    try work.write("out/c.md", "edited by hand")
    #expect(try Command.ordret("clean", "in", "-o", "out", in: work.root).status == 1)
    #expect(try work.text("out/c.md") == "edited by hand")
  }

  @Test func inputsAreNeverReplaced() throws {
    let work = try folder()
    let before = try work.files("in")
    let run = try Command.ordret("clean", "in", "-o", "in", "--force", in: work.root)
    #expect(run.status == 1)
    #expect(run.error.contains("is one of the inputs"))
    #expect(try work.files("in") == before)
  }

  @Test func outputInsideTheInputIsNotReadAgain() throws {
    let work = try folder()
    for folder in ["in/out", "in/out", "in/z/other"] {
      #expect(try Command.ordret("clean", "in", "-o", folder, in: work.root).status == 0)
      #expect(try work.files(folder).keys.sorted() == ["a/b.json", "a/b.txt", "c.json", "c.md"])
    }
    #expect(try Command.ordret("extract", "in", in: work.root).outputText.split(separator: "\n").count == 2)
  }

  @Test func resumePassesOverWhatIsDone() throws {
    let work = try folder()
    let arguments = ["clean", "in", "-o", "out", "--resume", "--summary", "--formats", "text,jsonl"]
    func closing() throws -> String {
      let run = try Command.run(Command.path, arguments, in: work.root)
      #expect(run.status == 0, "\(run.error)")
      return run.outputText.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(try closing().hasPrefix("2 letters"))
    let first = try work.files("out")
    #expect(try closing().contains("0 letters"))
    #expect(try work.files("out") == first)
    try work.write("in/c.md", "Kære alle\n")
    #expect(try closing().hasPrefix("1 letters"))
    #expect(try work.text("out/c.md") == "Kære alle\n")
    try FileManager.default.removeItem(at: work.url("out/a/b.txt"))
    #expect(try closing().hasPrefix("1 letters"))
    #expect(try work.files("out").keys.sorted() == first.keys.sorted())
    #expect(try work.text("out/records.jsonl").split(separator: "\n").count == 2)
  }

  @Test func noTemporaryFileIsLeft() throws {
    let work = try folder()
    _ = try Command.ordret("clean", "in", "-o", "out", "--formats", "text,json,jsonl", in: work.root)
    let all = try FileManager.default.subpathsOfDirectory(atPath: work.path("out"))
    #expect(!all.contains { $0.hasSuffix(".tmp") || $0.hasSuffix(".part") })
  }

  @Test func streamAnswersEveryLineInOrder() throws {
    let lines = [
      #"{"id":"a","text":"Kære alle"}"#, "no json", #"{"id":7,"text":"x"}"#, #"{"text":"x"}"#, #"{"id":"d"}"#,
    ]
    let run = try Command.ordret("stream", "--without-text", input: Data(lines.joined(separator: "\n").utf8))
    #expect(run.status == 1)
    let answers = try run.outputText.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["schema"] != nil } == [true, false, true, false, false])
    #expect(answers.map { $0["error"] != nil } == [false, true, false, true, true])
    #expect(answers[0]["id"] as? String == "a")
    #expect(answers[2]["id"] as? String == "7")
    #expect(answers[4]["id"] as? String == "d")
  }

  /// An input of several letters: a record each, the file whole; a second run finds all of it done.
  @Test func lettersOfOneInputHaveARecordEach() throws {
    let work = try TemporaryFolder()
    let letter =
      "Nyby Kommune\nTorvet 1\n4000 Roskilde\n\nDen 3. maj 2019\n\nKære Jens Holm\n\n"
      + "Vi har modtaget din ansøgning om støtte, og vi har behandlet den i dag.\n\nMed venlig hilsen\n\nKaren Holm\n"
    try work.write("in/a.txt", letter + "\n\u{C}" + letter)
    try work.write("in/b.txt", letter)
    let arguments = ["clean", "in", "-o", "out", "--formats", "same,json,jsonl", "--summary"]
    let run = try Command.run(Command.path, arguments, in: work.root)
    #expect(run.status == 0 && run.outputText.contains("3 letters"), "\(run.error)\(run.outputText)")
    #expect(
      try work.files("out").keys.sorted() == [
        "a.letter-1.json", "a.letter-2.json", "a.txt", "b.json", "b.txt", "records.jsonl",
      ])
    #expect(try work.text("out/a.txt") == letter + "\n\u{C}" + letter)
    let records = try work.text("out/records.jsonl")
    #expect(records.split(separator: "\n").count == 3)
    let again = try Command.run(Command.path, arguments + ["--resume"], in: work.root)
    #expect(
      again.status == 0 && again.outputText.contains("2 done before"), "\(again.error)\(again.outputText)")
    #expect(try work.text("out/records.jsonl") == records)
    let never = try Command.ordret("extract", "in", "--split", "never", in: work.root)
    #expect(never.outputText.split(separator: "\n").count == 2 && never.outputText.contains("\"part\":null"))
    #expect(try Command.ordret("extract", "in", "--split", "often", in: work.root).status == 2)
  }
}
