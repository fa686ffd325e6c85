import Dictionaries
import Lexicon
import Testing

@testable import Ordret

/// Which tokens may be two words, as readings of the lattice.
@Suite struct SegmentsTests {
  static let rows: [(observed: String, words: String, isOffered: Bool)] = [
    ("til.at", "til at", true), ("om.en", "om en", true), ("demokrati.kunne", "demokrati kunne", true),
    ("pa-at", "på at", true), ("sa.vi", "så vi", true), ("til-en", "til en", true),
    ("et-ben", "et ben", false),
    // Abbreviations, numbers, compounds with a hyphen.
    ("sv.t", "sv t", false), ("stk.pr", "stk pr", false), ("bl.a", "bl a", false), ("en-to", "en to", false),
    ("fem-seks", "fem seks", false), ("Lolland-Falster", "Lolland Falster", false),
    ("tv-avis", "tv avis", false),
    // A word that is the end of addresses too, one letter, a capital, a number, several signs.
    ("køber.de", "køber de", true), ("i.den", "i den", true),
    ("Til-skolebestyrelsen", "Til skolebestyrelsen", true),
    ("fra.1926", "fra 1926", true), ("4.000-for", "4.000 for", true), ("chok'i.en", "chok i en", true),
    ("kr.med", "kr. med", true), ("se,om", "se, om", true),
    ("udlevere.genoptræningsplanen", "udlevere genoptræningsplanen", true),
    ("Deter", "Det er", true),
    // Endings behind an apostrophe, signs that belong to an abbreviation or a number.
    ("Carlsson'er", "Carlsson er", false), ("maks.-benstræk", "maks benstræk", false),
    ("CVR:nr", "CVR nr", false),
    ("1.th", "1 th", false), ("13-tal", "13 tal", false), ("Brdr.Gade", "Brdr Gade", false),
  ]

  @Test("two words for one", arguments: rows)
  func check(observed: String, words: String, isOffered: Bool) throws {
    let language = try LanguageData.embedded()
    let corrector = Corrector(language: language, settings: PipelineSettings())
    let memory = CorrectionMemory(models: corrector.models, settings: corrector.settings, names: WordList())
    let generator = memory.generator(memory.prior(foreign: true))
    let readings = generator.hypotheses(of: Letters.encode(observed)[...], [])
    #expect(readings.contains { $0.surface == Letters.encode(words) } == isOffered)
    #expect(readings.contains { $0.kind == .keep })
  }
}
