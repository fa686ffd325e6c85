public import Ordret

extension ReducedRecord {
  /// What a record as JSON says. Reads what Ordret writes (a field is an object with `value`) and what a reader
  /// noted down (a field is its bare value, an action has a fragment, `contains`). What is missing is `null`.
  public init(id: String, json: JSONValue) {
    self.init(id: id)
    let letter = json["letter"]
    for name in Self.scalarFields { add(name, letter?[name]) }
    for name in Self.listFields {
      for value in letter?[name]?.array ?? [] { add(name, value) }
    }
    for name in Self.senderFields { add("sender." + name, letter?["sender"]?[name]) }
    for signatory in letter?["signatories"]?.array ?? [] {
      for name in Self.signatoryFields { add("signatories." + name, signatory[name]) }
    }
    entities = Self.items(json["entities"], "type", "text")
    // Readers note down neither clock times nor frequencies.
    let isNoted: (JSONValue) -> Bool = { !["time", "set"].contains($0["kind"]?.string) }
    dates = Self.items(.array((json["dates"]?.array ?? []).filter(isNoted)), "text", "value")
    actions = (json["actions"]?.array ?? []).compactMap { action in
      guard let modality = action["modality"]?.string, let verb = action["verb"]?.string else { return nil }
      return Action(
        modality: modality, verb: verb, text: action["contains"]?.string ?? action["text"]?.string ?? "",
        actor: action["actor"]?.string, addressee: action["addressee"]?.string,
        deadline: action["deadline"]?.string)
    }
  }

  private mutating func add(_ name: String, _ json: JSONValue?) {
    guard let value = json?.string ?? json?["value"]?.string else { return }
    fields.append(Item(name, value))
  }

  private static func items(_ json: JSONValue?, _ name: String, _ value: String) -> [Item] {
    (json?.array ?? []).compactMap { item in
      guard let name = item[name]?.string, let value = item[value]?.string else { return nil }
      return Item(name, value)
    }
  }
}
