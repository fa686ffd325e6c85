internal import Lexicon

/// The pronoun `I` and the preposition `i` read as `|`.
enum PronounBar {
  /// Whether `|` can be `I` or `i` here: a small word follows on the same line, and no other `|` stands
  /// near. Several of them are a table or separate the parts of a letterhead, unless the word before is one
  /// that `I` follows.
  static func isPronoun(_ text: SourceText, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.endIndex else { return false }
    let line = text.lineRange(text.line(of: TextOffset(tokens[index].core.lowerBound))).bytes
    let next = tokens[index + 1].core
    guard next.lowerBound < line.upperBound, line.count <= 400 else { return false }
    let isSmall = text.bytes[next.lowerBound] >= 0x61 && text.bytes[next.lowerBound] <= 0x7A
    guard isSmall else { return false }
    let bars = text.bytes[line].count { $0 == UInt8(ascii: "|") }
    if bars == 1 { return true }
    // In a font whose `i` is a bar a line of prose has more than one, and still four words to each.
    let words = text.bytes[line].split(separator: UInt8(ascii: " ")).count
    if words > 4 * bars, text.bytes[line].last != UInt8(ascii: "|") { return true }
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
