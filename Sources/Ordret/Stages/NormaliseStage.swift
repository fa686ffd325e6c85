extension Stage {
  /// Brings the source to NFC, without look-alike letters and invisible characters. Each change is an edit.
  public static let normalise = Stage("normalise", reads: [.source], writes: [.normalised]) { document in
    let edits = Normaliser.edits(of: document.source)
    document.normalisation = edits
    document.normalised = document.source.applying(edits).text
    if let finding = foreignLetters(in: document.source, edits: edits) { document.findings.append(finding) }
  }

  /// A finding if letters of other scripts were folded, so that a person can look at the first.
  private static func foreignLetters(in source: SourceText, edits: [TextEdit]) -> Finding? {
    func foreign(_ text: String) -> Int {
      text.unicodeScalars.count { [.cyrillic, .greek].contains(ICU.script(of: $0)) }
    }
    var count = 0
    var first: TextRange?
    for edit in edits {
      let folded = foreign(source[edit.range]) - foreign(edit.replacement)
      guard folded > 0 else { continue }
      count += folded
      first = first ?? edit.range
    }
    guard count > 0 else { return nil }
    let what = count == 1 ? "1 Cyrillic or Greek letter was" : "\(count) Cyrillic or Greek letters were"
    return Finding(
      kind: "foreign-letters",
      message: "\(what) read as the Latin one of the same shape, inside a Latin word.",
      range: first)
  }
}
