/// A pruned, quantised trigram model with back-off over word numbers.
///
/// A probability or back-off weight takes one byte: natural logarithms in steps of 0.1 (``step``). The
/// bigrams of a word and the trigrams of a bigram are sorted runs, found by binary search, as in KenLM's trie
/// (Heafield, "KenLM", WMT 2011, §3.2).
///
/// Cost: a query is at most two binary searches; ``context(_:_:)`` is made once for all words that may
/// follow.
public struct NGramModel: Sendable {
  /// How many words the model knows; numbers are below.
  public let vocabularySize: Int
  /// How many bigrams and trigrams are stored.
  public var counts: (bigrams: Int, trigrams: Int) { (bigrams.count - 1, trigrams.count) }

  private let unigrams: ModelArray<UInt16>
  private let firstBigram: ModelArray<UInt32>
  private let bigrams: ModelArray<UInt64>
  private let trigrams: ModelArray<UInt32>
  /// How many words are looked at, the one in question among them.
  private var order = 3

  /// The width of a quantisation step, in nats.
  public static let step: Float = 0.1

  /// Two words before the next: what is known of them in the model.
  public struct Context: Sendable, Hashable {
    /// The last word.
    public var word: Int
    /// The place of the bigram of both words, or -1.
    var bigram: Int
  }

  /// Opens the sections `ng.uni`, `ng.first`, `ng.bi`, `ng.tri`.
  public init(_ file: ModelFile) throws(ModelError) {
    unigrams = try file.values("ng.uni", of: UInt16.self)
    firstBigram = try file.values("ng.first", of: UInt32.self)
    bigrams = try file.values("ng.bi", of: UInt64.self)
    trigrams = try file.values("ng.tri", of: UInt32.self)
    vocabularySize = unigrams.count
    guard firstBigram.count == unigrams.count + 1, bigrams.count > 0 else {
      throw .damaged(file: file.name, what: "the parts of its n-gram model do not fit together")
    }
  }

  /// Reads the whole model: every run lies inside, in order. Linear.
  public func verify(file: String) throws(ModelError) {
    var last = 0
    for word in 0...vocabularySize {
      let first = Int(firstBigram[word])
      guard first >= last, first < bigrams.count else {
        throw .damaged(file: file, what: "its bigrams are out of order")
      }
      last = first
    }
    var start = 0
    for index in 0..<bigrams.count {
      let next = Int(bigrams[index] >> 40)
      guard next >= start, next <= trigrams.count else {
        throw .damaged(file: file, what: "its trigrams are out of order")
      }
      start = next
    }
  }

  /// The same model with less context: an `order` of 3 looks at two words before, of 2 at one, of 1 at none.
  public func limited(toOrder order: Int) -> NGramModel {
    var model = self
    model.order = order
    return model
  }

  /// What the model knows of `before`, `word` as the two words before the next.
  public func context(_ before: Int, _ word: Int) -> Context {
    guard order == 3 else { return Context(word: word, bigram: -1) }
    return Context(
      word: word, bigram: find(word, in: Int(firstBigram[before])..<Int(firstBigram[before + 1])))
  }

  /// The natural logarithm of the probability of `word` after `context`.
  public func logProbability(of word: Int, after context: Context) -> Float {
    var backoff: Float = 0
    if context.bigram >= 0 {
      let record = bigrams[context.bigram]
      var low = Int(record >> 40)
      var high = Int(bigrams[context.bigram + 1] >> 40)
      while low < high {
        let middle = (low + high) / 2
        let entry = trigrams[middle]
        let found = Int(entry >> 8)
        if found == word { return -Self.step * Float(entry & 0xFF) }
        if found < word { low = middle + 1 } else { high = middle }
      }
      backoff = Self.backoff(UInt8(truncatingIfNeeded: record >> 8))
    }
    if order == 1 { return logProbability(of: word) }
    let range = Int(firstBigram[context.word])..<Int(firstBigram[context.word + 1])
    let bigram = find(word, in: range)
    if bigram >= 0 { return backoff - Self.step * Float(bigrams[bigram] & 0xFF) }
    return backoff + Self.backoff(UInt8(truncatingIfNeeded: unigrams[context.word] >> 8))
      + logProbability(of: word)
  }

  /// The natural logarithm of the probability of `word` without context.
  public func logProbability(of word: Int) -> Float { -Self.step * Float(unigrams[word] & 0xFF) }

  /// The cost of a word without context in steps: what the look-ahead of the search is made of.
  public func cost(of word: Int) -> UInt8 { UInt8(truncatingIfNeeded: unigrams[word]) }

  private func find(_ word: Int, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      let found = Int(bigrams[middle] >> 16 & 0xFF_FFFF)
      if found == word { return middle }
      if found < word { low = middle + 1 } else { high = middle }
    }
    return -1
  }

  /// Back-off weights may be above one after pruning, so their scale is shifted by 20 nats.
  static func backoff(_ byte: UInt8) -> Float { Float(byte) * step - 20 }
  static func quantised(backoff: Double) -> UInt8 {
    UInt8(max(0, min(255, ((backoff + 20) / Double(step)).rounded())))
  }
  static func quantised(logProbability: Double) -> UInt8 {
    UInt8(max(0, min(255, (-logProbability / Double(step)).rounded())))
  }
}
