internal import Ordret

extension ReportPage {
  /// Every page, worst first: its figures in a line, its text when opened.
  var pages: HTML {
    let evaluated = report.evaluation.pages
    guard !evaluated.isEmpty else { return "" }
    let most = max(
      0.001,
      evaluated.indices.flatMap { index in
        ["before", "after"].compactMap { figures.number("perPage.\(index).\($0).wer") }
      }.max() ?? 0)
    var rows = HTML()
    for index in worstFirst {
      let page = evaluated[index]
      rows += row(index, page, most: most)
      rows.append(alignedTextOf: page, showCPR: report.showCPR)
      if page.groups.isEmpty { rows += "<em>\(text.noWords)</em>" }
      rows += "</div></details>\n"
    }
    // The labels of the columns, for a narrow window, where the row has no heads above it.
    let labels = text.pageHeads.enumerated().map { index, name -> HTML in "--l\(index):&quot;\(name)&quot;;" }
    return """
      <p>\(text.pagesNote)</p>
      \(legend)
      \(controls)
      <p class="note no-script">\(text.scriptNeeded)</p>
      <div class="heads">\(heads)</div>
      <div id="list" style="\(labels)">
      \(rows)</div>
      """
  }

  private func row(_ index: Int, _ page: PageEvaluation, most: Double) -> HTML {
    let place = "perPage.\(index)."
    let shares = ["before", "after"].map { (figures.number(place + $0 + ".wer") ?? 0) / most * 100 }
    var kinds: HTML = "p"
    if page.before.words.errors < page.after.words.errors { kinds += " worse" }
    if 0 < page.counts.broken { kinds += " broken" }
    if 0 < page.after.words.errors { kinds += " left" }
    return """
      <details class="\(kinds)" id="p\(index)"><summary><span class="n">\(report.shownName(page.name))</span>\
      \(figures.figure(place + "before.words"))\(figures.figure(place + "before.wordErrors"))\
      \(figures.figure(place + "after.wordErrors"))\(figures.figure(place + "after.wer", .percent(1)))\
      \(figures.figure(place + "correction.recall", .percent(0)))\(figures.figure(place + "correction.broken"))\
      <i class="bar" style="--b:\(shares[0])%;--a:\(shares[1])%"></i></summary><div class="t" lang="da">
      """
  }

  /// The heads sort; the name sorts upwards, figures downwards.
  private var heads: HTML {
    text.pageHeads.enumerated().map { index, name -> HTML in
      let label = text.filled(text.sortBy, ["column": "\(name)"])
      let pressed: HTML = index == 3 ? "true" : "false"
      return """
        <button type="button" data-sort="\(index)" aria-pressed="\(pressed)" title="\(label)">\(name)</button>
        """
    }.joined()
  }

  /// The marks with an example each. They are switches: what is switched off loses its mark.
  private var legend: HTML {
    let items = zip(text.markNames, text.markExamples).map { mark, example -> HTML in
      let sample: HTML =
        example.truth.isEmpty
        ? "<ins class=\(mark.mark)>\(example.gloss)</ins>"
        : "<ruby class=\(mark.mark)>\(example.truth)<rt>\(example.gloss)</rt></ruby>"
      return """
        <label><input type="checkbox" data-mark="\(mark.mark)" checked><span class="t" lang="da">\(sample)</span> \
        <span>\(mark.name)</span></label>

        """
    }
    return "<fieldset class=\"legend\"><legend>\(text.marks)</legend>\n\(items)</fieldset>"
  }

  private var controls: HTML {
    let options = ["all", "left", "broken", "worse", "clean"].map { value -> HTML in
      "<option value=\"\(value)\">\(text.shows[value] ?? value)</option>"
    }
    return """
      <form class="controls" data-matches="\(text.matches)" data-none="\(text.noMatch)">
      <label class="grow"><span>\(text.search)</span><input type="search" name="find" autocomplete="off" \
      spellcheck="false"></label>
      <label><span>\(text.show)</span><select name="show">\(options)</select></label>
      <button type="button" name="open">\(text.openAll)</button>
      <button type="button" name="close">\(text.closeAll)</button>
      <output aria-live="polite"></output>
      </form>
      """
  }
}
