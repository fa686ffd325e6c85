import Dictionaries
import Testing

@testable import Ordret

/// Every part of the correction core that can be left out is at work where there is something for it to do.
@Suite struct IngredientTests {
  private static let language: Result<LanguageData, any Error> = Result { try .embedded() }

  /// A letter read without a Danish model, with something for nearly every part.
  static let foreign =
    CorrectorTests.rows.map(\.observed).joined(separator: "\n\n")
      + """


      Ordvalg og afstemninger er ikkeat glemme. Der ertil gengald en spgrgetid om skolevaesenets Samarbejdsaftalz.
      The partners of the project would like to thank you for this work, and they should be here.
      Kgbenhavnskvartererne, byggesagsbehandlcre. Den 15. januar1999 kom sagen.

      Vi ved, at det er en god id, men kommunalbestxyrelsen skal bestemme det. Nar bgrnene kommer hjem. er der mad til
      alle i huset og det er en sag. som kommunen skal se pa med det samme, for der er ikke mere tid tilbage.
      """

  private static let page = """
    Kommunen har i dag modtaget jeres brev om børnenes skolegang, og vi svarer gerne på det.
    Der er flere spørgsmål, som vi ikke kan svare på endnu. Vi har til hensigt at gøre det senere.
    Mødet holdes i næste uge, og der er kaffe til alle, som kommer.


    """

  /// A long page read with a Danish model, with one misread word.
  static let native = String(repeating: page, count: 12) + page.split(separator: "til")[0] + "ti1 hensigt.\n"

  /// What is found with all parts, once for all tests.
  private static let wholeForeign = Result { try result(foreign, without: []) }
  private static let wholeNative = Result { try result(native, without: []) }

  private static func result(_ text: String, without: Set<Ingredient>) throws -> [Correction] {
    var settings = PipelineSettings()
    settings.without = without
    return try Corrector(language: language.get(), settings: settings).settled(SourceText(text)).corrections
  }

  @Test("leaving a part out changes what is found", arguments: Ingredient.allCases)
  func isAtWork(_ part: Ingredient) throws {
    // What a second look may find is tested by `looksOnce`, in what it does; confidences are tested by
    // `ConfidenceTests`.
    guard part != .secondLook, part != .confidences else { return }
    let (text, whole) = part == .gate ? (Self.native, Self.wholeNative) : (Self.foreign, Self.wholeForeign)
    #expect(try Self.result(text, without: [part]) != whole.get())
  }

  @Test func looksOnce() throws {
    var settings = PipelineSettings()
    settings.without = [.secondLook]
    let corrector = try Corrector(language: Self.language.get(), settings: settings)
    let text = SourceText(Self.foreign)
    let once = corrector.memories.use { corrector.correct(text, $0) }
    #expect(corrector.settled(text).corrections == once.corrections)
  }
}
