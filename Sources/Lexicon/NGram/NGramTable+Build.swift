extension NGramTable {
  /// The values of a section, and by key where in them its entry stands.
  struct Built {
    var values: [UInt32]
    var places: [Int]
  }

  /// Lays out different keys below 2 to the `keyBits` (at most 40), each with a byte and a mark.
  /// Deterministic.
  static func build(_ keys: [UInt64], keyBits: Int, bits: (Int) -> (byte: UInt8, isMarked: Bool)) -> Built {
    var lines = max((keys.count + 10) / 11, 1 << max(0, keyBits - restBits))
    while true {
      if let place = Place(lines: lines, keyBits: keyBits), let built = build(keys, place, bits) {
        return built
      }
      // Somewhere too many keys meet: a wider table has other places.
      lines += lines / 32 + 1
    }
  }

  private static func build(
    _ keys: [UInt64], _ place: Place, _ bits: (Int) -> (byte: UInt8, isMarked: Bool)
  ) -> Built? {
    var entries = [UInt32](repeating: 0, count: keys.count)
    var used = [Int](repeating: 0, count: place.lines)
    /// By place in the table, the number of the key there.
    var numbers = [Int](repeating: -1, count: place.lines * lanes)
    for (number, key) in keys.enumerated() {
      var (line, entry) = place(key)
      var steps = 0
      while used[line] == lanes {
        steps += 1
        guard steps <= mostDistance else { return nil }
        entry += distance
        line = (line + 1) % place.lines
      }
      let (byte, isMarked) = bits(number)
      entries[number] = entry | (isMarked ? mark : 0) | UInt32(byte)
      numbers[line * lanes + used[line]] = number
      used[line] += 1
    }
    var built = Built(
      values: [UInt32](repeating: 0, count: numbers.count), places: [Int](repeating: 0, count: keys.count))
    for line in 0..<place.lines {
      let here = numbers[line * lanes..<line * lanes + used[line]]
      let isMarked = { entries[$0] & mark != 0 }
      for (lane, number) in (here.filter(isMarked) + here.filter { !isMarked($0) }).enumerated() {
        built.values[line * lanes + lane] = entries[number]
        built.places[number] = line * lanes + lane
      }
    }
    return built
  }
}
