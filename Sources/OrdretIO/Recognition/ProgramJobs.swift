internal import Synchronization

/// Runs jobs side by side, and waits for them on the thread that asks.
struct ProgramJobs {
  /// How many may run, shared with other letters.
  let slots: ProgramSlots
  /// What the programs find as ``ChildProcess/heldPath``.
  let file: Descriptor?
  /// When all must be done.
  let deadline: ContinuousClock.Instant

  /// Does one job.
  func run(_ job: ProgramJob) throws(RecognitionFault) -> ProgramJob.Result {
    var only = ProgramJob.Result()
    try run([job]) { _, result in only = result }
    return only
  }

  /// Does all jobs, and tells of each as it ends. If this throws, no program is left.
  func run(_ jobs: [ProgramJob], _ done: (Int, ProgramJob.Result) throws(RecognitionFault) -> Void)
    throws(RecognitionFault)
  {
    var running: [RunningJob] = []
    defer { for _ in running { slots.giveBack() } }
    var next = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while next < jobs.count || !running.isEmpty {
      while next < jobs.count, slots.take(hasNone: running.isEmpty) {
        do throws(RecognitionFault) {
          running.append(try RunningJob(jobs[next], index: next, file: file))
        } catch {
          slots.giveBack()
          throw error
        }
        next += 1
      }
      Self.read(running, into: &chunk)
      if Signals.isInterrupted { throw .interrupted }
      let now = ContinuousClock.now
      if deadline < now { throw .fileTime }
      for (position, job) in running.enumerated().reversed() {
        guard let result = job.finished(now: now) else { continue }
        running.remove(at: position)
        slots.giveBack()
        try done(job.index, result)
      }
    }
  }

  /// Reads what the jobs have written; waits a moment if that is nothing yet.
  private static func read(_ running: [RunningJob], into chunk: inout [UInt8]) {
    let descriptors = running.map(\.descriptors)
    // A program that has closed its output ends at once; all others wake this up by writing.
    let isEnding = descriptors.contains(where: \.isEmpty)
    let all = Array(descriptors.joined())
    let ready = Descriptor.ready(all, milliseconds: isEnding ? 1 : 50)
    let numbers = Set(zip(all, ready).filter(\.1).map(\.0.number))
    guard !numbers.isEmpty else { return }
    for job in running { job.take(numbers, into: &chunk) }
  }
}

/// How many jobs run at once in all letters together: a letter always has one, and more while there is room.
public final class ProgramSlots: Sendable {
  // A class because all threads share it.
  private let free: Mutex<Int>

  /// Room for so many jobs.
  public init(_ count: Int) { free = Mutex(count) }

  /// Takes a slot if there is one, or if this letter has none.
  func take(hasNone: Bool) -> Bool {
    free.withLock { free in
      guard hasNone || 0 < free else { return false }
      free -= 1
      return true
    }
  }

  /// Gives a slot back.
  func giveBack() { free.withLock { $0 += 1 } }
}
