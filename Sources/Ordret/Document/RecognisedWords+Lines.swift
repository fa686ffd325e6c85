extension RecognisedWords {
  /// A line of the source and where it stands on its page. A line of the source is one line of one column, or
  /// one row of a table, whatever the recogniser took for a line.
  public struct Line: Sendable, Hashable {
    /// The line in the source, without its line end.
    public var range: TextRange
    /// The numbers of its words in ``RecognisedWords/words``.
    public var words: Range<Int>
    /// The number of its page in ``RecognisedWords/pages``.
    public var page: Int
    /// Where it stands, as shares of the page's width and height: 0 is the left or upper edge, 1 the right or
    /// lower one. Where the page's size is not known, what is printed on it is taken for the whole page.
    public var box: Box?
    /// The number of its block on the page, in reading order: lines that stand together.
    public var block = 0
    /// The number of its column from the left, where columns stand side by side; else 0.
    public var column = 0
    /// How many columns stand side by side there: 1 for a line that has nothing beside it.
    public var columns = 1
    /// The cells of a row of a table, from the left; empty for a line that is no row.
    public var cells: [TextRange] = []
    /// Where on the page it stands.
    public var band = Band.middle
    /// Whether the same stands at the same height of another page, digits aside: a running header, footer or
    /// page number.
    public var isRepeated = false

    /// A line of which no more is known.
    public init(range: TextRange, words: Range<Int>, page: Int) {
      (self.range, self.words, self.page) = (range, words, page)
    }
  }

  /// A part of a page's height.
  public enum Band: Sendable, Hashable {
    /// The uppermost eighth.
    case top
    /// All between.
    case middle
    /// The lowest tenth.
    case bottom
  }
}
