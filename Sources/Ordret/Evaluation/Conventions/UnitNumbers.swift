/// Numbers for the units of the texts compared: equal units have equal numbers.
///
/// A code point is its own number; longer clusters, and words, are numbered as they come.
struct UnitNumbers {
  private var clusters: [[UInt32]: UInt32] = [:]
  private var words: [[UInt32]: UInt32] = [:]
  /// The first number that is no code point.
  private static let firstFree: UInt32 = 0x11_0000

  /// The number of a cluster of some code points.
  mutating func number(cluster: ArraySlice<UInt32>) -> UInt32 {
    if cluster.count == 1, let only = cluster.first { return only }
    return Self.number(Array(cluster), in: &clusters, from: Self.firstFree)
  }

  /// The number of a word.
  mutating func number(word: ArraySlice<UInt32>) -> UInt32 {
    Self.number(Array(word), in: &words, from: 0)
  }

  /// The numbers of the grapheme clusters of a text. Cost: linear; a text below U+0300 is its own numbers.
  mutating func clusters(in codePoints: [UInt32]) -> [UInt32] {
    if GraphemeClusters.areSingle(codePoints) { return codePoints }
    var start = 0
    return GraphemeClusters.ends(in: codePoints).map { end in
      defer { start = end }
      return number(cluster: codePoints[start..<end])
    }
  }

  private static func number(
    _ unit: [UInt32], in numbers: inout [[UInt32]: UInt32], from first: UInt32
  ) -> UInt32 {
    let next = first + UInt32(numbers.count)
    if let number = numbers[unit] { return number }
    numbers[unit] = next
    return next
  }
}
