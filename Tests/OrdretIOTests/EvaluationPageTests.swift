import OrdretIO
import TestSupport
import Testing

@testable import Ordret

/// The page that `ordret evaluate --report` writes.
@Suite struct EvaluationPageTests {
  struct Texts {
    var name = "side"
    var truth: String
    var ocr: String
    var corrected: String?
  }

  func report(_ pages: [Texts], _ change: (inout EvaluationReport) -> Void = { _ in }) -> EvaluationReport {
    var evaluation = TextEvaluation(convention: .ordret)
    for page in pages {
      evaluation.add(
        PageEvaluation(
          name: page.name, truth: SourceText(page.truth), observed: SourceText(page.ocr),
          corrected: SourceText(page.corrected ?? page.ocr), isWord: { _ in false }))
    }
    var report = EvaluationReport(evaluation: evaluation)
    change(&report)
    return report
  }

  func html(_ pages: [Texts], _ change: (inout EvaluationReport) -> Void = { _ in }) -> String {
    String(decoding: report(pages, change).html(), as: UTF8.self)
  }

  func folders(_ report: EvaluationReport, _ names: [String]) -> [EvaluationReport.Folder] {
    names.map { EvaluationReport.Folder(name: $0, evaluation: report.evaluation) }
  }

  /// What stands between two strings, wherever they follow each other.
  func parts(of text: String, from start: String, to end: String) -> [Substring] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first
    }
  }

  /// The aligned texts, as HTML.
  func texts(_ html: String) -> [Substring] {
    parts(of: html, from: "<div class=\"t\" lang=\"da\">", to: "</div></details>")
  }

  // MARK: Aligned text

  @Test(arguments: [
    ("Så kom alle børn", "Så kom alle børn", "Så kom alle børn", "Så kom alle børn"),
    ("Så kom", "Sa kom", "Så kom", "<ruby class=r>Så<rt>Sa</ruby> kom"),
    ("Så kom", "Sa kom", "Sa kom", "<ruby class=m>Så<rt>Sa</ruby> kom"),
    ("Så kom", "Sa kom", "Se kom", "<ruby class=w>Så<rt>Sa→Se</ruby> kom"),
    ("Så kom", "Så kom", "Se kom", "<ruby class=b>Så<rt>→Se</ruby> kom"),
    (
      "af sted nu", "afsted nu", "af sted nu",
      "<ruby class=\"g r\"><b class=r>af</b> <b class=r>sted</b><rt>afsted</ruby> nu"
    ),
    ("Så kom", "Så | kom", "Så | kom", "Så <ins class=a>|</ins> kom"),
    ("Så kom", "Så | kom", "Så kom", "Så <ins class=d>|</ins> kom"),
    ("en to\ntre\n\n\nfire", "en to tre fire", "en to tre fire", "en to\ntre<p>fire"),
    (
      "<b> & \"x\"", "<i> & “x”", "<i> & “x”",
      "<ruby class=m>&lt;b&gt;<rt>&lt;i&gt;</ruby> &amp; &quot;x&quot;"
    ),
    ("", "", "", "<em>Neither the truth nor the OCR text has a word.</em>"),
  ])
  func aText(truth: String, ocr: String, corrected: String, aligned: String) {
    #expect(texts(html([Texts(truth: truth, ocr: ocr, corrected: corrected)])) == [aligned[...]])
  }

  /// Without what stands above the line the truth is left, and each word that was ever wrong has one mark.
  @Test func marksAreTheCounts() {
    var random = SeededGenerator(seed: 7)
    let words = ["så", "kom", "alle", "børn", "<b>", "hjem", "til", "&amp;", "Århus", "1999,"]
    func damaged(_ text: [String]) -> [String] {
      text.flatMap { word -> [String] in
        switch Int.random(in: 0..<12, using: &random) {
        case 0: []
        case 1: [word, words.randomElement(using: &random) ?? word]
        case 2: [String(word.reversed())]
        case 3: [String(word.prefix(1)), String(word.dropFirst())].filter { !$0.isEmpty }
        case 4: [word + "x"]
        default: [word]
        }
      }
    }
    let pages = (0..<200).map { number in
      let truth = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      let ocr = damaged(truth)
      return Texts(
        name: "\(number)", truth: truth.joined(separator: number % 2 == 0 ? " " : "\n"),
        ocr: ocr.joined(separator: " "),
        corrected: damaged(number % 3 == 0 ? truth : ocr).joined(separator: " "))
    }
    let report = report(pages)
    let html = String(decoding: report.html(), as: UTF8.self)
    let order = parts(of: html, from: "<summary><span class=\"n\">", to: "</span>").compactMap { Int($0) }
    #expect(order.sorted() == Array(pages.indices))
    for (number, text) in zip(order, texts(html)) where !pages[number].truth.isEmpty {
      let counts = report.evaluation.pages[number].counts
      let marks = ["r", "m", "w", "b"].map { mark in
        parts(of: String(text), from: "<ruby class=\(mark)>", to: "<rt>").count
          + parts(of: String(text), from: "<b class=\(mark)>", to: "</b>").count
      }
      #expect(marks[0] == counts.repaired)
      #expect(marks[0] + marks[1] + marks[2] == counts.damaged)
      #expect(marks[0] + marks[2] + marks[3] == counts.changed)
      #expect(marks[3] == counts.broken)
      let written = plain(String(text)).split { $0 == " " || $0 == "\n" }
      #expect(written == pages[number].truth.split { $0 == " " || $0 == "\n" })
    }
  }

  /// The line of an aligned text: no marks, nothing above it.
  func plain(_ text: String) -> String {
    var text = text.replacing("<p>", with: "\n")
    for (start, end) in [("<rt>", "</ruby>"), ("<ins", "</ins>"), ("<", ">")] {
      let pieces = text.split(separator: start, omittingEmptySubsequences: false)
      text = String(pieces[0])
      for piece in pieces.dropFirst() {
        text += piece.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
      }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  // MARK: CPR numbers

  @Test(arguments: [
    ("Cpr-nr. 010190-1234 kom", "Cpr-nr. 010190-1234 kom", "Cpr-nr. xxxxxx-xxxx kom"),
    // Over two words, and over two lines.
    ("nr. 010190 1234 kom", "nr. 010190 1234 kom", "nr. xxxxxx xxxx kom"),
    ("nr. 010190-\n1234 kom", "nr. 010190-\n1234 kom", "nr. xxxxxx-\nxxxx kom"),
    // Misread beyond recognition: what stands for the number is hidden as well.
    ("nr. 010190-1234 kom", "nr. 0l0x90y1234 kom", "nr. <ruby class=m>xxxxxx-xxxx<rt>xxxxxxxxxxx</ruby> kom"),
    (
      "nr. 010190-1234 kom", "nr. 0101 90-1234 kom",
      "nr. <ruby class=m>xxxxxx-xxxx<rt>xxxx xx-xxxx</ruby> kom"
    ),
    // Only the recogniser has a number.
    ("nr. 01O19A-12E4 kom", "nr. 010190-1234 kom", "nr. <ruby class=m>xxxxxx-xxxx<rt>xxxxxx-xxxx</ruby> kom"),
    ("tlf. 12345678 kom", "tlf. 12345678 kom", "tlf. 12345678 kom"),
  ])
  func cprNumbersAreMasked(truth: String, ocr: String, aligned: String) {
    let page = Texts(name: "010190-1234", truth: truth, ocr: ocr)
    let masked = html([page])
    #expect(texts(masked) == [aligned[...]])
    #expect(!masked.contains("010190-1234"))
    let shown = html([page]) { $0.showCPR = true }
    #expect(plain(String(texts(shown)[0])) == truth)
    #expect(shown.contains(">010190-1234<"))
  }

  // MARK: The page

  @Test func nothingBecomesMarkup() {
    let evil = "</title></style><script>alert(1)</script><img src=x onerror=\"alert(2)\" x='&'>"
    let html = html([Texts(name: evil, truth: "så \(evil)", ocr: "sa \(evil)x"), Texts(truth: "a", ocr: "ø")])
    {
      $0.title = evil
      $0.leftOut = [EvaluationPages.LeftOut(path: evil, reason: .noOCR)]
      $0.mixedEncodings = [evil]
      $0.folders = folders($0, [evil, "b"])
    }
    #expect(html.split(separator: "<script", omittingEmptySubsequences: false).count == 2)
    #expect(!html.contains("<img"))
    #expect(html.split(separator: "alert(1)").count > 6)
    // Nothing is fetched.
    for address in ["http://", "https://", "//fonts", "url(", "@import", "src="] {
      #expect(!html.replacing("src=x onerror", with: "").contains(address), "\(address)")
    }
  }

  @Test func everyFigureIsTheOneInTheJSON() {
    let pages = [
      Texts(
        name: "a/1", truth: "Så kom alle børn hjem", ocr: "Sa kom alie born hjem",
        corrected: "Så kom alie børn hjem"),
      Texts(name: "b/2", truth: "", ocr: "xx"),
      Texts(name: "b/3", truth: "æ ø å", ocr: "æ ø å", corrected: "e ø å"),
    ]
    let report = report(pages) { report in
      report.folders = folders(report, ["a", "b"])
      report.leftOut = [EvaluationPages.LeftOut(path: "c/4.txt", reason: .noOCR)]
    }
    let figures = parts(of: String(decoding: report.html(), as: UTF8.self), from: " data-key=\"", to: "</")
    #expect(figures.count > 150)
    for figure in figures {
      let parts = figure.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count >= 3, let expected = value(at: parts[0], in: report.json) else {
        Issue.record("\(figure) is not in the JSON")
        continue
      }
      #expect(
        String(parts[2]) == String(decoding: expected.text(.oneLine).dropLast(), as: UTF8.self), "\(figure)")
    }
    let keys = Set(figures.map { $0.prefix { $0 != "\"" } })
    for key in [
      "before.cer", "after.wer", "correction.f1", "icdar.detectionF1", "leftOut.length",
      "folders.1.before.wer",
    ] {
      #expect(
        keys.contains(key[...]) || key == "correction.f1" && keys.contains("folders.0.correction.f1"),
        "\(key)")
    }
  }

  private func value(at key: Substring, in json: JSONValue) -> JSONValue? {
    var value: JSONValue? = json
    for part in key.split(separator: ".") {
      if let elements = value?.array {
        if part == "length" { return .integer(elements.count) }
        value = Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        value = value?[String(part)]
      }
    }
    return value
  }

  /// A thousand pages of 400 words, one in eight misread, are far below 20 MB.
  @Test func aPageNeedsLittleMoreThanItsText() {
    let truth = Array(repeating: "arbejdsgivernes forhold uden for byen og så en sætning", count: 45)
    let ocr = truth.map { $0.replacing("sætning", with: "swtning") }
    let page = Texts(truth: truth.joined(separator: "\n"), ocr: ocr.joined(separator: "\n"))
    let (one, eleven) = (report([page]).html().count, report(Array(repeating: page, count: 11)).html().count)
    let perPage = (eleven - one) / 10
    #expect(perPage < page.truth.utf8.count * 2 + 1500)
    #expect(1000 * perPage + one < 20_000_000)
  }

  @Test(arguments: [[], [Texts(truth: "", ocr: "")], [Texts(truth: "a", ocr: "")]])
  func littleIsAPageToo(pages: [Texts]) {
    let html = html(pages)
    #expect(html.hasSuffix("</html>\n"))
    #expect(texts(html).count == pages.count)
  }
}
