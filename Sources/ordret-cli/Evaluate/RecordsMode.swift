internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// The half of `ordret evaluate` that compares records with gold.
struct RecordsMode {
  let gold: String
  let predicted: String?
  let truth: String?
  let ocr: String?
  let models: ModelOptions
  let threshold: Double?
  let isJSON: Bool
  let isListing: Bool

  /// Throws if the options do not go together.
  func validate() throws {
    guard (predicted == nil) != (truth == nil), predicted == nil || ocr == nil else {
      throw ValidationError("Give --records with --predicted alone, or with --truth and perhaps --ocr.")
    }
    guard predicted == nil || models.given.isEmpty && threshold == nil else {
      let option = models.given.first ?? "--threshold"
      throw ValidationError("\(option) does not go with --predicted: the records are there already.")
    }
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold \(threshold) is no probability. Give a number from 0 to 1.")
    }
  }

  /// Compares and prints. A letter that could not be read makes the exit status 1; the others are scored.
  func run() throws {
    let evaluation = try evaluation()
    for message in evaluation.messages { Messages.say(message) }
    if isJSON {
      try StandardStreams.writeOutput(evaluation.json().text(.indented))
    } else {
      let lines = [evaluation.table()] + (isListing ? [""] + evaluation.residue() : [])
      try StandardStreams.writeOutput(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    if evaluation.letters.isEmpty { Messages.say("No letter has both gold and what is compared with it.") }
    if evaluation.isFailure { throw ExitStatus.someFailed }
  }

  private func evaluation() throws -> RecordEvaluation {
    if let predicted { return try RecordEvaluation(gold: gold, predicted: predicted) }
    let language = try models.language()
    return try RecordEvaluation(
      gold: gold,
      letters: LetterTexts(truth: truth ?? "", ocr: ocr),
      extraction: .extraction(language),
      repair: .standard(language, settings: PipelineSettings(threshold: threshold)))
  }
}
