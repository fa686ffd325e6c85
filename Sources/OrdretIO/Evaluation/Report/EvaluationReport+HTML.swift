internal import Ordret

extension EvaluationReport {
  /// The report as one page of HTML that needs nothing else: no network, no other file.
  public func html() -> [UInt8] { ReportPage(self).html().bytes }
}

/// What the sections of the page are made from.
struct ReportPage: Sendable {
  let report: EvaluationReport
  let figures: ReportFigures
  let text: ReportText
  /// The pages, those with most wrong words left first, by their number in the JSON.
  let worstFirst: [Int]

  init(_ report: EvaluationReport, text: ReportText = .english) {
    self.report = report
    self.text = text
    figures = ReportFigures(json: report.json)
    let pages = report.evaluation.pages
    worstFirst = pages.indices.sorted {
      (pages[$1].after.words.errors, $0) < (pages[$0].after.words.errors, $1)
    }
  }

  /// A section with its place in the table of contents.
  private struct Section {
    var id: String
    var name: String
    var body: HTML
  }

  func html() -> HTML {
    let sections = [
      Section(id: "summary", name: text.summary, body: summary),
      Section(id: "pages-compared", name: text.distributions, body: distributions),
      Section(id: "folders", name: text.folders, body: folders),
      Section(id: "classes", name: text.classes, body: classes),
      Section(id: "confusions", name: text.confusions, body: confusions),
      Section(id: "calibration", name: text.calibration, body: calibration),
      Section(id: "pages", name: text.pages, body: pages),
      Section(id: "left-out", name: text.leftOut, body: leftOut),
      Section(id: "definitions", name: text.definitions, body: definitions),
    ].filter { !$0.body.bytes.isEmpty }
    let links = sections.map { section -> HTML in
      "<li><a href=\"#\(section.id)\">\(section.name)</a></li>\n"
    }
    let bodies = sections.map { section -> HTML in
      """
      <section id="\(section.id)" aria-labelledby="\(section.id)-h">
      <h2 id="\(section.id)-h">\(section.name)</h2>
      \(section.body)
      </section>

      """
    }
    return WholePage(
      language: text.language, title: title, style: ReportStyle.sheet, script: ReportScript.source,
      skip: ("#pages", text.skip),
      header: """
        <p class="eyebrow">\(text.eyebrow)</p>
        <h1>\(title)</h1>
        <p class="facts">\(facts)</p>
        <nav aria-label="\(text.contents)"><ol>
        \(links)</ol></nav>

        """,
      main: HTML(parts: bodies),
      colophon: text.filled(text.colophon, ["generator": "\(WholePage.generator)"])
    ).html
  }

  private var title: String {
    (report.title ?? "").isEmpty ? text.title : report.shownName(report.title ?? "")
  }

  private var facts: HTML {
    let parts: [HTML] = [
      text.filled(
        figures.count("pages") == 1 ? text.onePage : text.somePages, ["pages": figures.figure("pages")]),
      text.filled(text.wordCount, ["words": figures.figure("correction.words")]),
      text.filled(
        text.conventionNamed,
        ["convention": "<a href=\"#d-convention\">\(report.evaluation.convention.rawValue)</a>"]),
      "\(WholePage.generator)",
    ]
    return parts.map { "<span>\($0)</span>" }.joined(" ")
  }
}
