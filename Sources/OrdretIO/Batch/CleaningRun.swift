internal import Ordret

/// Cleans many letters into an output folder.
public struct CleaningRun: Sendable {
  /// What the user may choose.
  public struct Options: Sendable {
    /// Where the files go.
    public var folder: String
    /// What is written of each letter.
    public var formats: [OutputFormat]
    /// How many letters are worked on at once. The results do not depend on it.
    public var threads: Int
    /// Whether letters that are done already are passed over.
    public var resumes = false
    /// Whether files that Ordret did not write are replaced. Inputs never are.
    public var replacesForeignFiles = false
    /// The part of the inputs this run takes, for the name of the records file.
    public var shard: Shard?

    /// Options with their defaults.
    public init(folder: String, formats: [OutputFormat] = [.text, .json], threads: Int = Machine.cores) {
      self.folder = folder
      self.formats = formats
      self.threads = threads
    }
  }

  /// What happened to one input.
  public enum Event: Sendable {
    /// It was processed: the letters it holds, and the files that were written.
    case done([LetterSummary], files: [String])
    /// It was done before, with the same bytes and settings.
    case alreadyDone(Input)
    /// It gave no letter.
    case failed(Input, InputFailure)
  }

  /// How a run ended.
  public struct Outcome: Sendable, Hashable {
    /// How many inputs were processed.
    public var done = 0
    /// How many were done before.
    public var alreadyDone = 0
    /// What went wrong, in the order of the inputs.
    public var failures: [InputFailure] = []
    /// Whether it was stopped before the last input.
    public var isInterrupted = false
  }

  private let processor: LetterProcessor
  private let options: Options
  private let settings: String

  /// A run. Nothing is touched before ``run(_:isStopped:event:)``.
  public init(processor: LetterProcessor, options: Options) {
    self.processor = processor
    self.options = options
    let generator = processor.generator
    settings = SHA256.hex(
      Array(
        """
        \(generator.version) \(generator.models.map { "\($0.name)=\($0.sha256)" }) \(generator.threshold ?? -1) \
        \(processor.options.showCPR) \(processor.options.withoutText) \(processor.reflows) \(processor.pipeline.split) \
        \(processor.recognition.signature) \(options.formats.map(\.rawValue))
        """.utf8))
  }

  /// Processes the inputs and tells of each, in their order. One that fails never stops the others.
  ///
  /// Throws only if the output folder or the records file cannot be opened at all.
  public func run(
    _ inputs: [Input], isStopped: () -> Bool = { false }, event: (Event) -> Void
  ) async throws(InputFailure) -> Outcome {
    let folder: OutputFolder
    do throws(SystemError) {
      folder = try OutputFolder(
        options.folder, replaces: options.replacesForeignFiles ? .allFiles : .ownFiles,
        inputs: Set(inputs.map(\.identity)))
    } catch {
      throw InputFailure(path: options.folder, .system(error))
    }
    let records =
      options.formats.contains(.jsonl)
      ? try RecordsFile(recordsName, in: folder, resuming: options.resumes) : nil
    var outcome = Outcome()
    do {
      let consumed = try await Batch.run(inputs, threads: options.threads, isStopped: isStopped) { input in
        (input, Result { () throws(InputFailure) in try one(input, in: folder) })
      } consume: { input, result in
        do throws(InputFailure) {
          try take(result.get(), of: input, into: records, &outcome, event)
        } catch {
          // What was stopped half-way is not done, and no failure of the letter.
          if error.reason == .recognition(.interrupted) {
            outcome.isInterrupted = true
            return
          }
          outcome.failures.append(error)
          event(.failed(input, error))
        }
      }
      outcome.isInterrupted = outcome.isInterrupted || consumed < inputs.count
    } catch {
      throw InputFailure(path: options.folder, .unwritable("\(error)"))
    }
    if !outcome.isInterrupted { try records?.finish() }
    return outcome
  }

  private var recordsName: String {
    options.shard.map { "records-\($0.index)-of-\($0.count).jsonl" } ?? "records.jsonl"
  }

  /// What a worker hands to the thread that keeps the order.
  private enum Piece: Sendable {
    case done([LetterSummary], files: [String], lines: [UInt8]?)
    case alreadyDone(lineDigest: String?)
  }

  private func one(_ input: Input, in folder: OutputFolder) throws(InputFailure) -> Piece {
    if options.formats == [.same], let format = try PartwiseCleaning.format(of: input) {
      return try partwise(input, format, in: folder)
    }
    let bytes = try input.read()
    if options.resumes, let entry = folder.finished(input.id, sha256: SHA256.hex(bytes), settings: settings) {
      return .alreadyDone(lineDigest: entry.record)
    }
    return try process(bytes, of: input, in: folder)
  }

