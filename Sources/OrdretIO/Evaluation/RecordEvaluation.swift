public import Ordret

/// Records compared with what readers noted down, once or for several texts of the same letters.
public struct RecordEvaluation: Sendable {
  /// The records of one kind of text, scored.
  public struct Column: Sendable {
    /// `predicted`, or of which text the records are: `truth`, `ocr`, `repaired`.
    public let name: String
    /// The counts.
    public internal(set) var score = RecordScore()
  }

  /// One column for given records; three for letters with OCR. All have the same letters.
  public internal(set) var columns: [Column]
  /// What could not be compared.
  public internal(set) var leftOut = LeftOut()

  init(columns: [String]) { self.columns = columns.map { Column(name: $0) } }

  /// Pairs given records with gold by id.
  /// - Parameters:
  ///   - gold: a folder of `ID.json`, or one file.
  ///   - predicted: a file of JSON Lines.
  /// - Throws: if one of the two leads nowhere. What is broken inside is left out and noted.
  public init(gold goldPath: String, predicted predictedPath: String) throws(InputFailure) {
    self.init(columns: ["predicted"])
    let gold = try RecordFiles.gold(goldPath)
    let predicted = try RecordFiles.predicted(predictedPath)
    leftOut = gold.leftOut
    leftOut.add(others: gold.others)
    leftOut.add(predicted.leftOut)
    var partners = Dictionary(uniqueKeysWithValues: predicted.records.map { ($0.id, $0) })
    for record in gold.records {
      guard let partner = partners.removeValue(forKey: record.id) else {
        leftOut.add(
          .goldWithoutPartner, record.id, "\(record.id) has no record in \(predictedPath): left out.")
        continue
      }
      columns[0].score.add(gold: record, predicted: partner)
    }
    for record in predicted.records where partners[record.id] != nil {
      leftOut.add(.partnerWithoutGold, record.id, "\(record.id) has no gold in \(goldPath): left out.")
    }
  }

  /// The letters scored.
  public var letters: [RecordScore.Letter] { columns.first?.score.letters ?? [] }

  /// What people should be told: everything left out, and letters of which the gold says nothing.
  public var messages: [String] {
    leftOut.entries.map(\.message)
      + letters.filter(\.isGoldEmpty).map {
        "\($0.id) has empty gold: all that is predicted is a false alarm."
      }
  }

  /// Whether nothing was compared, or something could not be read.
  public var isFailure: Bool { letters.isEmpty || leftOut.isFailure }
}
