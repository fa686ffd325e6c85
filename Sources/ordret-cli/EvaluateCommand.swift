internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// `ordret evaluate`: how well texts with a known truth are repaired, or how well records agree with gold.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Count how well texts are repaired, or how well records agree with gold.",
    discussion: """
      EXAMPLES
        ordret evaluate --truth letters/truth --ocr letters/ocr
        ordret evaluate --records letters/records --predicted records.jsonl
        ordret evaluate --records letters/records --truth letters/truth --ocr letters/ocr
      """)

  @Option(help: "The true text, or a folder of true texts.")
  var truth: String?

  @Option(help: "The OCR text, or a folder of texts with the names of the true ones.")
  var ocr: String?

  @Option(help: "What readers noted down: a folder of ID.json, or one such file.")
  var records: String?

  @Option(
    help:
      "Records as JSON Lines, as 'ordret extract' prints them; instead of them --truth, perhaps with --ocr.")
  var predicted: String?

  @Option(help: "The corrected text or folder; left out, Ordret's own correction is scored.")
  var corrected: String?

  @Option(help: "What true files end with, and what their partners end with instead: TRUTH=OCR.")
  var suffixes = ".txt=.txt"

  @Option(help: "Read models from this folder instead of the embedded ones.")
  var model: String?

  @Option(help: "Apply only corrections that are at least this probable, 0 to 1.")
  var threshold: Double?

  @Flag(help: "List every word that is still wrong; with --records, every miss and every false alarm.")
  var list = false

  @Flag(help: "Print JSON instead of a table. With --records only.")
  var json = false

  /// The half that compares records; `nil` without --records.
  private var recordsMode: RecordsMode? {
    records.map { gold in
      RecordsMode(
        gold: gold, predicted: predicted, truth: truth, ocr: ocr, suffixes: suffixes, model: model,
        threshold: threshold, isJSON: json, isListing: list)
    }
  }

  func validate() throws {
    if let recordsMode {
      guard corrected == nil else { throw ValidationError("--corrected does not go with --records.") }
      return try recordsMode.validate()
    }
    guard truth != nil, ocr != nil, predicted == nil else {
      throw ValidationError("Give --truth and --ocr, --records and --predicted, or --records and --truth.")
    }
    guard !json else { throw ValidationError("--json goes with --records only.") }
  }

  func run() throws {
    if let recordsMode { return try recordsMode.run() }
    if let truth, let ocr { try evaluateTexts(truth: truth, ocr: ocr) }
  }

  private func evaluateTexts(truth: String, ocr: String) throws {
    let pipeline = try Pipeline.correction(
      try LanguageData.opened(model: model), settings: PipelineSettings(threshold: threshold))
    var total = RepairScore()
    for (truthFile, ocrFile) in try pairs(truth, ocr) {
      var document = Document(source: try text(ocrFile))
      pipeline.run(&document)
      var score = RepairScore()
      let after = try corrected.map { try text(ocrFile == ocr ? $0 : Path.join($0, Path.name(ocrFile))) }
      score.add(truth: try text(truthFile), observed: document.source, corrected: after ?? document.corrected)
      total.add(score)
    }
    print(Self.line(total))
    guard list else { return }
    for word in total.residue {
      print("\(word.wasRight ? "HARMED " : "missed ") \(word.truth)\t\(word.observed)\t\(word.corrected)")
    }
  }

  private static func line(_ score: RepairScore) -> String {
    func percent(_ value: Double?) -> String { value.map { "\(($0 * 1000).rounded() / 10) %" } ?? "-" }
    return
      "words \(score.words)  damaged \(score.damaged)  repaired \(score.repaired)  changed \(score.changed)  harmed \(score.harmed)  "
      + "recall \(percent(score.recall))  precision \(percent(score.precision))  "
      + "harm per 10,000 \((score.harmPerTenThousand * 10).rounded() / 10)"
  }

  /// The true texts with their partners. A truth without a partner is named and left out.
  private func pairs(_ truth: String, _ ocr: String) throws -> [(String, String)] {
    guard try FileSystem.status(truth).kind == .folder else { return [(truth, ocr)] }
    let ends = suffixes.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else {
      throw ValidationError("--suffixes needs TRUTH=OCR, such as .truth.txt=.ocr.txt")
    }
    let partners = Set(try FileSystem.names(in: ocr))
    return try FileSystem.names(in: truth).filter { $0.hasSuffix(ends[0]) }.compactMap { name in
      let partner = name.dropLast(ends[0].count) + ends[1]
      guard partners.contains(String(partner)) else {
        Messages.say("\(name) has no partner \(partner) in \(ocr): left out.")
        return nil
      }
      return (Path.join(truth, name), Path.join(ocr, String(partner)))
    }
  }

  private func text(_ path: String) throws -> SourceText { try LetterReader.document(path: path).source }
}
