internal import ArgumentParser
internal import OrdretIO

/// `ordret extract`: records as JSON Lines.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a record of each letter, as JSON Lines.",
    discussion: """
      Standard output gets one record (ordret.letter/1) a line, in the order of the inputs, and nothing else.

      EXAMPLE
        ordret extract letters --without-text > records.jsonl
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Leave the two texts out of the records.")
  var withoutText = false

  @Flag(help: "Tell on standard error what was found, by which rule, and how sure it is.")
  var explain = false

  @OptionGroup var split: SplitOptions
  @OptionGroup var processing: ProcessingOptions

  @OptionGroup var recognition: RecognitionOptions

  func run() async throws {
    let found = try input.discover(showCPR: processing.showCPR)
    var failed = found.failures.count
    if !found.inputs.isEmpty {
      Signals.catchInterrupt()
      let processor = try processing.processor(
        withoutText: withoutText, split: split.split, recognition.recognition(threads: processing.threads))
      var done = 0
      _ = try await Batch.run(found.inputs, threads: processing.threads, isStopped: { Signals.isInterrupted })
      {
        input in
        Result { () throws(InputFailure) -> (lines: [UInt8], explanation: String) in
          var (lines, explanation) = ([UInt8](), "")
          for letter in try processor.letter(input).letters {
            let record = processor.record(letter)
            lines += try record.text(.oneLine)
            if explain { explanation += Explanation.text(record) }
          }
          return (lines, explanation)
        }
      } consume: { result in
        switch result {
        case .success(let letter):
          try StandardStreams.writeOutput(letter.lines)
          if explain { StandardStreams.writeError(letter.explanation) }
        case .failure(let failure) where failure.reason == .recognition(.interrupted): break
        case .failure(let failure):
          failed += 1
          Messages.say(failure.description)
        }
        done += 1
        Messages.progress(done, of: found.inputs.count)
      }
      if Signals.isInterrupted { throw ExitStatus.interrupted }
    }
    if 0 < failed { throw ExitStatus.someFailed }
  }
}
