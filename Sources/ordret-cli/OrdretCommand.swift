import ArgumentParser

/// The command `ordret`: repairs scanned Danish letters and turns them into records.
@main
struct OrdretCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ordret", abstract: "Repairs scanned Danish letters and turns each into a structured record.",
    subcommands: [EvaluateCommand.self, ExplainCommand.self, ModelCommand.self])
}
