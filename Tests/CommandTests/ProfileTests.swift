import Foundation
import Testing

/// A user's own profile: trained, shown, used, and every wrong use told of in a sentence.
@Suite struct ProfileTests {
  /// 120 words of truth in two pages, and the same from a scanner that reads `ø` as `cj` and `å` as `6`.
  private static let sentence =
    "Kommunen har på mødet i går drøftet støj og søer, og vi må få svar på, hvad der gøres. "
  private static func truth(_ page: Int) -> String {
    "Side \(page). " + String(repeating: sentence, count: 4) + "\n"
  }
  private static func read(_ page: Int) -> String {
    truth(page).replacingOccurrences(of: "ø", with: "cj").replacingOccurrences(of: "å", with: "6")
  }

  private func trained() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    for page in 1...2 {
      try work.write("truth/\(page).txt", Self.truth(page))
      try work.write("ocr/\(page).txt", Self.read(page))
    }
    let run = try Command.ordret(
      "model", "train", "--truth", "truth", "--ocr", "ocr", "-o", "own.profile", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.errorLines.count == 1 && run.error.contains("2 pages"), "\(run.error)")
    return work
  }

  @Test func trainingTwiceGivesTheSameBytes() throws {
    let (one, two) = (try trained(), try trained())
    #expect(try Data(contentsOf: one.url("own.profile")) == Data(contentsOf: two.url("own.profile")))
  }

  @Test func infoShowsWhatWasLearnt() throws {
    let work = try trained()
    let run = try Command.ordret("model", "info", "own.profile", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    for text in ["pages            2", "without a Danish model", "ø→cj", "å→6", "100.0 %"] {
      #expect(run.outputText.contains(text), "\(text): \(run.outputText)")
    }
  }

  @Test func theProfileRepairsWhatOthersCannotAndTheRecordNamesIt() throws {
    let work = try trained()
    let letter = "Vi mcjdes pa torsdag, og bcjrnene fortæller om deres skole og de cjnsker, som de har.\n"
    try work.write("letter.txt", letter.replacingOccurrences(of: "æ", with: "ae"))
    let without = try Command.ordret("clean", "letter.txt", in: work.root)
    let with = try Command.ordret("clean", "letter.txt", "--profile", "own.profile", in: work.root)
    #expect(with.status == 0, "\(with.error)")
    #expect(with.outputText.contains("mødes") && with.outputText.contains("ønsker"), "\(with.outputText)")
    #expect(!without.outputText.contains("ønsker"), "\(without.outputText)")
    for arguments in [["extract", "letter.txt"], ["clean", "letter.txt", "--formats", "json"]] {
      let run = try Command.run(
        Command.path, arguments + ["--profile", "own.profile"], in: work.root)
      #expect(
        run.outputText.contains("\"own\"") && run.outputText.contains("own.profile"), "\(run.outputText)")
    }
    let explained = try Command.ordret(
      "explain", "letter.txt", "--word", "cjnsker", "--profile", "own.profile", in: work.root)
    #expect(explained.outputText.contains("read as: own") && explained.outputText.contains("ø→cj"))
    let stream = try Command.ordret(
      "stream", "--profile", "own.profile",
      input: Data("{\"id\":\"a\",\"text\":\"Vi mcjdes hos os.\"}\n".utf8),
      in: work.root)
    #expect(stream.outputText.contains("Vi mødes"), "\(stream.outputText)")
  }

  @Test func evaluateUsesTheProfile() throws {
    let work = try trained()
    func repaired(_ options: String...) throws -> String {
      let run = try Command.run(
        Command.path, ["evaluate", "--truth", "truth", "--ocr", "ocr"] + options, in: work.root)
      return run.outputText
    }
    let (without, with) = (try repaired(), try repaired("--profile", "own.profile"))
    #expect(with != without)
  }

  @Test func resumeKnowsTheProfile() throws {
    let work = try trained()
    try work.write("in/a.txt", Samples.damaged)
    func clean(_ options: String...) throws -> Command.Run {
      try Command.run(
        Command.path, ["clean", "in", "-o", "out", "--summary"] + options, in: work.root)
    }
    _ = try clean("--profile", "own.profile")
    #expect(try clean("--resume", "--profile", "own.profile").outputText.contains("1 done before"))
    #expect(try !clean("--resume").outputText.contains("1 done before"))
  }

  // MARK: Bad input

  static let untrainable: [(name: String, truth: String?, ocr: String, status: Int32, says: String)] = [
    ("nothing", nil, "Kære borger", 1, "No page has both"),
    ("one word", "Kære", "Kzre", 1, "1 word is too few"),
    ("identical", truth(1) + truth(2), truth(1) + truth(2), 1, "nothing to learn"),
    ("other pages", truth(1), String(repeating: "12 34 56 78 ", count: 80), 1, "do not belong together"),
    ("empty", "", "", 1, "is empty"),
  ]

  @Test("what teaches nothing is told of and no profile is written", arguments: untrainable.indices)
  func untrainablePagesAreToldOf(index: Int) throws {
    let row = Self.untrainable[index]
    let work = try TemporaryFolder()
    try work.write("ocr/a.txt", row.ocr)
    try work.write(row.truth == nil ? "truth/b.txt" : "truth/a.txt", row.truth ?? "andet")
    let run = try Command.ordret(
      "model", "train", "--truth", "truth", "--ocr", "ocr", "-o", "p", in: work.root)
    #expect(run.status == row.status)
    #expect(run.errorLines.count == 1 && run.error.contains(row.says), "\(row.name): \(run.error)")
    #expect(!FileManager.default.fileExists(atPath: work.path("p")))
  }

  static let damages: [(name: String, damage: @Sendable (Data) -> Data, says: String)] = [
    ("missing", { _ in Data() }, "no profile"),
    ("a text", { _ in Data(String(repeating: "Kære borger ", count: 20).utf8) }, "no profile"),
    ("cut short", { $0.prefix($0.count - 9) }, "not whole"),
    (
      "one byte changed",
      {
        var other = $0; other[other.count - 9] ^= 1; return other
      }, "damaged"
    ),
    (
      "older",
      {
        var other = $0; other[8] = 0; return other
      }, "version 0"
    ),
  ]

  @Test("a broken profile is told of", arguments: damages.indices)
  func brokenProfilesAreToldOf(index: Int) throws {
    let row = Self.damages[index]
    let work = try trained()
    try work.write("letter.txt", Samples.damaged)
    try work.write("bad.profile", row.damage(try Data(contentsOf: work.url("own.profile"))))
    for arguments in [
      ["clean", "letter.txt", "--profile", "bad.profile"], ["model", "info", "bad.profile"],
      ["evaluate", "--truth", "truth", "--ocr", "ocr", "--profile", "bad.profile"],
    ] {
      let run = try Command.run(Command.path, arguments, in: work.root)
      #expect(run.status == 2, "\(row.name)")
      #expect(run.output.isEmpty)
      #expect(run.error.contains("bad.profile") && run.error.contains(row.says), "\(row.name): \(run.error)")
    }
  }

  @Test func profilesAndModelFoldersAreNotMistakenForEachOther() throws {
    let work = try trained()
    try work.write("letter.txt", Samples.damaged)
    try FileManager.default.createDirectory(at: work.url("folder"), withIntermediateDirectories: true)
    let compiled = Repository.root.appendingPathComponent("Dictionaries/Compiled").path
    let rows: [(arguments: [String], says: String)] = [
      (["--model", "own.profile"], "--profile"),
      (["--profile", "folder"], "folder"),
      (["--profile", compiled + "/confusions.model"], "another kind"),
      (["--profile", compiled + "/forms.model"], "another kind"),
      (["--profile", "nowhere"], "does not exist"),
    ]
    for row in rows {
      let run = try Command.run(Command.path, ["clean", "letter.txt"] + row.arguments, in: work.root)
      #expect(run.status == 2, "\(row.arguments)")
      #expect(run.error.contains(row.says), "\(row.arguments): \(run.error)")
      #expect(run.output.isEmpty)
    }
  }
}
