import Foundation
import Ordret
import OrdretIO
import Testing

/// The figures of dinglehopper and jiwer, recorded by `Scripts/record-conventions`, and ours: equal to the
/// last digit.
@Suite struct ConventionGoldenTests {
  static let lines: [JSONValue] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden/conventions.jsonl")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONValue(parsing: Array($0)) }
  }()

  static var pairs: ArraySlice<JSONValue> { lines.dropFirst() }

  @Test func theRecordIsWhole() {
    #expect(Self.lines.first?["pairs"]?.integer == Self.pairs.count)
    #expect(Self.pairs.count >= 240)
  }

  @Test func dinglehopperIsEqualled() throws {
    for pair in Self.pairs {
      let (name, truth, text) = try Self.texts(pair)
      let golden = try #require(pair["dinglehopper"])
      let ours = Convention.dinglehopper.errors(truth: truth, text: text)
      #expect(ours.characters.reference == golden["characters"]?.integer, "\(name)")
      #expect(ours.words.reference == golden["words"]?.integer, "\(name)")
      let textWords = ours.words.hits + ours.words.substitutions + ours.words.insertions
      #expect(textWords == golden["textWords"]?.array?.count, "\(name)")
      #expect(Convention.dinglehopper.rate(ours.characters) == Self.number(golden["cer"]), "\(name)")
      #expect(Convention.dinglehopper.rate(ours.words) == Self.number(golden["wer"]), "\(name)")
    }
  }

  @Test func jiwerIsEqualled() throws {
    for pair in Self.pairs {
      let (name, truth, text) = try Self.texts(pair)
      let golden = try #require(pair["jiwer"])
      #expect(golden["raises"] == nil, "\(name)")
      let ours = Convention.jiwer.errors(truth: truth, text: text)
      #expect(Self.counts(ours.words) == golden["words"]?.array?.compactMap(\.integer), "\(name)")
      #expect(Self.counts(ours.characters) == golden["characters"]?.array?.compactMap(\.integer), "\(name)")
      #expect(Convention.jiwer.rate(ours.characters) == Self.number(golden["cer"]), "\(name)")
      #expect(Convention.jiwer.rate(ours.words) == Self.number(golden["wer"]), "\(name)")
      #expect(ours.words.matchErrorRate == Self.number(golden["mer"]), "\(name)")
      #expect(ours.words.wordInformationLost == Self.number(golden["wil"]), "\(name)")
      #expect(ours.words.wordInformationPreserved == Self.number(golden["wip"]), "\(name)")
    }
  }

  static func texts(_ pair: JSONValue) throws -> (name: String, truth: [UInt8], text: [UInt8]) {
    let truth = try #require(pair["truth"]?.string)
    let text = try #require(pair["text"]?.string)
    return (pair["name"]?.string ?? "", Array(truth.utf8), Array(text.utf8))
  }

  static func counts(_ errors: UnitErrors) -> [Int] {
    [errors.hits, errors.substitutions, errors.insertions, errors.deletions]
  }

  /// The recorded number; `nil`, which equals nothing of ours, if it is none.
  static func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .string("inf"): .infinity
    default: nil
    }
  }
}
