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
    ("S a g s n u m m e r", "Sagsnummer"), ("S a g s n r . :", "Sagsnr.:"),
    ("D i r e k t e   t e l e f o n", "Direkte   telefon"),
    ("V e d r . : Indvinding af sand", "Vedr.: Indvinding af sand"), ("T E L E F O N", "TELEFON"),
    ("Det er i d a g den tredje", "Det er i d a g den tredje"), ("a b c d e f g", "a b c d e f g"),
    ("A B C D", "A B C D"),
    ("e Svar på brevet\ne Send skemaet", "• Svar på brevet\n• Send skemaet"),
    ("« Svar på brevet\n\nog det hele\n« Send skemaet", "• Svar på brevet\n\nog det hele\n• Send skemaet"),
    ("« Svar » på brevet\n« Send » skemaet", "« Svar » på brevet\n« Send » skemaet"),
    ("e Svar på brevet\nSend skemaet", "e Svar på brevet\nSend skemaet"),
    ("o Svar på brevet\no Send skemaet", "o Svar på brevet\no Send skemaet"),
  ]

  @Test("a line's letters and bullets", arguments: lines)
  func line(read: String, written: String) throws {
    let document = try Self.cleaned(read)
    #expect(document.corrected.string == written)
    #expect(try Self.cleaned(written).corrected.string == written, "cleaning twice is cleaning once")
  }

  /// Lines and whether they are no text.
  static let texts: [(line: String, isUnreadable: Bool)] = [
    ("Nysted K0mm. /tf  ~ll", true), ("~~ =| _ ,| ii", true), ("|l ~ _/ tf", true), ("Hj ~| 4{ l ~~", true),
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
    let document = try Self.cleaned(String(repeating: "~ l| e x a b c d {\n", count: 4000))
    #expect(document.source == document.corrected)
  }
}
