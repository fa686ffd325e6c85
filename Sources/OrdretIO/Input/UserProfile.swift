public import Lexicon

/// A profile that `ordret model train` wrote: what one scanner reads for what, in the form of a model.
public struct UserProfile: Sendable {
  /// The file.
  public let file: ModelFile
  /// Its counts, of one profile.
  public let table: ConfusionTable

  /// Reads a profile and checks it whole.
  public init(path: String) throws(UserProfileError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .system(path: path, error)
    }
    do throws(ModelError) {
      let file = try ModelFile(name: Path.name(path), bytes: ModelBytes(bytes))
      try file.verifyChecksum()
      try self.init(file: file)
    } catch {
      switch error {
      case .notAModel: throw .notAProfile(path: path)
      case .missingSection: throw .otherModel(path: path)
      case .otherVersion(_, let found, let expected): throw .otherVersion(path: path, found, expected)
      default: throw .damaged(path: path)
      }
    }
    if table.profiles.count != 1 { throw .otherModel(path: path) }
  }

  private init(file: ModelFile) throws(ModelError) {
    table = try ConfusionTable(file)
    self.file = file
  }

  /// A profile of counts. The same counts give the same bytes: there is no date in it.
  init(_ table: ConfusionTable) throws(ModelError) {
    var writer = ModelWriter()
    writer.add(confusions: table)
    let counts = table.profiles[0]
    writer.add(notes: [
      ("holds", "what one scanner reads for what: counts of letters, no text"),
      ("pages", "\(counts.pages)"), ("words", "\(counts.words)"), ("confusions", "\(counts.confusions)"),
    ])
    try self.init(
      file: ModelFile(name: counts.name, bytes: ModelBytes(writer.bytes { SHA256.hex($0) })))
  }

  /// What was counted.
  public var counts: ProfileCounts { table.profiles[0] }
  /// The bytes of the file.
  public var bytes: [UInt8] { file.bytes.array }
}

/// Why a profile could not be used.
public enum UserProfileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file could not be read.
  case system(path: String, SystemError)
  /// The bytes are no model at all.
  case notAProfile(path: String)
  /// It is a model, but not of one scanner.
  case otherModel(path: String)
  /// It was written by another version.
  case otherVersion(path: String, UInt32, UInt32)
  /// It contradicts its own checksum or itself.
  case damaged(path: String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .system(let path, let error):
      "The profile \(path) \(error.explanation)"
    case .notAProfile(let path):
      "\(path) is no profile. Give a file that 'ordret model train' wrote."
    case .otherModel(let path):
      "\(path) is a model of another kind, not the profile of a scanner. Give a file that 'ordret model train' wrote."
    case .otherVersion(let path, let found, let expected):
      "\(path) is a profile of version \(found); this program reads version \(expected). Train it again."
    case .damaged(let path): "The profile \(path) is damaged or not whole. Copy or train it again."
    }
  }
}
