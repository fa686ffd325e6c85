internal import Ordret

/// Rows of cells as text that lines up: the first columns to the left, the others to the right.
struct TextTable {
  /// The rows, the heads among them.
  var rows: [[String]] = []
  /// How many columns stand to the left.
  var left = 1

  /// The lines, without spaces at their ends. A shorter row ends early and widens its last column only if another row has it.
  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column < left ? cell + space : space + cell
      }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// The lines joined.
  var text: String { lines.joined(separator: "\n") }
}

/// Figures as people read them.
enum Figure {
  /// A number with a fixed count of decimals, rounded half away from zero; `-` if there is none.
  static func decimal(_ value: Double?, _ decimals: Int = 1) -> String {
    guard let value else { return "-" }
    guard value.isFinite else { return "inf" }
    let factor = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value.magnitude * Double(factor)).rounded())
    let sign = value < 0 && 0 < scaled ? "-" : ""
    guard 0 < decimals else { return "\(sign)\(scaled)" }
    let fraction = "\(scaled % factor)"
    return "\(sign)\(scaled / factor).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
  }

  /// A share in per cent.
  static func percent(_ share: Double?, _ decimals: Int = 1) -> String {
    share.map { decimal($0 * 100, decimals) + " %" } ?? "-"
  }

  /// A count with its thousands apart.
  static func count(_ count: Int) -> String {
    var digits = Array(String(count.magnitude))
    var index = digits.count - 3
    while 0 < index {
      digits.insert(",", at: index)
      index -= 3
    }
    return (count < 0 ? "-" : "") + String(digits)
  }

  /// An interval in brackets.
  static func interval(_ interval: Interval?, _ decimals: Int = 1, factor: Double = 1) -> String {
    guard let interval else { return "" }
    return "[\(decimal(interval.low * factor, decimals)), \(decimal(interval.high * factor, decimals))]"
  }
}
