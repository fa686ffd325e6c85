/// What recognisers read for what: counts of segment confusions for several profiles (recogniser × condition
/// of the page).
///
/// Immutable. A document's ``Channel`` is made of it with weights for the profiles.
public struct ConfusionModel: Sendable {
  /// The names of the profiles, such as `scan200-eng`.
  public let profiles: [String]
  /// Every confusion that any profile knows, sorted by what was read.
  let pairs: [SegmentPair]

  /// By profile and pair: how often the confusion was seen, and how often its true segment was written.
  private let counts: [[Float]]
  private let written: [[Float]]
  /// By profile and letter: how often it was written and read as itself.
  private let lettersWritten: [[Float]]
  private let lettersKept: [[Float]]
  /// By profile: spaces written, lost, invented, then by sign read for a space.
  private let spaces: [[Float]]
  /// The least probability of each pair where the letters of the language are foreign to the recogniser.
  private let floors: [Float]

  /// Reads the sections `cc.*` of a model; `floors` are pairs with a least probability, in the list
  /// `confusions.tsv`.
  public init(_ file: ModelFile, floors floorList: [(truth: String, observed: String, probability: Float)])
    throws(ModelError)
  {
    let names = try file.values("cc.names", of: UInt8.self)
    let profiles = String(decoding: (0..<names.count).map { names[$0] }, as: UTF8.self).split(separator: "\n")
      .map(String.init)
    let packed = try file.values("cc.pairs", of: UInt64.self)
    let counts = try file.values("cc.counts", of: UInt32.self)
    let written = try file.values("cc.written", of: UInt32.self)
    let letters = try file.values("cc.letters", of: UInt32.self)
    let spaces = try file.values("cc.spaces", of: UInt32.self)
    guard !profiles.isEmpty, counts.count == profiles.count * packed.count, written.count == counts.count,
      letters.count == profiles.count * 512, spaces.count == profiles.count * 259
    else { throw .damaged(file: file.name, what: "the parts of its confusion model do not fit together") }

    var known: [SegmentPair: Int] = [:]
    for index in 0..<packed.count {
      let pair = SegmentPair(packed: packed[index])
      guard 1...3 ~= pair.truthCount, pair.observedCount <= 3 else {
        throw .damaged(file: file.name, what: "a confusion has segments of a wrong length")
      }
      known[pair] = index
    }
    var floor: [SegmentPair: Float] = [:]
    for entry in floorList {
      let pair = SegmentPair(truth: Letters.encode(entry.truth), observed: Letters.encode(entry.observed))
      floor[pair] = max(floor[pair] ?? 0, entry.probability)
    }
    let all = Set(known.keys).union(floor.keys).sorted()
    self.profiles = profiles
    self.pairs = all
    self.floors = all.map { floor[$0] ?? 0 }
    self.counts = profiles.indices.map { profile in
      all.map { pair in known[pair].map { Float(counts[profile * packed.count + $0]) } ?? 0 }
    }
    self.written = profiles.indices.map { profile in
      all.map { pair in
        if let index = known[pair] { return Float(written[profile * packed.count + index]) }
        return pair.truthCount == 1 ? Float(letters[profile * 512 + Int(pair.truth(0))]) : 0
      }
    }
    lettersWritten = profiles.indices.map { profile in (0..<256).map { Float(letters[profile * 512 + $0]) } }
    lettersKept = profiles.indices.map { profile in (0..<256).map { Float(letters[profile * 512 + 256 + $0]) }
    }
    self.spaces = profiles.indices.map { profile in (0..<259).map { Float(spaces[profile * 259 + $0]) } }
  }

  /// The probabilities of a mixture of profiles.
  ///
  /// `foreign` says that the recogniser does not know the language's own letters: the floors then count in
  /// full, otherwise a fiftieth. Counts of a profile are backed off to the pool of all profiles given a
  /// weight.
  public func mixture(weights: [Float], foreign: Bool) -> ConfusionProbabilities {
    let backoff: Float = 20
    let active = profiles.indices.filter { weights[$0] > 0 }
    func pooled(_ table: [[Float]], _ index: Int) -> Float { active.reduce(0) { $0 + table[$1][index] } }
    var result = ConfusionProbabilities(pairs: [Float](repeating: 0, count: pairs.count))
    for (index, pair) in pairs.enumerated() {
      let seen = pooled(counts, index)
      let isForeign = (0..<pair.truthCount).contains { Self.isDanish(pair.truth($0)) }
      // A confusion seen once is noise, unless it is of the letters that matter; a lost letter needs more.
      let least: Float = isForeign ? 1 : pair.observedCount == 0 ? 5 : 2
      var probability: Float = 0
      if seen >= least {
        let pool = seen / (pooled(written, index) + 5)
        for profile in active {
          probability +=
            weights[profile] * (counts[profile][index] + backoff * pool) / (written[profile][index] + backoff)
        }
      }
      result.pairs[index] = max(probability, floors[index] * (foreign || !isForeign ? 1 : 0.02))
    }
    for letter in 0..<256 {
      let pool = (pooled(lettersKept, letter) + 1) / (pooled(lettersWritten, letter) + 1.05)
      for profile in active {
        result.kept[letter] +=
          weights[profile] * (lettersKept[profile][letter] + backoff * pool)
          / (lettersWritten[profile][letter] + backoff)
      }
      result.kept[letter] = min(0.9999, max(0.002, result.kept[letter]))
    }
    for profile in active {
      let total = spaces[profile][0] + 1
      result.spaceLost += weights[profile] * (spaces[profile][1] + 0.3) / total
      result.spaceInvented += weights[profile] * (spaces[profile][2] + 0.05) / total
      for sign in 0..<256 {
        result.spaceRead[sign] += weights[profile] * (spaces[profile][3 + sign] + 0.02) / total
      }
    }
    return result
  }

