internal import Ordret

/// Letters as lines of JSON, `{"id","text"}`, and for each a line back: its record, or `{"id","error"}`.
public struct RecordStream: Sendable {
  private let processor: LetterProcessor
  private let threads: Int

  /// A stream of letters through `processor`, which must not split them: each line is a letter.
  public init(processor: LetterProcessor, threads: Int) {
    self.processor = processor
    self.threads = threads
  }

  /// Answers every line of standard input on standard output, in order, until the input ends.
  ///
  /// Lines that have come are answered before more input is waited for, so a caller may wait for each answer.
  /// - Returns: how many lines were answered with an error.
  public func run() async throws -> Int {
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    var pending: [UInt8] = []
    var errors = 0
    while true {
      let count = try StandardStreams.readInput(into: &chunk)
      // Only the new bytes can hold a line end: a long line that comes in many pieces is not read again and
      // again.
      let last = chunk[..<count].lastIndex(of: 0x0A)
      if 0 < count, last == nil {
        pending += chunk[..<count]
        continue
      }
      let end = last.map { $0 + 1 } ?? 0
      pending += chunk[..<end]
      let lines = pending.split(separator: 0x0A).map { Array($0) }.filter { !$0.allSatisfy { $0 <= 0x20 } }
      pending = Array(chunk[end..<count])
      _ = try await Batch.run(lines, threads: threads, work: answer) { answer in
        if answer.isError { errors += 1 }
        try StandardStreams.writeOutput(answer.line)
      }
      if count == 0 { return errors }
    }
  }

  /// The answer to one line, with its line end.
  @Sendable
  func answer(_ line: [UInt8]) -> (line: [UInt8], isError: Bool) {
    var id = JSONValue.null
    do {
      let request = try JSONValue(parsing: line)
      id = request["id"] ?? .null
      guard let text = request["text"]?.string else {
        return (Self.error("The line has no key 'text' with a string.", id), true)
      }
      guard let name = id.string ?? id.integer.map(String.init) else {
        return (Self.error("The line has no key 'id' with a string or a whole number.", id), true)
      }
      var origin = Origin()
      origin.id = name
      origin.sha256 = SHA256.hex(Array(text.utf8))
      var document = try Self.document(text, origin)
      processor.pipeline.run(&document)
      let record = LetterRecord(document, generator: processor.generator, options: processor.options)
      return (try JSONValue(record).text(.oneLine), false)
    } catch {
      return (Self.error("\(error)", id), true)
    }
  }

  /// The document of a request: its text, or that of the page file it is.
  private static func document(_ text: String, _ origin: Origin) throws -> Document {
    let bytes = Array(text.utf8)
    guard case .pages(let format) = InputKind(head: bytes) else {
      return Document(source: SourceText(text), origin: origin)
    }
    return try LetterReader.letter(PageFile.text(of: bytes, format), origin).document
  }

  private static func error(_ message: String, _ id: JSONValue) -> [UInt8] {
    let id: JSONValue = id.string.map { .string(CPRNumber.masked($0)) } ?? id
    return JSONValue.object([.init("id", id), .init("error", .string(message))]).text(.oneLine)
  }
}
