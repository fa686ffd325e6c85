internal import Lexicon

/// Weighs readings that are confusable words by the whole sentence around them.
///
/// The trigram model sees two words on each side, and only in the order in which they were counted; that is
/// too little to tell `for` from `før`. Once a sentence is decoded, the readings of a token that make a pair
/// of the ``ContextModel`` get their odds corrected by it: it was trained with the lattice's trigram odds as
/// offset, so that its evidence is added to them. How a word was misread stands in the posteriors already.
/// Tokens without such a pair cost nothing.
struct ContextDecision {
  let model: ContextModel
  let settings: CorrectionSettings
  /// The words around, as they are read by now; those of a sentence behind ``ContextFeatures/reach`` edges.
  private var context: [ContextWord] = []
  /// Which of them have been looked at.
  private var isKnown: [Bool] = []
  private var features = [UInt32](repeating: 0, count: ContextFeatures.most)
  private var words: [Word] = []
  /// By reading of a token, the place of its word in ``words``, or -1.
  private var places: [Int] = []
  private var shares: [Float] = []

  init(model: ContextModel, settings: CorrectionSettings) {
    (self.model, self.settings) = (model, settings)
  }

  /// A word of the model among a token's readings.
  private struct Word {
    var number: Int
    var posterior: Float
    /// Whether it is the word that was read.
    var isKept: Bool
    var evidence: Float = 0
  }

  /// Corrects the decisions of a sentence, which is a part of the pass. From left to right: what was decided counts for
  /// the words after it.
  mutating func weigh(_ sentence: Range<Int>, _ pass: inout DecodedTokens) {
    guard settings.has(.confusableWords) else { return }
    var isBegun = false
    for index in sentence where pass.mayChange(index) {
      findWords(pass, index)
      guard words.count > 1 else { continue }
      if !isBegun { begin(sentence.count) }
      isBegun = true
      weighWords(sentence, pass, index)
      let first = pass.readings(of: index).lowerBound
      for (reading, place) in places.enumerated() where place >= 0 {
        pass.posteriors[first + reading] *= Logarithm.exponential(words[place].evidence)
      }
      decide(index, &pass)
      isKnown[index - sentence.lowerBound] = false
    }
  }

  private mutating func begin(_ count: Int) {
    context.removeAll(keepingCapacity: true)
    context.append(contentsOf: repeatElement(.edge, count: count + 2 * ContextFeatures.reach))
    isKnown.removeAll(keepingCapacity: true)
    isKnown.append(contentsOf: repeatElement(false, count: count))
  }

  /// Finds what the words around say of each of ``words``.
  private mutating func weighWords(_ sentence: Range<Int>, _ pass: DecodedTokens, _ index: Int) {
    fillContext(sentence, pass, around: index)
    // The sentence's word `index` stands in the middle.
    let count = Self.fill(&features, from: context, at: index - sentence.lowerBound)
    Self.find(&words, model, features, count)
    guard let kept = words.first(where: \.isKept)?.evidence else { return }
    for place in words.indices {
      words[place].evidence = kept + damped(words[place].evidence - kept)
    }
  }

  private static func fill(_ features: inout [UInt32], from context: [ContextWord], at index: Int) -> Int {
    ContextFeatures.fill(
      &features, from: context.span.extracting(index..<index + ContextFeatures.windowLength))
  }

  /// Finds the evidence for each word against the most probable one.
  private static func find(
    _ words: inout [Word], _ model: ContextModel, _ features: [UInt32], _ count: Int
  ) {
    let features = features.span.extracting(..<count)
    var base = words[0]
    for word in words
    where (base.posterior, word.number) < (word.posterior, base.number) { base = word }
    for place in words.indices where words[place].number != base.number {
      let evidence = model.evidence(for: words[place].number, against: base.number, features: features) ?? 0
      words[place].evidence = max(-mostEvidence, min(mostEvidence, evidence))
    }
  }

  /// What speaks for changing a word weighs less than what speaks for leaving it.
  private func damped(_ evidence: Float) -> Float {
    evidence > 0 ? max(0, settings.contextForChange * evidence - settings.contextMargin) : evidence
  }

  /// No pair has more evidence: in a damaged model it would be no number.
  private static let mostEvidence: Float = 20

  /// Finds the words of the model that a token may be.
  private mutating func findWords(_ pass: DecodedTokens, _ index: Int) {
    words.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    let letterCase = pass.form(index).letterCase
    guard letterCase == .small || letterCase == .capital && pass.gap(index) == .boundary else { return }
    for reading in pass.readings(of: index) {
      places.append(-1)
      let number = Int(pass.readings[reading].contextWord)
      let posterior = pass.posteriors[reading]
      guard number >= 0, posterior > 1e-6 else { continue }
      if let known = words.firstIndex(where: { $0.number == number }) {
        words[known].posterior += posterior
        places[places.count - 1] = known
      } else {
        places[places.count - 1] = words.count
        words.append(
          Word(number: number, posterior: posterior, isKept: pass.readings[reading].kind == .keep))
      }
    }
  }

  /// Fills in the words around a token as they are read by now.
  private mutating func fillContext(_ sentence: Range<Int>, _ pass: DecodedTokens, around index: Int) {
    let reach = ContextFeatures.reach
    let first = sentence.lowerBound
    for place in max(first, index - reach)..<min(sentence.upperBound, index + reach + 1)
    where !isKnown[place - first] {
      let letters = pass.decided(place)
      let letterCase =
        pass.chosen(place).kind == .keep ? pass.form(place).letterCase : LetterCounts(letters.span).letterCase
      let isHeading = letterCase == .upper && letters.count >= 5
      let gap = pass.gap(place)
      context[place - first + reach] = ContextWord(
        letters.span, isName: letterCase != .small && !isHeading && gap != .boundary,
        followsComma: gap == .comma)
      isKnown[place - first] = true
    }
  }

  /// Makes the posteriors add up again, and the surface that is most probable the best one.
  private mutating func decide(_ index: Int, _ pass: inout DecodedTokens) {
    let readings = pass.readings(of: index)
    let total = readings.reduce(0) { $0 + pass.posteriors[$1] }
    guard total > 0 else { return }
    for reading in readings { pass.posteriors[reading] /= total }
    shareSurfaces(readings, pass)
    let first = readings.lowerBound
    var best = Int(pass.best[index])
    for reading in readings {
      let (share, most) = (shares[reading - first], shares[best - first])
      if share > most || share == most && pass.posteriors[reading] > pass.posteriors[best] {
        best = reading
      }
    }
    pass.best[index] = Int32(best)
  }

  /// The sum of the posteriors of all readings with the same surface, for each.
  private mutating func shareSurfaces(_ readings: Range<Int>, _ pass: DecodedTokens) {
    shares.removeAll(keepingCapacity: true)
    let first = readings.lowerBound
    for reading in readings {
      let same = (first..<reading).first { pass.areEqual(pass.readings[$0], pass.readings[reading]) }
      // The first of equal ones collects.
      shares.append(0)
      shares[(same ?? reading) - first] += pass.posteriors[reading]
    }
    for reading in readings.reversed() {
      if let same = (first..<reading).first(where: {
        pass.areEqual(pass.readings[$0], pass.readings[reading])
      }) {
        shares[reading - first] = shares[same - first]
      }
    }
  }
}
