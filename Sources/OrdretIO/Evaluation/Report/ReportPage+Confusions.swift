extension ReportPage {
  /// A confusion of the JSON, by its place there.
  private struct Pair {
    var index: Int
    var written: String
    var read: String
    var count: Int
    var left: Int
  }

  /// How many rows and columns the heat map has at most, and how long the list is.
  private static let (rowLimit, columnLimit, listLimit) = (24, 17, 18)

  /// The heat map of what was taken for what, beside the list of what is most often left.
  var confusions: HTML {
    let pairs = (figures.value("confusions")?.array ?? []).enumerated().map { index, entry in
      Pair(
        index: index, written: entry["truth"]?.string ?? "", read: entry["ocr"]?.string ?? "",
        count: entry["count"]?.integer ?? 0, left: entry["left"]?.integer ?? 0)
    }
    guard !pairs.isEmpty else { return "" }
    let rows = Self.mostFrequent(pairs, Self.rowLimit, \.written)
    let columns = Self.mostFrequent(pairs.filter { rows.contains($0.written) }, Self.columnLimit, \.read)
    let drawn = pairs.filter { rows.contains($0.written) && columns.contains($0.read) }
    let all = figures.figure("confusions.length")
    let limited: HTML =
      drawn.count == pairs.count
      ? "" : " " + text.filled(text.confusionsLimited, ["drawn": "\(drawn.count)", "all": all])
    return """
      <p>\(text.confusionsNote)\(limited)</p>
      <div class="beside">
      \(map(drawn, rows.filter { row in drawn.contains { $0.written == row } }, columns))
      \(leftList(pairs, all))
      </div>
      """
  }

  /// The names that stand for most places, most frequent first.
  private static func mostFrequent(_ pairs: [Pair], _ limit: Int, _ side: KeyPath<Pair, String>) -> [String] {
    var totals: [String: Int] = [:]
    for pair in pairs { totals[pair[keyPath: side], default: 0] += pair.count }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }

  // MARK: Map

  private func map(_ drawn: [Pair], _ rows: [String], _ columns: [String]) -> HTML {
    let most = max(1, drawn.map(\.count).max() ?? 1)
    var table: [String: [String: Pair]] = [:]
    for pair in drawn { table[pair.written, default: [:]][pair.read] = pair }
    let heads = columns.map { name -> HTML in "<th scope=\"col\">\(shown(name))</th>" }
    let lines = rows.map { row -> HTML in
      let cells = columns.map { column -> HTML in
        guard let pair = table[row]?[column] else { return "<td></td>" }
        return cell(pair, most: most)
      }
      return "<tr><th scope=\"row\">\(shown(row))</th>\(cells)</tr>\n"
    }
    let steps = (1...5).map { step -> HTML in "<i class=\"heat h\(step)\"></i>" }
    return """
      <div>
      <p class="scale" aria-hidden="true">\(text.less) \(steps) \(text.more)</p>
      <div class="scroll" role="region" aria-label="\(text.confusions)" tabindex="0">
      <table class="heatmap">
      <thead><tr><th><span class="sr">\(text.written), \(text.read)</span><span aria-hidden="true">\
      \(text.written)\u{00A0}↓ \(text.read)\u{00A0}→</span></th>\(heads)</tr></thead>
      <tbody>
      \(lines)</tbody>
      </table>
      </div>
      </div>
      """
  }

  private func cell(_ pair: Pair, most: Int) -> HTML {
    let key = "confusions.\(pair.index)."
    let repaired = figures.count(key + "repaired")
    let title = text.filled(
      text.cell,
      [
        "written": "\(shown(pair.written))", "read": "\(shown(pair.read))", "count": "\(pair.count)",
        "repaired": "\(repaired)",
      ])
    return """
      <td class="heat h\(Self.heat(pair.count, most: most))" title="\(title)">\(figures.figure(key + "count"))\
      <small>\(figures.figure(key + "repaired"))</small>\
      <i style="--a:\(Double(repaired) / Double(max(1, pair.count)) * 100)%"></i></td>
      """
  }

  /// One of five steps. Counts range over orders of magnitude: a step is a factor.
  private static func heat(_ count: Int, most: Int) -> Int {
    var (step, limit) = (5, most)
    let factor = most < 32 ? 2 : most < 243 ? 3 : 4
    while 1 < step, count * factor <= limit {
      limit /= factor
      step -= 1
    }
    return step
  }

  // MARK: List

  private func leftList(_ pairs: [Pair], _ all: HTML) -> HTML {
    let left = pairs.filter { 0 < $0.left }.sorted { ($1.left, $0.index) < ($0.left, $1.index) }
    guard !left.isEmpty else { return "" }
    let heads = text.confusionHeads.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
    let rows = left.prefix(Self.listLimit).map { pair -> HTML in
      let cells = ["count", "repaired", "left"].map { figures.figure("confusions.\(pair.index).\($0)") }
      return """
        <tr><th scope="row">\(shown(pair.written))</th><td class="glyph">\(shown(pair.read))</td>\
        \(cells.map { "<td>\($0)</td>" })</tr>

        """
    }
    return """
      <div>
      <h3>\(text.mostLeft)</h3>
      <p class="note">\(text.filled(text.mostLeftNote, ["all": all]))</p>
      <div class="scroll" role="region" aria-label="\(text.mostLeft)" tabindex="0">
      <table class="pairs"><thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table>
      </div>
      </div>
      """
  }

  /// Characters as they can be seen: an empty side and spaces have signs.
  private func shown(_ characters: String) -> String {
    if characters.isEmpty { return "∅" }
    var visible = String.UnicodeScalarView()
    for scalar in characters.unicodeScalars {
      let category = scalar.properties.generalCategory
      if visible.isEmpty, category == .nonspacingMark || category == .enclosingMark { visible.append("◌") }
      visible.append(scalar.properties.isWhitespace ? "␣" : scalar)
    }
    return String(visible)
  }
}
