import Ordret
import Testing

typealias RecordItem = ReducedRecord.Item
typealias RecordAction = ReducedRecord.Action

/// What counts as right, on records of a few items.
@Suite struct RecordScoreTests {
  /// Gold, prediction, and the row they must give: gold, predicted, right.
  static let items: [([RecordItem], [RecordItem], [Int])] = [
    ([RecordItem("place", "Køge")], [RecordItem("place", "Køge")], [1, 1, 1]),
    ([RecordItem("place", "Køge")], [RecordItem("place", "køge")], [1, 1, 0]),
    ([RecordItem("place", "Ny  By")], [RecordItem("place", "Ny\nBy")], [1, 1, 1]),
    ([RecordItem("place", "Køge")], [], [1, 0, 0]),
    ([], [RecordItem("place", "Køge")], [0, 1, 0]),
    // In a letter's fields each value answers for one.
    (
      [RecordItem("place", "A"), RecordItem("place", "B")],
      [RecordItem("place", "A"), RecordItem("place", "A")], [2, 2, 1]
    ),
  ]

  @Test(arguments: items)
  func countsFields(gold: [RecordItem], predicted: [RecordItem], counts: [Int]) throws {
    var score = RecordScore()
    score.add(
      gold: ReducedRecord(id: "a", fields: gold), predicted: ReducedRecord(id: "a", fields: predicted))
    let row = try #require(score.rows.first)
    #expect([row.gold, row.predicted, row.right] == counts)
    #expect(score.residue.count { $0.isMissed } == counts[0] - counts[2])
    #expect(score.residue.count { !$0.isMissed } == counts[1] - counts[2])
  }

  @Test func entitiesAndDatesCountOnce() {
    let twice = [
      RecordItem("person", "Ida Holm"), RecordItem("person", "Ida\nHolm"), RecordItem("location", "Ida Holm"),
    ]
    var score = RecordScore()
    score.add(
      gold: ReducedRecord(id: "a", entities: [twice[0]], dates: [RecordItem("2. maj", "2001-05-02")]),
      predicted: ReducedRecord(
        id: "a", entities: twice,
        dates: [RecordItem("2. maj", "2001-05-02"), RecordItem("2. maj", "2002-05-02")]))
    #expect(score.rows.map(\.name) == ["dates", "person", "location"])
    #expect(score.rows.map(\.predicted) == [2, 1, 1])
    #expect(score.rows.map(\.right) == [1, 1, 0])
    #expect(score.residue.map(\.text) == ["2. maj = 2002-05-02", "Ida Holm"])
  }

  /// A predicted action and whether it is the gold's.
  static let actions: [(RecordAction, Bool)] = [
    (RecordAction(modality: "request", verb: "sende", text: "bedes I sende\nskemaet retur"), true),
    (RecordAction(modality: "obligation", verb: "sende", text: "skal I sende skemaet"), false),
    (RecordAction(modality: "request", verb: "udfylde", text: "bedes I sende skemaet"), false),
    (RecordAction(modality: "request", verb: "sende", text: "bedes I sende svaret"), false),
  ]

  @Test(arguments: actions)
  func findsActions(predicted: RecordAction, isFound: Bool) throws {
    let gold = RecordAction(
      modality: "request", verb: "sende", text: "sende skemaet", addressee: "I", deadline: "2001-05-02")
    var score = RecordScore()
    score.add(
      gold: ReducedRecord(id: "a", actions: [gold]), predicted: ReducedRecord(id: "a", actions: [predicted]))
    let total = score.total(.action)
    #expect([total.gold, total.predicted, total.right] == [1, 1, isFound ? 1 : 0])
    // Roles are counted over the actions found.
    #expect(score.total(.role).gold == (isFound ? 2 : 0))
  }

  @Test func rolesOfActionsFound() throws {
    func record(_ actor: String?, _ addressee: String?, _ deadline: String?) -> ReducedRecord {
      ReducedRecord(
        id: "a",
        actions: [
          RecordAction(
            modality: "request", verb: "sende", text: "sende", actor: actor, addressee: addressee,
            deadline: deadline)
        ])
    }
    var score = RecordScore()
    score.add(gold: record(nil, "alle  skoler", "P2W"), predicted: record("vi", "alle skoler", "P3W"))
    let roles = score.rows.filter { $0.group == .role }
    #expect(roles.map(\.name) == ["actor", "addressee", "deadline"])
    #expect(roles.map { [$0.gold, $0.predicted, $0.right] } == [[0, 1, 0], [1, 1, 1], [1, 1, 0]])
  }

  /// Counts are added, then divided; rows keep the record's order whichever letter comes first.
  @Test func countsArePooled() throws {
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
    #expect(RecordScore().total(.date).f1 == nil)
  }
}
