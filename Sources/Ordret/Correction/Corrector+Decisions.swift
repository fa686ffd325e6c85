internal import Lexicon

extension Corrector {
  /// How probable it is that a token stands as it was written.
  func keepProbability(_ pass: DecodedTokens, _ index: Int) -> Float {
    var sum: Float = 0
    for reading in pass.readings(of: index) where pass.readings[reading].kind == .keep {
      sum += pass.posteriors[reading]
    }
    return sum
  }

  /// The correction of a token, if there is one to make or to suggest.
  func correction(_ text: SourceText, _ pass: DecodedTokens, _ index: Int) -> Correction? {
    guard pass.mayChange(index) else { return nil }
    let readings = Self.readings(pass, index)
    guard let best = readings.first(where: { !$0.surface.isEmpty }) else { return nil }
    let decided = pass.chosen(index)
    let isChosen = decided.kind != .keep && pass.areEqual(decided, best.reading)
    let observedIsWord = isWord(pass.core(index))
    let threshold = settings.threshold(foreign: pass.foreign, isRealWord: observedIsWord)
    let probability = pass.calibration.calibrated(min(1, Double(best.probability)))
    let isApplied = isChosen && probability >= threshold
    // What is neither chosen nor a serious rival is no suggestion.
    guard isApplied || probability >= 0.2 else { return nil }
    var (range, surface) = (pass.token(index).core, Array(best.surface))
    if let joint = pass.token(index).joint { (range, surface) = Self.halves(text, range, joint, surface) }
    let original = text[TextRange(range)]
    let corrected = Letters.decode(surface)
    guard original != corrected else { return nil }
    // What calibration takes from the best reading the others get.
    let rest = (1 - probability) / max(1 - Double(min(best.probability, 1)), 1e-9)
    return Correction(
      original: original, corrected: corrected, range: TextRange(range),
      kind: best.reading.lattice.second >= 0 ? .split : observedIsWord ? .realWord : .spelling,
      probability: probability, applied: isApplied, reason: reason(best.reading),
      alternatives: readings.filter { $0.surface != best.surface }.prefix(3).map {
        Correction.Alternative(
          text: $0.surface.isEmpty ? original : Letters.decode(Array($0.surface)),
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
  private func isWord(_ core: ArraySlice<UInt8>) -> Bool {
    models.vocabulary.graph.index(of: core.map(Letters.lowered)) != nil
  }

  /// The readings of a token by what would stand in the text, the most probable first; an empty surface
  /// changes nothing.
  static func readings(_ pass: DecodedTokens, _ index: Int) -> [(
    surface: ArraySlice<UInt8>, probability: Float, reading: TokenReading
  )] {
    var result: [(surface: ArraySlice<UInt8>, probability: Float, reading: TokenReading)] = []
    for number in pass.readings(of: index) {
      let (reading, posterior) = (pass.readings[number], pass.posteriors[number])
      if let known = result.firstIndex(where: { pass.areEqual($0.reading, reading) }) {
        result[known].probability += posterior
      } else {
        result.append((pass.surface(reading), posterior, reading))
      }
    }
    return result.sorted { ($1.probability, $0.surface.count) < ($0.probability, $1.surface.count) }
  }

  /// The confusions on the way to a reading, or the rule.
  func reason(_ reading: TokenReading) -> String {
    switch reading.kind {
    case .keep: return "kept"
    case .edit: return "one letter"
    case .signForSpace: return "sign read for a space"
    case .lostSpace: return "space lost"
    case .alternative: return "the recogniser's other reading"
    case .word:
      let pairs = (0..<4).filter { reading.pairs[$0] >= 0 }.map {
        models.confusions.description(ofPair: Int(reading.pairs[$0]))
      }
      return pairs.isEmpty ? "sign read for a letter" : pairs.joined(separator: ", ")
    }
  }
}
