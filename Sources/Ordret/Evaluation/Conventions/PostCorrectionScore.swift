internal import Lexicon

/// What the ICDAR competitions of 2017 and 2019 rank corrections by: how well wrong tokens were found (task
/// 1), and by how much the weighted sum of the Levenshtein distances fell (task 2).
///
/// The rules are those of `evalTool_ICDAR2017.py` (`task1_eval`, `task2_eval`). Counts are added, then
/// divided.
public struct PostCorrectionScore: Sendable, Hashable {
  /// Wrong tokens that were reported.
  public var truePositives = 0
  /// Right tokens that were reported.
  public var falsePositives = 0
  /// Wrong tokens that were not reported.
  public var falseNegatives = 0
  /// The sum of the distances of the sequences from their truth.
  public var originalDistance = 0
  /// The same after correction; each candidate counts by its weight.
  public var correctedDistance = 0.0

  /// A sequence of the text that can be compared with the truth, mostly one token.
  public struct Row: Sendable, Hashable {
    /// What was read, in UTF-8; padded with `@` where the truth has more characters.
    public var observed: [UInt8]
    /// What was written, in UTF-8; padded with `@` where the text has more characters. A row with `#` is left
    /// out.
    public var truth: [UInt8]
    /// What it was corrected to; `nil` where it was not reported as wrong. Empty if it was, without a
    /// correction.
    public var candidates: [Candidate]?

    /// A row.
    public init(observed: [UInt8], truth: [UInt8], candidates: [Candidate]?) {
      self.observed = observed
      self.truth = truth
      self.candidates = candidates
    }
  }

  /// A correction with its weight. Of more than six those of the greatest weight count; weights that do not
  /// add up to 1 are divided by their sum.
  public struct Candidate: Sendable, Hashable {
    /// The corrected row, in UTF-8.
    public var text: [UInt8]
    /// How much it counts.
    public var weight: Double

    /// A candidate.
    public init(_ text: [UInt8], weight: Double) {
      self.text = text
      self.weight = weight
    }
  }

  /// No rows.
  public init() {}

  /// Adds the counts of another text.
  public mutating func add(_ other: PostCorrectionScore) {
    truePositives += other.truePositives
    falsePositives += other.falsePositives
    falseNegatives += other.falseNegatives
    originalDistance += other.originalDistance
    correctedDistance += other.correctedDistance
  }

  /// Adds rows.
  public mutating func add(_ rows: [Row]) {
    for row in rows {
      var (observed, truth) = (CodePoints.of(row.observed), CodePoints.of(row.truth))
      guard !truth.contains(AlignedTexts.ignored) else { continue }
      let length = max(observed.count, truth.count)
      observed += Array(repeating: AlignedTexts.gap, count: length - observed.count)
      truth += Array(repeating: AlignedTexts.gap, count: length - truth.count)
      let candidates = row.candidates.map(Self.weighted)
      addDetection(observed, truth, candidates)
      let original = Self.distance(observed[...], truth[...])
      originalDistance += original
      // Without a report the program compares the text without its gaps, and then `a @-b` has no space more.
      let texts =
        candidates.map { $0.isEmpty ? [(observed, 1)] : $0 }
        ?? [(observed.filter { $0 != AlignedTexts.gap }, 1)]
      for (text, weight) in texts {
        correctedDistance += Double(Self.distance(text[...], truth[...])) * weight
      }
    }
  }

  /// Adds a text with its truth and its correction, all in valid UTF-8: each row that the correction changed
  /// has one candidate.
  public mutating func add(truth: [UInt8], text: [UInt8], corrected: [UInt8]) {
    add(Self.rows(truth: truth, text: text, corrected: corrected))
  }

