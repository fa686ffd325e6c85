internal import Lexicon

/// How a word is written: all small, with a capital, all in capitals.
enum LetterCase: UInt8, Sendable, Hashable {
  case small
  case capital
  /// At least two capitals and no small letter.
  case upper
}

/// A word as the vocabulary stores it: lower-case letters behind a mark for its case.
enum VocabularyKey {
  /// Before words with a capital: `^danmark`.
  static let capitalMark = UInt8(ascii: "^")
  /// Before words in capitals: `~eu`.
  static let upperMark = UInt8(ascii: "~")

  /// Words that stand for classes, of a letter that no text contains.
  static let boundary = classWord(1)
  static let number = classWord(2)
  static let comma = classWord(3)
  static let unknown = classWord(4)
  static let unknownName = classWord(5)

  private static func classWord(_ number: Int) -> [UInt8] {
    [UInt8](repeating: Alphabet.classMark, count: number)
  }

  /// The case of a word in letters: that of its first letter, or upper if it has no small letter and two or
  /// more capitals.
  static func letterCase(of word: some Collection<UInt8>) -> LetterCase {
    var capitals = 0
    var small = 0
    var first: Bool?
    for letter in word where Letters.isLetter(letter) {
      let isUpper = Letters.isUpper(letter)
      if first == nil { first = isUpper }
      if isUpper { capitals += 1 } else { small += 1 }
    }
    if small == 0, capitals > 1 { return .upper }
    return first == true ? .capital : .small
  }

  /// The key of a lower-case word in a case.
  static func key(_ lowered: some Sequence<UInt8>, _ letterCase: LetterCase) -> [UInt8] {
    switch letterCase {
    case .small: Array(lowered)
    case .capital: [capitalMark] + lowered
    case .upper: [upperMark] + lowered
    }
  }
}
