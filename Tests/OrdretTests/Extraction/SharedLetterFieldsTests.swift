import Foundation
import Ordret
import Testing

/// The real letters beside the package, where they are present: every field and date a reader noted down.
@Suite(.enabled(if: SharedLetters.arePresent)) struct SharedLetterFieldsTests {
  /// The fields of letters that have no record, as read by eye.
  static let byEye: [(String, [String: String])] = [
    (
      "002.txt",
      [
        "date": "2020-06-19", "caseNumber": "2020-3339", "documentNumber": "255931",
        "sender.address": "Holmens Kanal 22, 1060 København K", "sender.phone": "72282400",
        "sender.email": "sim@sim.dk", "closing": "Med venlig hilsen", "signatories": "Astrid Krag",
        "subject": "Fælles fokus på konsekvenser af selvisolation blandt sårbare grupper",
        "recipients": "samtlige kommunalbestyrelser og partnerskaberne for socialt udsatte børn og unge, "
          + "udsatte voksne og mennesker med handicap",
      ]
    ),
    (
      "004.txt",
      [
        "date": "2020-03-13", "caseNumber": "2020-2866", "documentNumber": "221522",
        "sender.address": "Holmens Kanal 22, 1060 København K", "sender.phone": "72282400",
        "sender.email": "sim@sim.dk", "closing": "Med venlig hilsen", "signatories": "Astrid Krag",
        "salutation": "Kære socialtilsyn, kommuner og regioner",
        "recipients": "Samtlige kommuner og regioner | Socialtilsynene", "copies": "KL | Danske Regioner",
      ]
    ),
  ]

  @Test("letters read by eye", arguments: byEye)
  func readsFields(name: String, expected: [String: String]) throws {
    let document = try LetterReading.read(try SharedLetters.text(name).string)
    #expect(document.letter.summary == expected)
  }

  /// All dates of the letters without a record, and some phones.
  static let datesByEye: [(String, [String])] = [
    ("002.txt", ["2020-06-19", "2020-06-10", "2020-06-15", "2020-04-25"]), ("004.txt", ["2020-03-13"]),
  ]

  @Test("dates read by eye", arguments: datesByEye)
  func readsDates(name: String, values: [String]) throws {
    #expect(try LetterReading.read(try SharedLetters.text(name).string).dates.map(\.value) == values)
  }

  @Test func identifiersOfLetters() throws {
    let registers = try #require(LetterReading.registers)
    func found(_ name: String, _ kind: Entity.Kind) throws -> [String?] {
      let text = try SharedLetters.text(name)
      return Identifiers.find(in: text, layout: Layout(text), registers: registers).filter { $0.type == kind }
        .map(\.canonical)
    }
    #expect(
      try found("004.txt", .phone) == [
        "72282400", "41851253", "41851210", "41851252", "41851110", "41851028",
      ])
    #expect(try found("004.txt", .url).count == 4)
    #expect(try found("002.txt", .amount) == ["215000000", "25000000"])
    #expect(try found("001.txt", .location) == ["København K"])
    #expect(try found("003.txt", .phone) == ["33703370", "33703371"])
    #expect(try found("003.txt", .address) == ["Weidekampsgade 10, Postboks 3370, 2300 København S"])
  }

  /// The letters with records: every field and date in the record is found; at most one date and no field is
  /// false.
  @Test("gold records", arguments: [("truth/000.txt", "000"), ("001.txt", "001"), ("003.txt", "003")])
  func gold(letter: String, record: String) throws {
    let document = try LetterReading.read(try SharedLetters.text(letter).string)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: SharedLetters.folder.appending(path: "records/\(record).json")))
    let gold = try #require(json as? [String: Any])
    let fields = try #require(gold["letter"] as? [String: Any])
    var expected: [String: String] = [:]
    for (name, value) in fields {
      if let value = value as? String { expected[name] = value }
      if let list = value as? [String], !list.isEmpty { expected[name] = list.joined(separator: " | ") }
      if name == "sender", let sender = value as? [String: String] {
        for (part, value) in sender { expected["sender." + part] = value }
      }
      if let list = value as? [[String: Any]], !list.isEmpty {
        expected[name] = list.map { one in
          ["name", "title"].compactMap { one[$0] as? String }.joined(separator: ", ")
        }.joined(separator: " | ")
      }
    }
    #expect(document.letter.summary == expected)

    let dates = try #require(gold["dates"] as? [[String: String]])
    let found = document.dates.map { [document.corrected[$0.range], $0.value] }
    for date in dates { #expect(found.contains([date["text"] ?? "", date["value"] ?? ""]), "\(date)") }
    #expect(found.count <= dates.count + 1)
  }
}
