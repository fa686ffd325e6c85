/// What one recogniser, on pages in one condition, read for what: counts.
public struct ProfileCounts: Sendable, Hashable {
  /// The profile's name, such as `scan200-eng`.
  public var name: String
  /// The pages that were counted.
  public var pages = 0
  /// The words of their truth.
  public var words = 0
  /// By letter: how often it was written.
  public internal(set) var written = [Int](repeating: 0, count: 256)
  /// By letter: how often it was read as itself.
  public internal(set) var kept = [Int](repeating: 0, count: 256)
  /// What became of the spaces between words.
  public internal(set) var spaces = Spaces()
  /// How often each confusion was seen.
  var pairs: [SegmentPair: Int] = [:]

  /// What became of the spaces between words.
  public struct Spaces: Sendable, Hashable {
    /// Spaces of the truth.
    public internal(set) var written = 0
    /// Spaces that left no trace.
    public internal(set) var lost = 0
    /// Spaces where none was written.
    public internal(set) var invented = 0
    /// By the sign that was read instead.
    public internal(set) var read = [Int](repeating: 0, count: 256)
  }

  /// Nothing seen yet.
  public init(name: String) { self.name = name }

  /// The letters of the truth.
  public var letters: Int { written.reduce(0, +) }
  /// How many confusions were seen.
  public var confusions: Int { pairs.values.reduce(0, +) }

  /// How often a segment was read as another. Tests and reports ask.
  public func count(_ truth: String, _ observed: String) -> Int {
    pairs[SegmentPair(truth: Letters.encode(truth), observed: Letters.encode(observed))] ?? 0
  }

  /// Every confusion as text, by what was read.
  public var described: [(truth: String, observed: String, count: Int)] {
    pairs.sorted { $0.key < $1.key }.map {
      (Letters.decode($0.key.truth), Letters.decode($0.key.observed), $0.value)
    }
  }

  /// Whether the recogniser lacks the Danish letters: it read fewer than half of them as themselves. `nil`
  /// where too few were written to tell.
  public var isForeign: Bool? {
    let danish = (0..<256).filter { ConfusionModel.isDanish(UInt8($0)) }
    let total = danish.reduce(0) { $0 + written[$1] }
    return total < 10 ? nil : danish.reduce(0) { $0 + kept[$1] } * 2 < total
  }

  /// Adds the counts of another profile.
  mutating func add(_ other: ProfileCounts) {
    pages += other.pages
    words += other.words
    for letter in 0..<256 {
      written[letter] += other.written[letter]
      kept[letter] += other.kept[letter]
      spaces.read[letter] += other.spaces.read[letter]
    }
    spaces.written += other.spaces.written
    spaces.lost += other.spaces.lost
    spaces.invented += other.spaces.invented
    pairs.merge(other.pairs, uniquingKeysWith: +)
  }
}
