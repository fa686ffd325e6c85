import Foundation
import Ordret

/// The real letters for development, where they are present beside the package. They are not part of it.
enum SharedLetters {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/letters")

  static let arePresent = FileManager.default.fileExists(atPath: folder.appending(path: "003.txt").path)

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func text(_ name: String) throws -> SourceText {
    SourceText(String(decoding: try bytes(name), as: UTF8.self))
  }
}
