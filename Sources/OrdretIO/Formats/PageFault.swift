/// Why a page file is not read. The caller adds which file.
public enum PageFault: Error, Hashable, Sendable {
  /// The XML is broken, or goes beyond the limits: what the parser says, and the line.
  case broken(String, line: Int)
  /// hOCR that is HTML, but no XML: what the parser says, and the line.
  case html(String, line: Int)
  /// The file declares entities of its own, or uses one that nothing defines.
  case entities(String)
  /// An encoding in which words cannot be put in place.
  case encoding(String)
  /// A version of the format that is not read; which ones are.
  case version(PageFormat, String, known: String)
  /// The root is that of the format, what lies in it is not.
  case noPage(PageFormat)
  /// A row of a table that has not its columns.
  case row(line: Int)
  /// XML or HTML that is no page.
  case otherMarkup
  /// The places in the file could not be told.
  case outOfStep(line: Int)
}

extension PageFault: CustomStringConvertible {
  /// What is wrong and what to do, for people; to be read after the name of the input.
  public var explanation: String {
    switch self {
    case .broken(let what, let line):
      "is broken XML in line \(line): \(what). Mend it there, or export it again."
    case .html(let what, let line):
      """
      is HTML, but no XML, which hOCR must be here (line \(line): \(what)). Make XML of it first, for example with \
      'tidy -asxml -utf8', or let the recogniser write XHTML.
      """
    case .entities(let name):
      "uses the entity '\(name)', which is not read: it may lead anywhere. Write its text instead."
    case .encoding(let name):
      "is in the encoding \(name); pages in XML are read in UTF-8 and ISO-8859-1. Save it as UTF-8."
    case .version(let format, let version, let known):
      "is \(format.name) of version \(version); \(known) are read. Export it in one of these."
    case .noPage(let format): "says that it is \(format.name), but has no page. Export it again."
    case .row(let line):
      "is a table of Tesseract, but line \(line) has not its 12 columns. Export it again."
    case .otherMarkup:
      "is XML or HTML of a kind that is not read: neither ALTO, PAGE nor hOCR. Give its text as plain text (UTF-8)."
    case .outOfStep(let line):
      "is XML in which the words' places could not be told, in line \(line). Please report this."
    }
  }

  /// The explanation as a sentence of its own.
  public var description: String { "This " + explanation }
}
