/// Programs of which each reads what the one before writes, and what they may use.
struct ProgramJob: Sendable {
  /// The name and arguments of each.
  var programs: [[String]]
  /// What the first one reads; nothing if `nil`.
  var input: Descriptor?
  /// How long they may take together, in seconds.
  var seconds: Double
  /// How many bytes the last one may write.
  var outputLimit: Int

  /// How a job ended.
  struct Result: Sendable {
    /// What the last program wrote.
    var output: [UInt8] = []
    /// What each program said on standard error: the first 4 kB.
    var words: [[UInt8]] = []
    /// How each program ended; `nil` if it was stopped before.
    var ends: [ChildProcess.End?] = []
    /// Why it was stopped.
    var stop: Stop?

    /// Whether all programs did what they were asked.
    var isGood: Bool { stop == nil && ends.allSatisfy { $0 == .exited(0) } }
  }

  /// Why a job was stopped.
  enum Stop: Hashable, Sendable {
    /// It took too long.
    case time
    /// It wrote too much.
    case output
  }
}
