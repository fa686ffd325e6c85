internal import Lexicon

/// Finds the most probable readings of a sentence, and how probable each reading is.
///
/// Viterbi and forward-backward over the lattice of readings, with the trigram model as context. Cost:
/// readings × states a token; a clean token has one reading.
struct LatticeDecoder {
  let ngrams: NGramModel
  let settings: CorrectionSettings
  let unknownWeight: Float
  let boundary: Int
  let comma: Int

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

  private struct State {
    var before: Int
    var context: NGramModel.Context
    var viterbi: Float
    /// The logarithm of the sum over all ways.
    var forward: Float
    var backward: Float = -.infinity
    /// The best way here: the state before, and the reading.
    var previous: Int
    var hypothesis: Int
  }

  private struct Edge {
    var from: Int
    var to: Int
    var hypothesis: Int
    var score: Float
  }

  /// The decisions for the tokens of one sentence, and the logarithm of its probability, scaled as the search
  /// scales it.
  func decode(_ positions: [Position]) -> (decisions: [Decision], score: Float) {
    var columns: [[State]] = [[start]]
    var edges: [[Edge]] = []
    for position in positions {
      let (column, ways) = advance(columns[columns.count - 1], position)
      columns.append(column)
      edges.append(ways)
    }
    // The end of the sentence is a word of its own.
    var last = columns[columns.count - 1]
    var total: Float = -.infinity
    var bestEnd = 0
    var bestScore: Float = -.infinity
    for index in last.indices {
      let end = settings.language * ngrams.logProbability(of: boundary, after: last[index].context)
      last[index].backward = end
      total = Self.logSum(total, last[index].forward + end)
      if last[index].viterbi + end > bestScore {
        bestScore = last[index].viterbi + end
        bestEnd = index
      }
    }
    columns[columns.count - 1] = last
    return (backward(positions, &columns, edges, total: total, bestEnd: bestEnd), total)
  }

  private var start: State {
    State(
      before: boundary, context: ngrams.context(boundary, boundary), viterbi: 0, forward: 0, previous: -1,
      hypothesis: -1)
  }

  private func advance(_ column: [State], _ position: Position) -> ([State], [Edge]) {
    var next: [State] = []
    var edges: [Edge] = []
    var best: Float = -.infinity
    for (from, state) in column.enumerated() {
      var before = state.before
      var context = state.context
      var entry: Float = 0
      if position.gap == .comma {
        entry = settings.language * ngrams.logProbability(of: comma, after: context)
        before = context.word
        context = ngrams.context(before, comma)
      }
      for (number, hypothesis) in position.hypotheses.enumerated() {
        var score = entry - hypothesis.channel + wordScore(hypothesis.first, context)
        var newBefore = context.word
        var newWord = hypothesis.first.id
        if let middle = hypothesis.middle {
          score += wordScore(middle, ngrams.context(newBefore, newWord))
          newBefore = newWord
          newWord = middle.id
        }
        if let second = hypothesis.second {
          score += wordScore(second, ngrams.context(newBefore, newWord))
          newBefore = newWord
          newWord = second.id
        }
        let viterbi = state.viterbi + score
        guard viterbi > best - settings.beam else { continue }
        best = Swift.max(best, viterbi)
        let forward = state.forward + score
        var to = next.firstIndex { $0.before == newBefore && $0.context.word == newWord } ?? -1
        if to < 0 {
          to = next.count
          next.append(
            State(
              before: newBefore, context: ngrams.context(newBefore, newWord), viterbi: viterbi,
              forward: forward, previous: from,
              hypothesis: number))
        } else {
          next[to].forward = Self.logSum(next[to].forward, forward)
          if viterbi > next[to].viterbi {
            next[to].viterbi = viterbi
            next[to].previous = from
            next[to].hypothesis = number
          }
        }
        edges.append(Edge(from: from, to: to, hypothesis: number, score: score))
      }
    }
    return (next, edges)
  }

  private func wordScore(_ word: Hypothesis.Word, _ context: NGramModel.Context) -> Float {
    settings.language * (ngrams.logProbability(of: word.id, after: context) - unknownWeight * word.cost)
  }

  private func backward(
    _ positions: [Position], _ columns: inout [[State]], _ edges: [[Edge]], total: Float, bestEnd: Int
  ) -> [Decision] {
    var decisions = positions.map {
      Decision(best: 0, posteriors: [Float](repeating: 0, count: $0.hypotheses.count))
    }
    var state = bestEnd
    for index in positions.indices.reversed() {
      decisions[index].best = columns[index + 1][state].hypothesis
      state = columns[index + 1][state].previous
      for edge in edges[index] {
        let way = edge.score + columns[index + 1][edge.to].backward
        columns[index][edge.from].backward = Self.logSum(columns[index][edge.from].backward, way)
        decisions[index].posteriors[edge.hypothesis] += Logarithm.exponential(
          columns[index][edge.from].forward + way - total)
      }
    }
    return decisions
  }

  /// ln(eᵃ + eᵇ) without overflow.
  private static func logSum(_ a: Float, _ b: Float) -> Float {
    if a == -.infinity { return b }
    if b == -.infinity { return a }
    let high = Swift.max(a, b)
    return high + Logarithm.of(1 + Logarithm.exponential(Swift.min(a, b) - high))
  }
}
