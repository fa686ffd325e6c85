import Ordret
import TestSupport
import Testing

@Suite struct LayoutTests {
  /// The sentences of a text as strings, paragraph by paragraph.
  static func sentences(_ text: String) -> [[String]] {
    let source = SourceText(text)
    return Layout(source).paragraphs.map { $0.sentences.map { JoinedText($0, in: source).string } }
  }

  // MARK: Lines

  static let lines: [(String, Layout.Form)] = [
    ("⟦Vi svarer i morgen.⟧", .text),
    ("   ⟦Vi svarer i morgen.⟧  ", .text),
    ("⟦Holmegade 3⟧  ", .text),
    ("⟦Holmegade 3⟧\\", .text),
    ("### ⟦Fælles indsats⟧", .heading),
    ("# ⟦Indhold⟧ ##", .heading),
    ("**⟦Fælles indsats⟧**", .heading),
    ("**⟦Frist:** den 1. juni⟧", .text),
    ("⟦Svar **nu⟧**", .text),
    ("*⟦Bilag til brevet⟧*", .text),
    ("- ⟦At kommunen svarer⟧", .listItem),
    ("* ⟦At kommunen svarer⟧", .listItem),
    ("• ⟦At kommunen svarer⟧", .listItem),
    ("1. ⟦At kommunen svarer⟧", .listItem),
    ("2) ⟦at kommunen svarer⟧", .listItem),
    ("(a) ⟦at kommunen svarer⟧", .listItem),
    ("iv) ⟦at kommunen svarer⟧", .listItem),
    ("⟦1. juni 2020⟧", .text),
    ("⟦31. december⟧", .text),
    ("⟦2020 - 4659⟧", .text),
    ("⟦-5 grader⟧", .text),
    ("⟦1/2⟧", .pageMark),
    ("⟦Side 1 af 2⟧", .pageMark),
    ("⟦side 3⟧", .pageMark),
    ("  ⟦- 2 -⟧", .pageMark),
    ("⟦– 12 –⟧", .pageMark),
    ("\u{0C}⟦⟧", .pageMark),
    ("⟦3/2⟧", .text),
    ("⟦338326⟧", .text),
    ("⟦./.⟧", .enclosureMark),
    ("⟦-J-⟧", .enclosureMark),
    ("⟦./. Brev af 2. maj⟧", .text),
    ("   ⟦⟧", .blank),
    ("⟦⟧--------", .blank),
  ]

  @Test("a line's form and content", arguments: lines)
  func line(marked: String, form: Layout.Form) throws {
    let text = MarkedText(marked)
    let layout = Layout(SourceText(text.text))
    let line = try #require(layout.lines.first)
    #expect(layout.lines.count == 1)
    #expect(line.form == form)
    #expect([line.content] == text.ranges)
  }

  @Test("running text goes on in a line that begins like a list item") func doubtfulMarkers() {
    let long = "Vi har i efteråret holdt møder med alle parter i sagen"
    #expect(Layout(SourceText(long + "\n– også med kommunen – om planen.")).lines[1].form == .text)
    #expect(Layout(SourceText(long + " den\n3. behandling af sagen.")).lines[1].form == .text)
    #expect(Layout(SourceText(long + ":\n- At svare")).lines[1].form == .listItem)
    #expect(Layout(SourceText(long + ":\n1. Svar")).lines[1].form == .listItem)
  }

  /// Lists whose items wrap over lines, and what each of the lines is: `i` item, `t` text.
  static let wrapped: [(String, String)] = [
    (
      "I bedes inden sommerferien:\n1. indsende en liste over alle kommunens tilbud med adresse og\n"
        + "antal pladser,\n2. oplyse navnet på en kontaktperson i kommunens forvaltning og\n"
        + "3. orientere lederne om brevet.", "titii"
    ),
    (
      "Det gælder:\n- at lederne altid har navnet på en kontaktperson i den kommune og\n"
        + "- at de kan ringe.", "tii"
    ),
    // No list is open, or another number is next.
    ("Vi har holdt et møde med alle parter i sagen og\n3. juni svarer vi.", "tt"),
    (
      "1. Svar på alle spørgsmål i skemaet og send det til kommunen den\n3. marts eller\n2. april.", "itt"
    ),
    (
      "1. Svar på alle spørgsmål i skemaet, og send det.\n\nVi har holdt et møde om den samlede plan i\n"
        + "2. halvår.", "ibtt"
    ),
  ]

