internal import Ordret

extension ReportPage {
  /// The most important figures, first in words, then large.
  var summary: HTML {
    let correction = { (name: String) in "correction.\(name)" }
    let parts: [String: HTML] = [
      "damaged": figures.figure(correction("damaged")), "repaired": figures.figure(correction("repaired")),
      "recall": figures.figure(correction("recall"), .percent(1)),
      "right": figures.figure(correction("right")),
      "broken": figures.figure(correction("broken")),
      "brokenPer10000": figures.figure(correction("brokenPer10000"), .decimal(1)),
    ]
    let isDamaged = 0 < figures.count(correction("damaged"))
    let worse = text.filled(
      text.pagesWorse,
      ["worse": figures.figure(correction("pagesWorse")), "pages": figures.figure("pages")])
    return """
      <p class="lead">\(text.filled(isDamaged ? text.headline : text.headlineUndamaged, parts)) \(worse)</p>
      <div class="cards">
      \(rateCard(text.wordErrors, "wer", "wordErrors", "words", id: "wer"))
      \(rateCard(text.characterErrors, "cer", "characterErrors", "characters", id: "cer"))
      \(shareCard(text.recall, "recall", of: "repaired", "damaged"))
      \(shareCard(text.precision, "precision", of: "repaired", "changed"))
      \(brokenCard)
      </div>
      <p class="note">\(text.intervalNote)</p>
      <h3>\(text.allRates)</h3>
      \(rates)
      <h3>\(text.cores)</h3>
      \(cores)
      <h3>\(text.icdar)</h3>
      \(icdar)
      """
  }

  // MARK: Cards

  private func card(_ name: String, id: String, value: HTML, interval: HTML, note: HTML) -> HTML {
    """
    <div class="card"><h3><a href="#d-\(id)">\(name)</a></h3>
    <p class="big">\(value)</p>
    <p class="small">\(interval)</p>
    <p class="small">\(note)</p></div>
    """
  }

  private func rateCard(_ name: String, _ rate: String, _ errors: String, _ units: String, id: String)
    -> HTML
  {
    let upper = rate.uppercased()
    return card(
      name, id: id,
      value: """
        <span class="was"><span class="sr">\(text.before) </span>\(figures.figure("before.\(rate)", .percent(1)))</span>
        <span class="arrow" aria-hidden="true">→</span>
        <span class="sr">\(text.after) </span>\(figures.figure("after.\(rate)", .percent(1)))
        """,
      interval: "\(upper) \(figures.interval("intervals.\(rate)After", .percent(1)))",
      note: text.filled(
        text.fewer, ["reduction": figures.figure("correction.\(rate)Reduction", .percent(1))])
        + " " + figures.interval("intervals.\(rate)Reduction", .percent(1)))
  }

  private func shareCard(_ name: String, _ key: String, of part: String, _ whole: String) -> HTML {
    card(
      name, id: key, value: figures.figure("correction.\(key)", .percent(1)),
      interval: "\(key) \(figures.interval("intervals.\(key)", .percent(1)))",
      note: text.filled(
        text.ofCount,
        ["part": figures.figure("correction.\(part)"), "whole": figures.figure("correction.\(whole)")]))
  }

  private var brokenCard: HTML {
    card(
      text.broken, id: "broken", value: figures.figure("correction.broken"),
      interval: "\(figures.figure("correction.brokenPer10000", .decimal(1))) \(text.brokenUnit)",
      note: figures.interval("intervals.brokenPer10000", .decimal(1)))
  }

  // MARK: Tables

  private var rates: HTML {
    let rows = [("cer", "character", "characters"), ("wer", "word", "words")]
    func rate(_ side: String, _ rate: String) -> HTML {
      let interval = figures.interval(
        "intervals.\(rate)\(side == "before" ? "Before" : "After")", .percent(2))
      return "\(figures.figure("\(side).\(rate)", .percent(2))) \(interval)"
    }
    let cells = zip(text.rateNames, rows).map { name, keys -> [HTML] in
      let reduction = "\(keys.0)Reduction"
      return [
        "\(name)", figures.figure("before.\(keys.2)"), figures.figure("before.\(keys.1)Errors"),
        rate("before", keys.0), figures.figure("after.\(keys.1)Errors"), rate("after", keys.0),
        """
        \(figures.figure("correction.\(reduction)", .percent(1))) \(figures.interval("intervals.\(reduction)", .percent(1)))
        """,
      ]
    }
    return table(text.allRates, heads: text.rateHeads, rows: cells)
  }

  private var cores: HTML {
    let forms: [(key: String, form: ReportFigures.Form, interval: String)] = [
      ("damaged", .count, ""), ("recall", .percent(1), "coreRecall"),
      ("precision", .percent(1), "corePrecision"), ("broken", .count, ""),
      ("brokenPer10000", .decimal(1), "coreBrokenPer10000"),
    ]
    let cells = zip(text.coreNames, forms).map { name, row -> HTML in
      let interval = row.interval.isEmpty ? "" : figures.interval("intervals.\(row.interval)", row.form)
      let figure = figures.figure("correction.cores.\(row.key)", row.form)
      return "<div><dt>\(name)</dt><dd>\(figure) \(interval)</dd></div>\n"
    }
    return "<dl class=\"strip\">\n\(cells)</dl>"
  }

  private var icdar: HTML {
    let forms: [(String, ReportFigures.Form)] = [
      ("detectionPrecision", .percent(1)), ("detectionRecall", .percent(1)), ("detectionF1", .percent(1)),
      ("distanceBefore", .count), ("distanceAfter", .count), ("improvementPercent", .percentage(1)),
    ]
    let cells = zip(text.icdarNames, forms).map { name, form -> HTML in
      "<div><dt>\(name)</dt><dd>\(figures.figure("icdar.\(form.0)", form.1))</dd></div>\n"
    }
    return "<dl class=\"strip\">\n\(cells)</dl>"
  }

  /// A table in a box of its own that scrolls sideways. The first column names the row.
  func table(_ name: String, heads: [String], rows: [[HTML]], kind: String = "") -> HTML {
    let head = heads.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
    let body = rows.map { cells -> HTML in
      let row = cells.dropFirst().map { cell -> HTML in "<td>\(cell)</td>" }
      return "<tr><th scope=\"row\">\(cells.first ?? "")</th>\(row)</tr>\n"
    }
    return """
      <div class="scroll" role="region" aria-label="\(name)" tabindex="0">
      <table class="\(kind)">
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>
      """
  }
}
