import Dictionaries
import Testing

@testable import Ordret

/// What the recogniser told of its words, in the correction.
@Suite struct ConfidenceTests {
  private static let language: Result<LanguageData, any Error> = Result { try .embedded() }

  /// A page and what the recogniser told of it.
  struct Row: Sendable, CustomTestStringConvertible {
    var what: String
    /// The line that stands on the page, and the word of it that is looked at.
    var line: String
    var word: String
    /// How sure the recogniser was of that word, and of all others.
    var sure: Float?
    var others: Float?
    var alternatives: [RecognisedWords.Alternative] = []
    var scale = RecognisedWords.Scale.tesseract
    /// What becomes of the word.
    var corrected: String

    var testDescription: String { what }
    /// The page: a line before, which shows how it was read.
    var text: String { (ConfidenceTests.isForeign(line) ? Self.foreign : Self.native) + line + "\n" }

    private static let native = """
      Kommunen har i dag modtaget dit brev om børnenes skolegang, og vi svarer gerne på det.
      Der er flere spørgsmål, som vi ikke kan svare på endnu, men vi gør det senere på året.

      """
    private static let foreign = """
      Kommunen har i dag faet dit brev om bgrnenes skolegang, og vi svarer gerne pa det.
      Der er flere spgrgsmal, som vi ikke kan svare pa endnu, men vi ggr det senere pa aret.

      """
  }

  private static func isForeign(_ line: String) -> Bool { !line.contains { "æøå".contains($0) } }

  private static func alternative(_ text: String, _ confidence: Float? = nil)
    -> [RecognisedWords.Alternative]
  {
    [RecognisedWords.Alternative(text: text, confidence: confidence)]
  }

  private static let answer = "Vi far svaret for mgdet."
  private static let firm = "Vi skal have et møde på firmact i dag."
  private static let mayor = "Vi har ikke fået svar af borgmesteien endnu."

  static let rows: [Row] = [
    Row(what: "nothing is known", line: answer, word: "for", corrected: "for"),
    Row(what: "doubtful", line: answer, word: "for", sure: 0.25, others: 0.94, corrected: "før"),
    Row(what: "sure", line: answer, word: "for", sure: 0.95, others: 0.94, corrected: "for"),
    Row(what: "doubtful like all", line: answer, word: "for", sure: 0.25, others: 0.25, corrected: "for"),
    Row(what: "sure of nothing", line: answer, word: "for", sure: 0, others: 0, corrected: "for"),
    Row(what: "known of it alone", line: answer, word: "for", sure: 0.25, corrected: "for"),
    Row(what: "no share", line: answer, word: "for", sure: -1, others: 2, corrected: "for"),
    Row(
      what: "doubtful on a scale of its own", line: answer, word: "for", sure: 0.25, others: 0.94,
      scale: .unknown, corrected: "for"),
    Row(what: "Danish, nothing is known", line: firm, word: "firmact", corrected: "firmact"),
    Row(
      what: "Danish, doubtful", line: firm, word: "firmact", sure: 0.25, others: 0.96, corrected: "firmaet"),
    Row(what: "Danish, sure", line: firm, word: "firmact", sure: 0.97, others: 0.96, corrected: "firmact"),

    Row(what: "no other reading", line: mayor, word: "borgmesteien", corrected: "borgmesteien"),
    Row(
      what: "another reading", line: mayor, word: "borgmesteien", alternatives: alternative("borgmesteren"),
      scale: .unknown, corrected: "borgmesteren"),
    Row(
      what: "another reading with signs beside it", line: mayor, word: "borgmesteien",
      alternatives: alternative("borgmesteren,", 0.3), corrected: "borgmesteren"),
    Row(
      what: "another reading that is no word", line: mayor, word: "borgmesteien",
      alternatives: alternative("borgmestcren"), corrected: "borgmesteien"),
    Row(
      what: "another reading of several words", line: mayor, word: "borgmesteien",
      alternatives: alternative("borg mesteren"), corrected: "borgmesteien"),
    Row(
      what: "another reading of a number", line: "Vi gør det inden 2014 igen.", word: "2014",
      alternatives: alternative("2011"), corrected: "2014"),
    Row(
      what: "another reading of a known word", line: "Brevet bliver ikke besvarer på mandag.",
      word: "besvarer",
      alternatives: alternative("besvaret"), corrected: "besvarer"),
  ]

