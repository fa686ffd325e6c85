public import Ordret

extension LanguageData {
  /// The language from the files embedded in the program.
  public static func embedded() throws -> LanguageData {
    try LanguageData(files: Embedded.files, isTrusted: true)
  }
}
