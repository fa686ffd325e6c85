internal import Lexicon

/// A candidate for a token: a word that may have been written, in lower-case letters.
struct Found: Sendable {
  var lowered: [UInt8]
  var source: Source
  /// The cost of reading it as what was observed.
  var channel: Float
  /// Its own cost, without context.
  var word: Float
  var pairs: SIMD4<Int32>
  /// What ``channel`` holds beside the letters kept and the confusions: the price of an edit.
  var offset: Float = 0

  enum Source: Sendable {
    case small, capital, form, compound, abbreviation, name, nameOfParts

    var isName: Bool { self == .name || self == .nameOfParts }
  }

  /// Both costs as the search adds them.
  func total(_ settings: CorrectionSettings) -> Float { channel + settings.language * word }
}
