import Dictionaries
import Ordret
import Testing

/// A line of a table: what is looked for, the day (`-`: none), the body that is meant (`-`: none), perhaps a
/// person.
struct BodyRow: Sendable, CustomTestStringConvertible {
  var query: String
  var day: RegisterDay?
  var name: String?
  var person: String?
  var testDescription: String

  /// The lines of a table; `#` begins a comment.
  static func rows(_ table: String) -> [BodyRow] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
      return BodyRow(
        query: columns[0], day: RegisterDay(iso: columns[1]), name: known(columns[2]),
        person: columns.count > 3 ? known(columns[3]) : nil, testDescription: String(line))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let text = text.drop { $0 == " " }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func known(_ text: String) -> String? { text == "-" ? nil : text }

  /// The embedded register, read once.
  static func shared() throws -> BodyRegister { try #require(register) }

  private static let register = try? LanguageData.embedded().bodies
}
