internal import Lexicon

/// How sure the recogniser was of the words of a text, and what else it thought of, as far as it said so.
///
/// Empty for plain text. What is told of several words at once, as of a line, tells them not apart and is
/// left out; so are confidences that are all the same, and those of a recogniser whose scale is unknown.
struct WordDoubts: Sendable {
  /// In the order of the text.
  private var words: [Word] = []

  private struct Word: Sendable {
    var range: Range<Int>
    /// The confidence in hundredths and one; 0 where it is not known.
    var grade: UInt8
    var alternatives: [Alternative] = []
  }

  /// Another reading of a word.
  struct Alternative: Sendable, Hashable {
    /// Its letters with case, without the signs at its edges.
    var letters: [UInt8]
    /// What it costs, in nats, that the recogniser chose another.
    var cost: Float
  }

  /// What the tokens of a text have of it.
  struct OfTokens: Sendable {
    /// By token, hundredths of confidence and one, 0 where nothing is known; empty where that is so for all.
    var grades: [UInt8] = []
    /// By the number of the token.
    var alternatives: [Int: [Alternative]] = [:]
  }

  /// Nothing known.
  init() {}

  /// What was told of the words of a document, as words of its normalised text.
  init(_ document: Document) {
    let recognised = document.recognised
    let map = TextMap(document.normalisation)
    words.reserveCapacity(recognised.words.count)
    for word in recognised.words {
      let range = map.derived(word.range).bytes
      guard !range.isEmpty, !document.source.bytes[word.range.bytes].contains(where: Self.isSpace) else {
        continue
      }
      if let last = words.last, range.lowerBound < last.range.upperBound { continue }
      let confidence = recognised.scale == .tesseract ? word.confidence : nil
      let grade = confidence.map { 0 <= $0 && $0 <= 1 ? UInt8(($0 * 100).rounded()) + 1 : 0 } ?? 0
      words.append(Word(range: range, grade: grade, alternatives: Self.alternatives(of: word)))
    }
    if Set(words.lazy.map(\.grade).filter { $0 > 0 }).count < 2 {
      for index in words.indices { words[index].grade = 0 }
    }
    if words.allSatisfy({ $0.grade == 0 && $0.alternatives.isEmpty }) { words = [] }
  }

  /// The same for the text that a map leads to. A word that was changed is as doubtful as before: so it
  /// stands in the corrected file, which must come out the same when it is corrected again.
  func derived(_ map: TextMap) -> WordDoubts {
    var result = self
    for index in words.indices {
      result.words[index].range = map.derived(TextRange(words[index].range)).bytes
    }
    return result
  }

  /// What belongs to tokens. A token of several words is as sure as the least sure of them. Linear.
  func of(_ tokens: [Token]) -> OfTokens {
    var result = OfTokens()
    guard !words.isEmpty else { return result }
    result.grades = [UInt8](repeating: 0, count: tokens.count)
    var near = 0
    for (index, token) in tokens.enumerated() {
      while near < words.count, words[near].range.upperBound <= token.core.lowerBound { near += 1 }
      let parts = words[near...].prefix { $0.range.lowerBound < token.core.upperBound }
      guard let first = parts.first else { continue }
      result.grades[index] = parts.lazy.map(\.grade).min() ?? 0
      if parts.count == 1, !first.alternatives.isEmpty, first.range == token.range {
        result.alternatives[index] = first.alternatives
      }
    }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  // MARK: Alternatives

  private static func alternatives(of word: RecognisedWords.Word) -> [Alternative] {
    word.alternatives.compactMap { alternative in
      let bytes = Array(alternative.text.utf8)
      let tokens = Tokeniser.tokens(in: bytes)
      guard tokens.count == 1, tokens[0].range == 0..<bytes.count else { return nil }
      return Alternative(
        letters: tokens[0].letters(in: bytes), cost: cost(word.confidence, alternative.confidence))
    }
  }

  /// How much likelier the recogniser held what it chose. Never nothing: it did choose.
  private static func cost(_ chosen: Float?, _ other: Float?) -> Float {
    guard let chosen, let other, 0 < chosen, 0 < other else { return 3 }
    return min(max(Logarithm.of(chosen / other), 1), 6)
  }
}
