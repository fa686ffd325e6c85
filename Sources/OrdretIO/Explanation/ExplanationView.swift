internal import Ordret

extension LetterExplanation {
  /// The page: it needs no network and no other file.
  public func html() -> [UInt8] { ExplanationView(self).html().bytes }
}

/// What the parts of the page are made from.
struct ExplanationView {
  let letter: LetterExplanation
  let text = ExplanationText()
  let counts: [LetterExplanation.Mark: Int]

  var corrections: [LetterRecord.Correction] { letter.record.corrections }
  private var isScanned: Bool { !letter.images.images.isEmpty }

  init(_ letter: LetterExplanation) {
    self.letter = letter
    counts = Dictionary(
      letter.record.corrections.map { (LetterExplanation.Mark($0), 1) }, uniquingKeysWith: +)
  }

  func html() -> HTML {
    WholePage(
      language: text.language, title: "\(title) · Ordret", style: ExplanationStyle.sheet,
      script: ExplanationScript.source, hasImages: isScanned, skip: ("#changes", text.skip), header: header,
      main: """
        \(controls)
        <p class="note no-script">\(text.scriptNeeded)</p>
        <div class="sides\(isScanned ? " scan" : "")" id="sides">
        <div class="pages">
        \(letter.pages.indices.map(page))</div>
        \(changes)
        </div>
        <div id="about" role="tooltip" hidden></div>

        """,
      colophon: text.filled(text.colophon, ["generator": "\(WholePage.generator)"])
    ).html
  }

  private var title: String { letter.record.id == "-" ? text.standardInput : letter.record.id }

  // MARK: Above the pages

  private var header: HTML {
    let applied = corrections.count { $0.applied }
    let suggested = corrections.count - applied
    let sentences: [HTML] = [
      text.counted(text.applied, applied), suggested == 0 ? "" : text.counted(text.suggested, suggested),
      letter.record.ocr.wordErrorEstimate.map { before in
        text.filled(
          text.estimate,
          [
            "before": "<b>\(share(before))</b>",
            "after": "<b>\(share(letter.record.ocr.remainingWordErrorEstimate ?? before))</b>",
          ])
      } ?? "",
    ]
    return """
      <p class="eyebrow">\(text.eyebrow)</p>
      <h1>\(title)</h1>
      <p class="facts">\(facts)</p>
      <p class="lead">\(sentences.filter { !$0.bytes.isEmpty }.joined(" "))</p>
      \(notes)\(contents)
      """
  }

  private var facts: HTML {
    var parts: [HTML] = [
      text.counted(text.pageCount, letter.pages.count), text.counted(text.wordCount, letter.words),
      "\(letter.record.source.mediaType)",
    ]
    if let profile = letter.record.ocr.profile {
      parts.append(text.filled(text.readAs, ["profile": "\(profile)"]))
    }
    return parts.map { "<span>\($0)</span>" }.joined(" ")
  }

  /// What a person should know of the letter, and of images that are not there.
  private var notes: HTML {
    let images = letter.images.leftOut.sorted { $0.key < $1.key }.map { page, reason in
      text.filled(text.leftOut(reason), ["page": "\(page + 1)"])
    }
    let notes = letter.record.findings.map { finding -> HTML in "\(finding.message)" } + images
    guard !notes.isEmpty else { return "" }
    let items = notes.map { note -> HTML in "<li>\(note)</li>\n" }
    let name = text.counted(text.notes, notes.count)
    // Two hundred pages without an image are no two hundred lines.
    let open: HTML = notes.count < 6 ? " open" : ""
    return "<details class=\"notes\"\(open)><summary>\(name)</summary><ul>\n\(items)</ul></details>\n"
  }

  /// Links to the pages, if there are several, and to the changes.
  private var contents: HTML {
    var links: [HTML] =
      letter.pages.count < 2
      ? []
      : letter.pages.indices.map { page in
        "<li><a href=\"#page-\(page + 1)\"><span class=\"sr\">\(text.page) </span>\(page + 1)</a></li>\n"
      }
    links.append("<li><a href=\"#changes\">\(text.changes)</a></li>\n")
    let pages: HTML =
      letter.pages.count < 2 ? "" : "<li class=\"soft\" aria-hidden=\"true\">\(text.pages)</li>\n"
    return "<nav aria-label=\"\(text.contents)\"><ol>\n\(pages)\(links)</ol></nav>\n"
  }

  // MARK: Controls

  private var controls: HTML {
    let views = (isScanned ? ["scan"] : []) + ["new", "old"]
    let choices = views.enumerated().map { index, view -> HTML in
      let checked: HTML = index == 0 ? " checked" : ""
      return """
        <label><input type="radio" name="view" value="\(view)"\(checked)><span>\(text.views[view] ?? view)</span></label>
        """
    }
    return """
      <form class="controls" id="controls" data-shown="\(text.shown)" data-none="\(text.noneShown)" autocomplete="off">
      <fieldset class="views"><legend class="sr">\(text.show)</legend>\(choices)</fieldset>
      <div class="steps"><button type="button" name="previous">\(text.previous)</button>\
      <button type="button" name="next">\(text.next)</button></div>
      <output aria-live="polite"></output>
      </form>
      <fieldset class="legend" id="legend"><legend>\(text.marks)</legend>
      \(LetterExplanation.Mark.allCases.map(legend))</fieldset>
      """
  }

  /// A mark with its meaning; it is a switch too.
  private func legend(_ mark: LetterExplanation.Mark) -> HTML {
    """
    <label><input type="checkbox" data-mark="\(mark.rawValue)" checked>\
    <span class="c \(mark.rawValue)">\(text.sample)</span> <span>\(text.markNames[mark] ?? "") \
    <span class="soft">(\(Figure.count(counts[mark] ?? 0)))</span></span></label>

    """
  }

  // MARK: Figures

  /// A share in per cent, with one decimal; never rounded to nothing or to all of it.
  func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    if thousandths == 0, 0 < value { return "< 0.1\u{202F}%" }
    if thousandths == 1000, value < 1 { return "> 99.9\u{202F}%" }
    if thousandths == 1000 { return "100\u{202F}%" }
    return Figure.decimal(value * 100, 1) + "\u{202F}%"
  }
}
