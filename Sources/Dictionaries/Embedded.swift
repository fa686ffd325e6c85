internal import CDictionaries
public import Lexicon

/// The files of `Dictionaries` that are embedded in the program: readable lists and compiled models.
///
/// The only file that touches the memory of the C target.
@safe
public enum Embedded {
  /// Every embedded file by its name, such as `first-names.tsv`. Building the table copies no file.
  public static let files: [String: ModelBytes] = {
    var count = 0
    guard let first = unsafe ordret_embedded_files(&count) else { return [:] }
    var result: [String: ModelBytes] = [:]
    for index in 0..<count {
      let file = unsafe first[index]
      let memory = unsafe UnsafeRawBufferPointer(start: file.bytes, count: file.length)
      unsafe result[String(cString: file.name)] = ModelBytes(static: memory)
    }
    return result
  }()

  /// The embedded readable lists (`*.tsv`) by name, copied.
  public static var lists: [String: [UInt8]] {
    files.filter { $0.key.hasSuffix(".tsv") }.mapValues(\.array)
  }
}
