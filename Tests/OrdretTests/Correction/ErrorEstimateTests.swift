import Dictionaries
import Testing

@testable import Ordret

/// The word error rates that are told without the truth.
@Suite struct ErrorEstimateTests {
  static var signals: [WritableKeyPath<PageSignals, Double>] {
    [\.doubtBefore, \.doubtAfter, \.unknown, \.signs, \.lostSpaces, \.readSpaces, \.innerCapitals]
  }

  @Test("more doubt never makes less of an estimate, and none leaves 0 to 1", arguments: [true, false])
  func isMonotone(foreign: Bool) {
    for key in Self.signals {
      var signals = PageSignals()
      var last = (0.0, 0.0)
      for step in 0...100 {
        signals[keyPath: key] = Double(step) / 100
        let next = (
          ErrorEstimate.before(signals, foreign: foreign), ErrorEstimate.after(signals, foreign: foreign)
        )
        #expect(last.0 <= next.0 && next.0 <= 1 && last.1 <= next.1 && next.1 <= 1)
        last = next
      }
    }
  }

  private static let language: Result<LanguageData, any Error> = Result { try .embedded() }

  private static func reading(_ text: String) throws -> Reading {
    var document = Document(source: SourceText(text))
    try Pipeline.correction(language.get()).run(&document)
    return document.reading
  }

  static let written = """
    Kære borger

    Vi har modtaget din ansøgning, og den er nu på vej til kommunen. Du kan få svar, når sagen er behandlet,
    og du må gerne ringe til os. Børnene får den hjælp, de har brug for, og pædagogerne bliver hørt.

    Ministeriet har også modtaget et brev fra København om de nye regler på området, som vi vender tilbage til.

    """

  /// The text, and the same read without a Danish model and with words that nobody can repair.
  @Test func tellsTheBetterPage() throws {
    func read(_ text: String) -> String {
      String(text.map { ["å": "a", "ø": "g", "æ": "e"][$0] ?? $0 })
    }
    let clean = try Self.reading(Self.written)
    let misread = try Self.reading(read(Self.written))
    let spoilt = try Self.reading(
      read(Self.written).replacing("kommunen", with: "kxmrnunvn").replacing("hjalp", with: "hjqkp")
        .replacing("regler", with: "rcgIcr").replacing("svar", with: "zvwr"))
    #expect(clean.isEstimated && misread.isEstimated && spoilt.isEstimated)
    #expect(clean.wordErrorEstimate < misread.wordErrorEstimate)
    #expect(clean.wordErrorEstimate < 0.05 && 0.1 < misread.wordErrorEstimate)
    #expect(misread.remainingWordErrorEstimate < misread.wordErrorEstimate)
    #expect(misread.remainingWordErrorEstimate < spoilt.remainingWordErrorEstimate)
  }

  @Test(
    "nothing is told of a text without words or in another language",
    arguments: ["", "- - -"] + CorrectorTests.foreign)
  func tellsNothing(_ text: String) throws {
    #expect(try !Self.reading(text).isEstimated)
  }

  @Test func quality() {
    var evaluation = TextEvaluation(convention: .ordret)
    let pages = [("a b c d", "a b c d", 0.1), ("a b c d", "a b c x", 0.2), ("a b c d", "a x x x", 0.6)]
    for (truth, text, told) in pages {
      var page = PageEvaluation(
        name: "", truth: SourceText(truth), observed: SourceText(text), corrected: SourceText(text),
        isWord: { _ in false })
      var reading = Reading()
      reading.profile = "scan200-eng"
      reading.remainingWordErrorEstimate = told
      page.reading = reading
      evaluation.add(page)
    }
    let quality = evaluation.quality(of: \.remainingWordErrorEstimate, against: \.after)
    #expect(quality?.pages == 3)
    #expect(abs((quality?.meanEstimate ?? 0) - 0.3) < 1e-9)
    #expect(abs((quality?.meanRate ?? 0) - 1.0 / 3) < 1e-9)
    #expect(quality?.spearman == 1)
    #expect(0.9 < quality?.pearson ?? 0)
    #expect(TextEvaluation(convention: .ordret).quality(of: \.wordErrorEstimate, against: \.before) == nil)
  }
}
