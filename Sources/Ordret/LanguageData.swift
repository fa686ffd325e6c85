public import Lexicon

/// Everything the stages know of Danish: the compiled models and the readable lists.
///
/// Immutable and shared by all threads. The data embedded in the program is `LanguageData.embedded()` of
/// module `Dictionaries`.
public struct LanguageData: Sendable {
  /// Names, bodies and places.
  public let registers: Registers
  /// The models of the correction core.
  public let models: CorrectionModels

  /// Reads the language from files by name: lists (`*.tsv`) and models (`*.model`). Models that are not
  /// trusted are verified whole: checksum, and every index inside.
  public init(files: [String: ModelBytes], isTrusted: Bool) throws {
    registers = try Registers(lists: files.filter { $0.key.hasSuffix(".tsv") }.mapValues(\.array))
    guard let floors = files["confusions.tsv"] else { throw ListFileError.missing(file: "confusions.tsv") }
    models = try CorrectionModels(
      files: files, floors: try Self.floors(floors.array), isTrusted: isTrusted)
  }

  /// The same language with a user's profile beside the profiles of the model; `file` names it in records.
  public func with(profile: ConfusionTable, file: ModelFile) -> LanguageData {
    LanguageData(registers: registers, models: models.with(profile: profile, file: file))
  }

  private init(registers: Registers, models: CorrectionModels) {
    self.registers = registers
    self.models = models
  }

  /// Reads the list of confusions with their least probabilities.
  private static func floors(_ bytes: [UInt8]) throws(ListFileError) -> [(
    truth: String, observed: String, probability: Float
  )] {
    try ListFile(name: "confusions.tsv", bytes: bytes, columns: 3).rows.map { row in
      (truth: row[0], observed: row[1], probability: Float("0" + row[2]) ?? Float(row[2]) ?? 0)
    }
  }
}
