public import Lexicon

/// Counts a vocabulary, a trigram model and a letter model over corpora, and writes them as the sections of
/// one model.
public struct LanguageModelTrainer {
  /// What to keep.
  public struct Settings: Sendable {
    /// A word must occur so often to enter the vocabulary.
    public var minimumCount = 3
    /// How many bigrams to keep, about.
    public var bigrams = 700_000
    /// How many trigrams to keep, about.
    public var trigrams = 1_300_000

    /// The settings of the committed model.
    public init() {}
  }

  private let corpora: [Corpus]
  private let settings: Settings
  /// Words inside sentences, by key; words at the start of sentences, lower-case.
  private var inside = WordCounter()
  private var starts = WordCounter()
  private var withheld = 0

  /// A trainer over these corpora.
  public init(corpora: [Corpus], settings: Settings = Settings()) {
    self.corpora = corpora
    self.settings = settings
  }

  /// Counts and estimates; adds the sections to `writer` and gives the notes for people.
  public mutating func train(into writer: inout ModelWriter) throws -> [(
    key: String, value: String
  )] {
    countWords()
    let counts = trueCased()
    let chosen = counts.filter { $0.value >= settings.minimumCount && Self.isRegular($0.key) }
    var keys = Array(chosen.keys)
    keys += [
      VocabularyKey.boundary, VocabularyKey.number, VocabularyKey.comma, VocabularyKey.unknown,
      VocabularyKey.unknownName,
    ]

    // Numbers are those of the graph, so that a look-up gives the number.
    let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
    var numbers = WordCounter()
    for key in sorted { numbers.add(key, amount: 0) }
    let tokens = countNGrams(numbers, into: &writer)
    let draft = try ModelFile(name: "language.model", bytes: ModelBytes(writer.bytes { _ in "" }))
    let ngrams = try NGramModel(draft)
    try WordGraphBuilder.sections(of: keys, cost: ngrams.cost, prefix: "vocab", into: &writer)
    trainLetters(counts, into: &writer)
    writer.add("vocab.count", sorted.map { UInt32(min(chosen[$0] ?? 0, Int(UInt32.max))) })
    return [
      ("words", "\(sorted.count)"), ("tokens", "\(tokens)"), ("withheld lines", "\(withheld)"),
      ("counted over", corpora.map { "\($0.name) (weight \($0.weight))" }.joined(separator: ", ")),
    ]
  }

  private mutating func countWords() {
    for corpus in corpora {
      var reader = EventReader()
      var key: [UInt8] = []
      var inside = self.inside
      var starts = self.starts
      self.inside = WordCounter()
      self.starts = WordCounter()
      withheld += corpus.forEachLine { line in
        reader.read(corpus.text, range: line) { event, gap in
          guard case .word(let word, let letterCase) = event else { return }
          if gap == .boundary, letterCase == .capital {
            starts.add(word)
          } else {
            key.removeAll(keepingCapacity: true)
            if letterCase != .small {
              key.append(letterCase == .capital ? VocabularyKey.capitalMark : VocabularyKey.upperMark)
            }
            key += word
            inside.add(key)
          }
        }
      }
      self.inside = inside
      self.starts = starts
    }
  }

  /// Counts by key; a word that begins a sentence counts as the case it mostly has inside sentences.
  private func trueCased() -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    counts.reserveCapacity(inside.count)
    for number in 0..<inside.count { counts[Array(inside[number])] = inside.counts[number] }
    for number in 0..<starts.count {
      counts[Self.trueCase(starts[number], inside), default: 0] += starts.counts[number]
    }
    return counts
  }

  /// The key under which a word that begins a sentence is counted.
  private static func trueCase(_ word: ArraySlice<UInt8>, _ inside: WordCounter) -> [UInt8] {
    let capital = VocabularyKey.key(word, .capital)
    let asName = inside.number(of: capital).map { inside.counts[$0] } ?? 0
    let asWord = inside.number(of: word).map { inside.counts[$0] } ?? 0
    return asWord >= asName ? Array(word) : capital
  }

  private func countNGrams(_ numbers: WordCounter, into writer: inout ModelWriter) -> Int {
    func number(_ key: [UInt8]) -> Int { numbers.number(of: key) ?? 0 }
    let boundary = number(VocabularyKey.boundary)
    let comma = number(VocabularyKey.comma)
    let digits = number(VocabularyKey.number)
    let unknown = number(VocabularyKey.unknown)
    let unknownName = number(VocabularyKey.unknownName)
    var builder = NGramBuilder(vocabularySize: numbers.count, boundary: boundary)
    for corpus in corpora {
      builder.beginSource(weight: corpus.weight)
      var reader = EventReader()
      corpus.forEachLine { line in
        reader.read(corpus.text, range: line) { event, gap in
          if gap == .boundary { builder.add(boundary) } else if gap == .comma { builder.add(comma) }
          switch event {
          case .number: builder.add(digits)
          case .word(let word, let letterCase):
            let key =
              gap == .boundary && letterCase == .capital
              ? Self.trueCase(word, inside) : VocabularyKey.key(word, letterCase)
            builder.add(numbers.number(of: key) ?? (letterCase == .small ? unknown : unknownName))
          }
        }
      }
      builder.add(boundary)
    }
    let tokens = builder.tokenCount
    builder.finish(bigramLimit: settings.bigrams, trigramLimit: settings.trigrams, into: &writer)
    return tokens
  }

  /// The letter model learns from rare words: they are what unknown words look like.
  private func trainLetters(_ counts: [[UInt8]: Int], into writer: inout ModelWriter) {
    var builder = CharacterModelBuilder()
    for (key, count) in counts where count <= 2 && Self.isRegular(key) {
      let isName = key[0] == VocabularyKey.capitalMark || key[0] == VocabularyKey.upperMark
      builder.add(isName ? key[1...] : key[...], start: isName ? .capital : .small)
    }
    builder.finish(into: &writer)
  }

  /// Whether a key is made of Danish and common European letters, hyphens, apostrophes and stops only.
  private static func isRegular(_ key: [UInt8]) -> Bool {
    let word = key[0] == VocabularyKey.capitalMark || key[0] == VocabularyKey.upperMark ? key[1...] : key[...]
    guard let first = word.first, word.count <= 40, Letters.isLetter(first) else { return false }
    return word.allSatisfy { regular[Int($0)] }
  }

  private static let regular: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for letter in Letters.encode("abcdefghijklmnopqrstuvwxyzæøåéèêëüöäáàâóòôçñíîïúß-'.") {
      table[Int(letter)] = true
    }
    return table
  }()
}
