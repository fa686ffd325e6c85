internal import Lexicon

/// What is misread of a line as a whole: letters set apart, bullets, and lines that are no text.
///
/// Words are judged by the lattice; these are judged by the line and its neighbours, before anything else, so that a bullet is
/// not taken for a word and a stamp is not "corrected".
struct LineRepair {
  let models: CorrectionModels

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
      if let bullet = bullets.take(line, number: number, in: text.bytes) { result.corrections += bullet }
      if UnreadableLine.isSo(line, in: text.bytes, isWord: models.isWord) {
        result.unreadable.append(TextRange(line))
      } else {
        result.corrections += spaced(line, in: text.bytes)
      }
    }
    result.corrections.sort { $0.range < $1.range }
    return result
  }

  /// Words whose letters are set apart (`S a g s n u m m e r`), if they are words without the spaces.
  private func spaced(_ line: Range<Int>, in bytes: [UInt8]) -> [Correction] {
    LetterSpacing.groups(line, in: bytes).compactMap { group in
      let word = bytes[group].filter { $0 != 0x20 }
      let letters = word.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }
      guard isKnown(letters) else { return nil }
      return Correction(
        original: String(decoding: bytes[group], as: UTF8.self),
        corrected: String(decoding: word, as: UTF8.self),
        range: TextRange(group), kind: .join, probability: 0.98, applied: true, reason: "letters set apart")
    }
  }

  /// Whether letters are a word, a compound or an abbreviation: chance makes words of four letters and more of single letters
  /// hardly ever.
  private func isKnown(_ letters: ArraySlice<UInt8>) -> Bool {
    var lowered: [UInt8] = []
    Letters.append(utf8: letters, to: &lowered)
    return models.isWord(letters) || models.compoundCost(lowered.map(Letters.lowered)) != nil
      || Abbreviations.isNoWord(String(decoding: letters, as: UTF8.self).lowercased())
  }
}
