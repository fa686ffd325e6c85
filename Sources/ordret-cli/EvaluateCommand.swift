internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// `ordret evaluate`: how well texts with a known truth are repaired, or how well records agree with gold.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Count how well texts are repaired, or how well records agree with gold.",
    discussion: """
      Two files make a pair; two folders pair the texts with the same name. The
      extension does not count, nor does .truth, .gt, .ocr or .corrected before it:
      one folder may hold all of them. Folders inside are walked.

      EXAMPLES
        ordret evaluate --truth letters/truth --ocr letters/ocr
        ordret evaluate --truth letters/truth --ocr letters/ocr --report figures.html
        ordret evaluate --records gold --predicted records.jsonl
        ordret evaluate --records gold --truth letters/truth --ocr letters/ocr
      """)

  @Option(help: ArgumentHelp("The true text, or a folder of true texts.", valueName: "path"))
  var truth: String?

  @Option(
    help: ArgumentHelp(
      "The OCR text, or a folder of texts with the names of the true ones.", valueName: "path"))
  var ocr: String?

  @Option(
    help: ArgumentHelp(
      "The corrected text or folder; left out, Ordret's own correction is scored.", valueName: "path"))
  var corrected: String?

  @Option(
    help: ArgumentHelp("What readers noted down: a folder of ID.json, or one such file.", valueName: "path"))
  var records: String?

  @Option(
    help: ArgumentHelp(
      "Records as JSON Lines, as 'ordret extract' prints them; instead of them --truth, perhaps with --ocr.",
      valueName: "file"))
  var predicted: String?

  @OptionGroup var models: ModelOptions

  @Option(
    help: ArgumentHelp("Apply only corrections that are at least this probable, 0 to 1.", valueName: "p"))
  var threshold: Double?

  @Flag(help: "List every word that is still wrong; with --records, every miss and every false alarm.")
  var list = false

  @OptionGroup var texts: TextsOptions

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  /// The half that compares records; `nil` without --records.
  private var recordsMode: RecordsMode? {
    records.map { gold in
      RecordsMode(
        gold: gold, predicted: predicted, truth: truth, ocr: ocr, models: models,
        threshold: threshold, isJSON: json, isListing: list)
    }
  }

  func validate() throws {
    if let recordsMode {
      if let option = texts.given.first ?? corrected.map({ _ in "--corrected" }) {
        throw ValidationError("\(option) does not go with --records.")
      }
      return try recordsMode.validate()
    }
    guard truth != nil, ocr != nil, predicted == nil else {
      throw ValidationError("Give --truth and --ocr, --records and --predicted, or --records and --truth.")
    }
    if texts.candidates, let option = corrected.map({ _ in "--corrected" }) ?? (json ? "--json" : nil) {
      throw ValidationError("\(option) does not go with --candidates.")
    }
    if !texts.without.isEmpty, corrected != nil || texts.candidates {
      throw ValidationError("--without goes neither with --corrected nor with --candidates.")
    }
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold \(threshold) is no probability. Give a number from 0 to 1.")
    }
  }

  func run() async throws {
    if let recordsMode { return try recordsMode.run() }
    guard let truth, let ocr else { return }
    try await TextsMode(
      truth: truth, ocr: ocr, corrected: corrected, options: texts, models: models, threshold: threshold,
      isJSON: json,
      isListing: list
    ).run()
  }
}
