/// A readable list of `Dictionaries/Lists`: UTF-8, one entry a line, columns separated by tabs, `#` begins a
/// comment line.
public struct ListFile: Sendable {
  /// The entries in file order: the columns of each line.
  public let rows: [[String]]

  /// Reads a list. `name` is for messages; `columns` is how many columns each entry has at least.
  public init(name: String, bytes: [UInt8], columns: Int) throws(ListFileError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8(file: name) }
    var rows: [[String]] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let row = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard row.count >= columns else {
        throw .missingColumns(file: name, line: index + 1, expected: columns, found: row.count)
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// Calls `body` with the first column of every entry of a list, without making the rows.
  static func forEachEntry(in bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if start < end, bytes[start] != UInt8(ascii: "#") { body(bytes[start..<end].prefix { $0 != 0x09 }) }
      start = end + 1
    }
  }
}

/// Why a list could not be read.
public enum ListFileError: Error, Hashable, Sendable {
  /// The list `file` is not there.
  case missing(file: String)
  /// The list is not valid UTF-8.
  case notUTF8(file: String)
  /// A line has too few columns.
  case missingColumns(file: String, line: Int, expected: Int, found: Int)
  /// A list of the register of bodies could not be read.
  case body(BodyListError)
}

extension ListFileError: CustomStringConvertible {
  /// Which file, which line, what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let file): "The list \(file) is missing. It belongs in Dictionaries/Lists."
    case .notUTF8(let file): "The list \(file) is not valid UTF-8. Save it as UTF-8."
    case .missingColumns(let file, let line, let expected, let found):
      "\(file):\(line): the line has \(found) columns, \(expected) are needed, separated by tabs."
    case .body(let error): error.description
    }
  }
}
