internal import ArgumentParser

/// `ordret model`: what the models are made of, how to make them again, and how to teach them a scanner.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Show what the models are made of, make them again, or teach them your scanner.",
    subcommands: [ModelInfo.self, ModelTrain.self, ModelBuild.self])
}
