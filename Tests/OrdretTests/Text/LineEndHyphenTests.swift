import Dictionaries
import TestSupport
import Testing

@testable import Ordret

@Suite struct LineEndHyphenTests {
  /// Words cut at a line's end, as they must be read.
  static let words: [(cut: String, whole: String)] = [
    ("kommu-\nnen", "kommunen"), ("social-\nområdet", "socialområdet"), ("hånd-\ntering", "håndtering"),
    ("SAGS-\nNUMMER", "SAGSNUMMER"), ("lovgiv-  \n   ningen", "lovgivningen"),
    ("børnehave-\nklasseleder", "børnehaveklasseleder"), ("e-\nmail", "e-mail"), ("COVID-\n19", "COVID-19"),
    ("EU-\nretten", "EU-retten"), ("Nord-\nSjælland", "Nord-Sjælland"),
    ("børne-\nog ungeområdet", "børne- og ungeområdet"),
    ("2019-\n2020", "2019-2020"), ("dansk-\nsvensk", "dansk-svensk"),
    ("kommune -\nog stat", "kommune - og stat"),
    ("sund-\nheds- og omsorgsområdet", "sundheds- og omsorgsområdet"),
    ("Region Midt-\njylland", "Region Midtjylland"),
    ("til-\neller fravalg", "til- eller fravalg"),
  ]

  @Test("a hyphen at a line's end goes if it only divides a word", arguments: words)
  func hyphen(cut: String, whole: String) throws {
    let division = WordDivision(try LanguageData.embedded().models)
    let source = SourceText("Vi har set på \(cut) i dag og i går og i morgen.")
    let layout = Layout(source, divides: division.isDivided)
    let sentences = layout.paragraphs.flatMap { $0.sentences.map { JoinedText($0, in: source).string } }
    #expect(sentences == ["Vi har set på \(whole) i dag og i går og i morgen."])
  }

  @Test func withoutALanguageAHyphenStays() {
    let source = SourceText("Vi har set på kommu-\nnen i dag og i går.")
    let sentence = Layout(source).paragraphs.first?.sentences.first.map { JoinedText($0, in: source).string }
    #expect(sentence == "Vi har set på kommu-nen i dag og i går.")
  }
}
