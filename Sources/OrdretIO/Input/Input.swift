/// One letter to be read.
public struct Input: Hashable, Sendable {
  /// Where it is: a path that can be opened, or `-` for standard input.
  public var path: String
  /// The record's id: the path relative to the input root, CPR numbers masked, unique in the run.
  public var id: String
  /// The outputs' path below the output folder, without extension. Unique in the run.
  public var stem: String
  /// The length in bytes, as the system tells it; 0 for standard input.
  public var size: Int
  /// The same for two inputs exactly if they are the same file; empty for standard input.
  public var identity: [UInt64]

  /// Whether this is standard input.
  public var isStandardInput: Bool { path == "-" }

  /// The extension of the corrected text: the input's own if that is one of text, else `txt`.
  public var textExtension: String {
    let own = Path.fileExtension(id)
    return Self.textExtensions.contains(own) ? own : "txt"
  }

  /// What stands behind the stem of the corrected file of the same kind.
  public func sameExtension(_ format: PageFormat?) -> String {
    guard let format else { return textExtension }
    let own = String(Path.name(id).dropFirst(Path.stem(Path.name(id)).count + 1))
    return own.isEmpty ? format.fileExtension : own
  }

  /// The extensions of the files that are taken from a folder.
  public static let textExtensions: Set<String> = ["txt", "text", "md", "markdown"]
  /// The extensions of the files that are taken from a folder if they begin as a page file does.
  public static let pageExtensions: Set<String> = [
    "hocr", "alto", "page", "xml", "html", "htm", "xhtml", "tsv",
  ]

  /// What stands behind the stem of the corrected file of the same kind.
  func sameExtension(_ letter: Letter) -> String {
    letter.scan == nil ? sameExtension(letter.pages?.format) : "pdf"
  }

  /// Whether a folder's file is one of letters, by its name, and if that leaves it open by how it begins.
  static func isLetter(_ path: String) -> Bool {
    let ending = Path.fileExtension(path)
    if textExtensions.contains(ending) || ScanFormat.extensions.contains(ending) { return true }
    guard pageExtensions.contains(ending) else { return false }
    // What cannot be read or is empty is taken too: reading it tells what is wrong.
    guard let head = try? ReadFile(path).read(InputKind.headLength), !head.isEmpty else { return true }
    if case .pages = InputKind(head: head) { return true }
    return false
  }

  /// More than this is not read at once.
  public static let sizeLimit = 1 << 30

  /// All bytes of the input. Throws if it cannot be read.
  public func read() throws(InputFailure) -> [UInt8] {
    guard size <= Self.sizeLimit else {
      throw InputFailure(path: path, .tooLarge(bytes: size, limit: Self.sizeLimit))
    }
    do throws(SystemError) {
      return try isStandardInput ? StandardStreams.readInput() : FileSystem.read(path, size: size)
    } catch {
      throw InputFailure(path: path, .system(error))
    }
  }
}

extension Input {
  /// The input at a path, or standard input for `-`, named as the file is.
  public init(path: String) {
    let name = Path.name(path)
    self.init(path: path, id: name, stem: Path.stem(name), size: 0, identity: [])
  }
}

/// Which part of the inputs this run takes: every `count`th, from the `index`th on, counted from 1.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// Reads `i/n` with 1 ≤ i ≤ n; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], 1 <= index, index <= count else {
      return nil
    }
    self.index = index
    self.count = count
  }

  func takes(_ position: Int) -> Bool { position % count == index - 1 }
}
