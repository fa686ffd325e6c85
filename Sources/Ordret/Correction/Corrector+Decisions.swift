internal import Lexicon

extension Corrector {
  /// How probable it is that a token stands as it was written.
  func keepProbability(_ pass: Pass, _ index: Int) -> Float {
    zip(pass.hypotheses[index], pass.decisions[index].posteriors).reduce(0) {
      $0 + ($1.0.kind == .keep ? $1.1 : 0)
    }
  }

  /// The correction of a token, if there is one to make or to suggest.
  func correction(_ text: SourceText, _ pass: Pass, _ index: Int) -> Correction? {
    let readings = Self.readings(pass, index)
    let core = pass.cores[index]
    guard let best = readings.first(where: { !$0.surface.isEmpty }) else { return nil }
    let decided = pass.hypotheses[index][pass.decisions[index].best]
    let isChosen = decided.kind != .keep && decided.surface == best.surface
    let observedIsWord = isWord(core)
    let threshold = settings.threshold(foreign: pass.foreign, isRealWord: observedIsWord)
    let probability = pass.calibration.calibrated(min(1, Double(best.probability)))
    let isApplied = isChosen && probability >= threshold
    // What is neither chosen nor a serious rival is no suggestion.
    guard isApplied || probability >= 0.2 else { return nil }
    var (range, surface) = (pass.tokens[index].core, best.surface)
    if let joint = pass.tokens[index].joint { (range, surface) = Self.halves(text, range, joint, surface) }
    let original = text[TextRange(range)]
    let corrected = Letters.decode(surface)
    guard original != corrected else { return nil }
    // What calibration takes from the best reading the others get.
    let rest = (1 - probability) / max(1 - Double(min(best.probability, 1)), 1e-9)
    return Correction(
      original: original, corrected: corrected, range: TextRange(range),
      kind: best.hypothesis.second != nil ? .split : observedIsWord ? .realWord : .spelling,
      probability: probability, applied: isApplied, reason: reason(best.hypothesis),
      alternatives: readings.filter { $0.surface != best.surface }.prefix(3).map {
        Correction.Alternative(
          text: $0.surface.isEmpty ? original : Letters.decode($0.surface),
          probability: min(Double(min($0.probability, 1)) * rest, 1 - probability))
      })
  }

  /// A new reading of a word that a line's end cuts, with hyphen and break where they were; only the half that changes if
  /// one does.
  private static func halves(_ text: SourceText, _ core: Range<Int>, _ joint: Range<Int>, _ surface: [UInt8])
    -> (
      range: Range<Int>, surface: [UInt8]
    )
  {
    var (left, right): ([UInt8], [UInt8]) = ([], [])
    Letters.append(utf8: text.bytes[core.lowerBound..<joint.lowerBound], to: &left)
    Letters.append(utf8: text.bytes[joint.upperBound..<core.upperBound], to: &right)
    let cut = Token.cut(surface, left: left, right: right)
    let (newLeft, newRight) = (Array(surface[..<cut]), Array(surface[cut...]))
    if newLeft == left { return (joint.upperBound..<core.upperBound, newRight) }
    if newRight == right { return (core.lowerBound..<joint.lowerBound, newLeft) }
    return (core, newLeft + text.bytes[joint] + newRight)
  }

  /// Whether a word as it was read is one of the language.
  private func isWord(_ core: [UInt8]) -> Bool {
    models.vocabulary.graph.index(of: core.map(Letters.lowered)) != nil
  }

  /// The readings of a token by what would stand in the text, the most probable first; an empty surface
  /// changes nothing.
  static func readings(_ pass: Pass, _ index: Int) -> [(
    surface: [UInt8], probability: Float, hypothesis: Hypothesis
  )] {
    var result: [(surface: [UInt8], probability: Float, hypothesis: Hypothesis)] = []
    for (hypothesis, posterior) in zip(pass.hypotheses[index], pass.decisions[index].posteriors) {
      if let known = result.firstIndex(where: { $0.surface == hypothesis.surface }) {
        result[known].probability += posterior
      } else {
        result.append((hypothesis.surface, posterior, hypothesis))
      }
    }
    return result.sorted { ($1.probability, $0.surface.count) < ($0.probability, $1.surface.count) }
  }

  /// The confusions on the way to a reading, or the rule.
  func reason(_ hypothesis: Hypothesis) -> String {
    switch hypothesis.kind {
    case .keep: return "kept"
    case .edit: return "one letter"
    case .signForSpace: return "sign read for a space"
    case .lostSpace: return "space lost"
    case .word:
      let pairs = (0..<4).filter { hypothesis.pairs[$0] >= 0 }.map {
        models.confusions.description(ofPair: Int(hypothesis.pairs[$0]))
      }
      return pairs.isEmpty ? "sign read for a letter" : pairs.joined(separator: ", ")
    }
  }
}
