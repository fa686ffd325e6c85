/// What a token's letters say of it, told once.
struct TokenForm: OptionSet, Sendable, Hashable, BitwiseCopyable {
  var rawValue: UInt16

  static let hasDigit = TokenForm(rawValue: 1 << 0)
  static let hasLetter = TokenForm(rawValue: 1 << 1)
  /// Nothing but letters.
  static let isLetters = TokenForm(rawValue: 1 << 2)
  /// Nothing but capital letters.
  static let isCapitals = TokenForm(rawValue: 1 << 3)
  /// A capital stands behind a small letter.
  static let isCamel = TokenForm(rawValue: 1 << 4)
  /// The text has small letters, and what is not ASCII, alone there.
  static let isSmallInText = TokenForm(rawValue: 1 << 5)
  /// Joined of two halves around a line's end.
  static let isJoined = TokenForm(rawValue: 1 << 6)
  /// A full stop stands among the letters.
  static let hasStop = TokenForm(rawValue: 1 << 7)
  /// One capital at the begin and small letters behind it, three or more in all.
  static let isCapitalised = TokenForm(rawValue: 1 << 8)

  private static let caseShift: UInt16 = 12
  private static let protectionShift: UInt16 = 14

  /// The form of letters with these properties.
  init(_ properties: TokenForm, _ letterCase: LetterCase, _ protection: Protection) {
    rawValue =
      properties.rawValue | UInt16(letterCase.rawValue) << Self.caseShift
      | UInt16(protection.rawValue) << Self.protectionShift
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// How the word is written.
  var letterCase: LetterCase {
    switch rawValue >> Self.caseShift & 3 {
    case 0: .small
    case 1: .capital
    default: .upper
    }
  }

  /// Whether its form protects the word.
  var protection: Protection {
    switch rawValue >> Self.protectionShift {
    case 0: .none
    case 1: .number
    case 2: .address
    default: .form
    }
  }
}
