import Dictionaries
import Testing

@testable import Ordret

/// Organisations of a letter are linked to the register.
@Suite struct BodyLinksTests {
  /// A letter's text, and its organisations with their names and numbers.
  struct Row: Sendable, CustomTestStringConvertible {
    var day: String
    var text: String
    var linked: [String]
    var testDescription: String { text }

    init(_ day: String, _ text: String, _ linked: String...) {
      self.day = day
      self.text = text
      self.linked = linked
    }
  }

  static let rows: [Row] = [
    Row("12. maj 2016", "Vi skrev til Københavns Kommune.", "Københavns Kommune 64942212"),
    Row(
      "12. maj 2016", "Vi skrev til Social- og Indenrigsministeriet.",
      "Social- og Indenrigsministeriet 33962452"),
    Row("12. maj 2016", "Det er KL's holdning.", "KL -"),
    Row("12. maj 2016", "Det er Kommunernes Landsforenings holdning.", "KL -"),
    Row(
      "12. maj 2012", "Vi skrev til Børne- og Undervisningsministeriet.",
      "Ministeriet for Børn og Undervisning 20453044"),
    Row(
      "12. maj 2021", "Vi skrev til Børne- og Undervisningsministeriet.",
      "Børne- og Undervisningsministeriet 20453044"),
    // The letter explains its own short form.
    Row(
      "12. maj 2016", "Foreningen Sociale Initiativer (SIM) svarede. SIM er enig.",
      "Foreningen Sociale Initiativer -", "Foreningen Sociale Initiativer -",
      "Foreningen Sociale Initiativer -"),
    Row("12. maj 2009", "Vi skrev til Landsforeningen Gode Leveår.", "Landsforeningen Gode Leveår -"),
    Row("12. maj 2009", "Vi skrev til Retten i Randers.", "Retten i Randers -"),
    Row("12. maj 2009", "Vi skrev til Statsforvaltningen Nordjylland.", "Statsforvaltningen Nordjylland -"),
    Row(
      "12. maj 2009", "Ministeriet for Flygtninge, Indvandrere og Integrations brev.",
      "Ministeriet for Flygtninge, Indvandrere og Integration -"),
    Row(
      "12. maj 2023", "Vi skrev til Social-, Bolig- og Ældreministeriet.",
      "Social-, Bolig- og Ældreministeriet 33962452"),
    Row("12. maj 2009", "Vi skrev til Landbrug & Fødevarer i går.", "Landbrug & Fødevarer -"),
    Row("12. maj 2009", "Vi så det røde kors på bilen."),
    Row("12. maj 2009", "MILJØMINISTERIET skrev til os.", "Miljøministeriet 12854358"),
  ]

  @Test("organisations have their name and number", arguments: rows)
  func links(_ row: Row) throws {
    let language = try LanguageData.embedded()
    let text =
      "Skov Kommune\n\nDen \(row.day)\n\nKære Ida Holm\n\n\(row.text)\n\nMed venlig hilsen\n\nOle Lund\n"
    var document = Document(source: SourceText(text))
    try Pipeline.extraction(language).run(&document)
    let found = document.entities.filter { $0.type == .organisation }.dropFirst().map {
      "\($0.canonical ?? "?") \($0.identifier ?? "-")"
    }
    #expect(found == row.linked)
  }
}
