/// Estimates a pruned trigram model with interpolated, modified Kneser-Ney smoothing.
///
/// Source: Chen & Goodman, "An empirical study of smoothing techniques", TR-10-98, §3; pruning by weighted
/// difference: Seymore & Rosenfeld 1996. Memory: about 40 bytes a token while counting.
public struct NGramBuilder {
  /// The text as word numbers; every sentence begins with ``boundary``.
  private var tokens: [UInt32] = []
  /// The place where each source begins, and its weight.
  private var sources: [(start: Int, weight: Int)] = []
  private let vocabularySize: Int
  private let boundary: UInt32

  /// A model over word numbers below `vocabularySize` (at most 2²⁰); `boundary` is the number that stands
  /// between sentences.
  public init(vocabularySize: Int, boundary: Int) {
    precondition(vocabularySize <= 1 << 20, "three word numbers must fit in 60 bits")
    self.vocabularySize = vocabularySize
    self.boundary = UInt32(boundary)
  }

  /// What is added from now on counts `weight` times.
  public mutating func beginSource(weight: Int) { sources.append((tokens.count, weight)) }

  /// Adds one word, or the boundary.
  public mutating func add(_ word: Int) { tokens.append(UInt32(word)) }

  /// How many tokens were added.
  public var tokenCount: Int { tokens.count }

  /// Weighted and plain counts of n-grams, sorted by key.
  private struct Table {
    var keys: [UInt64] = []
    var weighted: [Double] = []
    var plain: [Int32] = []
  }

  /// Estimates the model, keeps about `bigramLimit` and `trigramLimit` n-grams, and adds its sections to
  /// `writer`.
  public consuming func finish(bigramLimit: Int, trigramLimit: Int, into writer: inout ModelWriter) {
    let trigrams = table(order: 3)
    let bigrams = table(order: 2)
    tokens = []

    // Lower orders count in how many contexts an n-gram occurs, not how often (Kneser-Ney).
    var bigramContexts = [Double](repeating: 0, count: bigrams.keys.count)
    Self.match(trigrams.keys.map { $0 & 0xFF_FFFF_FFFF }, in: bigrams.keys) { bigramContexts[$0] += 1 }
    var unigramContexts = [Double](repeating: 0, count: vocabularySize)
    for key in bigrams.keys { unigramContexts[Int(key & 0xFFFFF)] += 1 }
    // An n-gram at a sentence start has no other context; its own count serves.
    for index in bigrams.keys.indices
    where bigramContexts[index] == 0 || bigrams.keys[index] >> 20 == UInt64(boundary) {
      bigramContexts[index] = max(bigramContexts[index], Double(bigrams.plain[index]))
    }

    let unigram = unigramProbabilities(unigramContexts)
    let bigram = Level(keys: bigrams.keys, counts: bigramContexts, plain: bigramContexts.map { Int32($0) }) {
      key in
      unigram[Int(key & 0xFFFFF)]
    }
    let trigram = Level(keys: trigrams.keys, counts: trigrams.weighted, plain: trigrams.plain) { key in
      bigram.probability(key & 0xFF_FFFF_FFFF) ?? unigram[Int(key & 0xFFFFF)]
    }
    write(unigram, bigram, trigram, bigramLimit, trigramLimit, &writer)
  }

  private func unigramProbabilities(_ contexts: [Double]) -> [Double] {
    // A discount of a half leaves mass for words that were never seen in a new context.
    let total = contexts.reduce(0, +)
    let seen = contexts.filter { $0 > 0 }.count
    let rest = 0.5 * Double(seen) / total / Double(vocabularySize)
    return contexts.map { max($0 - 0.5, 0) / total + rest }
  }

  /// One order of the model: interpolated probabilities by key.
  private struct Level {
    let keys: [UInt64]
    let counts: [Double]
    var probabilities: [Double]

    /// `lower` gives the probability of a key's last word in the next lower order.
    init(keys: [UInt64], counts: [Double], plain: [Int32], lower: (UInt64) -> Double) {
      self.keys = keys
      self.counts = counts
      let discounts = Self.discounts(plain)
      probabilities = [Double](repeating: 0, count: keys.count)
      var start = 0
      while start < keys.count {
        let context = keys[start] >> 20
        var end = start
        var total = 0.0
        var removed = 0.0
        while end < keys.count, keys[end] >> 20 == context {
          total += counts[end]
          removed += min(discounts[min(Int(plain[end]), 3)], counts[end])
          end += 1
        }
        for index in start..<end {
          let discount = min(discounts[min(Int(plain[index]), 3)], counts[index])
          probabilities[index] = (counts[index] - discount) / total + removed / total * lower(keys[index])
        }
        start = end
      }
    }

