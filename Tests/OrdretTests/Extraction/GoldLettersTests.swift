import Foundation
import Ordret
import Testing

/// Real letters with what a reader noted down. They lie outside the repository; without them the tests say
/// nothing.
@Suite struct GoldLettersTests {
  struct Record: Decodable {
    struct Entity: Decodable {
      var type: String
      var text: String
    }
    struct Action: Decodable {
      var modality: String
      var verb: String
      var contains: String
    }
    var entities: [Entity]
    var actions: [Action]
  }

  static let letters = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/letters")
  static var isThere: Bool { FileManager.default.fileExists(atPath: letters.path()) }

  /// The letter, as it was written where that is known.
  static func text(_ id: String) throws -> String {
    let truth = letters.appending(path: "truth/\(id).txt")
    let path =
      FileManager.default.fileExists(atPath: truth.path()) ? truth : letters.appending(path: "\(id).txt")
    return try String(contentsOf: path, encoding: .utf8)
  }

  static func flat(_ string: String) -> String {
    string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Actions the record does not have and a reader agrees with.
  static let agreed: [String: Set<String>] = [
    "000": ["have", "huske"], "001": ["udbrede", "synliggøre"], "002": [], "003": ["tilkendegive", "drøfte"],
  ]

  @Test(.enabled(if: isThere), arguments: ["000", "001", "003"])
  func actionsOfRecord(id: String) throws {
    let record = try JSONDecoder().decode(
      Record.self, from: Data(contentsOf: Self.letters.appending(path: "records/\(id).json")))
    let string = try Self.text(id)
    let source = SourceText(string)
    var rest = try ActionsTests.actions(string)
    var missed: [String] = []
    for gold in record.actions {
      let place = rest.firstIndex {
        $0.modality.rawValue == gold.modality && $0.verb == gold.verb
          && Self.flat(source[$0.range]).contains(Self.flat(gold.contains))
      }
      if let place { rest.remove(at: place) } else { missed.append("\(gold.modality) \(gold.verb)") }
    }
    #expect(missed.count * 5 <= record.actions.count, "missed \(missed)")
    let extra = rest.filter { !(Self.agreed[id]?.contains($0.verb) ?? false) }
    #expect(extra.count <= 2, "extra \(extra.map { "\($0.rule) \($0.verb)" })")
  }

  @Test(.enabled(if: isThere), arguments: ["000", "001", "003"])
  func namesOfRecord(id: String) throws {
    let record = try JSONDecoder().decode(
      Record.self, from: Data(contentsOf: Self.letters.appending(path: "records/\(id).json")))
    let string = try Self.text(id)
    let source = SourceText(string)
    let found = try NamesTests.names(string).map { "\($0.type.rawValue) \(Self.flat(source[$0.range]))" }
    let kinds: Set<String> = ["person", "organisation", "location", "law", "event", "product"]
    let gold = record.entities.filter { kinds.contains($0.type) }.map { "\($0.type) \($0.text)" }
    let missed = gold.filter { !found.contains($0) }
    #expect(missed.count * 5 <= gold.count, "missed \(missed)")
    #expect(Set(found).subtracting(gold).count <= 2, "extra \(Set(found).subtracting(gold))")
  }

  /// Two letters without a record: what they ask, as read by a person.
  @Test(
    .enabled(if: isThere),
    arguments: [
      (
        "002",
        [
          "have", "være opmærksom", "skabe", "samarbejde", "sikre", "printe", "uddele", "tænke", "indhente",
          "tage kontakt", "se på",
        ]
      ),
      (
        "004",
        [
          "hjælpe", "holde sig opdateret", "kontakte", "tilgå", "bistå", "revidere", "orientere",
          "holde orienteret",
        ]
      ),
    ])
  func fewFalseAlarms(id: String, verbs: [String]) throws {
    let found = try ActionsTests.actions(try Self.text(id)).map(\.verb)
    #expect(Set(found).subtracting(verbs).count <= 2)
    #expect(Set(verbs).subtracting(found).count <= 3, "missed \(Set(verbs).subtracting(found))")
  }
}
