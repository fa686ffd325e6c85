import Foundation
import OrdretIO
import Testing

@Suite struct EvaluateTextsTests {
  /// Files of a folder, what is given, and what the JSON says under some keys.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var arguments: [String]
    var status: Int32 = 0
    var says: [String: String]
    var error = ""
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "two files, corrected by another program",
      files: ["a.txt": "på vej til byen\n", "b.txt": "pa vej til byen\n", "c.txt": "på vaj til byen\n"],
      arguments: ["--truth", "a.txt", "--ocr", "b.txt", "--corrected", "c.txt"],
      says: [
        "convention": "ordret", "pages": "1", "before.characterErrors": "1", "before.characters": "15",
        "before.words": "4", "before.wordErrors": "1", "after.wordErrors": "1", "correction.damaged": "1",
        "correction.repaired": "1", "correction.changed": "2", "correction.right": "3",
        "correction.broken": "1",
        "correction.recall": "1.0", "correction.precision": "0.5", "calibration": "null",
        "intervals.recall": "null",
      ]),
    Row(
      name: "folders, with all that may go wrong in them",
      files: [
        "t/a.txt": "ord", "o/a.txt": "ord", "t/b.txt": "ord", "o/c.txt": "ord", "t/d.txt": "",
        "o/d.txt": "ord",
        "t/e.txt": "ord", "o/e.txt": "", "t/x.gif": "x", "o/x.json": "{}", "t/in/f.md": "ord",
        "o/in/f.txt": "ord",
        "t/in/g.txt": "ord", "o/in/g.txt": "a\u{0}b", "t/f.txt": "ord", "t/f.md": "ord", "o/f.txt": "ord",
      ],
      arguments: ["--truth", "t", "--ocr", "o", "--corrected", "o"], status: 1,
      says: [
        "pages": "5", "leftOut": "no-ocr no-truth other-file other-file twice unreadable",
        "before.words": "4",
        "before.wordErrors": "2", "correction.damaged": "1",
      ], error: "o/in/g.txt"),
    Row(
      name: "one folder that holds all",
      files: ["p/a.truth.txt": "ord", "p/a.ocr.txt": "0rd", "p/a.corrected.txt": "ord", "p/README.md": "x"],
      arguments: ["--truth", "p", "--ocr", "p", "--corrected", "p"],
      says: ["pages": "1", "correction.repaired": "1", "leftOut": "other-file"]),
    Row(
      name: "line by line", files: ["a.txt": "en\nto\n\ntre", "b.txt": "en\ntu\n\ntre\n"],
      arguments: ["--truth", "a.txt", "--ocr", "b.txt", "--corrected", "a.txt", "--lines"],
      says: [
        "pages": "4", "before.wordErrors": "1", "after.wordErrors": "0", "correction.werReduction": "1.0",
      ]),
    Row(
      name: "lines without partners", files: ["a.txt": "en\nto", "b.txt": "en"],
      arguments: ["--truth", "a.txt", "--ocr", "b.txt", "--lines"], status: 1,
      says: ["pages": "0", "leftOut": "unreadable"],
      error: "has 1 lines, but"),
    Row(
      name: "a truth without words", files: ["a.txt": "", "b.txt": "ord"],
      arguments: ["--truth", "a.txt", "--ocr", "b.txt", "--corrected", "b.txt", "--convention", "jiwer"],
      says: [
        "before.cer": "3.0", "before.wer": "1.0", "convention": "jiwer", "correction.recall": "null",
        "estimate": "null",
      ]),
    Row(
      name: "Ordret's own correction",
      files: ["a.txt": letter, "b.txt": letter.replacingOccurrences(of: "å", with: "a")],
      arguments: ["--truth", "a.txt", "--ocr", "b.txt"],
      says: [
        "correction.broken": "0", "correction.damaged": "4", "correction.repaired": "4", "after.cer": "0.0",
        "correction.cores.repaired": "4", "correction.cores.words": "30", "estimate.before.pages": "1",
        "estimate.after.spearman": "null",
      ]),
  ]

  static let letter = """
    Kære borger

    Vi har modtaget din ansøgning, og den er nu på vej til kommunen. Du kan få svar, når sagen er behandlet,
    og du må gerne ringe til os.

    """

  @Test(arguments: rows)
  func counts(_ row: Row) throws {
    let work = try TemporaryFolder()
    for (name, text) in row.files { try work.write(name, text) }
    let run = try Command.run(Command.path, ["evaluate", "--json"] + row.arguments, in: work.root)
    #expect(run.status == row.status, "\(run.error)")
    #expect(row.error.isEmpty ? run.error.isEmpty : run.error.contains(row.error), "\(run.error)")
    let json = try JSONValue(parsing: Array(run.output))
    for (key, value) in row.says {
      #expect(Self.text(Self.value(json, key)) == value, "\(key)")
    }
    try work.write("evaluation.json", run.outputText)
    let validation = try Repository.validate([work.path("evaluation.json")])
    #expect(validation.status == 0, "\(validation.error)\(validation.outputText)")
  }

  private static func value(_ json: JSONValue, _ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(json as JSONValue?) { $0?[String($1)] }
  }

  /// A value as text; of a list of what was left out, the reasons in alphabetical order.
  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case .array(let list): list.compactMap { $0["reason"]?.string }.sorted().joined(separator: " ")
    case .string(let string): string
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .null: "null"
    default: "nothing"
    }
  }

  @Test func tableForPeople() throws {
    let work = try TemporaryFolder()
    for (name, text) in [
      "one/a.truth.txt": "på vej", "one/a.ocr.txt": "pa vej", "two/b.truth.txt": "ord",
      "two/b.ocr.txt": "ord",
    ] {
      try work.write("p/\(name)", text)
    }
    let run = try Command.ordret(
      "evaluate", "--truth", work.path("p"), "--ocr", work.path("p"), "--title", "rendered", "--list")
    #expect(run.status == 0)
    let lines = run.outputText.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.first == "rendered")
    #expect(lines[1].hasPrefix("2 pages, 3 words; convention ordret"))
    for start in [
      "one 1 2", "two 1 1", "all 2 3", "characters (CER)", "words (WER)", "damaged words 1", "ICDAR",
    ] {
      #expect(lines.contains { $0.hasPrefix(start) }, "\(start): \(run.outputText)")
    }
  }

  @Test func wordsStillWrongAreListed() throws {
    let work = try TemporaryFolder()
    try work.write("a.txt", "en to tre fire 010190-1234 og 010190 1234")
    try work.write("b.txt", "en tu tra fire 010190-1235 og 010190 1235")
    try work.write("c.txt", "an tu trx fire 010190-1235 og 010190 1235")
    let run = try Command.ordret(
      "evaluate", "--truth", work.path("a.txt"), "--ocr", work.path("b.txt"), "--corrected",
      work.path("c.txt"),
      "--list")
    let listed = run.outputText.split(separator: "\n").filter { $0.contains("\t") }
    #expect(
      listed == [
        "BROKEN\tb\ten\ten\tan", "missed\tb\tto\ttu\ttu", "wrong\tb\ttre\ttra\ttrx",
        "missed\tb\txxxxxx-xxxx\txxxxxx-xxxx\txxxxxx-xxxx", "missed\tb\txxxx\txxxx\txxxx",
      ])
  }

  @Test(
    "a folder cannot be compared with a file, nor what is not there",
    arguments: [
      (["--truth", "t", "--ocr", "a.txt"], "two folders"), (["--truth", "a.txt", "--ocr", "t"], "two files"),
      (["--truth", "nowhere", "--ocr", "t"], "nowhere"), (["--truth", "t", "--ocr", "nowhere"], "nowhere"),
      (["--truth", "t", "--ocr", "u"], "No page has both"),
    ])
  func unlikePaths(arguments: [String], says: String) throws {
    let work = try TemporaryFolder()
    try work.write("t/a.txt", "ord")
    try work.write("u/b.txt", "ord")
    try work.write("a.txt", "ord")
    let run = try Command.run(Command.path, ["evaluate"] + arguments, in: work.root)
    #expect(run.status == 1)
    #expect(run.error.contains(says), "\(run.error)")
  }
}
