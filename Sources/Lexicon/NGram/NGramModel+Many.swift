/// Many queries at once: their cache lines are asked for before the first answer is needed, so that memory is
/// waited for once for a dozen of them, not once for each.
extension NGramModel {
  /// ``pair(_:_:)`` of many words.
  public func pairs(_ words: [(before: Int32, word: Int32)], into pairs: inout [Pair]) {
    pairs.removeAll(keepingCapacity: true)
    pairs.reserveCapacity(words.count)
    for some in Self.batches(0..<words.count) {
      var read: UInt32 = 0
      if order > 1 {
        for index in some {
          let (line, value) = bigrams.touch(key(words[index]))
          read |= value | firstContext[line]
        }
      }
      Self.keep(read)
      for index in some { pairs.append(pair(Int(words[index].before), Int(words[index].word))) }
    }
  }

  /// ``logProbability(of:after:)`` of all pairs at `places`.
  public func logProbabilities(
    of pairs: [Pair], _ places: Range<Int>, after context: Context, into logarithms: inout [Float]
  ) {
    logarithms.removeAll(keepingCapacity: true)
    var read: UInt32 = 0
    if context.number >= 0 {
      for index in places.prefix(Self.batch) {
        read |= trigrams.touch(key(context, pairs[index].context.last)).value
      }
    }
    Self.keep(read)
    for index in places { logarithms.append(logProbability(of: pairs[index], after: context)) }
  }

  /// ``logProbability(of:after:)`` of each linked pair after the context of another.
  public func logProbabilities(
    of pairs: [Pair], linked links: [(pair: Int32, before: Int32)], into logarithms: inout [Float]
  ) {
    logarithms.removeAll(keepingCapacity: true)
    logarithms.reserveCapacity(links.count)
    for some in Self.batches(0..<links.count) {
      var read: UInt32 = 0
      for index in some {
        let context = pairs[Int(links[index].before)].context
        if context.number >= 0 {
          read |= trigrams.touch(key(context, pairs[Int(links[index].pair)].context.last)).value
        }
      }
      Self.keep(read)
      for index in some {
        let (pair, before) = links[index]
        logarithms.append(logProbability(of: pairs[Int(pair)], after: pairs[Int(before)].context))
      }
    }
  }

  /// How many cache lines a processor waits for at once.
  private static let batch = 16

  private static func batches(_ all: Range<Int>) -> some Sequence<Range<Int>> {
    stride(from: all.lowerBound, to: all.upperBound, by: batch).lazy.map {
      $0..<min($0 + batch, all.upperBound)
    }
  }

  /// Looks like a use of what was read.
  @inline(never) @_optimize(none)
  private static func keep(_ value: UInt32) {}

  private func key(_ words: (before: Int32, word: Int32)) -> UInt64 {
    UInt64(truncatingIfNeeded: words.before) &<< wordBits | UInt64(truncatingIfNeeded: words.word)
  }

  private func key(_ context: Context, _ word: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: context.number) &<< wordBits | UInt64(word)
  }
}