  /// Wrong tokens among the reported; 0 where none is.
  public var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
  /// Reported tokens among the wrong; 0 where none is.
  public var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
  /// The harmonic mean of both; 0 where they are.
  public var f1: Double {
    precision + recall > 0 ? 2 * (precision * recall) / (precision + recall) : 0
  }
  /// By what share of it the sum of the distances fell, below 0 if it grew; `nil` where there was nothing to
  /// improve.
  public var improvement: Double? {
    originalDistance == 0 ? nil : (Double(originalDistance) - correctedDistance) / Double(originalDistance)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  private static func weighted(_ candidates: [Candidate]) -> [(text: [UInt32], weight: Double)] {
    let kept = candidates.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.prefix(6).map(\.element)
    let sum = kept.reduce(0) { $0 + $1.weight }
    return kept.map { (CodePoints.of($0.text), sum == 1 || sum == 0 ? $0.weight : $0.weight / sum) }
  }
}

// MARK: Rows

extension PostCorrectionScore {
  /// The rows of a text that was corrected.
  static func rows(truth: [UInt8], text: [UInt8], corrected: [UInt8]) -> [Row] {
    let text = AlignedTexts.line(text)
    let corrected = AlignedTexts.line(corrected)
    let aligned = AlignedTexts(truth: AlignedTexts.line(truth), text: text)
    // For each place of the text, and its end, where it is in the corrected text, and where what follows
    // begins.
    var places: [Int] = []
    var behind: [Int] = []
    var place = 0
    // In the same direction as the truth, so that a correction that equals it is cut where it is.
    for run in EditAlignment.runs(corrected, text).runs {
      switch run.kind {
      case .match, .substitution:
        places += place..<(place + run.length)
        behind += (place..<(place + run.length)).map { run.kind == .match ? $0 + 1 : $0 }
        place += run.length
      case .insertion:
        places += Array(repeating: place, count: run.length)
        behind += Array(repeating: place, count: run.length)
      case .deletion: place += run.length
      }
    }
    places.append(corrected.count)
    var start = 0
    return aligned.sequences.map { sequence in
      let observed = aligned.text[sequence]
      let end = start + observed.count { $0 != AlignedTexts.gap }
      let before = start == 0 ? 0 : behind[start - 1]
      let candidate = corrected[before..<max(before, places[end])].filter { $0 != AlignedTexts.gap }
      defer { start = end + 1 }
      return Row(
        observed: CodePoints.bytes(observed), truth: CodePoints.bytes(aligned.truth[sequence]),
        candidates: candidate.elementsEqual(text[start..<end])
          ? nil : [Candidate(CodePoints.bytes(candidate), weight: 1)])
    }
  }

  /// Counts the tokens of a row, each with the spaces beside it. Tokens with a hyphen are left out.
  /// (`task1_eval`)
  private mutating func addDetection(
    _ observed: [UInt32], _ truth: [UInt32], _ candidates: [(text: [UInt32], weight: Double)]?
  ) {
    let gap = AlignedTexts.gap
    let tokens = observed.split(separator: AlignedTexts.space, omittingEmptySubsequences: false)
    let isMasked = Self.hyphenated(observed)
    // A correction that keeps the number of tokens reports those that it changes; any other, and one that
    // changes nothing, reports all.
    let changes = candidates?.first.flatMap { candidate -> [Bool]? in
      let corrected = candidate.text.split(separator: AlignedTexts.space, omittingEmptySubsequences: false)
      guard corrected.count == tokens.count else { return nil }
      let changes = zip(corrected, tokens).map { !$0.elementsEqual($1.filter { $0 != gap }) }
      return changes.contains(true) ? changes : nil
    }
    for (index, token) in tokens.enumerated() {
      let window = max(0, token.startIndex - 1)..<min(observed.count, token.endIndex + 1)
      if window.contains(where: { isMasked[$0] }) { continue }
      let isWrong = observed[window].filter { $0 != gap } != truth[window].filter { $0 != gap }
      let isReported = candidates != nil && changes?[index] ?? true
      switch (isWrong, isReported) {
      case (true, true): truePositives += 1
      case (true, false): falseNegatives += 1
      case (false, true): falsePositives += 1
      case (false, false): break
      }
    }
  }

