internal import Ordret

/// What an evaluation could not compare. Nothing is left out without standing here.
public struct LeftOut: Sendable, Hashable {
  /// Everything left out, in the order it was met.
  public private(set) var entries: [Entry] = []

  /// Why something is left out. The raw values are the keys of the evaluation as JSON.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A letter with gold but without a predicted record, or without its true text.
    case goldWithoutPartner
    /// A letter with gold and a true text but without OCR; it is left out of all columns.
    case goldWithoutOCR
    /// A record or text of which no reader noted anything down.
    case partnerWithoutGold
    /// A second record of the same letter; the first one counts.
    case twice
    /// A file or line that could not be read.
    case broken
    /// An item of a record that is not in the record's form. The rest of the record counts.
    case brokenItems
    /// A file of another kind in one of the folders.
    case otherFiles

    /// The reason, after a number.
    public var label: String {
      switch self {
      case .goldWithoutPartner: "gold without a partner"
      case .goldWithoutOCR: "gold without OCR"
      case .partnerWithoutGold: "without gold"
      case .twice: "given twice"
      case .broken: "broken"
      case .brokenItems: "broken items"
      case .otherFiles: "other files"
      }
    }
  }

  /// One thing left out.
  public struct Entry: Sendable, Hashable {
    /// Why.
    public var reason: Reason
    /// The letter's id, the file, or the file with the line.
    public var name: String
    /// One sentence for people.
    public var message: String
  }

  /// Nothing left out.
  public init() {}

  /// The names of what is left out for a reason.
  public func names(_ reason: Reason) -> [String] {
    entries.filter { $0.reason == reason }.map(\.name)
  }

  /// Whether something could not be read: the run is no full success.
  public var isFailure: Bool { entries.contains { $0.reason == .broken || $0.reason == .brokenItems } }

  /// Notes something. CPR numbers in it are masked.
  mutating func add(_ reason: Reason, _ name: String, _ message: String) {
    entries.append(
      Entry(reason: reason, name: CPRNumber.masked(name), message: CPRNumber.masked(message)))
  }

  /// Notes an input that could not be read.
  mutating func add(_ failure: InputFailure, line: Int? = nil) {
    add(.broken, line.map { "\(failure.path):\($0)" } ?? failure.path, failure.description)
  }

  /// Notes what was left out elsewhere.
  mutating func add(_ other: LeftOut) { entries += other.entries }

  /// Notes files of other kinds.
  mutating func add(others: [String]) {
    for path in others { add(.otherFiles, path, "\(path) is of another kind: left out.") }
  }
}
