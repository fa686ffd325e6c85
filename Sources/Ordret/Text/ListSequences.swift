/// Lines whose markers follow each other: `1.` and, some lines below, `2.`; `a.` and `b.`; two dashes close together. What may be
/// running text by itself is a list's item then.
struct ListSequences {
  /// For each line of the text whether its marker has a successor below or a predecessor above.
  private(set) var isMember: [Bool]

  /// How many lines may lie between two items.
  private static let reach = 14
  private static let dashReach = 4

  /// A marker of one of the kinds that follow each other.
  private struct Marker: Equatable {
    enum Kind { case number, letter, roman, dash, lost }
    var kind: Kind
    var ordinal: Int

    /// Whether a marker is this one; `v.` and `x.` are letters and Roman numbers.
    func isMet(by other: Marker) -> Bool {
      self == other || kind == .roman && other.kind == .letter && Self.romanLetters[other.ordinal] == ordinal
    }

    /// The letters that are Roman numbers, and those numbers from 0.
    static let romanLetters: [Int: Int] = [Int(UInt8(ascii: "v")): 4, Int(UInt8(ascii: "x")): 9]
  }

  /// Cost: linear.
  init(_ text: SourceText) {
    let markers = text.lineStarts.indices.map { Self.marker(text.lineRange($0).bytes, in: text.bytes) }
    isMember = [Bool](repeating: false, count: markers.count)
    for line in markers.indices {
      guard let marker = markers[line] else { continue }
      let isAlike = [.dash, .lost].contains(marker.kind)
      let reach = isAlike ? Self.dashReach : Self.reach
      // `v.` in the middle of a Roman list goes on as one.
      let roman = isMember[line] && marker.kind == .letter ? Marker.romanLetters[marker.ordinal] : nil
      let next =
        roman.map { Marker(kind: .roman, ordinal: $0 + 1) }
        ?? Marker(kind: marker.kind, ordinal: marker.ordinal + (isAlike ? 0 : 1))
      for later in (line + 1)..<max(line + 1, min(markers.count, line + reach + 1))
      where markers[later].map({ next.isMet(by: $0) }) ?? false && Self.mayBegin(later, text) {
        isMember[line] = true
        isMember[later] = true
        break
      }
    }
  }

  /// Whether an item may begin with a line: a blank line or a mark that ends or leads on stands before it, or a capital behind
  /// its marker.
  private static func mayBegin(_ line: Int, _ text: SourceText) -> Bool {
    let content = UTF8Scan.trimmed(text.lineRange(line).bytes, in: text.bytes)
    let marker = UTF8Scan.word(startingAt: content.lowerBound, in: text.bytes, limit: 6)
    let rest = UTF8Scan.trimmed(marker.upperBound..<content.upperBound, in: text.bytes)
    if !rest.isEmpty, !UTF8Scan.isLower(UTF8Scan.scalar(text.bytes, at: rest.lowerBound)) { return true }
    let before = UTF8Scan.trimmed(text.lineRange(line - 1).bytes, in: text.bytes)
    return before.isEmpty || ".:;,!?".utf8.contains(text.bytes[before.upperBound - 1])
  }

  private static func marker(_ line: Range<Int>, in bytes: [UInt8]) -> Marker? {
    let content = UTF8Scan.trimmed(line, in: bytes)
    let word = UTF8Scan.word(startingAt: content.lowerBound, in: bytes, limit: 6)
    guard !word.isEmpty, word.upperBound < content.upperBound,
      UTF8Scan.isSpace(UTF8Scan.scalar(bytes, at: word.upperBound))
    else {
      return nil
    }
    if ["-", "–", "—"].contains(where: { bytes[word].elementsEqual($0.utf8) }) {
      return Marker(kind: .dash, ordinal: 0)
    }
    // The digit before a stop was lost.
    if bytes[word].elementsEqual(".".utf8) { return Marker(kind: .lost, ordinal: 0) }
    guard let last = bytes[word].last, ".,:".utf8.contains(last) else { return nil }
    let label = bytes[word].dropLast()
    if label.count <= 2, !label.isEmpty, label.allSatisfy({ 0x30...0x39 ~= $0 }) {
      return Marker(kind: .number, ordinal: label.reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }
    guard last == UInt8(ascii: ".") else { return nil }
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    let lower = String(decoding: label.map { $0 | 0x20 }, as: UTF8.self)
    if label.count == 1, let letter = lower.utf8.first, 0x61...0x7A ~= letter, lower != "i" {
      return Marker(kind: .letter, ordinal: Int(letter))
    }
    return roman.firstIndex(of: lower).map { Marker(kind: .roman, ordinal: $0) }
  }
}
