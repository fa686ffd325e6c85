extension Stage {
  /// Repairs what the recogniser misread: reads the normalised text, writes the corrections and the corrected
  /// text.
  public static func correct(_ language: LanguageData, settings: PipelineSettings = PipelineSettings())
    -> Stage
  {
    let corrector = Corrector(language: language, settings: settings)
    let lines = LineRepair(language.models)
    return Stage("correct", reads: [.normalised], writes: [.corrected]) { document in
      let result = lines.corrections(of: document.normalised, corrector, WordDoubts(document))
      document.reading = result.reading
      document.adopt(result.corrections)
      let map = TextMap(document.normalisation)
      document.findings += result.unreadable.map { line in
        Finding(
          kind: LineRepair.unreadable,
          message: "This line is no text: a stamp, handwriting or a stain. It is left as it is.",
          range: map.base(line))
      }
      if !result.reading.isDanish {
        document.findings.append(
          Finding(
            kind: "other-language",
            message: "The words of this letter do not fit Danish. Its text is left as it is."))
      }
    }
  }
}

extension Document {
  /// Takes over corrections whose ranges count in the normalised text: moves them to the source, together
  /// with the edits of normalisation, and makes the corrected text.
  mutating func adopt(_ found: [Correction]) {
    let map = TextMap(normalisation)
    var all: [Correction] = []
    var rest = normalisation[...]
    func normalised(_ edit: TextEdit) -> Correction {
      Correction(
        original: source[edit.range], corrected: edit.replacement, range: edit.range, kind: .normalisation,
        probability: 1,
        applied: true, reason: "normalisation")
    }
    for var correction in found {
      let range = map.base(correction.range)
      while let edit = rest.first, edit.range.end <= range.start, edit.range != range {
        all.append(normalised(edit))
        rest = rest.dropFirst()
      }
      // Edits inside an applied correction are part of it; beside a suggestion they stand for themselves.
      while let edit = rest.first, range.contains(edit.range) {
        if !correction.applied { all.append(normalised(edit)) }
        rest = rest.dropFirst()
      }
      correction.range = range
      correction.original = source[range]
      all.append(correction)
    }
    all += rest.map(normalised)
    corrections = all.sorted { $0.range < $1.range }
    let edits = corrections.filter(\.applied).map { TextEdit($0.range, $0.corrected) }
    (corrected, correctedMap) = source.applying(edits)
  }
}
