extension Recognition {
  /// Runs a program that takes a PDF apart or makes one, within the limits.
  func run(_ call: ProgramCall) throws(PDFFault) -> [UInt8] {
    do throws(RecognitionFault) {
      let result = try result(call)
      let isGood = result.ends.allSatisfy { end in
        if case .exited(let status) = end { return status == 0 || call.warnings.contains(status) }
        return false
      }
      if result.stop == nil, isGood { return result.output }
      let said = result.stop.map { $0 == .time ? "it took too long" : "it wrote too much" }
      throw .broken(.pdf, said ?? result.words.first.flatMap { Poppler.errors($0).first } ?? "")
    } catch {
      switch error {
      case .missingProgram: throw .missing(program: call.program, package: call.package)
      case .system(let error): throw .system(path: call.program, error)
      case .broken(_, let said): throw .tool(program: call.program, said: said)
      default: throw .tool(program: call.program, said: "it was stopped")
      }
    }
  }

  private func result(_ call: ProgramCall) throws(RecognitionFault) -> ProgramJob.Result {
    let (file, input): (Descriptor, Descriptor)
    do throws(SystemError) {
      (file, input) = (try Descriptor.memory(call.file), try Descriptor.memory(call.input))
    } catch {
      throw .system(error)
    }
    let seconds = limits.seconds(pages: limits.pages)
    let job = ProgramJob(
      programs: [[call.program] + call.arguments], input: input, seconds: seconds,
      outputLimit: 4 * call.file.count + Self.leastOutput)
    return try ProgramJobs(slots: slots, file: file, deadline: .now + .seconds(seconds)).run(job)
  }

  /// What a program may write at any rate.
  private static let leastOutput = 256 << 20
}
