/// Why the register of bodies could not be read from its lists.
public enum BodyListError: Error, Hashable, Sendable {
  /// The list `file` is not there.
  case missing(file: String)
  /// The list is not valid UTF-8.
  case notUTF8(file: String)
  /// An entry stands before the line that names the columns, or there is none.
  case noColumns(file: String, line: Int)
  /// The list has a column that it cannot have.
  case unknownColumn(file: String, line: Int, column: String, known: [String])
  /// A column is named twice.
  case columnTwice(file: String, line: Int, column: String)
  /// A line has more columns than the list.
  case tooManyColumns(file: String, line: Int, expected: Int, found: Int)
  /// A line's first column is empty.
  case noName(file: String, line: Int)
  /// The kind of body is none of those that there are.
  case unknownKind(file: String, line: Int, kind: String)
  /// A date is no day, month or year.
  case noDate(file: String, line: Int, date: String)
  /// A name ended before it began.
  case endsBeforeItBegins(file: String, line: Int)
  /// A line refers to a body that no list has, or none that was there before.
  case unknownBody(file: String, line: Int, name: String)
  /// Two bodies continue the same one.
  case continuedTwice(file: String, line: Int, name: String)
  /// A domain is none: small letters of ASCII, digits and hyphens, parted by full stops.
  case noDomain(file: String, line: Int, domain: String)
  /// A number is none of the business register: not eight digits, or its check digit is wrong.
  case noCVR(file: String, line: Int, number: String)
}

extension BodyListError: CustomStringConvertible {
  /// Which file, which line, what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let file): "The list \(file) is missing. It belongs in Dictionaries/Lists."
    case .notUTF8(let file): "The list \(file) is not valid UTF-8. Save it as UTF-8."
    case .noColumns(let file, let line):
      "\(file):\(line): no line names the columns. Put one that begins with '#:' before the first entry."
    case .unknownColumn(let file, let line, let column, let known):
      "\(file):\(line): there is no column '\(column)'. The columns are \(known.joined(separator: ", "))."
    case .columnTwice(let file, let line, let column):
      "\(file):\(line): the column '\(column)' is named twice. Take one away."
    case .tooManyColumns(let file, let line, let expected, let found):
      "\(file):\(line): the line has \(found) columns, the list has \(expected). Take the surplus tabs away."
    case .noName(let file, let line): "\(file):\(line): the line has no name. Write it in the first column."
    case .unknownKind(let file, let line, let kind):
      "\(file):\(line): '\(kind)' is no kind of body. Write one of "
        + BodyRegister.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .noDate(let file, let line, let date):
      "\(file):\(line): '\(date)' is no date. Write 2016-11-28, 2016-11 or 2016."
    case .endsBeforeItBegins(let file, let line):
      "\(file):\(line): the last day lies before the first. Exchange or correct them."
    case .unknownBody(let file, let line, let name):
      "\(file):\(line): no list has '\(name)' before that time. Correct the name or add the body."
    case .continuedTwice(let file, let line, let name):
      "\(file):\(line): '\(name)' is continued by another body already. Write it in the column takesOver."
    case .noDomain(let file, let line, let domain):
      "\(file):\(line): '\(domain)' is no domain. Write it without http:// and www., as in sim.dk."
    case .noCVR(let file, let line, let number):
      "\(file):\(line): '\(number)' is no CVR number: eight digits, modulus 11. Correct it or leave it out."
    }
  }
}
