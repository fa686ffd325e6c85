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
