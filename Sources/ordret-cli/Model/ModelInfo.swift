internal import ArgumentParser
internal import Lexicon
internal import Ordret

/// `ordret model info`: what the models hold, where it comes from, under which licence.
struct ModelInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Show what the models hold, where it comes from and under which licence.",
    discussion: """
      Example:
        ordret model info --confusions 10
      """)

  @Option(help: "Show so many of the commonest confusions of each profile.")
  var confusions = 6

  @Option(help: "Read models from this folder instead of the embedded ones.")
  var model: String?

  func run() throws {
    let language = try LanguageData.opened(model: model)
    for file in language.models.files {
      print("\(file.name)  \(file.bytes.count) bytes  sha256 \(file.sha256.prefix(16))…")
      for note in file.notes { print("  \(note.key.padded(to: 16)) \(note.value)") }
    }
    let table = language.models.confusions
    print("\nprofiles of confusions (written→read, times, share of the written)")
    for (number, profile) in table.profiles.enumerated() {
      let rows = table.commonest(profile: number, limit: confusions).map { row in
        "\(row.confusion) \(row.count) (\(Int((row.share * 100).rounded())) %)"
      }
      print("  \(profile.padded(to: 16)) \(rows.joined(separator: ", "))")
    }
  }
}
