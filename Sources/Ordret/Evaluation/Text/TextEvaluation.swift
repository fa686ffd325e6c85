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
  /// What became of the words without the signs at their edges; a split or a join counts once.
  public private(set) var cores = CorrectionCounts()
  /// The counts of tokens by sort of error.
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
    cores.add(page.cores)
    for (kind, counts) in page.classes { classes[kind, default: CorrectionCounts()].add(counts) }
    confusions.add(page.confusions)
    calibration.add(page.calibration)
    appliedCalibration.add(page.appliedCalibration)
    detection.add(page.detection)
    if page.before.words.errors < page.after.words.errors { pagesWorse += 1 }
    pages.append(page)
  }

  /// How an estimate of pages' word error rates goes together with what is true.
  public struct EstimateQuality: Sendable, Hashable {
    /// How many pages have both.
    public var pages = 0
    /// The mean of the estimates over pages.
    public var meanEstimate = 0.0
    /// The mean of the true rates over pages.
    public var meanRate = 0.0
    /// ``Correlation/pearson(_:)`` of both; `nil` with fewer than three pages.
    public var pearson: Double?
    /// ``Correlation/spearman(_:)`` of both; `nil` with fewer than three pages.
    public var spearman: Double?
  }

  /// How well `estimate` tells the rate of `errors`; `nil` where there is no estimate.
  public func quality(
    of estimate: KeyPath<Reading, Double>, against errors: KeyPath<PageEvaluation, TextErrors>
  ) -> EstimateQuality? {
    let points = pages.compactMap { page -> (Double, Double)? in
      guard let reading = page.reading, reading.isEstimated,
        let rate = convention.rate(page[keyPath: errors].words), rate.isFinite
      else { return nil }
      return (reading[keyPath: estimate], rate)
    }
    guard !points.isEmpty else { return nil }
    let count = Double(points.count)
    return EstimateQuality(
      pages: points.count, meanEstimate: points.reduce(0) { $0 + $1.0 } / count,
      meanRate: points.reduce(0) { $0 + $1.1 } / count, pearson: Correlation.pearson(points),
      spearman: Correlation.spearman(points))
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
    /// Of recall by words without the signs at their edges.
    public var coreRecall: Interval?
    /// Of their precision.
    public var corePrecision: Interval?
    /// Of right ones made wrong for 10,000 right ones.
    public var coreBrokenPer10000: Interval?
  }

  /// 95 % intervals, from drawing pages again (``Bootstrap``). Cost: a thousand additions for each page.
  public func intervals() -> Intervals {
    var intervals = Intervals()
    intervals.brokenPer10000 = Self.brokenPer10000(counts)
    intervals.coreBrokenPer10000 = Self.brokenPer10000(cores)
    guard 1 < pages.count else { return intervals }
    let rows = pages.map { page in
      page.before.characters.row + page.after.characters.row + page.before.words.row + page.after.words.row
        + page.counts.row + page.cores.row
    }
    let found = Bootstrap.intervals(rows) { sums in
      let rates = (0..<4).map { convention.rate(UnitErrors(row: sums[($0 * 5)..<($0 * 5 + 5)])) }
      let (counts, cores) = (CorrectionCounts(row: sums[20..<23]), CorrectionCounts(row: sums[23..<26]))
      return rates + [
        Self.reduction(rates[0], rates[1]), Self.reduction(rates[2], rates[3]), counts.recall,
        counts.precision, counts.f1, cores.recall, cores.precision,
      ]
    }
    (intervals.cerBefore, intervals.cerAfter) = (found[0], found[1])
    (intervals.werBefore, intervals.werAfter) = (found[2], found[3])
    (intervals.cerReduction, intervals.werReduction) = (found[4], found[5])
    (intervals.recall, intervals.precision, intervals.f1) = (found[6], found[7], found[8])
    (intervals.coreRecall, intervals.corePrecision) = (found[9], found[10])
    return intervals
  }

  private static func brokenPer10000(_ counts: CorrectionCounts) -> Interval? {
    guard 0 < counts.right else { return nil }
    return PoissonInterval.of(counts.broken).scaled(by: 10_000 / Double(counts.right))
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

extension CorrectionCounts {
  /// The counts in a row that recall and precision are made of.
  fileprivate var row: [Int] { [damaged, repaired, changed] }

  fileprivate init(row: ArraySlice<Int>) {
    let counts = Array(row)
    (damaged, repaired, changed) = (counts[0], counts[1], counts[2])
  }
}
