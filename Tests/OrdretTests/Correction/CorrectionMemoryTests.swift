import Dictionaries
import TestSupport
import Testing

@testable import Ordret

@Suite struct CorrectionMemoryTests {
  /// Made-up letters, read without a Danish model and with one.
  private static let letters = [
    "Kzere borgmestre\n\nVi star fortsat i en alvorlig situation, hvor kommunerne mA ggre deres yderste.",
    "Kommunen bgr tage stilling til sagen inden den 1. maj. Borgeren havde Kzere naboer i Abenra.",
    "Ministeriet har medtaget bemærkningerne fra kommunerne, og sagen afgøres når høringen er slut.",
    "Svaret pa Deres brev om bgrnehaven er, at pladsen kan tildeles bgrn fra det fyldte tredje ar.",
  ]

  @Test func whatIsRememberedChangesNoResult() throws {
    let language = try LanguageData.embedded()
    let settings = PipelineSettings()
    let used = Corrector(language: language, settings: settings)
    var random = SeededGenerator(seed: 7)
    for letter in (Self.letters + Self.letters).shuffled(using: &random) {
      let text = SourceText(letter)
      let fresh = Corrector(language: language, settings: settings).settled(text)
      #expect(used.settled(text).corrections == fresh.corrections)
    }
  }

  @Test func aMemoryIsUsedByOneThreadAtATime() throws {
    let corrector = Corrector(language: try LanguageData.embedded(), settings: PipelineSettings())
    corrector.memories.use { first in
      corrector.memories.use { second in #expect(first !== second) }
      corrector.memories.use { third in #expect(first !== third) }
    }
  }

  @Test func recentValuesKeepWhatIsAskedForOften() {
    var values = RecentValues<Int, String>(limit: 10)
    values[0] = "common"
    for key in 1...1000 {
      values[key] = "rare"
      #expect(values[0] == "common")
      // The last ten at least are there; no more than twenty ever are.
      for recent in max(1, key - 8)...key { #expect(values[recent] != nil) }
    }
    #expect(values[500] == nil)
    #expect(values.hits == values.asked - 1)
  }
}
