internal import Ordret

extension RecordEvaluation {
  /// The name of this form, the value of the key `schema`.
  public static let schemaName = "ordret.record-evaluation/1"

  /// The evaluation as JSON, as `Schema/ordret.record-evaluation.1.schema.json` describes it. Shares are not
  /// rounded; one without a denominator is `null`.
  public func json() -> JSONValue {
    .object([
      .init("schema", .string(Self.schemaName)),
      .init("letters", .integer(letters.count)),
      .init("lettersWithEmptyGold", .integer(letters.count(where: \.isGoldEmpty))),
      .init("columns", .array(columns.map(Self.json))),
      .init(
        "leftOut",
        .object(
          LeftOut.Reason.allCases.map { reason in
            let names = leftOut.names(reason)
            return .init(
              reason.rawValue,
              .object([
                .init("count", .integer(names.count)), .init("names", .array(names.map { .string($0) })),
              ]))
          })),
    ])
  }

  private static func json(_ column: Column) -> JSONValue {
    let score = column.score
    let parts = RecordScore.Group.allCases.map { group in
      JSONValue.Member(
        group.key,
        .object(
          RecordMeasure.allCases.filter { $0.group == group }.map { .init($0.key, json(score, $0)) }))
    }
    let empty = score.letters.filter(\.isGoldEmpty)
    return .object([
      .init("records", .string(column.name)),
      .init("measures", .object(parts)),
      .init(
        "falseAlarms",
        .object([
          .init("strict", falseAlarms(score.letters, isLenient: false)),
          .init("lenient", falseAlarms(score.letters, isLenient: true)),
          .init("emptyGold", falseAlarms(empty, isLenient: false)),
        ])),
      .init("perLetter", .array(score.letters.map(json))),
      .init("residue", .array(score.residue.map(json))),
    ])
  }

  private static func json(_ score: RecordScore, _ measure: RecordMeasure) -> JSONValue {
    var members = json(score.total(measure))
    if !measure.classes.isEmpty {
      let classes = score.rows(measure).map { JSONValue.Member($0.name, .object(json($0.count))) }
      members.append(.init("classes", .object(classes)))
    }
    return .object(members)
  }

  private static func json(_ count: RecordCount) -> [JSONValue.Member] {
    [
      .init("gold", .integer(count.gold)), .init("predicted", .integer(count.predicted)),
      .init("right", .integer(count.right)), .init("precision", number(count.precision)),
      .init("recall", number(count.recall)), .init("f1", number(count.f1)),
    ]
  }

  private static func falseAlarms(_ letters: [RecordScore.Letter], isLenient: Bool) -> JSONValue {
    let sums = sums(letters) { $0.count($1, isLenient: isLenient).falseAlarms }
    let total = sums.reduce(0) { $0 + ($1.value.integer ?? 0) }
    return .object(
      [.init("letters", .integer(letters.count))] + sums + [
        .init("total", .integer(total)),
        .init("perLetter", number(letters.isEmpty ? nil : Double(total) / Double(letters.count))),
      ])
  }

  private static func json(_ letter: RecordScore.Letter) -> JSONValue {
    .object([
      .init("id", .string(letter.id)), .init("goldEmpty", .bool(letter.isGoldEmpty)),
      .init("missed", .object(sums([letter]) { $0.count($1).missed })),
      .init("falseAlarms", .object(sums([letter]) { $0.count($1).falseAlarms })),
      .init("falseAlarmsLenient", .object(sums([letter]) { $0.count($1, isLenient: true).falseAlarms })),
    ])
  }

  private static func json(_ item: RecordScore.Residue) -> JSONValue {
    .object([
      .init("id", .string(item.id)), .init("kind", .string(item.isMissed ? "missed" : "false")),
      .init("part", .string(item.group.key)), .init("measure", .string(item.measure.key)),
      .init("name", .string(item.name)), .init("text", .string(item.text)),
    ])
  }

  /// A number for each part of the record.
  private static func sums(
    _ letters: [RecordScore.Letter], _ count: (RecordScore.Letter, RecordScore.Group) -> Int
  ) -> [JSONValue.Member] {
    RecordScore.Group.allCases.map { group in
      .init(group.key, .integer(letters.reduce(0) { $0 + count($1, group) }))
    }
  }

  private static func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
}

extension RecordScore.Group {
  /// The key of the part in the record.
  fileprivate var key: String {
    switch self {
    case .field: "fields"
    case .date: "dates"
    case .entity: "entities"
    case .action: "actions"
    }
  }
}

extension RecordMeasure {
  /// The key below its part.
  fileprivate var key: String {
    switch self {
    case .fieldValue, .dateValue: "value"
    case .dateStrict, .entityStrict: "spanStrict"
    case .dateLenient, .entityLenient: "spanLenient"
    case .dateStrictAndValue: "spanAndValue"
    case .dateRole: "role"
    case .actionFound: "found"
    case .actionModality: "modality"
    case .actionVerb: "verb"
    case .actionVerbAndModality: "verbAndModality"
    case .actor, .addressee, .deadline: rawValue
    }
  }
}
