internal import Ordret

extension ReportPage {
  /// The figures of each folder; nothing if all pages lie in one.
  var folders: HTML {
    let folders = figures.value("folders")?.array ?? []
    guard !folders.isEmpty else { return "" }
    var rows = folders.indices.map { index in
      folderRow(
        "\(folders[index]["name"]?.string ?? "")", at: "folders.\(index).", pages: "folders.\(index).pages")
    }
    rows.append(folderRow("\(text.all)", at: "", pages: "pages"))
    return table(text.folders, heads: text.folderHeads, rows: rows, kind: "total")
  }

  private func folderRow(_ name: HTML, at place: String, pages: String) -> [HTML] {
    let percents: [(String, Int)] = [
      ("before.cer", 2), ("after.cer", 2), ("before.wer", 2), ("after.wer", 2), ("correction.recall", 1),
      ("correction.precision", 1), ("correction.f1", 1),
    ]
    var cells = [name, figures.figure(pages), figures.figure(place + "correction.words")]
    for (key, decimals) in percents { cells.append(figures.figure(place + key, .percent(decimals))) }
    cells.append(figures.figure(place + "correction.broken"))
    let perRight = figures.figure(place + "correction.brokenPer10000", .decimal(1))
    cells.append("\(perRight) \(figures.interval(place + "intervals.brokenPer10000", .decimal(1)))")
    cells.append(figures.figure(place + "correction.pagesWorse"))
    return cells
  }

  /// The table of error classes, each with a bar of what was repaired and what is left.
  var classes: HTML {
    let kinds = ErrorClass.allCases
    let key = { (kind: ErrorClass) in "classes.\(kind.rawValue)." }
    let most = max(1, kinds.map { figures.count(key($0) + "damaged") }.max() ?? 1)
    let rows = kinds.map { kind -> HTML in
      let (name, meaning) = text.kind(kind)
      let damaged = figures.count(key(kind) + "damaged")
      let shares = [damaged, figures.count(key(kind) + "repaired")].map { Double($0) / Double(most) * 100 }
      var cells = ["damaged", "repaired", "changed", "broken"].map { figures.figure(key(kind) + $0) }
      cells += ["recall", "precision"].map { figures.figure(key(kind) + $0, .percent(1)) }
      let isAcross = kind == .realWord
      let isEmpty = damaged == 0 && figures.count(key(kind) + "broken") == 0
      return """
        <tr class="\(isAcross ? "across" : "")\(isEmpty ? " none" : "")"><th scope="row">\(name)\
        <span class="meaning">\(meaning)</span></th>\
        \(cells.map { "<td>\($0)</td>" })<td class="wide"><i class="bar" style="--b:\(shares[0])%;--a:\(shares[1])%"></i>\
        </td></tr>

        """
    }
    let heads = text.classHeads.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
    return """
      <p>\(text.classesNote)</p>
      <div class="scroll" role="region" aria-label="\(text.classes)" tabindex="0">
      <table class="classes">
      <thead><tr>\(heads)<th class="wide"><span class="key rep">\(text.classHeads[2])</span> \
      <span class="key tot">\(text.classHeads[1])</span></th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>
      """
  }

  /// Every file that had no part, by reason; and texts in different encodings.
  var leftOut: HTML {
    let mixed = (figures.value("mixedEncodings")?.array ?? []).compactMap(\.string)
    let entries = figures.value("leftOut")?.array ?? []
    guard !entries.isEmpty || !mixed.isEmpty else { return "" }
    var result = HTML()
    if !entries.isEmpty {
      result += "<p>\(text.filled(text.leftOutNote, ["count": figures.figure("leftOut.length")]))</p>\n"
    }
    for reason in EvaluationPages.LeftOut.Reason.allCases {
      let paths = entries.filter { $0["reason"]?.string == reason.rawValue }.compactMap { $0["path"]?.string }
      if !paths.isEmpty { result += list(text.reason(reason), paths) }
    }
    if !mixed.isEmpty { result += list(text.mixedEncodings, mixed) }
    return result
  }

  /// A long list is closed at first.
  private func list(_ name: String, _ paths: [String]) -> HTML {
    let items = paths.map { path -> HTML in "<li>\(path)</li>\n" }
    let open: HTML = paths.count <= 12 ? " open" : ""
    return """
      <details class="files"\(open)><summary>\(name) <span class="soft">\(Figure.count(paths.count))</span></summary>
      <ul>
      \(items)</ul></details>

      """
  }

  /// What every figure means.
  var definitions: HTML {
    let items = text.definitions(report.evaluation.convention).map { definition -> HTML in
      "<div id=\"d-\(definition.id)\"><dt>\(definition.name)</dt><dd>\(definition.meaning)</dd></div>\n"
    }
    return "<dl class=\"definitions\">\n\(items)</dl>"
  }
}
