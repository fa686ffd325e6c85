extension ReportPage {
  /// How the pages lie: before and after, each page, and what share was repaired.
  var distributions: HTML {
    guard 1 < figures.count("pages") else { return "" }
    let wer = [perPage("before.wer"), perPage("after.wer")]
    let recall = perPage("correction.recall")
    var notes: [HTML] = []
    for (values, key, note) in [
      (wer[0], "before.wer", text.withoutWords), (recall, "correction.recall", text.withoutDamage),
    ] {
      let missing = values.count { $0 == nil }
      if 0 < missing {
        notes.append(text.filled(note, ["pages": figures.pages(with: key, missing)]))
      }
    }
    return """
      <div class="plots">
      \(rates(wer[0], wer[1]))\(eachPage(wer[0], wer[1]))\(repairedShares(recall))</div>
      \(notes.map { "<p class=\"note\">\($0)</p>\n" })
      """
  }

  /// A value of every page, as the JSON has it.
  private func perPage(_ key: String) -> [Double?] {
    (0..<figures.count("perPage.length")).map { figures.number("perPage.\($0).\(key)") }
  }

  /// How many values lie between limits; the last limit is open.
  private static func bins(_ values: [Double?], _ limits: [Double]) -> [Int] {
    var bins = [Int](repeating: 0, count: limits.count)
    for case let value? in values {
      if let bin = limits.lastIndex(where: { $0 <= value }) { bins[bin] += 1 }
    }
    return bins
  }

  // MARK: Drawings

  /// Pages by word error rate, two bars for each step. What lies beyond the last step stands in it.
  private func rates(_ before: [Double?], _ after: [Double?]) -> HTML {
    let sorted = (before + after).compactMap { $0 }.sorted()
    let most = max(sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 98 / 100], 0.001)
    let step = Plot.roundStep(most, parts: 16, least: 0.0001)
    let limits = (0...Int(most / step)).map { Double($0) * step }
    let counts = [Self.bins(before, limits), Self.bins(after, limits)]
    let highest = max(1, counts.joined().max() ?? 1)
    var plot = Plot(maxX: Double(limits.count) * step, maxY: Double(highest) * 1.05)
    for (index, limit) in limits.enumerated() {
      let below = index + 1 < limits.count ? limits[index + 1] : nil
      for (side, (key, kind)) in [("before.wer", "was"), ("after.wer", "now")].enumerated() {
        let start = limit + step * (side == 0 ? 0.1 : 0.5)
        plot.addBar(
          from: start, to: start + step * 0.38, upTo: Double(counts[side][index]), kind: "\(kind)",
          title: barTitle(limit, below, side == 0 ? text.before : text.after, counts[side][index]))
        plot.add(counted(key, limit, below, counts[side][index]))
      }
    }
    let isOpen = (sorted.last ?? 0) >= Double(limits.count) * step
    var ticks = Plot.shares(upTo: Double(limits.count) * step)
    if isOpen, let last = ticks.last, abs(last.value - plot.maxX) < step / 2 {
      ticks[ticks.count - 1].name = "…"
    }
    return plot.figure(
      "\(text.werTitle)",
      note: """
        \(text.werNote) <span class="key was">\(text.before)</span> <span class="key now">\(text.after)</span>
        """, axes: (text.werAxis, text.pagesAxis), ticks: (ticks, Plot.counts(upTo: highest)))
  }

  /// A dot for each page.
  private func eachPage(_ before: [Double?], _ after: [Double?]) -> HTML {
    let most = max((before + after).compactMap { $0 }.max() ?? 0, 0.001) * 1.03
    var plot = Plot(maxX: most, maxY: most)
    plot.addDiagonal()
    var dots = [HTML(), HTML(), HTML()]
    for (index, (old, new)) in zip(before, after).enumerated() {
      guard let old, let new else { continue }
      let kind = new < old ? 0 : new == old ? 1 : 2
      let (x, y) = (plot.x(old), plot.y(new))
      let name = figures.value("perPage.\(index).name")?.string ?? ""
      // Worse pages have another shape, not only another colour.
      dots[kind] +=
        kind == 2
        ? "<path d=\"M\(x),\(y - 4)l4,7h-8z\"><title>\(name)</title></path>\n"
        : "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"2.6\"><title>\(name)</title></circle>\n"
    }
    for (kind, marks) in zip(["same", "better", "worse"] as [HTML], [dots[1], dots[0], dots[2]]) {
      plot.add("<g class=\"dots \(kind)\">\n\(marks)</g>\n")
    }
    return plot.figure(
      "\(text.scatterTitle)",
      note: """
        \(text.scatterNote) <span class="key better">\(text.better)</span> <span class="key same">\(text.same)</span> \
        <span class="key worse">\(text.worse)</span>
        """, axes: (text.werBeforeAxis, text.werAfterAxis),
      ticks: (Plot.shares(upTo: most, parts: 6), Plot.shares(upTo: most)))
  }

  /// Pages by the share of misread words that were repaired.
  private func repairedShares(_ recall: [Double?]) -> HTML {
    let limits = (0...10).map { Double($0) / 10 }
    let counts = Self.bins(recall, limits)
    let highest = max(1, counts.max() ?? 1)
    // What is wholly repaired has a bar of its own at the end.
    var plot = Plot(maxX: 1.1, maxY: Double(highest) * 1.05)
    for (index, limit) in limits.enumerated() {
      let below = index + 1 < limits.count ? limits[index + 1] : nil
      plot.addBar(
        from: limit + 0.01, to: limit + 0.09, upTo: Double(counts[index]), kind: "now",
        title: barTitle(limit, below, "", counts[index]))
      plot.add(counted("correction.recall", limit, below, counts[index]))
    }
    var ticks = Plot.shares(upTo: 0.8, parts: 4)
    ticks.append(Plot.Tick(value: 1.05, name: "100\u{202F}%"))
    return plot.figure(
      "\(text.recallTitle)", note: "\(text.recallNote)", axes: (text.recallAxis, text.pagesAxis),
      ticks: (ticks, Plot.counts(upTo: highest)))
  }

  private func barTitle(_ from: Double, _ below: Double?, _ series: String, _ count: Int) -> HTML {
    let end = below.map { "–" + Figure.decimal($0 * 100) } ?? "+"
    let name = series.isEmpty ? "" : "\(series), "
    return
      "\(name)\(Figure.decimal(from * 100))\(end)\u{202F}%: \(text.filled(text.barPages, ["pages": "\(count)"]))"
  }

  /// The count of a bar as a value that can be checked.
  private func counted(_ key: String, _ from: Double, _ below: Double?, _ count: Int) -> HTML {
    let limit: HTML = below.map { " data-below=\"\(ReportFigures.raw(.number($0)))\"" } ?? ""
    return """
      <desc data-count="\(key)" data-from="\(ReportFigures.raw(.number(from)))"\(limit) data-value="\(count)">\
      \(count)</desc>

      """
  }
}
