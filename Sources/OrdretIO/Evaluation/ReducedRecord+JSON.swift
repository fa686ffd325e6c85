public import Ordret

extension ReducedRecord {
  /// What a record as JSON says. Reads what Ordret writes (a field is an object with `value`) and what a reader
  /// noted down (a field is its bare value, an action has a fragment, `contains`). What is missing is `null`.
  ///
  /// CPR numbers are masked: records mostly hide them and gold does not. That one was found counts, not which.
  public init(id: String, json: JSONValue) { self = Self.reading(id: id, json: json).record }

  /// The keys of a record that are compared.
  static let parts = ["letter", "entities", "dates", "actions"]

  /// The record, and the places of what is not in its form.
  static func reading(id: String, json: JSONValue) -> (record: ReducedRecord, broken: [String]) {
    var reader = RecordReader(record: ReducedRecord(id: id))
    reader.readLetter(json["letter"])
    reader.read(json["entities"], "entities") { item in
      guard let type = item["type"]?.string, let text = item["text"]?.masked else { return nil }
      return Item(type, text)
    } add: {
      $0.entities.append($1)
    }
    // Readers note down neither clock times nor frequencies.
    reader.read(json["dates"], "dates", isLeftOut: { ["time", "set"].contains($0["kind"]?.string) }) { item in
      guard let text = item["text"]?.masked, let value = item["value"]?.string else { return nil }
      return Date(text, value, role: item["role"]?.string)
    } add: {
      $0.dates.append($1)
    }
    reader.read(json["actions"], "actions") { item in
      guard let modality = item["modality"]?.string, let verb = item["verb"]?.string,
        let text = item["contains"]?.masked ?? item["text"]?.masked, text.utf8.contains(where: { $0 > 0x20 })
      else { return nil }
      return Action(
        modality: modality, verb: verb, text: text, actor: item["actor"]?.masked,
        addressee: item["addressee"]?.masked, deadline: item["deadline"]?.string)
    } add: {
      $0.actions.append($1)
    }
    return (reader.record, reader.broken)
  }
}

/// Fills a record from JSON, and keeps the places of what is not in its form.
private struct RecordReader {
  var record: ReducedRecord
  var broken: [String] = []

  mutating func readLetter(_ letter: JSONValue?) {
    for name in ReducedRecord.scalarFields { add(name, letter?[name]) }
    for name in ReducedRecord.listFields {
      for value in list(letter?[name], "letter.\(name)") { add(name, value) }
    }
    for name in ReducedRecord.senderFields { add("sender.\(name)", letter?["sender"]?[name]) }
    for signatory in list(letter?["signatories"], "letter.signatories") {
      for name in ReducedRecord.signatoryFields { add("signatories.\(name)", signatory[name]) }
    }
  }

  mutating func read<Item>(
    _ json: JSONValue?, _ name: String, isLeftOut: (JSONValue) -> Bool = { _ in false },
    _ item: (JSONValue) -> Item?, add: (inout ReducedRecord, Item) -> Void
  ) {
    for (index, element) in list(json, name).enumerated() where !isLeftOut(element) {
      if let item = item(element) {
        add(&record, item)
      } else {
        broken.append("\(name)[\(index)]")
      }
    }
  }

  private mutating func list(_ json: JSONValue?, _ name: String) -> [JSONValue] {
    guard let json, json != .null else { return [] }
    guard let array = json.array else {
      broken.append(name)
      return []
    }
    return array
  }

  private mutating func add(_ name: String, _ json: JSONValue?) {
    guard let json, json != .null else { return }
    guard let value = json.masked ?? json["value"]?.masked else {
      broken.append("letter.\(name)")
      return
    }
    record.fields.append(ReducedRecord.Item(name, value))
  }
}

extension JSONValue {
  /// The string with CPR numbers masked, if it is one.
  fileprivate var masked: String? { string.map(CPRNumber.masked) }
}