  /// Whether a letter is one of those that a recogniser without a Danish model lacks.
  public static func isDanish(_ letter: UInt8) -> Bool { letter == 0xE6 || letter == 0xF8 || letter == 0xE5 }

  /// The place of a confusion among ``pairs``, or `nil` if the model does not know it.
  func index(of pair: SegmentPair) -> Int? {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] == pair { return middle }
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// A confusion for people: `æ→ze`.
  public func description(ofPair index: Int) -> String {
    let truth = Letters.decode(truth(ofPair: index))
    let observed = Letters.decode(observed(ofPair: index))
    return "\(truth)→\(observed.isEmpty ? "∅" : observed)"
  }

  /// The true segment of a confusion, one to three letters.
  public func truth(ofPair index: Int) -> [UInt8] {
    (0..<pairs[index].truthCount).map { pairs[index].truth($0) }
  }

  /// What was read for it, none to three letters.
  public func observed(ofPair index: Int) -> [UInt8] {
    (0..<pairs[index].observedCount).map { pairs[index].observed($0) }
  }

  /// How many confusions there are.
  public var pairCount: Int { pairs.count }

  /// The commonest confusions of a profile, for reports: description, how often seen, share of the true
  /// segment.
  public func commonest(profile: Int, limit: Int) -> [(confusion: String, count: Int, share: Float)] {
    pairs.indices.filter { counts[profile][$0] > 0 }
      .sorted {
        counts[profile][$0] == counts[profile][$1] ? $0 < $1 : counts[profile][$0] > counts[profile][$1]
      }
      .prefix(limit)
      .map {
        (
          description(ofPair: $0), Int(counts[profile][$0]),
          counts[profile][$0] / max(1, written[profile][$0])
        )
      }
  }
}

/// A confusion in one machine word: sorted by what was read, then by what was written.
struct SegmentPair: Hashable, Comparable, Sendable {
  /// From the top: the observed letters (3 bytes), their number, the true letters (3 bytes), their number.
  let packed: UInt64

  init(packed: UInt64) { self.packed = packed }

  init(truth: [UInt8], observed: [UInt8]) {
    func pack(_ letters: [UInt8]) -> UInt64 {
      (0..<3).reduce(0) { $0 << 8 | UInt64($1 < letters.count ? letters[$1] : 0) } << 8
        | UInt64(letters.count)
    }
    packed = pack(observed) << 32 | pack(truth)
  }

  var truthCount: Int { Int(packed & 0xFF) }
  var observedCount: Int { Int(packed >> 32 & 0xFF) }
  @inline(__always)
  func truth(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(24 - 8 * index)) }
  @inline(__always)
  func observed(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(56 - 8 * index)) }

  static func < (a: SegmentPair, b: SegmentPair) -> Bool { a.packed < b.packed }
}

/// How probable each confusion is, for a mixture of profiles or for one document.
public struct ConfusionProbabilities: Sendable {
  /// P(observed | true segment), by the place of the pair in the model.
  public var pairs: [Float]
  /// P(a letter is read as itself).
  public var kept = [Float](repeating: 0, count: 256)
  /// P(the space between two words is lost).
  public var spaceLost: Float = 0
  /// P(a space is read where none is), by space written.
  public var spaceInvented: Float = 0
  /// P(a sign is read for a space), by the sign.
  public var spaceRead = [Float](repeating: 0, count: 256)
}

extension ModelWriter {
  /// Adds the sections of a ``ConfusionModel`` from one trainer a profile.
  public mutating func add(confusions profiles: [(name: String, trainer: ConfusionTrainer)]) {
    let pairs = Set(
      profiles.flatMap {
        $0.trainer.confusions.keys.map { SegmentPair(truth: $0.truth, observed: $0.observed) }
      })
    let sorted = pairs.sorted()
    var counts: [UInt32] = []
    var written: [UInt32] = []
    var letters: [UInt32] = []
    var spaces: [UInt32] = []
    for (_, trainer) in profiles {
      for pair in sorted {
        let truth = (0..<pair.truthCount).map { pair.truth($0) }
        let observed = (0..<pair.observedCount).map { pair.observed($0) }
        counts.append(
          UInt32(trainer.confusions[ConfusionTrainer.Pair(truth: truth, observed: observed)] ?? 0))
        written.append(
          UInt32(truth.count == 1 ? trainer.letters[truth[0]]?.written ?? 0 : trainer.segments[truth] ?? 0))
      }
      letters += (0..<256).map { UInt32(trainer.letters[UInt8($0)]?.written ?? 0) }
      letters += (0..<256).map { UInt32(trainer.letters[UInt8($0)]?.kept ?? 0) }
      spaces += [
        UInt32(trainer.spaces.written), UInt32(trainer.spaces.lost), UInt32(trainer.spaces.invented),
      ]
      spaces += (0..<256).map { UInt32(trainer.spaces.read[UInt8($0)] ?? 0) }
    }
    add("cc.names", Array(profiles.map { $0.name + "\n" }.joined().utf8))
    add("cc.pairs", sorted.map(\.packed))
    add("cc.counts", counts)
    add("cc.written", written)
    add("cc.letters", letters)
    add("cc.spaces", spaces)
  }
}
