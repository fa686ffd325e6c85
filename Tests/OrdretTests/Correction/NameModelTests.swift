import Lexicon
import Testing

@testable import Ordret

@Suite struct NameModelTests {
  /// A tiny register, and two words of a dictionary.
  private static func model() throws -> NameModel {
    var trainer = NameTrainer()
    trainer.add(ranked: [["Jensen"], ["Sørensen"]])
    trainer.add(banded: [["Åse", "2"], ["Lundbæk", "3"], ["Sørensen", "5"]])
    trainer.add(places: [["Nykøbing Falster"], ["Haderslev Kommune og by"]], column: 0)
    trainer.add(parts: [
      ["øster", "head", "2"], ["bro", "head", "3"], ["gade", "street", "1"], ["vej", "street", "1"],
      ["bæk", "tail", "1"],
    ])
    func file(_ fill: (inout ModelWriter) throws -> Void) throws -> ModelFile {
      var writer = ModelWriter()
      try fill(&writer)
      return try ModelFile(
        name: "tiny.model", bytes: ModelBytes(writer.bytes { _ in String(repeating: "0", count: 64) }))
    }
    let forms = try file { writer in
      try WordGraphBuilder.sections(
        of: ["speditør", "ø"].map(Letters.encode), prefix: "forms", into: &writer)
    }
    return try NameModel(
      file { try trainer.add(into: &$0) }, forms: WordGraph(forms, prefix: "forms"))
  }

  /// Names in lower case, and what they cost whole; -1 for none.
  static let whole: [(name: String, cost: Float)] = [
    ("jensen", 4.5), ("jensens", 6.5), ("åse", 6.5), ("ase", -1), ("lundbæk", 8), ("lundbæks", 10),
    ("sørensen", 4.6), ("nykøbing", 7), ("falster", 7), ("kommune", 7), ("og", -1), ("øster", -1),
  ]

  @Test("a name costs what the kindest list says, its genitive more", arguments: whole)
  func wholeNames(name: String, cost: Float) throws {
    let found = try Self.model().cost(of: Letters.encode(name))
    #expect(abs((found ?? -1) - cost) < 0.06, "\(String(describing: found))")
  }

  /// Lower-case words, and what they cost as names of two parts; -1 for none.
  static let compounds: [(name: String, cost: Float)] = [
    ("østergade", 11.5), ("brovej", 13), ("speditørvej", 16), ("østerbro", -1), ("øvej", -1),
    ("østerbæk", 11.5), ("speditørbæk", -1),
    ("gadevej", -1), ("vej", -1),
  ]

  @Test("streets are made of their parts", arguments: compounds)
  func compoundNames(name: String, cost: Float) throws {
    let found = try Self.model().compoundCost(of: Letters.encode(name))
    #expect(abs((found ?? -1) - cost) < 0.06, "\(String(describing: found))")
  }
}
