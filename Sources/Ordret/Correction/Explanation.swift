internal import Lexicon

/// Why a word was changed or kept: every reading that was weighed, the most probable first.
public struct Explanation: Sendable, Hashable {
  /// The word as read.
  public var observed: String
  /// Its range in the source.
  public var range: TextRange
  /// What stands in the corrected text.
  public var decided: String
  /// The readings.
  public var readings: [Reading]

  /// One reading of the word.
  public struct Reading: Sendable, Hashable {
    /// What would have been written.
    public var text: String
    /// How probable it is in its sentence, 0 to 1.
    public var probability: Double
    /// The cost of reading it as what was observed, in nats, with the margin for a change.
    public var channelCost: Double
    /// The cost of the word without its sentence, in nats.
    public var wordCost: Double
    /// The confusions on the way, or why it is kept.
    public var reason: String
  }
}

extension LanguageData {
  /// Explains every word of a document that has been corrected with these settings. Cost: that of correcting
  /// once more.
  public func explanations(of document: Document, settings: PipelineSettings = PipelineSettings())
    -> [Explanation]
  {
    let corrector = Corrector(language: self, settings: settings)
    let text = document.normalised
    let tokens = TextTokens(text, corrector.settings.has(.confidences) ? WordDoubts(document) : WordDoubts())
    guard !tokens.isEmpty else { return [] }
    let map = TextMap(document.normalisation)
    var result: [Explanation] = []
    corrector.eachFinalPass(text, tokens) { pass in
      for index in pass.indices {
        let observed = text[TextRange(pass.token(index).core)]
        let range = map.base(TextRange(pass.token(index).core))
        let applied = document.corrections.first { $0.applied && $0.range.overlaps(range) }
        result.append(
          Explanation(
            observed: observed, range: range, decided: applied?.corrected ?? observed,
            readings: corrector.explainedReadings(pass, index, observed: observed)))
      }
    }
    return result
  }
}

extension Corrector {
  fileprivate func explainedReadings(_ pass: DecodedTokens, _ index: Int, observed: String) -> [Explanation
    .Reading]
  {
    Self.readings(pass, index).map { surface, probability, reading in
      Explanation.Reading(
        text: surface.isEmpty ? observed : Letters.decode(Array(surface)),
        probability: Double(probability), channelCost: Double(reading.channel),
        wordCost: Double(reading.wordCost), reason: reason(reading))
    }
  }
}
