extension Corrector {
  /// The corrections of a text after which nothing is left to correct: correcting the result changes nothing.
  ///
  /// A repaired text shows better how it was read, so that a second look may repair what the first left in
  /// doubt. All of it happens at once, and cleaning twice is cleaning once. A text without a correction is looked at once;
  /// hardly one needs more than three looks.
  func settled(_ text: SourceText, _ doubts: WordDoubts = WordDoubts()) -> Result {
    memories.use { memory in
      memory.beginDocument()
      let before = memory.remembered
      var result = settled(text, settings.has(.confidences) ? doubts : WordDoubts(), memory)
      let after = memory.remembered
      result.reading.remembered.asked = after.asked - before.asked
      result.reading.remembered.found = after.found - before.found
      return result
    }
  }

  private func settled(
    _ text: SourceText, _ doubts: WordDoubts, _ memory: CorrectionMemory
  ) -> Result {
    var result = correct(text, memory, doubts: doubts)
    for _ in 0..<(settings.has(.secondLook) ? Self.mostLooks : 0) {
      let made = result.corrections.filter(\.applied)
      guard !made.isEmpty else { return result }
      let (repaired, map) = text.applying(made.map { TextEdit($0.range, $0.corrected) })
      let more = correct(repaired, memory, doubts: doubts.derived(map)).corrections.filter(\.applied)
      guard !more.isEmpty else { return result }
      result.corrections = Self.composed(result.corrections, more, in: text, repaired, map)
    }
    return result
  }

  private static let mostLooks = 4

  /// Corrections of a text together with corrections of the repaired text, as corrections of the first.
  static func composed(
    _ first: [Correction], _ more: [Correction], in text: SourceText, _ repaired: SourceText, _ map: TextMap
  ) -> [Correction] {
    var later: [Correction] = []
    for var correction in more {
      let base = map.base(correction.range)
      // The range grows to hold whole corrections of the first look; what they made beside it stays.
      let whole = map.derived(base)
      correction.corrected =
        repaired[TextRange(whole.start, correction.range.start)] + correction.corrected
        + repaired[TextRange(correction.range.end, whole.end)]
      correction.range = base
      correction.original = text[base]
      // Where two corrections of the second look touch one of the first, the next look takes the other.
      if let last = later.last, base.start < last.range.end { continue }
      later.append(correction)
    }
    var kept: [Correction] = []
    var near = 0
    for old in first {
      while near < later.count, later[near].range.end < old.range.start { near += 1 }
      let isReplaced = later[near...].prefix { $0.range.start <= old.range.end }.contains {
        $0.range.overlaps(old.range) || $0.range == old.range
      }
      if !isReplaced { kept.append(old) }
    }
    // What the second look puts back as it was is no correction.
    return (kept + later.filter { $0.corrected != $0.original }).sorted { $0.range < $1.range }
  }
}
