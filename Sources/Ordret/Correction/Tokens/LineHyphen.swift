internal import Lexicon

/// Words that a hyphen divides at the end of a line.
enum LineHyphen {
  /// Whether a token is one of two halves (`udgif-` and `ter` on the next line) of which the whole is a word.
  /// Its halves mean nothing to the lexicon and must not be made words.
  static func isHalf(
    _ bytes: [UInt8], _ tokens: ArraySlice<Token>, _ index: Int, isWord: ([UInt8]) -> Bool
  ) -> Bool {
    func whole(_ first: Int) -> [UInt8]? {
      guard parts(bytes, tokens, first) else { return nil }
      var letters: [UInt8] = []
      Letters.append(utf8: bytes[tokens[first].core], to: &letters)
      Letters.append(utf8: bytes[tokens[first + 1].core], to: &letters)
      return letters.map(Letters.lowered)
    }
    if let word = whole(index), isWord(word) { return true }
    if let word = whole(index - 1), isWord(word) { return true }
    return false
  }

  /// Whether a hyphen and one line break part a token from the next.
  static func parts(_ bytes: [UInt8], _ tokens: ArraySlice<Token>, _ first: Int) -> Bool {
    guard first >= tokens.startIndex else { return false }
    let head = tokens[first]
    guard head.range.upperBound == head.core.upperBound + 1,
      bytes[head.core.upperBound] == UInt8(ascii: "-"), first + 1 < tokens.endIndex,
      tokens[first + 1].range.lowerBound == tokens[first + 1].core.lowerBound
    else { return false }
    let between = bytes[head.range.upperBound..<tokens[first + 1].range.lowerBound]
    return between.count(where: { $0 == 0x0A }) == 1
  }
}
