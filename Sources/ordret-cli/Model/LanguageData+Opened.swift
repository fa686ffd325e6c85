internal import Dictionaries
internal import Ordret
internal import OrdretIO

extension LanguageData {
  /// The embedded language. Files of the folder `model`, or of the one that `ORDRET_MODEL` names, take the
  /// place of those with the same name; the models are then verified whole.
  static func opened(model: String?) throws -> LanguageData {
    guard let folder = model ?? StandardStreams.environment("ORDRET_MODEL") else { return try .embedded() }
    let own = try ModelFolder.files(in: folder)
    return try LanguageData(files: Embedded.files.merging(own) { _, own in own }, isTrusted: false)
  }
}
