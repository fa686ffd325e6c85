/// A job that has begun. When it goes, none of its processes is left.
final class RunningJob {
  // A class because it owns processes.
  /// Which job it is.
  let index: Int
  private let job: ProgramJob
  private let deadline: ContinuousClock.Instant
  private var result = ProgramJob.Result()
  private var children: [ChildProcess] = []
  /// What is read: the output of the last program, and the errors of each.
  private var output: Descriptor?
  private var errors: [Descriptor?] = []

  /// Begins a job. `file` is what its first program finds as ``ChildProcess/heldPath``.
  init(_ job: ProgramJob, index: Int, file: Descriptor?) throws(RecognitionFault) {
    self.index = index
    self.job = job
    deadline = .now + .seconds(job.seconds)
    do throws(SystemError) {
      if let input = job.input { output = input } else { output = try Descriptor.nothing() }
    } catch {
      throw .system(error)
    }
    for words in job.programs { try begin(words, file: children.isEmpty ? file : nil) }
  }

  deinit { stop() }

  private func begin(_ words: [String], file: Descriptor?) throws(RecognitionFault) {
    guard let input = output else { return }
    do throws(SystemError) {
      let (reading, writing) = try Descriptor.pipe()
      let (errorReading, errorWriting) = try Descriptor.pipe()
      let streams = ChildProcess.Streams(input: input, output: writing, error: errorWriting, held: file)
      children.append(try ChildProcess(words, streams, group: children.first?.group ?? 0))
      if children.count == 1 { ChildGroups.add(children[0].group) }
      output = reading
      errors.append(errorReading)
      result.words.append([])
    } catch {
      throw error.isMissing || error.isForbidden ? .missingProgram(words.first ?? "") : .system(error)
    }
  }

  /// What can be read from.
  var descriptors: [Descriptor] { ([output] + errors).compactMap(\.self) }

  /// Takes what was written to descriptors that are ready, by their numbers.
  func take(_ ready: Set<Int32>, into chunk: inout [UInt8]) {
    if let output, ready.contains(output.number) {
      let count = output.read(into: &chunk)
      if count == 0 { self.output = nil }
      result.output += chunk[..<count]
      if job.outputLimit < result.output.count { result.stop = .output }
    }
    for (index, error) in errors.enumerated() {
      guard let error, ready.contains(error.number) else { continue }
      let count = error.read(into: &chunk)
      if count == 0 { errors[index] = nil }
      let room = 4096 - result.words[index].count
      result.words[index] += chunk[..<min(count, room)]
    }
  }

  /// The result if the job is done, or has gone beyond what it may use.
  func finished(now: ContinuousClock.Instant) -> ProgramJob.Result? {
    for index in children.indices { children[index].look() }
    let hasEnded = children.allSatisfy { $0.end != nil }
    if result.stop == nil, !hasEnded, deadline < now { result.stop = .time }
    // What the processes left in the pipes is read first; others that they began and left behind are not waited for.
    guard result.stop != nil || (hasEnded && (output == nil || deadline < now)) else { return nil }
    result.ends = children.map(\.end)
    stop()
    return result
  }

  private func stop() {
    guard let group = children.first?.group else { return }
    ChildProcess.endGroup(group)
    for index in children.indices { children[index].wait() }
    ChildGroups.remove(group)
    children = []
  }
}
