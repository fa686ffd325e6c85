internal import Ordret
internal import Synchronization

/// What Ordret has written into an output folder: `.ordret/journal.jsonl` in it, one line a letter.
///
/// A line is added before its files are put in place, so that after a crash nothing of ours looks like
/// another's.
struct Journal: Sendable {
  /// One letter that was processed.
  struct Entry: Codable, Hashable, Sendable {
    /// The input's id.
    var input: String
    /// SHA-256 of the input's bytes.
    var sha256: String
    /// SHA-256 of everything that decides what comes out: version, models, options.
    var settings: String
    /// The letter's own files.
    var outputs: [Output]
    /// SHA-256 of the letter's line in `records.jsonl`, of several letters one after the other with a space between; `null`
    /// if that was not wanted.
    @OrNull var record: String?
  }

  /// One file that was written.
  struct Output: Codable, Hashable, Sendable {
    /// The path below the output folder.
    var path: String
    var bytes: Int
    var sha256: String
  }

  /// The digests of all that was ever written to a path.
  private var digests: [String: Set<String>] = [:]
  /// The last entry of each input.
  private var entries: [String: Entry] = [:]

  /// A folder in which nothing has been written.
  init() {}

  /// Reads the journal of a folder. Lines that are no entries are passed over: an interrupted run may leave
  /// half a one.
  init(in folder: String) throws(SystemError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.read(Self.path(in: folder))
    } catch {
      if error.isMissing { return }
      throw error
    }
    for line in bytes.split(separator: 0x0A) {
      guard let value = try? JSONValue(parsing: Array(line)), let entry = Entry(value) else { continue }
      for output in entry.outputs { digests[output.path, default: []].insert(output.sha256) }
      if !entry.input.isEmpty { entries[entry.input] = entry }
    }
  }

  /// Whether Ordret wrote these bytes to this path.
  func wrote(_ path: String, sha256: String) -> Bool { digests[path]?.contains(sha256) ?? false }

  /// What is known of an input.
  func entry(_ input: String) -> Entry? { entries[input] }

  /// Whether a folder holds a journal.
  static func exists(in folder: String) -> Bool { (try? FileSystem.status(path(in: folder))) != nil }

  /// Where a folder's journal is.
  static func path(in folder: String) -> String { Path.join(workFolder(in: folder), "journal.jsonl") }
  /// Where Ordret keeps what it needs itself.
  static func workFolder(in folder: String) -> String { Path.join(folder, ".ordret") }
}

extension Journal.Entry {
  init?(_ value: JSONValue) {
    guard let input = value["input"]?.string, let sha256 = value["sha256"]?.string,
      let settings = value["settings"]?.string, let outputs = value["outputs"]?.array
    else { return nil }
    self.init(
      input: input, sha256: sha256, settings: settings, outputs: outputs.compactMap(Journal.Output.init),
      record: value["record"]?.string)
  }
}

extension Journal.Output {
  init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let bytes = value["bytes"]?.integer,
      let sha256 = value["sha256"]?.string
    else { return nil }
    self.init(path: path, bytes: bytes, sha256: sha256)
  }
}

/// The open journal of the folder that a run writes to. Many threads may add to it.
final class JournalWriter: Sendable {
  private let file: Mutex<AppendFile>

  init(in folder: String) throws(SystemError) {
    try FileSystem.makeFolder(Journal.workFolder(in: folder))
    file = Mutex(try AppendFile(Journal.path(in: folder)))
  }

  func append(_ entry: Journal.Entry) throws(SystemError) {
    guard let value = try? JSONValue(entry) else { return }
    let line = value.text(.oneLine)
    let result = file.withLock { file -> Result<Void, SystemError> in
      Result { () throws(SystemError) in try file.append(line) }
    }
    try result.get()
  }
}
