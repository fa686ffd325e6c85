/// One letter as the record `ordret.letter/1`: what is written as JSON and what other programs read.
///
/// The stored properties have the names and the order of the JSON keys. Every key is always there: what a
/// letter does not have is `null` or `[]`. Ranges count Unicode code points, half-open; `range` counts in the
/// original text, `correctedRange` in the corrected text. Probabilities and confidences have four decimals.
/// `Schema/ordret.letter.1.schema.json` describes each key.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct LetterRecord: Codable, Hashable, Sendable {
  /// The name of this form of record: `ordret.letter/1`.
  public var schema = Self.schemaName
  /// The path relative to the input root, or the stream's id.
  public var id: String
  public var generator: Generator
  public var source: Source
  public var ocr: Recognition
  /// Both texts; `null` if they were not wanted.
  @OrNull public var text: Texts?
  public var corrections: [Correction]
  public var letter: Letter
  public var entities: [Entity]
  public var dates: [DateMention]
  public var actions: [Action]
  public var references: [Reference]
  public var findings: [Finding]

  /// The value of the key `schema`.
  public static let schemaName = "ordret.letter/1"

  /// What made the record.
  public struct Generator: Codable, Hashable, Sendable {
    /// The version of Ordret.
    public var version: String
    /// The models that were used, by name.
    public var models: [Model]
    /// The least probability at which a correction was applied; `null`: the model's own.
    @OrNull public var threshold: Double?

    /// A program with its models.
    public init(version: String = OrdretVersion.current, models: [Model] = [], threshold: Double? = nil) {
      self.version = version
      self.models = models
      self.threshold = threshold
    }
  }

  /// One model, named so that a result can be made again.
  public struct Model: Codable, Hashable, Sendable {
    /// The file's name.
    public var name: String
    /// SHA-256 of what follows its header, in lower-case hexadecimal, as the header states it.
    public var sha256: String

    /// A model with its digest.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What was read.
  public struct Source: Codable, Hashable, Sendable {
    /// The path as given; `null` for standard input and streams.
    @OrNull public var path: String?
    /// SHA-256 of the input's bytes.
    public var sha256: String
    public var mediaType: String
    /// The character encoding the input had.
    public var encoding: String
    /// Pages with text on them, as form feeds part them.
    public var pages: Int
    /// The length of the original text in code points.
    public var characters: Int
    /// Which letter of the input it is; `null` if the input is one letter.
    @OrNull public var part: LetterPart?
  }

  /// How well the letter was read.
  public struct Recognition: Codable, Hashable, Sendable {
    /// The error profile that fits best; `null` if none was looked for.
    @OrNull public var profile: String?
    /// The share of words that were probably wrong before correction, 0 to 1; `null` for letters in other
    /// languages.
    @OrNull public var wordErrorEstimate: Double?
    /// The share of words that are probably wrong after it: which letters of a batch need eyes first.
    @OrNull public var remainingWordErrorEstimate: Double?
  }

  /// The text before and after.
  public struct Texts: Codable, Hashable, Sendable {
    public var original: String
    public var corrected: String
  }

  /// One change, made or only suggested.
  public struct Correction: Codable, Hashable, Sendable {
    public var original: String
    public var corrected: String
    public var range: CodePointRange
    /// Where `corrected` stands if it was applied; else where `original` still stands.
    public var correctedRange: CodePointRange
    public var kind: String
    public var probability: Double
    public var applied: Bool
    public var reason: String
    public var alternatives: [Alternative]
  }

  /// Another reading of the same place.
  public struct Alternative: Codable, Hashable, Sendable {
    public var text: String
    public var probability: Double
  }

  /// What a person should know; no error.
  public struct Finding: Codable, Hashable, Sendable {
    public var kind: String
    public var message: String
    /// In the original; `null` for the whole letter.
    @OrNull public var range: CodePointRange?
  }
}
