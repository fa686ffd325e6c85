import Foundation
import Testing

/// PDF and images through the built command, with the real poppler, Tesseract and qpdf.
@Suite(.enabled(if: ScanFiles.canBeRead, "poppler-utils, tesseract-ocr-dan and qpdf are not all here"))
struct ScanTests {
  static let first = ["Kære borgmester", "Kommunen har modtaget din ansøgning om en ny skole."]
  static let second = ["Du får svar inden fire uger.", "Med venlig hilsen", "Karen Holm, skolechef"]
  /// As a recogniser without Danish letters reads it.
  static let misread = Samples.damaged.split(separator: "\n").map(String.init)

  func text(_ work: TemporaryFolder, _ arguments: String...) throws -> [Substring] {
    let run = try Command.run(Command.path, ["clean"] + arguments + ["--formats", "text"], in: work.root)
    #expect(run.status == 0, "\(run.error)")
    return run.outputText.split(whereSeparator: { $0 == "\n" || $0 == "\u{C}" })
  }

  func readByPoppler(_ work: TemporaryFolder, _ name: String) throws -> String {
    let run = try Command.run("/usr/bin/env", ["pdftotext", "-layout", work.path(name), "-"])
    #expect(run.status == 0, "\(run.error)")
    return run.outputText
  }

  @Test func eachKindIsReadAndComesBackAsPDF() throws {
    let work = try TemporaryFolder()
    let drawn = ScanFiles.pdf([ScanFiles.Page(lines: Self.first), ScanFiles.Page(lines: Self.second)])
    let png = try ScanFiles.images(drawn, "-png")
    try work.write("in/drawn.pdf", drawn)
    try work.write("in/scan.pdf", ScanFiles.pdf(try ScanFiles.scanned([Self.first, Self.second])))
    try work.write("in/two.tif", ScanFiles.tiff(try ScanFiles.images(drawn, nil)))
    try work.write("in/one.png", png[0])
    try work.write("in/one.jpg", try ScanFiles.images(drawn, "-jpeg")[0])
    let both = Self.first + Self.second
    for (name, lines) in [
      ("drawn.pdf", both), ("scan.pdf", both), ("two.tif", both), ("one.png", Self.first),
      ("one.jpg", Self.first),
    ] { #expect(try text(work, "in/\(name)") == lines.map { $0[...] }, "\(name)") }
    let hasImages = try Command.run("/usr/bin/env", ["img2pdf", "--version"]).status == 0
    let run = try Command.run(
      Command.path,
      ["clean", "in/drawn.pdf", "in/scan.pdf"] + (hasImages ? ["in/two.tif", "in/one.png"] : []) + [
        "-o", "out",
      ],
      in: work.root)
    #expect(run.status == 0, "\(run.error)")
    // Nothing was corrected in what was drawn.
    #expect(try work.files("out")["drawn.pdf"] == drawn)
    for name in ["scan"] + (hasImages ? ["two", "one"] : []) {
      let read = try readByPoppler(work, "out/\(name).pdf")
      #expect(read.contains("modtaget din ansøgning om en ny skole."), "\(name): \(read)")
      #expect(
        try text(work, "out/\(name).pdf") == (name == "one" ? Self.first : both).map { $0[...] }, "\(name)")
    }
    let record = try work.text("out/scan.json")
    #expect(record.contains("application/pdf") && record.contains("Pages 1-2: read by Tesseract (dan)."))
    #expect(record.contains("\"pages\": 2"))
    #expect(try Repository.validate([work.path("out/scan.json")]).status == 0)
  }

