/// One page compared: its truth, what the recogniser made of it, and what the correction made of that.
public struct PageEvaluation: Sendable {
  /// The page's name.
  public let name: String
  /// Character and word errors of the OCR text, by the convention asked for.
  public let before: TextErrors
  /// Character and word errors of the corrected text.
  public let after: TextErrors
  /// What became of the tokens, by Ordret's convention.
  public private(set) var counts = CorrectionCounts()
  /// What became of the words without the signs at their edges; a split or a join counts once.
  public let cores: CorrectionCounts
  /// The counts of tokens by sort of error.
  public private(set) var classes: [ErrorClass: CorrectionCounts] = [:]
  /// The confusions of damaged tokens.
  public private(set) var confusions = ConfusionCounts()
  /// The stated probabilities of corrections, made and suggested.
  public private(set) var calibration = Calibration()
  /// The same of those that were made.
  public private(set) var appliedCalibration = Calibration()
  /// Detection and improvement as the ICDAR competitions count them.
  public private(set) var detection = PostCorrectionScore()

  /// The tokens of the truth.
  public let truth: TokenisedText
  /// The tokens of the OCR text.
  public let observed: TokenisedText
  /// The tokens of the corrected text.
  public let corrected: TokenisedText
  /// What stands for what.
  public let groups: [AlignedGroup]
  /// What Ordret told of the page's wrong words without its truth; `nil` if another program corrected.
  public var reading: Reading?
  /// What became of each token of the truth.
  public private(set) var outcomes: [Outcome] = []

  /// What became of a token of the truth.
  public enum Outcome: UInt8, Sendable, Hashable {
    /// Read right and left alone.
    case right
    /// Read wrong, right now.
    case repaired
    /// Read wrong, still the same.
    case missed
    /// Read wrong, changed to something else that is wrong.
    case changedWrongly
    /// Read right, wrong now.
    case broken
  }

  /// Compares a page.
  /// - Parameters:
  ///   - corrections: what Ordret stated about `observed`; empty if another program corrected.
  ///   - isWord: whether a token, without signs at its ends, is a word of the language.
  public init(
    name: String, truth: SourceText, observed: SourceText, corrected: SourceText,
    convention: Convention = .ordret, corrections: [Correction] = [], isWord: (ArraySlice<UInt8>) -> Bool
  ) {
    self.name = name
    before = TextErrors(truth: truth, text: observed, convention: convention)
    after =
      observed.bytes == corrected.bytes
      ? before : TextErrors(truth: truth, text: corrected, convention: convention)
    self.truth = TokenisedText(truth)
    self.observed = TokenisedText(observed)
    self.corrected = TokenisedText(corrected)
    let beadsBefore = WordAlignment.beads(self.truth.tokens, self.observed.tokens)
    let beadsAfter =
      self.observed.tokens == self.corrected.tokens
      ? beadsBefore : WordAlignment.beads(self.truth.tokens, self.corrected.tokens)
    groups = AlignedGroup.groups(before: beadsBefore, after: beadsAfter)
    cores = CorrectionCounts(
      truth: CoreWords(self.truth), observed: CoreWords(self.observed), corrected: CoreWords(self.corrected))
    count(beadsBefore, beadsAfter, isWord: isWord)
    detection.add(truth: truth.bytes, text: observed.bytes, corrected: corrected.bytes)
    addCalibration(corrections, beadsBefore, source: observed)
  }

  // MARK: Tokens

