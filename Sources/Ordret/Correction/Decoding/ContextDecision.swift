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
  private var hashes: [UInt64] = []
  private var shares: [Float] = []

  init(model: ContextModel, settings: CorrectionSettings) {
    (self.model, self.settings) = (model, settings)
  }

  /// The tokens of a sentence as they were read, and their readings with the gaps before them.
  struct Sentence {
    var cores: ArraySlice<[UInt8]>
    var positions: [LatticeDecoder.Position]
  }

  /// A word of the model among a token's readings.
  private struct Word {
    var number: Int
    var posterior: Float
    /// Whether it is the word that was read.
    var isKept: Bool
    var evidence: Float = 0
  }

  /// Corrects the decisions of a sentence. From left to right: what was decided counts for the words after
  /// it.
  mutating func weigh(_ sentence: Sentence, _ decisions: inout [LatticeDecoder.Decision]) {
    guard settings.has(.confusableWords) else { return }
    var isBegun = false
    for index in decisions.indices where sentence.positions[index].hypotheses.count > 1 {
      findWords(sentence, index, decisions[index])
      guard words.count > 1 else { continue }
      if !isBegun { begin(decisions.count) }
      isBegun = true
      weighWords(sentence, index, decisions)
      for (reading, place) in places.enumerated() where place >= 0 {
        decisions[index].posteriors[reading] *= Logarithm.exponential(words[place].evidence)
      }
      decide(sentence.positions[index].hypotheses, &decisions[index])
      isKnown[index] = false
    }
  }

  private mutating func begin(_ count: Int) {
    context.removeAll(keepingCapacity: true)
    context.append(contentsOf: repeatElement(.edge, count: count + 2 * ContextFeatures.reach))
    isKnown.removeAll(keepingCapacity: true)
    isKnown.append(contentsOf: repeatElement(false, count: count))
  }

  /// Finds what the words around say of each of ``words``.
  private mutating func weighWords(
    _ sentence: Sentence, _ index: Int, _ decisions: [LatticeDecoder.Decision]
  ) {
    fillContext(sentence, decisions, around: index)
    // The sentence's word `index` stands in the middle.
    let count = Self.fill(&features, from: context, at: index)
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
  private mutating func findWords(
    _ sentence: Sentence, _ index: Int, _ decision: LatticeDecoder.Decision
  ) {
    words.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    let position = sentence.positions[index]
    let core = sentence.cores[sentence.cores.startIndex + index]
    let letterCase = LetterCounts(core.span).letterCase
    guard letterCase == .small || letterCase == .capital && position.gap == .boundary else { return }
    for (reading, hypothesis) in position.hypotheses.enumerated() {
      places.append(-1)
      guard hypothesis.second == nil, decision.posteriors[reading] > 1e-6 else { continue }
      let isKept = hypothesis.kind == .keep
      guard let number = model.number(of: isKept ? core.span : hypothesis.surface.span) else { continue }
      if let known = words.firstIndex(where: { $0.number == number }) {
        words[known].posterior += decision.posteriors[reading]
        places[reading] = known
      } else {
        places[reading] = words.count
        words.append(Word(number: number, posterior: decision.posteriors[reading], isKept: isKept))
      }
    }
  }

  /// Fills in the words around a token as they are read by now.
  private mutating func fillContext(
    _ sentence: Sentence, _ decisions: [LatticeDecoder.Decision], around index: Int
  ) {
    let reach = ContextFeatures.reach
    for place in max(0, index - reach)..<min(decisions.count, index + reach + 1) where !isKnown[place] {
      let position = sentence.positions[place]
      let best = position.hypotheses[decisions[place].best]
      let letters = best.kind == .keep ? sentence.cores[sentence.cores.startIndex + place] : best.surface
      let letterCase = LetterCounts(letters.span).letterCase
      let isHeading = letterCase == .upper && letters.count >= 5
      context[place + reach] = ContextWord(
        letters.span, isName: letterCase != .small && !isHeading && position.gap != .boundary,
        followsComma: position.gap == .comma)
      isKnown[place] = true
    }
  }

  /// Makes the posteriors add up again, and the surface that is most probable the best one.
  private mutating func decide(_ hypotheses: [Hypothesis], _ decision: inout LatticeDecoder.Decision) {
    let total = decision.posteriors.reduce(0, +)
    guard total > 0 else { return }
    for index in decision.posteriors.indices { decision.posteriors[index] /= total }
    shareSurfaces(hypotheses, decision.posteriors)
    var best = (index: decision.best, share: shares[decision.best])
    for index in hypotheses.indices {
      let isLikelier =
        shares[index] > best.share
        || shares[index] == best.share && decision.posteriors[index] > decision.posteriors[best.index]
      if isLikelier { best = (index, shares[index]) }
    }
    decision.best = best.index
  }

  /// The sum of the posteriors of all readings with the same surface, for each.
  private mutating func shareSurfaces(_ hypotheses: [Hypothesis], _ posteriors: [Float]) {
    hashes.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    for index in hypotheses.indices {
      let hash = Self.hash(hypotheses[index].surface)
      hashes.append(hash)
      let first = hashes.indices.first {
        hashes[$0] == hash && hypotheses[$0].surface == hypotheses[index].surface
      }
      // The first of equal ones collects.
      shares.append(0)
      if let first { shares[first] += posteriors[index] }
    }
    for index in hypotheses.indices.reversed() {
      if let first = hashes.indices.first(where: {
        $0 < index && hashes[$0] == hashes[index] && hypotheses[$0].surface == hypotheses[index].surface
      }) {
        shares[index] = shares[first]
      }
    }
  }

  private static func hash(_ letters: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    return hash
  }
}
