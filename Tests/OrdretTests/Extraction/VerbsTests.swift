import Dictionaries
import Testing

@testable import Ordret

@Suite struct VerbsTests {
  static let verbs = try? LanguageData.embedded().registers.verbs

  @Test(
    "a form has its lemma",
    arguments: [
      ("sender", "sende", VerbForm.present), ("sendte", "sende", .past), ("sendt", "sende", .participle),
      ("sendes", "sende", .passive), ("send", "sende", .imperative), ("kommer", "komme", .present),
      ("kom", "komme", .past), ("er", "være", .present), ("har", "have", .present), ("gør", "gøre", .present),
      ("undersøgt", "undersøge", .participle), ("udarbejdes", "udarbejde", .passive),
      ("videresendes", "videresende", .passive), ("genfremsendt", "genfremsende", .participle),
      ("kategoriseres", "kategorisere", .passive), ("går", "gå", .present),
      ("indsend", "indsende", .imperative),
      ("afholdt", "afholde", .participle), ("foreslog", "foreslå", .past), ("træffer", "træffe", .present),
      ("besluttet", "beslutte", .participle), ("afdækkes", "afdække", .passive),
      ("rækker", "række", .present),
      ("husk", "huske", .imperative), ("vedlæg", "vedlægge", .imperative), ("glem", "glemme", .imperative),
    ])
  func lemma(form: String, lemma: String, kind: VerbForm) throws {
    let readings = try #require(Self.verbs).readings(of: form)
    #expect(readings.contains { $0.lemma == lemma && $0.form == kind }, "\(form) gave \(readings)")
  }

  @Test(
    "words that are no verbs have no reading", arguments: ["kommune", "borgmester", "og", "tilsynet", "brev"])
  func noVerb(word: String) throws {
    let readings = try #require(Self.verbs).readings(of: word)
    #expect(readings.isEmpty)
  }

  @Test("a form that is more often a noun says so", arguments: ["arbejde", "leder", "aftaler", "svar"])
  func rare(word: String) throws {
    let readings = try #require(Self.verbs).readings(of: word)
    #expect(!readings.isEmpty)
    #expect(!readings.contains { !$0.rare }, "\(word) gave \(readings)")
  }

  /// Words with their clause numbers, to see how a sentence falls into clauses.
  static func clauses(_ sentence: String) throws -> [String] {
    let text = SourceText(sentence)
    var reader = WordReader(text: text, verbs: try #require(verbs))
    let tree = ClauseTree(reader.words(in: [text.range]))
    return tree.clauses.indices.compactMap { clause in
      guard let finite = tree.clauses[clause].finite else { return nil }
      let subject =
        tree.clauses[clause].subject.map { tree.words[$0].map(\.lower).joined(separator: " ") } ?? "-"
      return "\(tree.clauses[clause].opener) \(subject) \(tree.words[finite].lower)"
    }
  }

  @Test(
    "a sentence falls into clauses",
    arguments: [
      ("Vi mener, at kommunen bør svare.", ["main vi mener", "that kommunen bør"]),
      ("Når sagen er slut, skal kommunen svare.", ["main kommunen skal", "time sagen er"]),
      ("De skoler, der har svaret, skal intet gøre.", ["main de skoler skal", "relative - har"]),
      ("Derfor vil vi svare.", ["main vi vil"]),
      ("Huset er gammelt og skal rives ned.", ["main huset er", "main huset skal"]),
      ("Dem vil regeringen se på.", ["main regeringen vil"]),
      ("I skal svare, hvis I kan.", ["main i skal", "condition i kan"]),
      ("Kommunen i nord skal svare.", ["main kommunen skal"]),
    ])
  func clauses(sentence: String, expected: [String]) throws {
    let found = try Self.clauses(sentence)
    #expect(found == expected)
  }

  @Test func wordsOverALineEndAreOne() throws {
    let text = SourceText("Vi udarbej-\nder børne-\nog ungeplaner, m.v. hos A/S Nord.")
    var reader = WordReader(text: text, verbs: try #require(Self.verbs))
    let pieces = (0..<text.lineStarts.count).map { text.lineRange($0) }
    #expect(
      reader.words(in: pieces).map(\.lower)
        == ["vi", "udarbejder", "børne-", "og", "ungeplaner", ",", "m.v.", "hos", "a/s", "nord", "."])
  }
}
