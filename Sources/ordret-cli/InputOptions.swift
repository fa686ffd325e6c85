internal import ArgumentParser
internal import OrdretIO

/// Which letters are read; shared by the subcommands.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Files, folders (walked in order of the names), or - for standard input.", completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read more paths from a file, or from - for standard input. Each path is ended by a zero byte.",
      valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp("Take only part i of n of the letters, such as 1/4.", valueName: "i/n"),
    transform: { text in
      guard let shard = Shard(text) else {
        throw ValidationError("'\(text)' is no part of a whole. Write i/n with 1 ≤ i ≤ n, such as 1/4.")
      }
      return shard
    })
  var shard: Shard?

  func validate() throws {
    if inputs.isEmpty && filesFrom == nil {
      throw ValidationError("No input is named. Give files, folders, or - for standard input.")
    }
    if inputs.contains("-") && filesFrom == "-" {
      throw ValidationError(
        "Standard input cannot be both a letter (-) and the list of paths (--files-from -).")
    }
  }

  /// Looks for the letters, and says what cannot be looked at.
  func discover(outputFolder: String? = nil, showCPR: Bool) throws -> InputDiscovery {
    var paths = inputs
    if let filesFrom {
      do {
        let list = filesFrom == "-" ? try StandardStreams.readInput() : try FileSystem.read(filesFrom)
        paths += InputDiscovery.paths(inList: list)
      } catch {
        throw InputFailure(path: filesFrom, .system(error))
      }
    }
    return Self.found(
      InputDiscovery(paths, outputFolder: outputFolder, shard: shard, showCPR: showCPR))
  }

  /// Says what of the inputs cannot be looked at.
  static func found(_ found: InputDiscovery) -> InputDiscovery {
    for failure in found.failures { Messages.say(failure.description) }
    if found.inputs.isEmpty && found.failures.isEmpty {
      let others = found.otherFiles == 0 ? "" : " \(found.otherFiles) files of other kinds were left out."
      Messages.say(
        "There are no letters (*.txt, *.text, *.md, *.markdown, *.pdf, *.tif, *.tiff, *.png, *.jpg, *.jpeg, page files) there.\(others)"
      )
    }
    return found
  }
}
