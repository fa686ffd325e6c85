/// The bodies of Danish public life under each of their names: ministries, authorities, municipalities,
/// associations.
///
/// A body keeps its ``ID`` through its changes of name: Socialministeriet, Børne- og Socialministeriet and
/// Social- og Boligministeriet are one. Look-ups take the day a letter was written, for a short form, a
/// domain or a title may belong to one body in one year and to another in the next.
///
///     let register = try LanguageData.embedded().bodies
///     let day = RegisterDay(iso: "2012-05-03")
///     register.body(named: "SIM", on: day)?.name   // Social- og Integrationsministeriet
///     register.body(atAddress: "post@vtu.dk", on: day)?.name   // Ministeriet for Forskning, Innovation og …
///
/// Immutable; made from its lists in about a millisecond. A look-up takes well below a microsecond, without
/// the strings of its result.
public struct BodyRegister: Sendable {
  /// What kind of body a body is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case ministry, agency, board, ombudsman, court, police, prosecution
    case parliament, committee, party
    case region, county, municipality
    case institution, university, company
    case association, union, employers, foundation, international
  }

  /// A body, whatever its name.
  public struct ID: Hashable, Sendable {
    let first: Int
  }

  /// A body under one of its names.
  public struct Body: Hashable, Sendable {
    /// Which body it is.
    public let id: ID
    /// The official name.
    public let name: String
    /// What kind of body it is.
    public let kind: Kind
    /// The day, month or year since which, and until which, it had the name (`2016-11-28`, `2007-01`); `nil`:
    /// not known, or still so.
    public let from, to: String?
    /// Short forms, as they are written.
    public let shortForms: [String]
    /// Domains of mail and web, the most used first.
    public let domains: [String]
    /// Its number in the business register.
    public let cvr: String?
    /// Of a municipality: the region it lies in, and where its town hall stands.
    public let region, seat: String?
    let entry: Int
  }

  /// Who was minister.
  public struct Minister: Hashable, Sendable {
    /// The person's name.
    public let person: String
    /// The title, in small letters.
    public let title: String
    /// The ministry, under its name on the day that was asked for.
    public let ministry: Body
  }

  /// A part of the text of the lists.
  struct Piece: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// A body under one name.
  struct Entry: Sendable {
    var name: Piece
    var kind: Kind
    var from: RegisterDay
    var to: RegisterDay
    /// The entry of the name before; -1: none.
    var before: Int32 = -1
    /// The first entry of the body.
    var first: Int32
    var fromText = Piece()
    var toText = Piece()
    var short = Piece()
    var other = Piece()
    var domains = Piece()
    var cvr = Piece()
    var region = Piece()
    var seat = Piece()
  }

  /// Somebody's time as a minister.
  struct Office: Sendable {
    var person: Piece
    var title: Piece
    var ministry: Int32
    var from: RegisterDay
    var to: RegisterDay
  }

  /// The lists, one behind the other.
  var text: [UInt8] = []
  var entries: [Entry] = []
  var offices: [Office] = []
  /// Whose work went to whom, beside those who continue: entries.
  var heirs: [(from: Int32, to: Int32)] = []
  /// Entries and offices by their keys.
  var keys = KeyTable(keys: 4096)

  /// The names of all lists that the register needs.
  static let lists = BodyList.bodies.map(\.file) + [BodyList.ministers.file]

  /// How many names there are, those of all times counted.
  public var count: Int { entries.count }

  /// A name of the register: 0 to ``count`` - 1, in the order of the lists.
  public func name(_ index: Int) -> Body { body(entry: index) }

  /// All names that a body has had, oldest first.
  public func names(of id: ID) -> [Body] {
    entries.indices.filter { Int(entries[$0].first) == id.first }.sorted {
      entries[$0].from < entries[$1].from
    }.map { body(entry: $0) }
  }

  /// The name that a body had on a day; `nil` if it had none then.
  public func body(_ id: ID, on day: RegisterDay) -> Body? {
    entry(of: id.first, on: day).map { body(entry: $0) }
  }

  /// The bodies that continue a body or took over some of its work when it ended.
  public func successors(of body: Body) -> [Body] {
    let continuing = entries.indices.filter { Int(entries[$0].before) == body.entry }
    let heirs = heirs.filter { Int($0.from) == body.entry }.map { Int($0.to) }
    return (continuing + heirs).map { self.body(entry: $0) }
  }

  /// Whether a body had its name on a day.
  public func has(_ body: Body, on day: RegisterDay) -> Bool {
    entries[body.entry].from <= day && day <= entries[body.entry].to
  }

  // MARK: What the look-ups share

  /// An entry with its strings.
  func body(entry index: Int) -> Body {
    let entry = entries[index]
    func text(_ piece: Piece) -> String? { piece.count == 0 ? nil : string(piece) }
    return Body(
      id: ID(first: Int(entry.first)), name: string(entry.name), kind: entry.kind,
      from: text(entry.fromText), to: text(entry.toText), shortForms: strings(entry.short),
      domains: strings(entry.domains), cvr: text(entry.cvr), region: text(entry.region),
      seat: text(entry.seat), entry: index)
  }

  /// The entry of a body, told by its first one, that was valid on a day; on a day of change the later one.
  func entry(of first: Int, on day: RegisterDay) -> Int? {
    var latest: Int?
    for index in entries.indices where Int(entries[index].first) == first {
      guard entries[index].from <= day, day <= entries[index].to else { continue }
      if latest.map({ entries[$0].from < entries[index].from }) ?? true { latest = index }
    }
    return latest
  }

  /// The string of a piece.
  func string(_ piece: Piece) -> String { String(decoding: bytes(piece), as: UTF8.self) }

  func strings(_ piece: Piece) -> [String] {
    bytes(piece).split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(_ piece: Piece) -> ArraySlice<UInt8> {
    text[Int(piece.start)..<Int(piece.start) + Int(piece.count)]
  }
}
