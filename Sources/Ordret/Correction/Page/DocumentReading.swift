internal import Lexicon

/// How a document was read: whether the recogniser knew Danish, which profiles fit, and which confusions it
/// makes.
///
/// First the letters tell whether the recogniser has æ, ø and å at all; a first pass then counts confusions
/// in the document itself, and the second pass decodes with profile weights and counts re-estimated from them
/// (maximum a posteriori).
struct DocumentReading {
  let model: ConfusionModel
  let settings: CorrectionSettings
  /// Whether the recogniser does not know the Danish letters.
  let foreign: Bool
  /// A weight for each profile; they add up to one.
  private(set) var weights: [Float]
  private(set) var probabilities: ConfusionProbabilities
  /// Whether nothing of the document is in it yet.
  private(set) var isPrior = true

  init(model: ConfusionModel, settings: CorrectionSettings, foreign: Bool) {
    self.model = model
    self.settings = settings
    self.foreign = foreign
    weights = Self.prior(model, foreign: foreign)
    probabilities = model.mixture(weights: weights, foreign: foreign)
  }

  /// The costs of the document; candidates are searched with those of a document of which nothing is known.
  var channel: Channel { Channel(model, probabilities, isSearched: isPrior) }

  /// The profile with the greatest weight.
  var profile: String { weights.indices.max { weights[$0] < weights[$1] }.map { model.profiles[$0] } ?? "" }

  /// Whether the profile that fits best is neither of a dark nor of a faint page nor of a fax.
  var isClear: Bool { !["bleed", "erode", "fax"].contains { profile.hasPrefix($0) } }

  /// The weights before anything of the document is known: the user's own profile, if it is of such a recogniser, has
  /// half of all; the others share the rest.
  private static func prior(_ model: ConfusionModel, foreign: Bool) -> [Float] {
    let fitting = model.isForeign.map { $0 == nil || $0 == foreign }
    let own = model.own.flatMap { fitting[$0] ? $0 : nil }
    let others = fitting.indices.filter { fitting[$0] && $0 != model.own }.count
    return fitting.indices.map { profile in
      if profile == own { return others == 0 ? 1 : 0.5 }
      return fitting[profile] && profile != model.own ? (own == nil ? 1 : 0.5) / Float(others) : 0
    }
  }

  /// What the first pass found in the document.
  struct Counts {
    /// By place of the confusion in the model.
    var pairs: [Int: Float] = [:]
    /// By letter: how often it was written, how often read as itself.
    var written = [Float](repeating: 0, count: 256)
    var kept = [Float](repeating: 0, count: 256)

    /// Counts letters that were read as themselves.
    mutating func keep(_ letters: ArraySlice<UInt8>) {
      for letter in letters {
        let lowered = Int(Letters.lowered(letter))
        written[lowered] += 1
        kept[lowered] += 1
      }
    }
  }

  /// Re-estimates weights and confusions from the document's own counts.
  mutating func adapt(to counts: Counts) {
    isPrior = false
    if settings.has(.profiles) { adaptWeights(to: counts) }
    if settings.has(.adaptation) { adaptConfusions(to: counts) }
  }

  private mutating func adaptWeights(to counts: Counts) {
    let candidates = weights.indices.filter { weights[$0] > 0 }
    var likelihood = [Float](repeating: 0, count: weights.count)
    // In order: a sum of floating-point numbers depends on it, and a dictionary's own order differs from run
    // to run.
    let pairs = counts.pairs.sorted { $0.key < $1.key }
    for profile in candidates {
      for (pair, count) in pairs {
        let probability = model.probability(ofPair: pair, profile: profile, foreign: foreign)
        likelihood[profile] += count * Logarithm.of(max(probability, 1e-6))
      }
      for letter in 0..<256 where counts.kept[letter] > 0 {
        likelihood[profile] += counts.kept[letter] * Logarithm.of(model.kept(UInt8(letter), profile: profile))
      }
    }
    for profile in candidates { likelihood[profile] += Logarithm.of(weights[profile]) / 0.2 }
    let best = candidates.map { likelihood[$0] }.max() ?? 0
    // The counts are no independent draws: a tempered softmax keeps more than one profile in play.
    for profile in candidates { weights[profile] = Logarithm.exponential((likelihood[profile] - best) * 0.2) }
    let sum = weights.reduce(0, +)
    weights = weights.map { $0 / sum }
    probabilities = model.mixture(weights: weights, foreign: foreign)
  }

  private mutating func adaptConfusions(to counts: Counts) {
    let prior = settings.adaptation
    for pair in probabilities.pairs.indices where probabilities.pairs[pair] > 0 || counts.pairs[pair] != nil {
      let truth = model.truth(ofPair: pair)
      guard truth.count == 1 else { continue }
      let seen = counts.pairs[pair] ?? 0
      probabilities.pairs[pair] =
        (seen + prior * probabilities.pairs[pair]) / (counts.written[Int(truth[0])] + prior)
    }
    for letter in 0..<256 {
      probabilities.kept[letter] = max(
        0.002, (counts.kept[letter] + prior * probabilities.kept[letter]) / (counts.written[letter] + prior))
    }
  }

  /// Whether a text was read without a Danish model: of its letters fewer than one in five hundred is æ, ø or
  /// å, where one in forty would be. `nil` where there are too few letters to tell.
  static func isForeign(_ bytes: [UInt8]) -> Bool? {
    var letters = 0
    var danish = 0
    let text = bytes.span
    for index in 0..<text.count {
      let byte = text[index]
      if byte == 0xC3, index + 1 < text.count {
        letters &+= 1
        let next = text[index + 1] | 0x20
        if next == 0xA6 || next == 0xB8 || next == 0xA5 { danish &+= 1 }
      } else {
        letters &+= (byte | 0x20) &- 0x61 < 26 ? 1 : 0
      }
    }
    if letters >= 200 { return danish * 500 < letters }
    return danish > 0 ? false : nil
  }
}
