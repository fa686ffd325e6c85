/// How much the words around a place speak for one of two words that are read for each other, beyond what a
/// trigram model says of them.
///
/// A pair of words (`for`, `før`) has a sparse linear model: the sum of its features' weights is added to the
/// logarithm of the odds of the first word (in the order of the letters) against the second. Golding & Roth,
/// "A Winnow-based approach to context-sensitive spelling correction", Machine Learning 34 (1999), whose
/// confusion sets these pairs are.
///
/// Sections: the graph `words`; `ctx.pairs`, both word numbers of a pair, ascending; `ctx.first`, where the
/// pair's run in `ctx.weights` begins; `ctx.weights`, ascending in each run: 24 bits feature, 8 bits weight
/// in steps of ``step``, from -4. A run is cut into 2ⁿ buckets by the upper bits of the feature, which is a hash, so
/// that a bucket has two or three weights; `ctx.bucket` holds where each begins in its run, and `ctx.index` where the
/// pair's part of `ctx.bucket` begins.
///
/// Cost: the obvious choice, a binary search a feature in the whole run, takes 1 us a pair; a look at one bucket with all
/// its weights at once takes 3 ns a feature.
public struct ContextModel: Sendable {
  /// The words of all pairs, lower-case.
  public let words: WordGraph

  private let pairs: ModelArray<UInt32>
  private let firstWeights: ModelArray<UInt32>
  private let weights: ModelArray<UInt32>
  private let firstBuckets: ModelArray<UInt32>
  private let buckets: ModelArray<UInt16>
  /// By the lower word of a pair, where its pairs begin; one more for the end.
  private let pairsOfWord: [UInt16]

  /// The width of a weight's step, in nats.
  public static let step: Float = 1.0 / 32
  /// Features are below this.
  public static let featureLimit: UInt32 = 1 << 24
  /// There are fewer words, fewer pairs, and fewer weights a pair.
  static let wordLimit = 1 << 16

  /// How many upper bits of a feature choose the bucket in a run of so many weights.
  static func bucketBits(_ weights: Int) -> Int {
    min(max(0, Int.bitWidth - 2 - weights.leadingZeroBitCount), 14)
  }

  /// Opens the sections of a model.
  public init(_ file: ModelFile) throws(ModelError) {
    words = try WordGraph(file, prefix: "words")
    pairs = try file.values("ctx.pairs", of: UInt32.self)
    firstWeights = try file.values("ctx.first", of: UInt32.self)
    weights = try file.values("ctx.weights", of: UInt32.self)
    guard firstWeights.count == pairs.count + 1, words.count < Self.wordLimit, pairs.count < Self.wordLimit
    else {
      throw .damaged(file: file.name, what: "the parts of its context model do not fit together")
    }
    firstBuckets = try file.values("ctx.index", of: UInt32.self)
    buckets = try file.values("ctx.bucket", of: UInt16.self)
    guard firstBuckets.count == pairs.count else {
      throw .damaged(file: file.name, what: "the parts of its context model do not fit together")
    }
    var starts: [UInt16] = []
    for pair in 0..<pairs.count {
      let low = min(Int(pairs[pair] >> 16), words.count)
      while starts.count <= low { starts.append(UInt16(pair)) }
    }
    while starts.count <= words.count + 1 { starts.append(UInt16(pairs.count)) }
    pairsOfWord = starts
  }

  /// How many pairs and weights there are.
  public var counts: (pairs: Int, weights: Int) { (pairs.count, weights.count) }

  /// Reads the whole model: pairs of known words and their runs in order, inside the file. Linear.
  public func verify(file: String) throws(ModelError) {
    try words.verify(file: file)
    for index in 0..<pairs.count {
      let (low, high) = (Int(pairs[index] >> 16), Int(pairs[index] & 0xFFFF))
      guard low < high, high < words.count, index == 0 || pairs[index - 1] < pairs[index] else {
        throw .damaged(file: file, what: "its pairs of words are out of order")
      }
      let (start, end) = (Int(firstWeights[index]), Int(firstWeights[index + 1]))
      guard start <= end, end <= weights.count, end - start < Self.wordLimit,
        (start..<end).allSatisfy({ $0 == start || weights[$0 - 1] >> 8 < weights[$0] >> 8 })
      else { throw .damaged(file: file, what: "its weights are out of order") }
      let expected = Self.bucketStarts((start..<end).map { weights[$0] })
      let first = Int(firstBuckets[index])
      guard first + expected.count <= buckets.count,
        expected.indices.allSatisfy({ buckets[first + $0] == expected[$0] })
      else { throw .damaged(file: file, what: "its weights are not where they are looked for") }
    }
  }

  /// Where each bucket of a run begins, and the end.
  static func bucketStarts(_ run: [UInt32]) -> [UInt16] {
    let shift = UInt32(32 - bucketBits(run.count))
    var starts: [UInt16] = []
    for (place, weight) in run.enumerated() {
      while starts.count <= Int(weight >> shift) { starts.append(UInt16(place)) }
    }
    while starts.count <= 1 << bucketBits(run.count) { starts.append(UInt16(run.count)) }
    return starts
  }

  /// The number of a word in any case; `nil` if it is in no pair. Most words are told by their first three letters.
  public func number(of word: Span<UInt8>) -> Int? {
    var node = words.root
    var number = 0
    for index in word.indices {
      guard let next = words.step(from: node, by: Letters.lowered(word[index])) else { return nil }
      node = next
      number += next.skip
    }
    return node.isWord ? number : nil
  }

  /// By how many nats `features` speak for the word with the number `word` against `other`; `nil` if these
  /// are no pair.
  public func evidence(for word: Int, against other: Int, features: Span<UInt32>) -> Float? {
    guard let pair = pair(of: min(word, other), max(word, other)) else { return nil }
    // A damaged file gives a wrong sum, never a place outside.
    let end = min(Int(firstWeights[pair + 1]), weights.count)
    let start = min(Int(firstWeights[pair]), end)
    let first = Int(firstBuckets[pair])
    let bits = Self.bucketBits(end - start)
    guard first + (1 << bits) < buckets.count else { return 0 }
    var sum: UInt32 = 0
    for index in features.indices {
      let feature = features[index]
      let bucket = first &+ Int((feature & 0xFF_FFFF) &>> UInt32(24 &- bits))
      let stop = min(start &+ Int(buckets[bucket &+ 1]), end)
      var place = start &+ Int(buckets[bucket])
      // Behind the run begins that of the next pair, which may have the feature too.
      while place &+ 8 <= end, place < stop {
        sum &+= weights.match(at: place, feature)
        place &+= 8
      }
      while place < stop {
        if weights[place] >> 8 == feature { sum &+= weights[place] & 0xFF &- 128 }
        place &+= 1
      }
    }
    let steps = Int32(bitPattern: sum)
    return Float(word < other ? steps : 0 &- steps) * Self.step
  }

  private func pair(of low: Int, _ high: Int) -> Int? {
    guard low >= 0, low &+ 1 < pairsOfWord.count else { return nil }
    let key = UInt32(low) << 16 | UInt32(clamping: high)
    for pair in Int(pairsOfWord[low])..<max(Int(pairsOfWord[low]), Int(pairsOfWord[low + 1]))
    where pairs[pair] == key {
      return pair
    }
    return nil
  }
}
