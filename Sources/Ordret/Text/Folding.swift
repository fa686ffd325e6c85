/// Dashes, quotes and spaces as one of each, for comparing texts. Never written out.
enum Folding {
  /// `bytes` with every dash as `-`, every quote as `"` or `'`, every space as one plain space for each.
  ///
  /// Lengths change: positions in the result are none of the text. Cost: linear; ASCII goes through as it is.
  static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = UTF8Scan.length(of: bytes[index])
      let end = bytes.index(index, offsetBy: length, limitedBy: bytes.endIndex) ?? bytes.endIndex
      if length == 1 {
        result.append(bytes[index] == 0x09 ? 0x20 : bytes[index])
      } else {
        let character = [UInt8](bytes[index..<end])
        if let folded = folded(UTF8Scan.scalar(character, at: 0)) {
          result.append(folded)
        } else {
          result += character
        }
      }
      index = end
    }
    return result
  }

  /// The ASCII character that stands for a dash, quote or space; `nil` for any other character above ASCII.
  static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    // Hyphen, non-breaking hyphen, figure, en and em dash, bar; minus; small and fullwidth hyphen.
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: UInt8(ascii: "-")
    // Acute accent, single quotes, prime, single angle quotes, modifier apostrophe.
    case 0xB4, 0x02BC, 0x2018...0x201B, 0x2032, 0x2039, 0x203A: UInt8(ascii: "'")
    // Double angle quotes, double quotes, double prime.
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: UInt8(ascii: "\"")
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    default: nil
    }
  }
}
