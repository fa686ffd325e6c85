internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// `ordret explain`: why each word was changed or kept.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why each word was changed or kept: readings, costs, probabilities.",
    discussion: """
      Without --word the words are shown that were changed or nearly were. Costs are in nats: the lower, the likelier.

      Example:
        ordret explain letter.txt --word bgrn
      """)

  @Argument(help: "The letter.")
  var input: String

  @Option(help: "Show this word only, as it stands in the letter or as it was corrected.")
  var word: String?

  @OptionGroup var models: ModelOptions

  @OptionGroup var recognition: RecognitionOptions

  func run() throws {
    let language = try models.language()
    var document = try LetterReader.document(path: input, recognition.recognition())
    try Pipeline.correction(language).run(&document)
    let source = document.source
    let all = language.explanations(of: document)
    let shown = all.filter { explanation in
      if let word { return explanation.observed == word || explanation.decided == word }
      return explanation.decided != explanation.observed
        || (explanation.readings.first?.probability ?? 1) < 0.9
    }
    if let profile = document.reading.profile {
      print("read as: \(profile), fit \(Self.decimal(document.reading.fit, 2))")
    }
    for explanation in shown {
      let line = source.line(of: explanation.range.start) + 1
      let verdict = explanation.decided == explanation.observed ? "kept" : "→ \(explanation.decided)"
      print("\nline \(line): \(explanation.observed) \(verdict)")
      print(
        "  \("reading".padded(to: 24)) \("probability".padded(to: 12)) \("channel".padded(to: 8)) \("word".padded(to: 8)) why"
      )
      for reading in explanation.readings.prefix(6) {
        let numbers = [
          Self.decimal(reading.channelCost, 1).padded(to: 8), Self.decimal(reading.wordCost, 1).padded(to: 8),
        ]
        print(
          "  \(reading.text.padded(to: 24)) \(Self.decimal(reading.probability, 4).padded(to: 12)) "
            + numbers.joined(separator: " ") + " \(reading.reason)")
      }
    }
    if shown.isEmpty {
      print(word.map { "'\($0)' is not in \(input)." } ?? "No word was changed or in doubt.")
    }
  }

  /// A number with a fixed count of decimals.
  private static func decimal(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { result, _ in result * 10 }
    let scaled = Int((value * scale).rounded())
    let digits = String(abs(scaled) % Int(scale))
    return
      "\(scaled < 0 ? "-" : "")\(abs(scaled) / Int(scale)).\(String(repeating: "0", count: places - digits.count))\(digits)"
  }
}
