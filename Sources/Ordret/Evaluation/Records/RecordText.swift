/// The forms in which texts of records are compared.
enum RecordText {
  /// The text in NFC, each run of white space as one space, none at the edges. Case and punctuation count.
  /// Cost: linear.
  static func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let composed = ((try? ICU.nfcEdits(of: bytes)) ?? []).map { ByteEdit($0.range, $0.replacement) }
    let scalars = String(decoding: ByteEdit.apply(composed, to: bytes), as: UTF8.self).unicodeScalars
    return scalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// The words of a folded text, without the signs at their edges; what is all signs is no word.
  static func tokens(_ folded: String) -> [Substring] {
    folded.unicodeScalars.split(separator: " ").compactMap { word in
      guard let first = word.firstIndex(where: isOfWord), let last = word.lastIndex(where: isOfWord) else {
        return nil
      }
      return folded[first...last]
    }
  }

  /// How many tokens two texts share; each counts as often as both have it.
  static func overlap(_ tokens: [Substring], _ others: [Substring]) -> Int {
    var open: [Substring: Int] = [:]
    for token in others { open[token, default: 0] += 1 }
    return tokens.count { token in
      guard let left = open[token], 0 < left else { return false }
      open[token] = left - 1
      return true
    }
  }

  /// Whether a folded text holds a folded fragment.
  static func contains(_ text: [UInt8], _ fragment: [UInt8]) -> Bool {
    guard fragment.count <= text.count else { return false }
    return (0...(text.count - fragment.count)).contains { text[$0...].starts(with: fragment) }
  }

  /// Whether a character is a letter or stands for a number.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
