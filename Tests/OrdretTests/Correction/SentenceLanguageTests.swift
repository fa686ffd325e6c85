import Lexicon
import Testing

@testable import Ordret

/// Sentences of other languages in a Danish letter.
@Suite struct SentenceLanguageTests {
  static let foreign = [
    "The government has decided to postpone the reform until the next session",
    "We would like to ask you to send your comments before the end of the month",
    "Wir möchten Sie bitten uns Ihre Bemerkungen zu senden und das Schreiben nicht weiter zu leiten",
    "Die Regierung hat beschlossen die Reform auf die nächste Sitzung zu verschieben",
    "Wir mochten Sie bitten uns Ihre Bemerkungen zu senden und das Schreiben nicht weiter zu leiten",
    "Regeringen har beslutat att skjuta upp reformen och att inte lämna något förslag",
    "Regeringen har beslutat att skjuta upp reformen och att inte lamna nagot forslag",
    "Regjeringen har besluttet å utsette reformen etter at noen har sett på den uten å spørre",
    "Vi vil gjerne få merknader fra dere etter at noen har lest den gjennom",
  ]

  @Test("a sentence of another language", arguments: foreign)
  func finds(sentence: String) { #expect(Self.isForeign(sentence)) }

  static let danish = [
    "Kommunen har besluttet at udsætte reformen til næste møde",
    "Kommunen har besluttet at udsaette reformen til naeste mode og sparger om det er i orden",
    "Vi har en stor have og to hunde som er glade for at være ude",
    "On the Road hedder den bog som biblioteket har mistet",
    "Han hat en stor sag om das",
    "Ledelsen i Home and Garden har skrevet til os om sagen",
    "Is og die blev delt ud til alle i børnehaven",
    "The end", "Yours sincerely", "", "Nej",
    "Min mand er fra Auf der Heide og jeg er fra Odense",
  ]

  @Test("a Danish sentence, with names and titles of other languages", arguments: danish)
  func spares(sentence: String) { #expect(!Self.isForeign(sentence)) }

  private static func isForeign(_ sentence: String) -> Bool {
    let words = sentence.split(separator: " ").map {
      ShortWords.key(Letters.encode(String($0)).map(Letters.lowered))
    }
    return SentenceLanguage.isForeign(words.span)
  }

  static let danishSentence = "Vi skriver om sagen til dig i dag."
  static let english = "We would like to ask you for the letter."

  /// Sentences, and which of them are left as they are.
  static let rows: [(sentences: [String], isForeign: [Bool])] = [
    ([danishSentence, english, danishSentence], [false, true, false]),
    ([english, "Thank you.", english], [true, true, true]),
    ([english, "Thank you.", danishSentence], [true, false, false]),
    ([danishSentence, "Thank you.", english], [false, false, true]),
    ([english, danishSentence, english], [true, false, true]),
    ([], []),
  ]

  @Test("a few words between two sentences of another language belong to them", arguments: rows)
  func between(sentences: [String], isForeign: [Bool]) {
    let tokens = TextTokens(SourceText(sentences.joined(separator: " ")))
    let found = SentenceLanguage.isForeign(tokens.tokens[...], tokens.letters)
    let starts = tokens.tokens.indices.filter { tokens.tokens[$0].gap == .boundary }
    #expect(starts.map { found[$0] } == isForeign)
  }
}
