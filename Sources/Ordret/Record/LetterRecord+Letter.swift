// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension LetterRecord {
  /// What the letter says of itself.
  public struct Letter: Codable, Hashable, Sendable {
    @OrNull public var date: Field?
    @OrNull public var place: Field?
    @OrNull public var subject: Field?
    @OrNull public var salutation: Field?
    @OrNull public var closing: Field?
    @OrNull public var attention: Field?
    @OrNull public var caseNumber: Field?
    @OrNull public var documentNumber: Field?
    @OrNull public var journalNumber: Field?
    @OrNull public var ourReference: Field?
    @OrNull public var yourReference: Field?
    @OrNull public var kle: Field?
    @OrNull public var replyDeadline: Field?
    public var recipients: [Field]
    public var copies: [Field]
    public var enclosures: [Field]
    public var sender: Sender
    public var signatories: [Signatory]
  }

  /// One value with where it stands and what found it.
  public struct Field: Codable, Hashable, Sendable {
    /// The canonical value.
    public var value: String
    /// The surface in the corrected text, line breaks as one space.
    public var text: String
    public var range: CodePointRange
    public var correctedRange: CodePointRange
    public var confidence: Double
    public var rule: String
  }

  /// Who sent the letter.
  public struct Sender: Codable, Hashable, Sendable {
    @OrNull public var name: Field?
    @OrNull public var address: Field?
    @OrNull public var phone: Field?
    @OrNull public var fax: Field?
    @OrNull public var email: Field?
    @OrNull public var url: Field?
    @OrNull public var cvr: Field?
    @OrNull public var ean: Field?
  }

  /// One who signed.
  public struct Signatory: Codable, Hashable, Sendable {
    @OrNull public var name: Field?
    @OrNull public var title: Field?
    @OrNull public var organisation: Field?
  }
}
