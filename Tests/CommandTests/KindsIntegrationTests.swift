import Foundation
import Testing

/// One letter of each kind in one folder, made by the tools that make them (Scripts/make-samples), cleaned in
/// one command, and read by other programs afterwards.
@Suite(.integration) struct KindsIntegrationTests {
  /// What comes back of each sample, and which of its words were corrected.
  static let rows: [(sample: String, output: String, corrected: [String])] = [
    ("plain.txt", "plain.txt", ["Østergade", "låner"]), ("notes.md", "notes.md", ["Østergade", "låner"]),
    ("read.hocr", "read.hocr", ["Østergade", "låner"]),
    ("read-alto.xml", "read-alto.xml", ["Østergade", "låner"]), ("read.tsv", "read~2.tsv", ["Østergade"]),
    ("page.page.xml", "page.page.xml", ["Højbro", "hørt"]),
    ("scan.png", "scan~3.pdf", ["Østergade", "låner"]), ("scan.jpg", "scan.pdf", ["Østergade", "låner"]),
    ("scan.tif", "scan~4.pdf", ["Kære", "Beløbet"]), ("scan.pdf", "scan~2.pdf", ["Kære", "Beløbet"]),
    ("searchable.pdf", "searchable.pdf", ["Kære", "Beløbet"]), ("born.pdf", "born.pdf", []),
  ]

  @Test func eachComesBackInItsOwnKind() throws {
    let work = try TemporaryFolder()
    try run(Repository.root.appendingPathComponent("Scripts/make-samples").path, work.path("in"))
    let cleaned = try Command.ordret(
      "clean", "in", "-o", "out", "--formats", "same", "--ocr-language", "eng", in: work.root)
    #expect(cleaned.status == 0, "\(cleaned.error)")
    #expect(try work.files("out").keys.sorted() == Self.rows.map(\.output).sorted())
    for row in Self.rows {
      let text = try read(work, row)
      for word in row.corrected { #expect(text.contains(word), "\(row.output): \(word)") }
    }
    // Drawn text cannot be corrected in its place.
    #expect(try work.files("out")["born.pdf"] == work.files("in")["born.pdf"])
  }

  /// Runs a program; what it wrote.
  @discardableResult func run(_ words: String...) throws -> String {
    let run = try Command.run("/usr/bin/env", words)
    #expect(run.status == 0, "\(words): \(run.error)")
    return run.outputText
  }

  /// The text of an output, as another program reads it.
  func read(_ work: TemporaryFolder, _ row: (sample: String, output: String, corrected: [String])) throws
    -> String
  {
    let file = work.path("out/\(row.output)")
    switch row.output.split(separator: ".").last {
    case "pdf":
      try run("qpdf", "--check", file)
      let pages = ["scan.png", "scan.jpg", "born.pdf"].contains(row.sample) ? 1 : 2
      let info = try run("pdfinfo", file)
      #expect(info.contains(try Regex("Pages: +\(pages)\n")), "\(info)")
      return try run("pdftotext", file, "-")
    case "xml", "hocr":
      return try run("xmllint", "--nonet", "--noent", "--encode", "UTF-8", file)
    default: return try run("cat", file)
    }
  }
}
