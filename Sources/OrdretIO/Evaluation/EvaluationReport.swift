public import Ordret

/// What `ordret evaluate --json` writes: `ordret.evaluation/1`, described by `Schema/ordret.evaluation.1.schema.json`.
public struct EvaluationReport: Sendable {
  /// What the pages are, in the user's words.
  public var title: String?
  /// The figures.
  public let evaluation: TextEvaluation
  /// The intervals of the figures.
  public let intervals: TextEvaluation.Intervals
  /// The figures of each folder, where the pages lie in several.
  public var folders: [Folder] = []
  /// What had no part in the comparison.
  public var leftOut: [EvaluationPages.LeftOut] = []
  /// Names of pages whose texts were in different encodings.
  public var mixedEncodings: [String] = []
  /// Whether CPR numbers are shown.
  public var showCPR = false

  /// The figures of the pages of one folder.
  public struct Folder: Sendable {
    /// The folder.
    public var name: String
    /// The figures.
    public var evaluation: TextEvaluation
    /// The intervals of the figures.
    public let intervals: TextEvaluation.Intervals

    /// The figures of a folder.
    public init(name: String, evaluation: TextEvaluation) {
      self.name = name
      self.evaluation = evaluation
      intervals = evaluation.intervals()
    }
  }

  /// A report of figures.
  public init(evaluation: TextEvaluation) {
    self.evaluation = evaluation
    intervals = evaluation.intervals()
  }

  /// How many confusions are listed.
  public static let confusionLimit = 100

  /// The report as JSON. What would be a division by zero is `null`.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string("ordret.evaluation/1")),
      .init("generator", .string("ordret \(OrdretVersion.current)")),
      .init("title", title.map(JSONValue.string) ?? .null),
      .init("convention", .string(evaluation.convention.rawValue)),
      .init("pages", .integer(evaluation.pages.count)),
    ]
    members += figures(evaluation, intervals)
    members.append(.init("classes", classes))
    members.append(.init("confusions", confusions))
    members.append(.init("calibration", calibration))
    members.append(.init("estimate", estimate))
    members.append(
      .init(
        "folders",
        .array(
          folders.map { folder in
            .object(
              [
                .init("name", .string(shownName(folder.name))),
                .init("pages", .integer(folder.evaluation.pages.count)),
              ]
                + figures(folder.evaluation, folder.intervals))
          })))
    members.append(.init("leftOut", .array(leftOut.map { json($0) })))
    members.append(.init("mixedEncodings", .array(mixedEncodings.map { .string(shownName($0)) })))
    members.append(.init("perPage", .array(evaluation.pages.map { json($0) })))
    return .object(members)
  }

  // MARK: Parts

  private func figures(_ evaluation: TextEvaluation, _ intervals: TextEvaluation.Intervals) -> [JSONValue
    .Member]
  {
    var correction = evaluation.counts.members
    correction.append(.init("pagesWorse", .integer(evaluation.pagesWorse)))
    let convention = evaluation.convention
    func reduction(_ units: KeyPath<TextErrors, UnitErrors>) -> JSONValue {
      .orNull(
        TextEvaluation.reduction(
          convention.rate(evaluation.before[keyPath: units]),
          convention.rate(evaluation.after[keyPath: units])))
    }
    correction.append(.init("cerReduction", reduction(\.characters)))
    correction.append(.init("werReduction", reduction(\.words)))
    correction.append(.init("cores", .object(evaluation.cores.members)))
    let detection = evaluation.detection
    return [
      .init("before", evaluation.before.json(convention)), .init("after", evaluation.after.json(convention)),
      .init("correction", .object(correction)), .init("intervals", Self.json(intervals)),
      .init(
        "icdar",
        .object([
          .init("detectionPrecision", .orNull(detection.precision)),
          .init("detectionRecall", .orNull(detection.recall)), .init("detectionF1", .orNull(detection.f1)),
          .init("distanceBefore", .integer(detection.originalDistance)),
          .init("distanceAfter", .number(detection.correctedDistance)),
          .init("improvementPercent", .orNull(detection.improvement.map { $0 * 100 })),
        ])),
    ]
  }

  private var classes: JSONValue {
    .object(
      ErrorClass.allCases.map { kind in
        .init(kind.rawValue, .object((evaluation.classes[kind] ?? CorrectionCounts()).classMembers))
      })
  }

  private var confusions: JSONValue {
    .array(
      evaluation.confusions.mostFrequent(Self.confusionLimit).map { confusion, count in
        .object([
          .init("truth", .string(confusion.truth)), .init("ocr", .string(confusion.text)),
          .init("count", .integer(count.total)), .init("repaired", .integer(count.repaired)),
          .init("left", .integer(count.left)),
        ])
      })
  }

  private var calibration: JSONValue {
    guard 0 < evaluation.calibration.count else { return .null }
    return .object([
      .init("all", evaluation.calibration.json), .init("applied", evaluation.appliedCalibration.json),
    ])
  }

  private var estimate: JSONValue {
    func json(_ quality: TextEvaluation.EstimateQuality?) -> JSONValue {
      guard let quality else { return .null }
      return .object([
        .init("pages", .integer(quality.pages)), .init("meanEstimate", .number(quality.meanEstimate)),
        .init("meanRate", .number(quality.meanRate)), .init("pearson", .orNull(quality.pearson)),
        .init("spearman", .orNull(quality.spearman)),
      ])
    }
    let before = evaluation.quality(of: \.wordErrorEstimate, against: \.before)
    guard before != nil else { return .null }
    return .object([
      .init("before", json(before)),
      .init("after", json(evaluation.quality(of: \.remainingWordErrorEstimate, against: \.after))),
    ])
  }

  private func json(_ reading: Reading) -> JSONValue {
    .object([
      .init("before", .number(reading.wordErrorEstimate)),
      .init("after", .number(reading.remainingWordErrorEstimate)),
      .init("signals", .object(reading.signals.named.map { .init($0.name, .number($0.value)) })),
    ])
  }

  private func json(_ leftOut: EvaluationPages.LeftOut) -> JSONValue {
    .object([
      .init("path", .string(shownName(leftOut.path))), .init("reason", .string(leftOut.reason.rawValue)),
    ])
  }

  private func json(_ page: PageEvaluation) -> JSONValue {
    .object([
      .init("name", .string(shownName(page.name))), .init("before", page.before.json(evaluation.convention)),
      .init("after", page.after.json(evaluation.convention)),
      .init("correction", .object(page.counts.members + [.init("cores", .object(page.cores.members))])),
      .init("estimate", page.reading.flatMap { $0.isEstimated ? json($0) : nil } ?? .null),
    ])
  }

  func shownName(_ name: String) -> String { showCPR ? name : CPRNumber.masked(name) }

  private static func json(_ intervals: TextEvaluation.Intervals) -> JSONValue {
    let members: [(String, Interval?)] = [
      ("cerBefore", intervals.cerBefore), ("cerAfter", intervals.cerAfter),
      ("werBefore", intervals.werBefore),
      ("werAfter", intervals.werAfter), ("cerReduction", intervals.cerReduction),
      ("werReduction", intervals.werReduction), ("recall", intervals.recall),
      ("precision", intervals.precision), ("f1", intervals.f1), ("brokenPer10000", intervals.brokenPer10000),
      ("coreRecall", intervals.coreRecall), ("corePrecision", intervals.corePrecision),
      ("coreBrokenPer10000", intervals.coreBrokenPer10000),
    ]
    return .object(
      members.map { name, interval in
        .init(name, interval.map { .array([.orNull($0.low), .orNull($0.high)]) } ?? .null)
      })
  }
}

