internal import Lexicon

/// The `@` of an e-mail address.
extension SignRules {
  /// `navn&kommune.dk`, `navn©kommune.dk`, `navnQkommune.dk`, `navnæ&kommune.dk`: one word that is an address
  /// of a Danish domain but for its sign. `navnækommune.dk` only where something else says that it is one.
  @Sendable static func atSign(_ words: Words) -> (range: Range<Int>, replacement: String)? {
    let bytes = words.bytes
    let word = trimmed(words.word, in: bytes)
    guard (8...80).contains(word.count), bytes[word].suffix(3).elementsEqual(".dk".utf8),
      !bytes[word].contains(UInt8(ascii: "@")), !bytes[word].contains(UInt8(ascii: "/"))
    else { return nil }
    guard let sign = sign(bytes, word) else { return nil }
    let (local, domain) = (bytes[word.lowerBound..<sign.lowerBound], bytes[sign.upperBound..<word.upperBound])
    guard isLocal(local), isDomain(domain) else { return nil }
    if bytes[sign].elementsEqual("æ".utf8) {
      let isNamed =
        words.after.count == domain.count + 4 && bytes[words.after].starts(with: "www.".utf8)
        && bytes[words.after].dropFirst(4).elementsEqual(domain)
      let label = LetterPhrases.lowercased(bytes[words.before])
      let isLabelled = labels.contains { label.elementsEqual($0.utf8) }
      // `postæske.dk` may be a domain.
      let isUsual = domain.count >= 8 && mailboxes.contains { local.elementsEqual($0.utf8) }
      guard
        isNamed || isLabelled || isUsual || local.contains(UInt8(ascii: "."))
          || domain.dropLast(3).elementsEqual(local)
      else { return nil }
    }
    return (sign, "@")
  }

  /// The one place in a word where signs stand that are read for `@`.
  private static func sign(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var index = word.lowerBound
    while index < word.upperBound {
      let length = signLength(bytes, index)
      if length == 0 {
        index += 1
      } else {
        if let last = found {
          guard last.upperBound == index else { return nil }
          found = last.lowerBound..<index + length
        } else {
          found = index..<index + length
        }
        index += length
      }
    }
    return found
  }

  /// How many bytes a sign that is read for `@` has here; 0 for all else. A `Q` among small letters is one.
  private static func signLength(_ bytes: [UInt8], _ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "&"): return 1
    case UInt8(ascii: "Q"):
      return index > 0 && (0x61...0x7A).contains(bytes[index - 1]) ? 1 : 0
    case 0xC2: return index + 1 < bytes.count && [0xA9, 0xAE].contains(bytes[index + 1]) ? 2 : 0
    case 0xC3: return index + 1 < bytes.count && [0xA6, 0x98].contains(bytes[index + 1]) ? 2 : 0
    default: return 0
    }
  }

  private static let mailboxes = [
    "post", "mail", "info", "kontakt", "kommune", "kommunen", "sekretariat", "borgerservice", "kundeservice",
  ]
}
