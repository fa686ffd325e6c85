import Ordret
import OrdretIO
import Testing

/// Records as JSON, as Ordret writes them and as a reader notes them down.
@Suite struct RecordFilesTests {
  static let forms = [
    #"""
    {"letter": {"date": "2001-05-02", "place": null, "copies": ["KL"], "sender": {"phone": "12345678"},
     "signatories": [{"name": "Ida Holm", "title": null}]},
     "entities": [{"type": "person", "text": "Ida Holm"}], "dates": [{"text": "2. maj", "value": "2001-05-02", "role": "event"}],
     "actions": [{"modality": "request", "verb": "sende", "contains": "sende", "actor": null, "deadline": "P1W"}]}
    """#,
    #"""
    {"letter": {"date": {"value": "2001-05-02", "text": "2. maj"}, "place": null, "copies": [{"value": "KL"}],
     "sender": {"name": null, "phone": {"value": "12345678"}},
     "signatories": [{"name": {"value": "Ida Holm"}, "title": null, "organisation": null}]},
     "entities": [{"type": "person", "text": "Ida Holm", "canonical": null}],
     "dates": [{"text": "2. maj", "value": "2001-05-02", "kind": "date", "role": "event"},
     {"text": "kl. 9", "value": "T09:00", "kind": "time", "role": "other"}],
     "actions": [{"modality": "request", "verb": "sende", "text": "sende", "actor": null, "deadline": "P1W"}]}
    """#,
  ]

  @Test(arguments: forms)
  func readsBothForms(json: String) throws {
    let record = ReducedRecord(id: "a", json: try JSONValue(parsing: Array(json.utf8)))
    #expect(
      record
        == ReducedRecord(
          id: "a",
          fields: [
            .init("date", "2001-05-02"), .init("copies", "KL"), .init("sender.phone", "12345678"),
            .init("signatories.name", "Ida Holm"),
          ],
          entities: [.init("person", "Ida Holm")], dates: [.init("2. maj", "2001-05-02", role: "event")],
          actions: [.init(modality: "request", verb: "sende", text: "sende", deadline: "P1W")]))
  }

  /// CPR numbers are masked, as records mostly hide them.
  @Test func numbersAreMasked() throws {
    let json =
      #"{"entities": [{"type": "cpr", "text": "010190-1234"}, {"type": "cpr", "text": "xxxxxx-xxxx"}]}"#
    let record = ReducedRecord(id: "a", json: try JSONValue(parsing: Array(json.utf8)))
    #expect(record.entities.map(\.value) == ["xxxxxx-xxxx", "xxxxxx-xxxx"])
  }

  @Test func missingFilesAreNamed() {
    #expect(throws: InputFailure.self) { try RecordFiles.gold("/there/is/no/such/folder") }
    #expect(throws: InputFailure.self) { try RecordFiles.predicted("/there/is/no/such.jsonl") }
  }
}
