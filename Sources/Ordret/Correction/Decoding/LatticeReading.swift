/// A reading of a token as the decoder sees it: one to three words by number, and what it costs to have read
/// them so.
struct LatticeReading: Sendable, BitwiseCopyable {
  /// The words in order; -1 where there is none.
  var first: Int32
  var middle: Int32 = -1
  var second: Int32 = -1
  /// What each costs within its class, in nats; 0 where there is none.
  var firstCost: Float = 0
  var middleCost: Float = 0
  var secondCost: Float = 0
  /// The cost of the channel, with margins, in nats.
  var channel: Float

  /// Whether the first word is all.
  var isOneWord: Bool { middle < 0 && second < 0 }
  /// The last word.
  var last: Int32 { second >= 0 ? second : middle >= 0 ? middle : first }
}

extension LatticeReading {
  /// The words and costs of a hypothesis.
  init(_ hypothesis: Hypothesis) {
    first = Int32(truncatingIfNeeded: hypothesis.first.id)
    firstCost = hypothesis.first.cost
    channel = hypothesis.channel
    if let word = hypothesis.middle { (middle, middleCost) = (Int32(truncatingIfNeeded: word.id), word.cost) }
    if let word = hypothesis.second { (second, secondCost) = (Int32(truncatingIfNeeded: word.id), word.cost) }
  }
}
