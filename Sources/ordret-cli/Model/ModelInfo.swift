internal import ArgumentParser
internal import Lexicon
internal import Ordret
internal import OrdretIO

/// `ordret model info`: what the models hold, where it comes from, under which licence; or what a profile
/// holds.
struct ModelInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract:
      "Show what the models hold, where it comes from and under which licence; or what a profile has learnt.",
    discussion: """
      EXAMPLES
        ordret model info --confusions 10
        ordret model info office.profile
      """)

  @Argument(help: ArgumentHelp("A profile that 'ordret model train' wrote.", valueName: "profile"))
  var path: String?

  @Option(help: ArgumentHelp("Show so many of the commonest confusions of each profile.", valueName: "n"))
  var confusions: Int?

  @OptionGroup var models: ModelOptions

  func validate() throws {
    if path != nil, let option = models.given.first {
      throw ValidationError("\(option) does not go with a profile to show.")
    }
  }

  func run() throws {
    if let path { return try show(UserProfile(path: path)) }
    let language = try models.language()
    for file in language.models.files {
      print("\(file.name)  \(file.bytes.count) bytes  sha256 \(file.sha256.prefix(16))…")
      for note in file.notes { print("  \(note.key.padded(to: 16)) \(note.value)") }
    }
    let table = language.models.confusions
    print("\nprofiles of confusions (written→read, times, share of the written)")
    for (number, profile) in table.profiles.enumerated() {
      let rows = table.commonest(profile: number, limit: confusions ?? 6).map { row in
        "\(row.confusion) \(row.count) (\(Int((row.share * 100).rounded())) %)"
      }
      print("  \(profile.padded(to: 16)) \(rows.joined(separator: ", "))")
    }
  }

  private func show(_ profile: UserProfile) {
    let counts = profile.counts
    let reader =
      counts.isForeign.map { $0 ? "without a Danish model" : "with a Danish model" } ?? "not to be told"
    let spaces = counts.spaces
    let rows: [(String, String)] = [
      ("profile", counts.name), ("sha256", profile.file.sha256), ("pages", "\(counts.pages)"),
      ("words", "\(counts.words)"), ("letters", "\(counts.letters)"), ("recogniser", reader),
      ("letters kept", Self.percent(counts.kept.reduce(0, +), of: counts.letters)),
      ("spaces", "\(spaces.written), lost \(spaces.lost), invented \(spaces.invented)"),
    ]
    for (name, value) in rows { print("\(name.padded(to: 16)) \(value)") }
    print("\n\("written→read".padded(to: 16)) \("times".padded(to: 8)) of the written")
    let model = ConfusionModel(profile.table, floors: [])
    for row in model.commonest(profile: 0, limit: confusions ?? 40) {
      print(
        "\(row.confusion.padded(to: 16)) \("\(row.count)".padded(to: 8)) "
          + Self.percent(row.count, of: Int((Float(row.count) / max(row.share, 1e-6)).rounded())))
    }
  }

  /// A share with one decimal.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let thousandths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}
