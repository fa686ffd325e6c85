/// What is known beforehand of Danish names, bodies and places: the lists of `Dictionaries/Lists`, ready for look-up.
///
/// Immutable; shared by all threads. Loading the embedded lists takes a few milliseconds.
public struct Registers: Sendable {
  /// Given names, as written (`Astrid`).
  public let firstNames: Set<String>
  /// Family names, as written (`Trøjborg`).
  public let lastNames: Set<String>
  /// Municipalities by their bare name: `København` → `Københavns Kommune`.
  public let municipalities: [String: String]
  /// Postal districts by their code: `1060` → `København K`.
  public let postalDistricts: [String: String]

  /// Reads the lists. The keys of `lists` are file names such as `first-names.tsv`.
  public init(lists: [String: [UInt8]]) throws(ListFileError) {
    func rows(_ file: String, columns: Int) throws(ListFileError) -> [[String]] {
      guard let bytes = lists[file] else { throw .missing(file: file) }
      return try ListFile(name: file, bytes: bytes, columns: columns).rows
    }
    firstNames = Set(try rows("first-names.tsv", columns: 1).map { $0[0] })
    lastNames = Set(try rows("last-names.tsv", columns: 1).map { $0[0] })
    municipalities = Dictionary(
      try rows("municipalities.tsv", columns: 2).map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    postalDistricts = Dictionary(
      try rows("postal-districts.tsv", columns: 2).map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
  }
}
