/// A pruned, quantised trigram model with back-off over word numbers.
///
/// A probability or back-off weight takes one byte: natural logarithms in steps of 0.1 (``step``). Bigrams
/// stand in an ``NGramTable`` by both words; those that trigrams begin with are marked and numbered, in the
/// order in which they stand there, and trigrams stand in a second table by that number and the last word.
///
/// Cost: a query reads two cache lines, one if nothing longer begins with the words before; where it backs
/// off, the word's own two bytes as well. ``step(from:by:)`` is a query and the next query's context for the
/// price of one.
public struct NGramModel: Sendable {
  /// How many words the model knows; numbers are below.
  public let vocabularySize: Int
  /// How many bigrams and trigrams are stored. Reads the whole model.
  public var counts: (bigrams: Int, trigrams: Int) { (bigrams.count, trigrams.count) }

  /// A word's cost without context, and above it its back-off weight.
  private let unigrams: ModelArray<UInt16>
  let bigrams: NGramTable
  /// By line of the bigrams, the number of its first one that trigrams begin with; at the end how many there
  /// are.
  let firstContext: ModelArray<UInt32>
  /// By that number, the back-off weight.
  private let backoffs: ModelArray<UInt8>
  let trigrams: NGramTable
  let wordBits: UInt64
  /// How many words are looked at, the one in question among them.
  var order = 3

  /// The width of a quantisation step, in nats.
  public static let step: Float = 0.1

  /// Two words before the next: what is known of them in the model.
  public struct Context: Sendable, Hashable, BitwiseCopyable {
    let last: UInt32
    /// The number of the two words among those that trigrams begin with, or -1, and their back-off weight, or
    /// 0.
    let number: Int32
    fileprivate let backoff: Float

    /// The last word.
    public var word: Int { Int(last) }
    /// Whether trigrams begin with the two words. If none do, only the last word tells anything of the next.
    public var isFollowed: Bool { number >= 0 }
  }

  /// A word after one other: how probable it is, and the context that both make.
  public struct Pair: Sendable, BitwiseCopyable {
    /// Two terms of the logarithm: the bigram's alone, or the back-off weight and the word's own.
    fileprivate var first: Float
    fileprivate var second: Float
    /// Both words as the two before the next.
    public var context: Context

    /// The natural logarithm of the probability where no trigram begins with the words before.
    public var logProbability: Float { first + second }
  }

  /// Opens the sections `ng.uni`, `ng.bigrams`, `ng.contexts`, `ng.backoffs` and `ng.trigrams`.
  public init(_ file: ModelFile) throws(ModelError) {
    unigrams = try file.values("ng.uni", of: UInt16.self)
    firstContext = try file.values("ng.contexts", of: UInt32.self)
    backoffs = try file.values("ng.backoffs", of: UInt8.self)
    vocabularySize = unigrams.count
    let wordBits = Self.bits(vocabularySize)
    self.wordBits = UInt64(wordBits)
    bigrams = try NGramTable(file, section: "ng.bigrams", keyBits: 2 * wordBits)
    trigrams = try NGramTable(
      file, section: "ng.trigrams", keyBits: Self.bits(backoffs.count) + wordBits)
    guard vocabularySize > 0, firstContext.count == bigrams.lines + 1 else {
      throw .damaged(file: file.name, what: "the parts of its n-gram model do not fit together")
    }
  }

  /// Reads all bigrams: each stands in its line once, those that trigrams begin with have numbers, and each
  /// number its back-off weight. Linear.
  public func verify(file: String) throws(ModelError) {
    var next = 0
    for line in 0..<bigrams.lines {
      guard Int(firstContext[line]) == next, let marks = bigrams.marks(line: line) else {
        throw .damaged(file: file, what: "its bigrams are out of order")
      }
      next += marks
    }
    guard Int(firstContext[bigrams.lines]) == next, backoffs.count == next else {
      throw .damaged(file: file, what: "its trigrams are out of order")
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
    order == 3 ? context(word, bigram(before, word)) : Context(last: UInt32(word), number: -1, backoff: 0)
  }

  /// What the model knows of `word` after `before`.
  public func pair(_ before: Int, _ word: Int) -> Pair {
    if order == 1 { return Pair(first: logProbability(of: word), second: 0, context: context(before, word)) }
    let entry = bigram(before, word)
    let context =
      order == 3 ? context(word, entry) : Context(last: UInt32(word), number: -1, backoff: 0)
    if entry.isFound { return Pair(first: -Self.step * Float(entry.byte), second: 0, context: context) }
    return Pair(
      first: Self.backoff(UInt8(truncatingIfNeeded: unigrams[before] >> 8)), second: logProbability(of: word),
      context: context)
  }

  /// The natural logarithm of the probability of `word` after `context`.
  public func logProbability(of word: Int, after context: Context) -> Float {
    trigram(word, context) ?? logProbability(pair(context.word, word), after: context)
  }

  /// The same, where the pair of the context's last word and the one in question is known already.
  public func logProbability(of pair: Pair, after context: Context) -> Float {
    trigram(pair.context.word, context) ?? logProbability(pair, after: context)
  }

  /// The natural logarithm of the probability of `word` after `context`, and what both are for the next word.
  public func step(from context: Context, by word: Int) -> (logProbability: Float, context: Context) {
    let pair = pair(context.word, word)
    return (logProbability(of: pair, after: context), pair.context)
  }

  /// The natural logarithm of the probability of `word` without context.
  public func logProbability(of word: Int) -> Float { -Self.step * Float(unigrams[word] & 0xFF) }

  /// The cost of a word without context in steps: what the look-ahead of the search is made of.
  public func cost(of word: Int) -> UInt8 { UInt8(truncatingIfNeeded: unigrams[word]) }

  @inline(__always)
  private func bigram(_ before: Int, _ word: Int) -> NGramTable.Entry {
    bigrams.find(UInt64(before) << wordBits | UInt64(word))
  }

  @inline(__always)
  private func context(_ word: Int, _ bigram: NGramTable.Entry) -> Context {
    guard bigram.isMarked else { return Context(last: UInt32(word), number: -1, backoff: 0) }
    let number = firstContext[bigram.line] + bigram.lane
    return Context(
      last: UInt32(word), number: Int32(number), backoff: Self.backoff(backoffs[Int(number)]))
  }

  @inline(__always)
  private func trigram(_ word: Int, _ context: Context) -> Float? {
    guard context.number >= 0 else { return nil }
    let entry = trigrams.find(UInt64(context.number) << wordBits | UInt64(word))
    return entry.isFound ? -Self.step * Float(entry.byte) : nil
  }

  @inline(__always)
  private func logProbability(_ pair: Pair, after context: Context) -> Float {
    context.backoff + pair.first + pair.second
  }

  /// How many bits tell `count` numbers apart.
  static func bits(_ count: Int) -> Int { Int.bitWidth - max(count - 1, 0).leadingZeroBitCount }

  /// Back-off weights may be above one after pruning, so their scale is shifted by 20 nats.
  static func backoff(_ byte: UInt8) -> Float { Float(byte) * step - 20 }
  static func quantised(backoff: Double) -> UInt8 {
    UInt8(max(0, min(255, ((backoff + 20) / Double(step)).rounded())))
  }
  static func quantised(logProbability: Double) -> UInt8 {
    UInt8(max(0, min(255, (-logProbability / Double(step)).rounded())))
  }
}
