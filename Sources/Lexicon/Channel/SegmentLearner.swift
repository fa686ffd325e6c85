/// Cuts damaged places into confusions of segments, and learns from the cuts which confusions there are.
///
/// A damaged place such as `få→£4` may be one confusion or two; `l ø→10` hides a lost space. The most
/// probable cut is sought with the present costs, all cuts are counted, the counts give the next costs: the
/// expectation-maximisation of Brill & Moore (ACL 2000) with the best cut only (hard EM), so that all counts
/// are whole numbers. Every segment has at most three letters; a space is a symbol that can be lost, read as
/// a sign, or invented.
struct SegmentLearner {
  /// A damaged place: letters with spaces, what was written and what was read.
  struct Run: Hashable, Comparable, Sendable {
    var truth: [UInt8]
    var observed: [UInt8]
    static func < (a: Run, b: Run) -> Bool {
      a.observed == b.observed
        ? a.truth.lexicographicallyPrecedes(b.truth) : a.observed.lexicographicallyPrecedes(b.observed)
    }
  }

  /// The longest place that is looked at: what is longer was not aligned but lost.
  static let longest = 10

  private static let space = UInt8(ascii: " ")
  private var runs: [(run: Run, count: Int)] = []
  private var costs: [SegmentPair: Float] = [:]
  private let letters: Float

  /// Places of all profiles; `letters` is how many letters were read right beside them.
  init(runs: [[Run: Int]], letters: Int) {
    var all: [Run: Int] = [:]
    for part in runs { all.merge(part, uniquingKeysWith: +) }
    self.runs = all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.letters = Float(max(letters, 1000))
  }

  /// Begins with every short place as one confusion, then cuts and counts in turn. Cost: some microseconds a
  /// distinct place and round.
  mutating func learn(rounds: Int = 4) {
    var counts: [SegmentPair: Int] = [:]
    for (run, count) in runs where run.truth.count <= 3 && run.observed.count <= 3 {
      if Self.isConfusion(run.truth[...], run.observed[...]) {
        counts[SegmentPair(truth: run.truth, observed: run.observed), default: 0] += count
      }
    }
    for _ in 0..<rounds {
      set(counts)
      var profile = ProfileCounts(name: "")
      for (run, count) in runs { self.count(run, times: count, into: &profile) }
      if profile.pairs == counts { break }
      counts = profile.pairs
    }
    set(counts)
  }

  /// The costs of a table. A confusion's first sight counts little, so that a long one is not learnt by heart
  /// where two known ones explain it.
  private mutating func set(_ counts: [SegmentPair: Int]) {
    costs = counts.mapValues { -Logarithm.of((Float($0) - 0.75) / letters) }
    for (pair, cost) in costs { costs[pair] = cost + Float(pair.truthCount + pair.observedCount - 2) * 0.5 }
  }

  /// Adds the best cut of a place to a profile, `times` over.
  func count(_ run: Run, times: Int, into profile: inout ProfileCounts) {
    for step in cut(run) {
      switch step {
      case .kept(let letter):
        if letter == Self.space {
          profile.spaces.written += times
        } else {
          profile.written[Int(letter)] += times
          profile.kept[Int(letter)] += times
        }
      case .spaceLost:
        profile.spaces.written += times
        profile.spaces.lost += times
      case .spaceRead(let sign):
        profile.spaces.written += times
        profile.spaces.read[Int(sign)] += times
      case .spaceInvented: profile.spaces.invented += times
      case .added: break
      case .confusion(let truth, let observed):
        for letter in truth { profile.written[Int(letter)] += times }
        if truth.allSatisfy(Letters.isLetter), !observed.contains(Letters.unknown) {
          profile.pairs[SegmentPair(truth: truth, observed: observed), default: 0] += times
        }
      }
    }
  }

  /// A part of a cut.
  enum Step {
    case kept(UInt8)
    case spaceLost
    case spaceRead(UInt8)
    case spaceInvented
    /// A letter read where none was written, of which no segment knows.
    case added
    case confusion(truth: ArraySlice<UInt8>, observed: ArraySlice<UInt8>)
  }

  /// Whether two segments can be a confusion: no space, no letter outside the alphabet, something written.
  private static func isConfusion(_ truth: ArraySlice<UInt8>, _ observed: ArraySlice<UInt8>) -> Bool {
    !truth.isEmpty && !truth.elementsEqual(observed)
      && truth.allSatisfy { $0 != space && $0 != Letters.unknown }
      && observed.allSatisfy { $0 != space && $0 != Letters.unknown }
  }

  /// The cheapest cut. Cost: sixteen moves for each cell of a table of at most ten by ten.
  private func cut(_ run: Run) -> [Step] {
    let (truth, observed) = (run.truth, run.observed)
    let width = observed.count + 1
    var best = [Float](repeating: .infinity, count: (truth.count + 1) * width)
    var from = [Int](repeating: 0, count: best.count)
    best[0] = 0
    func reach(_ cell: Int, _ cost: Float, _ origin: Int) {
      if cost < best[cell] {
        best[cell] = cost
        from[cell] = origin
      }
    }
    for i in 0...truth.count {
      for j in 0...observed.count where best[i * width + j] < .infinity {
        let here = i * width + j
        if j < observed.count {
          reach(here + 1, best[here] + (observed[j] == Self.space ? 8 : 16), here)
        }
        guard i < truth.count else { continue }
        for t in 1...min(3, truth.count - i) {
          for o in 0...min(3, observed.count - j) {
            let cost = cost(truth[i..<(i + t)], observed[j..<(j + o)])
            if cost < .infinity { reach((i + t) * width + j + o, best[here] + cost, here) }
          }
        }
      }
    }
    var steps: [Step] = []
    var cell = best.count - 1
    while cell > 0 {
      let origin = from[cell]
      steps.append(
        Self.step(
          truth[(origin / width)..<(cell / width)], observed[(origin % width)..<(cell % width)]))
      cell = origin
    }
    return steps.reversed()
  }

  private func cost(_ truth: ArraySlice<UInt8>, _ observed: ArraySlice<UInt8>) -> Float {
    if truth.elementsEqual(observed) { return truth.count == 1 ? 0.02 : .infinity }
    if truth.contains(Self.space) {
      guard truth.count == 1, observed.count <= 1 else { return .infinity }
      return observed.isEmpty ? 6 : Letters.isLetter(observed[observed.startIndex]) ? 12 : 7
    }
    if observed.contains(Self.space) { return .infinity }
    guard Self.isConfusion(truth, observed) else { return 20 * Float(truth.count) }
    let unseen = -Logarithm.of(0.05 / letters)
    return costs[SegmentPair(truth: truth, observed: observed)] ?? unseen
      + Float(truth.count + observed.count - 2)
  }

  private static func step(_ truth: ArraySlice<UInt8>, _ observed: ArraySlice<UInt8>) -> Step {
    guard let letter = truth.first else { return observed.first == space ? .spaceInvented : .added }
    if truth.elementsEqual(observed) { return .kept(letter) }
    if letter == space { return observed.first.map { .spaceRead($0) } ?? .spaceLost }
    return .confusion(truth: truth, observed: observed)
  }
}
