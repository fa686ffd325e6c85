extension JSONValue {
  /// The number, whole or not, if it is one.
  var numeric: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// A dictionary of a PDF.
  static func dictionary(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { Member($0.0, $0.1) })
  }

  /// An object with the value of a key put in; an object of that key alone of what is none.
  func setting(_ key: String, _ value: JSONValue) -> JSONValue {
    var members: [Member] = []
    if case .object(let own) = self { members = own.filter { $0.key != key } }
    return .object(members + [Member(key, value)])
  }
}

extension JSONValue.Member {
  /// An object of a PDF, as qpdf reads it.
  static func value(_ number: Int, _ value: JSONValue) -> JSONValue.Member { .value("\(number) 0 R", value) }

  /// The object of a reference.
  static func value(_ reference: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member("obj:\(reference)", .dictionary([("value", value)]))
  }

  /// A stream that is a new object.
  static func stream(_ number: Int, _ bytes: [UInt8], _ dictionary: JSONValue = .object([]))
    -> JSONValue.Member
  {
    .stream("\(number) 0 R", bytes, dictionary)
  }

  /// The stream of a reference.
  static func stream(_ reference: String, _ bytes: [UInt8], _ dictionary: JSONValue) -> JSONValue.Member {
    let data = String(decoding: Base64.text(bytes), as: UTF8.self)
    return JSONValue.Member(
      "obj:\(reference)",
      .dictionary([("stream", .dictionary([("dict", dictionary), ("data", .string(data))]))]))
  }
}
