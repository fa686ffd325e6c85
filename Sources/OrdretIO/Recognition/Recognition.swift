internal import Ordret

/// How the text of PDF and images is got, by poppler and Tesseract.
public struct Recognition: Sendable {
  /// Which pages are recognised.
  public var mode = Mode.auto
  /// The languages that Tesseract is to know, as it names them: `dan`, or `dan+eng`.
  public var language = "dan"
  /// What a file may cost.
  public var limits = Limits()
  /// How many pages are worked on at once.
  public var slots = ProgramSlots(Machine.cores)
  /// Is told, on the thread of the letter, how many pages of how many are done.
  public var progress: @Sendable (_ input: Input, _ done: Int, _ pages: Int) -> Void = { _, _, _ in }

  /// What is usual: Danish, and what has no text is recognised.
  public init() {}

  /// Which pages are recognised.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Images, and pages of a PDF without usable text.
    case auto
    /// All; a text that a PDF has is left out of account.
    case always
    /// None: a PDF gives the text it has.
    case never
  }

  /// What a file may cost: what goes beyond is refused, not begun or stopped.
  public struct Limits: Hashable, Sendable {
    /// How many pages a file may have.
    public var pages = 2000
    /// How many pixels a page may have.
    public var pixels = 100_000_000
    /// How many seconds a page may take.
    public var secondsPerPage = 120

    /// The limits that are usual.
    public init() {}

    /// How many seconds all of a file may take: five pages of the slowest, and a sixth of that time for each page.
    func seconds(pages: Int) -> Double { Double(secondsPerPage) * (5 + Double(pages) / 6) }

    /// How many bytes of markup a page may have: a page full of words has a tenth of it.
    static let outputPerPage = 8 << 20
  }

  /// Whether this names languages as Tesseract does: letters, digits, `_`, `-` and `/`, joined by `+`.
  public static func isLanguage(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false).allSatisfy { part in
      part.first != UInt8(ascii: "-") && part.first != UInt8(ascii: "/") && !part.isEmpty
        && part.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "_-/".utf8.contains(byte)
        }
    }
  }

  /// What of it the records depend on, for a run that is taken up again.
  var signature: String { "\(mode.rawValue) \(language)" }

  /// What the bytes of a PDF or an image say, page by page.
  func text(of bytes: [UInt8], _ format: ScanFormat, _ input: Input) throws(RecognitionFault) -> ScanText {
    try ScanReader(recognition: self, bytes: bytes, format: format, input: input).text()
  }
}

/// What a PDF or image says.
struct ScanText {
  /// The words and their places; the places in pixels or points, as each page states.
  var pages: PageText
  /// How it was read.
  var findings: [Finding]
  /// The pages that Tesseract read, from 0.
  var recognisedPages: Set<Int>
}
