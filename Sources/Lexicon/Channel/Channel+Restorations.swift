extension Channel {
  /// Calls `body` with every word that reads as `word` by one allowed confusion: its letters, the cost of reading
  /// it so, the confusion's place in the ``ConfusionModel``. `word` is in lower-case letters. Cost: one step a
  /// confusion that begins with one of its letters.
  public func forEachRestoration(
    of word: [UInt8], by isAllowed: (Int) -> Bool, _ body: ([UInt8], Float, Int32) -> Void
  ) {
    let whole = keepCost(of: word)
    for position in word.indices {
      let first = Int(word[position])
      for step in steps[starts[first]..<starts[first + 1]] where isAllowed(Int(step.index)) {
        let end = position + step.pair.observedCount
        guard end <= word.count, step.pair.observed.elementsEqual(word[position..<end]) else { continue }
        body(
          Array(word[..<position]) + step.pair.truth + word[end...],
          whole - keepCost(of: step.pair.observed) + step.cost, step.index)
      }
    }
  }
}
