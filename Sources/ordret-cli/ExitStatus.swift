internal import ArgumentParser
internal import OrdretIO

/// How the command ends, as a number that scripts can rely on.
enum ExitStatus: Int32, Error {
  case allDone = 0
  /// Some inputs failed; each was told of on standard error; the others are done.
  case someFailed = 1
  case wrongUsage = 2
  /// Ctrl-C; what is done is done.
  case interrupted = 130

  /// What an error means. Whatever is no failure of an input and no closed output is wrong usage.
  init(of error: any Error) {
    switch error {
    case let status as ExitStatus: self = status
    case let error as SystemError: self = error.isBrokenPipe ? .allDone : .someFailed
    case is InputFailure: self = .someFailed
    default: self = OrdretCommand.exitCode(for: error) == .success ? .allDone : .wrongUsage
    }
  }

  /// Says what the error has to say, and ends the process.
  func exit(_ error: any Error) -> Never {
    switch error {
    case is ExitStatus: break
    case let error as SystemError where error.isBrokenPipe: break
    case let error as SystemError: Messages.say("standard input or output \(error.explanation)")
    case let error as InputFailure: Messages.say(error.description)
    default:
      let message = OrdretCommand.fullMessage(for: error)
      if self == .allDone {
        // Help and version. A reader that has gone wants no more of it.
        try? StandardStreams.writeOutput(Array((message + "\n").utf8))
      } else {
        StandardStreams.writeError(message + "\n")
      }
    }
    OrdretCommand.exit(withError: ExitCode(rawValue))
  }
}
