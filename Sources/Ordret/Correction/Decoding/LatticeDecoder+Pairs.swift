internal import Lexicon

/// What the n-grams know of a sentence before it is decoded: memory is waited for once for many words.
extension LatticeDecoder {
  /// Looks up all pairs of words of the sentence.
  mutating func lookUp() {
    lastWords.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    var isStraight = false
    for token in tokens.indices {
      let start = lastWords.count
      let before =
        token == 0 || tokens[token].gap == .comma ? start..<start : tokens[token - 1].lastWord..<start
      tokens[token].lastWord = start
      tokens[token].pair = words.count
      let own = readings(of: token)
      if before.isEmpty {
        let last = Int32(truncatingIfNeeded: tokens[token].gap == .comma ? comma : boundary)
        for reading in own { words.append((last, readings[reading].first)) }
      }
      for word in before { for reading in own { words.append((lastWords[word], readings[reading].first)) } }
      for reading in own {
        let last = readings[reading].last
        var place = start
        while place < lastWords.count, lastWords[place] != last { place += 1 }
        if place == lastWords.count { lastWords.append(last) }
        rows.append(Int32(place - start))
      }
      // One way to a token, and one word there.
      let isSingle =
        words.count == tokens[token].pair + 1 && readings[own.lowerBound].isOneWord
      if isStraight, isSingle, tokens[token].gap != .comma {
        tokens[token].link = links.count
        links.append((Int32(words.count - 1), Int32(words.count - 2)))
      } else {
        tokens[token].link = -1
      }
      isStraight = isSingle
    }
    ngrams.pairs(words, into: &pairs)
    ngrams.logProbabilities(of: pairs, linked: links, into: &linked)
  }

  /// The last words of the readings of a token.
  func lastWordCount(_ token: Int) -> Int {
    (token + 1 < tokens.count ? tokens[token + 1].lastWord : lastWords.count) - tokens[token].lastWord
  }
}
