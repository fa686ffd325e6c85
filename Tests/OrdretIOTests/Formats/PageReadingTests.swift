import Ordret
import Testing

@testable import OrdretIO

@Suite struct PageReadingTests {
  /// The text of each file, and how it is told apart.
  static let files: [(file: String, format: PageFormat, text: String)] = [
    (
      PageSamples.alto(
        #"<String CONTENT="K&#230;re" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4" WC="0.5"/><SP/><String CONTENT="&lt;alle&gt;"/>"#,
        #"<String CONTENT="igen"/>"#),
      .alto, "Kære <alle>\nigen\n"
    ),
    (
      PageSamples.alto(
        #"<String CONTENT="bemær" SUBS_TYPE="HypPart1" SUBS_CONTENT="bemærkning"/><HYP CONTENT="&#173;"/>"#,
        #"<String CONTENT="kning" SUBS_TYPE="HypPart2" SUBS_CONTENT="bemærkning"/>"#, prefix: "a:"),
      .alto, "bemær-\nkning\n"
    ),
    (
      // Nothing of a document type elsewhere is fetched.
      PageSamples.alto(#"<String CONTENT="tak"/>"#, prolog: #"<!DOCTYPE alto SYSTEM "file:///etc/passwd">"#),
      .alto, "tak\n"
    ),
    (
      // The hyphen stands in the word too.
      PageSamples.alto(#"<String CONTENT="bemær-"/><HYP CONTENT="-"/>"#, #"<String CONTENT="kning"/>"#),
      .alto, "bemær-\nkning\n"
    ),
    (
      PageSamples.alto(
        #"<String CONTENT=""/><String CONTENT="  "/><String CONTENT="tak"><ALTERNATIVE>tag</ALTERNATIVE></String>"#
      ), .alto, "tak\n"
    ),
    (
      PageSamples.alto(
        #"<String CONTENT="hilsen"/></TextLine></TextBlock><TextBlock ID="c"><TextLine><String CONTENT="sidst"/>"#
          + #"</TextLine></TextBlock><ComposedBlock ID="o"><TextBlock ID="d"><TextLine><String CONTENT="først"/>"#
          + #"</TextLine></TextBlock></ComposedBlock><TextBlock ID="e"><TextLine><String CONTENT="ingen"/>"#,
        version: 4,
        head: #"<ReadingOrder><OrderedGroup ID="g"><ElementRef ID="h" REF="o"/><ElementRef ID="i" REF="b"/>"#
          + #"</OrderedGroup></ReadingOrder>"#), .alto, "først\n\nhilsen\n\nsidst\n\ningen\n"
    ),
    (
      PageSamples.hocr(
        """
        <p class='ocr_par'><span class='ocr_line' title='bbox 1 2 3 4'>
        <span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 90'><strong>K&#xE6;re</strong></span>
        <span class="x ocrx_word"> alle </span></span>
        <span class='ocr_header'><span class='ocrx_word'>igen</span></span></p>
        <p class='ocr_par'><span class='ocr_line'>uden <em>ord</em>
        her</span></p>
        """), .hocr, "Kære alle\nigen\n\nuden ord her\n"
    ),
    (
      PageSamples.hocr("<span class='ocr_line'>k&aelig;re &Aring;se&nbsp;B.</span>"), .hocr,
      "kære Åse\u{A0}B.\n"
    ),
    (
      // Choices of the recogniser are no text; of two readings the one that was not chosen is none.
      PageSamples.hocr(
        """
        <span class='ocr_line'><span class='ocrx_word'>bør<span class='ocrx_cinfo'><span class='ocrx_cinfo'
        title='x_confs 9'>b</span></span></span>
        <span class='ocrx_word'><span class="alternatives"><ins class="alt">på</ins><del class="alt">pa</del></span></span>
        <span class='ocrx_word'><span class='ocrx_cinfo'>o</span><span class='ocrx_cinfo'>g</span></span></span>
        """), .hocr, "bør på og\n"
    ),
    (
      PageSamples.page(
        """
        <ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="first"/>
        <RegionRefIndexed index="0" regionRef="second"/></OrderedGroup></ReadingOrder>
        <TextRegion id="first"><TextLine id="l1">\(PageSamples.word("w1", "hilsen"))
        \(PageSamples.word("w2", "&amp;"))<TextEquiv><Unicode>hilsen &amp;</Unicode></TextEquiv></TextLine></TextRegion>
        <TextRegion id="last"><TextEquiv><Unicode>uden linjer
        to</Unicode></TextEquiv></TextRegion>
        <TextRegion id="second"><TextLine id="l2"><TextEquiv index="1"><Unicode>nej</Unicode></TextEquiv>
        <TextEquiv index="0"><Unicode>uden ord</Unicode></TextEquiv></TextLine></TextRegion>
        """), .page, "uden ord\n\nhilsen &\n\nuden linjer\nto\n"
    ),
    (PageSamples.tsv(["Kære", "\"alle\"", " "], ["igen"]), .tsv, "Kære \"alle\"\nigen\n"),
    (PageSamples.tsv(["Kære"], ["igen"], ending: "\r\n"), .tsv, "Kære\nigen\n"),
    ("\u{FEFF}" + PageSamples.tsv(["Kære"]), .tsv, "Kære\n"),
  ]

  @Test(arguments: files.indices)
  func textAndKind(_ index: Int) throws {
    let row = Self.files[index]
    #expect(InputKind(head: Array(row.file.utf8)) == .pages(row.format))
    let pages = try PageSamples.text(row.file)
    #expect(String(decoding: pages.text, as: UTF8.self) == row.text)
    // Every word stands where it says.
    for word in pages.words {
      #expect(word.text.upperBound <= pages.text.count)
      #expect(word.element.upperBound <= row.file.utf8.count)
    }
  }

  @Test func pagesAreParted() throws {
    let page = "<div class='ocr_page'><span class='ocr_line'><span class='ocrx_word'>a</span></span></div>"
    let empty = "<div class='ocr_page'></div>"
    let pages = try PageSamples.text(
      "<html xmlns='http://www.w3.org/1999/xhtml'><body>\(page)\(page)\(empty)\(page)</body></html>")
    #expect(String(decoding: pages.text, as: UTF8.self) == "a\n\u{C}a\n\u{C}\u{C}a\n")
    #expect(pages.pages == 4)
  }

  @Test func boxesAndConfidences() throws {
    let alto = try PageSamples.text(
      PageSamples.alto(#"<String CONTENT="a" HPOS="10" VPOS="20" WIDTH="30" HEIGHT="40" WC="0.25"/>"#))
    #expect(alto.words[0].box == PageBox(left: 10, top: 20, right: 40, bottom: 60))
    #expect(alto.words[0].confidence == 0.25)
    let hocr = try PageSamples.text(
      PageSamples.hocr(
        "<span class='ocr_line'><span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 50'>a</span></span>"))
    #expect(hocr.words[0].box == PageBox(left: 1, top: 2, right: 3, bottom: 4))
    #expect(hocr.words[0].confidence == 0.5)
    let page = try PageSamples.text(
      PageSamples.page(
        "<TextRegion id='r'><TextLine id='l'>\(PageSamples.word("w", "ab", conf: "0.75"))</TextLine></TextRegion>"
      ))
    #expect(page.words[0].box == PageBox(left: 10, top: 5, right: 30, bottom: 25))
    #expect(page.words[0].confidence == 0.75)
    let tsv = try PageSamples.text(PageSamples.tsv(["a", "b"]))
    #expect(tsv.words[1].box == PageBox(left: 100, top: 10, right: 190, bottom: 30))
  }

  @Test("whose confidences they are")
  func scales() throws {
    func check(_ head: String, _ scale: RecognisedWords.Scale) {
      #expect(RecognisedWords.Scale(head: Array(head.utf8)[...]) == scale, "\(head)")
    }
    check("<meta name='ocr-system' content='tesseract 5.3.0' />", .tesseract)
    check("<softwareName>tesseract 4.1.1</softwareName>", .tesseract)
    check("content='tesseract v5.0.0.20190623'", .tesseract)
    check("content='tesseract 3.04.01'", .unknown)
    check("content='tesseract'", .unknown)
    check("<Creator>ABBYY FineReader Engine 11</Creator>", .unknown)
    check("", .unknown)
    #expect(try PageSamples.text(PageSamples.tsv(["a", "b"])).recognised.scale == .tesseract)
    #expect(try PageSamples.text(PageSamples.alto(#"<String CONTENT="a"/>"#)).recognised.scale == .unknown)
  }

  @Test func oddPlacesAreCounted() throws {
    let pages = try PageSamples.text(
      PageSamples.alto(
        #"<String CONTENT="a" HPOS="990" VPOS="0" WIDTH="30" HEIGHT="40"/><String CONTENT=""/>"#
          + #"<String CONTENT="b" HPOS="9" VPOS="0" WIDTH="-3" HEIGHT="40"/>"#))
    #expect(pages.doubts == .init(wordsWithoutText: 1, boxesOutside: 1, brokenBoxes: 1))
    #expect(pages.doubts.findings.count == 3)
  }

  @Test func latin1IsRead() throws {
    let file = PageSamples.alto(
      #"<String CONTENT="Kære"/>"#, prolog: "<?xml version='1.0' encoding='ISO-8859-1'?>")
    let bytes = file.unicodeScalars.map { UInt8($0.value) }
    let pages = try PageSamples.text(bytes)
    #expect(String(decoding: pages.text, as: UTF8.self) == "Kære\n")
    #expect(pages.encoding == "ISO-8859-1")
  }

  /// What is no page file.
  static let others: [(String, InputKind)] = [
    ("", .text), ("Kære alle", .text), ("<Kære> alle", .text), ("level\tpage_num", .text),
    ("<html><body>Kære</body></html>", .otherMarkup), ("<?xml version='1.0'?><mets/>", .otherMarkup),
    ("<!DOCTYPE html><html><p>x</p></html>", .otherMarkup), ("<?xml", .text), ("%PDF-1.7", .scan(.pdf)),
  ]

  @Test(arguments: others.indices)
  func otherKinds(_ index: Int) {
    #expect(InputKind(head: Array(Self.others[index].0.utf8)) == Self.others[index].1)
  }

  /// Files that are refused, and what is said of them.
  static let refused: [(file: String, says: String)] = [
    (
      PageSamples.alto("", prolog: #"<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#),
      "the entity 'x'"
    ),
    (
      PageSamples.alto(
        #"<String CONTENT="&c;"/>"#,
        prolog: #"<!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>"#),
      "the entity 'a'"
    ),
    (PageSamples.hocr("<span class='ocr_line'>a&unknown;b</span>"), "the entity 'unknown'"),
    (
      PageSamples.alto(#"<String CONTENT="b&oslash;rn"/>"#, prolog: #"<!DOCTYPE alto SYSTEM "x.dtd">"#),
      "the entity 'oslash'"
    ),
    (PageSamples.alto(version: 5), "ALTO of version 5; 2 to 4 are read"),
    ("<alto xmlns='http://schema.ccs-gmbh.com/ALTO'/>", "version 1"),
    (PageSamples.page("", version: "2010-03-19"), "PAGE of version 2010-03-19"),
    ("<PcGts/>", "(not stated)"),
    (String(PageSamples.alto(#"<String CONTENT="a"/>"#).prefix(200)), "is broken XML in line 3"),
    (PageSamples.hocr("<br>"), "is broken XML"),
    ("<alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'/>", "has no page"),
    (PageSamples.alto("", prolog: "<?xml version='1.0' encoding='UTF-16'?>"), "encoding UTF-16"),
    (PageSamples.alto("", prolog: "<?xml version='1.0' encoding='windows-1257'?>"), "encoding windows-1257"),
    (
      PageSamples.hocr(
        String(repeating: "<div>", count: 300) + String(repeating: "</div>", count: 300)), "is broken XML"
    ),
    (TSVReader.header + "\n5\t1\t1\n", "line 2 has not its 12 columns"),
    (TSVReader.header + "\n", "has no page"),
  ]

  @Test(arguments: refused.indices)
  func refusals(_ index: Int) {
    let row = Self.refused[index]
    #expect {
      try PageSamples.text(row.file)
    } throws: { error in
      let says = (error as? PageFault)?.explanation ?? "\(error)"
      #expect(says.contains(row.says), "\(says)")
      return says.contains(row.says)
    }
  }

  @Test func pagesTellTheirSizesAndWords() throws {
    let file = PageSamples.hocr(
      "<span class='ocrx_word'>a</span></div><div class='ocr_page'></div>"
        + "<div class='ocr_page' title='bbox 0 0 30 40'>"
        + "<span class='ocrx_word'>b</span><span class='ocrx_word'>c</span>")
    let sheets = try PageFile.text(of: Array(file.utf8), .hocr).sheets
    #expect(sheets.map(\.words) == [0..<1, 1..<1, 1..<3])
    #expect(sheets.last?.width == 30 && sheets.last?.height == 40)
  }
}
