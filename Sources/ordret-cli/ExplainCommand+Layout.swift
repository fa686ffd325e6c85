internal import Ordret
internal import OrdretIO

extension ExplainCommand {
  /// Prints what part of the letter each line belongs to, with tabs between: the number of the line, its part, its text
  /// as corrected. Blank lines are left out.
  static func printLayout(_ document: Document, _ language: LanguageData) throws {
    var document = document
    var first = 0
    for letter in try LetterPipeline(language, split: .auto).run(&document) {
      try StandardStreams.writeOutput(Array(table(letter, from: first).utf8))
      first += letter.source.lineStarts.count - 1
    }
  }

  private static func table(_ letter: Document, from first: Int) -> String {
    var parts = [String](repeating: "-", count: letter.layout.lines.count)
    for zone in letter.zones {
      for line in zone.lines { parts[line] = zone.kind.rawValue }
    }
    var table = ""
    for (number, line) in letter.layout.lines.enumerated() where line.form != .blank || parts[number] != "-" {
      let text = letter.corrected[line.range].replacing("\t", with: " ").replacing("\u{C}", with: "")
      table += "\(first + number + 1)\t\(parts[number])\t\(text)\n"
    }
    return table
  }
}
