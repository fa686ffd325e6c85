// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension LetterRecord {
  /// Something named in the letter.
  public struct Entity: Codable, Hashable, Sendable {
    public var type: String
    public var text: String
    @OrNull public var canonical: String?
    @OrNull public var identifier: String?
    public var range: CodePointRange
    public var correctedRange: CodePointRange
    public var confidence: Double
    public var rule: String
  }

  /// A date, period or set of dates.
  public struct DateMention: Codable, Hashable, Sendable {
    public var text: String
    /// ISO 8601 or EDTF.
    public var value: String
    @OrNull public var start: String?
    @OrNull public var end: String?
    @OrNull public var inclusive: Bool?
    public var kind: String
    public var role: String
    public var inferred: Bool
    public var range: CodePointRange
    public var correctedRange: CodePointRange
    public var confidence: Double
    public var rule: String
  }

  /// Someone is asked, obliged, advised, allowed or forbidden to do something, or promises to.
  public struct Action: Codable, Hashable, Sendable {
    public var modality: String
    /// How binding it is, 1 (a hint) to 5 (shall).
    public var force: Int
    public var verb: String
    public var cue: String
    @OrNull public var actor: String?
    @OrNull public var addressee: String?
    @OrNull public var recipient: String?
    @OrNull public var object: String?
    @OrNull public var deadline: String?
    @OrNull public var condition: String?
    public var negated: Bool
    public var text: String
    public var range: CodePointRange
    public var correctedRange: CodePointRange
    public var confidence: Double
    public var rule: String
  }

  /// A law, order or earlier letter that is pointed to.
  public struct Reference: Codable, Hashable, Sendable {
    public var type: String
    @OrNull public var title: String?
    @OrNull public var number: String?
    @OrNull public var date: String?
    @OrNull public var paragraph: String?
    @OrNull public var stk: String?
    @OrNull public var nr: String?
    @OrNull public var litra: String?
    @OrNull public var eli: String?
    public var text: String
    public var range: CodePointRange
    public var correctedRange: CodePointRange
  }
}
