extension BlockReader {
  /// Words that cannot be a sentence's last.
  static let functionWords: Set<String> = [
    "af", "at", "da", "de", "den", "der", "det", "du", "eller", "en", "er", "et", "for", "fra", "har", "hos",
    "hvis",
    "hvor", "i", "jeg", "kan", "med", "men", "mellem", "når", "og", "om", "på", "samt", "skal", "som", "til",
    "ved",
    "vi", "vil", "vores",
  ]

  /// Beginnings of lines that say how to reach someone, in lower case. None of them goes on with a sentence.
  static let contactWords: [String] = [
    "tlf", "telefon", "telefax", "fax", "mobil", "e-mail", "email", "mail", "www.", "http", "cvr", "ean",
    "j.nr", "jnr",
    "j. nr", "sagsnr", "sagsid", "doknr", "dok.nr", "dir.", "att.", "att:", "c/o", "c.c.", "cc", "cc.",
    "ref.", "journalnr", "kontakt:",
  ]

  /// Whether a line begins like a phone number, a reference or an address of the net.
  static func isContact(_ line: Layout.Line, in bytes: [UInt8]) -> Bool {
    let content = line.content.bytes
    guard !content.isEmpty else { return false }
    let start = bytes[content].prefix(12).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    // In running text such a word has letters after it (`mailen`), or much text.
    let isContact = contactWords.contains { word in
      guard start.starts(with: word.utf8) else { return false }
      let next = start.dropFirst(word.utf8.count).first
      return next.map { !(0x61...0x7A).contains($0) && $0 < 0x80 } ?? true || word.hasSuffix(".")
        || word == "http"
    }
    if isContact { return content.count <= 60 }
    let word = UTF8Scan.word(startingAt: content.lowerBound, in: bytes, limit: 80)
    guard word.upperBound <= content.upperBound else { return false }
    let isAddress = bytes[word].contains(UInt8(ascii: "@"))
    let isDomain = bytes[word].dropLast().contains(UInt8(ascii: ".")) && word == content
    return isAddress || isDomain
  }

  /// Whether the last word of a line is one that cannot end a sentence.
  static func endsInFunctionWord(_ line: Layout.Line, in bytes: [UInt8]) -> Bool {
    let word = UTF8Scan.word(endingAt: line.content.end.utf8, in: bytes, limit: 10)
    return functionWords.contains(String(decoding: bytes[word], as: UTF8.self))
  }
}
