/// Something named in the letter. Ranges count in the corrected text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct Entity: Sendable, Hashable {
  public var type: Kind
  public var range: TextRange
  /// The name or value in its standard form: a body's full name, a phone's digits, an amount in DKK.
  public var canonical: String?
  /// The key in a public register, if the lists know one.
  public var identifier: String?
  /// 0 to 1.
  public var confidence: Double
  public var rule: String

  /// The sorts of entity, as the record names them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, organisation, location, address, law, event, product, amount, percentage, phone, email, url
    case cpr, cvr, ean, iban, identifier
  }

  /// An entity found at `range` by `rule`.
  public init(
    type: Kind, range: TextRange, canonical: String? = nil, identifier: String? = nil, confidence: Double,
    rule: String
  ) {
    self.type = type
    self.range = range
    self.canonical = canonical
    self.identifier = identifier
    self.confidence = confidence
    self.rule = rule
  }
}

/// A date, period or set of dates named in the letter. The range counts in the corrected text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct DateMention: Sendable, Hashable {
  public var range: TextRange
  /// ISO 8601 or EDTF: `2020-06-10`, `2012-02-02/2012-02-03`, `2011-W47`, `2020-21` (spring), `P14D`.
  public var value: String
  /// The earliest day meant, ISO 8601; `nil` for durations and sets.
  public var start: String?
  /// The latest day meant, ISO 8601.
  public var end: String?
  /// Whether a deadline includes its last day; `nil` where that is no question.
  public var inclusive: Bool?
  public var kind: Kind
  public var role: Role
  /// Whether the year (or more) came from the letter's date.
  public var inferred: Bool
  /// 0 to 1.
  public var confidence: Double
  public var rule: String

  /// What sort of time it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable { case date, interval, duration, set, time }
  /// What the date is for.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case letterDate = "letter-date"
    case deadline, event, reference, validity, other
  }

  /// A date found at `range` by `rule`.
  public init(
    range: TextRange, value: String, start: String? = nil, end: String? = nil, inclusive: Bool? = nil,
    kind: Kind = .date, role: Role = .other, inferred: Bool = false, confidence: Double, rule: String
  ) {
    self.range = range
    self.value = value
    self.start = start
    self.end = end
    self.inclusive = inclusive
    self.kind = kind
    self.role = role
    self.inferred = inferred
    self.confidence = confidence
    self.rule = rule
  }
}

/// Someone is asked, obliged, advised, allowed or forbidden to do something, or promises to.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct Action: Sendable, Hashable {
  public var modality: Modality
  /// How binding it is: 1 (a hint) to 5 (shall).
  public var force: Int
  /// The lemma of the act itself, with particle and reflexive: `sikre`, `række ud`, `sætte sig`.
  public var verb: String
  /// What makes it an action: `opfordre til`, `skal`, `imperativ`.
  public var cue: String
  public var actor: String?
  public var addressee: String?
  public var recipient: String?
  public var object: String?
  /// The ISO value of the date it is to be done by.
  public var deadline: String?
  public var condition: String?
  public var negated: Bool
  /// The clause, in the corrected text.
  public var range: TextRange
  /// 0 to 1.
  public var confidence: Double
  public var rule: String

  /// The seven modalities.
  public enum Modality: String, Sendable, Hashable, CaseIterable {
    case request, obligation, recommendation, permission, prohibition, commitment, question
  }

  /// An action found at `range` by `rule`.
  public init(
    modality: Modality, force: Int, verb: String, cue: String, actor: String? = nil, addressee: String? = nil,
    recipient: String? = nil, object: String? = nil, deadline: String? = nil, condition: String? = nil,
    negated: Bool = false, range: TextRange, confidence: Double, rule: String
  ) {
    self.modality = modality
    self.force = force
    self.verb = verb
    self.cue = cue
    self.actor = actor
    self.addressee = addressee
    self.recipient = recipient
    self.object = object
    self.deadline = deadline
    self.condition = condition
    self.negated = negated
    self.range = range
    self.confidence = confidence
    self.rule = rule
  }
}

/// A law, order or earlier letter that the letter points to. The range counts in the corrected text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct Reference: Sendable, Hashable {
  /// `law`, `order`, `circular`, `guideline`, `eu-act`, `letter`.
  public var type: String
  public var title: String?
  public var number: String?
  public var date: String?
  public var paragraph: String?
  public var stk: String?
  public var nr: String?
  public var litra: String?
  public var eli: String?
  public var range: TextRange

  /// A reference of a type at `range`.
  public init(type: String, range: TextRange) {
    self.type = type
    self.range = range
  }
}
