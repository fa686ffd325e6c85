import Ordret
import Testing

typealias RecordItem = ReducedRecord.Item
typealias RecordDate = ReducedRecord.Date
typealias RecordAction = ReducedRecord.Action

/// What counts as right, on records of a few items.
@Suite struct RecordScoreTests {
  /// Gold, a prediction, and every row that comes of them: measure, class, gold, predicted, right.
  struct Case: CustomTestStringConvertible {
    var name: String
    var gold: ReducedRecord
    var predicted: ReducedRecord
    var rows: [String]

    var testDescription: String { name }

    init(_ name: String, _ gold: ReducedRecord, _ predicted: ReducedRecord, _ rows: [String]) {
      (self.name, self.gold, self.predicted, self.rows) = (name, gold, predicted, rows)
    }
  }

  static func fields(_ values: String...) -> ReducedRecord {
    ReducedRecord(id: "a", fields: values.map { RecordItem("place", $0) })
  }
  static func entities(_ items: RecordItem...) -> ReducedRecord { ReducedRecord(id: "a", entities: items) }
  static func dates(_ dates: RecordDate...) -> ReducedRecord { ReducedRecord(id: "a", dates: dates) }
  static func actions(_ actions: RecordAction...) -> ReducedRecord {
    ReducedRecord(id: "a", actions: actions)
  }

  static let fieldCases = [
    Case("the same", fields("Køge"), fields("Køge"), ["fieldValue place 1 1 1"]),
    Case("case counts", fields("Køge"), fields("køge"), ["fieldValue place 1 1 0"]),
    Case("white space is folded", fields("Ny  By"), fields(" Ny\n\u{A0}By"), ["fieldValue place 1 1 1"]),
    Case("NFC", fields("A\u{30A}s"), fields("Ås"), ["fieldValue place 1 1 1"]),
    Case("missed", fields("Køge"), fields(), ["fieldValue place 1 0 0"]),
    Case("false", fields(), fields("Køge"), ["fieldValue place 0 1 0"]),
    Case("each answers for one", fields("A", "B"), fields("A", "A"), ["fieldValue place 2 2 1"]),
    Case("nothing", fields(), fields(), []),
    Case(
      "the name counts", fields("A"), ReducedRecord(id: "a", fields: [RecordItem("date", "A")]),
      ["fieldValue date 0 1 0", "fieldValue place 1 0 0"]),
  ]

  static let ida = RecordItem("person", "Ida Holm")
  static let entityCases = [
    Case(
      "a text counts once", entities(ida), entities(ida, RecordItem("person", "Ida\nHolm")),
      ["entityStrict person 1 1 1", "entityLenient person 1 1 1"]),
    Case(
      "a part is right leniently", entities(ida), entities(RecordItem("person", "Holm,")),
      ["entityStrict person 1 1 0", "entityLenient person 1 1 1"]),
    Case(
      "no token shared", entities(ida), entities(RecordItem("person", "Ida-Marie")),
      ["entityStrict person 1 1 0", "entityLenient person 1 1 0"]),
    Case(
      "the type counts", entities(ida), entities(RecordItem("location", "Ida Holm")),
      [
        "entityStrict person 1 0 0", "entityStrict location 0 1 0", "entityLenient person 1 0 0",
        "entityLenient location 0 1 0",
      ]),
    Case(
      "one to one", entities(ida), entities(RecordItem("person", "Ida"), RecordItem("person", "Holm")),
      ["entityStrict person 1 2 0", "entityLenient person 1 2 1"]),
  ]

