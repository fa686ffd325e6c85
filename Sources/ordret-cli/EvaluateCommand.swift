import ArgumentParser
import Foundation
import Ordret

/// `ordret evaluate`: how well texts with a known truth are repaired.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Count how well texts with a known truth are repaired.",
    discussion: """
      Example:
        ordret evaluate --truth letters/truth --ocr letters/ocr
      """)

  @Option(help: "The true text, or a folder of true texts.")
  var truth: String

  @Option(help: "The OCR text, or a folder of texts with the names of the true ones.")
  var ocr: String

  @Option(help: "The corrected text or folder; left out, Ordret's own correction is scored.")
  var corrected: String?

  @Option(help: "What true files end with, and what their partners end with instead: TRUTH=OCR.")
  var suffixes = ".txt=.txt"

  @Option(help: "Read models from this folder instead of the embedded ones.")
  var model: String?

  @Flag(help: "List every word that is still wrong.")
  var list = false

  func run() throws {
    let pipeline = try Pipeline.standard(try LanguageData.opened(model: model))
    var total = RepairScore()
    for (truth, ocr) in try pairs() {
      var document = Document(source: try text(ocr))
      pipeline.run(&document)
      var score = RepairScore()
      let after = try corrected.map { try text($0 + (ocr == self.ocr ? "" : "/" + URL(filePath: ocr).lastPathComponent)) }
      score.add(truth: try text(truth), observed: document.source, corrected: after ?? document.corrected)
      total.add(score)
    }
    print(Self.line(total))
    guard list else { return }
    for word in total.residue {
      print("\(word.wasRight ? "HARMED " : "missed ") \(word.truth)\t\(word.observed)\t\(word.corrected)")
    }
  }

  private static func line(_ score: RepairScore) -> String {
    func percent(_ value: Double?) -> String { value.map { "\(($0 * 1000).rounded() / 10) %" } ?? "-" }
    return "words \(score.words)  damaged \(score.damaged)  repaired \(score.repaired)  changed \(score.changed)  harmed \(score.harmed)  "
      + "recall \(percent(score.recall))  precision \(percent(score.precision))  "
      + "harm per 10,000 \((score.harmPerTenThousand * 10).rounded() / 10)"
  }

  private func pairs() throws -> [(String, String)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: truth) else { return [(truth, ocr)] }
    let ends = suffixes.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { throw ValidationError("--suffixes needs TRUTH=OCR, such as .truth.txt=.ocr.txt") }
    return names.filter { $0.hasSuffix(ends[0]) }.sorted().map {
      (truth + "/" + $0, ocr + "/" + $0.dropLast(ends[0].count) + ends[1])
    }
  }

  private func text(_ path: String) throws -> SourceText {
    guard let text = SourceText(validating: [UInt8](try Data(contentsOf: URL(filePath: path)))) else {
      throw ValidationError("\(path) is not UTF-8. Convert it first.")
    }
    return text
  }
}
