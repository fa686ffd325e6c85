import Testing

@testable import Ordret
@testable import OrdretIO

/// The page that `ordret explain --html` writes.
@Suite struct LetterExplanationTests {
  /// A change of the first place where `old` stands.
  struct Change {
    var old: String
    var new: String
    var applied = true
    var probability = 0.97
    var others: [String] = []
  }

  /// A letter with these changes; they are sorted.
  func document(_ letter: Letter, _ changes: [Change]) -> Document {
    var document = letter.document
    let text = document.source.bytes
    document.adopt(
      changes.compactMap { change in
        let old = Array(change.old.utf8)
        guard let start = text.indices.first(where: { text[$0...].starts(with: old) }) else {
          Issue.record("\(change.old) is not in the text")
          return nil
        }
        return Correction(
          original: change.old, corrected: change.new, range: TextRange(start..<(start + old.count)),
          kind: .spelling, probability: change.probability, applied: change.applied, reason: "ø→g",
          alternatives: change.others.map { Correction.Alternative(text: $0, probability: 0.01) })
      })
    return document
  }

  func letter(_ text: String, name: String = "brev.txt") throws -> Letter {
    try LetterReader.letter(
      Array(text.utf8), of: Input(path: name, id: name, stem: name, size: 0, identity: []))
  }

  func html(
    _ text: String, _ changes: [Change] = [], name: String = "brev.txt", images: PageImages = PageImages(),
    showCPR: Bool = false
  ) throws -> String {
    let document = document(try letter(text, name: name), changes)
    let page = LetterExplanation(document, images: images, showCPR: showCPR).html()
    return String(decoding: page, as: UTF8.self)
  }

  /// What stands between two strings, wherever they follow each other.
  func parts(of text: String, from start: String, to end: String) -> [String] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  /// The lines of a letter without places.
  func lines(_ html: String) -> [String] {
    parts(of: html, from: "<div class=\"t\" lang=\"da\">", to: "</div>")
  }

  // MARK: Lines