    func probability(_ key: UInt64) -> Double? { NGramBuilder.find(key, in: keys).map { probabilities[$0] } }

    /// The three discounts of modified Kneser-Ney for n-grams seen once, twice, three times or more.
    private static func discounts(_ plain: [Int32]) -> [Double] {
      var times = [Double](repeating: 0, count: 5)
      for count in plain where count >= 1 && count <= 4 { times[Int(count)] += 1 }
      guard times[1] > 0, times[2] > 0, times[3] > 0 else { return [0, 0.5, 0.75, 0.9] }
      let y = times[1] / (times[1] + 2 * times[2])
      return [
        0, max(0.1, 1 - 2 * y * times[2] / times[1]), max(0.1, 2 - 3 * y * times[3] / times[2]),
        max(0.1, 3 - 4 * y * times[4] / times[3]),
      ]
    }
  }

  private func write(
    _ unigram: [Double], _ bigram: Level, _ trigram: Level, _ bigramLimit: Int, _ trigramLimit: Int,
    _ writer: inout ModelWriter
  ) {
    // How much the training text would lose without the n-gram: its count times what it knows better than
    // back-off.
    let backoffOfTrigram = trigram.keys.map {
      bigram.probability($0 & 0xFF_FFFF_FFFF) ?? unigram[Int($0 & 0xFFFFF)]
    }
    let trigramGain = trigram.keys.indices.map { index in
      trigram.counts[index] * Logarithm.of(trigram.probabilities[index] / backoffOfTrigram[index])
    }
    let keptTrigrams = Self.best(trigramGain, limit: trigramLimit)
    let bigramGain = bigram.keys.indices.map { index in
      bigram.counts[index]
        * Logarithm.of(bigram.probabilities[index] / unigram[Int(bigram.keys[index] & 0xFFFFF)])
    }
    var keepBigram = Self.best(bigramGain, limit: bigramLimit)
    // A kept trigram needs its context as a bigram.
    Self.match(
      trigram.keys.indices.filter { keptTrigrams[$0] }.map { trigram.keys[$0] >> 20 }, in: bigram.keys
    ) {
      keepBigram[$0] = true
    }

    let unigramBackoff = backoffs(bigram, keepBigram, contexts: vocabularySize, shift: 20) {
      unigram[Int($0 & 0xFFFFF)]
    }
    var kept: [UInt64] = []
    var keptProbability: [Double] = []
    for index in bigram.keys.indices where keepBigram[index] {
      kept.append(bigram.keys[index])
      keptProbability.append(bigram.probabilities[index])
    }
    func bigramProbability(_ key: UInt64) -> Double {
      if let index = Self.find(key, in: kept) { return keptProbability[index] }
      return unigram[Int(key & 0xFFFFF)] * unigramBackoff[Int(key >> 20)]
    }
    var bigramBackoff = [Double](repeating: 1, count: kept.count)
    // The kept trigrams, and by bigram where those that it begins end.
    var records: [(word: UInt64, byte: UInt8)] = []
    var ends: [Int] = []
    var index = 0
    for (position, context) in kept.enumerated() {
      while index < trigram.keys.count, trigram.keys[index] >> 20 < context { index += 1 }
      var explicit = 0.0
      var lower = 0.0
      while index < trigram.keys.count, trigram.keys[index] >> 20 == context {
        if keptTrigrams[index] {
          let key = trigram.keys[index]
          explicit += trigram.probabilities[index]
          lower += bigramProbability(key & 0xFF_FFFF_FFFF)
          let byte = NGramModel.quantised(logProbability: Logarithm.of(trigram.probabilities[index]))
          records.append((key & 0xFFFFF, byte))
        }
        index += 1
      }
      if lower > 0 { bigramBackoff[position] = max(1e-6, 1 - explicit) / max(1e-6, 1 - lower) }
      ends.append(records.count)
    }
    let words: [UInt16] = (0..<vocabularySize).map { word in
      UInt16(NGramModel.quantised(backoff: Logarithm.of(unigramBackoff[word]))) << 8
        | UInt16(NGramModel.quantised(logProbability: Logarithm.of(unigram[word])))
    }
    writer.add("ng.uni", words)
    writeTables(
      kept.indices.map { position in
        Bigram(
          key: kept[position],
          byte: NGramModel.quantised(logProbability: Logarithm.of(keptProbability[position])),
          backoff: NGramModel.quantised(backoff: Logarithm.of(bigramBackoff[position])),
          trigrams: (position == 0 ? 0 : ends[position - 1])..<ends[position])
      }, records, &writer)
  }

