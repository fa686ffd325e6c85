internal import Lexicon

/// Words within forms that are left alone otherwise: behind a number, in capitals.
extension HypothesisGenerator {
  /// The readings of `34-arige`: those of the word behind the number and the hyphen. `nil` for all else.
  mutating func afterNumber(_ core: ArraySlice<UInt8>) -> [Hypothesis]? {
    guard let hyphen = core.firstIndex(of: UInt8(ascii: "-")), core.endIndex - hyphen > 4,
      1...4 ~= hyphen - core.startIndex, core[..<hyphen].allSatisfy(Letters.isDigit),
      core[(hyphen + 1)...].allSatisfy({ Letters.isLetter($0) && !Letters.isUpper($0) })
    else { return nil }
    return hypotheses(of: core[(hyphen + 1)...], Neighbours(startsSentence: false)).map {
      var reading = $0
      if !reading.surface.isEmpty { reading.surface.insert(contentsOf: core[...hyphen], at: 0) }
      return reading
    }
  }

  /// The readings of `PA` for `På`: a recogniser without Danish reads `å` as a large `A` too. Only at the begin of a
  /// sentence, where a capital is due, and not among words in capitals.
  mutating func smallWordInCapitals(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis]? {
    guard foreign, neighbours.startsSentence, !neighbours.isAmongCapitals, core.count == 2,
      core.allSatisfy(Letters.isUpper), core.last == UInt8(ascii: "A")
    else { return nil }
    let capital = [core[core.startIndex], UInt8(ascii: "a")]
    let readings = hypotheses(of: capital[...], neighbours).filter {
      $0.kind == .word && $0.surface.count == 2 && restoresDanishOnly($0.pairs)
    }
    return keptReadings(core, startsSentence: true, channel: 0) + readings
  }
}
