extension BodyRegister {
  /// The body of a name, a short form, another name or their genitive, right for the day.
  ///
  /// Case, hyphens, spaces, `&` and `og`, `aa` and `å` make no difference in names; short forms, and names
  /// that are all capitals, count as they are written (`SIND` is an association, `sind` is not). Where
  /// several bodies have borne the name, it is the one that bore it on `day`, else the last that did before.
  /// Nobody had a short form before it was there; a full name is known at any time. `nil` if there is none,
  /// or if it cannot be told which; without a day that is so wherever the name belongs to several bodies.
  public func body(named name: String, on day: RegisterDay?) -> Body? {
    body(named: Array(name.utf8)[...], on: day)
  }

  /// The same for a name in UTF-8.
  public func body(named name: ArraySlice<UInt8>, on day: RegisterDay?) -> Body? {
    entry(named: name, on: day).map { body(entry: $0) }
  }

  /// The entry of a name, as ``body(named:on:)``.
  func entry(named name: ArraySlice<UInt8>, on day: RegisterDay?) -> Int? {
    guard name.count <= Self.longestName else { return nil }
    var search = Search()
    let sorts: [BodyKey.Sort] =
      BodyKey.beginsLarge(name) ? [.name, .capitalName, .short] : [.name, .short]
    for cutsGenitive in [false, true] {
      for sort in sorts {
        find(sort, name, cutsGenitive: cutsGenitive, &search)
        guard !search.found.isEmpty else { continue }
        return choose(search.found, on: day, mayLieAhead: sort != .short)
      }
    }
    return nil
  }

  /// The body that an e-mail or web address belongs to, by its domain or one above it: `sim@sim.dk`,
  /// `www.sim.dk/temaer`.
  ///
  /// A domain that outlives its name leads to the name the body had on that day.
  public func body(atAddress address: String, on day: RegisterDay?) -> Body? {
    body(atAddress: Array(address.utf8)[...], on: day)
  }

  /// The same for an address in UTF-8.
  public func body(atAddress address: ArraySlice<UInt8>, on day: RegisterDay?) -> Body? {
    guard address.count <= Self.longestAddress else { return nil }
    var search = Search()
    var host = Self.host(of: address)[...]
    while let dot = host.firstIndex(of: UInt8(ascii: ".")) {
      find(.domain, host, cutsGenitive: false, &search)
      if !search.found.isEmpty {
        guard let entry = choose(search.found, on: day, mayLieAhead: false) else { return nil }
        return body(entry: day.flatMap { self.entry(of: Int(entries[entry].first), on: $0) } ?? entry)
      }
      host = host[(dot + 1)...]
    }
    return nil
  }

  /// The body with a number of the business register, under the name it had on the day; without one, under
  /// its last.
  public func body(withCVR number: String, on day: RegisterDay?) -> Body? {
    var search = Search()
    find(.cvr, Array(number.utf8.filter { $0 != 0x20 })[...], cutsGenitive: false, &search)
    return choose(search.found, on: day, mayLieAhead: true).map { body(entry: $0) }
  }

  /// The ministry whose minister has a title: `social- og indenrigsminister`, `Ministeren for Sundhed og
  /// Forebyggelse`.
  ///
  /// What is told of names in ``body(named:on:)`` holds of titles as of short forms. `minister` alone is no
  /// title.
  public func ministry(ofTitle title: String, on day: RegisterDay?) -> Body? {
    let title = Array(title.utf8)[...]
    if let office = office(titled: title, on: day) {
      let ministry = Int(offices[office].ministry)
      return body(entry: day.flatMap { entry(of: Int(entries[ministry].first), on: $0) } ?? ministry)
    }
    return titledEntry(title, on: day).map { body(entry: $0) }
  }

  /// Who was minister with a title on a day; `nil` if the register does not know.
  public func minister(titled title: String, on day: RegisterDay) -> Minister? {
    let title = Array(title.utf8)[...]
    if let office = office(titled: title, on: day) { return minister(office, on: day) }
    return titledEntry(title, on: day).flatMap { minister(of: body(entry: $0), on: day) }
  }

  /// Who was minister of a ministry on a day; `nil` if the register does not know, or there were several.
  public func minister(of ministry: Body, on day: RegisterDay) -> Minister? {
    let held = offices.indices.filter {
      Int(entries[Int(offices[$0].ministry)].first) == ministry.id.first
    }
    return latestOffice(held, on: day).flatMap { minister($0, on: day) }
  }

  // MARK: Searching

  /// Longer names are none of the register's.
  private static let longestName = 160
  private static let longestAddress = 2000

