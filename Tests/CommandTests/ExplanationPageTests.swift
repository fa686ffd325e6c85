import Foundation
import Testing

/// `ordret explain --html` through the built command, and its page in a real browser where there is one.
@Suite struct ExplanationPageTests {
  /// Page files with the image that they name, and a text.
  func folder() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    for name in PageFileTests.names { try work.write("in/\(name)", PageFileTests.data(name)) }
    try work.write("in/letter.txt", PageFileTests.data("letter.txt"))
    return work
  }

  func explain(_ arguments: String..., in work: TemporaryFolder) throws -> Command.Run {
    try Command.run(Command.path, ["explain"] + arguments, in: work.root)
  }

  @Test func everyKindOfInputHasAPage() throws {
    let work = try folder()
    for name in PageFileTests.names + ["letter.txt"] {
      let run = try explain("in/\(name)", "--html", "page.html", in: work)
      #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(name): \(run.error)")
      let page = try work.text("page.html")
      #expect(page.contains("<h1>\(name)</h1>") && page.contains(">Højbro<"), "\(name)")
      #expect(page.contains("<svg") == (name != "letter.txt"), "\(name)")
      #expect(
        page.contains("“letter.tif” was not found") == !(name.hasSuffix("txt") || name.hasSuffix("tsv")),
        "\(name)")
    }
    #expect(try work.files(".").keys.filter { !$0.hasPrefix("in/") } == ["page.html"])
  }

  @Test func whatCannotBeDoneIsTold() throws {
    let work = try folder()
    try work.write("broken.hocr", "<html class='ocr_page'><br></html>")
    for (arguments, status, words) in [
      (["in/letter.txt", "--html", "in/letter.txt"], 1, "one of the inputs"),
      (["in/letter.txt", "--html", "in/../in/letter.txt"], 1, "one of the inputs"),
      (["in/letter.txt", "--html", "nowhere/page.html"], 1, "nowhere/page.html"),
      (["in/nothing.txt", "--html", "page.html"], 1, "in/nothing.txt"),
      (["broken.hocr", "--html", "page.html"], 1, "is HTML, but no XML"),
      (["in/letter.txt", "--html", "page.html", "--word", "bgrn"], 2, "--word does not go with --html"),
      (["in/letter.txt", "--show-cpr"], 2, "--show-cpr goes with --html"),
    ] {
      let run = try Command.run(Command.path, ["explain"] + arguments, in: work.root)
      #expect(run.status == Int32(status) && run.error.contains(words), "\(arguments): \(run.error)")
    }
    #expect(try work.files(".")["page.html"] == nil)
    #expect(try work.text("in/letter.txt").contains("hgrt"))
  }

  /// A grey image of 4 by 5 pixels.
  static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAAAAABHxhIHAAAADklEQVR4nGM4AQQMWAgAw2kPoQnztBMAAAAASUVORK5CYII="

  @Test func imagesAreCarriedAlongButNotWithCPRNumbers() throws {
    let work = try folder()
    let image = try #require(Data(base64Encoded: Self.png))
    try work.write("side.png", image)
    let page = { (text: String) in
      """
      <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>
      <div class='ocr_page' title='image "side.png"; bbox 0 0 400 500'><span class='ocr_line'>
      <span class='ocrx_word' title='bbox 10 10 390 30'>\(text)</span></span></div></body></html>
      """
    }
    for (text, options, isThere) in [
      ("Højbro", [], true), ("010190-1234", [], false), ("010190-1234", ["--show-cpr"], true),
    ] {
      try work.write("side.hocr", page(text))
      let run = try Command.run(
        Command.path, ["explain", "side.hocr", "--html", "side.html"] + options, in: work.root)
      #expect(run.status == 0, "\(run.error)")
      let html = try work.text("side.html")
      #expect(
        html.contains(Self.png) == isThere && html.contains("img-src data:") == isThere, "\(text) \(options)")
      #expect(html.contains("010190-1234") == options.contains("--show-cpr"))
    }
  }
}

/// The page in a browser.
@Suite(.integration) struct ExplanationPageIntegrationTests {
  @Test func aBrowserShowsThePage() throws {
    let work = try ExplanationPageTests().folder()
    let script = Repository.root.appendingPathComponent("Scripts/check-explanation").path
    for name in ["letter.alto.xml", "letter.txt"] {
      #expect(try ExplanationPageTests().explain("in/\(name)", "--html", "page.html", in: work).status == 0)
      let run = try Command.run("/usr/bin/env", ["python3", script, work.path("page.html")])
      #expect(run.status == 0, "\(name): \(run.outputText)\(run.error)")
      #expect(run.outputText.contains("400 px"))
    }
    // The check finds what is wrong: the script, a link.
    let page = try work.text("page.html")
    for (old, new) in [("<script>", "<script>x;"), ("id=\"w1\"", "id=\"v1\"")] {
      try work.write("page.html", page.replacingOccurrences(of: old, with: new))
      #expect(
        try Command.run("/usr/bin/env", ["python3", script, work.path("page.html")]).status == 1, "\(new)")
    }
  }
}
