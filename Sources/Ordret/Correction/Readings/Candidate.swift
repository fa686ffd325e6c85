internal import Lexicon

/// A candidate as plain memory, with the first of the readings it gives; further ones follow as candidates that
/// ``Facts/continues``.
struct Candidate: BitwiseCopyable {
  /// The reading; its cost counts from that of the candidate.
  var reading: TokenReading
  /// The candidate's own cost as a word, without context.
  var word: Float
  /// What it costs beside the letters kept and the confusions.
  var offset: Float
  var source: Found.Source
  var facts: Facts

  struct Facts: OptionSet, BitwiseCopyable {
    var rawValue: UInt8

    /// Another reading of the candidate before.
    static let continues = Facts(rawValue: 1 << 0)
    /// It gives no reading: it would not change what was read.
    static let isEmpty = Facts(rawValue: 1 << 1)
    /// So dear that hardly a document asks for it: its readings are made when one does, from its letters.
    static let isUnmade = Facts(rawValue: 1 << 2)
    /// A name that may stand for a word which nothing knows.
    static let isWellKnownName = Facts(rawValue: 1 << 3)
    /// A name that the vocabulary has too, with a cost of its own.
    static let isInVocabulary = Facts(rawValue: 1 << 4)
  }
}
