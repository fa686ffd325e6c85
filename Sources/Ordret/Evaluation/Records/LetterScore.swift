/// The counts of one letter, as they are made.
struct LetterScore {
  let id: String
  private(set) var counts: [RecordMeasure: [String: RecordCount]] = [:]
  private(set) var residue: [RecordScore.Residue] = []

  /// Compares a letter's record with its gold.
  init(gold: ReducedRecord, predicted: ReducedRecord) {
    id = gold.id
    addFields(gold.fields.map(\.folded), predicted.fields.map(\.folded))
    addDates(gold.dates.map(\.folded), predicted.dates.map(\.folded))
    addEntities(gold.entities.map(\.folded), predicted.entities.map(\.folded))
    addActions(gold.actions.map(\.folded), predicted.actions.map(\.folded))
  }

  /// Counts in a class of a measure. A class in which nothing is counted does not come to be.
  mutating func count(
    _ measure: RecordMeasure, _ name: String = "", gold: Int = 0, predicted: Int = 0, right: Int = 0
  ) {
    guard 0 < gold + predicted else { return }
    counts[measure, default: [:]][name, default: RecordCount()] += RecordCount(
      gold: gold, predicted: predicted, right: right)
  }

  /// Counts one more of what was counted before as right.
  mutating func addRight(_ measure: RecordMeasure, _ name: String = "") {
    counts[measure]?[name]?.right += 1
  }

  /// Counts two bags of items by class: each predicted one answers for one equal gold one. Gives what is left
  /// of both.
  mutating func count<Item: Hashable>(
    _ measure: RecordMeasure, _ gold: [Item], _ predicted: [Item], by name: (Item) -> String = { _ in "" }
  ) -> (missed: [Item], false: [Item]) {
    let (missed, alarms) = Self.differences(gold, predicted)
    for item in gold { count(measure, name(item), gold: 1, right: 1) }
    for item in missed { counts[measure]?[name(item)]?.right -= 1 }
    for item in predicted { count(measure, name(item), predicted: 1) }
    return (missed, alarms)
  }

  /// Notes what was missed and what is false.
  mutating func note<Item>(
    _ measure: RecordMeasure, _ rest: (missed: [Item], false: [Item]),
    _ shown: (Item) -> (name: String, text: String)
  ) {
    for (items, isMissed) in [(rest.missed, true), (rest.false, false)] {
      for (name, text) in items.map(shown) {
        residue.append(
          RecordScore.Residue(id: id, measure: measure, name: name, isMissed: isMissed, text: text))
      }
    }
  }

  /// What only `gold` and what only `predicted` has, each as often as it has more of it, in their order.
  private static func differences<Item: Hashable>(_ gold: [Item], _ predicted: [Item])
    -> (missed: [Item], false: [Item])
  {
    var open: [Item: Int] = [:]
    for item in predicted { open[item, default: 0] += 1 }
    func takes(_ item: Item) -> Bool {
      guard let left = open[item], 0 < left else { return false }
      open[item] = left - 1
      return true
    }
    let missed = gold.filter { !takes($0) }
    // What is still open is false; of equal items, the first ones.
    return (missed, predicted.filter(takes))
  }
}

extension Sequence where Element: Hashable {
  /// Each different element once, where it stands first.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
