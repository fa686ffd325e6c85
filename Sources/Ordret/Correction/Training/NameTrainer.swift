public import Lexicon

/// Makes the model of names from readable lists: whole names with their genitives, and parts of names.
public struct NameTrainer {
  private var names: [[UInt8]: Float] = [:]
  private var heads: [[UInt8]: Float] = [:]
  private var tails: [[UInt8]: Float] = [:]
  private var streets: [[UInt8]: Float] = [:]

  /// No names yet.
  public init() {}

  /// How many names there are, without their genitives, and how many parts.
  public var counts: (names: Int, parts: Int) { (names.count, heads.count + tails.count + streets.count) }

  /// Adds the rows of a list of names with their bands, 1 (very common) to 5 (rare).
  public mutating func add(banded rows: [[String]]) {
    for row in rows { add(row[0], cost: Self.cost(band: row[1])) }
  }

  /// Adds the first column of a list that is sorted by how common the names are.
  public mutating func add(ranked rows: [[String]]) {
    for (rank, row) in rows.enumerated() { add(row[0], cost: 4.5 + Logarithm.of(1 + Float(rank) / 10)) }
  }

  /// Adds the capitalised words of a column, all at one cost.
  public mutating func add(places rows: [[String]], column: Int) {
    for row in rows { add(row[column], cost: 7) }
  }

  /// Adds parts of names: part, `head`, `tail` or `street`, band.
  public mutating func add(parts rows: [[String]]) {
    for row in rows {
      let part = Letters.encode(row[0]).map(Letters.lowered)
      let cost = Self.partCost(band: row[2])
      switch row[1] {
      case "head": heads[part] = cost
      case "street": streets[part] = cost
      default: tails[part] = cost
      }
    }
  }

  /// Adds the capitalised words of an entry, at the least cost that any list gives them.
  private mutating func add(_ entry: String, cost: Float) {
    for word in entry.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," || $0 == "/" }) {
      let letters = Letters.encode(String(word))
      guard letters.count >= 2, letters.allSatisfy(Letters.isLetter), let first = letters.first,
        Letters.isUpper(first), letters.dropFirst().contains(where: { !Letters.isUpper($0) })
      else { continue }
      let key = letters.map(Letters.lowered)
      names[key] = min(names[key] ?? .infinity, cost)
    }
  }

  /// Writes the graphs and their costs, one byte each in steps of 0.1 nats.
  public func add(into writer: inout ModelWriter) throws(WordGraphError) {
    var whole = names
    for (name, cost) in names {
      // `Jens'`, `Marx'` need no entry: the apostrophe is no letter of the name.
      guard let last = name.last, !Self.sibilants.contains(last) else { continue }
      let genitive = name + [UInt8(ascii: "s")]
      whole[genitive] = min(whole[genitive] ?? .infinity, cost + Self.genitive)
    }
    try Self.add(whole, prefix: "names", into: &writer)
    try Self.add(heads, prefix: "nheads", into: &writer)
    try Self.add(tails, prefix: "ntails", into: &writer)
    try Self.add(streets, prefix: "nstreets", into: &writer)
  }

  private static let sibilants = Set("sxz".utf8)
  private static let genitive: Float = 2

  private static func add(_ words: [[UInt8]: Float], prefix: String, into writer: inout ModelWriter)
    throws(WordGraphError)
  {
    let sorted = words.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let costs = sorted.map { UInt8(max(0, min(255, ((words[$0] ?? 0) / NGramModel.step).rounded()))) }
    try WordGraphBuilder.sections(of: sorted, cost: { costs[$0] }, prefix: prefix, into: &writer)
    writer.add("\(prefix).cost", costs)
  }

  private static func cost(band: String) -> Float {
    [5, 6.5, 8, 9, 10][max(0, min(4, (Int(band) ?? 5) - 1))]
  }

  private static func partCost(band: String) -> Float {
    [3.5, 5.5, 7][max(0, min(2, (Int(band) ?? 3) - 1))]
  }
}
