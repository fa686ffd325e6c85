import Ordret
import Testing

@testable import OrdretIO

/// Pages drawn with letters: a sign is 10 wide, a line 20 high, an empty line half as high.
@Suite struct ReadingOrderTests {
  struct Row: Sendable {
    var what: String
    var page: String
    var text: String
  }

  /// What the recogniser took for one line each, from the top.
  static let wholeLines: [Row] = [
    Row(
      what: "names over titles",
      page: """
        Med venlig hilsen

        Inger Kruse            Poul Bech-Hansen
        Kontorchef             Fuldmægtig

        Bilag
        """,
      text: "Med venlig hilsen\n\nInger Kruse\nKontorchef\n\nPoul Bech-Hansen\nFuldmægtig\n\nBilag\n"),
    Row(
      what: "three people, and a speck",
      page: """
        Inger Kruse            Poul Bech-Hansen         Lone Dam
        Kontorchef             Fuldmægtig               Direktør      i
        """,
      text: "Inger Kruse\nKontorchef\n\nPoul Bech-Hansen\nFuldmægtig\n\nLone Dam\nDirektør i\n"),
    Row(
      what: "sums",
      page: """
        De skal betale disse beløb til os inden længe:
        Nyt undertag          64.500,00 kr.
        Moms, 25 %            31.125,00 kr.
        I alt                155.625,00 kr.
        """,
      text: "De skal betale disse beløb til os inden længe:\nNyt undertag   64.500,00 kr.\n"
        + "Moms, 25 %   31.125,00 kr.\nI alt   155.625,00 kr.\n"),
    Row(
      what: "times",
      page: """
        Operation          tirsdag den 28. maj kl. 9.45
        Kontrol            onsdag den 5. juni kl. 10.15
        """,
      text: "Operation   tirsdag den 28. maj kl. 9.45\nKontrol   onsdag den 5. juni kl. 10.15\n"),
    Row(
      what: "roles and names",
      page: """
        Formand           Lone Dam
        Kasserer          Ole Bo Jensen
        Sekretær          Mads Friis
        """,
      text: "Formand   Lone Dam\nKasserer   Ole Bo Jensen\nSekretær   Mads Friis\n"),
    Row(
      what: "ways to reach us",
      page: """
        Telefon           12 34 56 78
        E-mail            post@hals.dk
        """,
      text: "Telefon   12 34 56 78\nE-mail   post@hals.dk\n"),
    Row(
      what: "labels",
      page: """
        Dato:             i dag
        Emne:             det samme som i går
        """,
      text: "Dato:   i dag\nEmne:   det samme som i går\n"),
    Row(
      what: "numbers of list items",
      page: """
        1.    Mulden lægges i en vold
              mod landevejen.
        2.    Arealet skal tilplantes
              efter gravningens ophør.
        """,
      text:
        "1. Mulden lægges i en vold\nmod landevejen.\n2. Arealet skal tilplantes\nefter gravningens ophør.\n"),
    Row(
      what: "an address beside a letterhead",
      page: """
        Hr. Aage Juul             Århus Amt
        Stationsvej 17            Lyseng Allé 1
        8963 Auning               8270 Højbjerg
                                  Telefon 12 34 56 78
        """,
      text:
        "Hr. Aage Juul\nStationsvej 17\n8963 Auning\n\nÅrhus Amt\nLyseng Allé 1\n8270 Højbjerg\nTelefon 12 34 56 78\n"
    ),
    Row(
      what: "a lone wide line",
      page: """
        Vi har modtaget ansøgningen og kan svare.
        Aalborg, den 3. maj            J.nr. 4-11
        Ansøgningen er ikke imødekommet af os nu.
        """,
      text: "Vi har modtaget ansøgningen og kan svare.\nAalborg, den 3. maj   J.nr. 4-11\n"
        + "Ansøgningen er ikke imødekommet af os nu.\n"),
    Row(
      what: "columns under a heading, torn by nothing",
      page: """
        Formanden skriver til alle medlemmer af foreningen
        en to tre fire fem            en anden spalte der
        seks syv otte ni ti           har ord for sig selv

        nye ord i første spalte       og et afsnit nederst
        og dem under dem her          som begynder ved siden
                                      og er længere end den
        """,
      text: "Formanden skriver til alle medlemmer af foreningen\nen to tre fire fem\nseks syv otte ni ti\n"
        + "\nnye ord i første spalte\nog dem under dem her\n\nen anden spalte der\nhar ord for sig selv\n\n"
        + "og et afsnit nederst\nsom begynder ved siden\nog er længere end den\n"),
  ]

  @Test(arguments: wholeLines) func linesOfTheRecogniserAreCut(_ row: Row) throws {
    try check(row, tsv(row.page, cut: false))
  }

