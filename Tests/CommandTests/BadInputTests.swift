import Foundation
import Testing

@Suite struct BadInputTests {
  @Test func eachBadInputIsToldOfAndTheOthersAreDone() throws {
    let work = try TemporaryFolder()
    try work.write("in/good.txt", Samples.damaged)
    try work.write("in/a-empty.txt", "")
    try work.write("in/b-zero.txt", Data("Kære alle\n\0\0\0 tak".utf8))
    try work.write("in/c-image.txt", Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)))
    try work.write("in/d-document.txt", "%PDF-1.7\n")
    try work.write("in/z-last.txt", Samples.clean)
    let run = try Command.ordret("clean", "in", "missing.txt", "-o", "out", in: work.root)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    for (name, says) in [
      ("missing.txt", "does not exist"), ("in/a-empty.txt", "is empty"),
      ("in/b-zero.txt", "byte 12 is a control"),
      ("in/c-image.txt", "a JPEG image"), ("in/d-document.txt", "a PDF"),
    ] {
      let lines = run.errorLines.filter { $0.contains(name) }
      #expect(lines.count == 1, "\(name): \(run.error)")
      #expect(lines.first?.contains(says) ?? false, "\(name): \(lines)")
    }
    #expect(run.errorLines.count == 5)
    #expect(try work.files("out").keys.sorted() == ["good.json", "good.txt", "z-last.json", "z-last.txt"])
  }

  @Test func utf16WithoutByteOrderMarkIsRead() throws {
    let work = try TemporaryFolder()
    let text = "Kære alle på øen\n\nVi beder jer svare.\n"
    try work.write("little.txt", Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    try work.write("big.txt", Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }))
    for name in ["little.txt", "big.txt"] {
      let run = try Command.ordret("clean", work.path(name))
      #expect(run.status == 0, "\(run.error)")
      #expect(run.outputText == text)
    }
  }

  @Test func aLineOfFiftyMegabytesIsProcessed() throws {
    let work = try TemporaryFolder()
    let line =
      String(repeating: "Vi beder jer om at svare inden den 1. april 2019. ", count: 1_000_000) + "\n"
    try work.write("long.txt", line)
    let run = try Command.ordret("clean", work.path("long.txt"))
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.count(where: { $0 == 0x0A }) == 1)
  }

  @Test func aFolderThatMayNotBeReadIsToldOf() throws {
    let work = try TemporaryFolder()
    try work.write("in/a.txt", Samples.damaged)
    try work.write("in/closed/b.txt", Samples.damaged)
    let closed = work.path("in/closed")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    // The superuser may read everything: then the command runs as nobody.
    let isSuperuser = getuid() == 0
    let drop = ["--reuid=65534", "--regid=65534", "--clear-groups", Command.path]
    let run = try Command.run(
      isSuperuser ? "/usr/bin/setpriv" : Command.path,
      (isSuperuser ? drop : []) + ["extract", work.path("in")])
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains("in/closed may not be opened"), "\(run.error)")
    #expect(run.outputText.split(separator: "\n").count == 1)
  }

  @Test func numbersInFileNamesAreMasked() throws {
    let work = try TemporaryFolder()
    try work.write("010190-1234.txt", "")
    try work.write("in/010190-1234.txt", "Kære alle\n")
    try work.write("in/020290-1234.txt", "Kære alle\n")
    let failed = try Command.ordret("extract", "010190-1234.txt", in: work.root)
    #expect(failed.error.contains("xxxxxx-xxxx.txt is empty"))
    let run = try Command.ordret("clean", "in", "-o", "out", "--summary", in: work.root)
    #expect(!run.outputText.contains("0190"))
    #expect(
      try work.files("out").keys.sorted()
        == ["xxxxxx-xxxx.json", "xxxxxx-xxxx.txt", "xxxxxx-xxxx~2.json", "xxxxxx-xxxx~2.txt"])
    _ = try Command.ordret("clean", "in", "-o", "shown", "--show-cpr", "--formats", "text", in: work.root)
    #expect(try work.files("shown").keys.sorted() == ["010190-1234.txt", "020290-1234.txt"])
  }
}
