internal import ArgumentParser
internal import Lexicon
internal import Ordret
internal import OrdretIO

/// Where `ordret model build` has the counts of `confusions.model` from: pages with their truth, or counts
/// that were written down before.
struct ConfusionSources: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A folder of profiles, each a folder of NAME.truth.txt and NAME.ocr.txt. May be given several times: profiles of \
      one name become one.
      """, valueName: "dir"))
  var noise: [String] = []

  @Option(
    help: ArgumentHelp(
      "Counts that --write-counts wrote, in place of the pages. May be given several times.",
      valueName: "file.tsv"))
  var counts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also write what was counted as a readable list.", valueName: "file.tsv"))
  var writeCounts: String?

  /// All counts together.
  func table() throws -> ConfusionTable {
    var trainers: [String: ConfusionTrainer] = [:]
    for folder in noise {
      for name in try FileSystem.names(in: folder) where !name.contains(".") {
        try add(Path.join(folder, name), &trainers[name, default: ConfusionTrainer()])
      }
    }
    var table = ConfusionTable(
      learning: trainers.sorted { $0.key < $1.key }.map { (name: $0.key, trainer: $0.value) })
    for path in counts {
      let parsed = ConfusionTable.parsed(try FileSystem.read(path))
      guard let other = parsed.table else {
        throw ValidationError("\(path):\(parsed.line): this is no line of counts. Write the file again.")
      }
      table.add(other)
    }
    return table
  }

  private func add(_ folder: String, _ trainer: inout ConfusionTrainer) throws {
    for file in try FileSystem.names(in: folder).filter({ $0.hasSuffix(".truth.txt") }) {
      let observed = Path.join(folder, file.dropLast("truth.txt".count) + "ocr.txt")
      let fit = trainer.add(
        truth: try FileSystem.read(Path.join(folder, file)), observed: try FileSystem.read(observed))
      if !fit.isSamePage { Messages.say("\(observed) is left out: it does not fit its truth.") }
    }
  }

  /// What the list of counts says of itself.
  func head(_ table: ConfusionTable) -> [String] {
    [
      "What Tesseract read for what, counted by 'ordret model build --write-counts': do not edit, see Dictionaries/README.md.",
      "Columns: profiles. letter: written/read as itself; space: written/lost/invented; pair: written, read, how often.",
      "Origin: \(table.profiles.reduce(0) { $0 + $1.pages }) pages rendered, degraded and read by Tesseract 5.3. Licence: Apache-2.0.",
    ]
  }

  /// The model of a table.
  func model(_ table: ConfusionTable) -> ModelWriter {
    var table = table
    table.prune()
    var writer = ModelWriter()
    writer.add(confusions: table)
    writer.add(notes: [
      ("holds", "counts of segment confusions by profile"),
      ("origin", "pages rendered, degraded and read by Tesseract 5.3"),
      ("licence", "Apache-2.0"), ("profiles", "\(table.profiles.count)"),
      ("pages", "\(table.profiles.reduce(0) { $0 + $1.pages })"),
    ])
    return writer
  }
}
