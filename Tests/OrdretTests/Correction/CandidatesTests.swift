import Dictionaries
import Lexicon
import Testing

@testable import Ordret

/// What a single token may have been, as readings of the lattice, on a page read without a Danish model.
@Suite struct CandidatesTests {
  typealias Neighbours = HypothesisGenerator.Neighbours

  static let rows: [(observed: String, neighbours: Neighbours, written: String, isOffered: Bool)] = [
    // Behind a number a large `A` is no capital.
    ("34-arige", inside, "34-årige", true), ("34-Arige", inside, "34-årige", true),
    ("23-Bane", inside, "23-bane", false),
    // `å` as a large letter or as a sign, where a capital is due.
    ("PA", opening, "På", true), ("P&", opening, "På", true), ("P4", opening, "På", true),
    ("PA", quoted, "På", true),
    ("P&", inside, "På", false), ("P4", inside, "På", false), ("PA", inside, "På", false),
    // A digit in the smallest words; a number stays among the readings.
    ("4r", inside, "år", true), ("1a", inside, "lå", true), ("0g", inside, "og", true),
    ("5a", inside, "Da", false),
    ("1", single, "i", true), ("1", inside, "i", false), ("2", single, "i", false),
    // Letters that stand alone.
    ("s", single, "så", true), ("t", single, "i", true), ("j", single, "i", true), ("s", inside, "så", false),
    ("I", single, "i", false), ("B", single, "å", false),
    // Nobody knows the case of what a sign or a large `A` hides; that of `Ø` and `Æ` is plain.
    ("Abne", inside, "åbne", true), ("Abne", inside, "Åbne", true), ("Abne", opening, "åbne", false),
    ("Okonomi", inside, "økonomi", false), ("Okonomi", inside, "Økonomi", true),
    ("@restaden", inside, "Ørestaden", true),
    // Letters whose forms differ in size only, directly behind a small word.
    ("Kommunen", doubtful, "kommunen", true), ("Kommunen", inside, "kommunen", false),
    // A bar is the pronoun or the preposition.
    ("|", bar, "I", true), ("|", bar, "i", true), ("|", inside, "i", false),
    ("MILJ@", inside, "MILJØ", true), ("EU@", inside, "EUØ", false),
    // An edit adds letters only.
    ("jjorgensen", inside, "^jørgensen", false),
    // The same word without `u` is its contrary.
    ("udiskonteret", inside, "diskonteret", false), ("xdiskonteret", inside, "diskonteret", true),
    // Two parts that the vocabulary has not got as one.
    ("Osterbrogade", inside, "Østerbrogade", true),
  ]

  static let inside: Neighbours = []
  static let opening: Neighbours = .startsSentence
  static let quoted: Neighbours = .isQuoted
  static let single: Neighbours = .isSingle
  static let doubtful: Neighbours = .hasDoubtfulCase
  static let bar: Neighbours = .isPronounPlace

  @Test("the readings of a token", arguments: rows)
  func check(observed: String, neighbours: Neighbours, written: String, isOffered: Bool) throws {
    let corrector = Corrector(language: try LanguageData.embedded(), settings: PipelineSettings())
    let memory = CorrectionMemory(models: corrector.models, settings: corrector.settings, names: WordList())
    let generator = memory.generator(memory.prior(foreign: true))
    let readings = generator.hypotheses(of: Letters.encode(observed)[...], neighbours)
    #expect(readings.contains { $0.surface == Letters.encode(written) } == isOffered)
    #expect(readings.contains { $0.kind == .keep })
  }
}
