internal import ArgumentParser
internal import Dictionaries
internal import Lexicon
internal import Ordret
internal import OrdretIO

/// How letters are processed; shared by the subcommands.
struct ProcessingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Apply only corrections that are at least this probable, 0 to 1; below it they are suggestions.",
      valueName: "p"))
  var threshold: Double?

  @Option(
    help: ArgumentHelp(
      "Use the models and lists in a folder in place of the embedded ones. The variable ORDRET_MODEL does the same.",
      valueName: "dir"),
    completion: .directory)
  var model: String?

  @Option(help: ArgumentHelp("Work on this many letters at once. The results are the same.", valueName: "n"))
  var threads: Int = Machine.cores

  @Flag(help: "Show CPR numbers in records and file names. Without it each digit of them is an x.")
  var showCPR = false

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold \(threshold) is no probability. Give a number from 0 to 1.")
    }
    if threads < 1 { throw ValidationError("--threads \(threads) is no number of threads. Give 1 or more.") }
  }

  /// Loads the language and sets up the pipeline.
  func processor(withoutText: Bool = false) throws -> LetterProcessor {
    let folder = model ?? StandardStreams.environment("ORDRET_MODEL")
    let own = try folder.map { folder throws(ModelFolderError) in try ModelFolder.files(in: folder) } ?? [:]
    let files = Embedded.files.merging(own) { _, own in own }
    let language = try own.isEmpty ? LanguageData.embedded() : LanguageData(files: files)
    let settings = PipelineSettings(threshold: threshold)
    return LetterProcessor(
      pipeline: try Pipeline.standard(language, settings: settings),
      generator: LetterRecord.Generator(models: models(own: own, all: files), threshold: threshold),
      options: RecordOptions(showCPR: showCPR, withoutText: withoutText))
  }

  /// The models by name, with their digests. Those of the embedded models are known beforehand: computing them would
  /// cost more than a letter does.
  private func models(own: [String: ModelBytes], all: [String: ModelBytes]) -> [LetterRecord.Model] {
    let digests = Embedded.digests
    return all.keys.filter { $0.hasSuffix(".model") }.sorted().compactMap { name in
      let digest = own[name].map { SHA256.hex($0.array) } ?? digests[name]
      return digest.map { LetterRecord.Model(name: name, sha256: $0) }
    }
  }
}
