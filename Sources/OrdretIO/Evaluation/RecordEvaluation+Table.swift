internal import Ordret

extension RecordEvaluation {
  /// The evaluation for people: the counts by class, the false alarms, what was left out. With three columns
  /// they stand side by side, and the gain is what correction adds to F1, in points.
  public func table() -> String {
    [counts(), falseAlarms(), footer()].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// A line for each miss and each false alarm; of which text it is, if there are several.
  public func residue() -> [String] {
    columns.flatMap { column in
      column.score.residue.map { item in
        (columns.count == 1 ? "" : "\(column.name)  ")
          + "\(item.isMissed ? "missed" : "FALSE ")  \(item.id)  \(item.group.rawValue) \(item.name)  \(item.text)"
      }
    }
  }

  // MARK: Parts

  private func counts() -> String {
    let isSingle = columns.count == 1
    var cells: [[String]] = []
    if isSingle {
      cells.append(["", "", "", "gold", "predicted", "right", "precision", "recall", "F1"])
    } else {
      cells.append(["", "", ""] + columns.flatMap { [$0.name, "", "", ""] } + [""])
      cells.append(["", "", ""] + columns.flatMap { _ in ["gold", "pred", "right", "F1"] } + ["gain"])
    }
    for measure in RecordMeasure.allCases {
      let names = measure.sorted(Set(columns.flatMap { $0.score.rows(measure).map(\.name) }))
      let mark = measure == measure.group.measure ? "*" : ""
      let head = [measure.group.rawValue, measure.label + mark]
      for name in names {
        let counts = columns.map { $0.score.count(measure, name) }
        cells.append(head + [name] + (isSingle ? Self.full(counts[0]) : Self.short(counts)))
      }
      if 1 < names.count {
        let totals = columns.map { $0.score.total(measure) }
        cells.append(head + ["all"] + (isSingle ? Self.full(totals[0]) : Self.short(totals)))
      }
    }
    return TextTable(rows: cells, left: 3).text
      + "\n* counts for its part of the record: what is predicted and not right by it is a false alarm"
  }

  private static func full(_ count: RecordCount) -> [String] {
    ["\(count.gold)", "\(count.predicted)", "\(count.right)"]
      + [count.precision, count.recall, count.f1].map { Figure.percent($0) }
  }

  private static func short(_ counts: [RecordCount]) -> [String] {
    var gain = "-"
    if let before = counts[counts.count - 2].f1, let after = counts[counts.count - 1].f1 {
      // Of the figures as they are shown.
      let gained = (after * 1000).rounded() - (before * 1000).rounded()
      gain = (gained < 0 ? "" : "+") + Figure.decimal(gained / 10)
    }
    return counts.flatMap { ["\($0.gold)", "\($0.predicted)", "\($0.right)", Figure.percent($0.f1)] } + [gain]
  }

  private func falseAlarms() -> String {
    let groups = RecordScore.Group.allCases
    var cells = [
      ["false alarms", "", "letters"] + groups.map(\.rawValue) + ["all", "a letter"]
    ]
    func add(_ name: String, _ kind: String, _ letters: [RecordScore.Letter], isLenient: Bool) {
      let counts = groups.map { group in
        letters.reduce(0) { $0 + $1.count(group, isLenient: isLenient).falseAlarms }
      }
      let all = counts.reduce(0, +)
      let share =
        letters.isEmpty ? "-" : Figure.decimal(Double(all) / Double(letters.count))
      cells.append([name, kind, "\(letters.count)"] + (counts + [all]).map { "\($0)" } + [share])
    }
    for column in columns {
      let letters = column.score.letters
      add(column.name, "strict", letters, isLenient: false)
      add(column.name, "lenient", letters, isLenient: true)
      let empty = letters.filter(\.isGoldEmpty)
      if !empty.isEmpty { add(column.name, "empty gold", empty, isLenient: false) }
    }
    return TextTable(rows: cells, left: 2).text
  }

  private func footer() -> String {
    let empty = letters.count(where: \.isGoldEmpty)
    let left = LeftOut.Reason.allCases.compactMap { reason in
      let count = leftOut.names(reason).count
      return count == 0 ? nil : "\(count) \(reason.label)"
    }
    return "letters scored: \(letters.count)\(empty == 0 ? "" : ", \(empty) with empty gold")"
      + "\nleft out: \(left.isEmpty ? "nothing" : left.joined(separator: ", "))"
  }
}
