internal import Lexicon

/// The pronoun `I` read as `|`.
enum PronounBar {
  /// Whether `|` can be the pronoun `I` here: a small word follows on the same line, and no other `|` stands
  /// near. Several of them are a table or separate the parts of a letterhead, unless the word before is one
  /// that `I` follows.
  static func isPronoun(_ text: SourceText, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.endIndex else { return false }
    let line = text.lineRange(text.line(of: TextOffset(tokens[index].core.lowerBound))).bytes
    let next = tokens[index + 1].core
    guard next.lowerBound < line.upperBound, line.count <= 400 else { return false }
    let isSmall = text.bytes[next.lowerBound] >= 0x61 && text.bytes[next.lowerBound] <= 0x7A
    guard isSmall else { return false }
    if text.bytes[line].filter({ $0 == UInt8(ascii: "|") }).count == 1 { return true }
    guard index > tokens.startIndex else { return false }
    let before = tokens[index - 1]
    return before.range.upperBound == before.core.upperBound && isBefore(text.bytes[before.core])
  }

  /// Whether `I` often follows a word: conjunctions and finite verbs. Those with a Danish letter also as they
  /// are misread.
  static func isBefore(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && before.contains(LetterPhrases.lowercased(word))
  }

  private static let before: Set<[UInt8]> = Set(
    [
      "at", "hvis", "når", "nar", "om", "som", "kan", "skal", "vil", "har", "bedes", "bør", "bor", "må", "ma",
      "er",
      "da", "fordi", "hvad", "hvor", "hvordan", "får", "far", "ønsker", "havde", "kunne", "skulle", "ville",
      "mens",
    ].map { Array($0.utf8) })
}
