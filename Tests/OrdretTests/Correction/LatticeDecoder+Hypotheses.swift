@testable import Ordret

/// A sentence of whole hypotheses, decoded at once.
extension LatticeDecoder {
  /// A token with its readings.
  struct Position {
    var hypotheses: [Hypothesis]
    var gap: Token.Gap
  }

  /// What was decided about a token.
  struct Decision {
    /// The reading on the best way.
    var best: Int
    /// The probability of each reading, over all ways.
    var posteriors: [Float]
  }

  /// The decisions for the tokens of one sentence, and the logarithm of its probability.
  mutating func decode(_ positions: [Position]) -> (decisions: [Decision], score: Float) {
    begin()
    for position in positions {
      add(gap: position.gap)
      for hypothesis in position.hypotheses { add(LatticeReading(hypothesis)) }
    }
    let score = decode()
    return (
      (0..<count).map { Decision(best: best($0), posteriors: Array(posteriors[readings(of: $0)])) }, score
    )
  }
}
