import Testing

@testable import OrdretIO

/// Programs beside this one, with the shell in their place.
@Suite struct ProgramJobsTests {
  func jobs(slots: Int = 2, seconds: Double = 30, file: [UInt8] = []) throws -> ProgramJobs {
    ProgramJobs(
      slots: ProgramSlots(slots), file: try Descriptor.memory(file), deadline: .now + .seconds(seconds))
  }

  func shell(_ scripts: String..., seconds: Double = 20, limit: Int = 1 << 20) -> ProgramJob {
    ProgramJob(programs: scripts.map { ["sh", "-c", $0] }, seconds: seconds, outputLimit: limit)
  }

  /// Scripts, each reading what the one before writes; what comes out, and how they end.
  static let rows: [(scripts: [String], output: String, words: [String], ends: [ChildProcess.End])] = [
    (["printf a; printf b >&2; exit 3"], "a", ["b"], [.exited(3)]),
    (["cat /dev/fd/3", "tr a-z A-Z"], "KæRE", ["", ""], [.exited(0), .exited(0)]),
    (["cat"], "", [""], [.exited(0)]),
    (["printf $OMP_THREAD_LIMIT$LC_ALL"], "1C", [""], [.exited(0)]),
    (["kill -9 $$"], "", [""], [.killed(signal: 9)]),
    (["exec yes", "head -c 3"], "y\ny", ["", ""], [.killed(signal: 13), .exited(0)]),
    (["head -c 10000 /dev/zero >&2"], "", [String(repeating: "\0", count: 4096)], [.exited(0)]),
  ]

  @Test(arguments: rows.indices)
  func chainsGiveWhatTheyWrite(_ row: Int) throws {
    let row = Self.rows[row]
    let job = ProgramJob(programs: row.scripts.map { ["sh", "-c", $0] }, seconds: 20, outputLimit: 1 << 20)
    let result = try jobs(file: Array("kære".utf8)).run(job)
    #expect(String(decoding: result.output, as: UTF8.self) == row.output)
    #expect(result.words.map { String(decoding: $0, as: UTF8.self) } == row.words)
    #expect(result.ends == row.ends && result.stop == nil)
    #expect(result.isGood == row.ends.allSatisfy { $0 == .exited(0) })
  }

  @Test func inputIsRead() throws {
    var job = shell("tr a-z A-Z; cat /dev/fd/3")
    job.input = try Descriptor.memory(Array("ab".utf8))
    #expect(try jobs(file: [0x63]).run(job).output == Array("ABc".utf8))
  }

  @Test func limitsHold() throws {
    #expect(try jobs().run(shell("sleep 60", seconds: 0.1)).stop == .time)
    let wide = try jobs().run(shell("yes", limit: 1000))
    #expect(wide.stop == .output && wide.output.count < 200_000)
    #expect(throws: RecognitionFault.fileTime) { try jobs(seconds: 0.1).run(shell("sleep 60")) }
    #expect(throws: RecognitionFault.missingProgram("ordret-no-such-program")) {
      try jobs().run(ProgramJob(programs: [["ordret-no-such-program"]], seconds: 1, outputLimit: 1))
    }
    // The second of a chain is not there: the first does not stay behind.
    #expect(throws: RecognitionFault.missingProgram("ordret-no-such-program")) {
      try jobs().run(
        ProgramJob(programs: [["sleep", "60"], ["ordret-no-such-program"]], seconds: 1, outputLimit: 1))
    }
  }

  @Test func whatAProgramBeganEndsWithIt() throws {
    // The script's own child holds the pipe, and would write to it later.
    let job = shell("echo $$; sleep 60 & echo $!; wait", seconds: 0.3)
    let result = try jobs().run(job)
    #expect(result.stop == .time)
    let numbers = String(decoding: result.output, as: UTF8.self).split(separator: "\n").compactMap {
      Int32($0)
    }
    #expect(numbers.count == 2)
    for number in numbers {
      // It is gone, or has ended and waits to be asked for; the system may take a moment.
      var state = ""
      for _ in 0..<100 where !state.contains(") Z") {
        state =
          (try? FileSystem.read("/proc/\(number)/stat")).map { String(decoding: $0, as: UTF8.self) } ?? ") Z"
        _ = Descriptor.ready([], milliseconds: 20)
      }
      #expect(state.contains(") Z"), "\(state)")
    }
  }

  @Test func noMoreRunAtOnceThanThereIsRoom() throws {
    let many = (0..<6).map { shell("sleep 0.05; printf \($0)") }
    for slots in [1, 3] {
      var outputs: [Int: String] = [:]
      try jobs(slots: slots).run(many) { outputs[$0] = String(decoding: $1.output, as: UTF8.self) }
      #expect(outputs == Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, "\($0)") }))
    }
    let slots = ProgramSlots(2)
    #expect(slots.take(hasNone: false) && slots.take(hasNone: false) && !slots.take(hasNone: false))
    // A letter that has none gets one all the same; the room is then less by one.
    #expect(slots.take(hasNone: true))
    slots.giveBack()
    #expect(!slots.take(hasNone: false))
    slots.giveBack()
    #expect(slots.take(hasNone: false))
  }

  @Test func aFaultOfTheConsumerStopsTheOthers() throws {
    let slots = ProgramSlots(2)
    let jobs = ProgramJobs(slots: slots, file: nil, deadline: .now + .seconds(30))
    #expect(throws: RecognitionFault.noText(pages: 1)) {
      try jobs.run([shell("true"), shell("sleep 60"), shell("true")]) { _, _ throws(RecognitionFault) in
        throw .noText(pages: 1)
      }
    }
    #expect(slots.take(hasNone: false) && slots.take(hasNone: false))
  }
}
