public import Ordret

/// Reads records to be compared: gold from a folder or file, predicted ones from JSON Lines.
public enum RecordFiles {
  /// The records that could be read, and what could not.
  public struct Reading: Sendable {
    /// One record a letter.
    public internal(set) var records: [ReducedRecord] = []
    /// Broken files, lines and items, and letters that stand twice.
    public internal(set) var leftOut = LeftOut()
    /// Files of other kinds in the folder.
    public internal(set) var others: [String] = []
    /// The files that were taken for records.
    var paths: [String] = []
    /// Whether one file was named rather than a folder.
    var isLone = false
  }

  /// The records of a folder's `.json` files, in byte order of the names, or of one file. The id is the file
  /// name's stem. Throws if the path leads nowhere.
  public static func gold(_ path: String) throws(InputFailure) -> Reading {
    let folder = try FolderFiles(gold: path)
    var reading = Reading()
    reading.others = folder.others
    reading.isLone = folder.isLone
    reading.paths = (folder.files + folder.twice).map(\.path)
    reading.leftOut.add(twice: folder.twice)
    for file in folder.files {
      do throws(InputFailure) {
        let json = try parsed(try bytes(file.path), path: file.path)
        try reading.add(id: file.id, json, path: file.path)
      } catch {
        reading.leftOut.add(error)
      }
    }
    return reading
  }

  /// The records of a file of JSON Lines, in its order. The id is the stem of the last part of the record's
  /// own id; of several with one id the first counts. Throws if the file cannot be read.
  public static func predicted(_ path: String) throws(InputFailure) -> Reading {
    var reading = Reading()
    var ids: Set<String> = []
    let lines = try bytes(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do throws(InputFailure) {
        let json = try parsed(Array(line), path: path, line: index + 1)
        guard let name = json["id"]?.string else {
          throw InputFailure(path: path, .noRecord(line: index + 1, "it has no \"id\""))
        }
        let id = CPRNumber.masked(Path.stem(Path.name(name)))
        guard !ids.contains(id) else {
          reading.leftOut.add(
            .twice, "\(path):\(index + 1)",
            "\(id) stands again in line \(index + 1) of \(path): the first counts.")
          continue
        }
        try reading.add(id: id, json, path: path, line: index + 1)
        ids.insert(id)
      } catch {
        reading.leftOut.add(error, line: index + 1)
      }
    }
    return reading
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

extension RecordFiles.Reading {
  /// Takes a record over; what is not in its form is noted.
  fileprivate mutating func add(id: String, _ json: JSONValue, path: String, line: Int? = nil)
    throws(InputFailure)
  {
    guard ReducedRecord.parts.contains(where: { json[$0] != nil }) else {
      let parts = ReducedRecord.parts.map { "\"\($0)\"" }.joined(separator: ", ")
      throw InputFailure(path: path, .noRecord(line: line, "it has none of \(parts)"))
    }
    let (record, broken) = ReducedRecord.reading(id: id, json: json)
    records.append(record)
    for item in broken {
      let place = line.map { "\(path):\($0)" } ?? path
      leftOut.add(
        .brokenItems, "\(place): \(item)", "\(place): \(item) is not in the record's form: left out.")
    }
  }
}
