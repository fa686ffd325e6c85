/// What recognisers read for what: counts of segment confusions for several profiles (recogniser × condition
/// of the page).
///
/// Immutable. A document's ``Channel`` is made of it with weights for the profiles.
public struct ConfusionModel: Sendable {
  /// The names of the profiles, such as `scan200-eng`; the user's own, if there is one, is the last.
  public let profiles: [String]
  /// The place of the user's own profile.
  public let own: Int?
  /// Whether a profile's recogniser lacks the Danish letters; `nil` where its pages had too few of them to
  /// tell.
  public let isForeign: [Bool?]
  /// Every confusion that any profile knows, sorted by what was read.
  let pairs: [SegmentPair]

  /// By profile and pair: how often the confusion was seen, and how often its true segment was written.
  /// How often a profile has seen each pair: a row a profile.
  private let counts: [Float]
  /// How often the pair's true segment was written in the pages of a profile: a row a profile.
  private let written: [Float]
  /// By profile and letter: how often it was written and read as itself.
  private let lettersWritten: [[Float]]
  private let lettersKept: [[Float]]
  private let spaces: [ProfileCounts.Spaces]
  /// The least probability of each pair where the letters of the language are foreign to the recogniser.
  private let floors: [Float]

  /// A model of the profiles of a table and perhaps the user's own; `floors` are pairs with a least
  /// probability, in the list `confusions.tsv`.
  public init(
    _ table: ConfusionTable, own: ConfusionTable? = nil,
    floors: [(truth: String, observed: String, probability: Float)]
  ) {
    let profiles = table.profiles + (own?.profiles.prefix(1) ?? [])
    let pairs = Set(profiles.flatMap(\.pairs.keys)).union(Self.sorted(floors).map(\.pair)).sorted()
    self.init(
      profiles: profiles, own: own.map { _ in profiles.count - 1 }, pairs: pairs, floors: floors,
      share: { table.share(of: $0) ?? own?.share(of: $0) ?? 0 },
      count: { profiles[$0].pairs[pairs[$1]] ?? 0 })
  }

  /// `share` tells with which share of the letters a segment begins, `count` how often a profile has seen a pair.
  init(
    profiles: [ProfileCounts], own: Int?, pairs: [SegmentPair],
    floors floorList: [(truth: String, observed: String, probability: Float)],
    share: (SegmentPair) -> Float, count: (_ profile: Int, _ pair: Int) -> Int
  ) {
    self.profiles = profiles.map(\.name)
    self.own = own
    self.pairs = pairs
    isForeign = profiles.map(\.isForeign)
    var floors = [Float](repeating: 0, count: pairs.count)
    var place = 0
    for floor in Self.sorted(floorList) {
      while pairs[place] < floor.pair { place += 1 }
      floors[place] = floor.probability
    }
    self.floors = floors
    let shares = pairs.map { $0.truthCount == 1 ? 0 : share($0.segment) }
    var counts: [Float] = []
    var written: [Float] = []
    counts.reserveCapacity(profiles.count * pairs.count)
    written.reserveCapacity(profiles.count * pairs.count)
    for (number, profile) in profiles.enumerated() {
      let letters = Float(profile.letters)
      for (index, pair) in pairs.enumerated() {
        let seen = Float(count(number, index))
        counts.append(seen)
        written.append(
          pair.truthCount == 1
            ? Float(profile.written[Int(pair.truth(0))]) : max(shares[index] * letters, seen))
      }
    }
    self.counts = counts
    self.written = written
    lettersWritten = profiles.map { $0.written.map { Float($0) } }
    lettersKept = profiles.map { $0.kept.map { Float($0) } }
    spaces = profiles.map(\.spaces)
  }

  /// The pairs of the list of floors in order; one that stands there twice with its greater probability.
  static func sorted(_ list: [(truth: String, observed: String, probability: Float)])
    -> [(pair: SegmentPair, probability: Float)]
  {
    var result: [(pair: SegmentPair, probability: Float)] = []
    let pairs = list.map {
      (
        pair: SegmentPair(truth: Letters.encode($0.truth), observed: Letters.encode($0.observed)),
        probability: $0.probability
      )
    }
    for entry in pairs.sorted(by: { $0.pair < $1.pair }) {
      if let last = result.last, last.pair == entry.pair {
        result[result.count - 1].probability = max(last.probability, entry.probability)
      } else {
        result.append(entry)
      }
    }
    return result
  }

