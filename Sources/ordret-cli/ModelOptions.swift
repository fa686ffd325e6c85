internal import ArgumentParser
internal import Dictionaries
internal import Ordret
internal import OrdretIO

/// Which models a subcommand uses.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use the models and lists in a folder in place of the embedded ones. The variable ORDRET_MODEL does the same.",
      valueName: "dir"),
    completion: .directory)
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Use what 'ordret model train' learnt of your scanner, beside what is known of others.",
      valueName: "file"),
    completion: .file())
  var profile: String?

  /// The options that were given.
  var given: [String] { [model.map { _ in "--model" }, profile.map { _ in "--profile" }].compactMap { $0 } }

  /// What was chosen.
  var choice: ModelChoice { ModelChoice(model: model, profile: profile) }

  /// The language of these models.
  func language() throws -> LanguageData { try choice.language() }
}

/// Which models a subcommand uses, as plain values.
struct ModelChoice {
  var model: String?
  var profile: String?

  /// The embedded language. Files of the folder `model`, or of the one that `ORDRET_MODEL` names, take the
  /// place of those with the same name; the models are then verified whole. The profile joins them.
  func language() throws -> LanguageData {
    let own = try profile.map { path throws(UserProfileError) in try UserProfile(path: path) }
    let language = try opened()
    guard let own else { return language }
    return try language.with(profile: own.table, file: own.file)
  }

  private func opened() throws -> LanguageData {
    guard let folder = model ?? StandardStreams.environment("ORDRET_MODEL") else { return try .embedded() }
    let own = try ModelFolder.files(in: folder)
    return try LanguageData(files: Embedded.files.merging(own) { _, own in own }, isTrusted: false)
  }
}
