internal import Glibc

/// A file that is only added to, one whole piece after the other, so that an interrupted run leaves whole
/// lines.
final class AppendFile {
  // A class because it owns the open file and closes it when it goes.
  private let descriptor: Int32

  /// Opens `path` for adding; makes it if it is not there, empties it first if `emptied`.
  init(_ path: String, emptied: Bool = false) throws(SystemError) {
    descriptor = try FileSystem.openForAdding(path, emptied: emptied)
  }

  deinit { close(descriptor) }

  /// Adds a piece.
  func append(_ bytes: [UInt8]) throws(SystemError) { try FileSystem.write(bytes, descriptor: descriptor) }

  /// Waits until all of it is on the disk.
  func synchronise() throws(SystemError) {
    if fsync(descriptor) != 0 { throw SystemError(number: errno) }
  }
}
