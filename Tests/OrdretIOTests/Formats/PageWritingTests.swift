import Ordret
import Testing

@testable import OrdretIO

@Suite struct PageWritingTests {
  /// Files, corrections, and what stands in the file afterwards in place of which bytes; all else stays.
  struct Row: Sendable {
    var file: String
    var corrections: [(String, String)]
    var changes: [(String, String)]
  }

  static let line = "<String ID=\"s1\" HPOS=\"10\" VPOS=\"5\" WIDTH=\"50\" HEIGHT=\"20\" CONTENT="

  static let alto: [Row] = [
    Row(
      file: PageSamples.alto(
        #"<String CONTENT="b&#248;rn"/><SP/><String WC="0.5" CONTENT='star' CC="9999" />"#),
      corrections: [("star", "står")],
      changes: [
        (
          #"CONTENT='star' CC="9999" />"#,
          #"CONTENT='står' CS="true" CC="9999" ><ALTERNATIVE PURPOSE="as read">star</ALTERNATIVE></String>"#
        )
      ]),
    Row(  // Confidences of letters go with the letters.
      file: PageSamples.alto(#"<a:String CONTENT="daek" CC="9 9 9 9" CS="false"></a:String>"#, prefix: "a:"),
      corrections: [("daek", "dæk")],
      changes: [
        (
          #"CONTENT="daek" CC="9 9 9 9" CS="false">"#,
          #"CONTENT="dæk" CS="true"><a:ALTERNATIVE PURPOSE="as read">daek</a:ALTERNATIVE>"#
        )
      ]),
    Row(  // Signs that mean something in XML.
      file: PageSamples.alto(#"<String CONTENT="&lt;&quot;bgrn&quot;&amp;'co'"/>"#),
      corrections: [("bgrn", "børn")],
      changes: [
        (
          #"&lt;&quot;bgrn&quot;&amp;'co'"/>"#,
          #"&lt;&quot;børn&quot;&amp;'co'" CS="true"><ALTERNATIVE PURPOSE="as read">&lt;"bgrn"&amp;'co'</ALTERNATIVE></String>"#
        )
      ]),
    Row(  // Both halves know the whole word.
      file: PageSamples.alto(
        #"<String CONTENT="bemaer" SUBS_TYPE="HypPart1" SUBS_CONTENT="bemaerkning"/><HYP CONTENT="-"/>"#,
        #"<String CONTENT="kning." SUBS_TYPE="HypPart2" SUBS_CONTENT="bemaerkning"/>"#),
      corrections: [("bemaer-\nkning", "bemær-\nkning")],
      changes: [
        (
          #""bemaer" SUBS_TYPE="HypPart1" SUBS_CONTENT="bemaerkning"/>"#,
          #""bemær" CS="true" SUBS_TYPE="HypPart1" SUBS_CONTENT="bemærkning"><ALTERNATIVE PURPOSE="as read">bemaer</ALTERNATIVE></String>"#
        ), (#"HypPart2" SUBS_CONTENT="bemaerkning""#, #"HypPart2" SUBS_CONTENT="bemærkning""#),
      ]),
    Row(  // A correction across the line's end changes both.
      file: PageSamples.alto(#"<String CONTENT="a"/><String CONTENT="hj-"/>"#, #"<String CONTENT="alp"/>"#),
      corrections: [("hj-\nalp", "hjæ-\nlp")],
      changes: [
        (
          #""hj-"/>"#,
          #""hjæ-" CS="true"><ALTERNATIVE PURPOSE="as read">hj-</ALTERNATIVE></String>"#
        ), (#""alp"/>"#, #""lp" CS="true"><ALTERNATIVE PURPOSE="as read">alp</ALTERNATIVE></String>"#),
      ]),
    Row(  // Joined: the box around both; what parted them goes.
      file: PageSamples.alto(
        line
          + "\"skole\"/><SP WIDTH=\"5\"/>\n<String HPOS=\"70\" VPOS=\"3\" WIDTH=\"30\" HEIGHT=\"20\" CONTENT=\"dag\"/>"
      ),
      corrections: [("skole dag", "skoledag")],
      changes: [
        (
          line
            + "\"skole\"/><SP WIDTH=\"5\"/>\n<String HPOS=\"70\" VPOS=\"3\" WIDTH=\"30\" HEIGHT=\"20\" CONTENT=\"dag\"/>",
          "<String ID=\"s1\" HPOS=\"10\" VPOS=\"3\" WIDTH=\"90\" HEIGHT=\"22\" CONTENT=\"skoledag\" CS=\"true\">"
            + "<ALTERNATIVE PURPOSE=\"as read\">skole dag</ALTERNATIVE></String>"
        )
      ]),
    Row(  // Split: the box divided by letters, the space as one.
      file: PageSamples.alto(line + "\"tilat\"/>"), corrections: [("tilat", "til at")],
      changes: [
        (
          line + "\"tilat\"/>",
          "<String ID=\"s1\" HPOS=\"10\" VPOS=\"5\" WIDTH=\"25\" HEIGHT=\"20\" CONTENT=\"til\" CS=\"true\">"
            + "<ALTERNATIVE PURPOSE=\"as read\">tilat</ALTERNATIVE></String>"
            + "<SP WIDTH=\"8\" VPOS=\"5\" HPOS=\"35\"/>"
            + "<String ID=\"s1_2\" HPOS=\"43\" VPOS=\"5\" WIDTH=\"17\" HEIGHT=\"20\" CONTENT=\"at\" CS=\"true\">"
            + "<ALTERNATIVE PURPOSE=\"as read\">tilat</ALTERNATIVE></String>"
        )
      ]),
    Row(  // A sign between two words goes; its element stays.
      file: PageSamples.alto(#"<String CONTENT="a"/><String CONTENT="."/><String CONTENT="b"/>"#),
      corrections: [(" .", "")],
      changes: [
        (#"".""#, #""" CS="true"><ALTERNATIVE PURPOSE="as read">.</ALTERNATIVE></String"#),
        ("String/>", "String>"),
      ]),
  ]

  static let others: [Row] = [
    Row(
      file: PageSamples.hocr(
        "<span class='ocr_line'><span class='ocrx_word' id='w1' title='bbox 10 5 60 25; x_wconf 31'>b<em>gr</em>n,</span></span>"
      ), corrections: [("bgrn", "børn")],
      changes: [("b<em>gr</em>n", "b<em>ør</em>n")]),
    Row(
      file: PageSamples.hocr(
        "<span class='ocr_line'>\n <span class='ocrx_word' id='w1' title='bbox 10 5 60 25; x_wconf 31'>tilat</span>\n</span>"
      ), corrections: [("tilat", "til at")],
      changes: [
        (
          "bbox 10 5 60 25; x_wconf 31'>tilat</span>",
          "bbox 10 5 35 25; x_wconf 31'>til</span>\n <span class='ocrx_word' id='w1_2' title='bbox 43 5 60 25; x_wconf 31'>at</span>"
        )
      ]),
    Row(
      file: PageSamples.hocr(
        "<span class='ocr_line'><span class='ocrx_word' title='bbox 10 5 60 25'>skole</span> <span class='ocrx_word' title='bbox 70 3 100 20'>dag</span> nu</span>"
      ), corrections: [("skole dag", "skoledag")],
      changes: [
        (
          "bbox 10 5 60 25'>skole</span> <span class='ocrx_word' title='bbox 70 3 100 20'>dag</span>",
          "bbox 10 3 100 25'>skoledag</span>"
        )
      ]),
    Row(  // A line without words is corrected as a line.
      file: PageSamples.hocr("<span class='ocr_line'>vi&nbsp;alle  star &amp; g&aring;r\n her tilat</span>"),
      corrections: [("star & går", "står & går"), ("tilat", "til at")],
      changes: [("star", "står"), ("tilat", "til at")]),
    Row(
      file: PageSamples.tsv(["vi", "star"]), corrections: [("star", "står")], changes: [("\tstar", "\tstår")]),
    Row(
      file: PageSamples.tsv(["tilat", "vi"], ["her"], ending: "\r\n"), corrections: [("tilat", "til at")],
      changes: [
        (
          "5\t1\t1\t1\t1\t1\t0\t10\t90\t20\t91.5\ttilat\r\n5\t1\t1\t1\t1\t2\t",
          "5\t1\t1\t1\t1\t1\t0\t10\t45\t20\t91.5\ttil\r\n5\t1\t1\t1\t1\t2\t60\t10\t30\t20\t91.5\tat\r\n5\t1\t1\t1\t1\t3\t"
        )
      ]),
    Row(  // Two words split in a line: every number stands once.
      file: PageSamples.tsv(["aa", "bb", "cc"]), corrections: [("aa", "a a"), ("bb", "b b")],
      changes: [
        (
          "\t1\t1\t0\t10\t90\t20\t91.5\taa",
          "\t1\t1\t0\t10\t30\t20\t91.5\ta\n5\t1\t1\t1\t1\t2\t60\t10\t30\t20\t91.5\ta"
        ),
        (
          "\t1\t2\t100\t10\t90\t20\t91.5\tbb",
          "\t1\t3\t100\t10\t30\t20\t91.5\tb\n5\t1\t1\t1\t1\t4\t160\t10\t30\t20\t91.5\tb"
        ), ("\t3\t200", "\t5\t200"),
      ]),
    Row(
      file: PageSamples.tsv(["skole", "dag", "vi"]), corrections: [("skole dag", "skoledag")],
      changes: [
        (
          "1\t0\t10\t90\t20\t91.5\tskole\n5\t1\t1\t1\t1\t2\t100\t10\t90\t20\t91.5\tdag\n",
          "1\t0\t10\t190\t20\t91.5\tskoledag\n"
        )
      ]),
    Row(
      file: PageSamples.page(
        "<TextRegion id='r'><TextLine id='l'>\(PageSamples.word("w", "bgrn"))\(PageSamples.word("x", "&amp;co"))"
          + "<TextEquiv><Unicode> bgrn &#38;co</Unicode></TextEquiv></TextLine>"
          + "<TextEquiv><Unicode>bgrn\n&amp;co</Unicode></TextEquiv></TextRegion>"),
      corrections: [("bgrn", "børn")],
      changes: [
        (
          "<TextEquiv conf=\"0.5\"><Unicode>bgrn</Unicode></TextEquiv>",
          "<TextEquiv index=\"0\" conf=\"0.98\"><Unicode>børn</Unicode></TextEquiv>"
            + "<TextEquiv index=\"1\" conf=\"0.5\"><Unicode>bgrn</Unicode></TextEquiv>"
        ), ("<Unicode> bgrn &#38;", "<Unicode> børn &#38;"), ("<Unicode>bgrn\n", "<Unicode>børn\n"),
      ]),
    Row(  // In 2013 there is room for one text.
      file: PageSamples.page(
        "<TextRegion id='r'><TextLine id='l'>\(PageSamples.word("w", "bgrn"))</TextLine></TextRegion>",
        version: "2013-07-15"), corrections: [("bgrn", "børn")],
      changes: [("conf=\"0.5\"><Unicode>bgrn", "conf=\"0.98\"><Unicode>børn")]),
    Row(  // Other readings move down; a line without words.
      file: PageSamples.page(
        "<TextRegion id='r'><TextLine id='l'><TextEquiv index='1'><Unicode>bern</Unicode></TextEquiv>"
          + "<TextEquiv index='0'><Unicode>vi bgrn</Unicode></TextEquiv></TextLine></TextRegion>"),
      corrections: [("bgrn", "børn")],
      changes: [
        (
          "<TextEquiv index='1'><Unicode>bern</Unicode></TextEquiv><TextEquiv index='0'>",
          "<TextEquiv index=\"0\" conf=\"0.98\"><Unicode>vi børn</Unicode></TextEquiv>"
            + "<TextEquiv index='2'><Unicode>bern</Unicode></TextEquiv><TextEquiv index='1'>"
        )
      ]),
    Row(
      file: PageSamples.page(
        "<TextRegion id='r'><TextLine id='l'>\(PageSamples.word("w", "tilat"))"
          + "<TextEquiv><Unicode>tilat</Unicode></TextEquiv></TextLine></TextRegion>"),
      corrections: [("tilat", "til at")],
      changes: [
        (
          "10,5 60,5 60,25 10,25\"/><TextEquiv conf=\"0.5\"><Unicode>tilat</Unicode></TextEquiv></Word>",
          "10,5 35,5 35,25 10,25\"/><TextEquiv index=\"0\" conf=\"0.98\"><Unicode>til</Unicode></TextEquiv>"
            + "<TextEquiv index=\"1\" conf=\"0.5\"><Unicode>tilat</Unicode></TextEquiv></Word>"
            + "<Word id=\"w_2\"><Coords points=\"43,5 60,5 60,25 43,25\"/>"
            + "<TextEquiv index=\"0\" conf=\"0.98\"><Unicode>at</Unicode></TextEquiv>"
            + "<TextEquiv index=\"1\" conf=\"0.5\"><Unicode>tilat</Unicode></TextEquiv></Word>"
        ), ("<TextEquiv><Unicode>tilat", "<TextEquiv><Unicode>til at"),
      ]),
  ]

  /// Applies corrections and compares with the file in which each change is made once. The note of the step,
  /// which other tests look at, is left out.
  func check(_ row: Row) throws {
    var expected = row.file
    for (old, new) in row.changes {
      let range = try #require(expected.firstRange(of: old), "\(old) is not in the file")
      expected.replaceSubrange(range, with: new)
    }
    var pages = try PageSamples.text(row.file)
    pages.step = nil
    let corrections = try row.corrections.map {
      try #require(PageSamples.correction($0.0, $0.1, in: pages.text))
    }
    let found = String(
      decoding: pages.corrected(Array(row.file.utf8), corrections.sorted { $0.range < $1.range }),
      as: UTF8.self)
    #expect(found == expected)
    // What was written says what the corrections say.
    var text = pages.text
    for correction in corrections.sorted(by: { $1.range < $0.range }) {
      text.replaceSubrange(correction.range.bytes, with: correction.corrected.utf8)
    }
    let words = { (bytes: [UInt8]) in
      bytes.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(words(try PageSamples.text(found).text) == words(text))
  }

  @Test(arguments: alto.indices) func altoIsCorrectedInPlace(_ index: Int) throws {
    try check(Self.alto[index])
  }

  @Test(arguments: others.indices) func othersAreCorrectedInPlace(_ index: Int) throws {
    try check(Self.others[index])
  }

  /// Where the step is noted.
  static let steps: [(file: String, says: [String])] = [
    (
      PageSamples.alto(
        #"<String CONTENT="bgrn"/>"#, version: 4,
        head: "<Description><MeasurementUnit>pixel</MeasurementUnit></Description>"),
      [#"</MeasurementUnit><Processing ID="ordret"><processingCategory>contentModification<"#]
    ),
    (
      PageSamples.alto(
        #"<String CONTENT="bgrn"/>"#, version: 2,
        head: "<Description>\n  <OCRProcessing ID=\"ordret\">\n    <a/>\n  </OCRProcessing>\n</Description>"),
      ["<a/>\n    <postProcessingStep>", "</postProcessingStep>\n  </OCRProcessing>"]
    ),
    (
      PageSamples.alto(
        #"<x:String CONTENT="bgrn"/>"#, head: "<x:Description></x:Description>", prefix: "x:"),
      [#"<x:Description><x:OCRProcessing ID="ordret"><x:ocrProcessingStep>"#]
    ),
    (
      PageSamples.hocr("<span class='ocr_line'>bgrn</span>"),
      ["ocrx_word'/>\n  <meta name=\"ordret\" content=\"correction of the recognised words by ordret "]
    ),
    (
      PageSamples.page(
        "<TextRegion id='r'><TextLine id='l'>\(PageSamples.word("w", "bgrn"))</TextLine></TextRegion>"),
      ["</LastChange>\n    <MetadataItem type=\"processingStep\" name=\"ordret\" value=\"ordret "]
    ),
  ]

  @Test(arguments: steps.indices)
  func theStepIsNoted(_ index: Int) throws {
    let row = Self.steps[index]
    let found = try PageSamples.corrected(row.file, ("bgrn", "børn"))
    for part in row.says { #expect(found.contains(part), "\(found)") }
    // Again, with another correction: the ids stay different.
    let again = try PageSamples.corrected(found, ("børn", "barn"))
    #expect(again.components(of: "ID=\"ordret\"") <= 1)
    _ = try PageSamples.text(again)
  }

  @Test func nothingCorrectedIsTheSameFile() throws {
    for row in Self.alto + Self.others {
      for file in [
        row.file, "\u{FEFF}" + row.file, row.file.split(separator: "\n").joined(separator: "\r\n"),
      ] {
        let bytes = Array(file.utf8)
        let pages = try PageSamples.text(bytes)
        #expect(pages.corrected(bytes, []) == bytes)
        let suggestion = try #require(
          PageSamples.correction(row.corrections[0].0, "andet", in: pages.text, applied: false))
        #expect(pages.corrected(bytes, [suggestion]) == bytes)
      }
    }
  }

  @Test func latin1StaysLatin1() throws {
    let prolog = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let file = PageSamples.alto(#"<String CONTENT="så"/><String CONTENT="bgrn"/>"#, prolog: prolog)
    let bytes = file.unicodeScalars.map { UInt8($0.value) }
    let found = try PageSamples.corrected(bytes, [("bgrn", "bør–n")])
    #expect(found.contains(0xE5))
    #expect(String(decoding: try PageSamples.text(found).text, as: UTF8.self) == "så bør–n\n")
    #expect(found.split(separator: 0xF8).last?.starts(with: "r&#8211;n".utf8) ?? false)
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of part: String) -> Int { ranges(of: part).count }
}
