extension BodyRegister {
  /// Reads the lists. The keys of `lists` are file names such as `ministries.tsv`.
  public init(lists: [String: [UInt8]]) throws(BodyListError) {
    var builder = BodyRegisterBuilder()
    for form in BodyList.bodies { try builder.add(form, lists) }
    try builder.connect()
    try builder.addMinisters(lists)
    self = builder.register
  }
}

/// Makes a register of its lists: first all names, then what refers to them.
struct BodyRegisterBuilder {
  var register = BodyRegister()
  private var key: [UInt8] = []
  /// What was said of an entry that refers to others, with where it was said.
  private var references: [Reference] = []

  private struct Reference {
    var entry: Int
    var column: BodyList.Column
    var names: Range<Int>
    var file: String
    var line: Int
  }

  /// Adds the bodies of a list.
  mutating func add(_ form: BodyList.Form, _ lists: [String: [UInt8]]) throws(BodyListError) {
    let list = try read(form, lists)
    register.entries.reserveCapacity(register.entries.count + list.rows.count)
    for row in list.rows { try add(row, of: form) }
  }

  /// Adds those who were ministers; the ministries must be there.
  mutating func addMinisters(_ lists: [String: [UInt8]]) throws(BodyListError) {
    let form = BodyList.ministers
    for row in try read(form, lists).rows {
      // `>2025-06`: still in office then, what came after is not known.
      var to = row[.to]
      if !to.isEmpty, register.text[to.lowerBound] == UInt8(ascii: ">") {
        to = (to.lowerBound + 1)..<to.upperBound
      }
      let times = try times(from: row[.from], to: to, form.file, row.line)
      let ministry = row[.ministry]
      guard let entry = latest(ministry, before: times.to, orOn: times.from) else {
        throw .unknownBody(file: form.file, line: row.line, name: string(ministry))
      }
      let office = register.offices.count
      register.offices.append(
        BodyRegister.Office(
          person: piece(row[.person]), title: piece(row[.title]), ministry: Int32(entry),
          from: times.from, to: times.to))
      addKey(.holder, register.text[row[.title]], office)
    }
  }

