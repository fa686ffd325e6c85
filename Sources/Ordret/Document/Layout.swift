/// The lines, paragraphs and sentences of a text. All ranges count in that text.
public struct Layout: Sendable, Hashable {
  /// Every line, blank ones included, in order; one per line of the text.
  public internal(set) var lines: [Line] = []
  /// Runs of lines that belong together, by where they begin. Each heading and each list item is one of its
  /// own. A paragraph that a page end or a letterhead block cuts in two is one paragraph; the block is
  /// another. Blank lines, page marks and enclosure marks belong to none.
  public internal(set) var paragraphs: [Paragraph] = []

  /// A layout without lines.
  public init() {}

  /// One line.
  public struct Line: Sendable, Hashable {
    /// The whole line without its line end.
    public var range: TextRange
    /// The line without indentation, trailing space and markup (`###`, `**`, `- `); empty for a blank line.
    public var content: TextRange
    /// What its markup or form says it is.
    public var form: Form
    /// Whether a form feed stands at its beginning: a new page begins with it.
    public var startsPage: Bool
  }

  /// What a line is by its form alone.
  public enum Form: Sendable, Hashable {
    /// Nothing but white space, or a rule across the page (`-----`).
    case blank
    /// Running text, or a line of a block.
    case text
    /// A Markdown heading, or a line all in bold.
    case heading
    /// The first line of a list item.
    case listItem
    /// A page mark: `1/2`, `Side 1 af 2`, a form feed, `- 2 -`.
    case pageMark
    /// A mark for an enclosure: `./.`
    case enclosureMark
  }

  /// Lines read as one.
  public struct Paragraph: Sendable, Hashable {
    /// The indices of its lines in ``Layout/lines``; not always neighbours.
    public var lines: [Int]
    /// Those of its lines after which no sentence goes on: lines of addresses, signatures and tables, and lines that end
    /// far from the margin.
    public var ends: [Int]
    /// The hyphens at its lines' ends that only divide a word, in reading order.
    public var divisions: [TextOffset]
    /// Its sentences, in reading order.
    public var sentences: [Sentence]
  }

  /// A sentence, as the pieces of text it is made of. ``JoinedText`` reads it as one text.
  public struct Sentence: Sendable, Hashable {
    /// The pieces, in reading order; at least one, none empty. One for each line the sentence stands on, and
    /// more where markup inside a line (`**`, a link's address) is left out. White space at their ends is
    /// left out, and so is a hyphen that only divides a word at a line's end.
    public var pieces: [TextRange]
    /// From the first piece's start to the last piece's end; holds foreign lines if something interrupts it.
    public var range: TextRange { pieces.dropFirst().reduce(pieces[0]) { $0.cover($1) } }
  }
}

/// A part of a letter.
public struct Zone: Sendable, Hashable {
  /// What part it is.
  public var kind: Kind
  /// The indices of its lines in ``Layout/lines``.
  public var lines: [Int]

  /// The parts of a letter.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case letterhead, address, dateLine, subject, salutation, body, list, table, closing, signature, copies,
      enclosures
    case header, footer, pageMark
    /// A sign or a stamp that stands alone: `./.`
    case mark
  }

  /// A zone of these lines.
  public init(kind: Kind, lines: [Int]) {
    self.kind = kind
    self.lines = lines
  }
}
