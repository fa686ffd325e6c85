import Dictionaries
import Testing

@testable import Ordret

@Suite struct ExtractionStagesTests {
  @Test func stagesWriteEntitiesAndActions() throws {
    let registers = try LanguageData.embedded().registers
    let before = Stage("before", reads: [], writes: [.corrected, .zones, .dates, .identifiers, .letter]) {
      _ in
    }
    let pipeline = try Pipeline([before, .layout, .entities(registers), .actions(registers)])
    var document = Document(source: SourceText("Vi beder Roskilde Kommune om at svare på brevet."))
    pipeline.run(&document)
    #expect(document.entities.map(\.canonical) == ["Roskilde Kommune"])
    #expect(document.actions.map(\.verb) == ["svare"])
    #expect(document.actions.first?.addressee == "Roskilde Kommune")
  }

  /// The letter's own numbers are fields; other numbers are entities.
  @Test func ownNumbersAreNoEntities() throws {
    let registers = try LanguageData.embedded().registers
    var document = Document(
      source: SourceText(
        "Til borgmesteren\n\nSagsnr. 2018-771\n\nKære borgmester\n\nVi svarer på brevet i sagsnr. 2017-12.\n")
    )
    let before = Stage("corrected", reads: [.source], writes: [.corrected]) { _ in }
    try Pipeline([
      before, .layout, .identifiers(registers), .zones, .dates, .fields(registers), .entities(registers),
    ]).run(&document)
    #expect(document.letter.caseNumber?.value == "2018-771")
    #expect(document.entities.map(\.canonical) == ["2017-12"])
  }

  @Test func silentZonesHoldNoActions() throws {
    let registers = try LanguageData.embedded().registers
    var document = Document(source: SourceText("Send os et brev.\n\nKontakt os i dag."))
    document.layout = Layout(document.corrected)
    #expect(Actions.find(in: document, registers: registers).map(\.verb) == ["sende", "kontakte"])
    document.zones = [Zone(kind: .letterhead, lines: [0])]
    #expect(Actions.find(in: document, registers: registers).map(\.verb) == ["kontakte"])
  }
}
