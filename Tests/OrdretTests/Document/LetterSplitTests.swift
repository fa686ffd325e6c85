import Dictionaries
import Testing

@testable import Ordret

@Suite struct LetterSplitTests {
  static let head =
    "Nyby Kommune\nTorvet 1\n4000 Roskilde\n\nDen 3. maj 2019\nSagsnr. 19/1234\n\nJens Hansen\nVej 3\n4000 Roskilde\n\n"
  static let body =
    "Kære Jens Hansen\n\nVi har modtaget din ansøgning om støtte til boligen, og vi har behandlet den i dag.\n\n"
  static let tail = "Med venlig hilsen\n\nKaren Jensen\nSagsbehandler\n"
  static let letter = head + body + tail

  /// Texts and how each of their letters begins.
  static let texts: [(text: String, how: LetterSplit, beginnings: [String])] = [
    (letter, .auto, ["Nyby"]),
    (letter + "\n\u{C}" + letter, .auto, ["Nyby", "\u{C}Nyby"]),
    (letter + "\n\n\n" + letter + "\n\n\n" + letter, .auto, ["Nyby", "Nyby", "Nyby"]),
    (letter + "\n" + letter, .auto, ["Nyby", "Nyby"]),
    (letter + "\n\u{C}" + letter, .never, ["Nyby"]),
    // A second page of one letter, an enclosure, copies are none.
    (head + body + "\u{C}Nyby Kommune\n\nVi beder om svar.\n\n" + tail, .auto, ["Nyby"]),
    (
      letter + "\n\u{C}Bilag 1\n\nDen 3. maj 2019\n\nBilaget viser, hvad der er søgt om og hvornår.\n", .auto,
      ["Nyby"]
    ),
    (letter + "\nKopi til:\nJens Hansen\nVej 3\n4000 Roskilde\n", .auto, ["Nyby"]),
    (body + "\u{C}" + body, .page, ["Kære", "\u{C}Kære"]),
    // Pages of page files have no blank line between them.
    (body + "Hilsen\n\u{C}" + body, .page, ["Kære", "\u{C}Kære"]), ("a\n\u{C}b\n", .page, ["a", "\u{C}b"]),
    ("", .auto, [""]), ("\u{C}\u{C}", .page, ["\u{C}\u{C}"]),
  ]

  @Test("an input is cut where letters begin", arguments: texts)
  func letters(text: String, how: LetterSplit, beginnings: [String]) throws {
    let keep = Pipeline.keeping
    var document = Document(source: SourceText(text))
    let letters = try keep(how).run(&document)
    #expect(letters.count == beginnings.count)
    for (letter, beginning) in zip(letters, beginnings) {
      #expect(letter.source.string.hasPrefix(beginning), "\(letter.source.string.prefix(20))")
    }
    #expect(letters.map(\.source.string).joined() == text)
    let parts = letters.compactMap(\.origin.part)
    #expect(parts.map(\.number) == (letters.count == 1 ? [] : Array(1...letters.count)))
    #expect(parts.first.map { $0.range.start } ?? 0 == 0)
    #expect(
      parts.last.map { $0.range.end } ?? document.source.codePointCount == document.source.codePointCount)
  }

  @Test func correctionsAndFindingsGoWithTheirLetter() throws {
    var document = Document(
      source: SourceText(Self.letter + "\n\u{C}" + Self.letter.replacing("ansøgning", with: "ansggning")),
      findings: [Finding(kind: "encoding", message: "odd")])
    let letters = try LetterPipeline(.embedded(), split: .auto).run(&document)
    #expect(letters.count == 2)
    #expect(letters[0].corrections.isEmpty && letters[1].corrections.map(\.original) == ["ansggning"])
    #expect(letters[1].source[letters[1].corrections[0].range] == "ansggning")
    #expect(letters[1].corrected.string.contains("ansøgning"))
    #expect(letters.map(\.corrected.string).joined() == document.corrected.string)
    #expect(
      letters.allSatisfy { $0.letter.date?.value == "2019-05-03" && $0.findings.first?.kind == "encoding" })
    #expect(letters.map(\.origin.id) == ["#1", "#2"])
  }
}

extension Pipeline {
  /// The way of letters whose text is taken as it is.
  fileprivate static func keeping(_ split: LetterSplit) throws -> LetterPipeline {
    try LetterPipeline(.embedded(), settings: PipelineSettings(threshold: 1), split: split)
  }
}
