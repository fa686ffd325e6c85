internal import Ordret

extension EvaluationReport {
  /// The report for people at a terminal.
  public func table() -> String {
    let sections = [
      head, folders.isEmpty ? "" : folderTable, rates, words, classTable, confusionTable, calibrationTable,
      estimates, icdar,
      worstPages, leftOutLines,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var head: String {
    var lines = title.map { [$0] } ?? []
    let pages = evaluation.pages.count
    lines.append(
      "\(Figure.count(pages)) \(pages == 1 ? "page" : "pages"), \(Figure.count(evaluation.counts.words)) words; "
        + "convention \(evaluation.convention.rawValue); [95 % intervals]")
    return lines.joined(separator: "\n")
  }

  private var folderTable: String {
    var table = TextTable(rows: [
      [
        "", "pages", "words", "CER", "after", "WER", "after", "recall", "precision", "F1", "broken",
        "per 10,000", "",
        "pages worse",
      ]
    ])
    let rows = folders.map { ($0.name, $0.evaluation, $0.intervals) } + [("all", evaluation, intervals)]
    for (name, evaluation, intervals) in rows {
      let (rate, counts) = (evaluation.convention.rate, evaluation.counts)
      table.rows.append(
        [name, Figure.count(evaluation.pages.count), Figure.count(counts.words)]
          + [
            rate(evaluation.before.characters), rate(evaluation.after.characters),
            rate(evaluation.before.words),
            rate(evaluation.after.words),
          ].map { Figure.percent($0, 2) }
          + [counts.recall, counts.precision, counts.f1].map { Figure.percent($0) } + [
            Figure.count(counts.broken), Figure.decimal(counts.brokenPer10000),
            Figure.interval(intervals.brokenPer10000), Figure.count(evaluation.pagesWorse),
          ])
    }
    return table.text
  }

  private var rates: String {
    var table = TextTable(rows: [["", "errors", "of", "before", "", "errors", "after", "", "fewer", ""]])
    func add(
      _ name: String, _ units: KeyPath<TextErrors, UnitErrors>, _ before: Interval?, _ after: Interval?,
      _ fewer: Interval?
    ) {
      let (old, new) = (evaluation.before[keyPath: units], evaluation.after[keyPath: units])
      let rates = (evaluation.convention.rate(old), evaluation.convention.rate(new))
      table.rows.append([
        name, Figure.count(old.errors), Figure.count(old.reference), Figure.percent(rates.0, 2),
        Figure.interval(before, 2, factor: 100), Figure.count(new.errors), Figure.percent(rates.1, 2),
        Figure.interval(after, 2, factor: 100), Figure.percent(TextEvaluation.reduction(rates.0, rates.1)),
        Figure.interval(fewer, factor: 100),
      ])
    }
    add("characters (CER)", \.characters, intervals.cerBefore, intervals.cerAfter, intervals.cerReduction)
    add("words (WER)", \.words, intervals.werBefore, intervals.werAfter, intervals.werReduction)
    return table.text
  }

  private var words: String {
    let counts = evaluation.counts
    var table = TextTable(left: 1)
    table.rows = [
      ["damaged words", Figure.count(counts.damaged)],
      [
        "  repaired", Figure.count(counts.repaired), "recall", Figure.percent(counts.recall),
        Figure.interval(intervals.recall, factor: 100),
      ],
      [
        "changed words", Figure.count(counts.changed), "precision", Figure.percent(counts.precision),
        Figure.interval(intervals.precision, factor: 100),
      ],
      [
        "  wrong before and after", Figure.count(counts.changedWrongly), "F1", Figure.percent(counts.f1),
        Figure.interval(intervals.f1, factor: 100),
      ],
      [
        "right words made wrong", Figure.count(counts.broken), "per 10,000",
        Figure.decimal(counts.brokenPer10000),
        Figure.interval(intervals.brokenPer10000),
      ],
      ["pages worse than before", Figure.count(evaluation.pagesWorse)],
    ]
    table.rows.append(["by words without the signs at their edges, a split or a join once"])
    let cores = evaluation.cores
    table.rows += [
      ["damaged words", Figure.count(cores.damaged)],
      [
        "  repaired", Figure.count(cores.repaired), "recall", Figure.percent(cores.recall),
        Figure.interval(intervals.coreRecall, factor: 100),
      ],
      [
        "changed words", Figure.count(cores.changed), "precision", Figure.percent(cores.precision),
        Figure.interval(intervals.corePrecision, factor: 100),
      ],
      [
        "right words made wrong", Figure.count(cores.broken), "per 10,000",
        Figure.decimal(cores.brokenPer10000), Figure.interval(intervals.coreBrokenPer10000),
      ],
    ]
    return table.text
  }

  private var classTable: String {
    guard !evaluation.classes.isEmpty else { return "" }
    var table = TextTable(rows: [
      ["class", "damaged", "repaired", "changed", "broken", "recall", "precision"]
    ])
    for kind in ErrorClass.allCases {
      guard let counts = evaluation.classes[kind] else { continue }
      if kind == .realWord || kind == .name, !table.rows.contains(["of these"]) {
        table.rows.append(["of these"])
      }
      table.rows.append(
        [kind.rawValue] + [counts.damaged, counts.repaired, counts.changed, counts.broken].map(Figure.count)
          + [Figure.percent(counts.recall), Figure.percent(counts.precision)])
    }
    return table.text
  }

  private var confusionTable: String {
    let all = evaluation.confusions.mostFrequent(.max)
    guard !all.isEmpty else { return "" }
    let left = all.filter { 0 < $0.count.left }.sorted { $1.count.left < $0.count.left }.prefix(12)
    let repaired = all.sorted { $1.count.repaired < $0.count.repaired }.filter { 0 < $0.count.repaired }
      .prefix(12)
    var table = TextTable(
      rows: [["most often left", "left", "of", "", "most often repaired", "repaired", "of"]], left: 1)
    for row in 0..<max(left.count, repaired.count) {
      var cells = ["", "", "", "", "", "", ""]
      if row < left.count {
        cells.replaceSubrange(
          0..<3,
          with: [Self.shown(left[row].confusion), "\(left[row].count.left)", "\(left[row].count.total)"])
      }
      if row < repaired.count {
        let item = repaired[row]
        cells.replaceSubrange(
          4..<7, with: [Self.shown(item.confusion), "\(item.count.repaired)", "\(item.count.total)"])
      }
      table.rows.append(cells)
    }
    return table.text
  }

  private var calibrationTable: String {
    let calibration = evaluation.calibration
    guard 0 < calibration.count else { return "" }
    var table = TextTable(rows: [["stated probability", "corrections", "mean", "right"]])
    for (index, bin) in calibration.bins.enumerated() where 0 < bin.count {
      table.rows.append([
        "\(Figure.decimal(Double(index) / 10)) to \(Figure.decimal(Double(index + 1) / 10))",
        Figure.count(bin.count),
        Figure.percent(bin.meanStated), Figure.percent(bin.shareRight),
      ])
    }
    return table.text
      + "\nexpected calibration error \(Figure.decimal(calibration.expectedError, 3)); of the corrections made "
      + Figure.decimal(evaluation.appliedCalibration.expectedError, 3)
  }

  private var estimates: String {
    let rows = [
      (
        "before", evaluation.quality(of: \.wordErrorEstimate, against: \.before)
      ), ("after", evaluation.quality(of: \.remainingWordErrorEstimate, against: \.after)),
    ]
    guard rows[0].1 != nil else { return "" }
    var table = TextTable(rows: [
      ["told without the truth, mean of pages", "WER told", "true", "Pearson", "Spearman"]
    ])
    for case (let name, let quality?) in rows {
      table.rows.append([
        name, Figure.percent(quality.meanEstimate, 2), Figure.percent(quality.meanRate, 2),
        Figure.decimal(quality.pearson, 2), Figure.decimal(quality.spearman, 2),
      ])
    }
    return table.text
  }

  private var icdar: String {
    let detection = evaluation.detection
    return "ICDAR: detection precision \(Figure.percent(detection.precision)), recall "
      + "\(Figure.percent(detection.recall)), F1 \(Figure.percent(detection.f1)); improvement "
      + Figure.percent(detection.improvement)
  }

  /// The pages that need eyes most: those with most wrong words left.
  private var worstPages: String {
    guard 1 < evaluation.pages.count else { return "" }
    let worst = evaluation.pages.enumerated().filter { 0 < $0.element.after.words.errors }
      .sorted { ($1.element.after.words.errors, $0.offset) < ($0.element.after.words.errors, $1.offset) }
      .prefix(10)
    guard !worst.isEmpty else { return "" }
    var table = TextTable(rows: [
      ["pages with most errors left", "words", "errors before", "after", "broken"]
    ])
    for (_, page) in worst {
      table.rows.append([
        shownName(page.name), Figure.count(page.counts.words), Figure.count(page.before.words.errors),
        Figure.count(page.after.words.errors), Figure.count(page.counts.broken),
      ])
    }
    return table.text
  }

  private var leftOutLines: String {
    var lines: [String] = []
    for reason in EvaluationPages.LeftOut.Reason.allCases {
      let paths = leftOut.filter { $0.reason == reason }.map { shownName($0.path) }
      guard !paths.isEmpty else { continue }
      let more = paths.count <= 5 ? "" : " and \(paths.count - 5) more (--json names all)"
      lines.append("left out, \(reason.explanation): \(paths.prefix(5).joined(separator: ", "))\(more)")
    }
    if !mixedEncodings.isEmpty {
      lines.append(
        "texts in different encodings, compared as text: \(mixedEncodings.map(shownName).joined(separator: ", "))"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func shown(_ confusion: Confusion) -> String {
    func visible(_ text: String) -> String { text.isEmpty ? "∅" : String(text.map { $0 == " " ? "␣" : $0 }) }
    return "\(visible(confusion.truth)) → \(visible(confusion.text))"
  }
}

extension EvaluationPages.LeftOut.Reason {
  /// The reason in words.
  var explanation: String {
    switch self {
    case .noOCR: "no OCR text"
    case .noTruth: "no truth"
    case .noCorrected: "no corrected text"
    case .twice: "another file of the same page was taken"
    case .otherFile: "no text by its name"
    case .unreadable: "could not be read"
    }
  }
}