  static let may = RecordDate("2. maj", "2001-05-02", role: "event")
  static let dateCases = [
    Case(
      "all right", dates(may), dates(may),
      [
        "dateStrict 1 1 1", "dateLenient 1 1 1", "dateValue 1 1 1", "dateStrictAndValue 1 1 1",
        "dateRole event 1 1 1",
      ]),
    Case(
      "another value", dates(may), dates(RecordDate("2. maj", "2002-05-02", role: "event")),
      [
        "dateStrict 1 1 1", "dateLenient 1 1 1", "dateValue 1 1 0", "dateStrictAndValue 1 1 0",
        "dateRole event 1 1 1",
      ]),
    Case(
      "another role", dates(may), dates(RecordDate("2. maj", "2001-05-02", role: "deadline")),
      [
        "dateStrict 1 1 1", "dateLenient 1 1 1", "dateValue 1 1 1", "dateStrictAndValue 1 1 1",
        "dateRole deadline 0 1 0", "dateRole event 1 0 0",
      ]),
    Case(
      "a longer span", dates(may), dates(RecordDate("den 2. maj", "2001-05-02", role: "event")),
      [
        "dateStrict 1 1 0", "dateLenient 1 1 1", "dateValue 1 1 1", "dateStrictAndValue 1 1 0",
        "dateRole event 1 1 1",
      ]),
    Case(
      "no span, no value, no role", dates(may), dates(RecordDate("3. juni", "2001-05-02", role: "event")),
      ["dateStrict 1 1 0", "dateLenient 1 1 0", "dateStrictAndValue 1 1 0"]),
    Case(
      "gold without role", dates(RecordDate("2. maj", "2001-05-02")), dates(may),
      ["dateStrict 1 1 1", "dateLenient 1 1 1", "dateValue 1 1 1", "dateStrictAndValue 1 1 1"]),
    Case(
      "two values and roles of one text", dates(may),
      dates(may, RecordDate("2. maj", "2002-05-02", role: "other"), may),
      [
        "dateStrict 1 1 1", "dateLenient 1 1 1", "dateValue 1 2 1", "dateStrictAndValue 1 2 1",
        "dateRole event 1 1 1", "dateRole other 0 1 0",
      ]),
  ]

  static func action(
    _ modality: String, _ verb: String, _ text: String, actor: String? = nil, addressee: String? = nil,
    deadline: String? = nil
  ) -> RecordAction {
    RecordAction(
      modality: modality, verb: verb, text: text, actor: actor, addressee: addressee, deadline: deadline)
  }
  static let send = actions(
    action("request", "sende", "sende skemaet", addressee: "I", deadline: "2001-05-02"))
  static let actionCases = [
    Case(
      "all right", send,
      actions(
        action(
          "request", "sende", "bedes I sende\nskemaet retur", actor: "vi", addressee: "I", deadline: "P2W")),
      [
        "actionFound 1 1 1", "actionModality request 1 1 1", "actionVerb 1 1 1",
        "actionVerbAndModality request 1 1 1", "actor 0 1 0", "addressee 1 1 1", "deadline 1 1 0",
      ]),
    Case(
      "another modality: roles are not asked", send,
      actions(action("obligation", "sende", "skal I sende skemaet", actor: "I")),
      [
        "actionFound 1 1 1", "actionModality request 1 0 0", "actionModality obligation 0 1 0",
        "actionVerb 1 1 1", "actionVerbAndModality request 1 0 0", "actionVerbAndModality obligation 0 1 0",
      ]),
    Case(
      "another verb", send, actions(action("request", "udfylde", "sende skemaet", deadline: "2001-05-02")),
      [
        "actionFound 1 1 1", "actionModality request 1 1 1", "actionVerb 1 1 0",
        "actionVerbAndModality request 1 1 0", "addressee 1 0 0", "deadline 1 1 1",
      ]),
    Case(
      "another place", send, actions(action("request", "sende", "bedes I sende svaret")),
      [
        "actionFound 1 1 0", "actionModality request 1 1 0", "actionVerb 1 1 0",
        "actionVerbAndModality request 1 1 0",
      ]),
    Case(
      "one answers for one, the better one first",
      actions(action("question", "ringe", "skemaet"), action("request", "sende", "skemaet")),
      actions(action("request", "sende", "skemaet")),
      [
        "actionFound 2 1 1", "actionModality request 1 1 1", "actionModality question 1 0 0",
        "actionVerb 2 1 1", "actionVerbAndModality request 1 1 1", "actionVerbAndModality question 1 0 0",
      ]),
    Case(
      "modality goes before verb",
      actions(action("request", "sende", "skemaet")),
      actions(action("obligation", "sende", "skemaet"), action("request", "ringe", "skemaet")),
      [
        "actionFound 1 2 1", "actionModality request 1 1 1", "actionModality obligation 0 1 0",
        "actionVerb 1 2 0", "actionVerbAndModality request 1 1 0",
        "actionVerbAndModality obligation 0 1 0",
      ]),
  ]

