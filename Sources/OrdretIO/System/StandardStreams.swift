internal import Glibc
internal import Synchronization

/// Standard input, output and error of this process, and its environment.
public enum StandardStreams {
  /// Writes to standard output. A reader that has gone gives ``SystemError/isBrokenPipe``.
  public static func writeOutput(_ bytes: [UInt8]) throws(SystemError) {
    try FileSystem.write(bytes, descriptor: 1)
  }

  /// Writes to standard error. If that cannot be written to, nothing is left to be told.
  public static func writeError(_ text: String) {
    do { try FileSystem.write(Array(text.utf8), descriptor: 2) } catch {}
  }

  /// All of standard input.
  public static func readInput() throws(SystemError) -> [UInt8] { try FileSystem.read(descriptor: 0) }

  /// What standard input has now, at most as much as `chunk` holds; waits for the first byte; 0 at the end.
  public static func readInput(into chunk: inout [UInt8]) throws(SystemError) -> Int {
    try FileSystem.readSome(descriptor: 0, into: &chunk)
  }

  /// A variable of the environment; `nil` if it is not set or empty.
  public static func environment(_ name: String) -> String? { FileSystem.environment(name) }

  /// Whether a person reads standard error.
  public static var errorIsTerminal: Bool { isatty(2) == 1 }
  /// Whether a person types standard input.
  public static var inputIsTerminal: Bool { isatty(0) == 1 }
}

/// The signals this process answers to.
public enum Signals {
  private static let wasInterrupted = Atomic<Bool>(false)

  /// A reader of standard output that goes away is told by the write call, not by the end of the process.
  public static func ignoreBrokenPipe() { _ = signal(SIGPIPE, SIG_IGN) }

  /// From now on the first Ctrl-C only sets ``isInterrupted``; the second ends the process.
  public static func catchInterrupt() {
    _ = signal(SIGINT) { _ in
      if Signals.wasInterrupted.exchange(true, ordering: .relaxed) {
        ChildGroups.endAll()
        _exit(130)
      }
    }
  }

  /// Whether a signal ends this process at once.
  static func isAtDefault(_ number: Int32) -> Bool {
    let handler = signal(number, SIG_DFL)
    guard let handler else { return true }
    _ = signal(number, handler)
    return false
  }

  /// From now on this signal ends the programs that run beside this one too.
  static func endAll(at number: Int32) {
    _ = signal(number) { number in
      ChildGroups.endAll()
      _ = signal(number, SIG_DFL)
      raise(number)
    }
  }

  /// Whether Ctrl-C was pressed.
  public static var isInterrupted: Bool { wasInterrupted.load(ordering: .relaxed) }
}

/// What the machine has.
public enum Machine {
  /// How many processor cores this process may use.
  public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
