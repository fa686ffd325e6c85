extension LineRepair {
  /// The corrections of a text by its lines and then, on the text so repaired, by `corrector`; all ranges count in `text`.
  func corrections(of text: SourceText, _ corrector: Corrector, _ doubts: WordDoubts) -> (
    corrections: [Correction], reading: Reading, unreadable: [TextRange]
  ) {
    let lines = find(in: text)
    let (repaired, map) = text.applying(lines.corrections.map { TextEdit($0.range, $0.corrected) })
    let result = corrector.settled(repaired, lines.corrections.isEmpty ? doubts : doubts.derived(map))
    func isFree(_ range: TextRange) -> Bool {
      !lines.unreadable.contains { $0.overlaps(range) }
        && !lines.corrections.contains { $0.range.overlaps(range) }
    }
    guard !lines.corrections.isEmpty || !lines.unreadable.isEmpty else {
      return (result.corrections, result.reading, [])
    }
    let words = result.corrections.compactMap { correction -> Correction? in
      var correction = correction
      correction.range = map.base(correction.range)
      return isFree(correction.range) ? correction : nil
    }
    return ((lines.corrections + words).sorted { $0.range < $1.range }, result.reading, lines.unreadable)
  }
}