  private mutating func count(
    _ before: [WordAlignment.Bead], _ after: [WordAlignment.Bead], isWord: (ArraySlice<UInt8>) -> Bool
  ) {
    var (i, j) = (0, 0)
    outcomes.reserveCapacity(truth.tokens.count)
    for token in truth.tokens.indices {
      while before[i].truth.upperBound <= token { i += 1 }
      while after[j].truth.upperBound <= token { j += 1 }
      let written = truth.tokens[token]
      let read = observed.joined(before[i].text)
      let now = corrected.joined(after[j].text)
      let wasRight = before[i].truth.count == 1 && read == written
      let isRight = after[j].truth.count == 1 && now == written
      outcomes.append(
        wasRight
          ? isRight ? .right : .broken : isRight ? .repaired : read == now ? .missed : .changedWrongly)
      counts.add(outcomes[token])
      if wasRight && isRight { continue }
      // A token that was broken counts in the class of what was done to it.
      let (bead, text) = wasRight ? (after[j], now) : (before[i], read)
      let whole = truth.joined(bead.truth)
      var kinds = [
        ErrorClass.part(
          bead.truth.count == 1 ? written : whole, text, truthCount: bead.truth.count,
          textCount: bead.text.count)
      ]
      if bead.text.count == 1, isWord(Self.core(text)) { kinds.append(.realWord) }
      if ErrorClass.isName(written, after: token == 0 ? nil : truth.tokens[token - 1]) { kinds.append(.name) }
      for kind in kinds { classes[kind, default: CorrectionCounts()].add(outcomes[token]) }
      // Tokens read as one share their confusions: the first of them has them.
      if !wasRight, token == bead.truth.lowerBound, !bead.text.isEmpty {
        confusions.add(whole, text, isRepaired: isRight)
      }
    }
  }

  /// A token without the signs at its ends.
  private static func core(_ token: [UInt8]) -> ArraySlice<UInt8> {
    let isSign: (UInt8) -> Bool = {
      $0 < 0x80 && !(0x30...0x39).contains($0) && !(0x41...0x5A).contains($0 & 0xDF)
    }
    var core = token.drop(while: isSign)
    while let last = core.last, isSign(last) { core.removeLast() }
    return core
  }

  // MARK: Probabilities

  /// A correction is right if the tokens that it touches, with it and all others that were made there, are what was
  /// written. Normalisation is decided by tables and states no probability.
  private mutating func addCalibration(
    _ corrections: [Correction], _ beads: [WordAlignment.Bead], source: SourceText
  ) {
    var firstBead = 0
    var firstNear = 0
    // Corrections come in order of their ranges; suggestions for one place may overlap.
    for correction in corrections where correction.kind != .normalisation {
      while firstBead < beads.count,
        observed.ranges[beads[firstBead].text].last.map({ $0.end <= correction.range.start }) ?? true
      { firstBead += 1 }
      guard firstBead < beads.count else { continue }
      var end = firstBead + 1
      for index in end..<max(end, beads.count) {
        guard let token = beads[index].text.first else { continue }
        guard observed.ranges[token].start < correction.range.end else { break }
        end = index + 1
      }
      let truthRange = beads[firstBead].truth.lowerBound..<beads[end - 1].truth.upperBound
      let textRange = beads[firstBead].text.lowerBound..<beads[end - 1].text.upperBound
      let span = observed.ranges[textRange.lowerBound].cover(observed.ranges[textRange.upperBound - 1])
        .cover(correction.range)
      while firstNear < corrections.count, corrections[firstNear].range.end <= span.start { firstNear += 1 }
      let others = corrections[firstNear...].prefix { $0.range.start < span.end }.filter {
        $0.applied && span.contains($0.range) && !$0.range.overlaps(correction.range) && $0 != correction
      }
      let bytes = Self.applied(others + [correction], to: source, span)
      let isRight = TokenisedText(bytes).tokens[...] == truth.tokens[truthRange]
      calibration.add(correction.probability, isRight: isRight)
      if correction.applied { appliedCalibration.add(correction.probability, isRight: isRight) }
    }
  }

  /// The bytes of a range of the source with some corrections made.
  private static func applied(_ corrections: [Correction], to source: SourceText, _ span: TextRange)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    var position = span.start.utf8
    for correction in corrections.sorted(by: { $0.range.start < $1.range.start }) {
      guard position <= correction.range.start.utf8 else { continue }
      bytes += source.bytes[position..<correction.range.start.utf8]
      bytes += Array(correction.corrected.utf8)
      position = correction.range.end.utf8
    }
    return bytes + source.bytes[position..<span.end.utf8]
  }
}

extension CorrectionCounts {
  /// Adds a token of the truth.
  fileprivate mutating func add(_ outcome: PageEvaluation.Outcome) {
    words += 1
    if outcome == .repaired || outcome == .missed || outcome == .changedWrongly { damaged += 1 }
    if outcome == .repaired { repaired += 1 }
    if outcome == .repaired || outcome == .changedWrongly || outcome == .broken { changed += 1 }
    if outcome == .broken { broken += 1 }
  }
}
