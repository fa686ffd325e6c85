import Dictionaries
import Testing

@testable import Ordret

@Suite struct ExtractionStagesTests {
  @Test func stagesWriteEntitiesAndActions() throws {
    let registers = try LanguageData.embedded().registers
    let before = Stage("before", reads: [], writes: [.corrected, .zones, .dates]) { _ in }
    let pipeline = try Pipeline([
      before, .layout, .identifiers(registers), .entities(registers), .actions(registers),
    ])
    var document = Document(source: SourceText("Vi beder Roskilde Kommune om at svare på brevet."))
    pipeline.run(&document)
    #expect(document.entities.map(\.canonical) == ["Roskilde Kommune"])
    #expect(document.actions.map(\.verb) == ["svare"])
    #expect(document.actions.first?.addressee == "Roskilde Kommune")
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
