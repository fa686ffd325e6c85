/// Why no PDF could be made or changed. The caller adds which file.
public enum PDFFault: Error, Hashable, Sendable {
  /// A program is not there; the Debian package that has it.
  case missing(program: String, package: String)
  /// A program stopped; what it said.
  case tool(program: String, said: String)
  /// The PDF is encrypted: what is put in would have to be encrypted too.
  case encrypted
  /// What qpdf tells of the PDF is not understood, or does not fit the pages that were read.
  case unexpected(String)
  /// A file of ours could not be written or read.
  case system(path: String, SystemError)
}

extension PDFFault: CustomStringConvertible {
  /// What is wrong and what to do, for people; to be read after the name of the input.
  public var explanation: String {
    switch self {
    case .missing(let program, let package):
      "needs the program \(program) for a searchable PDF. Install it: apt-get install \(package)."
    case .tool(let program, let said):
      "could not be made a searchable PDF: \(program) says '\(said)'. Mend the file, or ask for --formats text."
    case .encrypted:
      "is encrypted, so its text cannot be replaced. Take the encryption away: qpdf --decrypt IN OUT."
    case .unexpected(let what): "could not be made a searchable PDF: \(what). Please report this."
    case .system(let path, let error):
      "could not be made a searchable PDF: \(path) \(error.explanation)"
    }
  }

  /// The explanation as a sentence of its own.
  public var description: String { "This " + explanation }
}
