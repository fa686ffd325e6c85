public import Ordret

/// Makes a document of the bytes of one input.
public enum LetterReader {
  /// Reads the one letter at a path, or on standard input for `-`.
  public static func document(path: String) throws(InputFailure) -> Document {
    let name = Path.name(path)
    let input = Input(path: path, id: name, stem: Path.stem(name), size: 0, identity: [])
    return try document(input.read(), of: input)
  }

  /// Decodes `bytes` and notes where they come from.
  public static func document(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> Document {
    let decoded: Decoded
    do {
      decoded = try SourceText.decode(bytes)
    } catch {
      throw InputFailure(path: input.path, .decoding(error))
    }
    var origin = Origin()
    origin.id = input.id
    origin.path = input.isStandardInput ? nil : input.path
    origin.sha256 = SHA256.hex(bytes)
    let isMarkdown = ["md", "markdown"].contains(Path.fileExtension(input.path))
    origin.mediaType = isMarkdown ? "text/markdown" : "text/plain"
    origin.encoding = decoded.encoding
    return Document(source: decoded.text, origin: origin)
  }
}
