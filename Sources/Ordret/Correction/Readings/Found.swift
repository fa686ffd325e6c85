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

/// A candidate with the readings it gives in the case of the text. Their costs count from that of the candidate.
struct Choice: Sendable {
  var found: Found
  /// `nil` where the candidate is so dear that hardly a document asks for them: they are made when one does.
  var readings: [Hypothesis]?
}

/// All that is known of a token before its document is: the readings that change nothing, and all that may have
/// been written instead, by where it was looked for. Costs of the channel are those of the recogniser's kind, or
/// count from what reading the word as itself costs.
///
/// A class: what is looked for only when a document asks for it stays where it is remembered.
final class TokenReadings {
  let observed: HypothesisGenerator.Observed
  let isKnown: Bool
  /// The readings that change nothing.
  let kept: [Hypothesis]
  /// The least that a kept reading costs as a word.
  let keptCost: Float
  /// Words of the vocabulary, forms of the dictionary, compounds.
  var words: [Choice] = []
  /// Names of the lists.
  var names: [Choice] = []
  /// Names made of parts.
  var nameParts: [Choice] = []
  /// Two words whose space was lost.
  var lostSpaces: [Hypothesis] = []
  /// Whether it has a capital, and letters only that nothing knows.
  var isUnknownCapital = false
  /// Words that one edit makes of it which no confusion explains; `nil` until they are asked for.
  var edits: [Choice]?
  /// Abbreviations; `nil` until they are asked for.
  var abbreviations: [Choice]?

  init(observed: HypothesisGenerator.Observed, isKnown: Bool, kept: [Hypothesis], keptCost: Float) {
    (self.observed, self.isKnown, self.kept, self.keptCost) = (observed, isKnown, kept, keptCost)
  }
}
