internal import Lexicon

/// What was written and what was read for it: some characters for some characters.
public struct Confusion: Sendable, Hashable {
  /// What was written; empty where characters were added.
  public var truth: String
  /// What was read; empty where characters were lost.
  public var text: String

  /// A confusion of two pieces of text.
  public init(truth: String, text: String) {
    self.truth = truth
    self.text = text
  }

  /// The places in which two tokens differ: maximal runs of edits in a best alignment of their characters, so
  /// that `m` read as `rn` is one confusion.
  static func all(_ truth: [UInt8], _ text: [UInt8]) -> [Confusion] {
    let a = Array(String(decoding: truth, as: UTF8.self).unicodeScalars)
    let b = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var result: [Confusion] = []
    var open: Confusion?
    var (row, column) = (0, 0)
    for run in EditAlignment.runs(a.map(\.value), b.map(\.value)).runs {
      if run.kind == .match {
        if let open { result.append(open) }
        open = nil
      } else {
        open = open ?? Confusion(truth: "", text: "")
        if run.kind != .insertion { open?.truth.unicodeScalars.append(contentsOf: a[row..<row + run.length]) }
        if run.kind != .deletion {
          open?.text.unicodeScalars.append(contentsOf: b[column..<column + run.length])
        }
      }
      if run.kind != .insertion { row += run.length }
      if run.kind != .deletion { column += run.length }
    }
    if let open { result.append(open) }
    return result
  }
}

/// How often each confusion stands in damaged tokens, and how often the token was repaired.
public struct ConfusionCounts: Sendable, Hashable {
  /// The counts by confusion.
  public private(set) var counts: [Confusion: Count] = [:]

  /// How often a confusion occurs.
  public struct Count: Sendable, Hashable {
    /// In damaged tokens.
    public var total = 0
    /// In damaged tokens that were repaired.
    public var repaired = 0
    /// In damaged tokens that are still wrong.
    public var left: Int { total - repaired }
  }

  /// A token that differs in longer pieces than this was not misread, but is another one.
  static let longest = 4

  /// No counts.
  public init() {}

  /// Adds the confusions of a damaged token.
  mutating func add(_ truth: [UInt8], _ text: [UInt8], isRepaired: Bool) {
    for confusion in Confusion.all(truth, text)
    where confusion.truth.unicodeScalars.count <= Self.longest
      && confusion.text.unicodeScalars.count <= Self.longest
    {
      counts[confusion, default: Count()].total += 1
      if isRepaired { counts[confusion, default: Count()].repaired += 1 }
    }
  }

  /// Adds the counts of other texts.
  mutating func add(_ other: ConfusionCounts) {
    for (confusion, count) in other.counts {
      counts[confusion, default: Count()].total += count.total
      counts[confusion, default: Count()].repaired += count.repaired
    }
  }

  /// The most frequent confusions, by how often they occur, then by what was written and read.
  public func mostFrequent(_ limit: Int) -> [(confusion: Confusion, count: Count)] {
    Array(
      counts.sorted {
        ($1.value.total, $0.key.truth, $0.key.text) < ($0.value.total, $1.key.truth, $1.key.text)
      }.prefix(limit).map { ($0.key, $0.value) })
  }
}
