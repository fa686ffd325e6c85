import Dictionaries
import Foundation
import Ordret
import Testing

/// The five real letters outside the repository: the scan is repaired, the clean ones come back as they are.
@Suite struct RealLettersTests {
  static let folder = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
  .appendingPathComponent("../shared/letters").standardized

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private func text(_ name: String) throws -> SourceText {
    SourceText(try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
  }

  private func corrected(_ name: String) throws -> Document {
    var document = Document(source: try text(name))
    try Pipeline.correction(.embedded()).run(&document)
    return document
  }

  @Test(.enabled(if: isThere)) func theScanIsRepaired() throws {
    let document = try corrected("000.txt")
    let page = PageEvaluation(
      name: "000", truth: try text("truth/000.txt"), observed: document.source, corrected: document.corrected,
      isWord: { _ in false })
    #expect(page.counts.damaged == 61)
    #expect(58 <= page.counts.repaired)
    #expect(page.counts.broken == 0)
  }

  @Test(
    "a clean letter is left as it is", .enabled(if: isThere),
    arguments: ["001.txt", "002.txt", "003.txt", "004.txt"])
  func cleanLettersStay(name: String) throws {
    let document = try corrected(name)
    #expect(document.corrected == document.source)
  }
}
