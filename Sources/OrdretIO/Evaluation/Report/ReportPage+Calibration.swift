extension ReportPage {
  /// The reliability diagram (DeGroot and Fienberg 1983) and its bins; nothing where another program corrected.
  var calibration: HTML {
    guard let bins = figures.value("calibration.all.bins")?.array else { return "" }
    let filled = bins.indices.filter { 0 < (bins[$0]["count"]?.integer ?? 0) }
    let errors = text.filled(
      text.calibrationError,
      [
        "all": figures.figure("calibration.all.expectedCalibrationError", .decimal(3)),
        "applied": figures.figure("calibration.applied.expectedCalibrationError", .decimal(3)),
      ])
    return """
      <p>\(text.calibrationNote)</p>
      <p>\(errors)</p>
      <div class="beside">
      \(diagram(filled))
      \(binTable(filled))
      </div>
      """
  }

  private func diagram(_ filled: [Int]) -> HTML {
    var plot = Plot(maxX: 1, maxY: 1)
    plot.addDiagonal()
    let most = filled.map { figures.count("calibration.all.bins.\($0).count") }.max() ?? 1
    for bin in filled {
      let place = "calibration.all.bins.\(bin)."
      guard let stated = figures.number(place + "meanProbability"),
        let right = figures.number(place + "shareRight")
      else { continue }
      let count = figures.count(place + "count")
      let title = text.filled(
        text.bin,
        [
          "from": share(place + "from"), "to": share(place + "to"), "count": "\(Figure.count(count))",
          "right": "\(Figure.count(figures.count(place + "right")))",
        ])
      // The area stands for the count.
      let radius = max(2.5, 15 * (Double(count) / Double(most)).squareRoot())
      // Away from the line to the diagonal.
      let isBelow = right < stated && radius < 10
      let (x, y) = (plot.x(stated), plot.y(right))
      plot.add(
        """
        <path class="gap" d="M\(x),\(plot.y(stated))V\(y)"/>\
        <circle class="bin" cx="\(x)" cy="\(y)" r="\(radius)"><title>\(title)</title></circle>\
        <circle class="point" cx="\(x)" cy="\(y)" r="1.8"/>\
        <text class="tick" x="\(x)" y="\(y + (isBelow ? radius + 12 : -radius - 5))" text-anchor="middle">\
        \(figures.figure(place + "count", element: "tspan"))</text>

        """)
    }
    let ticks = Plot.shares(upTo: 1)
    return plot.figure(
      "\(text.calibrationTitle)", note: "", axes: (text.stated, text.cameTrue), ticks: (ticks, ticks))
  }

  private func share(_ key: String) -> HTML {
    "\(Figure.decimal((figures.number(key) ?? 0) * 100, 0))\u{202F}%"
  }

  private func binTable(_ filled: [Int]) -> HTML {
    let rows = filled.map { bin -> [HTML] in
      let (all, made) = ("calibration.all.bins.\(bin).", "calibration.applied.bins.\(bin).")
      return [
        "\(figures.figure(all + "from", .bareShare(0)))–\(figures.figure(all + "to", .percent(0)))",
        figures.figure(all + "count"), figures.figure(all + "meanProbability", .percent(1)),
        figures.figure(all + "right"), figures.figure(all + "shareRight", .percent(1)),
        figures.figure(made + "count"), figures.figure(made + "shareRight", .percent(1)),
      ]
    }
    return table(text.calibration, heads: text.calibrationHeads, rows: rows)
  }
}
