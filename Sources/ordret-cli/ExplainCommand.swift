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
      With --html a page for people is written: the letter, each change marked in it, with its reason.

      Examples:
        ordret explain letter.txt --word bgrn
        ordret explain page.hocr --html page.html
      """)

  @Argument(help: "The letter.")
  var input: String

  @Option(help: "Show this word only, as it stands in the letter or as it was corrected.")
  var word: String?

  @Option(
    help: ArgumentHelp(
      "Write the letter as a page for people, with every change and suggestion marked. It replaces what is there.",
      valueName: "file.html"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Flag(help: "Show CPR numbers in the page of --html. Without it each digit of them is an x.")
  var showCPR = false

  @Flag(
    help: "Show instead what part of the letter each line belongs to: line, part, text, with tabs between.")
  var layout = false

  @OptionGroup var models: ModelOptions

  @OptionGroup var recognition: RecognitionOptions

  func validate() throws {
    if html != nil, word != nil {
      throw ValidationError("--word does not go with --html: the page shows all words.")
    }
    if layout, html != nil || word != nil {
      throw ValidationError("--layout goes with neither --word nor --html.")
    }
    if showCPR, html == nil { throw ValidationError("--show-cpr goes with --html only.") }
  }

  func run() throws {
    if let html { return try writePage(to: html) }
    let language = try models.language()
    if layout {
      return try Self.printLayout(LetterReader.document(path: input, recognition.recognition()), language)
    }
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

  private func writePage(to path: String) throws {
    let language = try models.language()
    let source = Input(path: input)
    let bytes = try source.read()
    var letter = try LetterReader.letter(bytes, of: source, recognition.recognition())
    // Lest the letter be lost.
    if let output = try? FileSystem.status(path), let own = try? FileSystem.status(input),
      output.identity == own.identity
    {
      throw InputFailure(path: input, .outputIsInput(path: path))
    }
    // All that is extracted too: what the record hides, the page hides.
    try Pipeline.standard(language).run(&letter.document)
    let images =
      letter.pages.map { pages in
        letter.scan.map { PageImages(of: pages, in: bytes, $0.format, recognition.recognition()) }
          ?? PageImages(of: pages, at: input)
      } ?? PageImages()
    let page = LetterExplanation(letter.document, images: images, showCPR: showCPR).html()
    do throws(SystemError) {
      try FileSystem.replace(path, with: page)
    } catch {
      throw InputFailure(path: path, .system(error))
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
