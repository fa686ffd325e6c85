internal import Lexicon

/// All that is known of a token before its document is: its form, the readings that change nothing, and all that may
/// have been written instead, by where it was looked for. Costs of the channel count from what reading the word as itself
/// costs.
struct FoundToken: BitwiseCopyable {
  /// What was read, as written and in lower case.
  var core: ReadingLetters.Place
  var lowered: ReadingLetters.Place
  var letterCase: LetterCase
  var facts: Facts
  /// The readings that change nothing.
  var kept: TokenMemory.Section
  /// The least that one of them costs as a word.
  var keptCost: Float
  /// Words of the vocabulary, forms of the dictionary, compounds.
  var words: TokenMemory.Section
  /// Names of the lists.
  var names: TokenMemory.Section
  /// Names made of parts.
  var nameParts: TokenMemory.Section
  /// Two words whose space was lost, as readings.
  var lostSpaces: TokenMemory.Section
  /// Words of the vocabulary and of the dictionary that one edit makes of it which no confusion explains; not known until
  /// they are asked for.
  var edits = TokenMemory.Section.unknown
  var formEdits = TokenMemory.Section.unknown
  /// Abbreviations; not known until they are asked for.
  var abbreviations = TokenMemory.Section.unknown

  /// What its letters say of it.
  struct Facts: OptionSet, BitwiseCopyable {
    var rawValue: UInt16

    static let isKnown = Facts(rawValue: 1 << 0)
    static let startsSentence = Facts(rawValue: 1 << 1)
    /// It begins with a sign or digit read for a letter, so that nobody knows its case.
    static let hidesCase = Facts(rawValue: 1 << 2)
    /// It has a capital, and letters only that nothing knows.
    static let isUnknownCapital = Facts(rawValue: 1 << 3)
    /// A stop or another sign stands between two parts of it.
    static let isDotted = Facts(rawValue: 1 << 4)
    /// The vocabulary has it in lower case.
    static let isInVocabulary = Facts(rawValue: 1 << 5)
    static let isAbbreviation = Facts(rawValue: 1 << 6)
    /// It ends with `nr`, and more before it: a number, whatever its first part.
    static let endsWithNumber = Facts(rawValue: 1 << 7)
    /// It may be several words with signs between them.
    static let hasJoints = Facts(rawValue: 1 << 8)
  }
}