  /// What the recogniser took for a line and a block each, row by row.
  static let pieces: [Row] =
    wholeLines.filter { !["a lone wide line", "ways to reach us"].contains($0.what) } + [
      Row(
        what: "one line in two", page: "Vi har modtaget ansøgningen      og kan svare.\nDen er god.",
        text: "Vi har modtaget ansøgningen og kan svare.\n\nDen er god.\n"),
      Row(
        what: "blocks that share a height",
        page: """
          Hr. vognmand Juul
          Stationsvej, Auning             Vor ref. ejh
                                          Deres brev
          """,
        text: "Hr. vognmand Juul\n\nStationsvej, Auning\n\nVor ref. ejh\n\nDeres brev\n"),
      Row(
        what: "a letterhead beside the body",
        page: """
          Vi har modtaget dit brev om de nye         Hals Kommune
          planer og vil gerne svare på det nu        Teknik
          med nogle ord om sagen og dens gang        Dato: 3/5
          gennem udvalget i byen ved fjorden,        Init.: HT
          som har behandlet den på sit møde.
          """,
        text: "Hals Kommune\n\nTeknik\n\nDato: 3/5\n\nInit.: HT\n\nVi har modtaget dit brev om de nye\n\n"
          + "planer og vil gerne svare på det nu\n\nmed nogle ord om sagen og dens gang\n\n"
          + "gennem udvalget i byen ved fjorden,\n\nsom har behandlet den på sit møde.\n"),
    ]

  @Test(arguments: pieces) func piecesAreOrdered(_ row: Row) throws {
    let text = try check(row, tsv(row.page, cut: true), emptyLines: false)
    #expect(text.words.indices.allSatisfy { text.readNumber($0) < text.words.count })
  }

  @discardableResult
  private func check(_ row: Row, _ file: String, emptyLines: Bool = true) throws -> PageText {
    let bytes = Array(file.utf8)
    let text = try PageSamples.text(bytes)
    func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
    let read = String(decoding: text.text, as: UTF8.self)
    if emptyLines { #expect(read == row.text, "\(row.what)") }
    #expect(lines(read) == lines(row.text), "\(row.what)")
    // Nothing corrected is the same file, and each word is written where it stands.
    #expect(text.corrected(bytes, []) == bytes)
    for word in text.words.indices.dropFirst(2).prefix(12) {
      let correction = Correction(
        original: "", corrected: "ny", range: TextRange(text.words[word].text), kind: .spelling,
        probability: 1,
        applied: true, reason: "")
      let again = try PageSamples.text(text.corrected(bytes, [correction]))
      let same = again.words.filter { $0.box == text.words[word].box }
      #expect(same.map { String(decoding: again.text[$0.text], as: UTF8.self) } == ["ny"])
      #expect(Set(again.words.map(\.box)) == Set(text.words.map(\.box)))
    }
    let lineRanges = text.recognised.lines.map(\.range.bytes)
    #expect(lineRanges.map { String(decoding: text.text[$0], as: UTF8.self) } == lines(read))
    return text
  }

  /// The table of Tesseract for a page: a line of it is a line, or each piece of it is a block.
  private func tsv(_ page: String, cut: Bool, slope: Double = 0) -> String {
    var rows = [TSVReader.header, "1\t1\t0\t0\t0\t0\t0\t0\t1000\t1000\t-1\t"]
    var (y, block, line) = (50.0, 1, 0)
    for text in page.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      var (column, number, spaces) = (0, 0, 0)
      for word in text.split(separator: " ", omittingEmptySubsequences: false) {
        guard !word.isEmpty else {
          (column, spaces) = (column + 1, spaces + 1)
          continue
        }
        if cut, number == 0 || 1 < spaces { block += 1 }
        (number, spaces) = (number + 1, 1)
        let (x, width) = (10 * column, 10 * word.count)
        let top = Int(y + slope * Double(x + width / 2))
        rows.append("5\t1\t\(block)\t1\t\(line)\t\(number)\t\(x)\t\(top)\t\(width - 2)\t20\t91\t\(word)")
        column += word.count + 1
      }
      if text.isEmpty, !cut { block += 1 }
      y += text.isEmpty ? 16 : 26
    }
    return rows.joined(separator: "\n") + "\n"
  }

  @Test("a page that stands askew", arguments: [-0.05, 0.05])
  func askew(_ slope: Double) throws {
    let wide = wholeLinesOfText(6, width: 60)
    let row = Self.wholeLines[0]
    let text = try PageSamples.text(Array(tsv(wide + "\n\n" + row.page, cut: true, slope: slope).utf8))
    #expect(String(decoding: text.text, as: UTF8.self).contains("Inger Kruse\nKontorchef\n\nPoul"))
  }

  private func wholeLinesOfText(_ count: Int, width: Int) -> String {
    Array(repeating: String(repeating: "ordene ", count: width / 7), count: count).joined(separator: "\n")
  }

