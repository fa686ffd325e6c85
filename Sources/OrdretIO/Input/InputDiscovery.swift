internal import Ordret

/// The letters that a list of paths leads to.
public struct InputDiscovery: Sendable {
  /// In the order they are processed: as given, folders walked in byte order of the names.
  public private(set) var inputs: [Input] = []
  /// What could not be looked at.
  public private(set) var failures: [InputFailure] = []
  /// How many files in the folders are of other kinds and were left out.
  public private(set) var otherFiles = 0

  private let outputFolder: [UInt64]?
  private let showCPR: Bool
  private var takenPaths: Set<String> = []
  private var takenStems: Set<String> = []

  /// Looks for letters.
  ///
  /// A file given by name is always taken; of a folder's files, those with the extensions of text, and page
  /// files. Hidden files, links to folders, the output folder and folders in which Ordret has written before
  /// are left out.
  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - outputFolder: where this run writes, if anywhere.
  ///   - shard: which part of what is found is kept.
  public init(_ paths: [String], outputFolder: String? = nil, shard: Shard? = nil, showCPR: Bool = false) {
    self.outputFolder = outputFolder.flatMap { try? FileSystem.status($0).identity }
    self.showCPR = showCPR
    for path in paths { add(path) }
    if let shard { inputs = inputs.enumerated().filter { shard.takes($0.offset) }.map(\.element) }
  }

  /// The paths of a list in which each is ended by a zero byte, as `find -print0` writes it.
  public static func paths(inList bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      take("-", name: "-", FileSystem.Status(kind: .file, size: 0, identity: []))
      return
    }
    do throws(SystemError) {
      let status = try FileSystem.status(path)
      switch status.kind {
      case .file: take(path, name: Path.name(path), status)
      case .folder: walk(path, name: "")
      case .other: failures.append(InputFailure(path: path, .notAFile))
      }
    } catch {
      failures.append(InputFailure(path: path, .system(error)))
    }
  }

  private mutating func walk(_ folder: String, name folderName: String) {
    do throws(SystemError) {
      for entry in try FileSystem.names(in: folder) where !entry.hasPrefix(".") {
        let path = folder == "." ? entry : Path.join(folder, entry)
        visit(path, name: Path.join(folderName, entry))
      }
    } catch {
      failures.append(InputFailure(path: folder, .system(error)))
    }
  }

  private mutating func visit(_ path: String, name: String) {
    do throws(SystemError) {
      let status = try FileSystem.status(path)
      switch status.kind {
      case .file where Input.isLetter(path): take(path, name: name, status)
      case .folder:
        guard !FileSystem.isLink(path), status.identity != outputFolder, !Journal.exists(in: path) else {
          return
        }
        walk(path, name: name)
      case .file, .other: otherFiles += 1
      }
    } catch {
      failures.append(InputFailure(path: path, .system(error)))
    }
  }

  /// Adds a file under a name that no other has: `b.txt`, and if that is taken `b~2.txt`.
  private mutating func take(_ path: String, name: String, _ status: FileSystem.Status) {
    guard takenPaths.insert(path).inserted else { return }
    let shown = showCPR ? name : CPRNumber.masked(name)
    let ownExtension = Path.fileExtension(shown)
    let suffix = String(shown.dropFirst(Path.stem(shown).count))
    let ownStem = shown == "-" ? "standard-input" : Path.stem(shown)
    var stem = ownStem
    var number = 1
    // A file without extension and one with it may share a stem; the text output would be the same.
    while !takenStems.insert(stem).inserted {
      number += 1
      stem = "\(ownStem)~\(number)"
    }
    let id = number == 1 ? shown : ownExtension.isEmpty ? stem : stem + suffix
    inputs.append(Input(path: path, id: id, stem: stem, size: status.size, identity: status.identity))
  }
}
