/// One reading of a token: what may have been written there.
struct Hypothesis: Sendable {
  /// The first word, for the language model; `nil` where the token has none.
  var first: Word
  /// The last word, where one token was several words.
  var second: Word?
  /// What stands between the two: a third word, or the class of the sign that the first ends with.
  var middle: Word?
  /// The cost of reading this as what was observed, with the margins for a change, in nats.
  var channel: Float
  /// The part of ``channel`` that is margin: what a change costs, not how probable it is.
  var margin: Float = 0
  /// What would stand in the text, in letters with case; empty for the reading that changes nothing.
  var surface: [UInt8]
  /// The confusions, by their place in the model; -1 where there is none.
  var pairs: SIMD4<Int32>
  var kind: Kind

  /// A word as the language model sees it.
  struct Word: Sendable, Hashable {
    private let number: Int32
    /// The cost of the word within its class; 0 for words of the vocabulary.
    var cost: Float

    init(id: Int, cost: Float) { (number, self.cost) = (Int32(truncatingIfNeeded: id), cost) }

    /// Its number in the vocabulary, or that of a class.
    var id: Int { Int(number) }
  }

  enum Kind: Sendable, Hashable {
    /// The observed word as it stands.
    case keep
    /// Another word.
    case word
    /// An edit that no confusion explains.
    case edit
    /// Two words with a sign read for the space between them.
    case signForSpace
    /// Two words whose space was lost.
    case lostSpace
    /// What the recogniser itself thought of beside its choice.
    case alternative
  }
}
