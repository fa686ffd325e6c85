internal import Glibc

/// The calls of the system that touch files. The only file of this module that calls the C library with
/// memory.
///
/// Plain POSIX calls rather than Foundation: the error number is kept, and the command starts faster.
@safe
public enum FileSystem {
  /// What a path leads to.
  public enum Kind: Sendable, Hashable {
    case file, folder, other
  }

  /// What stands at a path, links followed.
  public struct Status: Sendable, Hashable {
    /// A file, a folder, or something else (a pipe, a device).
    public let kind: Kind
    /// The length in bytes.
    public let size: Int
    /// The same for two paths exactly if they lead to the same thing.
    public let identity: [UInt64]
  }

  /// What stands at `path`.
  public static func status(_ path: String) throws(SystemError) -> Status {
    var buffer = stat()
    guard unsafe stat(path, &buffer) == 0 else { throw SystemError(number: errno) }
    let kind: Kind =
      switch buffer.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Status(
      kind: kind, size: Int(buffer.st_size), identity: [UInt64(buffer.st_dev), UInt64(buffer.st_ino)])
  }

  /// Whether `path` is itself a link.
  public static func isLink(_ path: String) -> Bool {
    var buffer = stat()
    return unsafe lstat(path, &buffer) == 0 && buffer.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, in byte order, without `.` and `..`.
  public static func names(in folder: String) throws(SystemError) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw SystemError(number: errno) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file. `size` is a first guess; what is there is read to its end.
  public static func read(_ path: String, size: Int = 0) throws(SystemError) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { close(descriptor) }
    return try read(descriptor: descriptor, size: size)
  }

  /// Opens a file to be read.
  static func openForReading(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard 0 <= descriptor else { throw SystemError(number: errno) }
    return descriptor
  }

  /// All bytes up to the end of an open file or pipe.
  static func read(descriptor: Int32, size: Int = 0) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 1 << 16), 1 << 22))
    while true {
      let count = try readSome(descriptor: descriptor, into: &chunk)
      guard 0 < count else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Reads what is there, at most as much as `chunk` holds; waits if nothing is there yet; 0 at the end.
  static func readSome(descriptor: Int32, into chunk: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if 0 <= count { return count }
      if errno != EINTR { throw SystemError(number: errno) }
    }
  }

  /// Writes all of `bytes` to an open file or pipe.
  static func write(_ bytes: [UInt8], descriptor: Int32) throws(SystemError) {
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + position }, buffer.count - position)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(number: errno)
      }
      position += count
    }
  }

  /// Opens a file whose end is written to; makes it if it is not there.
  static func openForAdding(_ path: String, emptied: Bool) throws(SystemError) -> Int32 {
    let mode = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (emptied ? O_TRUNC : 0)
    let descriptor = unsafe open(path, mode, 0o666)
    guard 0 <= descriptor else { throw SystemError(number: errno) }
    return descriptor
  }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      if try status(path).kind != .folder { throw SystemError(number: ENOTDIR) }
    case ENOENT:
      let parent = Path.parent(path)
      guard parent != path else { throw SystemError(number: ENOENT) }
      try makeFolder(parent)
      // Another process may make the same folder at the same time: that is as good.
      if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemError(number: errno) }
    default:
      throw SystemError(number: errno)
    }
  }

  /// Replaces the file at `path` in one step: who reads it sees the old bytes or the new ones, never half.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let file = try AsideFile(for: path)
    try file.write(bytes)
    try file.putInPlace()
  }

  /// A variable of the environment; `nil` if it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Moves a file, replacing what is there.
  static func move(_ from: String, to path: String) throws(SystemError) {
    if unsafe rename(from, path) != 0 { throw SystemError(number: errno) }
  }

  /// Removes a file; one that is not there is no error.
  static func remove(_ path: String) throws(SystemError) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw SystemError(number: errno) }
  }
}
