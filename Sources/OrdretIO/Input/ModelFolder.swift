public import Lexicon

/// Lists (`*.tsv`) and models (`*.model`) in a folder of the user's, which take the place of the embedded
/// ones.
public enum ModelFolder {
  /// Reads every list and model in a folder, by name.
  public static func files(in folder: String) throws(ModelFolderError) -> [String: ModelBytes] {
    var files: [String: ModelBytes] = [:]
    let isFolder: Bool
    do throws(SystemError) {
      isFolder = try FileSystem.status(folder).kind == .folder
    } catch {
      throw .system(folder: folder, error)
    }
    guard isFolder else { throw .file(path: folder) }
    do throws(SystemError) {
      for name in try FileSystem.names(in: folder) where ["tsv", "model"].contains(Path.fileExtension(name)) {
        files[name] = ModelBytes(try FileSystem.read(Path.join(folder, name)))
      }
    } catch {
      throw .system(folder: folder, error)
    }
    if files.isEmpty { throw .noModels(folder: folder) }
    return files
  }
}

/// Why a folder of models could not be read.
public enum ModelFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder or a file in it could not be read.
  case system(folder: String, SystemError)
  /// It is a file, perhaps a profile.
  case file(path: String)
  /// The folder holds no `*.tsv` and no `*.model`.
  case noModels(folder: String)

  /// One sentence.
  public var description: String {
    switch self {
    case .system(let folder, let error): "The models in \(folder) could not be read: it \(error.explanation)"
    case .file(let path):
      "\(path) is a file, but --model takes a folder of models. A profile goes with --profile."
    case .noModels(let folder): "\(folder) holds no models (*.model) and no lists (*.tsv). Check the path."
    }
  }
}
