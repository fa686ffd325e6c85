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

  static let long = "Vi har i løbet af efteråret holdt møder med alle kommuner, og mange af dem har bedt om"
  static let paragraphs: [(String, String, [[String]])] = [
    (
      "blank lines of a page end", "\(long)\n\n\n\nmere hjælp. Det får de.",
      [["\(long) mere hjælp.", "Det får de."]]
    ),
    ("a page mark", "\(long)\n1/2\nmere hjælp.", [["\(long) mere hjælp."]]),
    ("a form feed", "\(long)\n\u{0C}mere hjælp.", [["\(long) mere hjælp."]]),
    (
      "a letterhead",
      "\(long)\n\nDen 3. maj 2012\n\nJnr 01.02.03\n\nNygade 4\n2300 Byen\n\nwww.by.dk\n\n1/2\n\nmere hjælp.",
      [
        ["\(long) mere hjælp."], ["Den 3. maj 2012"], ["Jnr 01.02.03"], ["Nygade 4", "2300 Byen"],
        ["www.by.dk"],
      ]
    ),
    (
      "a name after the page end", "\(long) i\n\n\n\nAarhus og resten af landet er med i planen fra nu af.",
      [["\(long) i Aarhus og resten af landet er med i planen fra nu af."]]
    ),
    (
      "a finished sentence", "\(long) hjælp.\n\n\n\nmere er der ikke.",
      [["\(long) hjælp."], ["mere er der ikke."]]
    ),
    ("a lead-in", "\(long) følgende:\n\nwww.by.dk", [["\(long) følgende:"], ["www.by.dk"]]),
    (
      "an address after the text", "\(long)\n\nwww.by.dk\n\nTlf. 12 34 56 78",
      [[long], ["www.by.dk"], ["Tlf. 12 34 56 78"]]
    ),
    ("list items", "- at svare\n  hurtigt\n- at spørge", [["at svare hurtigt"], ["at spørge"]]),
    ("a heading", "Vi svarer\n## Frist\nog nu", [["Vi svarer"], ["Frist"], ["og nu"]]),
    ("an enclosure mark in the margin", "\(long)\n./.\nmere hjælp.", [["\(long) mere hjælp."]]),
    (
      "a greeting", "Med venlig hilsen\nJens Jensen\nKontorchef",
      [["Med venlig hilsen", "Jens Jensen", "Kontorchef"]]
    ),
  ]

  @Test("paragraphs are put together again", arguments: paragraphs)
  func paragraph(_: String, text: String, expected: [[String]]) {
    #expect(Self.sentences(text) == expected)
  }
}
