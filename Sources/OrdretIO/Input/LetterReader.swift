public import Ordret

/// Makes a document of the bytes of one input.
public enum LetterReader {
  /// Decodes `bytes` and notes where they come from.
  public static func document(_ bytes: [UInt8], of input: Input) throws(InputFailure) -> Document {
    let decoded: Decoded
    do throws(DecodingError) {
      decoded = try SourceText.decode(bytes)
    } catch {
      throw InputFailure(path: input.path, .noText(error))
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