  private static func document(_ row: Row) -> Document {
    let source = SourceText(row.text)
    var recognised = RecognisedWords()
    recognised.scale = row.scale
    recognised.pages = [RecognisedWords.Page(width: nil, height: nil)]
    for token in Tokeniser.tokens(in: source.bytes) {
      var word = RecognisedWords.Word(range: TextRange(token.range), page: 0)
      let isIt = source[TextRange(token.core)] == row.word
      word.confidence = isIt ? row.sure : row.others
      if isIt { word.alternatives = row.alternatives }
      recognised.words.append(word)
    }
    return Document(source: source, recognised: recognised)
  }

  /// One for all rows: what it remembers of words serves them all.
  private static let pipelines = Result {
    var settings = PipelineSettings()
    settings.without = [.confidences]
    return (
      with: try Pipeline.correction(language.get()),
      without: try Pipeline.correction(language.get(), settings: settings)
    )
  }

  private func corrected(_ row: Row) throws -> Document {
    var document = Self.document(row)
    try Self.pipelines.get().with.run(&document)
    return document
  }

  /// Where the word of a row stands.
  private func place(_ row: Row) throws -> TextRange {
    let text = SourceText(row.text)
    let token = Tokeniser.tokens(in: text.bytes).first { text[TextRange($0.core)] == row.word }
    return TextRange(try #require(token).core)
  }

  @Test("a word and what was told of it", arguments: rows)
  func decides(_ row: Row) throws {
    let document = try corrected(row)
    let place = document.correctedMap.derived(try place(row))
    #expect(document.corrected[place] == row.corrected)
  }

  @Test("left out, a page is read as text", arguments: rows.filter { $0.others != nil })
  func isLeftOut(_ row: Row) throws {
    var left = Self.document(row)
    try Self.pipelines.get().without.run(&left)
    var text = Document(source: SourceText(row.text))
    try Self.pipelines.get().with.run(&text)
    #expect(left.corrections == text.corrections)
  }

  @Test("the surer the recogniser was, the less probable is a change")
  func probabilities() throws {
    let line = "Afstanden er malt af dem."
    let sures: [Float?] = [0.25, nil, 0.94]
    let probabilities = try sures.map { sure in
      let row = Row(
        what: "", line: line, word: "malt", sure: sure, others: sure.map { _ in 0.9 }, corrected: "målt")
      let place = try place(row)
      return try #require(try corrected(row).corrections.first { $0.range == place }).probability
    }
    #expect(probabilities == probabilities.sorted(by: >))
    #expect(Set(probabilities).count == 3)
  }

  @Test("what was told of words, by token")
  func grades() {
    func check(_ text: String, _ words: [(Range<Int>, Float?)], _ grades: [UInt8]) {
      var recognised = RecognisedWords()
      recognised.scale = .tesseract
      recognised.words = words.map {
        var word = RecognisedWords.Word(range: TextRange($0.0), page: 0)
        word.confidence = $0.1
        return word
      }
      let source = SourceText(text)
      let doubts = WordDoubts(Document(source: source, recognised: recognised))
      #expect(TextTokens(source, doubts).doubts.grades == grades, "\(text)")
    }
    check("en to", [(0..<2, 0.5), (3..<5, 0.9)], [51, 91])
    check("en to", [(0..<2, 0.5)], [])
    check("en to", [(0..<2, 0.5), (3..<5, nil)], [])
    check("en to tre", [(0..<2, 0.5), (3..<5, nil), (6..<9, 0.8)], [51, 0, 81])
    check("en to tre", [(0..<5, 0.5), (6..<9, 0.9)], [])
    check("en to tre", [(0..<2, 0.5), (0..<2, 0.9), (6..<9, 0.8)], [51, 0, 81])
    // A word that the line's end cuts is as doubtful as its worse half.
    check("en kommu-\nne", [(0..<2, 0.8), (3..<9, 0.9), (10..<12, 0.4)], [81, 41])
    check("", [], [])
  }
}
