public import Ordret

/// Makes a document of the bytes of one input.
public enum LetterReader {
  /// Decodes `bytes` and notes where they come from.
  public static func document(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> Document {
    guard let source = SourceText(validating: bytes), !bytes.contains(0) else {
      throw InputFailure(path: input.path, .undecodable("is no text in UTF-8. Save it as UTF-8."))
    }
    var origin = Origin()
    origin.id = input.id
    origin.path = input.isStandardInput ? nil : input.path
    origin.sha256 = SHA256.hex(bytes)
    let isMarkdown = ["md", "markdown"].contains(Path.fileExtension(input.path))
    origin.mediaType = isMarkdown ? "text/markdown" : "text/plain"
    origin.encoding = "UTF-8"
    return Document(source: source, origin: origin)
  }
}