  /// The order that the file states is kept, unless it goes up the page.
  @Test func statedOrder() throws {
    func region(_ id: String, _ y: Int) -> String {
      """
      <TextRegion id="\(id)"><TextLine id="l\(id)"><Coords points="0,\(y) 90,\(y) 90,\(y + 20) 0,\(y + 20)"/>\
      <TextEquiv><Unicode>\(id)</Unicode></TextEquiv></TextLine></TextRegion>
      """
    }
    func read(_ order: [String]) throws -> String {
      let stated = order.enumerated().map { "<RegionRefIndexed index=\"\($0)\" regionRef=\"\($1)\"/>" }
      let ids = ["a", "b", "c", "d", "e"]
      let content =
        "<ReadingOrder><OrderedGroup id=\"o\">\(stated.joined())</OrderedGroup></ReadingOrder>"
        + ids.enumerated().map { region($1, 40 * $0) }.joined()
      let text = try PageSamples.text(Array(PageSamples.page(content).utf8))
      return String(decoding: text.text.filter { $0 != 0x0A }, as: UTF8.self)
    }
    #expect(try read(["a", "b", "c", "d", "e"]) == "abcde")
    #expect(try read(["b", "a", "c", "d", "e"]) == "bacde")
    #expect(try read(["e", "d", "c", "b", "a"]) == "abcde")
    #expect(try read([]) == "abcde")
  }

  @Test func linesKnowTheirPlace() throws {
    let page = """
      Hals Kommune

      Inger Kruse            Poul Bech-Hansen
      Kontorchef             Fuldmægtig

      Gebyr                  100,00 kr.
      I alt                  200,00 kr.
      """
    let lines = try PageSamples.text(Array(tsv(page, cut: false).utf8)).recognised.lines
    #expect(lines.map(\.column) == [0, 0, 0, 1, 1, 0, 0])
    #expect(lines.map(\.columns) == [1, 2, 2, 2, 2, 1, 1])
    #expect(lines.map(\.cells.count) == [0, 0, 0, 0, 0, 2, 2])
    #expect(lines.map(\.band) == [.top, .top, .middle, .top, .middle, .middle, .middle])
    #expect(Set(lines.map(\.block)).count == 4)
    #expect(lines[0].box?.left == 0 && lines[0].box?.top == 0.05)
  }

  @Test("running headers and page numbers are told")
  func repeated() throws {
    func page(_ number: Int, _ words: String...) -> [String] {
      ["1\t\(number)\t0\t0\t0\t0\t0\t0\t1000\t1000\t-1\t"]
        + words.enumerated().map {
          "5\t\(number)\t1\t1\t\($0 + 1)\t1\t10\t\($0 == 0 ? 20 : $0 == words.count - 1 ? 950 : 300 + $0 * 40)\t90\t20\t91\t\($1)"
        }
    }
    let rows =
      [TSVReader.header] + page(1, "Halskommune", "Halskommune", "tekst", "Side1")
      + page(2, "Halskommune", "tekst", "Side2")
    let lines = try PageSamples.text(Array(rows.joined(separator: "\n").utf8)).recognised.lines
    #expect(lines.map(\.isRepeated) == [true, false, false, true, true, false, true])
    #expect(lines.map(\.page) == [0, 0, 0, 0, 1, 1, 1])
  }

  /// The work grows with the words, whatever the page looks like.
  @Test(arguments: [1_000, 10_000])
  func workIsBounded(_ count: Int) throws {
    var generator = SystemLikeGenerator()
    let shapes: [(Int) -> (Int, Int)] = [
      { ($0 % 100 * 100, $0 / 100 * 26) },  // a table of a hundred columns
      { (0, $0 * 26) },
      { ($0 * 100, $0 * 26) },  // a staircase
      { ($0 * 40, $0 % 2 * 13) },
      { (abs($0 % 400 - 200) * 100, $0 * 9) },
      { _ in (generator.next(10_000), generator.next(10_000)) },
    ]
    for (number, shape) in shapes.enumerated() {
      var rows = [TSVReader.header, "1\t1\t0\t0\t0\t0\t0\t0\t100000\t100000\t-1\t"]
      for word in 0..<count {
        let (x, y) = shape(word)
        rows.append("5\t1\t\(word / 7)\t1\t1\t\(word % 7)\t\(x)\t\(y)\t80\t20\t91\tord\(word)")
      }
      let text = try PageSamples.text(Array(rows.joined(separator: "\n").utf8))
      #expect(text.words.count == count)
      #expect(Set(text.words.map(\.element)).count == count)
      var arranger = PageArranger(text)
      _ = arranger.arranged()
      #expect(arranger.work <= 2 * (BlockOrder.deepest + 1) * count, "shape \(number): \(arranger.work)")
    }
  }

  private struct SystemLikeGenerator {
    var state: UInt64 = 1
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
