/// A letter on its way through the pipeline: the source text and the layers the stages add to it.
///
/// Nothing is overwritten. `source` is what was read (decoded to UTF-8), `normalised` is the source after
/// ``normalisation``, `corrected` is the source after all applied ``corrections``.
///
/// **Which text a range counts in:** ``normalisation`` and ``corrections`` count in `source`; every layer
/// after correction (zones, letter fields, entities, dates, actions, references) counts in `corrected`;
/// findings count in `source`. ``correctedMap`` translates between `source` (its base) and `corrected`.
public struct Document: Sendable {
  /// What was read. Never changed.
  public let source: SourceText
  /// Where it came from.
  public let origin: Origin
  /// What the recogniser told of the words of the source, if it was read from a page file.
  public let recognised: RecognisedWords

  /// The source in NFC, without invisible characters and look-alikes. Written by the normalise stage.
  public internal(set) var normalised: SourceText
  /// The edits that make `normalised` of `source`, in order.
  public internal(set) var normalisation: [TextEdit] = []

  /// What the correct stage changed or would suggest, in order of their ranges in `source`.
  public internal(set) var corrections: [Correction] = []
  /// The text after the applied corrections.
  public internal(set) var corrected: SourceText
  /// From `source` (base) to `corrected` (derived).
  public internal(set) var correctedMap = TextMap([])
  /// What the correct stage settled on for this letter.
  public internal(set) var reading = Reading()

  /// Lines, paragraphs and sentences of `corrected`.
  public internal(set) var layout = Layout()
  /// Phones, mail, sums, addresses and numbers of registers, in order; they are among ``entities`` too.
  public internal(set) var identifiers: [Entity] = []
  /// The parts of the letter, in `corrected`.
  public internal(set) var zones: [Zone] = []
  /// Date, case number, sender and so on.
  public internal(set) var letter = LetterFields()
  /// Persons, bodies, places, sums, identifiers, in order.
  public internal(set) var entities: [Entity] = []
  /// Dates and periods, in order.
  public internal(set) var dates: [DateMention] = []
  /// Who is asked, obliged, advised, allowed or forbidden to do what, and what is promised; in order.
  public internal(set) var actions: [Action] = []
  /// Laws and earlier letters that the letter points to.
  public internal(set) var references: [Reference] = []

  /// What a person should know about this letter that is no error: odd encodings, doubtful dates.
  public internal(set) var findings: [Finding] = []

  /// A document of `source`, with no layer yet; `findings` are what reading the input found.
  public init(
    source: SourceText, origin: Origin = Origin(), recognised: RecognisedWords = RecognisedWords(),
    findings: [Finding] = []
  ) {
    self.source = source
    self.recognised = recognised
    self.origin = origin
    self.findings = findings
    self.normalised = source
    self.corrected = source
  }

  /// Adds what writing the letter found.
  public mutating func note(_ findings: [Finding]) { self.findings += findings }
}

/// Where a document came from: the part of the record that reading the input fills in.
public struct Origin: Sendable, Hashable {
  /// The record's id: the path relative to the input root, or the stream's id.
  public var id = ""
  /// The path as given by the user; `nil` for standard input and streams.
  public var path: String?
  /// SHA-256 of the input's bytes, in lower-case hexadecimal.
  public var sha256 = ""
  /// The media type, such as `text/plain`; of page files the one that OCR-D uses.
  public var mediaType = "text/plain"
  /// The name of the character encoding the input had, such as `UTF-8` or `windows-1252`.
  public var encoding = "UTF-8"
  /// Which part of the input it is, if that holds several letters.
  public var part: LetterPart?

  /// An origin with nothing known.
  public init() {}
}

/// What the correct stage found out about how a letter was read.
public struct Reading: Sendable, Hashable {
  /// The name of the error profile that fits the letter best; `nil` before the correct stage.
  public var profile: String?
  /// The share of words that were probably wrong before correction, signs included, 0 to 1.
  public var wordErrorEstimate: Double = 0
  /// The share of words that are probably wrong after it.
  public var remainingWordErrorEstimate: Double = 0
  /// What both shares are told from.
  public var signals = PageSignals()
  /// How many words the letter has.
  public var words: Int = 0
  /// How well the letter's words fit Danish: the mean score of a word in nats, at most 0. Danish letters, misread
  /// or not, lie at -4 to -6; other languages below -8.
  public var fit: Double = 0
  /// Whether the text is Danish, as far as its words tell; a text in another language is left as it is.
  public var isDanish = true
  /// How many different words the memory that a thread keeps from document to document was asked for, and how many of
  /// them earlier documents had had. It depends on what was corrected before, and nothing depends on it.
  public var remembered = Remembered()
  /// Whether the shares of wrong words mean something: a Danish letter with words.
  public var isEstimated: Bool { profile != nil && isDanish }

  /// How often something was asked for, and how often it was there.
  public struct Remembered: Sendable, Hashable {
    /// How often it was asked for.
    public var asked = 0
    /// How often it was there.
    public var found = 0
  }

  /// Nothing known.
  public init() {}
}
