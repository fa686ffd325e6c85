public import Lexicon

/// Everything the stages know of Danish: the compiled models and the readable lists.
///
/// Immutable and shared by all threads. The data embedded in the program is `LanguageData.embedded()` of
/// module `Dictionaries`.
public struct LanguageData: Sendable {
  /// The models of the correction core.
  public let models: CorrectionModels
  /// The listed given and family names.
  let listedNames: WordList
  private let files: [String: ModelBytes]
  /// The registers, if they had to be read to be checked.
  private let checkedRegisters: Registers?

  /// Reads the language from files by name: lists (`*.tsv`) and models (`*.model`). Models and lists that are
  /// not trusted are verified whole: checksum, and every index inside; every line of a list.
  public init(files: [String: ModelBytes], isTrusted: Bool) throws {
    self.files = files
    checkedRegisters = isTrusted ? nil : try Registers(lists: Self.lists(files))
    listedNames = try Self.names(files)
    guard let floors = files["confusions.tsv"] else { throw ListFileError.missing(file: "confusions.tsv") }
    models = try CorrectionModels(
      files: files, floors: try Self.floors(floors.array), isTrusted: isTrusted)
  }

  /// Names, bodies and places.
  ///
  /// Only extraction needs them: they are read when they are asked for, which takes some milliseconds.
  public var registers: Registers {
    get throws(ListFileError) {
      if let checkedRegisters { return checkedRegisters }
      return try Registers(lists: Self.lists(files))
    }
  }

  /// The bodies of public life under each of their names, with their domains, ministers and times.
  ///
  /// Those of ``registers`` without the rest: they are read when they are asked for, which takes two
  /// milliseconds.
  public var bodies: BodyRegister {
    get throws(BodyListError) {
      try BodyRegister(lists: Self.lists(files.filter { BodyRegister.lists.contains($0.key) }))
    }
  }

  /// The same language with a user's profile beside the profiles of the model; `file` names it in records.
  public func with(profile: ConfusionTable, file: ModelFile) throws(ModelError) -> LanguageData {
    LanguageData(self, models: try models.with(profile: profile, file: file))
  }

  private init(_ other: LanguageData, models: CorrectionModels) {
    self.models = models
    listedNames = other.listedNames
    files = other.files
    checkedRegisters = other.checkedRegisters
  }

  private static func lists(_ files: [String: ModelBytes]) -> [String: [UInt8]] {
    files.filter { $0.key.hasSuffix(".tsv") }.mapValues(\.array)
  }

  private static func names(_ files: [String: ModelBytes]) throws(ListFileError) -> WordList {
    var names = WordList(bytes: Registers.nameLists.reduce(0) { $0 + (files[$1]?.count ?? 0) })
    for file in Registers.nameLists {
      guard let bytes = files[file] else { throw .missing(file: file) }
      ListFile.forEachEntry(in: bytes.array) { names.insert(utf8: $0) }
    }
    return names
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
