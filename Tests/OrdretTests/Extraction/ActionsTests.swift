import Dictionaries
@testable import Ordret
import Testing

@Suite struct ActionsTests {
  static let registers = try? LanguageData.embedded().registers

  /// The actions of a text, read with its names but without zones and dates.
  static func actions(_ string: String) throws -> [Action] {
    let registers = try #require(registers)
    var document = Document(source: SourceText(string))
    document.layout = Layout(document.corrected)
    document.entities = Names.find(in: document.corrected, layout: document.layout, registers: registers)
    return Actions.find(in: document, registers: registers)
  }

  @Test("a construction reads its sentence", arguments: ConstructionRow.all)
  func reads(_ row: ConstructionRow) throws {
    let found = try Self.actions(row.yes)
    #expect(
      found.contains { $0.rule == row.rule && $0.verb == row.verb },
      "\(row.yes) gave \(found.map { "\($0.rule) \($0.verb)" })")
  }

  @Test("a sentence that only looks like it holds no action", arguments: ConstructionRow.all)
  func leaves(_ row: ConstructionRow) throws {
    let found = try Self.actions(row.no)
    #expect(found.isEmpty, "\(row.no) gave \(found.map { "\($0.rule) \($0.verb)" })")
  }

  @Test func everyConstructionHasARow() {
    let named = Set(ConstructionRow.all.map(\.rule))
    let missing = Constructions.all.map(\.name).filter { !named.contains($0) }
    #expect(missing.isEmpty)
    #expect(Constructions.all.count >= 60)
    #expect(Set(Constructions.all.map(\.name)).count == Constructions.all.count, "a name is used twice")
  }
}
