/// How one sequence becomes another: runs of matches and edits, in order.
public struct EditRuns: Sendable, Hashable {
  /// The runs; neighbours differ in kind, none is empty.
  public private(set) var runs: [Run] = []

  /// Some symbols of one kind.
  public struct Run: Sendable, Hashable {
    /// What happens to them.
    public var kind: Kind
    /// How many symbols they are, in each of the sequences that they stand in.
    public var length: Int

    /// A run.
    public init(_ kind: Kind, _ length: Int) {
      self.kind = kind
      self.length = length
    }
  }

  /// What happens to a symbol.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The same symbol stands in both sequences.
    case match
    /// Another symbol stands in the second sequence.
    case substitution
    /// It stands in the first sequence only.
    case deletion
    /// It stands in the second sequence only.
    case insertion
  }

  /// No runs.
  public init() {}

  /// Adds symbols at the end.
  public mutating func append(_ kind: Kind, _ length: Int) {
    guard 0 < length else { return }
    if runs.last?.kind == kind {
      runs[runs.count - 1].length += length
    } else {
      runs.append(Run(kind, length))
    }
  }

  /// Adds runs at the end.
  public mutating func append(_ other: EditRuns) {
    for run in other.runs { append(run.kind, run.length) }
  }

  /// How many symbols are of a kind.
  public func count(_ kind: Kind) -> Int {
    runs.reduce(0) { $0 + ($1.kind == kind ? $1.length : 0) }
  }

  /// The number of edits.
  public var distance: Int { runs.reduce(0) { $0 + ($1.kind == .match ? 0 : $1.length) } }

  /// The runs from the last to the first.
  func reversed() -> EditRuns {
    var result = EditRuns()
    result.runs = runs.reversed()
    return result
  }
}
