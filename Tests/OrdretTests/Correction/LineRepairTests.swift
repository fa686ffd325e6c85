import Dictionaries
import Testing

@testable import Ordret

@Suite struct LineRepairTests {
  static let pipeline = try? Pipeline.correction(.embedded())

  static func cleaned(_ text: String) throws -> Document {
    var document = Document(source: SourceText(text))
    try #require(pipeline).run(&document)
    return document
  }

  /// Lines as they are read and as they come out.
  static let lines: [(read: String, written: String)] = [
    // Letters set apart are the author's: the layout reads them, the text keeps them.
    ("S a g s n u m m e r", "S a g s n u m m e r"),
    ("D i r e k t e   t e l e f o n", "D i r e k t e   t e l e f o n"),
    ("e Svar på brevet\ne Send skemaet", "• Svar på brevet\n• Send skemaet"),
    ("« Svar på brevet\n\nog det hele\n« Send skemaet", "• Svar på brevet\n\nog det hele\n• Send skemaet"),
    ("« Svar » på brevet\n« Send » skemaet", "« Svar » på brevet\n« Send » skemaet"),
    ("e Svar på brevet\nSend skemaet", "e Svar på brevet\nSend skemaet"),
    ("o Svar på brevet\no Send skemaet", "o Svar på brevet\no Send skemaet"),
  ]

  @Test("a line's bullets", arguments: lines)
  func line(read: String, written: String) throws {
    let document = try Self.cleaned(read)
    #expect(document.corrected.string == written)
    #expect(try Self.cleaned(written).corrected.string == written, "cleaning twice is cleaning once")
  }

  /// Lines and whether they are no text.
  static let texts: [(line: String, isUnreadable: Bool)] = [
    ("tf /~ll |. ii", true), ("Nysted K0mm. /tf  ~ll", false), ("~~ =| _ ,| ii", true), ("|l ~ _/ tf", true),
    ("Hj ~| 4{ l ~~", true),
    ("Med venlig hilsen", false), ("12 34 56 78", false), ("kr. 1.000,-", false), ("A/S", false),
    ("-----", false),
    ("| Plads | Nu |", false), ("|---|---|", false), ("<https://www.kl.dk>", false),
    ("post_kasse@kl.dk", false),
    ("x = 4 + y", false), ("J.nr. 2020-29-61/4", false), ("__________", false),
    ("Navn: ____ Dato: ____", false),
  ]

  @Test("lines that are no text are told and left alone", arguments: texts)
  func unreadable(line: String, isUnreadable: Bool) throws {
    let text = "Vi svarer i morgen.\n\n\(line)\n\nVi skriver igen."
    let document = try Self.cleaned(text)
    let found = document.findings.filter { $0.kind == "unreadable-line" }
    #expect(found.compactMap(\.range).map { document.source[$0] } == (isUnreadable ? [line] : []))
    if isUnreadable { #expect(document.corrected.string == text) }
  }

  @Test func aPageOfScrapsTakesLinearTime() throws {
    let document = try Self.cleaned(String(repeating: "~ l| e x ab c d {\n", count: 4000))
    #expect(document.source == document.corrected)
  }
}
