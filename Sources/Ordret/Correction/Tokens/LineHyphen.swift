internal import Lexicon

/// Words that a hyphen divides at the end of a line.
enum LineHyphen {
  /// Whether a token is one of two halves (`udgif-` and `ter` on the next line) of which the whole is a word.
  /// Its halves mean nothing to the lexicon and must not be made words.
  static func isHalf(
    _ bytes: [UInt8], _ tokens: ArraySlice<Token>, _ index: Int, isWord: ([UInt8]) -> Bool
  ) -> Bool {
    func whole(_ first: Int) -> [UInt8]? {
      guard first >= tokens.startIndex, first + 1 < tokens.endIndex else { return nil }
      let (head, tail) = (tokens[first], tokens[first + 1])
      guard head.range.upperBound == head.core.upperBound + 1,
        bytes[head.core.upperBound] == UInt8(ascii: "-"),
        tail.range.lowerBound == tail.core.lowerBound,
        bytes[head.range.upperBound..<tail.range.lowerBound].filter({ $0 == 0x0A }).count == 1
      else { return nil }
      var letters: [UInt8] = []
      Letters.append(utf8: bytes[head.core], to: &letters)
      Letters.append(utf8: bytes[tail.core], to: &letters)
      return letters.map(Letters.lowered)
    }
    if let word = whole(index), isWord(word) { return true }
    if let word = whole(index - 1), isWord(word) { return true }
    return false
  }
}
