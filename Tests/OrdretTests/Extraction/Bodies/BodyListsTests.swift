import Dictionaries
import Testing

@testable import Ordret

/// What holds of the lists that the register is made of.
@Suite struct BodyListsTests {
  static let register = try? LanguageData.embedded().bodies

  /// The embedded register, read once.
  func register() throws -> BodyRegister { try #require(Self.register) }

  func all() throws -> [BodyRegister.Body] {
    let register = try register()
    return (0..<register.count).map(register.name)
  }

  @Test func thereAre98MunicipalitiesInFiveRegions() throws {
    let municipalities = try all().filter { $0.kind == .municipality && $0.region != nil }
    #expect(municipalities.count == 98)
    #expect(Set(municipalities.map(\.name)).count == 98)
    let register = try register()
    let count = Dictionary(grouping: municipalities, by: \.region).mapValues(\.count)
    #expect(
      count == [
        "Region Hovedstaden": 29, "Region Sjælland": 17, "Region Syddanmark": 22, "Region Midtjylland": 19,
        "Region Nordjylland": 11,
      ])
    for municipality in municipalities {
      #expect(municipality.seat != nil && municipality.cvr != nil && !municipality.domains.isEmpty)
      #expect(register.body(named: municipality.region ?? "", on: nil)?.kind == .region)
    }
    #expect(Set(municipalities.map(\.cvr)).count == 98)
  }

  @Test func everyMergedMunicipalityHasHeirs() throws {
    let register = try register()
    let former = try all().filter { $0.kind == .municipality && $0.region == nil }
    #expect(former.count == 201)
    for municipality in former {
      let heirs = register.successors(of: municipality)
      #expect(!heirs.isEmpty && heirs.allSatisfy { $0.region != nil }, "\(municipality.name)")
    }
  }

  /// Two bodies never have the same name, short form or domain at the same time, unless one follows the other
  /// in the month or year of a change.
  @Test func noNameBelongsToTwoBodiesAtATime() throws {
    let register = try register()
    for (key, values) in keys(of: register) {
      for (number, a) in values.enumerated() {
        for b in values[..<number] {
          let (first, second) =
            register.entries[a].from < register.entries[b].from
            ? (register.entries[a], register.entries[b]) : (register.entries[b], register.entries[a])
          let isApart =
            first.from < second.from
            && (first.to <= second.from || first.to.digits / 100 == second.from.digits / 100
              || isYear(first.toText, register) && first.to.digits / 10_000 == second.from.digits / 10_000)
          #expect(isApart, "\(key): \(register.body(entry: a).name), \(register.body(entry: b).name)")
        }
      }
    }
  }

  private func isYear(_ piece: BodyRegister.Piece, _ register: BodyRegister) -> Bool { piece.count == 4 }

  /// All keys of the register but those of numbers, with their entries.
  private func keys(of register: BodyRegister) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    var key: [UInt8] = []
    for index in register.entries.indices {
      let body = register.body(entry: index)
      let sorted: [(BodyKey.Sort, [String])] = [
        (.name, [body.name]), (.short, body.shortForms), (.domain, body.domains),
      ]
      for (sort, names) in sorted {
        for name in names {
          BodyKey.make(sort, Array(name.utf8)[...], into: &key)
          result["\(sort) " + String(decoding: key.dropFirst(), as: UTF8.self), default: []].append(index)
        }
      }
    }
    return result
  }

  @Test func namesOfABodyFollowEachOther() throws {
    let register = try register()
    for entry in register.entries where entry.before >= 0 {
      let before = register.entries[Int(entry.before)]
      #expect(before.from < entry.from, "\(register.string(entry.name))")
      #expect(before.to != .end, "\(register.string(before.name)) ended")
      #expect(before.first == entry.first)
    }
    let ministry = try #require(register.body(named: "Social- og Boligministeriet", on: nil))
    #expect(
      register.names(of: ministry.id).map(\.name) == [
        "Socialministeriet", "Velfærdsministeriet", "Indenrigs- og Socialministeriet", "Socialministeriet",
        "Social- og Integrationsministeriet", "Social-, Børne- og Integrationsministeriet",
        "Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold",
        "Social- og Indenrigsministeriet", "Børne- og Socialministeriet", "Social- og Indenrigsministeriet",
        "Social- og Ældreministeriet", "Social-, Bolig- og Ældreministeriet", "Social- og Boligministeriet",
      ])
  }

  @Test func oneHoldsAnOfficeAtATime() throws {
    let register = try register()
    let byTitle = Dictionary(grouping: register.offices, by: { register.string($0.title) })
    for (title, offices) in byTitle {
      let sorted = offices.sorted { $0.from < $1.from }
      for (office, next) in zip(sorted, sorted.dropFirst()) {
        let isApart = office.to <= next.from || office.to.digits / 100 == next.from.digits / 100
        #expect(isApart, "\(title): \(register.string(next.person))")
      }
    }
    for office in register.offices {
      let ministry = register.entries[Int(office.ministry)]
      #expect(
        ministry.from <= office.from || office.from == .beginning,
        "\(register.string(office.person)) was minister before there was \(register.string(ministry.name))")
    }
  }

  /// The names looked for in running text that were never borne by a body.
  static let neverBorne: Set<String> = [
    "Erhvervs- og Selskabsministeriet", "Indenrigs- og Økonomiministeriet",
    "Børne- og Ligestillingsministeriet",
    "Selvejende Institutioner",
  ]

  @Test func theRegisterKnowsTheNamesLookedForInText() throws {
    let register = try register()
    for body in try LanguageData.embedded().registers.bodies where !Self.neverBorne.contains(body.name) {
      let day = RegisterDay(iso: "2026-01-01")
      #expect(register.body(named: body.name, on: day) != nil, "\(body.name)")
    }
  }

  /// Whatever a list says of a body leads back to it, on a day when it had the name.
  @Test func everyShortFormAndDomainFindsItsBody() throws {
    let register = try register()
    for (index, body) in try all().enumerated() {
      let entry = register.entries[index]
      // The day of a change belongs to the new name.
      let day = entry.from == .beginning ? RegisterDay(digits: entry.to.digits - 1) : entry.from
      for short in body.shortForms {
        #expect(register.body(named: short, on: day)?.id == body.id, "\(short) of \(body.name)")
      }
      for domain in body.domains {
        #expect(
          register.body(atAddress: "post@" + domain, on: day)?.id == body.id, "\(domain) of \(body.name)")
      }
      if let number = body.cvr {
        #expect(register.body(withCVR: number, on: day)?.cvr == number)
      }
    }
  }

  @Test func everyNameFindsItself() throws {
    let register = try register()
    for body in try all() {
      let day = body.from.flatMap(RegisterDay.init) ?? body.to.flatMap(RegisterDay.init)
      let found = register.body(named: body.name, on: day)
      #expect(found?.name == body.name, "\(body.name)")
      #expect(found?.id == body.id, "\(body.name)")
    }
  }
}
