/// The parts of compounds that an observed word may be made of, and the compounds themselves: a head, at most one more
/// head, a tail.
///
/// Every place of the observed word is searched once for each sort of part, with the cheapest parts before it as its
/// budget: not once for each head that ends there.
struct CompoundParts {
  /// The letters of all parts.
  var letters: [UInt8] = []
  /// Heads that begin the word.
  var firsts: [Walk.Ending] = []
  /// Heads after one of them, and where they begin.
  var seconds: [Walk.Ending] = []
  /// Tails by the place where they begin: a range of ``tails``, and the budget they were sought with.
  var tails: [Walk.Ending] = []
  var tailRanges: [Range<Int>] = []
  var tailBudgets: [Float] = []
  /// By place, the cheapest head that ends there.
  var cheapest: [Float] = []

  mutating func begin(_ count: Int) {
    letters.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    seconds.removeAll(keepingCapacity: true)
    tails.removeAll(keepingCapacity: true)
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
    guard observed.count >= 2 * leastPart - 1 else { return }
    var parts = CompoundParts()
    swap(&parts, &compounds)
    defer { swap(&parts, &compounds) }
    parts.begin(observed.count)
    let weight = limits.wordWeight
    let leastTail = weight * tails.leastCost
    let price = weight * extra
    let start = Walk.Place(node: heads.graph.root, index: 0, position: 0)
    _ = walk(
      heads, from: start, Aim(bound: bound - price - leastTail, isHead: true, leastLength: leastPart),
      into: &parts.firsts, &parts.letters)
    for first in parts.firsts {
      let cost = first.channel + weight * first.word
      parts.cheapest[first.position] = min(parts.cheapest[first.position], cost)
    }
    for place in 1..<observed.count where parts.cheapest[place] < .infinity {
      findTails(&parts, tails, at: place, budget: bound - price - parts.cheapest[place], leastPart)
      for first in parts.firsts where first.position == place {
        join([first], parts, extra: extra)
      }
    }
    // A third part makes a compound a little less likely than two.
    for place in 1..<observed.count where parts.cheapest[place] < .infinity {
      let budget = bound - price - weight - parts.cheapest[place]
      guard budget - leastTail > moves.rest[place] else { continue }
      parts.seconds.removeAll(keepingCapacity: true)
      let start = Walk.Place(node: heads.graph.root, index: 0, position: place)
      _ = walk(
        heads, from: start, Aim(bound: budget - leastTail, isHead: true, leastLength: leastPart),
        into: &parts.seconds, &parts.letters)
      for second in parts.seconds {
        let left = bound - price - weight - parts.cheapest[place] - second.channel - weight * second.word
        findTails(&parts, tails, at: second.position, budget: left, leastPart)
        for first in parts.firsts where first.position == place {
          join([first, second], parts, extra: extra + 1)
        }
      }
    }
  }

  private mutating func findTails(
    _ parts: inout CompoundParts, _ tails: WordSpace, at place: Int, budget: Float, _ leastPart: Int
  ) {
    guard budget > parts.tailBudgets[place] else { return }
    parts.tailBudgets[place] = budget
    let begin = parts.tails.count
    let start = Walk.Place(node: tails.graph.root, index: 0, position: place)
    _ = walk(
      tails, from: start, Aim(bound: budget, leastLength: leastPart), into: &parts.tails, &parts.letters)
    parts.tailRanges[place] = begin..<parts.tails.count
  }

  /// Records the compounds of these heads with all tails that begin where they end.
  private mutating func join(_ heads: [Walk.Ending], _ parts: CompoundParts, extra: Float) {
    guard let last = heads.last else { return }
    var (channel, word, pairs, count) = (Float(0), extra, SIMD4<Int32>(repeating: -1), 0)
    for head in heads {
      channel += head.channel
      word += head.word
      guard count + head.pairCount <= Self.mostPairs else { return }
      for pair in 0..<head.pairCount { pairs[count + pair] = head.pairs[pair] }
      count += head.pairCount
    }
    for tail in parts.tails[parts.tailRanges[last.position]] {
      let total = channel + tail.channel + limits.wordWeight * (word + tail.word)
      guard total <= bound, count + tail.pairCount <= Self.mostPairs, channel + tail.channel <= limits.channel
      else {
        continue
      }
      bound = min(bound, total + limits.beyondBest)
      var whole = pairs
      for pair in 0..<tail.pairCount { whole[count + pair] = tail.pairs[pair] }
      let start = letters.count
      for part in heads { letters += parts.letters[part.letters] }
      letters += parts.letters[tail.letters]
      candidates.append(
        Candidate(
          letters: start..<letters.count, index: -1, channel: channel + tail.channel, word: word + tail.word,
          pairs: whole))
    }
  }
}
