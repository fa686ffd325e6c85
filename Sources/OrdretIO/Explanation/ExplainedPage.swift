internal import Ordret

/// A page of the letter: its part of the text and, where the input tells it, the places of the words.
struct ExplainedPage: Sendable {
  /// Its part of the original text, in code points.
  var range: Range<Int>
  /// Its size in the unit of the boxes; there are no places without.
  var width: Float = 0
  var height: Float = 0
  /// What stands at its place on the page, in the order of the text.
  var places: [Place] = []
  /// Words of a page with places that have none of their own.
  var loose: [Range<Int>] = []

  /// A word, or words of one line that changes join or part, with a box around them.
  struct Place: Sendable {
    /// In the original text, in code points.
    var range: Range<Int>
    var box: RecognisedWords.Box
    /// The number of its line on the page.
    var line: Int
    /// The numbers of the changes here; empty for a word that stayed.
    var changes: Range<Int> = 0..<0
    /// What stands here after the changes; `nil` if that is what was read.
    var corrected: [UInt8]?
    /// How sure the recogniser was of the least sure word, 0 to 1.
    var confidence: Float?
  }

  /// The pages of a letter: those of its file, else as form feeds part the text.
  static func pages(
    of document: Document, _ original: ShownText, _ source: ShownText,
    _ corrections: [LetterRecord.Correction]
  ) -> [ExplainedPage] {
    let recognised = document.recognised
    guard !recognised.words.isEmpty else {
      var pages: [ExplainedPage] = []
      var start = 0
      for part in source.bytes.split(separator: 0x0C, omittingEmptySubsequences: false) {
        let range = source.codePoints(part.startIndex..<part.endIndex)
        start = range.upperBound
        pages.append(ExplainedPage(range: range))
      }
      // What ends a page begins none.
      if 1 < pages.count, let last = pages.last, !original[last.range].contains(where: { 0x20 < $0 }) {
        pages.removeLast()
        pages[pages.count - 1].range = pages[pages.count - 1].range.lowerBound..<start
      }
      return pages
    }
    var words = recognised.words[...]
    var reader = PlaceReader(original: original, corrections: corrections)
    var end = 0
    return recognised.pages.enumerated().map { number, page in
      let own = words.prefix { $0.page == number }
      words = words.dropFirst(own.count)
      let ranges = own.map { source.codePoints($0.range.bytes) }
      defer { end = ranges.last?.upperBound ?? end }
      return reader.page(page, Array(own), ranges, emptyAt: end)
    }
  }
}
