internal import Ordret

/// The files of a folder that belong to letters, or the one file that was named in place of a folder.
struct FolderFiles {
  /// The files by letter, in byte order of the names.
  var files: [File] = []
  /// What else is in the folder.
  var others: [String] = []
  /// Files whose ids are taken by an earlier one: names may differ in CPR numbers alone, which are masked.
  var twice: [File] = []
  /// Whether a file was named rather than a folder.
  let isLone: Bool

  /// A file with the id of its letter: its name without the ending, CPR numbers masked.
  struct File {
    var id: String
    var path: String
  }

  /// Looks into a folder for names with an ending. Throws if the path leads nowhere.
  init(_ path: String, ending: String) throws(InputFailure) {
    func id(_ name: String) -> String {
      CPRNumber.masked(name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : Path.stem(name))
    }
    var ids: Set<String> = []
    do throws(SystemError) {
      isLone = try FileSystem.status(path).kind != .folder
      guard !isLone else {
        files = [File(id: id(Path.name(path)), path: path)]
        return
      }
      for name in try FileSystem.names(in: path) {
        let file = File(id: id(name), path: Path.join(path, name))
        // What cannot be looked at is taken for a file: reading it tells why.
        let isFile = ((try? FileSystem.status(file.path))?.kind ?? .file) == .file
        if !isFile || !name.hasSuffix(ending) || name == ending {
          others.append(file.path)
        } else if ids.insert(file.id).inserted {
          files.append(file)
        } else {
          twice.append(file)
        }
      }
    } catch {
      throw InputFailure(path: path, .system(error))
    }
  }
}

extension LeftOut {
  /// Notes files whose ids are taken.
  mutating func add(twice files: [FolderFiles.File]) {
    for file in files {
      add(.twice, file.path, "\(file.path) has the id of another file, \(file.id): left out.")
    }
  }
}