  /// A kept bigram, and which of the kept trigrams it begins.
  private struct Bigram {
    var key: UInt64
    var byte: UInt8
    var backoff: UInt8
    var trigrams: Range<Int>
  }

  private func writeTables(
    _ kept: [Bigram], _ records: [(word: UInt64, byte: UInt8)], _ writer: inout ModelWriter
  ) {
    let wordBits = NGramModel.bits(vocabularySize)
    let bigrams = NGramTable.build(
      kept.map { ($0.key >> 20) << UInt64(wordBits) | $0.key & 0xFFFFF }, keyBits: 2 * wordBits
    ) { (kept[$0].byte, !kept[$0].trigrams.isEmpty) }
    // Bigrams that trigrams begin with are numbered in the order of the table, where they come first in a
    // line.
    var firstContext: [UInt32] = [0]
    for line in stride(from: 0, to: bigrams.values.count, by: NGramTable.lanes) {
      let marks = bigrams.values[line..<line + NGramTable.lanes].count { $0 & NGramTable.mark != 0 }
      firstContext.append(firstContext[firstContext.count - 1] + UInt32(marks))
    }
    var backoffs = [UInt8](repeating: 0, count: Int(firstContext[firstContext.count - 1]))
    var keys: [UInt64] = []
    for (position, bigram) in kept.enumerated() where !bigram.trigrams.isEmpty {
      let (line, lane) = bigrams.places[position].quotientAndRemainder(dividingBy: NGramTable.lanes)
      let number = Int(firstContext[line]) + lane
      backoffs[number] = bigram.backoff
      keys += bigram.trigrams.map { UInt64(number) << UInt64(wordBits) | records[$0].word }
    }
    let trigrams = NGramTable.build(keys, keyBits: NGramModel.bits(backoffs.count) + wordBits) {
      (records[$0].byte, false)
    }
    writer.add("ng.bigrams", bigrams.values)
    writer.add("ng.contexts", firstContext)
    writer.add("ng.backoffs", backoffs)
    writer.add("ng.trigrams", trigrams.values)
  }

  /// The back-off weight of every context: the mass its kept n-grams leave, over the mass they have in the
  /// lower order.
  private func backoffs(
    _ level: Level, _ kept: [Bool], contexts: Int, shift: UInt64, lower: (UInt64) -> Double
  ) -> [Double] {
    var explicit = [Double](repeating: 0, count: contexts)
    var covered = [Double](repeating: 0, count: contexts)
    for index in level.keys.indices where kept[index] {
      let context = Int(level.keys[index] >> shift)
      explicit[context] += level.probabilities[index]
      covered[context] += lower(level.keys[index])
    }
    return (0..<contexts).map { max(1e-6, 1 - explicit[$0]) / max(1e-6, 1 - covered[$0]) }
  }

  private static func best(_ gain: [Double], limit: Int) -> [Bool] {
    guard gain.count > limit else { return gain.map { $0 > 0 } }
    let threshold = max(0, gain.sorted(by: >)[limit])
    return gain.map { $0 > threshold }
  }

  /// All n-grams of an order with their counts. N-grams do not cross a boundary, except that they may begin
  /// with one.
  private func table(order: Int) -> Table {
    var keys: [UInt64] = []
    keys.reserveCapacity(tokens.count)
    for (number, source) in sources.enumerated() {
      let end = number + 1 < sources.count ? sources[number + 1].start : tokens.count
      guard end - source.start >= order else { continue }
      for index in (source.start + order - 1)..<end {
        var key: UInt64 = 0
        var crosses = false
        for offset in 0..<order {
          let token = tokens[index - order + 1 + offset]
          crosses = crosses || (token == boundary && offset > 0 && offset < order - 1)
          key = key << 20 | UInt64(token)
        }
        // The weight rides in the top bits, above the 60 bits of the key.
        if !crosses { keys.append(key | UInt64(source.weight) << 60) }
      }
    }
    RadixSort.sort(&keys, bits: 20 * order)
    var table = Table()
    let mask: UInt64 = (1 << 60) - 1
    for key in keys {
      if table.keys.last == key & mask {
        table.weighted[table.keys.count - 1] += Double(key >> 60)
        table.plain[table.keys.count - 1] += 1
      } else {
        table.keys.append(key & mask)
        table.weighted.append(Double(key >> 60))
        table.plain.append(1)
      }
    }
    return table
  }

  private static func find(_ key: UInt64, in keys: [UInt64]) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] == key { return middle }
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Calls `body` with the place of each of `wanted` that is in `keys`.
  private static func match(_ wanted: [UInt64], in keys: [UInt64], _ body: (Int) -> Void) {
    for key in wanted { if let index = find(key, in: keys) { body(index) } }
  }
}
