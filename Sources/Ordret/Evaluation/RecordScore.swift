/// How well records agree with what a careful reader noted down: counts in rows. The counts of several letters
/// are added, then divided.
///
/// A field is right if name and value are equal, a date if text and value are, an entity if type and text are;
/// runs of white space count as one space, case counts. Entities and dates count once for each different text
/// of a letter. An action is found if modality and verb are equal and the predicted span holds the gold's
/// fragment; each predicted action answers for one. Actor, addressee and deadline are counted over the actions
/// that were found. Cost: linear in the records, but for the actions of one letter, which are compared with
/// each other.
public struct RecordScore: Sendable, Hashable {
  /// One row for each field name, type and modality that occurs; in the order of the record.
  public private(set) var rows: [Row] = []
  /// Everything missed and every false alarm, letter by letter.
  public private(set) var residue: [Residue] = []

  /// What sort of thing a row counts.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case field, date, entity, action
    /// Actor, addressee and deadline of the actions found.
    case role
  }

  /// The counts of one sort of thing.
  public struct Row: Sendable, Hashable {
    /// The sort.
    public var group: Group
    /// The field's name, the entity's type, the action's modality.
    public var name: String
    /// How many the gold has.
    public var gold = 0
    /// How many were predicted.
    public var predicted = 0
    /// How many of them are right.
    public var right = 0

    /// Right of predicted; `nil` where nothing was predicted.
    public var precision: Double? { predicted == 0 ? nil : Double(right) / Double(predicted) }
    /// Right of gold; `nil` where the gold has nothing.
    public var recall: Double? { gold == 0 ? nil : Double(right) / Double(gold) }
    /// The harmonic mean of the two; `nil` where there is neither gold nor prediction.
    public var f1: Double? {
      gold + predicted == 0 ? nil : 2 * Double(right) / Double(gold + predicted)
    }
  }

  /// A gold item that was missed, or a predicted one that is false.
  public struct Residue: Sendable, Hashable {
    /// The letter's id.
    public var id: String
    /// The row it counts in.
    public var group: Group
    /// The name of that row.
    public var name: String
    /// Whether the gold has it; else it is a false alarm.
    public var isMissed: Bool
    /// What it says.
    public var text: String
  }

  /// No letters.
  public init() {}

  /// Adds a letter's record with what should be in it.
  public mutating func add(gold: ReducedRecord, predicted: ReducedRecord) {
    let id = gold.id
    addItems(.field, gold.fields, predicted.fields, id: id) { ($0.name, $0.value) }
    addItems(.date, Self.distinct(gold.dates), Self.distinct(predicted.dates), id: id) {
      ("dates", "\($0.name) = \($0.value)")
    }
    addItems(.entity, Self.distinct(gold.entities), Self.distinct(predicted.entities), id: id) {
      ($0.name, $0.value)
    }
    addActions(gold.actions, predicted.actions, id: id)
  }

  /// The sum of a group's rows.
  public func total(_ group: Group) -> Row {
    var total = Row(group: group, name: "all")
    for row in rows where row.group == group {
      total.gold += row.gold
      total.predicted += row.predicted
      total.right += row.right
    }
    return total
  }

  // MARK: Counting

  private mutating func addItems(
    _ group: Group, _ gold: [ReducedRecord.Item], _ predicted: [ReducedRecord.Item], id: String,
    _ shown: (ReducedRecord.Item) -> (name: String, text: String)
  ) {
    var open: [ReducedRecord.Item: Int] = [:]
    for item in predicted { open[item.folded, default: 0] += 1 }
    for item in gold {
      let isRight = 0 < open[item.folded, default: 0]
      if isRight { open[item.folded, default: 0] -= 1 }
      let (name, text) = shown(item)
      count(group, name, gold: 1, right: isRight ? 1 : 0)
      if !isRight { note(id, group, name, isMissed: true, text) }
    }
    for item in predicted {
      let (name, text) = shown(item)
      count(group, name, predicted: 1)
      guard 0 < open[item.folded, default: 0] else { continue }
      open[item.folded, default: 0] -= 1
      note(id, group, name, isMissed: false, text)
    }
  }

  private mutating func addActions(
    _ gold: [ReducedRecord.Action], _ predicted: [ReducedRecord.Action], id: String
  ) {
    var rest = predicted.map { (action: $0, text: Self.flat($0.text)) }
    for action in predicted { count(.action, action.modality, predicted: 1) }
    for action in gold {
      let fragment = Self.flat(action.text)
      let place = rest.firstIndex {
        $0.action.modality == action.modality && $0.action.verb == action.verb
          && Self.contains($0.text, fragment)
      }
      count(.action, action.modality, gold: 1, right: place == nil ? 0 : 1)
      guard let place else {
        note(id, .action, action.modality, isMissed: true, "\(action.verb): \(fragment)")
        continue
      }
      let found = rest.remove(at: place).action
      addRole("actor", action.actor, found.actor, of: action, id: id)
      addRole("addressee", action.addressee, found.addressee, of: action, id: id)
      addRole("deadline", action.deadline, found.deadline, of: action, id: id)
    }
    for (action, text) in rest {
      note(id, .action, action.modality, isMissed: false, "\(action.verb): \(text)")
    }
  }

  private mutating func addRole(
    _ name: String, _ gold: String?, _ predicted: String?, of action: ReducedRecord.Action, id: String
  ) {
    let isRight = gold != nil && gold.map(Self.flat) == predicted.map(Self.flat)
    count(
      .role, name, gold: gold == nil ? 0 : 1, predicted: predicted == nil ? 0 : 1, right: isRight ? 1 : 0)
    guard !isRight else { return }
    if let gold { note(id, .role, name, isMissed: true, "\(action.verb): \(gold)") }
    if let predicted { note(id, .role, name, isMissed: false, "\(action.verb): \(predicted)") }
  }

  private mutating func count(
    _ group: Group, _ name: String, gold: Int = 0, predicted: Int = 0, right: Int = 0
  ) {
    guard 0 < gold + predicted else { return }
    let place = (Self.rank(group), Self.rank(name, in: group), name)
    var index = rows.firstIndex {
      place <= (Self.rank($0.group), Self.rank($0.name, in: $0.group), $0.name)
    }
    if index.map({ rows[$0].group != group || rows[$0].name != name }) ?? true {
      rows.insert(Row(group: group, name: name), at: index ?? rows.count)
      index = index ?? rows.count - 1
    }
    guard let index else { return }
    rows[index].gold += gold
    rows[index].predicted += predicted
    rows[index].right += right
  }

  private mutating func note(_ id: String, _ group: Group, _ name: String, isMissed: Bool, _ text: String) {
    residue.append(
      Residue(id: id, group: group, name: name, isMissed: isMissed, text: Self.flat(text)))
  }

  private static func rank(_ group: Group) -> Int { Group.allCases.firstIndex(of: group) ?? 0 }

  /// The record's own order of names.
  private static func rank(_ name: String, in group: Group) -> Int {
    let names =
      switch group {
      case .field: ReducedRecord.fieldNames
      case .entity: Entity.Kind.allCases.map(\.rawValue)
      case .action: Action.Modality.allCases.map(\.rawValue)
      case .date, .role: [String]()
      }
    return names.firstIndex(of: name) ?? names.count
  }

  // MARK: Comparing

  private static func distinct(_ items: [ReducedRecord.Item]) -> [ReducedRecord.Item] {
    var seen: Set<ReducedRecord.Item> = []
    return items.filter { seen.insert($0.folded).inserted }
  }

  /// A text with each run of white space as one space.
  static func flat(_ text: String) -> String {
    text.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private static func contains(_ text: String, _ fragment: String) -> Bool {
    let text = Array(text.utf8)
    let fragment = Array(fragment.utf8)
    guard fragment.count <= text.count else { return false }
    return (0...(text.count - fragment.count)).contains { text[$0...].starts(with: fragment) }
  }
}

extension ReducedRecord.Item {
  /// The same with white space folded.
  fileprivate var folded: Self { Self(RecordScore.flat(name), RecordScore.flat(value)) }
}
