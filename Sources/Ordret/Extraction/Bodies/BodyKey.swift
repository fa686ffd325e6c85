/// How names are made alike before they are compared: what is left of a name is its letters and digits.
///
/// `Social- og Indenrigsministeriet`, `Social og Indenrigs-ministeriet`, `SOCIAL - & INDENRIGSMINISTERIET`
/// have one key, so have `Århus Kommune` and `Aarhus kommune`. Hyphens, spaces, commas, full stops and
/// apostrophes fall away; the word `og` becomes `&`; `æ`, `ø`, `å` become `ae`, `oe`, `aa`.
enum BodyKey {
  /// What a key stands for; keys of different sorts never meet.
  enum Sort: UInt8 {
    /// A name, in any case.
    case name
    /// A name that must begin with a capital or a digit: that of a party, a company, an association.
    case capitalName
    /// A short form, in its own case.
    case short
    /// A domain of mail and web.
    case domain
    /// A minister's title, told by a ministry.
    case title
    /// A minister's title, told by who held it.
    case holder
    /// A name byte for byte: lists refer to each other by it.
    case exact
    /// A number of the business register.
    case cvr
  }

  /// Makes `key` the key of `name`.
  static func make(_ sort: Sort, _ name: ArraySlice<UInt8>, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    key.append(sort.rawValue)
    switch sort {
    case .exact, .domain, .cvr: key.append(contentsOf: name)
    case .short: fold(name, keepsCase: true, into: &key)
    case .name, .capitalName, .title, .holder: fold(name, keepsCase: false, into: &key)
    }
  }

  /// Whether a name may be looked for among those that begin with a capital: its first letter or digit is no
  /// small letter.
  static func beginsLarge(_ name: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in zip(name.indices, name) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A: return true
      case 0x61...0x7A: return false
      case 0xC3 where index + 1 < name.endIndex: return name[index + 1] < 0xA0
      default: continue
      }
    }
    return false
  }

  /// Whether a name has no small letter: `KL`, `3F`, `SKAT`. Such a name is known only as it is written.
  static func isCapitals(_ name: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in name {
      if (0x61...0x7A).contains(byte) || previous == 0xC3 && byte >= 0xA0 { return false }
      previous = byte
    }
    return true
  }

  /// A title in the form in which titles are listed: `Social- og Indenrigsministerens` is `social- og
  /// indenrigsminister`. The key is changed in place.
  static func makeIndefinite(_ key: inout [UInt8]) {
    for ending in definiteEndings
    where key.count > ending.count && key.suffix(ending.count).elementsEqual(ending) {
      key.removeLast(ending.count - 8)
      return
    }
    // `ministeren for fødevarer, landbrug og fiskeri`
    if key.count > 13, key[1..<14].elementsEqual("ministerenfor".utf8) { key.removeSubrange(9..<11) }
  }

  private static let definiteEndings = ["ministerens", "ministeren", "ministers"].map { Array($0.utf8) }

  private static func fold(_ name: ArraySlice<UInt8>, keepsCase: Bool, into key: inout [UInt8]) {
    var wordStart = key.count
    var index = name.startIndex
    while index < name.endIndex {
      let byte = name[index]
      let next = index + 1 < name.endIndex ? name[index + 1] : 0
      index += 1
      switch byte {
      case 0x41...0x5A: key.append(keepsCase ? byte : byte | 0x20)
      case 0x30...0x39, 0x61...0x7A: key.append(byte)
      case 0x27: continue  // Part of a word: `KFUM's`.
      case 0x26:
        endWord(&wordStart, &key)
        key.append(0x26)
        wordStart = key.count
      case 0xC3 where next != 0:
        index += 1
        appendLatin(next, keepsCase: keepsCase, to: &key)
      case 0xC2 where next != 0:
        index += 1
        // Soft hyphens and accents stand inside words; a space that does not break is a space.
        if next != 0xAD && next != 0xB4 { endWord(&wordStart, &key) }
      case 0xE2:
        let third = index + 1 < name.endIndex ? name[index + 1] : 0
        index = min(index + 2, name.endIndex)
        let isInsideWord = next == 0x80 && (third == 0x98 || third == 0x99 || third == 0x8B)
        if !isInsideWord { endWord(&wordStart, &key) }
      case 0x80...0xFF: key.append(byte)
      default: endWord(&wordStart, &key)
      }
    }
    endWord(&wordStart, &key)
  }

  /// Makes the word that ends here `&` if it is `og`.
  private static func endWord(_ start: inout Int, _ key: inout [UInt8]) {
    if key.count == start + 2, key[start] | 0x20 == 0x6F, key[start + 1] | 0x20 == 0x67 {
      key.removeLast(2)
      key.append(0x26)
    }
    start = key.count
  }

  /// The second byte of a letter from À to ÿ.
  private static func appendLatin(_ byte: UInt8, keepsCase: Bool, to key: inout [UInt8]) {
    let isLarge = byte < 0xA0
    let letters: (UInt8, UInt8)
    switch byte | 0x20 {
    case 0xA6, 0xA4: letters = (0x61, 0x65)  // æ, ä
    case 0xB8, 0xB6: letters = (0x6F, 0x65)  // ø, ö
    case 0xA5: letters = (0x61, 0x61)  // å
    case 0xA8...0xAB: letters = (0x65, 0)  // è, é, ê, ë
    case 0xBC: letters = (0x75, 0)  // ü
    default:
      key.append(0xC3)
      key.append(isLarge && !keepsCase ? byte | 0x20 : byte)
      return
    }
    let mask: UInt8 = isLarge && keepsCase ? 0x20 : 0
    key.append(letters.0 ^ mask)
    if letters.1 != 0 { key.append(letters.1 ^ mask) }
  }
}
