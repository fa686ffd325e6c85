internal import Glibc

/// A file that is read piece by piece.
final class ReadFile {
  // A class because it owns the open file and closes it when it goes.
  private let descriptor: Int32

  /// Opens `path`.
  init(_ path: String) throws(SystemError) { descriptor = try FileSystem.openForReading(path) }

  deinit { close(descriptor) }

  /// The next `count` bytes; fewer at the end, none behind it.
  func read(_ count: Int) throws(SystemError) -> [UInt8] {
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: count)
    while result.count < count {
      let got = try FileSystem.readSome(descriptor: descriptor, into: &chunk)
      if got == 0 { break }
      if result.isEmpty, got == count { return chunk }
      result += chunk[..<got]
      if result.count < count { chunk = [UInt8](repeating: 0, count: count - result.count) }
    }
    return result
  }
}