  @Test func linesStandAsTheyStood() throws {
    let html = try html(
      "Til bgrn\n  og  voksne\u{C}Side 2 & <mere>\n",
      [Change(old: "bgrn", new: "børn"), Change(old: "mere", new: "flere", applied: false, probability: 0.4)])
    let mark =
      "<a class=\"c k1\" id=\"w0\" href=\"#c0\"><span class=\"o\">bgrn</span><span class=\"n\">børn</span></a>"
    #expect(
      lines(html) == [
        "Til \(mark)\n  og  voksne",
        "Side 2 &amp; &lt;<a class=\"c k4\" id=\"w1\" href=\"#c1\">mere</a>&gt;\n",
      ])
    #expect(html.contains("1 change was made. 1 more is suggested."))
    #expect(html.contains("<b>97.0\u{202F}%</b> · <span class=\"verb\">changed</span>"))
    #expect(html.contains("Page 2 of 2"))
  }

  @Test func aChangeInASuggestionSharesItsMark() throws {
    let html = try html(
      "Til bgrn og voksne",
      [
        Change(old: "bgrn og", new: "bønner", applied: false, probability: 0.3), Change(old: "og", new: "Og"),
        Change(old: "voksne", new: "voksen", applied: false, probability: 0.3),
      ])
    let mark =
      "<a class=\"c k1\" id=\"w0\" href=\"#c0\"><span class=\"o\">bgrn og</span><span class=\"n\">bgrn Og</span></a>"
    #expect(lines(html) == ["Til \(mark) <a class=\"c k4\" id=\"w2\" href=\"#c2\">voksne</a>"])
    #expect(parts(of: html, from: "<li ", to: "><del").map { $0.suffix(4) } == ["#w0\"", "#w0\"", "#w2\""])
  }

  @Test func nothingChangedIsAPageToo() throws {
    for text in ["Kære børn", "x\u{C}", "\n"] {
      let html = try html(text)
      #expect(html.hasSuffix("</html>\n") && html.contains("Nothing was changed"))
      #expect(!html.contains("id=\"list\""))
    }
  }

  // MARK: Places

  /// Words of a line of hOCR, 100 wide, from left to right.
  static func line(_ words: String..., top: Int = 10) -> String {
    let spans = words.enumerated().map { number, word in
      let left = number * 110
      return
        "<span class='ocrx_word' title='bbox \(left) \(top) \(left + 100) \(top + 20); x_wconf 90'>\(word)</span>"
    }
    return "<span class='ocr_line'>\(spans.joined(separator: " "))</span>"
  }

  /// The drawn words, a change with what was read and what it became: `[k1 w0 bgrn|børn]`.
  func drawn(_ html: String) -> String {
    let svg = parts(of: html, from: "<svg", to: "</svg>").joined(separator: " / ")
    var result: [String] = []
    for piece in svg.split(separator: "<").map(String.init) {
      let text = piece.split(separator: ">", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      if piece.hasPrefix("a class") {
        let values = piece.split(separator: "\"").map(String.init)
        result.append("[" + values[1].dropFirst(2) + (piece.contains("id=") ? " \(values[3])" : ""))
      } else if piece.hasPrefix("text") {
        result.append(text)
      } else if piece.hasPrefix("/a") {
        result.append("]")
      }
    }
    return result.joined(separator: " ")
  }

  @Test(arguments: [
    ("bgrn", "børn", "Til [k1 w0 bgrn børn ] og bemeer- kninger kom"),
    // Two words become one, one becomes two.
    ("og bemeer-", "og-bemeer-", "Til bgrn [k1 w0 og bemeer- og-bemeer- ] kninger kom"),
    (" og", "og", "Til [k1 w0 bgrn og bgrnog ] bemeer- kninger kom"),
    ("bgrn", "bø rn", "Til [k1 w0 bgrn bø rn ] og bemeer- kninger kom"),
    // Of a word that a line's end cuts both halves are marked, the first has the name.
    ("meer-\nkninger", "mærk-\nninger", "Til bgrn og [k1 w0 bemeer- bemærk- ] [k1 kninger ninger ] kom"),
    ("bemeer", "bemær", "Til bgrn og [k1 w0 bemeer- bemær- ] kninger kom"),
  ])
  func wordsStandAtTheirPlaces(old: String, new: String, drawn: String) throws {
    let page = PageSamples.hocr(
      Self.line("Til", "bgrn", "og", "bemeer-") + Self.line("kninger", "kom", top: 50))
    #expect(self.drawn(try html(page, [Change(old: old, new: new)])) == drawn)
  }

  @Test func changesOfOneWordShareItsMark() throws {
    let page = PageSamples.hocr(Self.line("Til", "bgrn.og", "kom"))
    let html = try html(
      page,
      [
        Change(old: "bgrn", new: "børn", probability: 0.99), Change(old: ".", new: ". ", probability: 0.6),
        Change(old: "kom", new: "korn", applied: false, probability: 0.3),
      ])
    #expect(drawn(html) == "Til [k3 w0 bgrn.og børn. og ] [k4 w2 kom ]")
    #expect(
      parts(of: html, from: "<li ", to: "><del").map { $0.suffix(10) } == [
        "href=\"#w0\"", "href=\"#w0\"", "href=\"#w2\"",
      ])
  }

  @Test func aScaleOfItsOwnAndRoomForWordsWithoutAPlace() throws {
    let page = PageSamples.hocr(
      Self.line("Til", "bgrn") + "<span class='ocr_line'><span class='ocrx_word'>løs</span> "
        + "<span class='ocrx_word' title='bbox 1e30 0 1 1'>ude</span> "
        + "<span class='ocrx_word' title='bbox 5000 10 5100 30'>borte</span></span>")
    let html = try html(page)
    #expect(html.contains("viewBox=\"0 0 1000 2000.0\"") && html.contains("aspect-ratio:1000/2000.0"))
    #expect(drawn(html) == "Til bgrn")
    #expect(lines(html) == ["løs ude borte"])
    // Lines without words, a page without boxes.
    let line = PageSamples.hocr("<span class='ocr_line' title='bbox 0 0 900 30'>Til alle bgrn</span>")
    #expect(drawn(try self.html(line, [Change(old: "bgrn", new: "børn")])) == "Til alle [k1 w0 bgrn børn ]")
    let bare = PageSamples.hocr("<span class='ocr_line'>Til alle</span>")
    #expect(lines(try self.html(bare)) == ["Til alle"])
  }

  // MARK: What is hidden

  @Test func cprNumbersAreMasked() throws {
    let text = "Cpr-nr. 010190-1234 til bgrn 0101901234"
    let changes = [
      Change(old: "010190-1234", new: "010190-1235", others: ["010190-1236"]),
      Change(old: "bgrn", new: "børn"),
    ]
    let masked = try html(text, changes, name: "010190-1234.txt")
    for number in ["010190", "1234", "1235", "1236"] { #expect(!masked.contains(number), "\(number)") }
    #expect(masked.contains("xxxxxx-xxxx") && masked.contains("børn"))
    let shown = try html(text, changes, showCPR: true)
    #expect(shown.contains("010190-1235") && shown.contains("010190-1236"))
    let words = PageSamples.hocr(Self.line("Cpr", "010190-1234"))
    #expect(drawn(try html(words)) == "Cpr xxxxxx-xxxx")
  }

  @Test func nothingBecomesMarkup() throws {
    let evil = "</script><script>alert(1)</script><img src=x onerror=\"a\" x='&'>"
    let inHOCR = evil.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    for text in [
      "så \(evil) \u{202E}vendt\u{2066}\u{7}", PageSamples.hocr(Self.line("så", inHOCR, "\u{202E}vendt")),
    ] {
      let html = try html(
        text, [Change(old: "alert(1)", new: evil, others: [evil, "\u{202E}"])],
        name: evil.replacing("/", with: ":"))
      #expect(parts(of: html, from: "<script", to: ">").count == 1)
      #expect(!html.contains("<img") && !html.contains("\u{202E}") && !html.contains("\u{2066}"))
      for address in ["http://", "https://", "url(", "@import"] {
        #expect(!html.contains(address), "\(address)")
      }
    }
  }
}
