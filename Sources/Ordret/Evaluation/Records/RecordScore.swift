/// How well records agree with what careful readers noted down: the counts of every ``RecordMeasure``, pooled
/// over letters, and what was missed or is false, letter by letter. Cost: linear in the records, but for the
/// spans of one class and the actions of one letter, which are compared with each other.
public struct RecordScore: Sendable, Hashable {
  /// The letters, in the order they were added.
  public private(set) var letters: [Letter] = []
  /// Everything missed and every false alarm, letter by letter.
  public private(set) var residue: [Residue] = []
  private var counts: [RecordMeasure: [String: RecordCount]] = [:]

  /// The parts of a record.
  public typealias Group = RecordMeasure.Group

  /// The counts of one class by one measure.
  public struct Row: Sendable, Hashable {
    /// What is counted.
    public var measure: RecordMeasure
    /// The field's name, the entity's type, the date's role, the action's modality; empty if the measure has
    /// no classes.
    public var name: String
    /// The counts.
    public var count: RecordCount
  }

  /// The counts of one letter by the measure of each group and by the most lenient one.
  public struct Letter: Sendable, Hashable {
    /// The letter's id.
    public var id: String
    /// Whether the gold notes nothing at all: whatever is predicted is a false alarm.
    public var isGoldEmpty: Bool
    fileprivate var totals: [RecordMeasure: RecordCount]

    /// The counts by the measure that stands for a group, or by its most lenient one.
    public func count(_ group: Group, isLenient: Bool = false) -> RecordCount {
      totals[isLenient ? group.lenientMeasure : group.measure] ?? RecordCount()
    }
  }

  /// A gold item that was missed, or a predicted one that is false.
  public struct Residue: Sendable, Hashable {
    /// The letter's id.
    public var id: String
    /// What it was counted by.
    public var measure: RecordMeasure
    /// The class it counts in; the measure's label if that has no classes.
    public var name: String
    /// Whether the gold has it; else it is a false alarm.
    public var isMissed: Bool
    /// What it says.
    public var text: String

    /// The part of the record.
    public var group: Group { measure.group }
  }

  /// No letters.
  public init() {}

  /// Adds a letter's record with what should be in it.
  public mutating func add(gold: ReducedRecord, predicted: ReducedRecord) {
    let letter = LetterScore(gold: gold, predicted: predicted)
    for (measure, classes) in letter.counts {
      for (name, count) in classes { counts[measure, default: [:]][name, default: RecordCount()] += count }
    }
    residue += letter.residue
    let totals = letter.counts.mapValues { $0.values.reduce(into: RecordCount()) { $0 += $1 } }
    letters.append(Letter(id: gold.id, isGoldEmpty: gold.isEmpty, totals: totals))
  }

  /// The rows of every class that occurs, in the order of the measures and of the record.
  public var rows: [Row] { RecordMeasure.allCases.flatMap(rows) }

  /// The rows of one measure.
  public func rows(_ measure: RecordMeasure) -> [Row] {
    measure.sorted(Set((counts[measure] ?? [:]).keys)).map {
      Row(measure: measure, name: $0, count: count(measure, $0))
    }
  }

  /// The counts of one class by one measure; zero if it does not occur.
  public func count(_ measure: RecordMeasure, _ name: String = "") -> RecordCount {
    counts[measure]?[name] ?? RecordCount()
  }

  /// The sum over a measure's classes.
  public func total(_ measure: RecordMeasure) -> RecordCount {
    (counts[measure] ?? [:]).values.reduce(into: RecordCount()) { $0 += $1 }
  }

  /// The counts by the measure that stands for a group.
  public func total(_ group: Group) -> RecordCount { total(group.measure) }
}
