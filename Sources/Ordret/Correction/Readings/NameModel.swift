internal import Lexicon

/// What names there are, and how common: whole names, and the parts that streets, places and families are named
/// with.
///
/// A cost is in nats within the class of names that the vocabulary lacks.
struct NameModel: Sendable {
  /// Names, and their genitives.
  let whole: WordSpace
  /// First parts of names (`Øster`, `Kirke`).
  let heads: WordSpace
  /// Last parts of the names of places and families (`bæk`, `gaard`).
  let tails: WordSpace
  /// Last parts of the names of streets (`gade`), which stand behind other words too.
  let streets: WordSpace
  /// Words of the dictionary as first parts: `Speditør` in `Speditørvej`.
  let wordHeads: WordSpace

  /// What it costs that a name is made of two parts: those that are named often are listed.
  static let compound: Float = 2.5
  /// What a word of the dictionary costs as a first part.
  static let wordHead: Float = 10
  /// The least number of letters of a part and of a whole name that is made of parts.
  static let leastPart = 2
  static let leastCompound = 6

  init(_ file: ModelFile, forms: WordGraph) throws(ModelError) {
    whole = try WordSpace(parts: file, prefix: "names")
    heads = try WordSpace(parts: file, prefix: "nheads")
    tails = try WordSpace(parts: file, prefix: "ntails")
    streets = try WordSpace(parts: file, prefix: "nstreets")
    wordHeads = WordSpace(forms, cost: Self.wordHead)
  }

  /// Checks every index inside the graphs.
  func verify(file: String) throws(ModelError) {
    for space in [whole, heads, tails, streets] { try space.graph.verify(file: file) }
  }

  /// What a lower-case word costs as a whole name; `nil` if it is none.
  func cost(of lowered: [UInt8]) -> Float? {
    whole.graph.index(of: lowered).map(whole.cost)
  }

  /// The least cost of a lower-case word as a name of two parts; `nil` if it is none.
  func compoundCost(of lowered: [UInt8]) -> Float? {
    guard lowered.count >= Self.leastCompound, lowered.count <= 64 else { return nil }
    var best: Float?
    for split in Self.leastPart...(lowered.count - Self.leastPart) {
      let (first, last) = (lowered[..<split], lowered[split...])
      let street = streets.graph.index(of: last).map(streets.cost)
      let tail = tails.graph.index(of: last).map(tails.cost) ?? street
      if let tail, let head = heads.graph.index(of: first).map(heads.cost) {
        best = min(best ?? .infinity, Self.compound + head + min(tail, street ?? tail))
      } else if let street, first.count >= 4, wordHeads.graph.index(of: first) != nil {
        best = min(best ?? .infinity, Self.compound + Self.wordHead + street)
      }
    }
    return best
  }
}
