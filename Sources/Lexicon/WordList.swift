/// A fixed set of some thousand words, made anew at every start: lower-case letters in one array and a table of
/// places.
///
/// A `Set` of arrays takes one allocation and one keyed hash a word: 2 ms for 3,400 names, where this takes 0.1 ms.
public struct WordList: Sendable {
  private var letters: [UInt8] = []
  /// Where each word begins in ``letters``, and the end of the last.
  private var starts: [UInt32] = [0]
  /// By hash: a word's number and one, or 0; at least twice as many as words, a power of two.
  private var slots: [UInt32]

  /// No words yet; `bytes` is about how many bytes of them will come.
  public init(bytes: Int = 0) {
    letters.reserveCapacity(bytes)
    starts.reserveCapacity(bytes / 6)
    var size = 64
    while size < bytes / 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// How many words there are.
  public var count: Int { starts.count - 1 }

  /// Adds a word of UTF-8 in small letters, if it is not there.
  public mutating func insert(utf8 word: ArraySlice<UInt8>) {
    let start = letters.count
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { letters.append(Letters.lowered(byte)) }
    } else {
      Letters.append(utf8: word, to: &letters)
      for index in start..<letters.count { letters[index] = Letters.lowered(letters[index]) }
    }
    let slot = slot(of: letters[start...])
    guard slots[slot] == 0 else {
      letters.removeLast(letters.count - start)
      return
    }
    starts.append(UInt32(letters.count))
    slots[slot] = UInt32(count)
    if slots.count < 2 * count { grow() }
  }

  /// Whether a word of lower-case letters is in the list. Cost: about 20 ns.
  public func contains(_ word: ArraySlice<UInt8>) -> Bool { slots[slot(of: word)] != 0 }

  /// Whether a word of lower-case letters is in the list.
  public func contains(_ word: [UInt8]) -> Bool { contains(word[...]) }

  /// The place of a word in the table, or the free one where it would stand.
  private func slot(of word: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for letter in word { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
    var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if letters[Int(starts[number])..<Int(starts[number + 1])] == word { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 4 * slots.count)
    for number in 0..<count {
      slots[slot(of: letters[Int(starts[number])..<Int(starts[number + 1])])] = UInt32(number + 1)
    }
  }
}