  /// What a search needs, kept from step to step.
  private struct Search {
    var key: [UInt8] = []
    var found: [Int] = []

    init() { key.reserveCapacity(64) }
  }

  private func find(
    _ sort: BodyKey.Sort, _ name: ArraySlice<UInt8>, cutsGenitive: Bool, _ search: inout Search
  ) {
    search.found.removeAll(keepingCapacity: true)
    BodyKey.make(sort, name, into: &search.key)
    if sort == .title || sort == .holder { BodyKey.makeIndefinite(&search.key) }
    if cutsGenitive {
      guard search.key.count > 2, search.key.last == UInt8(ascii: "s") else { return }
      search.key.removeLast()
    }
    guard search.key.count > 1 else { return }
    keys.find(search.key[...], into: &search.found)
  }

  /// The entry that is meant on a day; `nil` if it cannot be told.
  private func choose(_ found: [Int], on day: RegisterDay?, mayLieAhead: Bool) -> Int? {
    guard let day else {
      let last = found.max { entries[$0].from < entries[$1].from }
      return last.flatMap { last in found.allSatisfy { isSameBody($0, last) } ? last : nil }
    }
    let valid = found.filter { entries[$0].from <= day && day <= entries[$0].to }
    if !valid.isEmpty { return only(valid) { entries[$0].from < entries[$1].from } }
    let past = found.filter { entries[$0].to < day }
    if !past.isEmpty { return only(past) { entries[$0].to < entries[$1].to } }
    return mayLieAhead ? only(found) { entries[$0].from > entries[$1].from } : nil
  }

  /// The greatest of some entries, unless another body has one as great.
  private func only(_ found: [Int], _ isLess: (Int, Int) -> Bool) -> Int? {
    guard let best = found.max(by: isLess) else { return nil }
    return found.allSatisfy { isSameBody($0, best) || isLess($0, best) } ? best : nil
  }

  private func isSameBody(_ a: Int, _ b: Int) -> Bool { entries[a].first == entries[b].first }

  private func titledEntry(_ title: ArraySlice<UInt8>, on day: RegisterDay?) -> Int? {
    guard title.count <= Self.longestName else { return nil }
    var search = Search()
    find(.title, title, cutsGenitive: false, &search)
    return choose(search.found, on: day, mayLieAhead: false)
  }

  // MARK: Ministers

  /// The office with a title, held on a day.
  private func office(titled title: ArraySlice<UInt8>, on day: RegisterDay?) -> Int? {
    guard let day, title.count <= Self.longestName else { return nil }
    var search = Search()
    find(.holder, title, cutsGenitive: false, &search)
    return latestOffice(search.found, on: day)
  }

  /// The office held on a day among some; on a day of change the later one; `nil` if several were.
  private func latestOffice(_ found: [Int], on day: RegisterDay) -> Int? {
    let held = found.filter { offices[$0].from <= day && day <= offices[$0].to }
    guard let best = held.max(by: { offices[$0].from < offices[$1].from }) else { return nil }
    let isAlone = held.allSatisfy {
      $0 == best || bytes(offices[$0].person) == bytes(offices[best].person)
        || offices[$0].from < offices[best].from && isChange(offices[$0].to, offices[best].from)
    }
    return isAlone ? best : nil
  }

  /// Whether a time that ends on `end` is followed by one that begins on `start`, both as far as they are
  /// known.
  private func isChange(_ end: RegisterDay, _ start: RegisterDay) -> Bool {
    end.digits / 100 == start.digits / 100 || end <= start
  }

  private func minister(_ office: Int, on day: RegisterDay) -> Minister? {
    let ministry = Int(offices[office].ministry)
    return Minister(
      person: string(offices[office].person), title: string(offices[office].title),
      ministry: body(entry: entry(of: Int(entries[ministry].first), on: day) ?? ministry))
  }

  // MARK: Addresses

  /// The host of an address, in small letters: without scheme, mailbox, path and port.
  private static func host(of address: ArraySlice<UInt8>) -> [UInt8] {
    var rest = address
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      rest = rest[(colon + 3)...]
    } else if rest.starts(with: "mailto:".utf8) {
      rest = rest.dropFirst(7)
    }
    if let end = rest.firstIndex(where: { "/?#".utf8.contains($0) }) { rest = rest[..<end] }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) { rest = rest[..<colon] }
    while let last = rest.last, " .,;>)".utf8.contains(last) { rest = rest.dropLast() }
    while let first = rest.first, " <(".utf8.contains(first) { rest = rest.dropFirst() }
    return rest.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
