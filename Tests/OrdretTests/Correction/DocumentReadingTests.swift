import Dictionaries
import Lexicon
import Testing

@testable import Ordret

@Suite struct DocumentReadingTests {
  @Test func oneProfileAloneIsAMixtureOfOne() throws {
    let model = try LanguageData.embedded().models.confusions
    for profile in model.profiles.indices {
      var weights = [Float](repeating: 0, count: model.profiles.count)
      weights[profile] = 1
      for foreign in [false, true] {
        let mixture = model.mixture(weights: weights, foreign: foreign)
        let pairs = (0..<model.pairCount).map {
          model.probability(ofPair: $0, profile: profile, foreign: foreign)
        }
        #expect(pairs == mixture.pairs)
        #expect((UInt8.min...UInt8.max).map { model.kept($0, profile: profile) } == mixture.kept)
      }
    }
  }

  /// A text, and whether it was read without a Danish model.
  static let rows: [(text: String, isForeign: Bool?)] = [
    ("", nil), ("Vi skriver om sagen", nil), ("Vi sender børnene hjem", false), ("ÆBLE", false),
    (String(repeating: "kommunen skal svare ", count: 20), true),
    (String(repeating: "kommunen skal svare på ", count: 20), false),
    (String(repeating: "kommunen skal svare én ", count: 20), true),
  ]

  @Test("the letters tell whether the recogniser knew Danish", arguments: rows)
  func check(text: String, isForeign: Bool?) {
    #expect(DocumentReading.isForeign(Array(text.utf8)) == isForeign)
  }
}
