internal import Lexicon

/// Words that speech shortens and an apostrophe closes: `ka'`, `sku'`.
enum Elision {
  /// Whether a core with what stands behind it is one. It stays as it was written.
  static func isElided(_ core: [UInt8], before signs: ArraySlice<UInt8>) -> Bool {
    core.count <= 4 && (signs.starts(with: "'".utf8) || signs.starts(with: "’".utf8))
      && words.contains(core.map(Letters.lowered))
  }

  private static let words = Set(
    ["ka", "ska", "sku", "ku", "ha", "ta", "gi", "bli", "la", "ve", "hva", "go", "sir"].map(
      Letters.encode))
}
