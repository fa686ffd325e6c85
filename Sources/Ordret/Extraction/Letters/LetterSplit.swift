/// How an input that may hold several letters is cut into letters.
public enum LetterSplit: String, Sendable, Hashable, CaseIterable {
  /// Where a new head follows a closing, or begins a page.
  case auto
  /// Nowhere: an input is a letter.
  case never
  /// At every page.
  case page
}

extension Document {
  /// The letters this document holds, itself if it is one. Needs the corrected text, ``layout`` and ``identifiers``; those
  /// of several letters must be made again. Cost: linear.
  public func letters(_ split: LetterSplit) -> [Document] {
    guard split != .never else { return [self] }
    let boundaries = LetterBoundaries(LetterLines(self))
    return letters(atLines: split == .page ? boundaries.pages() : boundaries.starts())
  }
}
