internal import Lexicon
internal import Synchronization

/// What a thread keeps from document to document: scratch memory, and what it remembers of words.
///
/// Never shared while it is in use; nothing in it changes a result.
final class CorrectionMemory {
  private let models: CorrectionModels
  private let settings: CorrectionSettings
  private let names: WordList
  private var tokens: [Bool: TokenMemory] = [:]
  private var priors: [Bool: DocumentReading] = [:]
  private var priorGenerators: [Bool: HypothesisGenerator] = [:]
  private var decoders: [Bool: LatticeDecoder] = [:]
  private var context: ContextDecision?
  private var numbers: [Bool: TokenNumbers] = [:]

  init(models: CorrectionModels, settings: CorrectionSettings, names: WordList) {
    (self.models, self.settings, self.names) = (models, settings, names)
  }

  /// How a document was read of which nothing is known but whether the recogniser knows Danish.
  func prior(foreign: Bool) -> DocumentReading {
    if let prior = priors[foreign] { return prior }
    let prior = DocumentReading(model: models.confusions, settings: settings, foreign: foreign)
    priors[foreign] = prior
    return prior
  }

  /// What makes the readings of a document that was read so: before anything is known of the document, those that
  /// it made for others serve again.
  func generator(_ reading: DocumentReading) -> HypothesisGenerator {
    let foreign = reading.foreign
    if reading.isPrior, let generator = priorGenerators[foreign] { return generator }
    let memory = tokens(foreign: foreign)
    memory.letters.forgetPassing()
    let generator = HypothesisGenerator(
      memory: memory, channel: reading.isPrior ? memory.finder.channel : reading.channel,
      isPrior: reading.isPrior,
      isClear: reading.isClear, names: names)
    if reading.isPrior { priorGenerators[foreign] = generator }
    return generator
  }

  /// Forgets the text at hand.
  func forgetText() { numbers.removeAll() }

  /// Calls `body` with what decodes the sentences of such a recogniser, in the memory it has grown to.
  func decoding(foreign: Bool, _ body: (inout LatticeDecoder, inout ContextDecision) -> Void) {
    // Taken out meanwhile, so that nothing is copied.
    var decoder =
      decoders.removeValue(forKey: foreign)
      ?? LatticeDecoder(
        ngrams: models.ngrams, settings: settings,
        unknownWeight: foreign ? settings.unknownForeign : settings.unknownNative, boundary: models.boundary,
        comma: models.comma)
    var context = self.context.take() ?? ContextDecision(model: models.context, settings: settings)
    body(&decoder, &context)
    decoders[foreign] = decoder
    self.context = context
  }

  /// The numbers of a text's tokens, the same for all passes over it.
  func numbers(of text: TextTokens, _ memory: TokenMemory) -> TokenNumbers {
    if let known = numbers[memory.finder.foreign], known.text === text { return known }
    let made = TokenNumbers(text, memory)
    numbers[memory.finder.foreign] = made
    return made
  }

  /// Begins with another document.
  func beginDocument() { for memory in tokens.values { memory.beginDocument() } }

  /// How many different cores documents had since the memory was made, and how many earlier ones had too.
  var remembered: Reading.Remembered {
    tokens.values.reduce(into: Reading.Remembered()) {
      $0.asked += $1.counts.asked
      $0.found += $1.counts.found
    }
  }

  /// What tokens may be on the pages of such a recogniser.
  private func tokens(foreign: Bool) -> TokenMemory {
    if let tokens = tokens[foreign] { return tokens }
    let memory = TokenMemory(
      CandidateFinder(
        models: models, settings: settings, foreign: foreign, channel: prior(foreign: foreign).channel))
    tokens[foreign] = memory
    return memory
  }
}

/// The memories of a corrector that no thread uses at the moment.
///
/// As many are made as threads ever corrected at once. The lock is held while one is taken or given back.
final class CorrectionMemories: Sendable {
  private struct Idle: @unchecked Sendable {
    // Unchecked: a memory is in the list or in the hands of one thread, never both.
    var memories: [CorrectionMemory] = []
  }

  private let idle = Mutex(Idle())
  private let make: @Sendable () -> CorrectionMemory

  init(_ make: @escaping @Sendable () -> CorrectionMemory) { self.make = make }

  /// Calls `body` with a memory that nobody else uses meanwhile.
  func use<Result>(_ body: (CorrectionMemory) -> Result) -> Result {
    let held = idle.withLock { Idle(memories: $0.memories.popLast().map { [$0] } ?? []) }
    let memory = held.memories.first ?? make()
    defer {
      memory.forgetText()
      let returned = Idle(memories: [memory])
      idle.withLock { $0.memories += returned.memories }
    }
    return body(memory)
  }
}
