internal import ArgumentParser
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

  @OptionGroup var models: ModelOptions

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

  /// Loads the language and sets up the pipeline; without extraction where nobody asks for a record.
  func processor(
    withoutText: Bool = false, withoutRecord: Bool = false, reflows: Bool = false,
    split: LetterSplit = .never,
    _ recognition: Recognition = .shown
  ) throws -> LetterProcessor {
    try Processing(
      threshold: threshold, models: models.choice, showCPR: showCPR, reflows: reflows, split: split,
      recognition: recognition
    )
    .processor(withoutText: withoutText, withoutRecord: withoutRecord)
  }
}

/// How inputs are cut into letters; shared by the subcommands that write records.
struct SplitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make a record of each letter of an input that holds several: "
        + "auto (where a new head comes), never, page.", valueName: "how"),
    completion: .list(LetterSplit.allCases.map(\.rawValue)),
    transform: { text in
      guard let split = LetterSplit(rawValue: text) else {
        throw ValidationError("'\(text)' is no way to split. Give auto, never or page.")
      }
      return split
    })
  var split = LetterSplit.auto
}

/// What the options come to. Plain values: a letter can be cleaned without parsing any option.
struct Processing {
  var threshold: Double?
  var models = ModelChoice()
  var showCPR = false
  var reflows = false
  var split = LetterSplit.never
  var recognition = Recognition.shown

  /// Loads the language and sets up the pipeline.
  func processor(withoutText: Bool = false, withoutRecord: Bool = false) throws -> LetterProcessor {
    let language = try models.language()
    let settings = PipelineSettings(threshold: threshold)
    return LetterProcessor(
      pipeline: try withoutRecord
        ? LetterPipeline(
          reflows ? .reflow(language, settings: settings) : .correction(language, settings: settings))
        : LetterPipeline(language, settings: settings, split: split),
      generator: LetterRecord.Generator(
        models: language.models.files.map { LetterRecord.Model(name: $0.name, sha256: $0.sha256) },
        threshold: settings.threshold),
      options: RecordOptions(showCPR: showCPR, withoutText: withoutText), reflows: reflows,
      recognition: recognition)
  }
}
