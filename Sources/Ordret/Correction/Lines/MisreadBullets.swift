/// Bullets that were read as other signs: `e`, `«`, `¢`, `©`, `®`, `°`, at the beginning of two lines and more that stand close.
///
/// One alone may be anything; two are a list. An `o` may have been typed for a bullet: it stays, and the layout knows it.
struct MisreadBullets {
  /// What is read for `•`.
  private static let signs = ["e", "«", "¢", "©", "®", "°"].map { Array($0.utf8) }
  /// How many lines may lie between two items.
  private static let reach = 4

  /// The last bullet, if it waits for another.
  private var last: (number: Int, range: Range<Int>, isTold: Bool)?

  /// Takes in a line; the corrections it decides: its own, and that of the first bullet if this is the second.
  mutating func take(_ line: Range<Int>, number: Int, in bytes: [UInt8]) -> [Correction]? {
    guard let sign = Self.sign(at: line, in: bytes) else { return nil }
    defer { last = (number, sign, last.map { number - $0.number <= Self.reach } ?? false) }
    guard let last, number - last.number <= Self.reach else { return nil }
    return (last.isTold ? [sign] : [last.range, sign]).map { range in
      Correction(
        original: String(decoding: bytes[range], as: UTF8.self), corrected: "•", range: TextRange(range),
        kind: .punctuation,
        probability: 0.97, applied: true, reason: "bullets of a list")
    }
  }

  /// The sign that a line begins with, before a space and a word.
  private static func sign(at line: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    for sign in signs where line.count > sign.count + 3 && bytes[line].starts(with: sign) {
      let end = line.lowerBound + sign.count
      guard bytes[end] == 0x20, bytes[end + 1] != 0x20, UTF8Scan.isLetter(UTF8Scan.scalar(bytes, at: end + 1))
      else { return nil }
      // A quotation ends on its line.
      if sign == Array("«".utf8), bytes[end..<line.upperBound].contains(0xBB) { return nil }
      return line.lowerBound..<end
    }
    return nil
  }
}
