public import Ordret

/// An input as it was read: a letter, or several.
public struct Letter: Sendable {
  /// The text and where it comes from; after the pipeline the corrected text, and all layers if it is one letter.
  public var document: Document
  /// After the pipeline, the letters it holds, with all layers: what records are made of.
  public var letters: [Document] = []
  /// Where the words stand in the file, if it is one of pages.
  public var pages: PageText?
  /// How the pages were read, if it is a PDF or an image.
  public var scan: Scan?
  /// Whether its text is wanted with one line a paragraph.
  public var isReflowed = false

  /// The corrected text.
  public var text: [UInt8] { isReflowed ? document.reflowed : document.corrected.bytes }

  /// How a PDF or an image was read.
  public struct Scan: Hashable, Sendable {
    /// What it is.
    public var format: ScanFormat
    /// The pages that Tesseract read, from 0; the others have the text that the PDF states.
    public var recognisedPages: Set<Int>
  }
}

/// Makes a document of the bytes of one input.
public enum LetterReader {
  /// Reads the one letter at a path, or on standard input for `-`.
  public static func document(path: String, _ recognition: Recognition = Recognition()) throws(InputFailure)
    -> Document
  {
    try letter(path: path, recognition).document
  }

  /// Reads the one letter at a path, or on standard input for `-`, with what its file says of places.
  public static func letter(path: String, _ recognition: Recognition = Recognition()) throws(InputFailure)
    -> Letter
  {
    let input = Input(path: path)
    return try letter(input.read(), of: input, recognition)
  }

  /// Makes a letter of `bytes`, a text, a page file, a PDF or an image, and notes where they come from.
  public static func letter(
    _ bytes: [UInt8], of input: Input, _ recognition: Recognition = Recognition()
  ) throws(InputFailure) -> Letter {
    var origin = Origin()
    origin.id = input.id
    origin.path = input.isStandardInput ? nil : input.path
    origin.sha256 = SHA256.hex(bytes)
    switch InputKind(head: bytes) {
    case .text:
      let decoded: Decoded
      do {
        decoded = try SourceText.decode(bytes)
      } catch {
        throw InputFailure(path: input.path, .decoding(error))
      }
      // Markup in UTF-16 shows itself only now.
      if decoded.encoding != "UTF-8", InputKind(head: decoded.text.bytes) != .text {
        throw InputFailure(path: input.path, .page(.encoding(decoded.encoding)))
      }
      let isMarkdown = ["md", "markdown"].contains(Path.fileExtension(input.path))
      origin.mediaType = isMarkdown ? "text/markdown" : "text/plain"
      origin.encoding = decoded.encoding
      return Letter(document: Document(source: decoded.text, origin: origin))
    case .pages(let format):
      do throws(PageFault) {
        return try letter(PageFile.text(of: bytes, format), origin)
      } catch {
        throw InputFailure(path: input.path, .page(error))
      }
    case .scan(let format):
      let text: ScanText
      do throws(RecognitionFault) { text = try recognition.text(of: bytes, format, input) } catch {
        throw InputFailure(path: input.path, .recognition(error))
      }
      do throws(PageFault) {
        var letter = try letter(text.pages, origin, media: format.mediaType, text.findings)
        letter.scan = Letter.Scan(format: format, recognisedPages: text.recognisedPages)
        return letter
      } catch {
        throw InputFailure(path: input.path, .page(error))
      }
    case .otherMarkup: throw InputFailure(path: input.path, .page(.otherMarkup))
    }
  }

  /// A letter of pages, or of a part of them.
  static func letter(
    _ pages: PageText, _ origin: Origin, media: String? = nil, _ findings: [Finding] = []
  ) throws(PageFault) -> Letter {
    guard let source = SourceText(validating: pages.text) else {
      throw .broken("its text is not UTF-8", line: 1)
    }
    var origin = origin
    origin.mediaType = media ?? pages.format?.mediaType ?? origin.mediaType
    origin.encoding = pages.encoding
    let document = Document(
      source: source, origin: origin, recognised: pages.recognised, findings: findings + pages.doubts.findings
    )
    return Letter(document: document, pages: pages)
  }
}

extension PageText.Doubts {
  /// What a person should know.
  var findings: [Finding] {
    func finding(_ kind: String, _ count: Int, _ what: String) -> [Finding] {
      count == 0 ? [] : [Finding(kind: kind, message: "\(count) \(what)")]
    }
    return finding("words-without-text", wordsWithoutText, "words of the page file have a place but no text.")
      + finding("box-outside-page", boxesOutside, "words of the page file lie partly outside their page.")
      + finding("box-broken", brokenBoxes, "words of the page file have a box that ends before it begins.")
  }
}
