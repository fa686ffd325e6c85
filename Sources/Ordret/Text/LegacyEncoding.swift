/// The one-byte encodings that Danish letters were written in, and how to tell them apart.
enum LegacyEncoding {
  /// Where an encoding has its Danish letters: æ ø å Æ Ø Å.
  private static let danish: [(encoding: String, letters: [UInt8])] = [
    ("windows-1252", [0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5]),
    ("IBM850", [0x91, 0x9B, 0x86, 0x92, 0x9D, 0x8F]),
    ("macintosh", [0xBE, 0xBF, 0x8C, 0xAE, 0xAF, 0x81]),
  ]

  /// The likeliest encoding of bytes that are not UTF-8, by its IANA name; `nil` if none is likely.
  ///
  /// A byte speaks for an encoding that has a Danish letter there, if the letter fits the letters beside it.
  /// What is `æ` to DOS opens a quotation in Windows, and what is `Æ` closes it: `KL’s`, read `KLÆs`, does
  /// not fit.
  static func guess(_ bytes: [UInt8]) -> String? {
    var counts = Counts()
    for index in bytes.indices where bytes[index] >= 0x80 {
      counts.add(
        bytes[index], before: index > 0 ? bytes[index - 1] : 0x20,
        after: index + 1 < bytes.count ? bytes[index + 1] : 0x20)
    }
    let scores = danish.map { entry in
      let small = entry.letters.prefix(3).reduce(0) {
        $0 + ($1 == 0x91 ? counts.inWord : counts.asSmall)[Int($1)]
      }
      return (entry.encoding, entry.letters.dropFirst(3).reduce(small) { $0 + counts.asCapital[Int($1)] })
    }
    let best = scores.reduce(scores[0]) { $1.1 > $0.1 ? $1 : $0 }
    let high = bytes.lazy.filter { $0 >= 0x80 }.count
    // Text of another language, or Danish without a Danish letter: ICU judges by the letters' frequencies.
    if best.1 * 4 < high, let hint = (try? ICU.detectCharset(bytes)) ?? nil, !latin.contains(hint.name) {
      if hint.confidence >= 50, high >= 16 { return hint.name }
      if best.1 == 0, !isPlausibleLatin(counts.besideLetter, high: high) { return nil }
    }
    return best.0 == "windows-1252" ? latinVariant(bytes) : best.0
  }

  private static let latin: Set<String> = [
    "ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254", "ISO-8859-2",
  ]

  /// Which of the three that share their letters: only Windows has signs from 0x80 to 0x9F, and only
  /// ISO-8859-15 has the euro sign where ISO-8859-1 has the currency sign, which nobody writes.
  private static func latinVariant(_ bytes: [UInt8]) -> String {
    if bytes.contains(where: { (0x80...0x9F).contains($0) }) { return "windows-1252" }
    return bytes.contains(0xA4) ? "ISO-8859-15" : "ISO-8859-1"
  }

  /// Whether most bytes above ASCII are accented letters in words, or signs that letters have (`§ ½ « » °`,
  /// quotes).
  private static func isPlausibleLatin(_ counts: [Int], high: Int) -> Bool {
    let letters = counts[0xC0...].reduce(0, +)
    let signs = [0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA0, 0xA7, 0xAB, 0xB0, 0xB4, 0xBB, 0xBD]
      .reduce(0) { $0 + counts[$1] }
    return (letters + signs) * 2 >= high
  }

  /// How often each byte stands where a letter of a kind may stand.
  private struct Counts {
    var besideLetter = [Int](repeating: 0, count: 256)
    var asSmall = [Int](repeating: 0, count: 256)
    var asCapital = [Int](repeating: 0, count: 256)
    var inWord = [Int](repeating: 0, count: 256)

    mutating func add(_ byte: UInt8, before: UInt8, after: UInt8) {
      let (smallBefore, smallAfter) = ((0x61...0x7A).contains(before), (0x61...0x7A).contains(after))
      let (capitalBefore, capitalAfter) = ((0x41...0x5A).contains(before), (0x41...0x5A).contains(after))
      let byte = Int(byte)
      if smallBefore || smallAfter || capitalBefore || capitalAfter { besideLetter[byte] += 1 }
      if smallBefore || capitalBefore || smallAfter { asSmall[byte] += 1 }
      if smallBefore || capitalBefore && smallAfter { inWord[byte] += 1 }
      if !smallBefore, smallAfter != capitalBefore || capitalAfter { asCapital[byte] += 1 }
    }
  }
}
