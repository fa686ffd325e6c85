/// The figures on the page, all taken from the evaluation as JSON: there is no second computation.
///
/// A figure names its place in the JSON in `data-key`, as `after.cer` or `perPage.3.after.wordErrors`, and has the raw
/// value in `data-value`. A number of pages that is counted here says in `data-count` which value of each page is looked
/// at, and in `data-from` and `data-below` between which limits it lies. `Scripts/check-report` compares them all.
struct ReportFigures: Sendable {
  let json: JSONValue

  /// How a figure is written.
  enum Form {
    case count
    case percent(Int)
    case decimal(Int)
    /// A number that is in per cent already.
    case percentage(Int)
    /// A share in per cent without the sign.
    case bareShare(Int)

    /// What stands after the number.
    var unit: String {
      switch self {
      case .percent, .percentage: "\u{202F}%"
      case .count, .decimal, .bareShare: ""
      }
    }

    /// The same without a unit.
    var bare: Form {
      switch self {
      case .percent(let decimals): .bareShare(decimals)
      case .percentage(let decimals): .decimal(decimals)
      case .count, .decimal, .bareShare: self
      }
    }
  }

  /// The value at a place: keys and indices with stops between. `length` is the count of an array.
  func value(_ key: String) -> JSONValue? {
    var value = json
    for part in key.split(separator: ".") {
      switch value {
      case .array(let elements):
        if part == "length" { return .integer(elements.count) }
        guard let index = Int(part), elements.indices.contains(index) else { return nil }
        value = elements[index]
      case .object:
        guard let member = value[String(part)] else { return nil }
        value = member
      default: return nil
      }
    }
    return value
  }

  /// The value as a number.
  func number(_ key: String) -> Double? { value(key)?.double }

  /// The value as a whole number; 0 if it is none.
  func count(_ key: String) -> Int { value(key)?.integer ?? 0 }

  /// A figure with its place and raw value; in a drawing as a `tspan`.
  func figure(_ key: String, _ form: Form = .count, element: HTML = "span") -> HTML {
    let value = value(key) ?? .null
    return """
      <\(element) data-key="\(key)" data-value="\(Self.raw(value))">\(Self.shown(value, form))</\(element)>
      """
  }

  /// A 95 % interval: two figures.
  func interval(_ key: String, _ form: Form) -> HTML {
    guard value(key)?.array != nil else { return "" }
    return
      "<span class=\"ci\">\(figure(key + ".0", form.bare))<span class=\"to\">–</span>\(figure(key + ".1", form.bare))</span>"
  }

  /// How many pages have a value between two limits; without limits, how many have none.
  func pages(with key: String, from: Double? = nil, below: Double? = nil, _ count: Int) -> HTML {
    let limits: [HTML] = [("from", from), ("below", below)].compactMap { name, limit in
      limit.map { " data-\(name)=\"\(Self.raw(.number($0)))\"" }
    }
    return "<span data-count=\"\(key)\"\(limits) data-value=\"\(count)\">\(Figure.count(count))</span>"
  }

  /// A value as it stands in the JSON.
  static func raw(_ value: JSONValue) -> String {
    String(decoding: value.text(.oneLine).dropLast(), as: UTF8.self)
  }

  private static func shown(_ value: JSONValue, _ form: Form) -> String {
    guard let number = value.double else { return "–" }
    return switch form {
    case .count: Figure.count(Int(number.rounded()))
    case .percent(let decimals): Figure.decimal(number * 100, decimals) + form.unit
    case .decimal(let decimals), .percentage(let decimals): Figure.decimal(number, decimals) + form.unit
    case .bareShare(let decimals): Figure.decimal(number * 100, decimals)
    }
  }
}

extension JSONValue {
  /// The number, whole or not.
  fileprivate var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