  @Test("the next marker of an open list is one", arguments: wrapped)
  func wrappedItems(text: String, forms: String) {
    let names: [Layout.Form: Character] = [.text: "t", .listItem: "i", .blank: "b"]
    #expect(String(Layout(SourceText(text)).lines.map { names[$0.form] ?? "?" }) == forms)
  }

  // MARK: Sentences

  /// One paragraph each; `|` where a sentence ends.
  static let texts: [String] = [
    "Vi svarer.| Det tager tid.",
    "Kl. 10 d. 3. juni købte hr. Sørensen brød, mælk m.v. til mødet.| Så gik han.",
    "Se jf. § 3, stk. 2, nr. 4, i loven.| Den gælder bl.a. København, f.eks. Amager, og evt. Odense.",
    "Den 2.-3. februar mødes vi.| Mødet er i Aalborg.",
    "Fristen er d. 10. Juni 2020.| Svar helst før.",
    "Brevet er fra den 10. 6. 2020 kl. 10.30.| Det er sendt.",
    "Vi fik 25 mio. kr. i 2020.| Det rakte.",
    "Vi betalte 500 kr.| Det rakte.",
    "Prisen er kr. 500 pr. stk. 3 stk. er bestilt.",
    "Det gælder børn, unge m.v.| Vi følger op.",
    "Bogen er af H. C. Andersen.| Den er god.",
    "Bogen er af H.C. Andersen og J. Jensen.| Den er god.",
    "Se bilag B.| Vi ved det.",
    "Han bor i 1060 København K.| Hun bor i Lyngby.",
    "Der er to ting.| 1. Vi svarer snart.| 2. I svarer også.",
    "§ 3. Kommunen skal svare.| Det er loven.",
    "Ring på tlf. 12 34 56 78.| Eller skriv til post@eksempel.dk.",
    "Det var alle kommuner.| 25 af dem svarede.| – Tak for det, skrev vi til sagsnr. 12.",
    "Hvornår? spurgte hun.| Nu! svarede dr.phil. Jens Berg fra St. Heddinge.",
    "Kan I svare?| Det haaber vi!| Tak.",
    "Han spurgte (hvorfor?) og gik.",
    "Han sagde: ”Det går nok.”| Så gik han.",
    "Det er dr. Hansen, cand.jur. Olsen og prof. Berg.| De kommer kl. 8.",
    "Det sker i uge 12.| Vi glæder os.",
    "Vi har set det i 2019.| Nu er det 2020.",
    "Læs mere på www.eksempel.dk.| Der står alt.",
  ]

  @Test("sentences end where Danish ends them", arguments: texts)
  func sentenceEnds(marked: String) {
    let expected = marked.split(separator: "|").map { String($0.drop { $0 == " " }) }
    #expect(Self.sentences(marked.filter { $0 != "|" }) == [expected])
  }

