internal import Lexicon

/// From readings with letters of their own to plain memory, and back.
extension HypothesisGenerator {
  /// A reading as plain memory, its letters kept or for this pass. `core` is what was observed.
  func flat(_ reading: Hypothesis, _ core: Span<UInt8>, isKept: Bool) -> TokenReading {
    let (letters, context) = (memory.letters, models.context)
    var number: Int?
    if reading.second == nil {
      number = reading.kind == .keep ? context.number(of: core) : context.number(of: reading.surface.span)
    }
    return TokenReading(
      lattice: LatticeReading(reading), margin: reading.margin,
      wordCost: wordCost(reading.first) + (reading.middle.map(wordCost) ?? 0)
        + (reading.second.map(wordCost) ?? 0),
      pairs: reading.pairs,
      letters: isKept ? letters.keep(reading.surface) : letters.pass(reading.surface),
      contextWord: Int32(truncatingIfNeeded: number ?? -1), kind: reading.kind,
      restoresDanishOnly: restoresDanishOnly(reading.pairs))
  }

  /// The one reading of what is no word.
  var flatAddress: TokenReading {
    let none: [UInt8] = []
    return flat(address, none.span, isKept: false)
  }

  /// The same reading with letters of its own.
  func whole(_ reading: TokenReading) -> Hypothesis {
    func word(_ number: Int32, _ cost: Float) -> Hypothesis.Word? {
      number < 0 ? nil : Hypothesis.Word(id: Int(number), cost: cost)
    }
    let lattice = reading.lattice
    return Hypothesis(
      first: Hypothesis.Word(id: Int(lattice.first), cost: lattice.firstCost),
      second: word(lattice.second, lattice.secondCost), middle: word(lattice.middle, lattice.middleCost),
      channel: lattice.channel, margin: reading.margin, surface: Array(memory.letters[reading.letters]),
      pairs: reading.pairs, kind: reading.kind)
  }
}
