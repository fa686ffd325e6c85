extension Stage {
  /// Finds the lines, paragraphs and sentences of the corrected text; hyphens at line ends stay in their words.
  public static let layout = Stage("layout", reads: [.corrected], writes: [.layout]) { document in
    document.layout = Layout(document.corrected)
  }

  /// Finds the lines, paragraphs and sentences of the corrected text, words that a line's end divides put together
  /// again.
  public static func layout(_ language: LanguageData) -> Stage {
    Stage("layout", reads: layout.reads, writes: layout.writes) { document in
      let division = WordDivision(language.models)
      document.layout = Layout(document.corrected, divides: division.isDivided)
    }
  }
}
