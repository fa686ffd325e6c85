import Foundation
import Testing

@Suite struct ExitStatusTests {
  @Test func versionAndHelp() throws {
    let version = try Command.ordret("--version")
    #expect(version.status == 0)
    #expect(version.outputText.split(separator: ".").count == 3)
    for arguments in [["--help"], ["clean", "--help"], ["extract", "--help"], ["stream", "--help"]] {
      let help = try Command.run(Command.path, arguments)
      #expect(help.status == 0)
      #expect(help.outputText.contains("EXAMPLE"), "\(arguments) shows no example")
      #expect(help.error.isEmpty)
    }
    #expect(try Command.ordret("--generate-completion-script", "bash").outputText.contains("ordret"))
  }

  static let wrongUsage: [(arguments: [String], says: String)] = [
    (["bogus"], "bogus"),
    (["clean"], "No input"),
    (["clean", "a.txt", "--bogus"], "--bogus"),
    (["clean", "a.txt", "--formats", "text,docx", "-o", "out"], "text, json, jsonl"),
    (["clean", "a.txt", "--formats", "text,json"], "-o DIR"),
    (["clean", "a.txt", "b.txt"], "-o DIR"),
    (["clean", "."], "-o DIR"),
    (["clean", "a.txt", "--summary"], "-o DIR"),
    (["clean", "a.txt", "--shard", "3/2"], "1/4"),
    (["clean", "a.txt", "--threshold", "2"], "0 to 1"),
    (["clean", "a.txt", "--threads", "0"], "1 or more"),
    (["clean", "a.txt", "--model", "nowhere"], "nowhere"),
    (["clean", "a.txt", "--model", "."], "no models"),
    (["clean", "-", "--files-from", "-"], "both"),
    (["extract"], "No input"),
    (["evaluate"], "--records and --predicted"),
    (["evaluate", "--truth", "a.txt", "--predicted", "b.txt"], "--records and --predicted"),
    (["evaluate", "--records", "a.txt"], "--predicted alone"),
    (["evaluate", "--records", "a.txt", "--predicted", "b.txt", "--truth", "a.txt"], "--predicted alone"),
    (["evaluate", "--records", "a.txt", "--predicted", "b.txt", "--ocr", "a.txt"], "--predicted alone"),
    (["evaluate", "--records", "a.txt", "--predicted", "b.txt", "--threshold", "1"], "--threshold"),
    (["evaluate", "--records", "a.txt", "--truth", "a.txt", "--threshold", "2"], "0 to 1"),
    (["evaluate", "--records", "a.txt", "--truth", "a.txt", "--suffixes", ".txt"], "TRUTH=OCR"),
    (["evaluate", "--records", "a.txt", "--truth", "a.txt", "--corrected", "a.txt"], "--corrected"),
  ]

  @Test("wrong usage ends with 2 and says what to do", arguments: wrongUsage)
  func usage(arguments: [String], says: String) throws {
    let work = try TemporaryFolder()
    try work.write("a.txt", "Kære alle\n")
    try work.write("b.txt", "Kære alle\n")
    let run = try Command.run(Command.path, arguments, in: work.root)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(says), "said: \(run.error)")
  }

  @Test func anEmptyFolderIsNoError() throws {
    let work = try TemporaryFolder()
    let run = try Command.ordret("extract", work.root.path)
    #expect(run.status == 0)
    #expect(run.error.contains("no letters"))
  }

  @Test func aReaderThatGoesAwayEndsTheRunQuietly() throws {
    let work = try TemporaryFolder()
    for number in 0..<40 { try work.write("in/\(number).txt", String(repeating: Samples.damaged, count: 20)) }
    for arguments in ["extract '\(work.path("in"))'", "clean '\(work.path("in/0.txt"))'", "--help"] {
      // The reader is gone before the first byte is written.
      let script = "{ sleep 0.3; '\(Command.path)' \(arguments); echo $? >&3; } 3>status | true; cat status"
      let run = try Command.run("/bin/bash", ["-c", script], in: work.root)
      #expect(run.outputText == "0\n", "\(arguments)")
      #expect(run.error.isEmpty, "\(run.error)")
    }
  }

  @Test func ctrlCLeavesARunThatCanBeResumed() throws {
    let work = try TemporaryFolder()
    for number in 10..<20 { try work.write("\(number).txt", Samples.damaged) }
    // The first letter comes from a pipe, so that the run waits until it was interrupted.
    let script = """
      mkfifo pipe
      '\(Command.path)' clean - 1?.txt -o out --threads 1 --formats text,jsonl < pipe & ordret=$!
      exec 4>pipe
      until test -e out/.ordret/journal.jsonl; do sleep 0.02; done
      sleep 0.2; kill -INT $ordret; sleep 0.2; echo 'Kære alle' >&4; exec 4>&-
      wait $ordret; echo $?
      """
    let run = try Command.run("/bin/bash", ["-mc", script], in: work.root)
    #expect(run.outputText == "130\n")
    #expect(run.error.contains("--resume"))
    #expect(try !work.files("out").keys.contains("19.txt"))
    let resumed = try Command.run(
      "/bin/bash",
      [
        "-c",
        "echo 'Kære alle' | '\(Command.path)' clean - 1?.txt -o out --formats text,jsonl --resume --summary",
      ],
      in: work.root)
    #expect(resumed.status == 0)
    #expect(resumed.outputText.contains("done before"))
    #expect(try work.text("out/records.jsonl").split(separator: "\n").count == 11)
    #expect(try work.files("out").keys.contains("19.txt"))
  }
}
