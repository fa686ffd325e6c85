/// What was decided on the sentences of a document before anything was known of it.
///
/// A second look at a document reads the repaired text anew; most of its sentences are those of the first look. What
/// is recalled is what would be decided again.
struct SentenceMemory {
  private var places: [UInt64: Int] = [:]
  private var entries: [Entry] = []
  private var keys: [Int64] = []
  private var posteriors: [Float] = []
  private var best: [Int32] = []

  private struct Entry {
    var keys: Range<Int>
    var posteriors: Range<Int>
    var score: Float
  }

  mutating func clear() {
    places.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    posteriors.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
  }

  /// Adds to a pass what was decided on its last tokens, a sentence; false if it is not remembered.
  func recall(_ sentence: Range<Int>, _ pass: inout DecodedTokens) -> Bool {
    guard let number = places[Self.hash(sentence, pass)], !sentence.contains(where: pass.hasAlternatives)
    else { return false }
    let entry = entries[number]
    let first = pass.readings(of: sentence.lowerBound).lowerBound
    guard entry.keys.count == sentence.count, entry.posteriors.count == pass.readings.count - first,
      zip(entry.keys, sentence).allSatisfy({ keys[$0] == Self.key($1, pass) })
    else { return false }
    pass.add(entry.score, posteriors: posteriors[entry.posteriors]) { Int(best[entry.keys.lowerBound + $0]) }
    return true
  }

  /// Remembers what was decided on the last tokens of a pass, a sentence.
  mutating func remember(_ sentence: Range<Int>, _ pass: DecodedTokens) {
    // Whether a token is half a word depends on more than its sentence. Other readings of the recogniser
    // are its own matter.
    guard
      !sentence.contains(where: { pass.place($0).contains(.mayBeHalf) || pass.hasAlternatives($0) })
    else { return }
    let first = keys.count
    for index in sentence {
      keys.append(Self.key(index, pass))
      best.append(pass.best[index] - Int32(pass.readings(of: index).lowerBound))
    }
    let start = posteriors.count
    posteriors += pass.posteriors[pass.readings(of: sentence.lowerBound).lowerBound...]
    places[Self.hash(sentence, pass)] = entries.count
    entries.append(
      Entry(keys: first..<keys.count, posteriors: start..<posteriors.count, score: pass.sentenceScore))
  }

  /// A token's place in the memory, the gap before it, and how sure the recogniser was.
  private static func key(_ index: Int, _ pass: DecodedTokens) -> Int64 {
    let gap: Int64 =
      switch pass.gap(index) {
      case .none: 0
      case .comma: 1
      case .boundary: 2
      }
    return Int64(pass.grade(index)) << 34 | Int64(pass.numbers[index]) << 2 | gap
  }

  private static func hash(_ sentence: Range<Int>, _ pass: DecodedTokens) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in sentence {
      hash = (hash ^ UInt64(truncatingIfNeeded: key(index, pass))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
