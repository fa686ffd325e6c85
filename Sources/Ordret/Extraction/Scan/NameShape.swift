/// The outer form of names: capitals and small letters, without knowing any name.
enum NameShape {
  /// Whether a word begins with a capital letter: A to Z, or one of Latin-1's (Æ, Ø, Å, Ö …).
  static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first >= 0x41 && first <= 0x5A { return true }
    let second = word.dropFirst().first ?? 0
    return first == 0xC3 && second >= 0x80 && second <= 0x9E
  }
}
