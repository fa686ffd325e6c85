public import Ordret

/// Reads records to be compared: gold from a folder or file, predicted ones from JSON Lines.
public enum RecordFiles {
  /// The records of a folder's `.json` files, in byte order of the names, or of one file. The id is the file
  /// name's stem.
  public static func gold(_ path: String) throws(InputFailure) -> [ReducedRecord] {
    var paths = [path]
    do throws(SystemError) {
      if try FileSystem.status(path).kind == .folder {
        paths = try FileSystem.names(in: path).filter { Path.fileExtension($0) == "json" }
          .map { Path.join(path, $0) }
      }
    } catch {
      throw InputFailure(path: path, .system(error))
    }
    var records: [ReducedRecord] = []
    for path in paths {
      let json = try parsed(try bytes(path), path: path)
      records.append(ReducedRecord(id: Path.stem(Path.name(path)), json: json))
    }
    return records
  }

  /// The records of a file of JSON Lines, in its order. The id is the stem of the last part of the record's
  /// own id.
  public static func predicted(_ path: String) throws(InputFailure) -> [ReducedRecord] {
    var records: [ReducedRecord] = []
    let lines = try bytes(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      let json = try parsed(Array(line), path: path, line: index + 1)
      guard let id = json["id"]?.string else {
        throw InputFailure(path: path, .noRecord(line: index + 1, "it has no \"id\""))
      }
      records.append(ReducedRecord(id: Path.stem(Path.name(id)), json: json))
    }
    return records
  }

  private static func bytes(_ path: String) throws(InputFailure) -> [UInt8] {
    do throws(SystemError) {
      return try FileSystem.read(path)
    } catch {
      throw InputFailure(path: path, .system(error))
    }
  }

  private static func parsed(_ bytes: [UInt8], path: String, line: Int? = nil) throws(InputFailure)
    -> JSONValue
  {
    do throws(JSONError) {
      return try JSONValue(parsing: bytes)
    } catch {
      throw InputFailure(
        path: path, .noRecord(line: line, "at byte \(error.offset), \(error.expected) is expected"))
    }
  }
}