  @Test("a sentence goes on over line ends, and leaves markup out") func piecesAndMarkup() throws {
    let marked = MarkedText("Svar er **⟦nødvendigt⟧** i\nsagen, se [⟦bilaget⟧](#) nu. Tak.")
    let source = SourceText(marked.text)
    let sentence = try #require(Layout(source).paragraphs.first?.sentences.first)
    let joined = JoinedText(sentence, in: source)
    #expect(joined.string == "Svar er nødvendigt i sagen, se bilaget nu.")
    #expect(
      sentence.pieces.map { source[$0] } == ["Svar er", "nødvendigt", "i", "sagen, se", "bilaget", "nu."])
    #expect(sentence.pieces[1] == marked.ranges[0])
    let word = Array("bilaget".utf8)
    let place = try #require(joined.bytes.indices.first { joined.bytes[$0...].starts(with: word) })
    #expect(joined.source(place..<(place + word.count)) == marked.ranges[1])
  }

  // MARK: Paragraphs

  static let cut = "Vi har i løbet af efteråret holdt møder med alle kommuner, og mange af dem har bedt om"
  static let paragraphs: [(String, String, [[String]])] = [
    (
      "blank lines of a page end", "\(cut)\n\n\n\nmere hjælp. Det får de.",
      [["\(cut) mere hjælp.", "Det får de."]]
    ),
    ("a page mark", "\(cut)\n1/2\nmere hjælp.", [["\(cut) mere hjælp."]]),
    ("a form feed", "\(cut)\n\u{0C}mere hjælp.", [["\(cut) mere hjælp."]]),
    (
      "a letterhead",
      "\(cut)\n\nDen 3. maj 2012\n\nJnr 01.02.03\n\nNygade 4\n2300 Byen\n\nwww.by.dk\n\n1/2\n\nmere hjælp.",
      [
        ["\(cut) mere hjælp."], ["Den 3. maj 2012"], ["Jnr 01.02.03"], ["Nygade 4", "2300 Byen"],
        ["www.by.dk"],
      ]
    ),
    (
      "a name after the page end", "\(cut) i\n\n\n\nAarhus og resten af landet er med i planen fra nu af.",
      [["\(cut) i Aarhus og resten af landet er med i planen fra nu af."]]
    ),
    (
      "a sender's name in bold on the next page",
      "\(cut)\n\n\u{0C}**Nygade Kommune**\n\nTlf. 12 34 56 78\n\nmere hjælp.",
      [["\(cut) mere hjælp."], ["Nygade Kommune"], ["Tlf. 12 34 56 78"]]
    ),
    (
      "a heading after an unfinished line", "\(cut)\n\n### Frist\n\nmere hjælp.",
      [[cut], ["Frist"], ["mere hjælp."]]
    ),
    (
      "a name after a letterhead",
      "\(cut) i\n\nJnr 01.02.03\n\n1/2\n\nAarhus og resten af landet er med i planen.",
      [["\(cut) i Aarhus og resten af landet er med i planen."], ["Jnr 01.02.03"]]
    ),
    ("a no-break space beside bold", "Det er 500\u{A0}**kr.** pr. år.", [["Det er 500 kr. pr. år."]]),
    (
      "a finished sentence", "\(cut) hjælp.\n\n\n\nmere er der ikke.",
      [["\(cut) hjælp."], ["mere er der ikke."]]
    ),
    ("a lead-in", "\(cut) følgende:\n\nwww.by.dk", [["\(cut) følgende:"], ["www.by.dk"]]),
    (
      "an address after the text", "\(cut)\n\nwww.by.dk\n\nTlf. 12 34 56 78",
      [[cut], ["www.by.dk"], ["Tlf. 12 34 56 78"]]
    ),
    ("list items", "- at svare\n  hurtigt\n- at spørge", [["at svare hurtigt"], ["at spørge"]]),
    ("a heading", "Vi svarer\n## Frist\nog nu", [["Vi svarer"], ["Frist"], ["og nu"]]),
    ("an enclosure mark in the margin", "\(cut)\n./.\nmere hjælp.", [["\(cut) mere hjælp."]]),
    (
      "a greeting", "Med venlig hilsen\nJens Jensen\nKontorchef",
      [["Med venlig hilsen", "Jens Jensen", "Kontorchef"]]
    ),
  ]

  @Test("paragraphs are put together again", arguments: paragraphs)
  func paragraph(_: String, text: String, expected: [[String]]) {
    #expect(Self.sentences(text) == expected)
  }

  // MARK: Properties

  static let parts = [
    "a", "Vi", "og", " ", "  ", "\n", "\n\n\n", "\u{0C}", ".", ". ", "?", ":", "- ", "1. ", "**", "*", "_",
    "[", "](", ")",
    "](#)", "<", ">", "http://a", "### ", "> ", "1/2", "./.", "\u{A0}", "\r\n", "\\", "å", "Å", "–", "kr. ",
    "2020", "🙂", "---",
    "Vi har i løbet af efteråret holdt møder med alle kommuner", "\u{FEFF}", "§", "\u{2028}",
  ]

  @Test("whatever the text, its layout is sound") func soundness() {
    var random = SeededText(seed: 4)
    for _ in 0..<3000 { checkInvariants(SourceText(random.text(of: Self.parts, length: 25))) }
  }

  /// Texts in which a careless reader looks at everything again and again.
  static let long = [
    "a ", "](", "[](", "<a", "*a ", "**a", "_a _", "a. ", "1. ", ". 1 ", "(", "A.", "a\n", "\n", "a\n\n",
    "- a\n", "1/2\n", "\u{0C}",
    "a,\n\n\n", "Vi har i løbet af efteråret holdt møder med nogle\n\nNygade 4\n\n", "\u{A0}", ".", "tlf\n\n",
  ]

  @Test("time grows with the length, not with its square", .timeLimit(.minutes(1)), arguments: long)
  func linear(part: String) {
    let layout = Layout(SourceText(String(repeating: part, count: 20_000)))
    #expect(!layout.lines.isEmpty)
  }

  @Test("the stage writes the layer") func stage() throws {
    var document = Document(source: SourceText("Vi svarer."))
    let corrected = Stage("correct", reads: [.source], writes: [.corrected]) { _ in }
    try Pipeline([corrected, .layout]).run(&document)
    #expect(document.layout == Layout(document.corrected))
    #expect(document.layout.lines.count == 1)
  }
}
