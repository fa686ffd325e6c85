internal import Ordret
internal import OrdretIO

/// Compares predicted records with what a reader noted down, and lays the counts out as a table.
struct RecordEvaluation {
  private(set) var score = RecordScore()

  /// Pairs the records by id. One without a partner is named on standard error.
  init(gold goldPath: String, predicted predictedPath: String) throws(InputFailure) {
    let gold = try RecordFiles.gold(goldPath)
    var partners: [String: ReducedRecord] = [:]
    var ids: [String] = []
    for record in try RecordFiles.predicted(predictedPath) {
      guard partners[record.id] == nil else {
        Messages.say("\(record.id) stands twice in \(predictedPath): only the first counts.")
        continue
      }
      partners[record.id] = record
      ids.append(record.id)
    }
    for record in gold {
      guard let partner = partners.removeValue(forKey: record.id) else {
        Messages.say("\(record.id) has no record in \(predictedPath): left out.")
        continue
      }
      score.add(gold: record, predicted: partner)
    }
    for id in ids where partners[id] != nil {
      Messages.say("\(id) has no gold in \(goldPath): left out.")
    }
  }

  /// The table: a row for each sort, a total for each group.
  func table() -> String {
    var cells = [["", "", "gold", "predicted", "right", "precision", "recall", "F1"]]
    func add(_ row: RecordScore.Row) {
      cells.append(
        [row.group.rawValue, row.name, "\(row.gold)", "\(row.predicted)", "\(row.right)"]
          + [row.precision, row.recall, row.f1].map(Self.percent))
    }
    for group in RecordScore.Group.allCases {
      let rows = score.rows.filter { $0.group == group }
      for row in rows { add(row) }
      if 1 < rows.count { add(score.total(group)) }
    }
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      row.enumerated().map { column, cell in
        column < 2
          ? cell.padded(to: widths[column])
          : String(repeating: " ", count: widths[column] - cell.count) + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// A line for each miss and each false alarm.
  func residue() -> [String] {
    score.residue.map {
      "\($0.isMissed ? "missed" : "FALSE ")  \($0.id)  \($0.group.rawValue) \($0.name)  \($0.text)"
    }
  }

  private static func percent(_ value: Double?) -> String {
    guard let value else { return "-" }
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
