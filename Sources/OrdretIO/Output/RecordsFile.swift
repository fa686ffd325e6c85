/// The file with all records of a run, one a line. It grows beside the journal and is put in place at the
/// end.
///
/// An interrupted run leaves what it has; the next one with `--resume` takes the lines of finished letters
/// from there.
final class RecordsFile {
  // A class because it owns the open file.
  private let folder: OutputFolder
  private let name: String
  private let part: String
  /// Lines that interrupted runs left.
  private let old: String
  private let file: AppendFile
  /// The lines of earlier runs by their digest.
  private var known: [String: [UInt8]] = [:]

  /// Begins the file. With `resuming`, the lines that earlier runs wrote can be had from ``line(_:)``.
  init(_ name: String, in folder: OutputFolder, resuming: Bool) throws(InputFailure) {
    self.folder = folder
    self.name = name
    let target = Path.join(folder.path, name)
    part = Path.join(Journal.workFolder(in: folder.path), name + ".part")
    old = Path.join(Journal.workFolder(in: folder.path), name + ".old")
    try folder.check(name, of: target)
    do throws(SystemError) {
      if resuming {
        if let left = try? FileSystem.read(part) { try AppendFile(old).append(left) }
        for path in [target, old] {
          guard let bytes = try? FileSystem.read(path) else { continue }
          for line in bytes.split(separator: 0x0A) {
            let line = Array(line) + [0x0A]
            known[SHA256.hex(line)] = line
          }
        }
      }
      file = try AppendFile(part, emptied: true)
    } catch {
      throw InputFailure(path: target, .system(error))
    }
  }

  /// The line with this digest, if an earlier run wrote it.
  func line(_ digest: String) -> [UInt8]? { known[digest] }

  /// Adds a record's line.
  func append(_ line: [UInt8]) throws(SystemError) { try file.append(line) }

  /// Puts the file in place.
  func finish() throws(InputFailure) {
    let target = Path.join(folder.path, name)
    do throws(SystemError) {
      try file.synchronise()
      let bytes = try FileSystem.read(part)
      try folder.note(name, bytes)
      try FileSystem.move(part, to: target)
      try FileSystem.remove(old)
    } catch {
      throw InputFailure(path: target, .system(error))
    }
  }
}
