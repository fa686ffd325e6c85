import Testing

@testable import Ordret

@Suite struct TokeniserTests {
  /// A text, its cores, and what stands before each: `-` nothing, `,` a comma, `.` a boundary.
  static let rows: [(text: String, cores: [String], gaps: String)] = [
    ("Kære borgmester", ["Kære", "borgmester"], ".-"),
    ("Svar, tak. Nu", ["Svar", "tak", "Nu"], ".,."),
    ("jf. § 5, stk. 2", ["jf", "5", "stk", "2"], ".,,-"),
    ("den 3. juni", ["den", "3", "juni"], ".--"),
    ("bl.a. børn", ["bl.a", "børn"], ".-"),
    ("(„Hr. Jensen“)", ["Hr", "Jensen"], ".-"),
    ("£4 p& |", ["£4", "p&", "|"], ".--"),
    ("slut\n\nNy", ["slut", "Ny"], ".."),
    ("i den tid\n\n\n\nindsamle", ["i", "den", "tid", "indsamle"], ".---"),
    ("i den tid\n\n\n\nIndsamle", ["i", "den", "tid", "Indsamle"], ".--."),
    ("punkter:\n- et\n- to", ["punkter", "et", "to"], "..."),
    ("børne- og unge", ["børne", "og", "unge"], ".--"),
    ("\u{FEFF}Til\u{A0}alle", ["Til", "alle"], ".-"),
    ("", [], ""),
    (" \n ", [], ""),
  ]

  @Test("text is cut at white space, signs at the edges apart", arguments: rows)
  func check(text: String, cores: [String], gaps: String) {
    let bytes = Array(text.utf8)
    let tokens = Tokeniser.tokens(in: bytes).filter { !$0.core.isEmpty }
    #expect(tokens.map { String(decoding: bytes[$0.core], as: UTF8.self) } == cores)
    let found = tokens.map { token in token.gap == .none ? "-" : token.gap == .comma ? "," : "." }.joined()
    #expect(found == gaps)
  }
}
