/// What is counted when records are compared with gold, in the order in which it is shown.
///
/// White space is folded everywhere, case and punctuation count.
public enum RecordMeasure: String, Sendable, Hashable, CaseIterable {
  /// A letter field: name and value are equal. Each value of a list answers for one.
  case fieldValue
  /// A date's span: the text is equal. Each different text of a letter counts once.
  case dateStrict
  /// A date's span: the texts share at least one token; one to one, the longest overlap first.
  case dateLenient
  /// The value, of dates whose spans match leniently. A text with several values counts each once.
  case dateValue
  /// A date: text and value are equal. Each different pair counts once. The measure for dates.
  case dateStrictAndValue
  /// The role, of dates whose spans match leniently and to which the gold gives a role; by role.
  case dateRole
  /// An entity: type and text are equal, by type. Each different text counts once. The measure for entities.
  case entityStrict
  /// An entity: the type is equal and the texts share at least one token, as for dates; by type.
  case entityLenient
  /// An action: the predicted span holds the gold's fragment. Each predicted action answers for one of gold:
  /// first for one with its modality and verb, then its modality, then its verb, then any.
  case actionFound
  /// An action found with the gold's modality; by modality.
  case actionModality
  /// An action found with the gold's verb, whatever the modality.
  case actionVerb
  /// An action found with the gold's modality and verb; by modality. The measure for actions.
  case actionVerbAndModality
  /// Who acts, of actions found with the gold's modality.
  case actor
  /// Who is asked, of actions found with the gold's modality.
  case addressee
  /// By when, of actions found with the gold's modality.
  case deadline

  /// The parts of a record.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case field, date, entity, action

    /// The measure that stands for the group: a prediction that is not right by it is a false alarm.
    public var measure: RecordMeasure {
      switch self {
      case .field: .fieldValue
      case .date: .dateStrictAndValue
      case .entity: .entityStrict
      case .action: .actionVerbAndModality
      }
    }

    /// The most lenient measure: what is not right by it stands nowhere near anything in the gold.
    public var lenientMeasure: RecordMeasure {
      switch self {
      case .field: .fieldValue
      case .date: .dateLenient
      case .entity: .entityLenient
      case .action: .actionFound
      }
    }
  }

  /// The part of the record that it counts.
  public var group: Group {
    switch self {
    case .fieldValue: .field
    case .dateStrict, .dateLenient, .dateValue, .dateStrictAndValue, .dateRole: .date
    case .entityStrict, .entityLenient: .entity
    case .actionFound, .actionModality, .actionVerb, .actionVerbAndModality: .action
    case .actor, .addressee, .deadline: .action
    }
  }

  /// Its name within the group, for people.
  public var label: String {
    switch self {
    case .fieldValue: "value"
    case .dateStrict: "span strict"
    case .dateLenient: "span lenient"
    case .dateValue: "value"
    case .dateStrictAndValue: "span and value"
    case .dateRole: "role"
    case .entityStrict: "span strict"
    case .entityLenient: "span lenient"
    case .actionFound: "found"
    case .actionModality: "modality"
    case .actionVerb: "verb"
    case .actionVerbAndModality: "verb and modality"
    case .actor: "actor"
    case .addressee: "addressee"
    case .deadline: "deadline"
    }
  }

  /// Names of its classes in the order in which they are shown: the record's own, others after them.
  public func sorted(_ names: Set<String>) -> [String] {
    let order = classes
    func rank(_ name: String) -> (Int, String) { (order.firstIndex(of: name) ?? order.count, name) }
    return names.sorted { rank($0) < rank($1) }
  }

  /// The names of its classes in the record's own order; empty if it has none.
  public var classes: [String] {
    switch self {
    case .fieldValue: ReducedRecord.fieldNames
    case .dateRole: DateMention.Role.allCases.map(\.rawValue)
    case .entityStrict, .entityLenient: Entity.Kind.allCases.map(\.rawValue)
    case .actionModality, .actionVerbAndModality: Action.Modality.allCases.map(\.rawValue)
    case .dateStrict, .dateLenient, .dateValue, .dateStrictAndValue, .actionFound, .actionVerb, .actor,
      .addressee, .deadline:
      []
    }
  }
}
