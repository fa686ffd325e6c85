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
  func finds(sentence: String) { #expect(SentenceLanguage.isForeign(Self.words(sentence)[...])) }

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
  func spares(sentence: String) { #expect(!SentenceLanguage.isForeign(Self.words(sentence)[...])) }

  private static func words(_ sentence: String) -> [[UInt8]] {
    sentence.split(separator: " ").map { Letters.encode(String($0)) }
  }
}