  private mutating func read(_ form: BodyList.Form, _ lists: [String: [UInt8]]) throws(BodyListError)
    -> BodyList
  {
    guard let bytes = lists[form.file] else { throw .missing(file: form.file) }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8(file: form.file) }
    let start = register.text.count
    register.text.append(contentsOf: bytes)
    return try BodyList(form, in: register.text, range: start..<register.text.count)
  }

  // MARK: Names

  private mutating func add(_ row: BodyList.Row, of form: BodyList.Form) throws(BodyListError) {
    let name = row[.official].isEmpty ? row[.name] : row[.official]
    let times = try times(from: row[.from], to: row[.to], form.file, row.line)
    let index = register.entries.count
    var entry = BodyRegister.Entry(
      name: piece(name), kind: try kind(row, of: form), from: times.from, to: times.to, first: Int32(index))
    entry.fromText = piece(row[.from])
    entry.toText = piece(row[.to])
    entry.short = piece(row[.short])
    entry.other = piece(row[.other])
    entry.domains = piece(row[.domains])
    entry.cvr = piece(row[.cvr])
    entry.region = piece(row[.region])
    entry.seat = piece(row[.seat])
    register.entries.append(entry)

    addKey(.exact, register.text[name], index)
    addName(register.text[name], index)
    for other in parts(row[.other]) { addName(register.text[other], index) }
    for short in parts(row[.short]) { addKey(.short, register.text[short], index) }
    for domain in parts(row[.domains]) {
      guard Self.isDomain(register.text[domain]) else {
        throw .noDomain(file: form.file, line: row.line, domain: string(domain))
      }
      addKey(.domain, register.text[domain], index)
    }
    if entry.kind == .ministry { addTitles(row, name, index) }
    if !row[.cvr].isEmpty {
      guard isCVR(register.text[row[.cvr]]) else {
        throw .noCVR(file: form.file, line: row.line, number: string(row[.cvr]))
      }
      addKey(.cvr, register.text[row[.cvr]], index)
    }
    for column in [BodyList.Column.continues, .takesOver, .into] where !row[column].isEmpty {
      references.append(
        Reference(entry: index, column: column, names: row[column], file: form.file, line: row.line))
    }
  }

  /// A name counts in any case, unless it is all capitals, or that of a body that may be called by a common
  /// word.
  private mutating func addName(_ name: ArraySlice<UInt8>, _ index: Int) {
    let sort: BodyKey.Sort =
      BodyKey.isCapitals(name)
      ? .short : Self.privateKinds.contains(register.entries[index].kind) ? .capitalName : .name
    addKey(sort, name, index)
  }

  private static let privateKinds: Set<BodyRegister.Kind> = [
    .party, .company, .association, .union, .employers, .foundation, .institution, .university,
  ]

  /// `Socialministeriet` has a `socialminister`, `Ministeriet for Sundhed` a `minister for sundhed`.
  private mutating func addTitles(_ row: BodyList.Row, _ name: Range<Int>, _ index: Int) {
    let bytes = register.text[name]
    let general = Array("Ministeriet ".utf8)
    if bytes.starts(with: general) {
      addKey(.title, ("minister ".utf8 + bytes.dropFirst(general.count))[...], index)
    } else {
      addKey(.title, bytes.dropLast(3), index)
    }
    for title in parts(row[.titles]) { addKey(.title, register.text[title], index) }
  }

  private mutating func addKey(_ sort: BodyKey.Sort, _ name: ArraySlice<UInt8>, _ value: Int) {
    BodyKey.make(sort, name, into: &key)
    register.keys.add(key, value: value)
  }

  // MARK: Columns

  private func kind(_ row: BodyList.Row, of form: BodyList.Form) throws(BodyListError) -> BodyRegister.Kind {
    if let kind = form.kind { return kind }
    let text = string(row[.kind])
    guard let kind = BodyRegister.Kind(rawValue: text) else {
      throw .unknownKind(file: form.file, line: row.line, kind: text)
    }
    return kind
  }

  private func times(from: Range<Int>, to: Range<Int>, _ file: String, _ line: Int) throws(BodyListError) -> (
    from: RegisterDay, to: RegisterDay
  ) {
    let first = try span(from, file, line)?.first ?? .beginning
    let last = try span(to, file, line)?.last ?? .end
    guard first <= last else { throw .endsBeforeItBegins(file: file, line: line) }
    return (first, last)
  }

  private func span(_ range: Range<Int>, _ file: String, _ line: Int) throws(BodyListError) -> (
    first: RegisterDay, last: RegisterDay
  )? {
    if range.isEmpty { return nil }
    var bytes = register.text[range]
    guard let span = RegisterDay.span(of: &bytes), bytes.isEmpty else {
      throw .noDate(file: file, line: line, date: string(range))
    }
    return span
  }

  private static func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count > 1 && labels.first?.elementsEqual("www".utf8) == false
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      }
  }

  private func isCVR(_ number: ArraySlice<UInt8>) -> Bool {
    number.count == 8 && number.allSatisfy { (0x30...0x39).contains($0) }
      && Register.isCVR(String(decoding: number, as: UTF8.self))
  }

  /// The values of a column, parted by semicolons.
  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    register.text[range].split(separator: UInt8(ascii: ";")).map { $0.startIndex..<$0.endIndex }
  }

  private func piece(_ range: Range<Int>) -> BodyRegister.Piece {
    BodyRegister.Piece(start: UInt32(range.lowerBound), count: UInt32(range.count))
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: register.text[range], as: UTF8.self) }
}

// MARK: References

extension BodyRegisterBuilder {
  /// Connects the names of each body, and bodies with whose work they took over.
  mutating func connect() throws(BodyListError) {
    var continued: Set<Int> = []
    for reference in references {
      let entry = register.entries[reference.entry]
      for name in parts(reference.names) {
        // A merged municipality names the one that came after, all others one that was there before.
        let found =
          reference.column == .into
          ? latest(name, before: .end, orOn: entry.to) : latest(name, before: entry.from, orOn: nil)
        guard let found, found != reference.entry else {
          throw .unknownBody(file: reference.file, line: reference.line, name: string(name))
        }
        switch reference.column {
        case .continues:
          guard continued.insert(found).inserted else {
            throw .continuedTwice(file: reference.file, line: reference.line, name: string(name))
          }
          register.entries[reference.entry].before = Int32(found)
        case .into: register.heirs.append((from: Int32(reference.entry), to: Int32(found)))
        default: register.heirs.append((from: Int32(found), to: Int32(reference.entry)))
        }
      }
    }
    for index in register.entries.indices {
      var first = index
      while register.entries[first].before >= 0 { first = Int(register.entries[first].before) }
      register.entries[index].first = Int32(first)
    }
  }

  /// The last entry of a name that begins before a day, or that has it on the other one.
  private mutating func latest(_ name: Range<Int>, before end: RegisterDay, orOn day: RegisterDay?) -> Int? {
    var found: [Int] = []
    BodyKey.make(.exact, register.text[name], into: &key)
    register.keys.find(key[...], into: &found)
    if let day {
      let valid = found.filter { register.entries[$0].from <= day && day <= register.entries[$0].to }
      if let best = valid.max(by: { register.entries[$0].from < register.entries[$1].from }) { return best }
    }
    return found.filter { register.entries[$0].from < end }.max {
      register.entries[$0].from < register.entries[$1].from
    }
  }
}
