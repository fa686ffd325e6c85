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
    // Indices, because swift-format breaks `for unsafe`.
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

  /// SHA-256 of the embedded models by name: the list `models.tsv` (name, digest), written when models are built.
  public static var digests: [String: String] {
    guard let list = files["models.tsv"] else { return [:] }
    var digests: [String: String] = [:]
    for line in list.array.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      if 2 <= columns.count { digests[columns[0]] = columns[1] }
    }
    return digests
  }
}
