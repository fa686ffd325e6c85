internal import CProgram
internal import Glibc

/// A program that runs beside this one. The only file that begins programs and waits for them.
@safe
struct ChildProcess {
  /// The process's number.
  let number: Int32
  /// The group it is in: the number of the first process of a chain.
  let group: Int32
  /// How it ended; `nil` while it runs.
  private(set) var end: End?

  /// How a process ended.
  enum End: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Where a program reads and writes.
  struct Streams {
    var input: Descriptor
    var output: Descriptor
    var error: Descriptor
    /// A file that it may open as ``heldPath``.
    var held: Descriptor?
  }

  /// The path under which a program finds the file that is handed to it.
  static let heldPath = "/dev/fd/3"
  /// One page, one core; and messages that can be told apart.
  private static let environment = ["OMP_THREAD_LIMIT=1", "LC_ALL=C"]

  /// Begins a program that is looked for in `PATH`, in the group of an earlier one or, for 0, in one of its own.
  init(_ words: [String], _ streams: Streams, group: Int32) throws(SystemError) {
    let arguments = unsafe words.map { unsafe strdup($0) }
    let environment = unsafe Self.environment.map { unsafe strdup($0) }
    var number: Int32 = 0
    let error = unsafe cprogram_spawn(
      arguments[0], arguments + [nil], environment.map { unsafe UnsafePointer($0) } + [nil],
      [streams.input.number, streams.output.number, streams.error.number], streams.held?.number ?? -1, group,
      &number)
    unsafe (arguments + environment).forEach { unsafe free($0) }
    guard error == 0 else { throw SystemError(number: error) }
    self.number = number
    self.group = group == 0 ? number : group
  }

  /// Looks whether it has ended.
  mutating func look() {
    guard end == nil else { return }
    var status: Int32 = 0
    guard unsafe waitpid(number, &status, WNOHANG) != 0 else { return }
    let signal = status & 0x7F
    end = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  /// Waits for its end, after its group was told to end.
  mutating func wait() {
    guard end == nil else { return }
    var status: Int32 = 0
    while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
    end = .killed(signal: SIGKILL)
  }

  /// Ends all processes of a group.
  static func endGroup(_ group: Int32) { kill(-group, SIGKILL) }
}

/// An open file, pipe or piece of memory, closed when nobody holds it any more. Other programs have it only if
/// it is handed to them.
@safe
final class Descriptor: Sendable {
  // A class because it owns the descriptor.
  let number: Int32

  private init(_ number: Int32) throws(SystemError) {
    guard 0 <= number else { throw SystemError(number: errno) }
    self.number = number
  }

  deinit { close(number) }

  /// Where nothing is read, and what is written vanishes.
  static func nothing() throws(SystemError) -> Descriptor { try Descriptor(cprogram_nothing()) }

  /// The two ends of a pipe.
  static func pipe() throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    let error = unsafe cprogram_pipe(&ends)
    guard error == 0 else { throw SystemError(number: error) }
    return (try Descriptor(ends[0]), try Descriptor(ends[1]))
  }

  /// Bytes that other programs can open as a file. They lie in memory and are gone with the last process that holds
  /// them: nothing stays behind, however this one ends.
  static func memory(_ bytes: [UInt8]) throws(SystemError) -> Descriptor {
    let descriptor = try Descriptor(cprogram_memory())
    try FileSystem.write(bytes, descriptor: descriptor.number)
    lseek(descriptor.number, 0, SEEK_SET)
    return descriptor
  }

  /// Reads what is there, at most as much as `chunk` holds; 0 at the end or if it cannot be read.
  func read(into chunk: inout [UInt8]) -> Int {
    (try? FileSystem.readSome(descriptor: number, into: &chunk)) ?? 0
  }

  /// Which of these can be read from or have come to their end; waits at most so many milliseconds for one.
  static func ready(_ descriptors: [Descriptor], milliseconds: Int) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    guard unsafe 0 < poll(&polled, UInt(polled.count), Int32(milliseconds)) else {
      return descriptors.map { _ in false }
    }
    return polled.map { $0.revents != 0 }
  }
}
