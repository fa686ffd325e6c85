internal import Lexicon

/// Words that a line's end cuts in two are judged as one: half a word is never taken for another word.
extension Token {
  /// The tokens of a text with halves at line ends joined. Linear; a text without such halves is not copied.
  static func joined(_ tokens: [Token], in bytes: [UInt8]) -> [Token] {
    guard
      var number = tokens.indices.dropFirst().first(where: {
        joint(tokens[$0 - 1], tokens[$0], in: bytes) != nil
      })
    else { return tokens }
    var result = Array(tokens[..<number])
    result.reserveCapacity(tokens.count)
    while number < tokens.count {
      let token = tokens[number]
      let last = result[result.count - 1]
      if let joint = joint(last, token, in: bytes) {
        result[result.count - 1].range = last.range.lowerBound..<token.range.upperBound
        result[result.count - 1].core = last.core.lowerBound..<token.core.upperBound
        result[result.count - 1].joint = joint
      } else {
        result.append(token)
      }
      number += 1
    }
    return result
  }

  /// The hyphen and line break between two halves of a word, if they are such: a hyphen ends the line behind a letter,
  /// and the next line goes on with a small letter.
  private static func joint(_ first: Token, _ second: Token, in bytes: [UInt8]) -> Range<Int>? {
    let hyphen = first.core.upperBound
    guard first.range.upperBound == hyphen + 1, bytes[hyphen] == UInt8(ascii: "-"), first.joint == nil,
      second.gap == .none, second.range.lowerBound == second.core.lowerBound,
      first.core.count >= 2, first.core.count + second.core.count <= 60
    else { return nil }
    let between = hyphen + 1..<second.core.lowerBound
    guard bytes[between].count(where: { $0 == 0x0A }) == 1,
      bytes[between].allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: " ") })
    else { return nil }
    var left: [UInt8] = []
    var right: [UInt8] = []
    Letters.append(utf8: bytes[first.core], to: &left)
    Letters.append(utf8: bytes[second.core], to: &right)
    guard left.allSatisfy(Letters.isLetter), right.allSatisfy(Letters.isLetter),
      right[0] == Letters.lowered(right[0]),
      !LineEndHyphen.conjunctions.contains(String(decoding: right, as: UTF8.self))
    else { return nil }
    return hyphen..<second.core.lowerBound
  }

  /// The letters of the core, without the joint.
  func letters(in bytes: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    guard let joint else {
      Letters.append(utf8: bytes[core], to: &letters)
      return letters
    }
    Letters.append(utf8: bytes[core.lowerBound..<joint.lowerBound], to: &letters)
    Letters.append(utf8: bytes[joint.upperBound..<core.upperBound], to: &letters)
    return letters
  }

  /// Where a new reading of the letters is cut so that both parts lie nearest to the halves that were read.
  static func cut(_ surface: [UInt8], left: [UInt8], right: [UInt8]) -> Int {
    // Letters that agree from the front and from the back; between them, by proportion.
    let front = zip(surface, left).prefix { $0 == $1 }.count
    let back = zip(surface.reversed(), right.reversed()).prefix { $0 == $1 }.count
    if front == left.count { return front }
    if back == right.count { return surface.count - back }
    return min(max(1, surface.count - right.count), surface.count - 1)
  }
}
