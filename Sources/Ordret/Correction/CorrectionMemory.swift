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
    let generator = HypothesisGenerator(
      memory: tokens(foreign: foreign), channel: reading.channel,
      isClear: reading.isClear, names: names)
    if reading.isPrior { priorGenerators[foreign] = generator }
    return generator
  }

  /// How often a token was asked for since the memory was made, and how often it was remembered.
  var remembered: Reading.Remembered {
    tokens.values.reduce(into: Reading.Remembered()) {
      $0.asked += $1.counts.asked
      $0.found += $1.counts.hits
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
      let returned = Idle(memories: [memory])
      idle.withLock { $0.memories += returned.memories }
    }
    return body(memory)
  }
}
