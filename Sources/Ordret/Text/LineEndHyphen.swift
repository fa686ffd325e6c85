/// What a hyphen at the end of a line is, by the text around it.
enum LineEndHyphen {
  /// Words after which a hyphen stands for a part of a word that comes later: `børne- og ungdomsområdet`. With what
  /// scanners read for them.
  static let conjunctions: Set<String> = [
    "og", "eller", "samt", "og/eller", "til", "henholdsvis", "hhv", "som", "men", "eg", "ag",
  ]

  /// The parts of the word that the hyphen at `hyphen` divides: what stands before it up to white space, and what
  /// stands after it, from `next` on. `nil` if it divides no word: it stands alone, for a dash, or for a part that a
  /// conjunction takes up.
  static func halves(at hyphen: Int, next: Int, in bytes: [UInt8], within limit: Int = 64)
    -> (left: Range<Int>, right: Range<Int>)?
  {
    guard hyphen < bytes.count, bytes[hyphen] == UInt8(ascii: "-") else { return nil }
    var start = hyphen
    while start > 0, hyphen - start < limit, isInner(bytes[start - 1]) { start -= 1 }
    var end = next
    while end < bytes.count, end - next < limit, isInner(bytes[end]) { end += 1 }
    guard start < hyphen, next < end, isLetterOrDigit(bytes[hyphen - 1]), isLetterOrDigit(bytes[next]) else {
      return nil
    }
    return isConjunction(bytes[next..<end]) ? nil : (start..<hyphen, next..<end)
  }

  /// Whether a word takes up a part of a word that a hyphen left open.
  private static func isConjunction(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 10 && conjunctions.contains(String(decoding: word, as: UTF8.self))
  }

  private static func isInner(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
