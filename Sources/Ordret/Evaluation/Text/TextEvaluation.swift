/// Many pages compared: counts pooled over all of them, then divided.
public struct TextEvaluation: Sendable {
  /// The convention of the character and word errors.
  public let convention: Convention
  /// The pages, in the order in which they were added.
  public private(set) var pages: [PageEvaluation] = []
  /// Character and word errors of the OCR texts.
  public private(set) var before = TextErrors()
  /// Character and word errors of the corrected texts.
  public private(set) var after = TextErrors()
  /// What became of the tokens.
  public private(set) var counts = CorrectionCounts()
  /// The same by sort of error.
  public private(set) var classes: [ErrorClass: CorrectionCounts] = [:]
  /// The confusions of damaged tokens.
  public private(set) var confusions = ConfusionCounts()
  /// The stated probabilities of all corrections.
  public private(set) var calibration = Calibration()
  /// The same of those that were made.
  public private(set) var appliedCalibration = Calibration()
  /// Detection and improvement as the ICDAR competitions count them.
  public private(set) var detection = PostCorrectionScore()
  /// Pages with more word errors after the correction than before.
  public private(set) var pagesWorse = 0

  /// No pages.
  public init(convention: Convention) { self.convention = convention }

  /// Adds a page.
  public mutating func add(_ page: PageEvaluation) {
    before.add(page.before)
    after.add(page.after)
    counts.add(page.counts)
    for (kind, counts) in page.classes { classes[kind, default: CorrectionCounts()].add(counts) }
    confusions.add(page.confusions)
    calibration.add(page.calibration)
    appliedCalibration.add(page.appliedCalibration)
    detection.add(page.detection)
    if page.before.words.errors < page.after.words.errors { pagesWorse += 1 }
    pages.append(page)
  }

  /// The intervals of the pooled figures.
  public struct Intervals: Sendable {
    /// Of the character error rate before.
    public var cerBefore: Interval?
    /// Of the character error rate after.
    public var cerAfter: Interval?
    /// Of the word error rate before.
    public var werBefore: Interval?
    /// Of the word error rate after.
    public var werAfter: Interval?
    /// Of the relative reduction of the character error rate.
    public var cerReduction: Interval?
    /// Of the relative reduction of the word error rate.
    public var werReduction: Interval?
    /// Of recall.
    public var recall: Interval?
    /// Of precision.
    public var precision: Interval?
    /// Of F1.
    public var f1: Interval?
    /// Of right words made wrong for 10,000 right ones; from the Poisson distribution of their count.
    public var brokenPer10000: Interval?
  }

  /// 95 % intervals, from drawing pages again (``Bootstrap``). Cost: a thousand additions for each page.
  public func intervals() -> Intervals {
    guard !pages.isEmpty else { return Intervals() }
    let rows = pages.map { page in
      page.before.characters.row + page.after.characters.row + page.before.words.row + page.after.words.row
        + [page.counts.words, page.counts.damaged, page.counts.repaired, page.counts.changed]
    }
    let found = Bootstrap.intervals(rows) { sums in
      let units = (0..<4).map { convention.rate(UnitErrors(row: sums[($0 * 5)..<($0 * 5 + 5)])) }
      var counts = CorrectionCounts()
      (counts.words, counts.damaged, counts.repaired, counts.changed) = (
        sums[20], sums[21], sums[22], sums[23]
      )
      return units + [
        Self.reduction(units[0], units[1]), Self.reduction(units[2], units[3]), counts.recall,
        counts.precision, counts.f1,
      ]
    }
    var intervals = Intervals(
      cerBefore: found[0], cerAfter: found[1], werBefore: found[2], werAfter: found[3],
      cerReduction: found[4], werReduction: found[5], recall: found[6], precision: found[7], f1: found[8])
    if 0 < counts.right {
      intervals.brokenPer10000 = PoissonInterval.of(counts.broken).scaled(by: 10_000 / Double(counts.right))
    }
    return intervals
  }

  /// How much smaller a rate has become, as a share of what it was; `nil` where there was no error.
  public static func reduction(_ before: Double?, _ after: Double?) -> Double? {
    guard let before, let after, 0 < before, before.isFinite, after.isFinite else { return nil }
    return (before - after) / before
  }
}

extension UnitErrors {
  /// The counts in a row.
  fileprivate var row: [Int] { [reference, hits, substitutions, insertions, deletions] }

  fileprivate init(row: ArraySlice<Int>) {
    let counts = Array(row)
    self.init(
      reference: counts[0], hits: counts[1], substitutions: counts[2], insertions: counts[3],
      deletions: counts[4])
  }
}
