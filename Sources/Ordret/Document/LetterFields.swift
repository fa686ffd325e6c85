/// What a letter says of itself: date, numbers, sender, recipients, signatures. Ranges count in the corrected
/// text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct LetterFields: Sendable, Hashable {
  public var date: Field?
  public var place: Field?
  public var subject: Field?
  public var salutation: Field?
  public var closing: Field?
  public var attention: Field?
  public var caseNumber: Field?
  public var documentNumber: Field?
  public var journalNumber: Field?
  public var ourReference: Field?
  public var yourReference: Field?
  public var kle: Field?
  public var replyDeadline: Field?
  public var recipients: [Field] = []
  public var copies: [Field] = []
  public var enclosures: [Field] = []
  public var sender = Sender()
  public var signatories: [Signatory] = []

  /// A letter that says nothing of itself.
  public init() {}

  /// Who sent the letter, and how to reach them.
  public struct Sender: Sendable, Hashable {
    public var name: Field?
    public var address: Field?
    public var phone: Field?
    public var fax: Field?
    public var email: Field?
    public var url: Field?
    public var cvr: Field?
    public var ean: Field?

    /// A sender of whom nothing is known.
    public init() {}
  }

  /// One who signed.
  public struct Signatory: Sendable, Hashable {
    public var name: Field?
    public var title: Field?
    public var organisation: Field?

    /// A signatory.
    public init(name: Field? = nil, title: Field? = nil, organisation: Field? = nil) {
      self.name = name
      self.title = title
      self.organisation = organisation
    }
  }
}

/// One value taken from the letter, with where it stands and what found it.
public struct Field: Sendable, Hashable {
  /// The canonical value: ISO 8601 dates, digits only for phones, case numbers without spaces around dashes.
  public var value: String
  /// Where it stands, in the corrected text.
  public var range: TextRange
  /// How sure the rule is, 0 to 1.
  public var confidence: Double
  /// The name of the rule that found it.
  public var rule: String

  /// A value found at `range` by `rule`.
  public init(value: String, range: TextRange, confidence: Double, rule: String) {
    self.value = value
    self.range = range
    self.confidence = confidence
    self.rule = rule
  }
}
