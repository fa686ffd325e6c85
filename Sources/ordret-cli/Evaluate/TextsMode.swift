internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// The half of `ordret evaluate` that compares texts with their truth.
struct TextsMode {
  let truth: String
  let ocr: String
  let corrected: String?
  let options: TextsOptions
  let models: ModelOptions
  let threshold: Double?
  let isJSON: Bool
  let isListing: Bool

  /// Compares and prints. A text that could not be read makes the exit status 1; the others are compared.
  func run() async throws {
    let found = try EvaluationPages(truth: truth, ocr: ocr, corrected: corrected)
    if options.candidates { return try showCandidates(found) }
    var isWhole = true
    let report = try await evaluation(found) { failure in
      isWhole = false
      Messages.say(failure.description)
    }
    if let path = options.report { try write(report.html(), to: path) }
    if isJSON {
      try StandardStreams.writeOutput(report.json.text(.indented))
    } else {
      try StandardStreams.writeOutput(Array((report.table() + "\n").utf8))
      if isListing { try StandardStreams.writeOutput(Array(report.residue().utf8)) }
    }
    if report.evaluation.pages.isEmpty {
      Messages.say(
        "No page has both a truth and an OCR text. Pairs have the same name: letter.txt in both folders.")
    }
    if !isWhole || report.evaluation.pages.isEmpty { throw ExitStatus.someFailed }
  }

  private func evaluation(_ found: EvaluationPages, fail: (InputFailure) -> Void) async throws
    -> EvaluationReport
  {
    let language = try models.language()
    var settings = PipelineSettings(threshold: threshold)
    settings.without = Set(options.without)
    var run = EvaluationRun(
      convention: options.convention,
      pipeline: corrected == nil ? try .correction(language, settings: settings) : nil
    ) { [models = language.models] in models.isWord($0) }
    run.byLines = options.lines
    run.threads = options.threads
    run.recognition = options.recognition.recognition(threads: options.threads)
    var report = try await run.report(
      found, progress: { Messages.progress($0, of: found.pages.count) }, fail: fail)
    report.title = options.title
    report.showCPR = options.showCPR
    return report
  }

  private func showCandidates(_ found: EvaluationPages) throws {
    let language = try models.language()
    var recall = CandidateRecall()
    for page in found.pages { try recall.add(page, language) }
    func row(_ name: String, _ counts: CandidateRecall.Counts) -> String {
      func share(_ part: Int) -> String {
        let hundredths = counts.words == 0 ? 0 : (part * 10_000 + counts.words / 2) / counts.words
        return "\(part) (\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %)"
      }
      return "\(name) \(counts.words)  written word first \(share(counts.first))  among the first ten "
        + share(counts.firstTen)
    }
    print(row("misread words", recall.all))
    print(row("of these in the lexicon", recall.known))
    if isListing { for word in recall.missing { print("\(word.observed) for \(word.truth)") } }
  }

  private func write(_ page: [UInt8], to path: String) throws {
    do throws(SystemError) {
      try FileSystem.replace(path, with: page)
    } catch {
      throw InputFailure(path: path, .system(error))
    }
  }
}

/// Options that go with texts only.
struct TextsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Count characters and words as another tool does: "
        + Convention.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "name"),
    completion: .list(Convention.allCases.map(\.rawValue)),
    transform: { name in
      guard let convention = Convention(rawValue: name) else {
        throw ValidationError(
          "There is no convention '\(name)'. There are: \(Convention.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return convention
    })
  var convention = Convention.ordret

  @Option(
    help: ArgumentHelp("Also write a page for people, with every text aligned.", valueName: "file.html"),
    completion: .file(extensions: ["html"]))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "What the pages are, to stand above the figures: 'rendered, 200 dpi'.", valueName: "text"))
  var title: String?

  @Flag(help: "Compare line by line: each line is a page, its partner the line of the same number.")
  var lines = false

  @Option(help: ArgumentHelp("Work on this many pages at once. The results are the same.", valueName: "n"))
  var threads: Int = Machine.cores

  @OptionGroup var recognition: RecognitionOptions

  @Flag(help: "Show CPR numbers in the report and in lists. Without it each digit of them is an x.")
  var showCPR = false

  @Flag(
    help:
      "Instead, count how often the written word is among the candidates of a misread one; --list names the others."
  )
  var candidates = false

  @Option(
    help: ArgumentHelp(
      "An experiment: leave a part of the correction out, to see what it is worth. May be repeated: "
        + Ingredient.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "part"),
    completion: .list(Ingredient.allCases.map(\.rawValue)),
    transform: { name in
      guard let ingredient = Ingredient(rawValue: name) else {
        throw ValidationError(
          "There is no part '\(name)'. There are: \(Ingredient.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return ingredient
    })
  var without: [Ingredient] = []

  /// The options that were given and mean nothing without texts.
  var given: [String] {
    [
      convention == .ordret ? nil : "--convention", report.map { _ in "--report" },
      title.map { _ in "--title" },
      lines ? "--lines" : nil, candidates ? "--candidates" : nil,
      without.isEmpty ? nil : "--without",
    ].compactMap { $0 }
  }
}
