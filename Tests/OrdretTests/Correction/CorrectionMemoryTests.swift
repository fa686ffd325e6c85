import Dictionaries
import Lexicon
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

  /// Letters that stand alone may be words in one document and none in another.
  @Test func singleLettersAreAskedForInEveryDocument() throws {
    let words = "s p f a e o m t j d h k u v b g".split(separator: " ")
    let texts = words.map { letter in
      SourceText(
        (0..<6).map {
          "Kommunen har \(letter) mange bgrn, at det er \(letter) svart at na malene i ar \($0 + 10)."
        }
        .joined(separator: "\n\n"))
    }
    let language = try LanguageData.embedded()
    let used = Corrector(language: language, settings: PipelineSettings())
    for text in texts + texts.reversed() {
      let fresh = Corrector(language: language, settings: PipelineSettings()).settled(text)
      #expect(used.settled(text).corrections == fresh.corrections)
    }
  }

  @Test("what is remembered is bounded", arguments: [("short texts", 20, 1200), ("long texts", 6000, 6)])
  func isBounded(what: String, words: Int, texts: Int) throws {
    var settings = PipelineSettings()
    settings.without = [.compounds, .edits, .names, .forms]
    let corrector = Corrector(language: try LanguageData.embedded(), settings: settings)
    var random = SeededGenerator(seed: 5)
    corrector.memories.use { memory in
      for _ in 0..<texts {
        memory.beginDocument()
        _ = corrector.correct(SourceText(Self.strange(words, &random)), memory)
      }
      for foreign in [false, true] {
        let tokens = memory.generator(memory.prior(foreign: foreign)).memory
        #expect(tokens.cores.count <= TokenMemory.mostCores + 2 * words)
      }
    }
  }

  @Test func nothingIsRememberedOfWordsWithoutEnd() throws {
    let corrector = Corrector(language: try LanguageData.embedded(), settings: PipelineSettings())
    let endless = String(repeating: "ka", count: 20_000)
    let text = SourceText("Kommunen har \(endless) svaret pa brevet, og \(endless)lo er ikke star.")
    corrector.memories.use { memory in
      _ = corrector.correct(text, memory)
      for foreign in [false, true] {
        let tokens = memory.generator(memory.prior(foreign: foreign)).memory
        #expect(tokens.letters.keptCount < 20_000)
      }
    }
    #expect(corrector.settled(text).corrections.allSatisfy { $0.range.count < 100 })
  }

  /// A text of words that no lexicon has, hardly any like another: after some of them there is too much to remember.
  private static func strange(_ words: Int, _ random: inout SeededGenerator) -> String {
    let syllables = ["ka", "lo", "mi", "ru", "te", "vø", "ny", "så", "dre", "sku"]
    return (0..<words).map { _ in
      (0..<5).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &random)] }.joined()
    }.joined(separator: " ")
  }

  @Test func whatIsForgottenChangesNoResult() throws {
    let language = try LanguageData.embedded()
    var settings = PipelineSettings()
    // Without the searches, which would take a minute.
    settings.without = [.compounds, .edits, .names, .forms]
    let corrector = Corrector(language: language, settings: settings)
    var random = SeededGenerator(seed: 11)
    let text = SourceText(Self.letters.joined(separator: "\n\n"))
    let before = corrector.settled(text).corrections
    for _ in 0..<4 { _ = corrector.settled(SourceText(Self.strange(5000, &random))) }
    let after = corrector.settled(text)
    #expect(after.corrections == before)
    #expect(after.reading.remembered.found < after.reading.remembered.asked)
  }

  @Test func coresAndPlacesKeepTheirNumbers() throws {
    let corrector = Corrector(language: try LanguageData.embedded(), settings: PipelineSettings())
    let memory = CorrectionMemory(models: corrector.models, settings: corrector.settings, names: WordList())
    let tokens = memory.generator(memory.prior(foreign: true)).memory
    var random = SeededGenerator(seed: 3)
    var numbers: [[UInt8]: Int] = [:]
    for _ in 0..<5000 {
      let word = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        UInt8.random(in: 97...110, using: &random)
      }
      let number = tokens.core(of: word.span)
      #expect(numbers[word] == nil || numbers[word] == number)
      numbers[word] = number
      let at: TokenPlace = word.count > 1 ? .startsSentence : []
      let place = tokens.place(of: number, at: at)
      #expect(tokens.places[place].core == number)
      #expect(tokens.place(of: number, at: at) == place)
    }
    #expect(Set(numbers.values).count == numbers.count)
  }
}
