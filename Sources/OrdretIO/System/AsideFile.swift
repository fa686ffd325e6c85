internal import Glibc

/// A file that is written beside the one it replaces: who reads that one sees the old bytes or the new ones,
/// never half.
final class AsideFile {
  // A class because it owns the open file, and removes it when it goes without having been put in place.
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var isInPlace = false

  /// Begins a file that is to stand at `path`.
  init(for path: String) throws(SystemError) {
    self.path = path
    temporary = Path.join(Path.parent(path), ".\(Path.name(path)).\(getpid()).tmp")
    descriptor = try FileSystem.openForAdding(temporary, emptied: true)
  }

  deinit {
    close(descriptor)
    if !isInPlace { try? FileSystem.remove(temporary) }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) { try FileSystem.write(bytes, descriptor: descriptor) }

  /// Waits until all is on the disk, and puts it in place.
  func putInPlace() throws(SystemError) {
    if fsync(descriptor) != 0 { throw SystemError(number: errno) }
    try FileSystem.move(temporary, to: path)
    isInPlace = true
  }
}
