public import Lexicon

/// Learns from corpora when a word and not the one that is read for it stands at a place, and writes a
/// ``ContextModel``.
public struct ContextTrainer {
  /// What to learn.
  public struct Settings: Sendable {
    /// Both words of a pair must occur so often.
    public var leastCount = 20
    /// The commoner one must occur so often.
    public var leastCommonCount = 60
    /// Of a word with more places every second, third … counts for two, three … of them.
    public var mostPlaces = 40_000
    /// No place counts for more.
    public var mostWeight: Float = 16
    /// How to fit the weights.
    public var regression = SparseRegression.Settings()

    /// The settings of the committed model.
    public init() {}
  }

  private let settings: Settings
  private let corpus: ContextCorpus
  private let ngrams: NGramModel
  private let numbers: VocabularyNumbers

  /// A trainer over the lines of `corpora` that are not withheld, beside the trigrams of `language`.
  public init(corpora: [Corpus], language: ModelFile, settings: Settings = Settings()) throws(ModelError) {
    self.settings = settings
    corpus = ContextCorpus(corpora)
    ngrams = try NGramModel(language)
    numbers = VocabularyNumbers(
      corpus.words, vocabulary: try WordGraph(language, prefix: "vocab"), ngrams: ngrams)
  }

  /// Learns all pairs; adds the sections to `writer` and gives the notes for people.
  public func train(into writer: inout ModelWriter) throws(WordGraphError) -> [(key: String, value: String)] {
    let pairs = pairs()
    var isWanted = [Bool](repeating: false, count: corpus.words.count)
    for (first, second) in pairs { (isWanted[first], isWanted[second]) = (true, true) }
    let places = corpus.places(of: isWanted)
    var learner = SparseRegression(settings.regression)
    var builder = ContextModelBuilder()
    for (first, second) in pairs {
      let weights = learner.learn(examples(first, second, places))
      guard !weights.isEmpty else { continue }
      builder.add(
        ContextModelBuilder.Pair(
          Array(corpus.words[first]), Array(corpus.words[second]), weights: weights))
    }
    let count = try builder.finish(into: &writer)
    return [("pairs", "\(pairs.count)"), ("weights", "\(count)")]
  }

  /// The pairs of words of the vocabulary that differ in one letter, one of the two an æ, ø or å and the
  /// other one that is read for it. In order of the words' first sight.
  private func pairs() -> [(first: Int, second: Int)] {
    var pairs: Set<SIMD2<Int>> = []
    for first in 0..<corpus.words.count where isFrequent(first) {
      var word = Array(corpus.words[first])
      for place in word.indices where ConfusionModel.isDanish(word[place]) {
        let letter = word[place]
        for other in Self.readForDanish where other != letter {
          word[place] = other
          guard let second = corpus.words.number(of: word), isFrequent(second),
            max(corpus.counts[first], corpus.counts[second]) >= settings.leastCommonCount
          else { continue }
          pairs.insert(SIMD2(min(first, second), max(first, second)))
        }
        word[place] = letter
      }
    }
    return pairs.map { ($0.x, $0.y) }.sorted { $0 < $1 }
  }

  /// What recognisers read for æ, ø and å that leaves a word: themselves, and their likes.
  private static let readForDanish = Letters.encode("aeoæøå")

  private func isFrequent(_ word: Int) -> Bool {
    corpus.counts[word] >= settings.leastCount && numbers.common(word) != nil
  }

  private func examples(_ first: Int, _ second: Int, _ places: [[Int32]]) -> SparseRegression.Examples {
    var examples = SparseRegression.Examples()
    var window = [ContextWord](repeating: .edge, count: ContextFeatures.windowLength)
    var features = [UInt32](repeating: 0, count: ContextFeatures.most)
    for word in [first, second] {
      let step = max(1, (places[word].count + settings.mostPlaces - 1) / settings.mostPlaces)
      for place in stride(from: 0, to: places[word].count, by: step) {
        let place = Int(places[word][place])
        corpus.fill(&window, around: place)
        examples.add(
          isFirst: word == first, offset: trigramOdds(first, second, at: place),
          weight: min(Float(step * corpus.weight(at: place)), settings.mostWeight)
        ) {
          let count = ContextFeatures.fill(&features, from: window.span)
          // In an order that does not depend on the sentence's: training adds up rounded numbers.
          features[ContextFeatures.kinds..<count].sort()
          $0 += features[..<count]
        }
      }
    }
    return examples
  }

  /// The logarithm of the odds of one word against another at a place by the trigrams, weighed as the lattice
  /// weighs them.
  private func trigramOdds(_ first: Int, _ second: Int, at place: Int) -> Float {
    let (before, after) = corpus.events(around: place, numbers)
    func score(_ word: Int) -> Float {
      var score = ngrams.logProbability(of: word, after: ngrams.context(before[0], before[1]))
      var context = ngrams.context(before[1], word)
      for (index, event) in after.enumerated() {
        score += ngrams.logProbability(of: event, after: context)
        context = ngrams.context(index == 0 ? word : after[index - 1], event)
      }
      return score
    }
    guard let one = numbers.common(first), let other = numbers.common(second) else { return 0 }
    return CorrectionSettings().language * (score(one) - score(other))
  }
}