  @Test func aTextBehindTheImageIsCorrected() throws {
    let work = try TemporaryFolder()
    var page = try ScanFiles.scanned([Self.misread])[0]
    page.lines = Self.misread
    page.isHidden = true
    page.lines = page.lines.map { $0.replacingOccurrences(of: "\u{F8}", with: "g") }
    try work.write("in.pdf", ScanFiles.pdf([page]))
    let run = try Command.ordret("clean", "in.pdf", "-o", "out", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    #expect(try work.text("out/in.json").contains("Page 1: the text that the PDF states was taken."))
    let read = try readByPoppler(work, "out/in.pdf")
    #expect(read.contains("Højbro Kommune") && !read.contains("Hgjbro"), "\(read)")
  }

  @Test func eachPageIsReadInItsWay() throws {
    let work = try TemporaryFolder()
    var stamped = try ScanFiles.scanned([Self.second])[0]
    stamped.lines = ["12.3.2019"]
    stamped.isHidden = true
    let scanned = try ScanFiles.scanned([Self.second])[0]
    try work.write(
      "in.pdf", ScanFiles.pdf([ScanFiles.Page(lines: Self.first), scanned, stamped, ScanFiles.Page()]))
    let record = try Command.ordret("clean", "in.pdf", "--formats", "json", in: work.root).outputText
    #expect(record.contains("Page 1: the text that the PDF states was taken."), "\(record)")
    #expect(record.contains("Pages 2-4: read by Tesseract (dan)."))
    #expect(try text(work, "in.pdf") == (Self.first + Self.second + Self.second).map { $0[...] })
    let never = try Command.ordret(
      "clean", "in.pdf", "--formats", "json", "--ocr-mode", "never", in: work.root)
    #expect(never.outputText.contains("Pages 2, 4: no text, and none was recognised."), "\(never.error)")
    let always = try Command.ordret(
      "clean", "in.pdf", "--formats", "json", "--ocr-mode", "always", in: work.root)
    #expect(always.outputText.contains("Pages 1-4: read by Tesseract (dan)."))
  }

  @Test func everyCommandReadsThem() throws {
    let work = try TemporaryFolder()
    try work.write("in/a.pdf", ScanFiles.pdf([ScanFiles.Page(lines: Self.misread)]))
    try work.write("truth/a.txt", Self.misread.joined(separator: "\n"))
    let extracted = try Command.ordret("extract", "in", in: work.root)
    #expect(extracted.outputText.contains("application/pdf"), "\(extracted.error)")
    let explained = try Command.ordret("explain", "in/a.pdf", "--word", "Hgjbro", in: work.root)
    #expect(explained.outputText.contains("→ Højbro"), "\(explained.error)")
    let evaluated = try Command.ordret("evaluate", "--truth", "truth", "--ocr", "in", in: work.root)
    #expect(evaluated.status == 0, "\(evaluated.error)")
    let piped = try Command.ordret(
      "clean", "-", "--formats", "text", input: try Data(contentsOf: work.url("in/a.pdf")))
    #expect(piped.outputText.contains("Højbro Kommune"))
  }

  @Test func eachBadFileIsToldOfAndTheOthersAreDone() throws {
    let work = try TemporaryFolder()
    let good = ScanFiles.pdf([ScanFiles.Page(lines: Self.first)])
    let catalog = Data("<</Type/Catalog/Pages 2 0 R>>".utf8)
    try work.write("good.pdf", good)
    let locked = try Command.run(
      "/usr/bin/env",
      ["qpdf", "--encrypt", "secret", "owner", "256", "--", work.path("good.pdf"), work.path("a-locked.pdf")])
    #expect(locked.status == 0)
    let rows: [(name: String, data: Data, says: String)] = [
      ("b-cut.pdf", good.prefix(300), "is a PDF that cannot be opened"),
      (
        "c-none.pdf", ScanFiles.file([catalog, Data("<</Type/Pages/Kids[]/Count 0>>".utf8)]), "without pages"
      ),
      ("d-blank.pdf", ScanFiles.pdf([ScanFiles.Page()]), "there is no text on it"),
      (
        "e-wall.pdf", ScanFiles.pdf([ScanFiles.Page(width: 14400, height: 14400)]),
        "60000 x 60000 pixels on page 1"
      ),
      ("f-many.pdf", ScanFiles.pdf((0..<12).map { _ in ScanFiles.Page() }), "has more than 10 pages"),
      ("g-zero.tif", Data(), "is empty"),
      ("h-cut.tif", ScanFiles.tiff(try ScanFiles.images(good, nil)).prefix(5000), "is cut off"),
      ("i-huge.png", Self.hugePNG, "60000 x 60000 pixels"),
      ("j-broken.jpg", try ScanFiles.images(good, "-jpeg")[0].prefix(2000), "could not be read on page 1"),
      ("k-other.gif", Data("GIF89a".utf8), "Save it as PNG, TIFF or PDF"),
    ]
    for row in rows { try work.write(row.name, row.data) }
    let run = try Command.run(
      Command.path,
      ["clean", "a-locked.pdf"] + rows.map(\.name) + ["good.pdf", "-o", "out", "--max-pages", "10"],
      in: work.root)
    #expect(run.status == 1)
    for (name, says) in [("a-locked.pdf", "opens with a password only")] + rows.map({ ($0.name, $0.says) }) {
      let lines = run.errorLines.filter { $0.contains(name) }
      #expect(lines.count == 1 && lines[0].contains(says), "\(name): \(lines)")
    }
    #expect(try work.files("out").keys.sorted() == ["good.json", "good.pdf"])
  }

  /// A PNG of one byte that says it has 3.6 thousand million pixels.
  static let hugePNG: Data = {
    func part(_ name: String, _ bytes: [UInt8]) -> Data {
      Data([0, 0, 0, UInt8(bytes.count)]) + Data(name.utf8) + Data(bytes) + Data(count: 4)
    }
    let side: [UInt8] = [0, 0, 0xEA, 0x60]
    return Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      + part("IHDR", side + side + [8, 0, 0, 0, 0])
      + part("IDAT", [0]) + part("IEND", [])
  }()

  @Test func theResultDoesNotDependOnTheThreads() throws {
    let work = try TemporaryFolder()
    let pages = try ScanFiles.scanned([Self.first, Self.second, Self.first, Self.second])
    try work.write("in/a.pdf", ScanFiles.pdf(pages))
    try work.write("in/b.pdf", ScanFiles.pdf(Array(pages.prefix(2))))
    for threads in ["1", "3"] {
      let run = try Command.ordret("clean", "in", "-o", "out\(threads)", "--threads", threads, in: work.root)
      #expect(run.status == 0, "\(run.error)")
    }
    let (one, three) = (try work.files("out1"), try work.files("out3"))
    #expect(one == three)
  }

  /// A folder with programs of other names in place of the real ones, before or instead of those of the system.
  func environment(_ work: TemporaryFolder, _ scripts: [String: String], alone: Bool = false) throws
    -> [String]
  {
    for (name, script) in scripts {
      try work.write("bin/\(name)", "#!/bin/sh\n\(script)\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: work.path("bin/\(name)"))
    }
    return ["PATH=\(work.path("bin"))" + (alone ? "" : ":/usr/local/bin:/usr/bin:/bin")]
  }

  @Test func missingProgramsAndModelsAreNamed() throws {
    let work = try TemporaryFolder()
    try work.write("a.pdf", ScanFiles.pdf(try ScanFiles.scanned([Self.first])))
    try work.write("b.txt", "Kære alle\n")
    let bare = try environment(work, [:], alone: true)
    let rows: [(environment: [String], options: [String], says: String)] = [
      (bare, [], "apt-get install poppler-utils."),
      ([], ["--ocr-language", "dan+xxx"], "Tesseract's model of 'xxx'"),
      (
        try environment(work, ["tesseract": "echo Liste; echo eng"]), [], "apt-get install tesseract-ocr-dan."
      ),
    ]
    for row in rows {
      let run = try Command.run(
        "/usr/bin/env",
        row.environment + [Command.path, "clean", "a.pdf", "b.txt", "-o", "out", "--force"] + row.options,
        in: work.root)
      #expect(run.status == 1 && run.errorLines.count == 1, "\(run.error)")
      #expect(run.error.contains(row.says), "\(run.error)")
      #expect(try work.files("out").keys.sorted() == ["b.json", "b.txt"])
    }
  }

  @Test func aPageThatTakesTooLongIsGivenUp() throws {
    let work = try TemporaryFolder()
    try work.write("a.pdf", ScanFiles.pdf(try ScanFiles.scanned([Self.first])))
    let slow = try environment(
      work, ["tesseract": "case \"$*\" in *list-langs*) echo Liste; echo dan;; *) sleep 600;; esac"])
    let begin = Date()
    let run = try Command.run(
      "/usr/bin/env", slow + [Command.path, "clean", "a.pdf", "--page-timeout", "1"], in: work.root)
    #expect(
      run.status == 1 && run.error.contains("took more than 1 seconds to read on page 1"), "\(run.error)")
    #expect(Date().timeIntervalSince(begin) < 60)
  }

  @Test func interruptingEndsTheProgramsToo() throws {
    let work = try TemporaryFolder()
    try work.write("a.pdf", ScanFiles.pdf(try ScanFiles.scanned([Self.first])))
    let slow = try environment(
      work,
      [
        "tesseract":
          "case \"$*\" in *list-langs*) echo Liste; echo dan;; *) echo $$ > \(work.path("number")); sleep 600;; esac"
      ])
    for (options, status) in [(["-o", "out"], Int32(130)), ([], -2)] {
      try? FileManager.default.removeItem(at: work.url("number"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      // Who runs the tests may have told them to ignore the signal.
      process.arguments = ["--default-signal=INT"] + slow + [Command.path, "clean", "a.pdf"] + options
      process.currentDirectoryURL = work.root
      process.standardError = FileHandle.nullDevice
      try process.run()
      for _ in 0..<600 where (try? work.text("number"))?.contains("\n") != true { usleep(50_000) }
      let number = try #require(
        Int32(try work.text("number").trimmingCharacters(in: .whitespacesAndNewlines)))
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      let ended = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
      #expect(ended == status)
      var state = ""
      for _ in 0..<100 where !state.contains(") Z") {
        state = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ") Z"
        usleep(20_000)
      }
      #expect(state.contains(") Z"), "\(state)")
    }
  }
}
