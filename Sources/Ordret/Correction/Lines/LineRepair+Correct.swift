extension LineRepair {
  /// The corrections of a text by its lines and then, on the text so repaired, by `corrector`; all ranges count in `text`.
  func corrections(of text: SourceText, _ corrector: Corrector, _ doubts: WordDoubts) -> (
    corrections: [Correction], reading: Reading, unreadable: [TextRange]
  ) {
    let lines = find(in: text)
    let (repaired, map) = text.applying(lines.corrections.map { TextEdit($0.range, $0.corrected) })
    let result = corrector.settled(repaired, lines.corrections.isEmpty ? doubts : doubts.derived(map))
    guard !lines.corrections.isEmpty || !lines.unreadable.isEmpty else {
      return (result.corrections, result.reading, [])
    }
    // In order, as the corrections are.
    var taken = (lines.unreadable + lines.corrections.map(\.range)).sorted()[...]
    let words = result.corrections.compactMap { correction -> Correction? in
      var correction = correction
      correction.range = map.base(correction.range)
      while let first = taken.first, first.end <= correction.range.start { taken.removeFirst() }
      return taken.first.map { $0.overlaps(correction.range) } ?? false ? nil : correction
    }
    return ((lines.corrections + words).sorted { $0.range < $1.range }, result.reading, lines.unreadable)
  }
}