  /// Which places the matches of `[^ ]*((\ ?-[^ ])|([^ ]-\ ?))[^ ]*` cover: tokens with a hyphen, and those
  /// that a hyphen at their side joins to another. Cost: linear; a match ends behind the token it began in.
  private static func hyphenated(_ line: [UInt32]) -> [Bool] {
    var result = [Bool](repeating: false, count: line.count)
    func isLetter(_ index: Int) -> Bool { index < line.count && line[index] != AlignedTexts.space }
    func isHyphen(_ index: Int) -> Bool { index < line.count && line[index] == AlignedTexts.hyphen }
    /// The end of the part in brackets, if it stands at `index`.
    func end(at index: Int) -> Int? {
      if index < line.count, !isLetter(index), isHyphen(index + 1), isLetter(index + 2) { return index + 3 }
      if isHyphen(index), isLetter(index + 1) { return index + 2 }
      guard isLetter(index), isHyphen(index + 1) else { return nil }
      return index + 2 < line.count && !isLetter(index + 2) ? index + 3 : index + 2
    }
    var start = 0
    while start < line.count {
      let tokenEnd = line[start...].firstIndex(of: AlignedTexts.space) ?? line.count
      // The part before is as long as can be.
      guard var end = (start...tokenEnd).reversed().lazy.compactMap({ end(at: $0) }).first else {
        start = tokenEnd + 1
        continue
      }
      while isLetter(end) { end += 1 }
      for place in start..<end { result[place] = true }
      start = end
    }
    return result
  }
}

// MARK: Distance

extension PostCorrectionScore {
  /// The Damerau-Levenshtein distance without gaps and hyphens, and without a space beside a hyphen.
  ///
  /// Cost: quadratic, which tokens allow. Sequences of more than 4,000 by 4,000 characters, which have no
  /// common space where texts have nothing in common, are compared by ``EditDistance``, without
  /// transpositions.
  static func distance(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Int {
    let (one, other) = (withoutHyphens(one), withoutHyphens(other))
    if one == other { return 0 }
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
    if one.count * other.count > 16_000_000 { return EditDistance.distance(one, other) }
    // The table of Lowrance and Wagner 1975, with one more row and column at its edges.
    let width = other.count + 2
    let most = one.count + other.count
    var table = [Int](repeating: most, count: (one.count + 2) * width)
    for row in 0...one.count { table[(row + 1) * width + 1] = row }
    for column in 0...other.count { table[width + column + 1] = column }
    var lastRows: [UInt32: Int] = [:]
    for row in 1...one.count {
      var lastColumn = 0
      for column in 1...other.count {
        let (fromRow, fromColumn) = (lastRows[other[column - 1]] ?? 0, lastColumn)
        let isEqual = one[row - 1] == other[column - 1]
        if isEqual { lastColumn = column }
        table[(row + 1) * width + column + 1] = min(
          table[row * width + column] + (isEqual ? 0 : 1),
          table[(row + 1) * width + column] + 1,
          table[row * width + column + 1] + 1,
          table[fromRow * width + fromColumn] + (row - fromRow - 1) + 1 + (column - fromColumn - 1))
      }
      lastRows[one[row - 1]] = row
    }
    return table[(one.count + 1) * width + other.count + 1]
  }

  private static func withoutHyphens(_ line: ArraySlice<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    var index = line.startIndex
    func isAt(_ place: Int, _ sign: UInt32) -> Bool { place < line.endIndex && line[place] == sign }
    while index < line.endIndex {
      if isAt(index, AlignedTexts.space), isAt(index + 1, AlignedTexts.hyphen) {
        index += 2
      } else if isAt(index, AlignedTexts.hyphen) {
        index += isAt(index + 1, AlignedTexts.space) ? 2 : 1
      } else {
        if line[index] != AlignedTexts.gap { result.append(line[index]) }
        index += 1
      }
    }
    return result
  }
}
