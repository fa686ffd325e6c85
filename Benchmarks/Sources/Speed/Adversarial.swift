import Dictionaries
import Ordret

/// Words and sentences that nobody writes: the time a letter must stay bounded.
enum Adversarial {
  static func measure() throws {
    let pipeline = try Pipeline.correction(.embedded())
    // So much text that the start of a document is no matter.
    let size = 40_000
    for length in [64, 1000, 10_000] {
      for (name, letters) in [
        ("aaaa", ["a"]), ("confusables", ["a", "o", "e", "rn", "m", "ii", "n", "l", "i", "ee"]),
      ] {
        // No two words are alike: a cache would hide what one costs.
        let words = (0..<max(1, size / length)).map { number in
          var word = (0..<length / 2).map { letters[$0 % letters.count] }
          word[number * 7 % word.count] = "b"
          return String(word.joined().prefix(length))
        }
        try row("\(name) of \(length)", pipeline, words.joined(separator: " "))
      }
    }
    let confusable = ["for", "før", "far", "fór", "men", "man", "mon", "en", "er", "et", "de", "da"]
    var generator = SplitMix(seed: 1)
    let words = (0..<size / 4).compactMap { _ in confusable.randomElement(using: &generator) }
    try row("sentence of confusable words", pipeline, words.joined(separator: " ") + ".")
    let short = words.map { $0 + "." }.joined(separator: " ")
    try row("sentences of one confusable word", pipeline, short)
    try row(
      "one letter and spaces", pipeline, [String](repeating: "I", count: size / 2).joined(separator: " "))
  }

  private static func row(_ name: String, _ pipeline: Pipeline, _ string: String) throws {
    let text = SourceText(string)
    let seconds = try Speed.best(of: 2) { _ = Texts.correct(pipeline, text) }
    Speed.row("adversarial \(name)", seconds / Double(text.bytes.count) * 1e9, "ns a byte")
  }
}
