import Dictionaries
import Lexicon
import Testing

@testable import Ordret

@Suite struct LanguageDataTests {
  @Test func listedNamesAreThoseOfTheRegisters() throws {
    let language = try LanguageData.embedded()
    let registers = try language.registers
    let names = Set(
      registers.firstNames.union(registers.lastNames).map { Letters.encode($0).map(Letters.lowered) })
    #expect(language.listedNames.count == names.count)
    for name in names { #expect(language.listedNames.contains(name)) }
  }

  @Test func aListThatIsNotTrustedIsReadAtOnce() throws {
    var files = Embedded.files
    files["postal-districts.tsv"] = ModelBytes(Array("1000\n".utf8))
    #expect(throws: ListFileError.self) { try LanguageData(files: files, isTrusted: false) }
    #expect(throws: PipelineError.self) { try Pipeline.standard(LanguageData(files: files, isTrusted: true)) }
    files = Embedded.files
    files["ministries.tsv"] = ModelBytes(Array("Statsministeriet\n".utf8))
    #expect(throws: ListFileError.self) { try LanguageData(files: files, isTrusted: false) }
    #expect(throws: PipelineError.list(.body(.noColumns(file: "ministries.tsv", line: 1)))) {
      try Pipeline.standard(LanguageData(files: files, isTrusted: true))
    }
  }
}
