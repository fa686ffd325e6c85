internal import ArgumentParser
internal import OrdretIO

/// `ordret stream`: a line of JSON in, a line of JSON out.
struct Stream: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer lines {\"id\",\"text\"} with records, for other programs.",
    discussion: """
      For each line of standard input, in order: a record (ordret.letter/1), or {"id","error"}. Lines that have come
      are answered at once. The exit status is 1 if a line was answered with an error.

      EXAMPLE
        echo '{"id":"a","text":"Kzere borgmestre"}' | ordret stream
      """)

  @Flag(help: "Leave the two texts out of the records.")
  var withoutText = false

  @OptionGroup var processing: ProcessingOptions

  func run() async throws {
    let stream = RecordStream(
      processor: try processing.processor(withoutText: withoutText), threads: processing.threads)
    if 0 < (try await stream.run()) { throw ExitStatus.someFailed }
  }
}
