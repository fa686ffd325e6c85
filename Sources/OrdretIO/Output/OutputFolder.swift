/// The folder that a run writes to. Nothing in it is replaced that Ordret did not write, unless that is
/// forced.
struct OutputFolder: Sendable {
  /// A file to be written: its path below the folder, and its bytes.
  struct File: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  let path: String
  /// What was written before this run.
  let journal: Journal
  private let writer: JournalWriter
  private let replaces: Replacing
  private let inputs: Set<[UInt64]>

  /// What may be replaced.
  enum Replacing: Sendable {
    /// Only what Ordret wrote and nobody changed since.
    case ownFiles
    /// Everything but the inputs.
    case allFiles
  }

  /// Opens a folder, making it if it is not there.
  init(_ path: String, replaces: Replacing, inputs: Set<[UInt64]>) throws(SystemError) {
    try FileSystem.makeFolder(path)
    self.path = path
    journal = try Journal(in: path)
    writer = try JournalWriter(in: path)
    self.replaces = replaces
    self.inputs = inputs
  }

  /// Writes the files of one letter and notes them. `entry` gets their digests.
  func write(_ files: [File], of input: String, _ entry: Journal.Entry) throws(InputFailure) {
    var entry = entry
    for file in files {
      try check(file.path, of: input)
      entry.outputs.append(
        Journal.Output(path: file.path, bytes: file.bytes.count, sha256: SHA256.hex(file.bytes)))
    }
    do throws(SystemError) {
      try writer.append(entry)
    } catch {
      throw InputFailure(path: input, .output(path: Journal.path(in: path), error))
    }
    for file in files {
      let target = Path.join(path, file.path)
      do throws(SystemError) {
        try FileSystem.makeFolder(Path.parent(target))
        try FileSystem.replace(target, with: file.bytes)
      } catch {
        throw InputFailure(path: input, .output(path: target, error))
      }
    }
  }

  /// Writes the one file of a letter piece by piece, as `body` hands it over, and notes it. `entry` gets its
  /// digest.
  func write(
    _ file: String, of input: String, _ entry: Journal.Entry,
    _ body: ((_ bytes: [UInt8]) throws(InputFailure) -> Void) throws(InputFailure) -> Void
  ) throws(InputFailure) {
    try check(file, of: input)
    let target = Path.join(path, file)
    func failing(_ path: String, _ body: () throws(SystemError) -> Void) throws(InputFailure) {
      do throws(SystemError) { try body() } catch {
        throw InputFailure(path: input, .output(path: path, error))
      }
    }
    var aside: AsideFile?
    try failing(target) { () throws(SystemError) in
      try FileSystem.makeFolder(Path.parent(target))
      aside = try AsideFile(for: target)
    }
    var digest = SHA256()
    var count = 0
    try body { bytes throws(InputFailure) in
      digest.add(bytes)
      count += bytes.count
      try failing(target) { () throws(SystemError) in try aside?.write(bytes) }
    }
    var entry = entry
    entry.outputs = [Journal.Output(path: file, bytes: count, sha256: digest.hex())]
    try failing(Journal.path(in: path)) { () throws(SystemError) in try writer.append(entry) }
    try failing(target) { () throws(SystemError) in try aside?.putInPlace() }
  }

  /// Notes a file that belongs to no single letter, before it is put in place.
  func note(_ file: String, _ bytes: [UInt8]) throws(SystemError) {
    let output = Journal.Output(path: file, bytes: bytes.count, sha256: SHA256.hex(bytes))
    try writer.append(Journal.Entry(input: "", sha256: "", settings: "", outputs: [output]))
  }

  /// Throws if the file at `file` below this folder must not be replaced.
  func check(_ file: String, of input: String) throws(InputFailure) {
    let target = Path.join(path, file)
    guard let status = try? FileSystem.status(target) else { return }
    if inputs.contains(status.identity) { throw InputFailure(path: input, .outputIsInput(path: target)) }
    guard case .ownFiles = replaces else { return }
    guard status.kind == .file, let digest = try? SHA256.hex(ofFile: target),
      journal.wrote(file, sha256: digest)
    else { throw InputFailure(path: input, .foreignOutput(path: target)) }
  }

  /// The entry of an input that was done before with the same bytes and settings, if all its files are still
  /// there.
  func finished(_ input: String, sha256: String, settings: String) -> Journal.Entry? {
    guard let entry = journal.entry(input), entry.sha256 == sha256, entry.settings == settings else {
      return nil
    }
    for output in entry.outputs {
      guard let digest = try? SHA256.hex(ofFile: Path.join(path, output.path)), digest == output.sha256
      else { return nil }
    }
    return entry
  }
}