  @Test(arguments: fieldCases + entityCases + dateCases + actionCases)
  func counts(_ row: Case) {
    var score = RecordScore()
    score.add(gold: row.gold, predicted: row.predicted)
    let rows = score.rows.map { row in
      let counts = [row.count.gold, row.count.predicted, row.count.right].map(String.init)
      return ([row.measure.rawValue] + (row.name.isEmpty ? [] : [row.name]) + counts).joined(separator: " ")
    }
    #expect(rows == row.rows)
    // What is missed and what is false stands in the residue, once.
    for group in RecordScore.Group.allCases {
      let items = score.residue.filter { $0.measure == group.measure }
      #expect(items.count { $0.isMissed } == score.total(group).missed)
      #expect(items.count { !$0.isMissed } == score.total(group).falseAlarms)
      #expect(score.total(group).right <= score.total(group.lenientMeasure).right)
    }
  }

  /// Counts are added, then divided; rows keep the record's order whichever letter comes first.
  @Test func countsArePooled() {
    var score = RecordScore()
    let second = ReducedRecord(id: "b", fields: [RecordItem("sender.name", "X"), RecordItem("date", "2001")])
    score.add(gold: second, predicted: second)
    score.add(
      gold: ReducedRecord(id: "c", fields: [RecordItem("date", "2002"), RecordItem("place", "Ry")]),
      predicted: ReducedRecord(id: "c", fields: [RecordItem("date", "2003")]))
    #expect(score.rows.map(\.name) == ["date", "place", "sender.name"])
    let total = score.total(.field)
    #expect(total.recall == 0.5)
    #expect(total.precision == 2.0 / 3)
    #expect(total.f1 == 4.0 / 7)
    let none = score.total(.date)
    #expect(none.precision == nil && none.recall == nil && none.f1 == nil)
  }

  @Test func falseAlarmsByLetter() {
    var score = RecordScore()
    let predicted = ReducedRecord(
      id: "a", entities: [Self.ida, RecordItem("person", "Bo")], dates: [Self.may])
    score.add(gold: ReducedRecord(id: "a"), predicted: predicted)
    score.add(gold: Self.entities(RecordItem("person", "Ida")), predicted: predicted)
    #expect(score.letters.map(\.isGoldEmpty) == [true, false])
    #expect(score.letters.map { $0.count(.entity).falseAlarms } == [2, 2])
    #expect(score.letters.map { $0.count(.entity, isLenient: true).falseAlarms } == [2, 1])
    #expect(score.letters.map { $0.count(.date).falseAlarms } == [1, 1])
    #expect(score.letters.map { $0.count(.entity).missed } == [0, 1])
  }

  @Test func residueSaysWhat() {
    var score = RecordScore()
    score.add(
      gold: ReducedRecord(id: "a", entities: [Self.ida], dates: [Self.may], actions: Self.send.actions),
      predicted: ReducedRecord(
        id: "a", dates: [RecordDate("2. maj", "2002-05-02", role: "other")],
        actions: [Self.action("request", "sende", "sende skemaet", addressee: "De", deadline: "2001-05-02")]))
    #expect(
      score.residue.map { "\($0.isMissed ? "missed" : "false") \($0.group) \($0.name): \($0.text)" } == [
        "missed date span and value: 2. maj = 2001-05-02", "false date span and value: 2. maj = 2002-05-02",
        "missed date role: 2. maj: event", "false date role: 2. maj: other", "missed entity person: Ida Holm",
        "missed action addressee: sende: I", "false action addressee: sende: De",
      ])
  }
}
