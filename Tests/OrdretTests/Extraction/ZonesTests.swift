import Ordret
import Testing

@Suite struct ZonesTests {
  /// Letters whose lines begin with the zone they belong to and `>`.
  static let letters: [String] = [
    """
    address>Til landets kommuner

    letterhead>Storgade 4
    letterhead>5000 Odense C
    letterhead>Telefon 33 70 30 50

    letterhead>Sagsnr.
    letterhead>2019 - 12

    subject>Nye regler om tilsyn med private tilbud

    salutation>Kære alle

    body>Der er kommet nye regler, som gælder for alle tilbud i kommunerne, og som vi beder jer læse.

    list>- Det ene er reglen om tilsyn.
    list>- Det andet er reglen om svar.

    pageMark>Side 1 af 2

    body>Vi ser frem til samarbejdet.

    closing>Med venlig hilsen

    signature>Karen Holm
    signature>Kontorchef

    copies>Kopi til: KL

    enclosures>Bilag: Oversigt
    """,
    """
    salutation>Kære borgmester

    body>Der er kommet nye regler, som gælder for alle tilbud i kommunerne, og som vi beder jer læse.

    dateLine>Den 4. marts 2019

    letterhead>Jnr 12.00.00

    letterhead>www.eksempel.dk

    pageMark>1/2

    body>Reglerne gælder fra i år, og de skal følges af alle de tilbud, som kommunen fører tilsyn med.

    closing>Venlig hilsen

    signature>Peter Lund
    """,
    """
    body>Se mere på siden, som vi har lavet til jer, der arbejder med tilsyn hver dag i kommunerne:

    body>www.eksempel.dk

    body>Vi opdaterer den, når der er nyt.
    """,
  ]

  @Test("each line gets its zone", arguments: letters)
  func check(marked: String) throws {
    var expected: [String] = []
    var text = ""
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: ">", maxSplits: 1)
      expected.append(parts.count == 2 ? String(parts[0]) : "")
      text += (parts.count == 2 ? String(parts[1]) : "") + "\n"
    }
    expected.append("")
    let document = try LetterReading.read(text)
    var found = Array(repeating: "", count: document.layout.lines.count)
    for zone in document.zones { for line in zone.lines { found[line] = zone.kind.rawValue } }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, pair) in zip(expected, found).enumerated() {
      #expect(pair.0 == pair.1, "line \(index): \(lines[index])")
    }
  }

  @Test("no line is in two zones, no blank line in any", arguments: letters)
  func invariants(marked: String) throws {
    let document = try LetterReading.read(marked)
    let lines = document.zones.flatMap(\.lines)
    #expect(lines == Array(Set(lines)).sorted())
    #expect(lines.allSatisfy { document.layout.lines[$0].form != .blank })
  }
}
