/// Why a PDF or an image is not read. The caller adds which file.
public enum RecognitionFault: Error, Hashable, Sendable {
  /// A program is not installed.
  case missingProgram(String)
  /// Tesseract has no model of a language.
  case missingLanguage(String)
  /// The system did not let a program run.
  case system(SystemError)
  /// Ctrl-C was pressed.
  case interrupted
  /// Nothing is to be recognised, and there is no text.
  case recognitionOff(ScanFormat)
  /// The PDF needs a password.
  case encrypted
  /// The program that opens the file refuses it, and says why.
  case broken(ScanFormat, String)
  /// The file ends before the image does.
  case cutOff(ScanFormat)
  /// A variant of the format that is not read.
  case variant(String)
  /// There are no pages in it.
  case noPages(ScanFormat)
  /// There are pages, but no text was found on them.
  case noText(pages: Int)
  /// It has more pages than are read.
  case tooManyPages(limit: Int)
  /// A page is larger than is read, in pixels; of a PDF at the resolution in which it is drawn.
  case tooManyPixels(page: Int, width: Int, height: Int, limit: Int)
  /// A page has more text than is read.
  case tooMuchText(page: Int)
  /// A page took too long.
  case pageTime(page: Int, seconds: Int)
  /// All pages together took too long.
  case fileTime
  /// A program failed on a page, and says why.
  case page(Int, program: String, String)
}

extension RecognitionFault: CustomStringConvertible {
  /// What is wrong and what to do, for people; to be read after the name of the input.
  public var explanation: String {
    switch self {
    case .missingProgram(let program):
      "needs the program '\(program)', which is not here. Install it: apt-get install \(Self.package(of: program))."
    case .missingLanguage(let language):
      "needs Tesseract's model of '\(language)', which is not here. Install it: apt-get install \(Self.package(ofLanguage: language))."
    case .system(let error): "could not be read with another program: that \(error.explanation)"
    case .interrupted: "was not read to its end: interrupted."
    case .recognitionOff(let format):
      "is \(format.phrase) without text, and --ocr-mode is never. Leave that option out to have it recognised."
    case .encrypted:
      "is a PDF that opens with a password only. Save it without one first, such as with 'qpdf --decrypt --password=...'."
    case .broken(let format, let words):
      "is \(format.phrase) that cannot be opened\(Self.quoted(words)). Save it again from where it comes, or scan it anew."
    case .cutOff(let format): "is \(format.phrase) that is cut off. Copy it again, or scan it anew."
    case .variant(let what): "is \(what), which is not read. Save it as TIFF, PNG or PDF first."
    case .noPages(let format): "is \(format.phrase) without pages. Leave it out, or scan it anew."
    case .noText(let pages):
      pages == 1
        ? "has a page, but there is no text on it. Leave it out, or look whether it was scanned well."
        : "has \(pages) pages, but there is no text on them. Leave it out, or look whether it was scanned well."
    case .tooManyPages(let limit):
      "has more than \(limit) pages. Split it, or raise the limit with --max-pages."
    case .tooManyPixels(let page, let width, let height, let limit):
      "has \(width) x \(height) pixels on page \(page), more than \(limit / 1_000_000) million. Scan it smaller, or raise the limit with --max-megapixels."
    case .tooMuchText(let page): "has more text on page \(page) than a letter can have. Take that page out."
    case .pageTime(let page, let seconds):
      "took more than \(seconds) seconds to read on page \(page). Raise the limit with --page-timeout, or take that page out."
    case .fileTime:
      "took too long to read altogether. Split it, raise the limit with --page-timeout, or run when the machine is idle."
    case .page(let page, let program, let words):
      "could not be read on page \(page): \(program) failed\(Self.quoted(words)). Look at that page; save or scan it again."
    }
  }

  /// The explanation as a sentence of its own.
  public var description: String { "This " + explanation }

  /// Debian's package of a program.
  private static func package(of program: String) -> String {
    program == "tesseract" ? "tesseract-ocr" : "poppler-utils"
  }

  /// Debian's package of a model: `tesseract-ocr-chi-sim` of `chi_sim`.
  private static func package(ofLanguage language: String) -> String {
    let name = language.split(separator: "/").last.map(String.init) ?? language
    let isScript = language.hasPrefix("script/")
    let ending = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    return "tesseract-ocr-" + (isScript ? "script-" : "") + ending
  }

  private static func quoted(_ words: String) -> String { words.isEmpty ? "" : " ('\(words)')" }
}
