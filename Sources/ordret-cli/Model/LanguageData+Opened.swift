import Dictionaries
import Foundation
import Lexicon
import Ordret

extension LanguageData {
  /// The embedded language; files of the folder `model`, if one is given, take the place of those with the same name and are
  /// verified whole.
  static func opened(model: String?) throws -> LanguageData {
    guard let model else { return try .embedded() }
    var files = Embedded.files
    for name in try FileManager.default.contentsOfDirectory(atPath: model)
    where name.hasSuffix(".model") || name.hasSuffix(".tsv") {
      files[name] = ModelBytes([UInt8](try Data(contentsOf: URL(filePath: model).appending(path: name))))
    }
    return try LanguageData(files: files, isTrusted: false)
  }
}

extension String {
  /// The string, filled up with spaces to a width in characters.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
