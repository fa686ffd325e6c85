/// The parts of compounds that an observed word may be made of, and the compounds themselves: a head, at most one more
/// head, a tail.
///
/// Every place of the observed word is searched once for each sort of part, with the cheapest parts before it as its
/// budget: not once for each head that ends there.
struct CompoundParts {
  /// Heads that begin the word.
  var firsts = Walk.Endings()
  /// Heads after one of them.
  var seconds = Walk.Endings()
  /// Tails by the place where they begin: a range of ``tails``, and the budget they were sought with.
  var tails = Walk.Endings()
  var tailRanges: [Range<Int>] = []
  var tailBudgets: [Float] = []
  /// By place, the cheapest head that ends there.
  var cheapest: [Float] = []

  mutating func begin(_ count: Int) {
    firsts.removeAll()
    seconds.removeAll()
    tails.removeAll()
    tailRanges.removeAll(keepingCapacity: true)
    tailBudgets.removeAll(keepingCapacity: true)
    cheapest.removeAll(keepingCapacity: true)
    tailRanges.append(contentsOf: repeatElement(0..<0, count: count + 1))
    tailBudgets.append(contentsOf: repeatElement(-.infinity, count: count + 1))
    cheapest.append(contentsOf: repeatElement(.infinity, count: count + 1))
  }
}

extension CandidateSearch {
  /// Searches compounds. `extra` is the price of a compound; every part has at least `leastPart` letters.
  public mutating func searchCompounds(heads: WordSpace, tails: WordSpace, extra: Float, leastPart: Int) {
    let count = observedCount
    guard count >= 2 * leastPart - 1 else { return }
    var parts = CompoundParts()
    swap(&parts, &compounds)
    defer { swap(&parts, &compounds) }
    parts.begin(count)
    let weight = limits.wordWeight
    let leastTail = weight * tails.leastCost
    let price = weight * extra
    _ = walk(
      heads, from: heads.graph.root, at: 0,
      Walk.Aim(bound: bound - price - leastTail, isHead: true, leastLength: leastPart), into: &parts.firsts)
    for first in parts.firsts.all {
      let cost = first.channel + weight * first.word
      parts.cheapest[first.position] = min(parts.cheapest[first.position], cost)
    }
    for place in 1..<count where parts.cheapest[place] < .infinity {
      findTails(&parts, tails, at: place, budget: bound - price - parts.cheapest[place], leastPart)
      for number in parts.firsts.all.indices where parts.firsts.all[number].position == place {
        join(number, nil, parts, extra: extra)
      }
    }
    // A third part makes a compound a little less likely than two.
    for place in 1..<count where parts.cheapest[place] < .infinity {
      let budget = bound - price - weight - parts.cheapest[place]
      guard budget - leastTail > rest(place) else { continue }
      parts.seconds.removeAll()
      _ = walk(
        heads, from: heads.graph.root, at: place,
        Walk.Aim(bound: budget - leastTail, isHead: true, leastLength: leastPart), into: &parts.seconds)
      for second in parts.seconds.all.indices {
        let head = parts.seconds.all[second]
        let left = bound - price - weight - parts.cheapest[place] - head.channel - weight * head.word
        findTails(&parts, tails, at: head.position, budget: left, leastPart)
        for first in parts.firsts.all.indices where parts.firsts.all[first].position == place {
          join(first, second, parts, extra: extra + 1)
        }
      }
    }
  }

  private mutating func findTails(
    _ parts: inout CompoundParts, _ tails: WordSpace, at place: Int, budget: Float, _ leastPart: Int
  ) {
    guard budget > parts.tailBudgets[place] else { return }
    parts.tailBudgets[place] = budget
    let begin = parts.tails.all.count
    _ = walk(
      tails, from: tails.graph.root, at: place, Walk.Aim(bound: budget, leastLength: leastPart),
      into: &parts.tails)
    parts.tailRanges[place] = begin..<parts.tails.all.count
  }

  /// Records the compounds of a first head, perhaps a second, and all tails that begin where they end.
  private mutating func join(_ first: Int, _ second: Int?, _ parts: CompoundParts, extra: Float) {
    let head = parts.firsts.all[first]
    let last = second.map { parts.seconds.all[$0] } ?? head
    let tails = parts.tailRanges[last.position]
    guard !tails.isEmpty else { return }
    var (channel, word, pairs, count) = (head.channel, extra + head.word, head.pairs, head.pairCount)
    func add(_ part: Walk.Ending) -> (Float, Float, SIMD4<Int32>, Int)? {
      guard count + part.pairCount <= Self.mostPairs else { return nil }
      var all = pairs
      for pair in 0..<part.pairCount { all[count + pair] = part.pairs[pair] }
      return (channel + part.channel, word + part.word, all, count + part.pairCount)
    }
    if second != nil {
      guard let both = add(last) else { return }
      (channel, word, pairs, count) = both
    }
    for place in tails {
      let tail = parts.tails.all[place]
      guard let (wholeChannel, wholeWord, wholePairs, _) = add(tail) else { continue }
      let total = wholeChannel + limits.wordWeight * wholeWord
      guard total <= bound, wholeChannel <= limits.channel else { continue }
      bound = min(bound, total + limits.beyondBest)
      let start = letters.count
      letters += parts.firsts.letters[head.letters]
      if second != nil { letters += parts.seconds.letters[last.letters] }
      letters += parts.tails.letters[tail.letters]
      candidates.append(
        Candidate(
          letters: start..<letters.count, index: -1, channel: wholeChannel, word: wholeWord, pairs: wholePairs
        ))
    }
  }
}
