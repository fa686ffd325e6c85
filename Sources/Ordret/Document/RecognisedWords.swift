/// What the recogniser told of the words of a source: where they stand on their page, how sure it was, and what else
/// it thought of. Empty for plain text. All ranges count in ``Document/source``.
public struct RecognisedWords: Sendable, Hashable {
  /// The pages, in the order of the text.
  public var pages: [Page] = []
  /// The words, in the order of the text; not every word of the text need be here.
  public var words: [Word] = []
  /// The lines that have words, in the order of the text: where they stand, in which block and column.
  public var lines: [Line] = []

  /// What its confidences are worth.
  public var scale = Scale.unknown

  /// Nothing known.
  public init() {}

  /// The recognisers whose confidences are known to mean something: every one has a scale of its own.
  public enum Scale: Sendable, Hashable {
    /// Tesseract from version 4 on.
    case tesseract
    /// Any other. Its confidences are not used.
    case unknown
  }

  /// A page.
  public struct Page: Sendable, Hashable {
    /// Its size in the unit of its words' boxes, if it is known.
    public var width: Float?
    /// The same.
    public var height: Float?

    /// A page of this size.
    public init(width: Float?, height: Float?) { (self.width, self.height) = (width, height) }
  }

  /// A word, or a whole line where the recogniser told no words.
  public struct Word: Sendable, Hashable {
    /// Its bytes in the source.
    public var range: TextRange
    /// The number of its page in ``RecognisedWords/pages``.
    public var page: Int
    /// Where it stands on its page.
    public var box: Box?
    /// How sure the recogniser was, 0 to 1.
    public var confidence: Float?
    /// What else it thought of.
    public var alternatives: [Alternative] = []

    /// A word of which nothing but its place in the text is known.
    public init(range: TextRange, page: Int) { (self.range, self.page) = (range, page) }
  }

  /// Another reading of a word.
  public struct Alternative: Sendable, Hashable {
    /// The reading.
    public var text: String
    /// How sure the recogniser was, 0 to 1.
    public var confidence: Float?

    /// A reading.
    public init(text: String, confidence: Float?) { (self.text, self.confidence) = (text, confidence) }
  }

  /// A rectangle on a page, measured from its left upper corner, in the unit of the page's size.
  public struct Box: Sendable, Hashable {
    /// The left edge.
    public var left: Float
    /// The upper edge.
    public var top: Float
    /// The right edge.
    public var right: Float
    /// The lower edge.
    public var bottom: Float

    /// A rectangle.
    public init(left: Float, top: Float, right: Float, bottom: Float) {
      (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }
  }
}
