/// What is known beforehand of Danish names, bodies, places, laws and verbs: the lists of
/// `Dictionaries/Lists`.
///
/// Immutable; shared by all threads. Reading the embedded lists takes some milliseconds.
public struct Registers: Sendable {
  /// Given names, as written (`Astrid`).
  public let firstNames: Set<String>
  /// Family names, as written (`Trøjborg`).
  public let lastNames: Set<String>
  /// Municipalities by their bare name: `København` → `Københavns Kommune`.
  public let municipalities: [String: String]
  /// Postal districts by their code: `1060` → `København K`.
  public let postalDistricts: [String: String]
  /// What the names of bodies mean, and when.
  public let register: BodyRegister
  /// Ministries, agencies, boards, courts, regions, parties and associations, as running text names them.
  public let bodies: [Body]
  /// The titles of office, lower case.
  public let titles: Set<String>
  /// Endings that make a title: `minister`, `chef`.
  public let titleEndings: [String]
  /// The titles of ministers, lower case.
  let ministerTitles: [String]
  /// Acts by popular name, lower case: `serviceloven` → `lov om social service`.
  public let laws: [String: String]

  /// Bodies, places and municipalities by their names; the values index ``bodies`` and ``places``.
  let bodyNames: PhraseTable
  let placeNames: PhraseTable
  let places: [Place]
  let verbs: VerbTable
  /// Given names that are family names too, but less often.
  let givenRather: Set<String>

  /// A body of public life, as it is found in running text. What a name means on a day is in
  /// ``BodyRegister``.
  public struct Body: Sendable, Hashable {
    /// The full name.
    public var name: String
    /// `ministry`, `agency`, `board`, `court`, `parliament`, `party`, `region`, `association`.
    public var kind: String
  }

  /// A place, with what sets it apart from the word that is written alike.
  struct Place: Sendable, Hashable {
    var name: String
    /// Whether the name is a word of the language too (`Give`, `Vejen`).
    var isWord: Bool
  }

  /// The lists of given and of family names.
  static let nameLists = ["first-names.tsv", "last-names.tsv"]

  /// Reads the lists. The keys of `lists` are file names such as `first-names.tsv`.
  public init(lists: [String: [UInt8]]) throws(ListFileError) {
    func rows(_ file: String, columns: Int) throws(ListFileError) -> [[String]] {
      guard let bytes = lists[file] else { throw .missing(file: file) }
      return try ListFile(name: file, bytes: bytes, columns: columns).rows
    }
    let given = try rows(Self.nameLists[0], columns: 1).map { $0[0] }
    let family = try rows(Self.nameLists[1], columns: 1).map { $0[0] }
    firstNames = Set(given)
    lastNames = Set(family)
    // Both lists are sorted by how common the names are.
    let familyRank = Dictionary(zip(family, family.indices), uniquingKeysWith: { first, _ in first })
    givenRather = Set(zip(given, given.indices).filter { $0.1 < familyRank[$0.0] ?? 0 }.map(\.0))
    municipalities = Dictionary(
      try rows("municipalities.tsv", columns: 2).map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    let districts = try rows("postal-districts.tsv", columns: 2)
    postalDistricts = Dictionary(districts.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })

    do throws(BodyListError) { register = try BodyRegister(lists: lists) } catch { throw .body(error) }
    var bodies: [Body] = []
    var bodyNames = PhraseTable()
    for row in try rows("bodies.tsv", columns: 2) {
      func column(_ index: Int) -> String { index < row.count ? row[index] : "" }
      bodyNames.add(row[0], value: bodies.count)
      for alias in column(2).split(separator: ";") { bodyNames.add(String(alias), value: bodies.count) }
      bodies.append(Body(name: row[0], kind: row[1]))
    }
    for (name, kind) in register.phrases {
      bodyNames.add(name, value: bodies.count)
      bodies.append(Body(name: name, kind: kind.rawValue))
    }
    self.bodies = bodies
    ministerTitles = MisreadTitle.titles(of: bodies)
    self.bodyNames = bodyNames

    let titleRows = try rows("titles.tsv", columns: 2)
    titles = Set(titleRows.filter { !$0[0].hasPrefix("-") }.map { $0[0] })
    titleEndings = titleRows.filter { $0[0].hasPrefix("-") }.map { String($0[0].dropFirst()) }
    laws = Dictionary(
      try rows("laws.tsv", columns: 2).map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })

    var places: [Place] = []
    var placeNames = PhraseTable()
    var known: Set<String> = []
    func add(_ name: String, isWord: Bool) {
      guard known.insert(name).inserted else { return }
      placeNames.add(name, value: places.count)
      places.append(Place(name: name, isWord: isWord))
    }
    for row in try rows("places.tsv", columns: 2) { add(row[0], isWord: row.count > 2) }
    for name in municipalities.keys.sorted() { add(name, isWord: Self.commonWords.contains(name)) }
    for row in districts where row[1] != "Udland" { add(row[1], isWord: Self.commonWords.contains(row[1])) }
    self.places = places
    self.placeNames = placeNames
    verbs = VerbTable(rows: try rows("verbs.tsv", columns: 1))
  }

  /// Towns whose names are words that begin sentences too.
  private static let commonWords: Set<String> = [
    "Løsning", "Give", "Brande", "Greve", "Mørke", "Hals", "Vejen", "Gram", "Henne", "Rude", "Løkken",
    "Skive", "Ry",
    "Lejre", "Ringe", "Beder", "Them", "Hov", "Vig", "Lem", "Tune", "Ans", "Holme", "Sunds", "Hejls", "Rude",
    "Bording",
    "Harboøre", "Stege", "Øster Hornum", "Nør", "Hornsyld", "Følle", "Hee", "Vils", "Bur",
  ]
}
