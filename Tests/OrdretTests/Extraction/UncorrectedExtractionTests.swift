import Dictionaries
import Ordret
import Testing

/// The way of a text that is taken as it was read.
@Suite struct UncorrectedExtractionTests {
  static let damaged = """
    Hgjbro Kommune

    Dato 12. marts 2019

    Kzere skolebestyrelse

    Vi star over for en ny skoledag. Derfor beder vi jer om at sende jeres bemzerkninger senest den 1. april 2019. \
    Det er vigtigt, at alle bgrn bliver hgrt, og at ingen a\u{30A}r gar tabt.

    Med venlig hilsen

    """

  @Test func noWordIsCorrectedAndEverythingIsExtracted() throws {
    let language = try LanguageData.embedded()
    var kept = Document(source: SourceText(Self.damaged))
    try Pipeline.extraction(language).run(&kept)
    // Normalisation is no correction of ours: extraction reads NFC.
    #expect(kept.corrected == kept.normalised)
    #expect(kept.corrections.map(\.kind) == [.normalisation])
    #expect(kept.letter.date?.value == "2019-03-12")
    #expect(kept.letter.salutation == nil)
    #expect(kept.dates.map(\.value) == ["2019-03-12", "2019-04-01"])

    var repaired = Document(source: SourceText(Self.damaged))
    try Pipeline.standard(language).run(&repaired)
    #expect(repaired.letter.salutation?.value == "Kære skolebestyrelse")
  }
}
