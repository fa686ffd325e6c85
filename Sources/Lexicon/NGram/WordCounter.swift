/// Counts words: an interning table over bytes, without an allocation per word.
public struct WordCounter: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  /// How often each word was counted, by its number in order of first sight.
  public private(set) var counts: [Int] = []
  /// Open addressing; word number + 1, 0 is empty.
  private var slots = [Int32](repeating: 0, count: 1 << 16)

  /// Counts nothing yet.
  public init() {}

  /// How many different words there are.
  public var count: Int { counts.count }

  /// The word with a number.
  public subscript(number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  /// Adds `amount` to the count of a word and gives its number.
  @discardableResult
  public mutating func add(_ word: some Collection<UInt8>, amount: Int = 1) -> Int {
    if counts.count * 2 > slots.count { grow() }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if self[number].elementsEqual(word) {
        counts[number] += amount
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += word
    starts.append(bytes.count)
    counts.append(amount)
    slots[slot] = Int32(counts.count)
    return counts.count - 1
  }

  /// The number of a word, or `nil` if it was never counted.
  public func number(of word: some Collection<UInt8>) -> Int? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if self[number].elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in counts.indices {
      var slot = Self.hash(self[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a, 64 bits, folded.
  private static func hash(_ word: some Collection<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
