extension Stage {
  /// Finds the lines, paragraphs and sentences of the corrected text.
  public static let layout = Stage("layout", reads: [.corrected], writes: [.layout]) { document in
    document.layout = Layout(document.corrected)
  }
}
