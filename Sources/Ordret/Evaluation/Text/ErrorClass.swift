/// What sort of error made a token of the truth another one.
///
/// ``missing`` to ``letter`` part the damaged tokens: each has exactly one, the first that fits in the order of
/// declaration. ``realWord`` and ``name`` lie across them: a token has them besides.
public enum ErrorClass: String, Sendable, Hashable, CaseIterable {
  /// Nothing stands for the token.
  case missing
  /// Several tokens stand for it.
  case split
  /// It was run together with its neighbour.
  case join
  /// It differs in the case of letters only.
  case letterCase = "case"
  /// It differs in signs only: neither letters nor digits.
  case punctuation
  /// The true token has a digit.
  case digit
  /// Every place that differs has a letter above ASCII on one side: å, é, ß.
  case diacritic
  /// Any other letters.
  case letter
  /// What was read is a word of the language.
  case realWord = "real-word"
  /// The true token is a name: it begins with a capital inside a sentence and has a small letter.
  case name

  /// The classes of which every damaged token has one.
  public static let parts: [ErrorClass] = [
    .missing, .split, .join, .letterCase, .punctuation, .digit, .diacritic, .letter,
  ]

  /// The part of a token of the truth for which `text` stands, `truthCount` tokens for `textCount`.
  static func part(_ truth: [UInt8], _ text: [UInt8], truthCount: Int, textCount: Int) -> ErrorClass {
    if textCount == 0 { return .missing }
    if truthCount < textCount { return .split }
    if textCount < truthCount { return .join }
    let (a, b) = (scalars(truth), scalars(text))
    if lowered(a) == lowered(b) { return .letterCase }
    if a.filter(isLetterOrDigit) == b.filter(isLetterOrDigit) { return .punctuation }
    if truth.contains(where: { 0x30 <= $0 && $0 <= 0x39 }) { return .digit }
    let confusions = Confusion.all(truth, text)
    return confusions.allSatisfy { hasSpecialLetter($0.truth) || hasSpecialLetter($0.text) }
      ? .diacritic : .letter
  }

  /// Whether a token is a name by its form: a capital where no sentence begins, not all in capitals.
  static func isName(_ token: [UInt8], after previous: [UInt8]?) -> Bool {
    let letters = scalars(token).filter(UTF8Scan.isLetter)
    guard let previous, let first = letters.first, UTF8Scan.isUpper(first),
      letters.contains(where: UTF8Scan.isLower)
    else { return false }
    // A sentence, a heading or an abbreviation may end here.
    return !(previous.last.map { ".!?:".utf8.contains($0) } ?? true)
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func lowered(_ scalars: [Unicode.Scalar]) -> [String] {
    scalars.map(\.properties.lowercaseMapping)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    UTF8Scan.isLetter(scalar) || UTF8Scan.isDigit(scalar)
  }

  private static func hasSpecialLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.isASCII && UTF8Scan.isLetter($0) }
  }
}
