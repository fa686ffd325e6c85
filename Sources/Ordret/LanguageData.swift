public import Lexicon

/// Everything the stages know of Danish: the compiled models and the readable lists.
///
/// Immutable and shared by all threads. The embedded data is ``Dictionaries`` → `LanguageData.embedded`.
public struct LanguageData: Sendable {
  /// Names, bodies and places.
  public let registers: Registers

  /// Reads the language from files by name: lists (`*.tsv`) and models (`*.model`).
  public init(files: [String: ModelBytes]) throws {
    registers = try Registers(lists: files.filter { $0.key.hasSuffix(".tsv") }.mapValues(\.array))
  }
}
