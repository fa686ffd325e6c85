internal import Lexicon

/// The spaces of telephone numbers.
extension SignRules {
  /// `Tlf. 72.28 24.00`, `Telefon 12 34 5678`: eight digits behind a label, whose spaces show that they were
  /// written in pairs. Uniform numbers (`72.28.24.00`, `7228 2400`) are left as the writer has them.
  @Sendable static func telephone(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    guard words.word.first.map({ Letters.isDigit(bytes[$0]) }) ?? false, isLabel(bytes[words.before]) else {
      return nil
    }
    var digits: [UInt8] = []
    var groups = [0]
    var separators: [UInt8] = []
    var end = words.word.lowerBound
    var index = end
    while index < bytes.count, digits.count <= 8 {
      if Letters.isDigit(bytes[index]) {
        digits.append(bytes[index])
        groups[groups.count - 1] += 1
        end = index + 1
      } else {
        guard index + 1 < bytes.count, Letters.isDigit(bytes[index + 1]), " .:-".utf8.contains(bytes[index]),
          digits.count < 8
        else { break }
        separators.append(bytes[index])
        groups.append(0)
      }
      index += 1
    }
    guard digits.count == 8, groups.count >= 3, groups.allSatisfy({ $0 == 2 || $0 == 4 }),
      separators.contains(0x20), groups.count < 4 || separators.contains(where: { $0 != 0x20 })
    else { return nil }
    if end < bytes.count, bytes[end] > 0x20, !".,;)".utf8.contains(bytes[end]) { return nil }
    if end + 1 < bytes.count, Letters.isDigit(bytes[end + 1]) { return nil }
    var pairs: [UInt8] = []
    for place in digits.indices {
      if place > 0, place % 2 == 0 { pairs.append(0x20) }
      pairs.append(digits[place])
    }
    return (words.word.lowerBound..<end, String(decoding: pairs, as: UTF8.self))
  }

  private static func isLabel(_ word: ArraySlice<UInt8>) -> Bool {
    var word = word
    while let last = word.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: ":")
    {
      word = word.dropLast()
    }
    return telephones.contains(ShortWords.key(lowering: word.span))
  }

  /// As they are written, and as `l` is read for `I`.
  private static let telephones = ShortWords([
    "telefon", "tlf", "tif", "mobil", "direkte", "telefax", "fax", "mob",
  ])
}
