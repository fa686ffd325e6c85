/// The counts of several profiles, and how often the segments of their confusions were written at all.
///
/// How often Danish writes `rn` is no matter of the recogniser: it is counted once for all profiles.
public struct ConfusionTable: Sendable, Hashable {
  /// By name.
  public internal(set) var profiles: [ProfileCounts] = []
  /// How often each segment of two or three letters was written among ``letters``, for those that occur in
  /// confusions.
  var segments: [SegmentPair: Int] = [:]

  /// No profile.
  public init() {}

  /// Learns from what trainers have seen. The cut of damaged places into segments is learnt over all of them
  /// at once. Cost: some seconds for a million letters.
  public init(learning trainers: [(name: String, trainer: ConfusionTrainer)]) {
    var learner = SegmentLearner(
      runs: trainers.map(\.trainer.runs), letters: trainers.reduce(0) { $0 + $1.trainer.kept.reduce(0, +) })
    learner.learn()
    profiles = trainers.map { name, trainer in
      var profile = ProfileCounts(name: name)
      profile.pages = trainer.pages
      profile.words = trainer.words
      profile.written = trainer.kept
      profile.kept = trainer.kept
      profile.spaces.written = trainer.spacesKept
      for (run, count) in trainer.runs.sorted(by: { $0.key < $1.key }) {
        learner.count(run, times: count, into: &profile)
      }
      // What is outside the alphabet is no letter to learn about.
      (profile.written[Int(Letters.unknown)], profile.kept[Int(Letters.unknown)]) = (0, 0)
      profile.spaces.read[Int(Letters.unknown)] = 0
      return profile
    }.sorted { $0.name < $1.name }
    let wanted = Set(profiles.flatMap { $0.pairs.keys.filter { $0.truthCount > 1 }.map(\.segment) })
    for (_, trainer) in trainers {
      for text in trainer.texts {
        for length in 2...3 where text.count >= length {
          for start in 0...(text.count - length) {
            let segment = SegmentPair(truth: text[start..<(start + length)], observed: [])
            if wanted.contains(segment) { segments[segment, default: 0] += 1 }
          }
        }
      }
    }
  }

  /// The letters of the truth in all profiles.
  public var letters: Int { profiles.reduce(0) { $0 + $1.letters } }

  /// The share of letters with which a segment begins.
  func share(of segment: SegmentPair) -> Float? {
    segments[segment].map { Float($0) / Float(max(letters, 1)) }
  }

  /// Adds the profiles of another table; those of one name become one. A segment that only one of them
  /// counted is taken to be as frequent in the other.
  public mutating func add(_ other: ConfusionTable) {
    let (own, others) = (letters, other.letters)
    guard others > 0 else { return }
    func scaled(_ count: Int, _ part: Int, _ whole: Int) -> Int {
      Int((Double(count) / Double(max(part, 1)) * Double(whole)).rounded())
    }
    for segment in Set(segments.keys).union(other.segments.keys) {
      switch (segments[segment], other.segments[segment]) {
      case (let a?, let b?): segments[segment] = a + b
      case (let a?, nil): segments[segment] = scaled(a, own, own + others)
      case (nil, let b?): segments[segment] = scaled(b, others, own + others)
      case (nil, nil): break
      }
    }
    for profile in other.profiles {
      if let index = profiles.firstIndex(where: { $0.name == profile.name }) {
        profiles[index].add(profile)
      } else {
        profiles.append(profile)
      }
    }
    profiles.sort { $0.name < $1.name }
  }

  /// Takes out what was seen too seldom over all profiles to be believed.
  public mutating func prune() {
    var total: [SegmentPair: Int] = [:]
    for profile in profiles { total.merge(profile.pairs, uniquingKeysWith: +) }
    for index in profiles.indices {
      profiles[index].pairs = profiles[index].pairs.filter { total[$0.key] ?? 0 >= $0.key.leastCount }
    }
    let used = Set(total.filter { $0.value >= $0.key.leastCount }.map { $0.key.segment })
    segments = segments.filter { used.contains($0.key) }
  }
}