  /// A long page file of which nothing but the corrected file is asked for.
  private func partwise(_ input: Input, _ format: PageFormat, in folder: OutputFolder) throws(InputFailure)
    -> Piece
  {
    if options.resumes, folder.journal.entry(input.id) != nil,
      let digest = try? SHA256.hex(ofFile: input.path),
      folder.finished(input.id, sha256: digest, settings: settings) != nil
    {
      return .alreadyDone(lineDigest: nil)
    }
    let cleaned = try PartwiseCleaning(processor: processor).clean(input, format)
    let name = "\(input.stem).\(input.sameExtension(format))"
    let entry = Journal.Entry(
      input: input.id, sha256: cleaned.file.sha256, settings: settings, outputs: [], record: nil)
    try folder.write(name, of: input.path, entry, cleaned.file.write)
    let summary = LetterSummary(id: input.id, words: cleaned.words, corrections: cleaned.corrections)
    return .done([summary], files: [Path.join(folder.path, name)], lines: nil)
  }

  private func process(_ bytes: [UInt8], of input: Input, in folder: OutputFolder) throws(InputFailure)
    -> Piece
  {
    let (letter, same, records) = try made(bytes, of: input)
    var files: [OutputFolder.File] = []
    var lines: [[UInt8]]?
    for format in options.formats {
      switch format {
      case .same:
        let name = "\(input.stem).\(input.sameExtension(letter))"
        files.append(OutputFolder.File(path: name, bytes: same))
      case .text where letter.pages == nil && options.formats.contains(.same): break
      case .text:
        files.append(
          OutputFolder.File(path: "\(input.stem).\(input.textExtension)", bytes: letter.text))
      case .json:
        for (number, record) in records.enumerated() {
          let part = records.count == 1 ? "" : ".letter-\(number + 1)"
          files.append(
            OutputFolder.File(path: "\(input.stem)\(part).json", bytes: try record.text(.indented)))
        }
      case .jsonl: lines = try Self.lines(records)
      }
    }
    let entry = Journal.Entry(
      input: input.id, sha256: letter.document.origin.sha256, settings: settings, outputs: [],
      record: lines.map { $0.map(SHA256.hex).joined(separator: " ") })
    try folder.write(files, of: input.path, entry)
    let paths = files.map { Path.join(folder.path, $0.path) }
    return .done(
      zip(letter.letters, records).map { LetterSummary($0, $1) }, files: paths,
      lines: lines.map { Array($0.joined()) })
  }

  /// The letters of an input, the corrected file if it is wanted, and the records. The file comes first: making it may find
  /// something that the records are to tell.
  private func made(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> (
    letter: Letter, same: [UInt8], records: [LetterRecord]
  ) {
    var letter = try processor.letter(bytes, of: input)
    let same =
      options.formats.contains(.same) ? try letter.corrected(bytes, of: input, processor.recognition) : []
    return (letter, same, letter.letters.map(processor.record))
  }

  /// The records of an input, one a line.
  private static func lines(_ records: [LetterRecord]) throws(InputFailure) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for record in records { lines.append(try record.text(.oneLine)) }
    return lines
  }

  private func take(
    _ piece: Piece, of input: Input, into records: RecordsFile?, _ outcome: inout Outcome,
    _ event: (Event) -> Void
  ) throws(InputFailure) {
    switch piece {
    case .done(let letters, let files, let lines):
      if let lines { try append(lines, of: input, to: records) }
      outcome.done += 1
      event(.done(letters, files: files))
    case .alreadyDone(let digest):
      if let records, let digest {
        let lines = digest.split(separator: " ").map { records.line(String($0)) }
        guard !lines.contains(nil) else {
          // The letter's files are there, but its line is lost: it is made again.
          return try again(input, into: records, &outcome, event)
        }
        try append(Array(lines.compactMap(\.self).joined()), of: input, to: records)
      }
      outcome.alreadyDone += 1
      event(.alreadyDone(input))
    }
  }

  private func again(
    _ input: Input, into records: RecordsFile, _ outcome: inout Outcome, _ event: (Event) -> Void
  ) throws(InputFailure) {
    let (letter, _, made) = try made(input.read(), of: input)
    try append(Array(Self.lines(made).joined()), of: input, to: records)
    outcome.done += 1
    event(.done(zip(letter.letters, made).map { LetterSummary($0, $1) }, files: []))
  }

  private func append(_ line: [UInt8], of input: Input, to records: RecordsFile?) throws(InputFailure) {
    do throws(SystemError) {
      try records?.append(line)
    } catch {
      throw InputFailure(path: input.path, .output(path: recordsName, error))
    }
  }
}