extension JSONValue {
  /// A number; `null` for what is not there or infinite.
  static func orNull(_ number: Double?) -> JSONValue {
    number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }
}

extension TextErrors {
  fileprivate func json(_ convention: Convention) -> JSONValue {
    .object([
      .init("characters", .integer(characters.reference)),
      .init("characterErrors", .integer(characters.errors)),
      .init("cer", .orNull(convention.rate(characters))), .init("words", .integer(words.reference)),
      .init("wordErrors", .integer(words.errors)), .init("wer", .orNull(convention.rate(words))),
    ])
  }
}

extension CorrectionCounts {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("words", .integer(words)), .init("damaged", .integer(damaged)),
      .init("repaired", .integer(repaired)),
      .init("changed", .integer(changed)), .init("right", .integer(right)), .init("broken", .integer(broken)),
      .init("recall", .orNull(recall)), .init("precision", .orNull(precision)), .init("f1", .orNull(f1)),
      .init("brokenPer10000", .orNull(brokenPer10000)),
    ]
  }

  fileprivate var classMembers: [JSONValue.Member] {
    members.filter { !["words", "right", "brokenPer10000"].contains($0.key) }
  }
}

extension Calibration {
  fileprivate var json: JSONValue {
    .object([
      .init("corrections", .integer(count)), .init("expectedCalibrationError", .orNull(expectedError)),
      .init(
        "bins",
        .array(
          bins.enumerated().map { index, bin in
            .object([
              .init("from", .number(Double(index) / Double(bins.count))),
              .init("to", .number(Double(index + 1) / Double(bins.count))),
              .init("count", .integer(bin.count)),
              .init("meanProbability", .orNull(bin.meanStated)), .init("right", .integer(bin.right)),
              .init("shareRight", .orNull(bin.shareRight)),
            ])
          })),
    ])
  }
}
