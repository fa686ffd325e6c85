/// Logistic regression over sparse binary features with an offset an example, most of whose weights come out
/// as zero.
///
/// FTRL-Proximal with L1 and L2 (McMahan et al., "Ad click prediction: a view from the trenches", KDD 2013,
/// §3.1). The same examples in the same order give the same weights. Cost: 20 ns a feature of an example and
/// round; 48 MB of scratch memory.
public struct SparseRegression {
  /// How to learn.
  public struct Settings: Sendable {
    /// How often all examples are seen.
    public var rounds = 4
    /// The rate of learning.
    public var rate: Float = 0.1
    /// How strongly weights are drawn to zero until they are none.
    public var l1: Float = 1
    /// How strongly large weights are drawn to zero.
    public var l2: Float = 1
    /// A feature must occur in so many examples.
    public var leastCount: UInt16 = 4

    /// The settings of the committed model.
    public init() {}
  }

  /// The examples to learn from, their features in one array.
  public struct Examples: Sendable {
    var features: [UInt32] = []
    var starts: [Int] = [0]
    var offsets: [Float] = []
    var weights: [Float] = []
    var isFirst: [Bool] = []

    /// No examples.
    public init() {}

    /// How many there are.
    public var count: Int { offsets.count }

    /// Adds an example: whether it is of the first class, the logarithm of its odds as known already, how
    /// many times it counts. `append` adds its features, each below `ContextModel.featureLimit`.
    public mutating func add(
      isFirst: Bool, offset: Float, weight: Float, features append: (inout [UInt32]) -> Void
    ) {
      append(&features)
      starts.append(features.count)
      offsets.append(offset)
      weights.append(weight)
      self.isFirst.append(isFirst)
    }
  }

  private let settings: Settings
  /// By feature, in how many examples it is; then its place among those learnt of, or -1. Cleared after each
  /// run.
  private var counts = [UInt16](repeating: 0, count: Int(ContextModel.featureLimit))
  private var places = [Int32](repeating: -1, count: Int(ContextModel.featureLimit))

  /// A learner; one serves many problems.
  public init(_ settings: Settings = Settings()) { self.settings = settings }

  /// The weights that are not zero, ascending by feature.
  public mutating func learn(_ examples: Examples) -> [(feature: UInt32, weight: Float)] {
    for feature in examples.features where counts[Int(feature)] < .max { counts[Int(feature)] += 1 }
    var learnt: [UInt32] = []
    for feature in examples.features {
      if counts[Int(feature)] >= settings.leastCount {
        places[Int(feature)] = Int32(learnt.count)
        learnt.append(feature)
      }
      counts[Int(feature)] = 0
    }
    let weights = weights(examples, learnt.count)
    for feature in learnt { places[Int(feature)] = -1 }
    return zip(learnt, weights).filter { $0.1 != 0 }.map { (feature: $0.0, weight: $0.1) }
      .sorted { $0.feature < $1.feature }
  }

  private func weights(_ examples: Examples, _ count: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: count)
    var squares = [Float](repeating: 0, count: count)
    func weight(_ place: Int) -> Float {
      let sum = sums[place]
      guard abs(sum) > settings.l1 else { return 0 }
      return (sum < 0 ? -sum - settings.l1 : settings.l1 - sum)
        / ((1 + squares[place].squareRoot()) / settings.rate + settings.l2)
    }
    let order = Self.shuffled(examples.count)
    var active: [(place: Int, weight: Float)] = []
    for _ in 0..<settings.rounds {
      for example in order {
        active.removeAll(keepingCapacity: true)
        var odds = examples.offsets[example]
        for index in examples.starts[example]..<examples.starts[example + 1] {
          let place = Int(places[Int(examples.features[index])])
          guard place >= 0 else { continue }
          let weight = weight(place)
          odds += weight
          active.append((place, weight))
        }
        let probability = 1 / (1 + Logarithm.exponential(-odds))
        let gradient = (probability - (examples.isFirst[example] ? 1 : 0)) * examples.weights[example]
        for (place, weight) in active {
          let square = squares[place] + gradient * gradient
          let step = (square.squareRoot() - squares[place].squareRoot()) / settings.rate
          sums[place] += gradient - step * weight
          squares[place] = square
        }
      }
    }
    return (0..<count).map(weight)
  }

  /// The numbers below `count` in an order that is always the same (Marsaglia's xorshift).
  private static func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for index in stride(from: count - 1, to: 0, by: -1) {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      order.swapAt(index, Int(state % UInt64(index + 1)))
    }
    return order
  }
}
