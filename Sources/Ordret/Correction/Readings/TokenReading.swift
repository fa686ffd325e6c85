internal import Lexicon

/// One reading of a token as plain memory: a ``Hypothesis`` whose letters stand in ``ReadingLetters``.
///
/// Readings are made by the hundred for every letter and hardly one is chosen; they are copied, sorted and thrown
/// away without counting an owner.
struct TokenReading: Sendable, BitwiseCopyable {
  /// Its words, and what it costs to read them as what was observed.
  var lattice: LatticeReading
  /// The part of that cost that is margin.
  var margin: Float
  /// What its words cost without context, in nats.
  var wordCost: Float
  private var packedPairs: PackedPairs
  /// What would stand in the text, with case; empty for the reading that changes nothing.
  var letters: ReadingLetters.Place
  /// The number of its only word in the ``ContextModel``; -1 if it has none there, or more words than one.
  var contextWord: Int32
  var kind: Hypothesis.Kind
  /// Whether all it changes is to bring back æ, ø and å.
  var restoresDanishOnly: Bool

  init(
    lattice: LatticeReading, margin: Float, wordCost: Float, pairs: SIMD4<Int32>,
    letters: ReadingLetters.Place,
    contextWord: Int32, kind: Hypothesis.Kind, restoresDanishOnly: Bool
  ) {
    (self.lattice, self.margin, self.wordCost) = (lattice, margin, wordCost)
    (self.letters, self.contextWord) = (letters, contextWord)
    (self.kind, self.restoresDanishOnly) = (kind, restoresDanishOnly)
    packedPairs = PackedPairs(pairs)
  }

  /// The confusions, by their place in the model; -1 where there is none.
  @inline(__always)
  var pairs: SIMD4<Int32> { packedPairs.vector }

  /// Four numbers without the alignment of a vector, which would cost a sixth of the memory.
  private struct PackedPairs: Sendable, BitwiseCopyable {
    private var (first, second, third, fourth): (Int32, Int32, Int32, Int32)

    init(_ vector: SIMD4<Int32>) {
      (first, second, third, fourth) = (vector[0], vector[1], vector[2], vector[3])
    }

    var vector: SIMD4<Int32> { SIMD4(first, second, third, fourth) }
  }

  /// The cost of the channel, with margins, in nats.
  var channel: Float {
    get { lattice.channel }
    set { lattice.channel = newValue }
  }
}

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
