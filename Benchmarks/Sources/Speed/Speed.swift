import Dictionaries
import Foundation
import Lexicon
import Ordret

/// Times the correction core on the corpus: best of several runs, since a machine's noise only adds.
@main
struct Speed {
  static func main() throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let corpus = repository.appendingPathComponent("Corpus/dev")
    let noisy = try text(corpus.appendingPathComponent("ocr/scan200-eng"))
    let clean = try text(corpus.appendingPathComponent("truth"))
    let opening = try best(of: 5) { _ = try LanguageData.embedded() }
    row("open the embedded language", opening * 1000, "ms")

    let language = try LanguageData.embedded()
    let correction = try Pipeline.correction(language)
    let whole = try Pipeline.standard(language)
    for (name, text) in [("noisy", noisy), ("clean", clean)] {
      var words = 0
      let seconds = try best(of: 7) { words = run(correction, text) }
      row("correct \(name) text", Double(words) / seconds, "words/s")
      let all = try best(of: 7) { words = run(whole, text) }
      row("correct and extract \(name) text", Double(words) / all, "words/s")
    }

    let searches = try CandidateSearches(repository: repository)
    var search = CandidateSearch()
    var nodes = 0
    let seconds = try best(of: 7) { nodes = searches.run(&search) }
    row("search \(searches.words.count) damaged words", Double(searches.words.count) / seconds, "words/s")
    row("nodes a search", Double(nodes) / Double(searches.words.count), "")

    // The same text, twice and four times as long: the time a word must not grow.
    for times in [1, 4, 16] {
      let long = SourceText(Array(repeating: noisy.string, count: times).joined(separator: "\n\n"))
      var words = 0
      let seconds = try best(of: 3) { words = run(correction, long) }
      row("correct \(long.bytes.count / 1000) kB", seconds / Double(words) * 1e6, "µs a word")
    }
  }

  static func run(_ pipeline: Pipeline, _ text: SourceText) -> Int {
    var document = Document(source: text)
    pipeline.run(&document)
    return document.reading.words
  }

  /// All letters of a folder as one text.
  static func text(_ folder: URL) throws -> SourceText {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return SourceText(
      try names.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }.joined(
        separator: "\n\n"))
  }

  /// The least time of some runs, in seconds.
  static func best(of runs: Int, _ body: () throws -> Void) throws -> Double {
    var least = Double.infinity
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let time = try clock.measure(body)
      least = min(least, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return least
  }

  static func row(_ what: String, _ value: Double, _ unit: String) {
    let digits = value < 100 ? "\((value * 100).rounded() / 100)" : "\(Int(value))"
    print(what + String(repeating: " ", count: max(1, 40 - what.count)) + digits + " " + unit)
  }
}
