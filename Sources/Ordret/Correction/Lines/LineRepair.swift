/// What is misread of a line as a whole: bullets, and lines that are no text.
///
/// Words are judged by the lattice; these are judged by the line and its neighbours, before anything else, so that a bullet is
/// not taken for a word and a stamp is not "corrected".
struct LineRepair {
  let models: CorrectionModels

  /// The kind of the findings that name lines that are no text.
  static let unreadable = "unreadable-line"

  init(_ models: CorrectionModels) { self.models = models }

  /// What was found in a text.
  struct Result {
    /// Corrections, all applied, by where they stand.
    var corrections: [Correction] = []
    /// Lines that are no text: stamps, handwriting. Nothing in them is corrected.
    var unreadable: [TextRange] = []
  }

  /// Looks at every line. Cost: linear; words are looked up only in lines that look odd.
  func find(in text: SourceText) -> Result {
    var result = Result()
    var bullets = MisreadBullets()
    for number in text.lineStarts.indices {
      let line = UTF8Scan.trimmed(text.lineRange(number).bytes, in: text.bytes)
      guard !line.isEmpty else { continue }
      if UnreadableLine.isSo(line, in: text.bytes, isWord: models.isWord) {
        result.unreadable.append(TextRange(line))
      } else if let bullet = bullets.take(line, number: number, in: text.bytes) {
        result.corrections += bullet
      }
    }
    result.corrections.sort { $0.range < $1.range }
    return result
  }
}
