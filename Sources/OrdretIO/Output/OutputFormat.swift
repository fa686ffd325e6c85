/// What Ordret writes of a letter.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// The corrected file in the input's own kind: hOCR of hOCR, text of text.
  case same
  /// The corrected text, one file a letter, under the input's own extension.
  case text
  /// The record, one file a letter, laid out for people.
  case json
  /// All records in one file, one a line, in the order of the inputs.
  case jsonl

  /// What it is, for the help.
  public var explanation: String {
    switch self {
    case .same: "the corrected file in the input's own kind"
    case .text: "the corrected text, one file a letter"
    case .json: "the record, one file a letter"
    case .jsonl: "all records in one file, records.jsonl"
    }
  }

  /// Reads `text,json`. Throws the first name that is none.
  public static func list(_ text: String) throws(UnknownFormat) -> [OutputFormat] {
    var formats: [OutputFormat] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = OutputFormat(rawValue: String(name)) else { throw UnknownFormat(name: String(name)) }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }
}

/// A format that there is not.
public struct UnknownFormat: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name that was asked for.
  public let name: String

  /// One sentence with the formats that there are.
  public var description: String {
    let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return "There is no format '\(name)'. Formats are: \(known)."
  }
}
