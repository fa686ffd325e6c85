/// One byte a word from a section of a model.
public struct ModelBytesView: Sendable {
  private let values: ModelArray<UInt8>

  /// The section, which must have `count` bytes.
  public init(_ file: ModelFile, section: String, count: Int) throws(ModelError) {
    values = try file.values(section, of: UInt8.self)
    guard values.count == count else {
      throw .damaged(file: file.name, what: "the section '\(section)' has a wrong length")
    }
  }

  /// The byte of a word.
  public subscript(index: Int) -> UInt8 { values[index] }
}
