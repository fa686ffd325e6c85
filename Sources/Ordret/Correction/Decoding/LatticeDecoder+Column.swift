internal import Lexicon

/// A token with several readings, or behind several states.
extension LatticeDecoder {
  /// All readings after all states.
  mutating func spread(_ before: Range<Int>, _ token: Int, _ own: Range<Int>) {
    let gap = tokens[token].gap
    let width = own.count
    makeCells(token, own)
    var best: Float = -.infinity
    for from in before {
      let state = states[from]
      let (entry, context) = entered(gap, state.context)
      let row = gap == .comma ? 0 : Int(state.row)
      let first = tokens[token].pair + row * width
      ngrams.logProbabilities(of: pairs, first..<first + width, after: context, into: &column.logarithms)
      for number in 0..<width {
        let cell = column.cells[row &* width &+ number]
        let score =
          entry - readings[own.lowerBound + number].channel
          + language * (column.logarithms[number] - column.costs[number]) + cell.rest + cell.last
        let viterbi = state.viterbi + score
        guard viterbi > best - beam else { continue }
        best = Swift.max(best, viterbi)
        let forward = state.forward + score
        var to = Int(column.targets[Int(cell.target)])
        if to < 0 {
          to = states.count
          column.targets[Int(cell.target)] = Int32(to)
          states.append(
            State(
              context: cell.context, row: rows[own.lowerBound + number], viterbi: viterbi, forward: forward,
              previous: Int32(from), reading: Int32(number)))
        } else {
          states[to].forward = Self.logSum(states[to].forward, forward)
          if viterbi > states[to].viterbi {
            states[to].viterbi = viterbi
            states[to].previous = Int32(from)
            states[to].reading = Int32(number)
          }
        }
        edges.append(
          Edge(from: Int32(from), to: Int32(to), reading: Int32(own.lowerBound + number), score: score))
      }
    }
  }

  /// The cells of a token: every last word before with every reading.
  private mutating func makeCells(_ token: Int, _ own: Range<Int>) {
    column.cells.removeAll(keepingCapacity: true)
    column.costs.removeAll(keepingCapacity: true)
    column.befores.removeAll(keepingCapacity: true)
    for reading in own { column.costs.append(unknownWeight * readings[reading].firstCost) }
    let lastWords = lastWordCount(token)
    let end = token + 1 < tokens.count ? tokens[token + 1].pair : pairs.count
    var pair = tokens[token].pair
    while pair < end {
      let before = words[pair].before
      let place = number(before)
      for reading in own {
        let it = readings[reading]
        var cell = Cell(
          rest: 0, last: 0, context: pairs[pair].context, target: Int32(place * lastWords) + rows[reading])
        if it.second >= 0 || it.middle >= 0 {
          var before = it.first
          if it.middle >= 0 { cell.rest = step(&cell.context, it.middle, it.middleCost) }
          if it.second >= 0 {
            if it.middle >= 0 { before = it.middle }
            cell.last = step(&cell.context, it.second, it.secondCost)
          }
          cell.target = Int32(number(before) * lastWords) + rows[reading]
        }
        column.cells.append(cell)
        pair += 1
      }
    }
    Self.reset(&column.targets, column.befores.count * lastWords, to: -1)
  }

  /// The place of a word among those before last words.
  private mutating func number(_ before: Int32) -> Int {
    if let known = column.befores.firstIndex(of: before) { return known }
    column.befores.append(before)
    return column.befores.count - 1
  }
}
