internal import ArgumentParser

/// `ordret model`: what the models are made of, and how to make them again.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Show what the models are made of, or make them again.",
    subcommands: [ModelInfo.self, ModelBuild.self])
}
