import Foundation
import Testing

/// The rules of ARCHITECTURE.md and CONTRIBUTING.md that a machine can check.
@Suite struct TidinessTests {
  struct File {
    var path: String
    var lines: [Substring]
  }

  func files(below folder: String, _ suffix: String) throws -> [File] {
    let root = Repository.root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(suffix) }.sorted().map { name in
      let text = String(decoding: try Data(contentsOf: root.appendingPathComponent(name)), as: UTF8.self)
      return File(
        path: "\(folder)/\(name)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test func noFileIsLongerThan400Lines() throws {
    for file in try files(below: "Sources", ".swift") + files(below: "Tests", ".swift") {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// Where memory-unsafe code may be, besides `Sources/Lexicon`: one wrapper for each C library.
  static let unsafeFiles: Set<String> = [
    "Sources/Dictionaries/Embedded.swift", "Sources/OrdretIO/System/FileSystem.swift",
    "Sources/OrdretIO/System/ChildProcess.swift", "Sources/OrdretIO/System/SHA256.swift",
    "Sources/OrdretIO/Formats/XMLReader.swift",
    "Sources/Ordret/Text/ICU.swift",
  ]

  @Test func unsafeCodeIsWhereItMayBe() throws {
    for file in try files(below: "Sources", ".swift") {
      let isAllowed =
        file.path.hasPrefix("Sources/Lexicon/") || Self.unsafeFiles.contains(file.path)
      guard !isAllowed else { continue }
      for (number, line) in file.lines.enumerated() where !line.contains("//") {
        let words = line.split(whereSeparator: { !$0.isLetter })
        #expect(!words.contains("unsafe"), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func librariesNeitherPrintNorStop() throws {
    for file in try files(below: "Sources", ".swift") where !file.path.hasPrefix("Sources/ordret-cli/") {
      for (number, line) in file.lines.enumerated() where !line.contains("//") {
        for word in ["print(", "debugPrint(", "fatalError(", "try!", "as!"] {
          let isCall = line.ranges(of: word).contains { range in
            range.lowerBound == line.startIndex || !line[line.index(before: range.lowerBound)].isLetter
          }
          #expect(!isCall, "\(file.path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test func theCoreKnowsNoFoundation() throws {
    for file in try files(below: "Sources/Ordret", ".swift") + files(below: "Sources/Lexicon", ".swift") {
      #expect(!file.lines.contains { $0.contains("import Foundation") }, "\(file.path)")
    }
  }

  @Test func everyListNamesItsOriginAndLicence() throws {
    let lists = try files(below: "Dictionaries/Lists", ".tsv")
    #expect(!lists.isEmpty)
    for list in lists {
      let head = list.lines.prefix { $0.hasPrefix("#") }.joined(separator: " ").lowercased()
      #expect(head.contains("licence"), "\(list.path) names no licence")
      #expect(head.contains("origin"), "\(list.path) names no origin")
    }
  }

  @Test func filesAreNamedForAConcept() throws {
    for file in try files(below: "Sources", ".swift") {
      let name = file.path.split(separator: "/").last ?? ""
      for word in ["Util", "Helper", "Manager", "Common", "Misc"] {
        #expect(!name.contains(word), "\(file.path)")
      }
    }
  }
}