  /// The probabilities of a mixture of profiles.
  ///
  /// `foreign` says that the recogniser does not know the language's own letters: the floors then count in
  /// full, otherwise a fiftieth. Counts of a profile are backed off to the pool of all profiles given a
  /// weight.
  public func mixture(weights: [Float], foreign: Bool) -> ConfusionProbabilities {
    let backoff = Self.backoff
    let active = profiles.indices.filter { weights[$0] > 0 }
    func pooled(_ table: [Float], _ index: Int) -> Float {
      active.reduce(0) { $0 + table[$1 * pairs.count + index] }
    }
    func pooled(_ table: [[Float]], letter: Int) -> Float { active.reduce(0) { $0 + table[$1][letter] } }
    var result = ConfusionProbabilities(pairs: [Float](repeating: 0, count: pairs.count))
    for (index, pair) in pairs.enumerated() {
      let seen = pooled(counts, index)
      let hasDanish = (0..<pair.truthCount).contains { Self.isDanish(pair.truth($0)) }
      var probability: Float = 0
      if seen >= Float(pair.leastCount) {
        let pool = seen / (pooled(written, index) + 5)
        for profile in active {
          probability +=
            weights[profile] * (counts[profile * pairs.count + index] + backoff * pool)
            / (written[profile * pairs.count + index] + backoff)
        }
      }
      result.pairs[index] = max(probability, floors[index] * (foreign || !hasDanish ? 1 : 0.02))
    }
    for letter in 0..<256 {
      let pool = (pooled(lettersKept, letter: letter) + 1) / (pooled(lettersWritten, letter: letter) + 1.05)
      for profile in active {
        result.kept[letter] +=
          weights[profile] * (lettersKept[profile][letter] + backoff * pool)
          / (lettersWritten[profile][letter] + backoff)
      }
      result.kept[letter] = min(0.9999, max(0.002, result.kept[letter]))
    }
    for profile in active {
      let total = Float(spaces[profile].written) + 1
      result.spaceLost += weights[profile] * (Float(spaces[profile].lost) + 0.3) / total
      result.spaceInvented += weights[profile] * (Float(spaces[profile].invented) + 0.05) / total
      for sign in 0..<256 {
        result.spaceRead[sign] += weights[profile] * (Float(spaces[profile].read[sign]) + 0.02) / total
      }
    }
    return result
  }

  /// What ``mixture(weights:foreign:)`` says of one confusion by one profile alone.
  public func probability(ofPair index: Int, profile: Int, foreign: Bool) -> Float {
    let pair = pairs[index]
    let place = profile * pairs.count + index
    let (seen, written) = (counts[place], written[place])
    var probability: Float = 0
    if seen >= Float(pair.leastCount) {
      probability = (seen + Self.backoff * (seen / (written + 5))) / (written + Self.backoff)
    }
    let hasDanish = (0..<pair.truthCount).contains { Self.isDanish(pair.truth($0)) }
    return max(probability, floors[index] * (foreign || !hasDanish ? 1 : 0.02))
  }

  /// What ``mixture(weights:foreign:)`` says of a letter's being read as itself by one profile alone.
  public func kept(_ letter: UInt8, profile: Int) -> Float {
    let (kept, written) = (lettersKept[profile][Int(letter)], lettersWritten[profile][Int(letter)])
    let pool = (kept + 1) / (written + 1.05)
    return min(0.9999, max(0.002, (kept + Self.backoff * pool) / (written + Self.backoff)))
  }

  /// How many times the pool of all profiles counts beside a profile's own counts.
  private static let backoff: Float = 20

  /// Whether a letter is one of those that a recogniser without a Danish model lacks.
  public static func isDanish(_ letter: UInt8) -> Bool { letter == 0xE6 || letter == 0xF8 || letter == 0xE5 }

  /// A confusion for people: `æ→ze`.
  public func description(ofPair index: Int) -> String {
    let truth = Letters.decode(truth(ofPair: index))
    let observed = Letters.decode(observed(ofPair: index))
    return "\(truth)→\(observed.isEmpty ? "∅" : observed)"
  }

  /// The true segment of a confusion, one to three letters.
  public func truth(ofPair index: Int) -> [UInt8] { pairs[index].truth }

  /// What was read for it, none to three letters.
  public func observed(ofPair index: Int) -> [UInt8] { pairs[index].observed }

  /// For each confusion whether it is of a single Danish letter.
  public var areDanish: [Bool] { pairs.map { $0.truthCount == 1 && Self.isDanish($0.truth(0)) } }

  /// How many confusions there are.
  public var pairCount: Int { pairs.count }

  /// The commonest confusions of a profile, for reports: description, how often seen, share of the true
  /// segment.
  public func commonest(profile: Int, limit: Int) -> [(confusion: String, count: Int, share: Float)] {
    let counts = Array(counts[profile * pairs.count..<(profile + 1) * pairs.count])
    return pairs.indices.filter { counts[$0] > 0 }
      .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
      .prefix(limit)
      .map {
        (
          description(ofPair: $0), Int(counts[$0]),
          counts[$0] / max(1, written[profile * pairs.count + $0])
        )
      }
  }
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
