/// Two sequences with their symbols numbered from 0, the frequent ones first.
struct SymbolNumbers: Sendable {
  /// The first sequence.
  var truth: [UInt32]
  /// The second sequence; ``symbolCount`` stands for every symbol that the first does not have.
  var text: [UInt32]
  /// How many symbols the first sequence has.
  var symbolCount: Int

  /// Numbers the symbols of two sequences. Cost: linear, and a sort of the symbols if they are many.
  init(_ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>) {
    let greatest = max(truth.max() ?? 0, text.max() ?? 0)
    if greatest < 1 << 16 {
      var table = [UInt32](repeating: .max, count: Int(greatest) + 1)
      (self.truth, self.text, symbolCount) = Self.numbered(truth, text) { symbol, next in
        if table[Int(symbol)] == .max, let next { table[Int(symbol)] = next }
        return table[Int(symbol)]
      }
    } else {
      var table: [UInt32: UInt32] = [:]
      (self.truth, self.text, symbolCount) = Self.numbered(truth, text) { symbol, next in
        if let number = table[symbol] { return number }
        guard let next else { return .max }
        table[symbol] = next
        return next
      }
    }
    if 256 < symbolCount { orderByFrequency() }
  }

  /// Both without what they share at the beginning and at the end. It is in some best alignment of the two.
  static func trimmed(
    _ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>
  ) -> (truth: ArraySlice<UInt32>, text: ArraySlice<UInt32>) {
    var (start, end) = (0, 0)
    let shorter = min(truth.count, text.count)
    while start < shorter, truth[truth.startIndex + start] == text[text.startIndex + start] { start += 1 }
    while end < shorter - start, truth[truth.endIndex - 1 - end] == text[text.endIndex - 1 - end] { end += 1 }
    return (truth.dropFirst(start).dropLast(end), text.dropFirst(start).dropLast(end))
  }

  private static func numbered(
    _ truth: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>,
    _ number: (_ symbol: UInt32, _ next: UInt32?) -> UInt32
  ) -> ([UInt32], [UInt32], Int) {
    var count: UInt32 = 0
    let first = truth.map { symbol in
      let found = number(symbol, count)
      if found == count { count += 1 }
      return found
    }
    return (first, text.map { min(number($0, nil), count) }, Int(count))
  }

  private mutating func orderByFrequency() {
    var counts = [Int](repeating: 0, count: symbolCount)
    for symbol in truth { counts[Int(symbol)] += 1 }
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var rank = [UInt32](repeating: UInt32(symbolCount), count: symbolCount + 1)
    for (place, symbol) in order.enumerated() { rank[symbol] = UInt32(place) }
    for index in truth.indices { truth[index] = rank[Int(truth[index])] }
    for index in text.indices { text[index] = rank[Int(text[index])] }
  }
}
