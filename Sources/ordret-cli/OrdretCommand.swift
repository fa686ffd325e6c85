internal import ArgumentParser
internal import Ordret
internal import OrdretIO

/// The command `ordret`: repairs scanned Danish letters and turns them into records.
@main
struct OrdretCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ordret",
    abstract: "Repairs scanned Danish letters and turns each into a structured record.",
    discussion: """
      EXAMPLES
        ordret clean letter.txt                 the corrected text of one letter
        ordret clean letters -o out --summary   a folder of letters: texts, records, and what was found
        ordret extract letters > records.jsonl  the records alone

      Exit status: 0 all done, 1 some inputs failed, 2 wrong usage, 130 interrupted.
      Shell completions: ordret --generate-completion-script bash (or zsh, fish).
      """,
    version: OrdretVersion.current,
    subcommands: [
      Clean.self, Extract.self, Stream.self, EvaluateCommand.self, ExplainCommand.self, ModelCommand.self,
    ])

  static func main() async {
    Signals.ignoreBrokenPipe()
    do {
      let arguments = CommandLine.arguments
      if arguments.count == 3, arguments[1] == "clean", !arguments[2].hasPrefix("-") {
        return try Clean.printSame(arguments[2])
      }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus(of: error).exit(error)
    }
  }
}
