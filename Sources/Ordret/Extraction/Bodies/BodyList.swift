/// One of the lists that the register of bodies is made of: tab-separated, `#` begins a comment, and the
/// comment that begins with `#:` names the columns. Empty columns at the end of a line may be left out.
struct BodyList {
  /// What a list may say of an entry.
  enum Column: String {
    case name, official, kind, from, to, continues, takesOver, into, short, other, domains, titles, cvr
    case region, seat
    case person, title, ministry
  }

  /// A list by its file, what its entries are if they do not say so, and its columns.
  struct Form: Sendable {
    var file: String
    var kind: BodyRegister.Kind?
    var columns: [Column]
  }

  /// The lists of bodies.
  static let bodies: [Form] = [
    Form(
      file: "ministries.tsv", kind: .ministry,
      columns: [.name, .from, .to, .continues, .takesOver, .short, .other, .domains, .titles, .cvr]),
    Form(
      file: "authorities.tsv", kind: nil,
      columns: [.name, .kind, .from, .to, .continues, .takesOver, .short, .other, .domains, .cvr]),
    Form(
      file: "municipalities.tsv", kind: .municipality,
      columns: [.name, .official, .from, .region, .seat, .domains, .cvr, .other]),
    Form(file: "former-municipalities.tsv", kind: .municipality, columns: [.name, .to, .into]),
    Form(
      file: "associations.tsv", kind: nil,
      columns: [.name, .kind, .from, .to, .continues, .takesOver, .short, .other, .domains, .cvr]),
  ]
  /// The list of who was minister.
  static let ministers = Form(
    file: "ministers.tsv", kind: nil, columns: [.person, .title, .ministry, .from, .to])

  /// An entry: where its columns stand in the text.
  struct Row {
    var line: Int
    /// By the place of a column (`Column.index`).
    fileprivate var fields: [Range<Int>]

    /// Where a column stands; empty if the line leaves it out.
    subscript(_ column: Column) -> Range<Int> { fields[column.index] }
  }

  let form: Form
  /// Its entries in order.
  let rows: [Row]

  /// Reads the part `range` of `text`, which is one list.
  init(_ form: Form, in text: [UInt8], range: Range<Int>) throws(BodyListError) {
    self.form = form
    var columns: [Column]?
    var rows: [Row] = []
    var start = range.lowerBound
    var line = 0
    while start < range.upperBound {
      line += 1
      let end = text[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      defer { start = end + 1 }
      guard start < end else { continue }
      if text[start] == UInt8(ascii: "#") {
        guard start + 1 < end, text[start + 1] == UInt8(ascii: ":") else { continue }
        columns = try Self.columns(text[(start + 2)..<end], of: form, line: line)
        continue
      }
      guard let columns else { throw .noColumns(file: form.file, line: line) }
      rows.append(try Self.row(text, start..<end, columns, file: form.file, line: line))
    }
    self.rows = rows
  }

  private static func columns(_ head: ArraySlice<UInt8>, of form: Form, line: Int) throws(BodyListError)
    -> [Column]
  {
    var columns: [Column] = []
    for name in head.split(separator: 0x09, omittingEmptySubsequences: false) {
      let name = String(decoding: name, as: UTF8.self)
      guard let column = Column(rawValue: name), form.columns.contains(column) else {
        throw .unknownColumn(
          file: form.file, line: line, column: name, known: form.columns.map(\.rawValue))
      }
      guard !columns.contains(column) else {
        throw .columnTwice(file: form.file, line: line, column: name)
      }
      columns.append(column)
    }
    return columns
  }

  private static func row(
    _ text: [UInt8], _ range: Range<Int>, _ columns: [Column], file: String, line: Int
  ) throws(BodyListError) -> Row {
    var fields = Array(repeating: range.lowerBound..<range.lowerBound, count: Column.places)
    var start = range.lowerBound
    var count = 0
    while start <= range.upperBound {
      let end = text[start..<range.upperBound].firstIndex(of: 0x09) ?? range.upperBound
      if count < columns.count { fields[columns[count].index] = start..<end }
      count += 1
      start = end + 1
    }
    guard count <= columns.count else {
      throw .tooManyColumns(file: file, line: line, expected: columns.count, found: count)
    }
    guard let first = columns.first, !fields[first.index].isEmpty else {
      throw .noName(file: file, line: line)
    }
    return Row(line: line, fields: fields)
  }
}

extension BodyList.Column {
  /// How many places the columns take.
  fileprivate static let places = 15

  /// The place of a column; those that never stand in one list share it.
  fileprivate var index: Int {
    switch self {
    case .name, .person: 0
    case .official, .title: 1
    case .kind, .ministry: 2
    case .from: 3
    case .to: 4
    case .continues: 5
    case .takesOver: 6
    case .into: 7
    case .short: 8
    case .other: 9
    case .domains: 10
    case .titles: 11
    case .cvr: 12
    case .region: 13
    case .seat: 14
    }
  }
}
