/// How probable a string of letters is as a word that no lexicon has: a letter 5-gram model with back-off.
///
/// Words begin with a mark for their class, so that names and common words are told apart, and end with
/// ``end``. The table is open-addressed with a 16-bit check of the key: a false hit is about as rare as one
/// in ten thousand look-ups and costs a wrong probability for one letter. Smoothing: Witten & Bell 1991.
public struct CharacterModel: Sendable {
  /// The longest n-gram.
  static let order = 5
  /// Ends every word.
  public static let end: UInt8 = 0x03

  /// The first mark of a word.
  public enum Start: UInt8, Sendable {
    /// Written small.
    case small = 0x01
    /// Written with a capital.
    case capital = 0x02
  }

  /// An entry: check (16 bits), log-probability (8 bits), back-off (8 bits); 0 is empty.
  private let slots: ModelArray<UInt32>

  /// Opens the section `ch.slots`; its length is a power of two.
  public init(_ file: ModelFile) throws(ModelError) {
    slots = try file.values("ch.slots", of: UInt32.self)
    guard slots.count > 1, slots.count & (slots.count - 1) == 0 else {
      throw .damaged(file: file.name, what: "its letter model has a wrong length")
    }
  }

  /// The natural logarithm of the probability of `word` (lower-case letters) and its end.
  public func logProbability(of word: [UInt8], start: Start) -> Float {
    var history: UInt64 = UInt64(start.rawValue)
    var length = 1
    var sum: Float = 0
    func add(_ letter: UInt8) {
      sum += logProbability(of: letter, after: history, length: length)
      history = (history << 8 | UInt64(letter)) & 0xFFFF_FFFF
      length = min(length + 1, Self.order - 1)
    }
    for letter in word { add(letter) }
    add(Self.end)
    return sum
  }

  private func logProbability(of letter: UInt8, after history: UInt64, length: Int) -> Float {
    var backoff: Float = 0
    for used in stride(from: length, through: 0, by: -1) {
      let context = used == 0 ? 0 : history & ((1 << UInt64(8 * used)) - 1)
      if let slot = find(Self.key(context << 8 | UInt64(letter), length: used + 1)) {
        return backoff - NGramModel.step * Float(slot >> 8 & 0xFF)
      }
      if used > 0, let slot = find(Self.key(context, length: used)) {
        backoff -= NGramModel.step * Float(slot & 0xFF)
      }
    }
    // A letter that was never seen at all.
    return backoff - 9
  }

  private func find(_ key: UInt64) -> UInt32? {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    let check = Self.check(key)
    // A table without an empty slot would be a damaged one; the bound ends the walk all the same.
    for _ in 0..<64 {
      let slot = slots[index]
      if slot == 0 { return nil }
      if slot >> 16 == check { return slot }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A mixed key of up to five letters and their number.
  static func key(_ letters: UInt64, length: Int) -> UInt64 {
    var key = (letters | UInt64(length) << 48) &* 0x9E37_79B9_7F4A_7C15
    key ^= key >> 32
    key = key &* 0xD6E8_FEB8_6659_FD93
    return key ^ key >> 32
  }

  static func check(_ key: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: key >> 40) & 0xFFFF) }
}

/// Counts words and estimates a ``CharacterModel``.
public struct CharacterModelBuilder {
  /// How often each n-gram occurs; the key holds the letters and, above them, their number.
  private var counts: [UInt64: Int] = [:]

  /// A model of no words.
  public init() {}

  /// Adds a word in lower-case letters.
  public mutating func add(_ word: some Collection<UInt8>, start: CharacterModel.Start, times: Int = 1) {
    var history: UInt64 = UInt64(start.rawValue)
    var length = 1
    for letter in Array(word) + [CharacterModel.end] {
      for used in 0...length {
        let context = used == 0 ? 0 : history & ((1 << UInt64(8 * used)) - 1)
        counts[Self.packed(context << 8 | UInt64(letter), used + 1), default: 0] += times
      }
      history = (history << 8 | UInt64(letter)) & 0xFFFF_FFFF
      length = min(length + 1, CharacterModel.order - 1)
    }
  }

  private static func packed(_ letters: UInt64, _ length: Int) -> UInt64 { letters | UInt64(length) << 48 }

  /// Estimates the model and adds its section. N-grams of three letters and more that were seen once are left
  /// out.
  public consuming func finish(into writer: inout ModelWriter) {
    counts = counts.filter { $0.value > 1 || $0.key >> 48 <= 2 }
    var followers: [UInt64: (total: Int, kinds: Int)] = [:]
    for (key, count) in counts {
      let length = Int(key >> 48)
      let context = length == 1 ? 0 : Self.packed((key & 0xFF_FFFF_FFFF) >> 8, length - 1)
      let old = followers[context] ?? (0, 0)
      followers[context] = (old.total + count, old.kinds + 1)
    }
    var probabilities: [UInt64: Double] = [:]
    for key in counts.keys.sorted(by: { ($0 >> 48, $0) < ($1 >> 48, $1) }) {
      let length = Int(key >> 48)
      let letters = key & 0xFF_FFFF_FFFF
      let context = length == 1 ? 0 : Self.packed(letters >> 8, length - 1)
      guard let (total, kinds) = followers[context], let count = counts[key] else { continue }
      let lower =
        length == 1
        ? 1.0 / 64
        : probabilities[Self.packed(letters & ((1 << UInt64(8 * (length - 1))) - 1), length - 1)] ?? 1e-4
      probabilities[key] = (Double(count) + Double(kinds) * lower) / Double(total + kinds)
    }
    var size = 1024
    while size * 3 < probabilities.count * 5 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for key in probabilities.keys.sorted() {
      guard let probability = probabilities[key] else { continue }
      let mixed = CharacterModel.key(key & 0xFF_FFFF_FFFF, length: Int(key >> 48))
      var index = Int(truncatingIfNeeded: mixed) & (size - 1)
      while slots[index] != 0 { index = (index + 1) & (size - 1) }
      let backoff = followers[key].map { Double($0.kinds) / Double($0.total + $0.kinds) } ?? 1
      slots[index] =
        CharacterModel.check(mixed) << 16
        | UInt32(NGramModel.quantised(logProbability: Logarithm.of(probability))) << 8
        | UInt32(NGramModel.quantised(logProbability: Logarithm.of(backoff)))
    }
    writer.add("ch.slots", slots)
  }
}
