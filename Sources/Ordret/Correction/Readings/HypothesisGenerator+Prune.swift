internal import Lexicon

/// The best of a token's readings.
extension HypothesisGenerator {
  /// Appends the best readings by their cost without context; the keeping ones always stay.
  func prune(_ scratch: inout ChoiceScratch, to result: inout [TokenReading]) {
    let start = result.count
    for (number, reading) in scratch.readings.enumerated() {
      if reading.kind == .keep {
        result.append(reading)
      } else {
        let total = reading.channel + settings.language * reading.wordCost
        scratch.order.append((total, reading.letters.count, Int32(number)))
      }
    }
    guard !scratch.order.isEmpty else { return }
    // Equal ones stay in their order; there are some twenty.
    for index in 1..<scratch.order.count {
      let entry = scratch.order[index]
      var place = index
      while place > 0,
        (entry.total, entry.letters) < (scratch.order[place - 1].total, scratch.order[place - 1].letters)
      {
        scratch.order[place] = scratch.order[place - 1]
        place -= 1
      }
      scratch.order[place] = entry
    }
    let first = result.count
    for entry in scratch.order {
      guard result.count - start < settings.readings + 2 else { break }
      let reading = scratch.readings[Int(entry.reading)]
      // The same word from two graphs counts once; a name and a common word of one form are two.
      let isThere = result[first...].contains {
        $0.lattice.first & 0xFFFF == reading.lattice.first & 0xFFFF
          && memory.letters.areEqual($0.letters, reading.letters)
      }
      if !isThere { result.append(reading) }
    }
  }

  /// The same of readings with letters of their own.
  func pruned(_ readings: [Hypothesis]) -> [Hypothesis] {
    func total(_ reading: Hypothesis) -> Float {
      reading.channel + settings.language
        * (wordCost(reading.first) + (reading.middle.map(wordCost) ?? 0)
          + (reading.second.map(wordCost) ?? 0))
    }
    var kept = readings.filter { $0.kind == .keep }
    guard kept.count < readings.count else { return kept }
    let changed = readings.filter { $0.kind != .keep }.map { (reading: $0, total: total($0)) }.sorted {
      ($0.total, $0.reading.surface.count) < ($1.total, $1.reading.surface.count)
    }
    let first = kept.count
    for (reading, _) in changed where kept.count < settings.readings + 2 {
      let isThere = kept[first...].contains {
        $0.first.id & 0xFFFF == reading.first.id & 0xFFFF && $0.surface == reading.surface
      }
      if !isThere { kept.append(reading) }
    }
    return kept
  }
}
