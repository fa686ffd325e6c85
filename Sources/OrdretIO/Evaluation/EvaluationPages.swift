/// The pages that paths to true, OCR and corrected texts lead to, paired by name; and all that has no partner.
///
/// Two files make a pair by their names alone; two folders pair the texts that have the same path inside them. The
/// extension does not count, nor does `.truth` or `.gt`, `.ocr`, `.corrected` before it, which say what a file is: so
/// one folder may hold all of them. Folders inside are walked; hidden files and links to folders are left out.
public struct EvaluationPages: Sendable {
  /// The pages, by path.
  public private(set) var pages: [Page] = []
  /// What was found and has no part in the comparison.
  public private(set) var leftOut: [LeftOut] = []

  /// Where the texts of one page are.
  public struct Page: Sendable, Hashable {
    /// The path inside the folder without what tells the texts apart.
    public var name: String
    /// The file of the truth.
    public var truth: String
    /// The file that the recogniser made.
    public var ocr: String
    /// The corrected file, if there are any.
    public var corrected: String?

    /// The folder part of the name; empty for pages that lie in none.
    public var folder: String { name.contains("/") ? Path.parent(name) : "" }
  }

  /// A file that was not compared.
  public struct LeftOut: Sendable, Hashable {
    /// The file.
    public var path: String
    /// Why.
    public var reason: Reason

    /// Why a file was not compared.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// A truth for which there is no OCR text.
      case noOCR = "no-ocr"
      /// An OCR text, or a corrected one, without truth.
      case noTruth = "no-truth"
      /// The page has no corrected text.
      case noCorrected = "no-corrected"
      /// Another file of the same page was taken.
      case twice
      /// Its name is no text's.
      case otherFile = "other-file"
      /// It could not be read.
      case unreadable
    }

    /// A file and why it was not compared.
    public init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  /// Looks for the texts.
  public init(truth: String, ocr: String, corrected: String? = nil) throws(InputFailure) {
    let given: [(TextRole, String?)] = [(.truth, truth), (.ocr, ocr), (.corrected, corrected)]
    guard try Self.isFolder(truth) else {
      for case (_, let path?) in given where try Self.isFolder(path) {
        throw InputFailure(path: path, .folderForFile(partner: truth))
      }
      pages = [
        Page(name: TextRole.ocr.name(of: Path.name(ocr)), truth: truth, ocr: ocr, corrected: corrected)
      ]
      return
    }
    var found: [TextRole: [String: String]] = [:]
    var others: [String] = []
    for case (let role, let path?) in given {
      guard try Self.isFolder(path) else { throw InputFailure(path: path, .fileForFolder(partner: truth)) }
      found[role] = try texts(of: role, in: path, others: &others)
    }
    // What is no text of one role may be one of another, where they lie in the same folder.
    let used = Set(found.values.flatMap(\.values) + leftOut.map(\.path))
    for path in Set(others).subtracting(used).sorted() { leaveOut(path, .otherFile) }
    pair(found)
  }

  /// Counts what could not be read.
  public mutating func leaveOut(_ path: String, _ reason: LeftOut.Reason) {
    leftOut.append(LeftOut(path: path, reason: reason))
  }

  private mutating func pair(_ found: [TextRole: [String: String]]) {
    let (truths, ocrs) = (found[.truth] ?? [:], found[.ocr] ?? [:])
    for (name, truth) in truths.sorted(by: { $0.key < $1.key }) {
      guard let ocr = ocrs[name] else {
        leaveOut(truth, .noOCR)
        continue
      }
      let corrected = found[.corrected]?[name]
      if found[.corrected] != nil, corrected == nil {
        leaveOut(truth, .noCorrected)
      } else {
        pages.append(Page(name: name, truth: truth, ocr: ocr, corrected: corrected))
      }
    }
    for role in [TextRole.ocr, .corrected] {
      for (name, path) in (found[role] ?? [:]).sorted(by: { $0.key < $1.key })
      where truths[name] == nil && !leftOut.contains(where: { $0.path == path }) {
        leaveOut(path, .noTruth)
      }
    }
  }

  // MARK: Walking

  /// The texts of a folder that are of a role, by name; adds all else to `others`.
  private mutating func texts(
    of role: TextRole, in folder: String, others: inout [String]
  ) throws(InputFailure) -> [String: String] {
    let files = try Self.files(in: folder, name: "")
    var result: [String: String] = [:]
    var taken: Set<String> = []
    for (file, name) in role.names(of: files, in: folder) {
      let path = Path.join(folder, file)
      taken.insert(file)
      if result[name] == nil { result[name] = path } else { leaveOut(path, .twice) }
    }
    others += files.filter { !taken.contains($0) }.map { Path.join(folder, $0) }
    return result
  }

  private static func files(in folder: String, name: String) throws(InputFailure) -> [String] {
    var result: [String] = []
    for entry in try names(in: folder) where !entry.hasPrefix(".") {
      let path = Path.join(folder, entry)
      if try isFolder(path) {
        if !FileSystem.isLink(path) { result += try files(in: path, name: Path.join(name, entry)) }
      } else {
        result.append(Path.join(name, entry))
      }
    }
    return result
  }

  private static func names(in folder: String) throws(InputFailure) -> [String] {
    do throws(SystemError) { return try FileSystem.names(in: folder) } catch {
      throw InputFailure(path: folder, .system(error))
    }
  }

  private static func isFolder(_ path: String) throws(InputFailure) -> Bool {
    if path == "-" { return false }
    do throws(SystemError) { return try FileSystem.status(path).kind == .folder } catch {
      throw InputFailure(path: path, .system(error))
    }
  }
}
