import Foundation
import Lexicon
import Testing

/// The compiled models: made again they are the same, and broken ones are told of.
@Suite struct ModelTests {
  private static let compiled = Repository.root.appendingPathComponent("Dictionaries/Compiled")
  private static let dictionary = "/usr/share/hunspell/da_DK"
  private static let noise = Repository.root.appendingPathComponent("../shared/noise").standardized.path

  private func bytes(_ folder: URL, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static let counts = Repository.root.appendingPathComponent("Dictionaries/Counts")

  @Test func confusionsMadeAgainAreTheSame() throws {
    let work = try TemporaryFolder()
    let lists = ["noise-pages.tsv", "training-pages.tsv"].map { Self.counts.appendingPathComponent($0).path }
    let run = try Command.ordret(
      "model", "build", "--counts", lists[0], "--counts", lists[1], "-o", work.root.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(try bytes(work.root, "confusions.model") == bytes(Self.compiled, "confusions.model"))
  }

  @Test func namesMadeAgainAreTheSame() throws {
    let work = try TemporaryFolder()
    let lists = Repository.root.appendingPathComponent("Dictionaries").path
    let run = try Command.ordret("model", "build", "--names", lists, "-o", work.root.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(try bytes(work.root, "names.model") == bytes(Self.compiled, "names.model"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: noise) && Command.isReleased))
  func countsMadeAgainAreTheSame() throws {
    let work = try TemporaryFolder()
    let run = try Command.ordret(
      "model", "build", "--noise", Self.noise, "--write-counts", work.path("noise-pages.tsv"))
    #expect(run.status == 0, "\(run.error)")
    #expect(try bytes(work.root, "noise-pages.tsv") == bytes(Self.counts, "noise-pages.tsv"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: dictionary + ".dic") && Command.isReleased))
  func formsMadeAgainAreTheSame() throws {
    let work = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Self.compiled.appendingPathComponent("language.model"), to: work.url("language.model"))
    let run = try Command.ordret("model", "build", "--hunspell", Self.dictionary, "-o", work.root.path)
    #expect(run.status == 0, "\(run.error)")
    for name in ["forms.model", "compounds.model"] {
      let (old, new) = (try bytes(Self.compiled, name), try bytes(work.root, name))
      let notes = try [old, new].map { try ModelFile(name: name, bytes: ModelBytes($0)).notes.map(\.value) }
      // Another version of the dictionary makes other models; its checksum stands in the notes.
      #expect(notes[0] != notes[1] || old == new)
    }
  }

  static let damages: [(name: String, damage: @Sendable ([UInt8]) -> [UInt8], says: String)] = [
    ("cut short", { Array($0.prefix($0.count / 2)) }, "is not whole"),
    ("empty", { _ in [] }, "is not an Ordret model"),
    (
      "another file", { _ in Array("Kære borger".utf8) + [UInt8](repeating: 0, count: 100) },
      "is not an Ordret model"
    ),
    (
      "one byte changed",
      { bytes in
        var other = bytes; other[bytes.count / 2] ^= 1; return other
      }, "is damaged"
    ),
    (
      "another version",
      { bytes in
        var other = bytes; other[8] = 9; return other
      }, "version 9"
    ),
  ]

  @Test("a broken model is told of and nothing is written", arguments: damages.indices)
  func brokenModelsAreToldOf(index: Int) throws {
    let work = try TemporaryFolder()
    try work.write("letter.txt", Samples.damaged)
    let model = Self.damages[index].damage(try bytes(Self.compiled, "compounds.model"))
    try work.write("models/compounds.model", Data(model))
    let run = try Command.ordret("clean", work.path("letter.txt"), "--model", work.path("models"))
    #expect(run.status == 2)
    #expect(
      run.error.contains("compounds.model") && run.error.contains(Self.damages[index].says), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test func aModelFolderGivesTheSameAsTheEmbeddedModels() throws {
    let work = try TemporaryFolder()
    try work.write("letter.txt", Samples.damaged)
    let embedded = try Command.ordret("clean", work.path("letter.txt"))
    let folder = try Command.ordret("clean", work.path("letter.txt"), "--model", Self.compiled.path)
    #expect(folder.status == 0, "\(folder.error)")
    #expect(folder.output == embedded.output)
  }

  @Test func infoNamesEveryModelItsLicenceAndItsProfiles() throws {
    let run = try Command.ordret("model", "info")
    #expect(run.status == 0)
    let words = ["MPL-1.1", "withheld lines", "scan200-eng", "å→a"]
    for word in ["language.model", "forms.model", "context.model", "pairs"] + words {
      #expect(run.outputText.contains(word))
    }
  }

  @Test func explainShowsReadingsOfAWord() throws {
    let work = try TemporaryFolder()
    try work.write("letter.txt", Samples.damaged)
    let run = try Command.ordret("explain", work.path("letter.txt"), "--word", "bgrn")
    #expect(run.status == 0)
    #expect(run.outputText.contains("bgrn → børn") && run.outputText.contains("ø→g"))
  }
}
