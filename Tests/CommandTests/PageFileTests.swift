import Foundation
import Testing

/// Page files through the built command (Tests/Golden/pages).
@Suite struct PageFileTests {
  static let names = ["letter.hocr", "letter.alto.xml", "letter.page.xml", "letter.tsv"]

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: Repository.root.appendingPathComponent("Tests/Golden/pages/\(name)"))
  }

  func folder() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    for name in Self.names { try work.write("in/\(name)", Self.data(name)) }
    try work.write("in/notes.xml", "<notes/>")
    try work.write("in/rows.tsv", "a\tb\n")
    return work
  }

  func text(_ work: TemporaryFolder, _ path: String) throws -> String {
    let run = try Command.ordret("clean", path, "--formats", "text", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    return run.outputText
  }

  @Test func eachComesBackInItsOwnKind() throws {
    let work = try folder()
    let run = try Command.ordret("clean", "in", "-o", "out", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    // The hOCR and the table have one stem: their records need two names.
    #expect(
      try work.files("out").keys.sorted() == [
        "letter.alto.json", "letter.alto.xml", "letter.hocr", "letter.json", "letter.page.json",
        "letter.page.xml",
        "letter~2.json", "letter~2.tsv",
      ])
    for (source, name) in zip(
      Self.names, ["letter.hocr", "letter.alto.xml", "letter.page.xml", "letter~2.tsv"])
    {
      let written = try work.text("out/\(name)")
      #expect(written.contains("Højbro") && written.contains("hørt"), "\(name)")
      // What was written says what the corrected text says, and cleaning it again changes nothing.
      #expect(try text(work, "out/\(name)") == (try text(work, "in/\(source)")))
      let again = try Command.ordret("clean", "out/\(name)", in: work.root)
      #expect(again.outputText == written)
      let alone = try Command.ordret("clean", "in/\(source)", in: work.root)
      #expect(alone.outputText == written)
    }
    #expect(try work.text("out/letter.alto.json").contains("application/alto+xml"))
    let validation = try Repository.validate(["alto", "page"].map { work.path("out/letter.\($0).json") })
    #expect(validation.status == 0, "\(validation.outputText)\(validation.error)")
  }

  /// Scripts/install-needs --tests fetches the schema, where there is a network.
  static let schema = Repository.root.appendingPathComponent(".build/schemas/page.xsd").path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: schema)))
  func writtenPageIsValid() throws {
    let work = try folder()
    let run = try Command.ordret("clean", "in/letter.page.xml", "-o", "out", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    let validation = try Command.run(
      "/usr/bin/env",
      ["xmllint", "--nonet", "--noout", "--schema", Self.schema, work.path("out/letter.page.xml")])
    #expect(validation.status == 0, "\(validation.error)")
  }

  @Test func theFormatsThatWereAskedForAreWritten() throws {
    let work = try folder()
    try work.write("in/plain.txt", Samples.damaged)
    let arguments = [
      "clean", "in/letter.hocr", "in/plain.txt", "-o", "out", "--formats", "same,text", "--resume",
    ]
    for _ in 0..<2 {
      let run = try Command.run(Command.path, arguments, in: work.root)
      #expect(run.status == 0, "\(run.error)")
      #expect(try work.files("out").keys.sorted() == ["letter.hocr", "letter.txt", "plain.txt"])
    }
    #expect(try work.text("out/letter.txt") == (try text(work, "in/letter.hocr")))
  }

  @Test func everyCommandReadsTheirText() throws {
    let work = try folder()
    try work.write("plain.txt", Self.data("letter.txt"))
    let plain = try text(work, "plain.txt")
    #expect(try text(work, "in/letter.hocr").split(separator: "\n") == plain.split(separator: "\n"))
    let records = try Command.ordret("extract", "in", in: work.root)
    #expect(records.status == 0, "\(records.error)")
    #expect(records.outputText.split(separator: "\n").count == Self.names.count)
    let explained = try Command.ordret("explain", "in/letter.alto.xml", "--word", "Hgjbro", in: work.root)
    #expect(explained.outputText.contains("→ Højbro"))
    try work.write("truth/letter.txt", plain)
    let evaluated = try Command.ordret(
      "evaluate", "--truth", "truth", "--ocr", "in/letter.page.xml", in: work.root)
    #expect(evaluated.status == 1 && evaluated.error.contains("is a file"))
    try FileManager.default.removeItem(at: work.url("in/letter.tsv"))
    let folders = try Command.ordret("evaluate", "--truth", "truth", "--ocr", "in", "--json", in: work.root)
    #expect(folders.status == 0, "\(folders.error)")
    let page = try JSONSerialization.data(withJSONObject: [
      "id": "a", "text": String(decoding: try Self.data("letter.hocr"), as: UTF8.self),
    ])
    let streamed = try Command.ordret("stream", input: page)
    #expect(streamed.outputText.contains("Højbro Kommune"))
    #expect(!streamed.outputText.contains("ocrx_word"))
  }

  @Test func eachBadFileIsToldOfAndTheOthersAreDone() throws {
    let work = try TemporaryFolder()
    let alto = String(decoding: try Self.data("letter.alto.xml"), as: UTF8.self)
    let rows: [(name: String, text: String, says: String)] = [
      (
        "a-entity.xml", #"<!DOCTYPE alto [<!ENTITY x SYSTEM "/etc/passwd">]>"# + alto.dropFirst(38),
        "the entity 'x'"
      ),
      ("b-version.xml", alto.replacingOccurrences(of: "ns-v3#", with: "ns-v7#"), "of version 7"),
      ("c-cut.xml", String(alto.prefix(5000)), "is broken XML in line"),
      (
        "d-encoding.xml", alto.replacingOccurrences(of: "UTF-8", with: "EBCDIC-DK-NO"),
        "in the encoding EBCDIC"
      ),
      ("e-empty.hocr", "", "is empty"),
      (
        "f-other.html", "<!DOCTYPE html><html><p>Kære</p></html>", "is XML or HTML of a kind that is not read"
      ),
    ]
    for row in rows { try work.write(row.name, row.text) }
    try work.write("good.hocr", Self.data("letter.hocr"))
    let run = try Command.run(
      Command.path, ["clean"] + rows.map(\.name) + ["good.hocr", "-o", "out"], in: work.root)
    #expect(run.status == 1)
    for row in rows {
      let lines = run.errorLines.filter { $0.contains(row.name) }
      #expect(lines.count == 1 && lines[0].contains(row.says), "\(row.name): \(lines)")
    }
    #expect(try work.files("out").keys.sorted() == ["good.hocr", "good.json"])
  }

  @Test func aLongFileIsCleanedPartByPart() throws {
    let work = try TemporaryFolder()
    let alto = String(decoding: try Self.data("letter.alto.xml"), as: UTF8.self)
    let start = try #require(alto.firstRange(of: "<Page ")).lowerBound
    let end = try #require(alto.firstRange(of: "</Layout>")).lowerBound
    let pages = String(alto[start..<end])
    let count = (34 << 20) / pages.utf8.count
    let long = String(alto[..<start]) + String(repeating: pages, count: count) + String(alto[end...])
    try work.write("long.xml", long)
    let run = try Command.ordret("clean", "long.xml", "-o", "out", "--formats", "same", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    let written = try work.text("out/long.xml")
    #expect(written.ranges(of: "CONTENT=\"Højbro\" CS=\"true\"").count == count)
    #expect(written.ranges(of: "<softwareName>ordret</softwareName>").count == 1)
    let printed = try Command.ordret("clean", "long.xml", in: work.root)
    #expect(printed.output == Data(written.utf8))
    let again = try Command.ordret(
      "clean", "long.xml", "-o", "out", "--formats", "same", "--resume", "--summary", in: work.root)
    #expect(again.outputText.contains("0 letters"))
  }
}
