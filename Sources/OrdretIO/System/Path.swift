/// Paths as text, parts separated by `/`. Nothing here looks at the disk.
public enum Path {
  /// The last part: `c.txt` of `a/b/c.txt`.
  public static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What stands before the last part: `a/b` of `a/b/c.txt`, `.` of `c.txt`, `/` of `/c`.
  public static func parent(_ path: String) -> String {
    let parts = path.split(separator: "/")
    let root = path.hasPrefix("/") ? "/" : ""
    guard 1 < parts.count else { return root.isEmpty ? "." : root }
    return root + parts.dropLast().joined(separator: "/")
  }

  /// `folder/name`; the name alone below `.` or nothing.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The name's part after the last dot, in lower case; empty if there is none.
  public static func fileExtension(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...]).lowercased()
  }

  /// The path without its extension: `a/b` of `a/b.txt`.
  public static func stem(_ path: String) -> String {
    let length = fileExtension(path).count
    return length == 0 ? path : String(path.dropLast(length + 1))
  }
}
