import Foundation
import Testing

/// The page for people.
@Suite struct ReportTests {
  /// Truth and OCR text of several pages in two folders; one page has names and words that look like markup.
  func pages() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    for index in 0..<6 {
      let folder = index < 3 ? "a" : "b"
      let truth = "Kære alle børn\n\nSå kom vi hjem til Århus nr. \(index), og alt var godt.\nFru Sørensen"
      try work.write("truth/\(folder)/\(index).txt", truth)
      let ocr = truth.replacingOccurrences(of: "ø", with: "o").replacingOccurrences(
        of: "å", with: index < 2 ? "å" : "a")
      try work.write("ocr/\(folder)/\(index).txt", ocr)
    }
    try work.write("truth/b/<img src=x onerror=alert(1)>.txt", "\"Så\" <script>alert(1)</script> & så'")
    try work.write("ocr/b/<img src=x onerror=alert(1)>.txt", "\"Sa\" <script>alert(2)</script> & sa'")
    try work.write("truth/b/tom.txt", "")
    try work.write("ocr/b/tom.txt", "støj")
    try work.write("truth/b/lang.txt", String(repeating: "langeord", count: 60) + " og så")
    try work.write("ocr/b/lang.txt", String(repeating: "langcord", count: 60) + " og sa")
    try work.write("truth/b/alene.txt", "uden partner")
    return work
  }

  func evaluate(_ work: TemporaryFolder) throws {
    let run = try Command.ordret(
      "evaluate", "--truth", work.path("truth"), "--ocr", work.path("ocr"), "--title", "Prøver <her>",
      "--report", work.path("r.html"), "--json")
    #expect(run.status == 0, "\(run.error)")
    try work.write("r.json", run.output)
  }

  @Test func thePageIsWholeAndNamesWhatWasLeftOut() throws {
    let work = try pages()
    try evaluate(work)
    let page = try work.text("r.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<h1>Prøver &lt;her&gt;</h1>"))
    #expect(page.contains("alene.txt"))
    #expect(page.components(separatedBy: "<details class=\"p").count == 10)
  }
}

/// The same page in a real browser.
@Suite(.integration) struct ReportIntegrationTests {
  @Test func aBrowserShowsTheFiguresOfTheJSON() throws {
    let report = ReportTests()
    let work = try report.pages()
    try report.evaluate(work)
    let script = Repository.root.appendingPathComponent("Scripts/check-report").path
    func check() throws -> Command.Run {
      try Command.run("/usr/bin/env", ["python3", script, work.path("r.html"), work.path("r.json")])
    }
    let run = try check()
    #expect(run.status == 0, "\(run.outputText)\(run.error)")
    #expect(run.outputText.contains("360 px"))
    // The check finds what is wrong: a figure, the script.
    let page = try work.text("r.html")
    try work.write(
      "r.html",
      page.replacingOccurrences(
        of: "data-key=\"pages\" data-value=\"9\"", with: "data-key=\"pages\" data-value=\"8\""))
    #expect(try check().error.contains("pages is 8"))
    try work.write("r.html", page.replacingOccurrences(of: "<script>", with: "<script>x;"))
    #expect(try check().status == 1)
  }
}
