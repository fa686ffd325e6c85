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

  /// The tokens of a sentence as they were read, and their readings with the gaps before them.
  struct Sentence {
    var cores: ArraySlice<[UInt8]>
    var positions: [LatticeDecoder.Position]
  }

  /// Corrects the decisions of a sentence. From left to right: what was decided counts for the words after
  /// it.
  func weigh(_ sentence: Sentence, _ decisions: inout [LatticeDecoder.Decision]) {
    guard settings.has(.confusableWords) else { return }
    var window = [ContextWord](repeating: .edge, count: ContextFeatures.windowLength)
    var features: [UInt32] = []
    for index in decisions.indices {
      let words = words(sentence, index, decisions[index])
      // The most probable is the one that the others are weighed against.
      let base = words.max { ($0.posterior, $1.number) < ($1.posterior, $0.number) }
      guard let base, words.count > 1 else { continue }
      fill(&window, sentence, decisions, around: index)
      features.removeAll(keepingCapacity: true)
      ContextFeatures.append(window, to: &features)
      let evidence = words.map { word in
        word.number == base.number
          ? 0 : model.evidence(for: word.number, against: base.number, features: features) ?? 0
      }.map { max(-Self.mostEvidence, min(Self.mostEvidence, $0)) }
      let kept = words.firstIndex(where: \.isKept).map { evidence[$0] }
      for (word, evidence) in zip(words, evidence) {
        let weighed = kept.map { $0 + damped(evidence - $0) } ?? evidence
        for reading in word.readings {
          decisions[index].posteriors[reading] *= Logarithm.exponential(weighed)
        }
      }
      decide(sentence.positions[index].hypotheses, &decisions[index])
    }
  }

  /// What speaks for changing a word weighs less than what speaks for leaving it.
  private func damped(_ evidence: Float) -> Float {
    evidence > 0 ? max(0, settings.contextForChange * evidence - settings.contextMargin) : evidence
  }

  /// No pair has more evidence: in a damaged model it would be no number.
  private static let mostEvidence: Float = 20

  /// A word of the model among a token's readings.
  private struct Word {
    var number: Int
    var posterior: Float
    var readings: [Int]
    /// Whether it is the word that was read.
    var isKept: Bool
  }

  /// The words of the model that a token may be.
  private func words(_ sentence: Sentence, _ index: Int, _ decision: LatticeDecoder.Decision) -> [Word] {
    let position = sentence.positions[index]
    guard position.hypotheses.count > 1 else { return [] }
    let core = sentence.cores[sentence.cores.startIndex + index]
    let letterCase = VocabularyKey.letterCase(of: core)
    guard letterCase == .small || letterCase == .capital && position.gap == .boundary else { return [] }
    var words: [Word] = []
    for (number, hypothesis) in position.hypotheses.enumerated()
    where hypothesis.second == nil && decision.posteriors[number] > 1e-6 {
      let letters = hypothesis.kind == .keep ? core : hypothesis.surface
      guard let word = model.words.index(of: letters.map(Letters.lowered)) else { continue }
      if let known = words.firstIndex(where: { $0.number == word }) {
        words[known].posterior += decision.posteriors[number]
        words[known].readings.append(number)
      } else {
        words.append(
          Word(
            number: word, posterior: decision.posteriors[number], readings: [number],
            isKept: hypothesis.kind == .keep))
      }
    }
    return words
  }

  /// The words around a token as they are read by now.
  private func fill(
    _ window: inout [ContextWord], _ sentence: Sentence, _ decisions: [LatticeDecoder.Decision],
    around index: Int
  ) {
    for offset in window.indices {
      let place = index - ContextFeatures.reach + offset
      guard decisions.indices.contains(place) else {
        window[offset] = .edge
        continue
      }
      let position = sentence.positions[place]
      let best = position.hypotheses[decisions[place].best]
      let letters = best.kind == .keep ? sentence.cores[sentence.cores.startIndex + place] : best.surface
      let letterCase = VocabularyKey.letterCase(of: letters)
      let isHeading = letterCase == .upper && letters.count >= 5
      window[offset] = ContextWord(
        letters.map(Letters.lowered),
        isName: letterCase != .small && !isHeading && position.gap != .boundary,
        followsComma: position.gap == .comma)
    }
  }

  /// Makes the posteriors add up again, and the surface that is most probable the best one.
  private func decide(_ hypotheses: [Hypothesis], _ decision: inout LatticeDecoder.Decision) {
    let total = decision.posteriors.reduce(0, +)
    guard total > 0 else { return }
    for index in decision.posteriors.indices { decision.posteriors[index] /= total }
    func share(_ surface: [UInt8]) -> Float {
      zip(hypotheses, decision.posteriors).reduce(0) { $0 + ($1.0.surface == surface ? $1.1 : 0) }
    }
    var best = (index: decision.best, share: share(hypotheses[decision.best].surface))
    for index in hypotheses.indices {
      let share = share(hypotheses[index].surface)
      let isLikelier =
        share > best.share
        || share == best.share && decision.posteriors[index] > decision.posteriors[best.index]
      if isLikelier { best = (index, share) }
    }
    decision.best = best.index
  }
}
