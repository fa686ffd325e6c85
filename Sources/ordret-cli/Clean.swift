internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// `ordret clean`: corrected text and records.
struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Correct what the scanner got wrong.",
    discussion: """
      One letter and no -o: its corrected text goes to standard output, line for line. A page file (hOCR, ALTO, PAGE,
      Tesseract's TSV) comes out in its own kind: words corrected in place, all else byte for byte; --formats text for
      its text.
      With -o DIR: DIR/a/b.txt and DIR/a/b.json for IN/a/b.txt. A file given by name makes DIR/b.txt.
      Files that ordret did not write, or that were changed since, are not replaced without --force.

      EXAMPLE
        ordret clean letters -o out --summary
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write files into this folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What to write, separated by commas: "
        + OutputFormat.allCases.map { "\($0.rawValue) (\($0.explanation))" }.joined(separator: ", ")
        + ". Default: same,json with -o, else same.",
      valueName: "list"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)),
    transform: { text in
      do { return try OutputFormat.list(text) } catch { throw ValidationError("\(error)") }
    })
  var formats: [OutputFormat]?

  @Flag(help: "Print what was done with each letter, for people. Needs -o.")
  var summary = false

  @Flag(help: "Pass over letters that are done already with the same bytes and options. Needs -o.")
  var resume = false

  @Flag(help: "Replace files that ordret did not write. Inputs are never replaced.")
  var force = false

  @Flag(
    help:
      "Write texts with one line a paragraph: words and sentences that lines or pages cut are whole again.")
  var reflow = false

  @OptionGroup var split: SplitOptions
  @OptionGroup var processing: ProcessingOptions

  @OptionGroup var recognition: RecognitionOptions

  func validate() throws {
    guard output == nil else { return }
    if summary || resume || force {
      throw ValidationError("--summary, --resume and --force need a folder to write to. Give -o DIR.")
    }
    if let formats, formats.count != 1 {
      throw ValidationError("Only one format fits on standard output. Give -o DIR, or one format.")
    }
  }

  func run() async throws {
    let found = try input.discover(outputFolder: output, showCPR: processing.showCPR)
    if let output {
      try await write(found, to: output)
    } else {
      let format = formats?.first ?? .same
      try Self.print(found, format) {
        try processing.processor(
          withoutRecord: format == .text || format == .same, reflows: reflow, split: split.split,
          recognition.recognition(threads: processing.threads))
      }
    }
  }

  /// `ordret clean FILE` and no option: the parser takes 2 ms to find out that there is none, and threads are begun.
  static func printSame(_ path: String) throws {
    try print(InputOptions.found(InputDiscovery([path])), .same) {
      try Processing().processor(withoutRecord: true)
    }
  }

  /// Prints the one letter there is.
  private static func print(
    _ found: InputDiscovery, _ format: OutputFormat, _ makeProcessor: () throws -> LetterProcessor
  ) throws {
    guard found.inputs.count + found.failures.count <= 1 else {
      throw ValidationError(
        "There are \(found.inputs.count) letters: they need a folder to go to. Give -o DIR.")
    }
    guard let only = found.inputs.first else {
      if !found.failures.isEmpty { throw ExitStatus.someFailed }
      return
    }
    let processor = try makeProcessor()
    if format == .same, try printPartwise(only, processor) { return }
    let bytes = try only.read()
    var letter = try processor.letter(bytes, of: only)
    switch format {
    case .same: try StandardStreams.writeOutput(letter.corrected(bytes, of: only, processor.recognition))
    case .text: try StandardStreams.writeOutput(letter.text)
    case .json:
      for one in letter.letters { try StandardStreams.writeOutput(processor.record(one).text(.indented)) }
    case .jsonl:
      for one in letter.letters { try StandardStreams.writeOutput(processor.record(one).text(.oneLine)) }
    }
  }

  /// Prints a long page file piece by piece; `false` if it is none.
  private static func printPartwise(_ input: Input, _ processor: LetterProcessor) throws -> Bool {
    do throws(InputFailure) {
      return try processor.cleanPartwise(input) { bytes throws(InputFailure) in
        do throws(SystemError) { try StandardStreams.writeOutput(bytes) } catch {
          throw InputFailure(path: input.path, .output(path: "standard output", error))
        }
      }
    } catch {
      // A reader that has gone ends the program quietly.
      if case .output(_, let system) = error.reason, system.isBrokenPipe { throw system }
      throw error
    }
  }

  private func write(_ found: InputDiscovery, to folder: String) async throws {
    var options = CleaningRun.Options(
      folder: folder, formats: formats ?? [.same, .json], threads: processing.threads)
    options.resumes = resume
    options.replacesForeignFiles = force
    options.shard = input.shard
    Signals.catchInterrupt()
    let run = CleaningRun(
      processor: try processing.processor(
        reflows: reflow, split: split.split, recognition.recognition(threads: processing.threads)),
      options: options)
    var totals = Totals()
    let outcome = try await run.run(found.inputs, isStopped: { Signals.isInterrupted }) { event in
      totals.count(event)
      switch event {
      case .done(let letters, let files):
        // The files of an input are told with its first letter.
        for (number, letter) in letters.enumerated() where summary {
          show(letter.card(files: number == 0 ? files : []) + "\n")
        }
      case .alreadyDone: break
      case .failed(_, let failure): Messages.say(failure.description)
      }
      Messages.progress(totals.inputs, of: found.inputs.count)
    }
    let failed = outcome.failures.count + found.failures.count
    if summary { show(totals.closing(outcome, failed: failed, folder: folder)) }
    if outcome.isInterrupted {
      let done = outcome.done + outcome.alreadyDone
      Messages.say(
        "Interrupted: \(done) of \(found.inputs.count) letters are done. --resume goes on from there.")
      throw ExitStatus.interrupted
    }
    if 0 < failed { throw ExitStatus.someFailed }
  }

  /// Prints for people. The files matter more than the summary: if nobody reads it any more, the run goes on.
  private func show(_ text: String) { try? StandardStreams.writeOutput(Array(text.utf8)) }

  /// What the run has come to.
  private struct Totals {
    var inputs = 0
    var letters = 0
    var words = 0
    var corrections = 0
    var requests = 0

    mutating func count(_ event: CleaningRun.Event) {
      inputs += 1
      guard case .done(let done, _) = event else { return }
      for letter in done {
        letters += 1
        words += letter.words
        corrections += letter.corrections
        requests += letter.requests.count
      }
    }

    func closing(_ outcome: CleaningRun.Outcome, failed: Int, folder: String) -> String {
      var parts = [
        "\(letters) letters", "\(words) words", "\(corrections) corrections", "\(requests) requests",
      ]
      if 0 < outcome.alreadyDone { parts.append("\(outcome.alreadyDone) done before") }
      if 0 < failed { parts.append("\(failed) failed") }
      return parts.joined(separator: ", ") + ". The files are in \(folder).\n"
    }
  }
}
