/// Words that speech shortens and an apostrophe closes: `ka'`, `sku'`.
enum Elision {
  /// Whether a core (its key in lower case) with what stands behind it is one. It stays as it was written.
  static func isElided(_ core: ShortWords.Key, before signs: ArraySlice<UInt8>) -> Bool {
    guard let first = signs.first, first == UInt8(ascii: "'") || first == 0xE2 else { return false }
    return words.contains(core) && (first == UInt8(ascii: "'") || signs.starts(with: "’".utf8))
  }

  private static let words = ShortWords([
    "ka", "ska", "sku", "ku", "ha", "ta", "gi", "bli", "la", "ve", "hva", "go", "sir",
  ])
}
