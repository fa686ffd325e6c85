/// What a record says, without where it stands and what found it: the form in which a reader notes down a
/// letter, and in which a record is compared with such notes.
public struct ReducedRecord: Sendable, Hashable {
  /// The letter's id: the stem of its file's name.
  public var id: String
  /// The letter's fields, canonical values under the record's names (`date`, `sender.phone`,
  /// `signatories.name`); a list's values under one name.
  public var fields: [Item]
  /// Entities: the type as name, the surface as value.
  public var entities: [Item]
  /// Dates and periods.
  public var dates: [Date]
  /// What somebody is asked to do.
  public var actions: [Action]

  /// A name with a value.
  public struct Item: Sendable, Hashable {
    /// What the value is of.
    public var name: String
    /// The value; white space does not matter.
    public var value: String

    /// A value of a name.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A date as far as it is compared.
  public struct Date: Sendable, Hashable {
    /// The surface; white space does not matter.
    public var text: String
    /// The canonical value.
    public var value: String
    /// What the date is for, as the record names it; `nil` if the reader did not say.
    public var role: String?

    /// A date with its value.
    public init(_ text: String, _ value: String, role: String? = nil) {
      self.text = text
      self.value = value
      self.role = role
    }
  }

  /// An action as far as it is compared.
  public struct Action: Sendable, Hashable {
    /// Request, obligation and so on, as the record names it.
    public var modality: String
    /// The lemma of what is to be done.
    public var verb: String
    /// In the gold a fragment that a right span must hold; in a prediction the whole span.
    public var text: String
    /// Who acts, as the letter has it.
    public var actor: String?
    /// Who is asked.
    public var addressee: String?
    /// The canonical value of the day by which it must be done.
    public var deadline: String?

    /// An action.
    public init(
      modality: String, verb: String, text: String, actor: String? = nil, addressee: String? = nil,
      deadline: String? = nil
    ) {
      self.modality = modality
      self.verb = verb
      self.text = text
      self.actor = actor
      self.addressee = addressee
      self.deadline = deadline
    }
  }

  /// A record of these parts.
  public init(
    id: String, fields: [Item] = [], entities: [Item] = [], dates: [Date] = [], actions: [Action] = []
  ) {
    self.id = id
    self.fields = fields
    self.entities = entities
    self.dates = dates
    self.actions = actions
  }

  /// Whether it says nothing at all.
  public var isEmpty: Bool { fields.isEmpty && entities.isEmpty && dates.isEmpty && actions.isEmpty }

  /// The names of fields with one value, in the record's order.
  public static let scalarFields = [
    "date", "place", "subject", "salutation", "closing", "attention", "caseNumber", "documentNumber",
    "journalNumber", "ourReference", "yourReference", "kle", "replyDeadline",
  ]
  /// The names of fields with a list of values.
  public static let listFields = ["recipients", "copies", "enclosures"]
  /// What is known of a sender.
  public static let senderFields = ["name", "address", "phone", "fax", "email", "url", "cvr", "ean"]
  /// What is known of each signatory.
  public static let signatoryFields = ["name", "title", "organisation"]

  /// The names of all fields, as ``fields`` has them.
  public static let fieldNames =
    scalarFields + listFields + senderFields.map { "sender." + $0 }
    + signatoryFields.map { "signatories." + $0 }
}
