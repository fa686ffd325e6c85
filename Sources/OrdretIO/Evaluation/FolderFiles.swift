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

  /// Looks into a folder for gold: `ID.json`. Throws if the path leads nowhere.
  init(gold path: String) throws(InputFailure) {
    try self.init(path) { files in
      files.filter { Path.fileExtension($0) == "json" }.map { ($0, Path.stem($0)) }
    }
  }

  /// Looks into a folder for the texts of a role. Throws if the path leads nowhere.
  init(_ path: String, of role: TextRole) throws(InputFailure) {
    try self.init(path) { role.names(of: $0, in: path) }
    if isLone { files = [File(id: CPRNumber.masked(role.name(of: Path.name(path))), path: path)] }
  }

  private init(_ path: String, names: ([String]) -> [(file: String, name: String)]) throws(InputFailure) {
    do throws(SystemError) {
      isLone = try FileSystem.status(path).kind != .folder
      guard !isLone else {
        files = [File(id: CPRNumber.masked(Path.stem(Path.name(path))), path: path)]
        return
      }
      // What cannot be looked at is taken for a file: reading it tells why.
      let entries = try FileSystem.names(in: path)
      let plain = entries.filter { ((try? FileSystem.status(Path.join(path, $0)))?.kind ?? .file) == .file }
      var ids: Set<String> = []
      var taken: Set<String> = []
      for (file, name) in names(plain) {
        let found = File(id: CPRNumber.masked(name), path: Path.join(path, file))
        taken.insert(file)
        if ids.insert(found.id).inserted { files.append(found) } else { twice.append(found) }
      }
      others = entries.filter { !taken.contains($0) }.map { Path.join(path, $0) }
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
