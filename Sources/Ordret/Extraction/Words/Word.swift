/// One word, number or mark of a sentence.
struct Word: Sendable {
  /// Where it stands in the text. Holds the line end if the word is divided over two lines.
  var range: TextRange
  /// The word in lower case.
  var lower: String
  /// What it looks like.
  var shape: Shape
  /// The closed classes it belongs to.
  var classes: WordClass = []
  /// What it may be of a verb.
  var verbs: [VerbReading] = []

  /// What a word looks like.
  enum Shape: Hashable, Sendable {
    /// All lower case: `kommune`.
    case lower
    /// Begins with a capital: `Kommune`.
    case capital
    /// Two capitals or more and no small letter: `KL`.
    case capitals
    /// Begins with a digit.
    case number
    /// A mark: comma, dash, quotation mark.
    case mark
    /// A web or e-mail address.
    case address
  }

  /// Whether it is made of letters.
  var isWord: Bool { shape == .lower || shape == .capital || shape == .capitals }
  /// Whether it begins with a capital letter.
  var isCapital: Bool { shape == .capital || shape == .capitals }
  /// Whether it is the mark `mark`.
  func isMark(_ mark: String) -> Bool { shape == .mark && lower == mark }

  /// The reading as `form`, if there is one.
  func verb(_ form: VerbForm) -> VerbReading? {
    for reading in verbs where reading.form == form { return reading }
    return nil
  }
}
